"""`python -m sayso.cli`."""

from sayso.cli.commands import main

if __name__ == "__main__":
    main()
