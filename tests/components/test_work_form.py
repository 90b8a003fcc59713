"""What a form finds on the device is used where it makes sense; the rest is left out, and that is said."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from guide.meaning.forms import in_order
from guide.read.content import Content
from tests.browser.work_forms import FILL
from tests.conftest import LANGUAGES

Open = Callable[..., Page]
both_languages = pytest.mark.parametrize("lang", LANGUAGES)
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


@pytest.mark.parametrize(("each", "many"), [(1, 15), pytest.param(4, 60, marks=pytest.mark.long)], ids=["some", "more"])
def test_no_saved_state_breaks_a_form_or_gets_into_the_page(open_alone: Open, content: Content, each: int, many: int) -> None:
    """Parts of a sound state spoilt in every way, and many at once: what cannot be used is said, the rest is used."""
    chance = random.Random(11)
    for form in in_order(content):
        page = open_alone(f"forms/{form.id}")
        page.evaluate(FILL)
        page.get_by_label(content.ui["form-keep"]["da"]).check()
        sound = json.loads(page.evaluate("name => localStorage.getItem(name)", f"trappen-form-{form.id}"))["answers"]
        names = [*sound, "__proto__", "constructor", "toString"]
        spoilt = [{**sound, name: junk} for junk in JUNK for name in chance.sample(names, each)]
        spoilt += [{**sound, **{name: chance.choice(JUNK) for name in chance.sample(names, 3)}} for _ in range(many)]
        states = [json.dumps({"answers": one}) for one in spoilt]
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


DAYS = """async () => {
  const { isDay, planOf } = await import("/assets/work-form/plan.js");
  const wrong = [];
  let tried = 0;
  const duty = (what) => what === "phone" || what === "desk";
  const both = (a, b) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
  for (const people of [2, 3, 4, 5, 8]) for (const phone of [0, 1, 2, 4]) for (const desk of [0, 1, 3])
  for (const shift of [30, 90, 240]) for (const [from, until] of [[480, 930], [540, 660], [415, 1135]])
  for (const [pause, lunch, cases] of [[15, 30, 60], [0, 0, 0], [60, 60, 240]]) {
    const day = { from, until, people, phone, desk, shift, pause, lunch, cases };
    const { rows, faults } = planOf(day);
    const say = (what) => wrong.push([what, JSON.stringify(day)]);
    tried += 1;
    if (!isDay(day)) say("no day");
    if (rows.length !== people) say("people");
    for (const { parts } of rows) {
      if (parts[0].from !== from || parts.at(-1).until !== until) say("whole day");
      if (parts.some((part, i) => part.until <= part.from || (i && part.from !== parts[i - 1].until))) say("gap");
      if (parts.some(({ what, from, until }) => duty(what) && until - from > shift)) say("long shift");
    }
    for (let at = from; at < until; at += 5) {
      const now = rows.map(({ parts }) => parts.find((part) => part.from <= at && at < part.until).what);
      const count = (what) => now.filter((each) => each === what).length;
      if (count("phone") + count("desk") !== Math.min(people, phone + desk)) say("posts");
      if (phone + desk <= people && count("phone") !== phone) say("phone");
    }
    const whoHas = (what) => faults.filter((fault) => fault.what === what).map(({ who }) => who);
    const whose = (test) => rows.filter(({ parts }) => test(parts)).map(({ who }) => who);
    const lacks = (what, least) => (parts) => !parts.some((part) => part.what === what && part.until - part.from >= least);
    if (faults.some(({ what }) => what === "short") !== phone + desk > people) say("short");
    const row = (parts) => parts.some((part, i) => duty(part.what) && duty(parts[i + 1]?.what));
    if (!both(whoHas("row"), whose(row))) say("row");
    if (!both(whoHas("lunch"), lunch ? whose(lacks("lunch", lunch)) : [])) say("lunch");
    if (!both(whoHas("cases"), cases ? whose(lacks("cases", cases)) : [])) say("cases");
  }
  const usual = { from: 480, until: 930, shift: 90, cases: 60, pause: 15, lunch: 30 };
  for (const [people, phone, desk] of [[2, 1, 0], [4, 1, 1], [5, 1, 1], [6, 2, 1], [8, 2, 2]])
    if (planOf({ ...usual, people, phone, desk }).faults.length) wrong.push(["enough people", people, phone, desk]);
  for (const [from, until] of [[480, 480], [480, 599], [930, 480], [0, 721]])
    if (isDay({ from, until })) wrong.push(["a day", from, until]);
  return { tried, wrong: wrong.slice(0, 9) };
}"""


def test_a_day_is_whole_for_everyone_its_posts_are_filled_and_what_it_lacks_is_told(open_alone: Open) -> None:
    found = open_alone("forms/shift-plan").evaluate(DAYS)
    assert found == {"tried": 1620, "wrong": []}


@both_languages
def test_the_picture_of_the_day_says_what_the_text_says(open_alone: Open, content: Content, lang: str) -> None:
    words = {key.removeprefix("work-day-js-"): text[lang] for key, text in content.ui.items() if key.startswith("work-day-js-")}
    page = open_alone("forms/shift-plan", lang)
    rows, said = page.locator("[data-part=day-told] li"), page.locator("[data-part=day-said]")
    expect(rows).to_have_count(4)
    expect(said).to_have_text(words["whole"])
    drawn = page.locator("svg.day text").all_text_contents()
    assert {words["is-phone"], words["is-desk"], words["is-cases"], words["short-pause"], "A", "D"} <= set(drawn)
    covered = page.evaluate(
        """() => [...document.querySelectorAll("svg.day text.day__text")].filter((text) => {
          const box = text.previousElementSibling;
          if (box?.localName !== "rect") return false;
          const [a, b] = [text.getBoundingClientRect(), box.getBoundingClientRect()];
          return a.left < b.left || a.right > b.right;
        }).map((text) => text.textContent)"""
    )
    assert covered == [], "a word is wider than its stretch of the day"
    page.locator("#people").fill("2")
    expect(rows).to_have_count(2)
    expect(said).to_contain_text(words["row"].replace("{who}", "A").partition("{")[0])
    page.locator("#desk").fill("3")
    expect(said).to_contain_text(words["short-many"].replace("{n}", "2").replace("{from}", "8.00").replace("{until}", "15.30"))
    for name, value, wrong in (("#people", "99", "2"), ("#shift", "", "30"), ("#until", "08:30", "")):
        old = page.locator(name).input_value()
        page.locator(name).fill(value)
        number = words["number"].replace("{min}", wrong).partition("{max}")[0].removeprefix("{ask}")
        expect(said).to_contain_text(number if wrong else words["length"])
        expect(page.locator("svg.day")).to_have_count(0)
        page.locator(name).fill(old)
    page.evaluate("() => { document.querySelector('guide-work-form').unsaved = false; }")
