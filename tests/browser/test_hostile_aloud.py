"""Whatever comes from outside and cannot be used, in whole or in part, is told on the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from guide.meaning import placement
from guide.read.content import Content
from tests.browser.test_hostile_readers import MANY, SPOILT
from tests.browser.work_forms import FILL
from tests.modules import modules

SOME = 200  # in `make test`; MANY in `make audit`
ALOUD = (Path(__file__).parent / "aloud.js").read_text(encoding="utf-8")
DAILY = {"cards/meeting", "path", "year"}
PAGES = {  # page → its element, and what it reads
    "placement/together": ("guide-together", ["together link"]),
    "cards/meeting": ("guide-meeting", ["meeting link", "meeting address", "meeting file", "meeting kept"]),
    "path/from-plan": ("guide-practice", ["practice link", "practice file"]),
    "path": ("guide-path", ["path file", "path kept"]),
    "year": ("guide-year", ["year file", "year kept"]),
    "forms/risk-assessment": ("guide-work-form", ["form file", "form kept"]),
    "phone/positive-call": ("guide-positive-call", ["good calls file", "good calls kept"]),
    "placement": ("guide-placement", ["series kept"]),
    "phrases": ("guide-phrases", ["phrases address"]),
    "cards": ("guide-seen", ["cards kept"]),
    "say": ("guide-say", ["situations kept"]),
    "changed": ("guide-changed", ["changes kept"]),
}
AUDIT = [pytest.param(page, MANY, id=f"{page}, many", marks=pytest.mark.long) for page in PAGES]


@pytest.mark.parametrize(("name", "count"), [*((page, SOME) for page in PAGES if page in DAILY), *AUDIT])
def test_nothing_that_cannot_be_read_is_dropped_without_a_word(
    open_page: Callable[..., Page], content: Content, address: str, name: str, count: int
) -> None:
    element, kinds = PAGES[name]
    page = open_page("da/path/")
    path = page.evaluate("() => globalThis.trappenPath.model")
    top = modules(page, address)
    page.goto(f"{address}da/{name}/")
    page.wait_for_function("name => Boolean(customElements.get(name))", arg=element)
    if element == "guide-work-form":
        page.evaluate(FILL)
    page.evaluate(SPOILT)
    model = placement.plan_model(content)
    actions = [*content.actions][:3]
    start = f"#placement={model['version']}.{model['hash']}.{model['rules'][0]['id']}.{'+'.join(actions)}"
    agreed = {"what": "a", "who": "b", "when": "c", "ask": "d"}
    cards = [{"id": "card-001", "agreed": agreed, "votes": None}]
    sound = {
        "action": actions[0],
        "link": f"{start}.by-20261203.again-20261210",
        "path": f"10.{''.join(path['parts'])}..{''.join(f'{key}ABACA' for key in path['asked'])}.{path['more'][:5]}ABACA",
        "record": {"kind": "meeting", "version": 3, "date": "2026-11-26", "lesson": "x", "cards": cards},
    }
    for kind in kinds:
        given = {"modules": top, "element": element, "kind": kind, "sound": sound, "count": count}
        told = page.evaluate(ALOUD, given)
        assert told["silent"] == [], kind
        assert told["thrown"] == [], kind
        assert told["injected"] == 0, kind
        assert told["used"] < count, kind
