"""What a form finds on the device is used where it makes sense; the rest is left out, and that is said."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from guide.meaning.forms import in_order
from guide.read.content import Content
from tests.browser.work_forms import FILL

Open = Callable[..., Page]
JUNK: list[Any] = [
    None,
    1,
    "",
    "x",
    [],
    {},
    [None],
    ["x"],
    [[]],
    ["yes", 1],
    {"0": "yes"},
    True,
    "<img src=x onerror=alert(1)>",
]


def test_no_saved_state_breaks_a_form_or_gets_into_the_page(open_alone: Open, content: Content) -> None:
    """Every part of a sound state spoilt in every way, and many at once: what cannot be used is said, the rest is used."""
    chance = random.Random(11)
    for form in in_order(content):
        page = open_alone(f"forms/{form.id}")
        page.evaluate(FILL)
        page.get_by_label(content.ui["form-keep"]["da"]).check()
        sound = json.loads(page.evaluate("name => localStorage.getItem(name)", f"trappen-form-{form.id}"))["answers"]
        names = [*sound, "__proto__", "constructor", "toString"]
        spoilt = [{**sound, name: junk} for name in chance.sample(names, 4) for junk in JUNK]
        spoilt += [{**sound, **{name: chance.choice(JUNK) for name in chance.sample(names, 3)}} for _ in range(40)]
        states = [json.dumps({"answers": each}) for each in spoilt]
        states += ["{", "null ", "[]", '"x"', "7", '{"answers": []}', '{"answers": null}', "{}", '{"answers": {"": ""}}']
        silent = page.evaluate(
            """([name, states]) => states.filter((state) => {
              localStorage.setItem(name, state);
              const old = document.querySelector("guide-work-form");
              const copy = document.createRange().createContextualFragment(old.outerHTML).firstElementChild;
              const said = copy.querySelector("[data-part=said]");
              said.textContent = "";
              old.replaceWith(copy);
              return "failed" in copy.dataset || copy.querySelector("img") || !said.textContent;
            })""",
            [f"trappen-form-{form.id}", states],
        )
        assert silent == ["null "], form.id  # which is what an empty storage says
        page.close()
