"""What every record promises; one test id per record."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from guide.editor_schema import files
from guide.model.guidance import OwnPage
from guide.model.kinds import FOLDERS, KINDS
from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.load import load
from guide.read.walk import texts

ROOT = Path(__file__).resolve().parents[2]
FILES = [path for kind in FOLDERS.values() for path in sorted((ROOT / "data").glob(kind.files))]
COUNTS = {"red": (8, 6, 8), "yellow": (4, 4, 3), "green": (0, 4, 2)}  # signs, actions in the organisation, in the contact


@pytest.fixture(scope="module")
def by_file() -> dict[str, object]:
    """Every loaded record by file."""
    loaded, _ = load(ROOT / "data")
    return {origin.located.file: record for record, origin in loaded.records()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_record_is_sound_and_whole_in_both_languages(path: Path, by_file: dict[str, object]) -> None:
    record = by_file[path.relative_to(ROOT).as_posix()]
    assert record.id == path.stem  # type: ignore[attr-defined]
    for where, text in texts(record):
        for lang in Lang:
            assert text[lang].strip(), f"{where} is empty in {lang}"


@pytest.mark.parametrize(("step", "counts"), COUNTS.items(), ids=COUNTS)
def test_a_step_has_its_signs_and_actions(step: str, counts: tuple[int, int, int], content: Content) -> None:
    found = (
        len(content.steps[step].signs),
        len(content.actions_of(step, "org")),  # type: ignore[arg-type]  # a StrEnum equals its value
        len(content.actions_of(step, "contact")),  # type: ignore[arg-type]
    )
    assert found == counts


def test_what_editors_are_told_is_what_the_model_says() -> None:
    made = files(ROOT)
    assert {path: path.read_text(encoding="utf-8") for path in made} == made, "stale: make schema"
    assert set((ROOT / "data" / "schema").iterdir()) <= made.keys()


def test_every_kind_of_record_has_its_place_in_the_content(content: Content) -> None:
    assert {kind.name for kind in KINDS} <= vars(content).keys()
    there = {type(record) for kind in KINDS for record in getattr(content, kind.name).values()}
    assert there == {kind.model for kind in KINDS} - {OwnPage}  # which only organisations write


def test_every_page_of_guidance_knows_what_its_readers_would_type(content: Content) -> None:
    every = [record for kind in KINDS if kind.own_page for record in getattr(content, kind.name).values()]
    assert [record.id for record in every if not getattr(record, "people_say", None)] == []


def test_every_action_has_two_plans_that_read_as_one_sentence(content: Content) -> None:
    for action in content.actions.values():
        assert len(action.plan) == 2, action.id
        for intent, lang in itertools.product(action.plan, Lang):
            when, then = intent.when[lang], intent.then[lang]
            assert not (when + then).endswith((".", ":", "!")), action.id
            assert when[0].islower(), when
            assert then.split()[1].strip(",") in ("jeg", "vi"), then  # the verb first, as it stands after "så"
