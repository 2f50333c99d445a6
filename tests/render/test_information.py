"""What the front matter says beside the parts that have their own place on the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress.job import HTML, Job
from jatspress.publish import publish
from jatspress.settings import Settings
from small_journal import DEPOSITOR, SMALL


@pytest.mark.parametrize(
    ("group", "shown"),
    [
        ("<collab>The Group<email>group@journal.test</email></collab>", "group@journal.test"),
        ("<collab>The Group<bio><p>Founded in 1920.</p></bio></collab>", "Founded in 1920."),
        ("<collab-wrap><collab-name>The Group</collab-name></collab-wrap>", "The Group"),
    ],
)
def test_what_a_group_says_of_itself_is_on_the_page(tmp_path: Path, group: str, shown: str) -> None:
    contribs = f"<contrib-group><contrib>{group}</contrib></contrib-group>"
    path = tmp_path / "small.xml"
    path.write_text(SMALL.replace("<pub-date", f"{contribs}<pub-date"), encoding="utf-8")
    result = publish(Job(path, path.name, "a", Settings(depositor=DEPOSITOR)), (HTML,))

    page = result.files["a/index.html"].decode()
    assert shown in page
    assert "<bdi>The Group</bdi>" in page
    assert "TEXT006" not in {row.code for row in result.findings}
