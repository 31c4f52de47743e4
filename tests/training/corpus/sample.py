"""A short article in the written form, for the tests of the corpus."""

from __future__ import annotations

from pathlib import Path

from training.corpus.form import Article, parse

TAGS = {"batch": "b99", "writer": "t"}
WRITTEN = """\
outlet: Kestrel Wire
date: 2023-04-05
kind: brief
theme: ports

= {q1 [bank Salm Maritime] hid losses}, {s1 [?off officials]} {c1 say}

{q2 [bank Salm Maritime] hid losses from [reg the Port Authority]}, {s2 [?off two officials]} {c2>post told} [post the Salm Post] on Tuesday.

{s3 [lind Ana Lind], who chaired [reg the authority] until 2019,} {c3 accused} [bank the company] {q3 of bribing [reg its] inspectors}. {q4 “[bank They] paid,} {s4 [lind she]} {c4<!audit said, citing} [!audit an audit]. {q4 “[reg We] knew.”}

{s5 [bank The company]} {c5 denied} {q5 that [bank it] had ever paid [reg the authority]}.
---
bank org Salm Maritime
reg gov Port Authority; authority
lind person Ana Lind
post media Salm Post
---
reject bank > reg | hid losses .. from
role lind > reg | chaired | past | to 2019
accuse lind > bank | accused
aid bank > reg | bribing | probable
contact bank - reg | They paid | +1
contact bank - reg | had ever paid | denied
"""  # noqa: E501


def article(written: str = WRITTEN) -> Article:
    """The sample, or another article in its place, parsed."""
    return parse(written, Path("b99/001-sample.txt"), TAGS)
