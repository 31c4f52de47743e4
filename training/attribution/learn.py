"""The training loop: bf16 products, fp32 master weights, a moving average of them."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from training.attribution import losses
from training.attribution.batches import Batch, batches
from training.attribution.examples import Example
from training.attribution.model import Reader


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a run. `decay` lowers the rate from each layer to the one below it."""

    seed: int = 0
    epochs: int = 6
    rows: int = 8
    rate: float = 3e-4
    heads: float = 1e-3
    decay: float = 0.9
    weight_decay: float = 0.01
    warm: float = 0.1
    average: float = 0.998
    dropout: float = 0.1
    hide: float = 0.04
    link: float = 0.1


class Masters:
    """fp32 copies of the trained weights: AdamW works on them, the net gets them rounded."""

    def __init__(self, net: Reader, settings: Settings) -> None:
        self.net, self.settings = net, settings
        named = [(name, p) for name, p in net.named_parameters() if p.requires_grad]
        self.names = [name for name, _ in named]
        self.live = [p for _, p in named]
        self.fp32 = [p.detach().float().clone() for p in self.live]
        self.mean = [p.clone() for p in self.fp32]
        groups = [
            {
                "params": [p],
                "lr": _rate(name, len(net.encoder.layers), settings),
                "base": _rate(name, len(net.encoder.layers), settings),
                "weight_decay": settings.weight_decay if p.dim() > 1 else 0.0,
            }
            for name, p in zip(self.names, self.fp32, strict=True)
        ]
        self.adam = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, foreach=True)
        self.steps = 0

    def step(self, scale: float) -> None:
        """One step of AdamW at `scale` times the full rates; gradients are cut at norm 1."""
        for master, live in zip(self.fp32, self.live, strict=True):
            master.grad = None if live.grad is None else live.grad.float()
            live.grad = None
        nn.utils.clip_grad_norm_(self.fp32, 1.0, foreach=True)
        for group in self.adam.param_groups:
            group["lr"] = group["base"] * scale
        self.adam.step()
        self.steps += 1
        keep = min(self.settings.average, self.steps / (self.steps + 10))
        with torch.no_grad():
            torch._foreach_copy_(self.live, self.fp32)
            torch._foreach_lerp_(self.mean, self.fp32, 1 - keep)

    def averaged(self) -> dict[str, Tensor]:
        """The net's state in fp32 with the moving average of the trained weights."""
        state = {name: value.float() for name, value in self.net.state_dict().items()}
        state.update(zip(self.names, self.mean, strict=True))
        return {name: value.clone() for name, value in state.items()}


def _rate(name: str, layers: int, settings: Settings) -> float:
    if not name.startswith("encoder."):
        return settings.heads
    depth = layers - int(name.split(".")[2]) if ".layers." in name else layers + 1
    if "shapes" in name:
        depth = 0
    return settings.rate * settings.decay ** (depth - 1)


def learn(
    net: Reader,
    examples: Sequence[Example],
    settings: Settings,
    folder: Path,
    judge: Callable[[dict[str, Tensor]], str],
    extra: Callable[[Tensor, Tensor, Batch], Tensor] | None = None,
) -> dict[str, Tensor]:
    """Train `net` and return the averaged weights; a checkpoint lands in `folder` each epoch."""
    torch.manual_seed(settings.seed)
    dice = random.Random(settings.seed)  # noqa: S311
    net.encoder.to(torch.bfloat16)
    masters = Masters(net, settings)
    total = settings.epochs * sum(1 for _ in batches(examples, settings.rows, random.Random(0), 0))  # noqa: S311
    begun, seen = time.time(), 0
    print(asdict(settings), total, "steps", flush=True)
    for epoch in range(settings.epochs):
        net.train()
        sums = torch.zeros(3)
        for count, batch in enumerate(batches(examples, settings.rows, dice, settings.hide), 1):
            parts = losses_of(net, batch, settings, extra)
            torch.stack(parts).sum().backward()
            masters.step(scale(masters.steps / total, settings.warm))
            sums += torch.stack(parts).detach()
            seen += batch.ids.numel()
            if count % 50 == 0:
                speed = seen / (time.time() - begun)
                print(f"  {count} {(sums / count).tolist()} {speed:.0f}/s", flush=True)
        state = masters.averaged()
        torch.save(state, folder / "checkpoint.pt")
        minutes = (time.time() - begun) / 60
        print(f"epoch {epoch + 1} {minutes:.1f} min {judge(state)}", flush=True)
    return state


def losses_of(
    net: Reader,
    batch: Batch,
    settings: Settings,
    extra: Callable[[Tensor, Tensor, Batch], Tensor] | None,
) -> list[Tensor]:
    """What a batch costs: labels, links, and what `extra` adds."""
    emissions, vectors = net(batch.ids, batch.shapes)
    at = batch.words.clamp(min=0)[:, :, None].expand(-1, -1, emissions.shape[2])
    words = emissions.gather(1, at)
    linked = losses.links(vectors, batch.sources, 0, batch.seen)
    linked = linked + losses.links(vectors, batch.contents, 2, batch.seen)
    label = losses.chain(words, batch.labels, net.transitions)
    more = extra(words, net.transitions, batch) if extra else label * 0
    return [label, settings.link * linked, more]


def scale(done: float, warm: float) -> float:
    """The share of the full rate when `done` of the run is done."""
    return done / warm if done < warm else max(0.0, (1 - done) / (1 - warm))
