"""Dead links: one mistake is told once, and nothing else is hidden behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress.checks import check_article
from jatspress.jats import read

ALIVE = '<sec id="s0"/><fig id="f0"/><xref ref-type="fig" rid="f0"/><xref rid="s0"/>'


def told(folder: Path, body: str) -> list[str]:
    """Return what LINK001 and LINK002 say of an article with some body."""
    path = folder / "article.xml"
    path.write_text(f"<article><body>\n{body}</body></article>", encoding="utf-8")
    found = check_article(read(path))
    return [row.message for row in found if row.code in {"LINK001", "LINK002"}]


def test_several_links_to_one_thing_that_is_gone(tmp_path: Path) -> None:
    (message,) = told(tmp_path, ALIVE + '<xref rid="gone"/><xref rid="gone"/><xref rid="gone"/>')
    assert 'points to "gone"' in message
    assert "as 2 more links do" in message


def test_two_things_that_are_gone_are_two_mistakes(tmp_path: Path) -> None:
    assert 2 == len(told(tmp_path, ALIVE + '<xref rid="gone"/><xref rid="lost"/>'))


def test_all_that_a_kind_of_link_leads_to_is_gone(tmp_path: Path) -> None:
    links = "".join(f'<xref ref-type="bibr" rid="r{number}"/>' for number in range(9))
    (message,) = told(tmp_path, ALIVE + links)
    assert message.startswith('no <xref ref-type="bibr"> leads anywhere')
    assert '"r0", "r1", "r2", "r3", "r4", 4 more' in message


def test_id_that_is_nearly_spelt_so_is_named(tmp_path: Path) -> None:
    (message,) = told(tmp_path, ALIVE + '<fig id="fig11x"/><xref ref-type="fig" rid="fig11"/>')
    assert message.endswith('the <fig> in line 2 may be meant, whose id is "fig11x"')


@pytest.mark.parametrize("thing", ['<sec id="fig11x"/>', '<fig id="other"/>'])
def test_nothing_is_named_that_is_of_another_kind_or_name(tmp_path: Path, thing: str) -> None:
    (message,) = told(tmp_path, ALIVE + thing + '<xref ref-type="fig" rid="fig11"/>')
    assert message.endswith("add what it leads to")


@pytest.mark.parametrize(
    "body", ['<fig id="f0"/>{}', '{}<sec id="s1"/><fig id="s1"/>', '{}<fig id="s1"/><sec id="s1"/>']
)
def test_doubled_id_tells_of_the_one_it_has_lost(tmp_path: Path, body: str) -> None:
    link = '<xref ref-type="fig" rid="f9"/>'
    (message,) = told(tmp_path, ALIVE + body.format(link))
    assert 'give this <fig> another: "f9", which links point to and nothing has' in message


def test_doubled_id_of_another_kind_tells_nothing_of_a_dead_link(tmp_path: Path) -> None:
    link = '<xref ref-type="fig" rid="f9"/>'
    assert 2 == len(told(tmp_path, ALIVE + '<sec id="s1"/><sec id="s1"/>' + link))


def test_one_of_two_keeps_the_id_they_share(tmp_path: Path) -> None:
    links = '<xref ref-type="fig" rid="f8"/><xref ref-type="fig" rid="f9"/>'
    found = told(tmp_path, ALIVE + '<fig id="f0"/>' + links)
    assert ["the id", "<xref>"] == sorted((row[:6] for row in found), reverse=True)
