"""Content models, judged by libxml2: our machines take what it takes, and repairs are right."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

import pytest
from lxml import etree

from jatspress.checks.schema.grammar import Grammar, grammar
from jatspress.checks.schema.repair import Act, Step, repair
from jatspress.gathered import gathered

DTDS = (
    "jats/1.4/JATS-journalpublishing1-4-mathml3.dtd",
    "jats/1.4/JATS-archive-oasis-article1-4-mathml3.dtd",
    "nlm-3.0/journalpublishing3.dtd",
)
SPACES = {
    "mml": "http://www.w3.org/1998/Math/MathML",
    "ali": "http://www.niso.org/schemas/ali/1.0/",
    "oasis": "http://www.niso.org/standards/z39-96/ns/oasis-exchange/table",
    "xi": "http://www.w3.org/2001/XInclude",
}
BY_CONTENT = {"DTD_CONTENT_MODEL", "DTD_INVALID_CHILD", "DTD_NOT_EMPTY", "DTD_NOT_PCDATA"}
SEQUENCES = 6


def family(parent: str, children: list[str]) -> etree._Element:
    """Return an element with these children."""
    root = etree.Element(tag(parent), nsmap=dict(SPACES))
    for name in children:
        etree.SubElement(root, tag(name))
    return root


def tag(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{SPACES[prefix]}}}{local}" if prefix else local


def is_taken(rules: Grammar, parent: str, children: list[str]) -> bool:
    """Say whether libxml2 finds these children right."""
    root = family(parent, children)
    rules.dtd.validate(root)
    own = root.getroottree().getpath(root)
    wrong = [row for row in rules.dtd.error_log if row.type_name in BY_CONTENT and row.path == own]
    return not wrong


def mended(steps: tuple[Step, ...], children: list[str]) -> Iterator[str]:
    """Yield the children as a repair wants them."""
    for step in steps:
        if step.act is Act.FITS:
            yield children[step.child]
        elif step.act is not Act.LEFT_OUT:
            yield step.names[0]


def unmistakable(rules: Grammar) -> list[str]:
    """Return the names that no other is with another prefix: libxml2 takes one for the other."""
    times = Counter(name.rpartition(":")[2] for name in rules.names)
    return [name for name in rules.names if times[name.rpartition(":")[2]] == 1]


def walked(rules: Grammar, parent: str, chance: random.Random) -> list[str]:
    """Return children along a random way through the model, now and then with one too many."""
    model = rules.automaton(parent)
    state = model.states[0]
    names: list[str] = []
    while state.moves and len(names) < 12 and not (state.is_end and chance.random() < 0.2):
        name = chance.choice(list(state.moves))
        names.append(name)
        state = model.states[state.moves[name]]
    for _ in range(chance.randrange(3)):
        names.insert(chance.randint(0, len(names)), chance.choice(unmistakable(rules)))
    return names


@pytest.mark.parametrize("dtd", DTDS)
def test_machine_agrees_with_libxml2_and_repairs_are_valid(dtd: str) -> None:
    rules, chance, verdicts = grammar(gathered(dtd)), random.Random(1), set()  # noqa: S311
    for parent in rules.names:
        for _ in range(SEQUENCES):
            children = walked(rules, parent, chance)
            steps = repair(tuple(children), frozenset(), rules.automaton(parent))
            is_right = all(step.act is Act.FITS for step in steps)
            assert is_right == is_taken(rules, parent, children), (parent, children)
            assert is_taken(rules, parent, list(mended(steps, children))), (parent, children)
            verdicts.add(is_right)
    assert verdicts == {True, False}
