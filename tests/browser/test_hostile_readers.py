"""What comes from outside, as a link, a file or a kept text: many spoilt ones of each, read or refused, never worse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.work_forms import FILL
from tests.modules import modules

SOME, MANY = 1_000, 10_000  # in `make test`, in `make audit`
SPOILT, SPOIL = ((Path(__file__).parent / name).read_text(encoding="utf-8") for name in ("spoilt.js", "hostile.js"))
MODEL = "name => JSON.parse(document.getElementById(name).textContent)"


@pytest.mark.parametrize("count", [SOME, pytest.param(MANY, marks=pytest.mark.long)])
def test_spoilt_texts_of_every_kind_are_read_or_refused(open_page: Callable[..., Page], address: str, count: int) -> None:
    page = open_page("da/placement/")
    placement = page.evaluate(MODEL, "placement-model")
    names = page.locator("guide-placement").evaluate(
        "async (host) => { await (await host.load('plan')).learn(host); return Object.keys(host.said); }"
    )
    page.goto(f"{address}da/path/")
    path = page.evaluate("() => globalThis.trappenPath.model")
    page.goto(f"{address}da/forms/risk-assessment/")
    page.wait_for_function("() => Boolean(customElements.get('guide-work-form'))")
    page.evaluate(FILL)
    actions, said = [*placement["actions"]][:3], names[:2]
    start = f"#placement={placement['version']}.{placement['hash']}.red-lasting.{'+'.join(actions)}"
    agreed = {"what": "a", "who": "b", "when": "c", "ask": "d"}
    sound = {
        "link": f"{start}.by-20261203.again-20261210.say-{'+'.join(f'{name}-0' for name in said)}",
        "file": {f"seen.{each['id']}": ["once", each["hash"]] for each in placement["questions"]},
        "path": f"10.{''.join(path['parts'])}..{''.join(f'{key}ABACA' for key in path['asked'])}.{path['more'][:5]}ABACA",
        "record": {
            "kind": "meeting", "version": 3, "date": "2026-11-26", "lesson": "x",
            "cards": [{"id": "card-001", "agreed": agreed, "votes": None}],
        },
    }  # fmt: skip
    given = {"modules": modules(page, address), "placement": placement, "path": path, "sound": sound, "count": count}
    page.evaluate(SPOILT)
    told = page.evaluate(SPOIL, given)
    assert told.pop("error", None) is None
    for name, (refused, used, foreign, thrown) in told.items():
        assert (foreign, thrown) == (0, 0), name
        assert refused > count / 200, name
        assert used > count / 200, name
