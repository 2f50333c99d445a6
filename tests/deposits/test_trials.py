"""Clinical trials: of which registry, at which stage."""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress.article.trials import REGISTRIES
from jatspress.deposits.crossref import crossref
from jatspress.jats import Reading
from small_journal import DEPOSITOR, record, related


def trial(attributes: str) -> str:
    return (
        "<abstract><p>Tea <related-object source-type='clinical-trials-registry' "
        f"{attributes}>it</related-object></p></abstract>"
    )


def sent(reading: Reading) -> list[tuple[str | None, str | None, str | None]]:
    rows = record(reading).findall(".//custom_metadata/program/clinical-trial-number")
    return [(row.get("registry"), row.get("type"), row.text) for row in rows]


@pytest.mark.parametrize("registry", REGISTRIES)
def test_every_registry_goes_by_its_doi(tmp_path: Path, registry: str) -> None:
    for name in (*REGISTRIES[registry], f"10.18810/{registry}"):
        meta = trial(f"source-id='{name}' document-id='X1'")
        assert sent(related(tmp_path, meta)) == [(f"10.18810/{registry}", None, "X1")]


@pytest.mark.parametrize(
    ("kind", "stage"),
    [
        ("pre-results", "preResults"),
        ("preResult", "preResults"),
        ("results", "results"),
        ("post-result", "postResults"),
        ("unheard-of", None),
    ],
)
def test_a_trial_tells_its_stage(tmp_path: Path, kind: str, stage: str | None) -> None:
    meta = trial(f"source-id='ISRCTN' document-id='ISRCTN98371961' content-type='{kind}'")
    assert sent(related(tmp_path, meta)) == [("10.18810/isrctn", stage, "ISRCTN98371961")]


def test_the_number_tells_where_the_name_does_not(tmp_path: Path) -> None:
    meta = trial("source-id='the American one' document-id='NCT01234567'")
    assert sent(related(tmp_path, meta)) == [("10.18810/clinical-trials-gov", None, "NCT01234567")]


def test_a_registry_that_nobody_knows_is_told(tmp_path: Path) -> None:
    reading = related(tmp_path, trial("source-id='Ours' document-id='17'"))
    assert sent(reading) == []
    [finding] = crossref([reading], DEPOSITOR).findings
    assert finding.code == "DEPOSIT013"
    assert finding.message.startswith("the trial 17 of the registry Ours is not sent")


def test_links_of_a_trials_kind_and_those_in_the_abstract_name_trials(tmp_path: Path) -> None:
    abstract = (
        "<abstract><p>See <ext-link xlink:href='https://clinicaltrials.gov/show/NCT01234567'>here"
        "</ext-link>.</p></abstract>"
    )
    body = (
        "<body><p><ext-link ext-link-type='clintrialgov' xlink:href='nct07654321'>NCT07654321"
        "</ext-link> <ext-link ext-link-type='uri' xlink:href='https://a.test/NCT00000001'>NCT"
        "</ext-link></p></body><back><ref-list><ref><mixed-citation><ext-link "
        "ext-link-type='clintrialgov' xlink:href='x'>NCT00000002</ext-link></mixed-citation></ref>"
        "</ref-list></back>"
    )
    assert [row[2] for row in sent(related(tmp_path, abstract, body))] == [
        "NCT01234567",
        "NCT07654321",
    ]
