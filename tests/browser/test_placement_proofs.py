"""The placement, proved over its whole input space through the very module the reader gets."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from guide.read.content import Content
from tests.conftest import LANGUAGES
from tests.modules import ASSETS, shipped

PROOFS = (Path(__file__).parent / "proofs.js").read_text(encoding="utf-8")
MODEL = "() => JSON.parse(document.getElementById('placement-model').textContent)"
NAMES = (
    "exactly one result, as the guide is read",
    "permuting signs of one colour changes nothing",
    "more or more often never lowers the step",
    "the deciding answers decide",
    "the nearest change changes the step",
    "flags: exactly one result",
    "flags: the notes",
    "flags: the actions",
    "safety comes first",
    "adding a flag never lowers the step",
    "own side never moves the step",
    "everything can be reached",
    "every reason has words",
    "danger is told, and no step with it",
    "every answer on the form is known to the rules",
    "every sign and level can be answered",
    "an answer seen more often never lowers the step",
    "a sign stands at the highest level that any question gave",
    "every mutant is noticed",
)


def prove(page: Page, address: str) -> dict[str, Any]:
    """Runs every proof with the model of `page`: {failures: {proof: [cases]}, counts}."""
    arguments = {"module": address + shipped("placement/rules.js"), "model": page.evaluate(MODEL)}
    page.set_default_timeout(120_000)
    return page.evaluate(PROOFS, arguments)  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def proved(chromium: Browser, address: str) -> dict[str, Any]:
    page = chromium.new_page()
    page.goto(f"{address}da/placement/")
    found = prove(page, address)
    page.close()
    return found


@pytest.mark.parametrize("proof", NAMES)
def test_proof(proved: dict[str, Any], proof: str) -> None:
    assert proved["failures"][proof] == []


def test_every_proof_is_asked_for(proved: dict[str, Any]) -> None:
    assert set(proved["failures"]) == set(NAMES)
    assert proved["counts"]["classes"] == 34_650
    assert proved["counts"]["mutants"] > 80


def test_the_numbers_told_to_the_reader_are_those_proved(proved: dict[str, Any], content: Content) -> None:
    told = content.ui["how-proof-text"]
    for text in (told.da, told.nb):
        assert str(proved["counts"]["classes"]) in text.replace(".", "").replace(" ", "")
        assert str(proved["counts"]["flagSets"]) in text


def test_the_rules_are_the_same_in_both_languages(open_page: Callable[..., Page]) -> None:
    models = [open_page(f"{lang}/placement/").evaluate(MODEL) for lang in LANGUAGES]
    words = [model.pop("words") for model in models]
    assert models[0] == models[1]
    assert words[0] != words[1]
    assert [sorted(each) for each in words[:1]] == [sorted(each) for each in words[1:]]


def test_every_dilemma_is_on_the_step_its_card_names(open_page: Callable[..., Page], address: str, content: Content) -> None:
    page = open_page("da/placement/")
    cards = {
        card.id: [card.placement.step, card.placement.answers.model_dump()]
        for card in content.cards.values()
        if card.placement.answers is not None
    }
    given = page.evaluate(
        """async ([module, cards]) => {
             const { place } = await import(module);
             const model = JSON.parse(document.getElementById('placement-model').textContent);
             return Object.fromEntries(Object.entries(cards).map(([id, [, answers]]) => [id, place(model, answers).step]));
           }""",
        [address + shipped("placement/rules.js"), json.loads(json.dumps(cards))],
    )
    assert given == {name: step for name, (step, _) in cards.items()}


def test_the_interpreter_reads_no_page_and_no_clock() -> None:
    source = (ASSETS / "placement" / "rules.js").read_text(encoding="utf-8")
    for word in ("document", "window", "Date", "localStorage", "import "):
        assert word not in source
