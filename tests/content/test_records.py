"""What every record promises; one test id per record."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.editor_schema import schemas
from guide.model.languages import Lang
from guide.read.content import Content
from guide.read.load import ONE_PER_FILE, load
from guide.read.walk import texts

ROOT = Path(__file__).resolve().parents[2]
FILES = [path for folder in ONE_PER_FILE for path in sorted((ROOT / "data" / folder).glob("*.yml"))]
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


def test_the_schemas_for_editors_are_those_of_the_model() -> None:
    folder = ROOT / "data" / "schema"
    written = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    assert written == schemas(), "data/schema/ is stale: make schema"
