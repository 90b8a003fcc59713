"""A quarter of an hour made of one's own plan: exactly its measures, nothing kept, and on to the meeting."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Page, expect

from guide.meaning import questions
from guide.read.content import Content
from tests.axe import assert_accessible
from tests.conftest import NORWEGIAN
from tests.modules import at_load, modules, shipped, weight

Open = Callable[..., Page]
CHOICE = (Path(__file__).parent / "practice.js").read_text(encoding="utf-8")
LINK = """ids => {
  const m = JSON.parse(document.querySelector("#placement-model, [data-model]").textContent);
  return `#placement=${m.version}.${m.hash}.red-lasting.${ids.join("+")}.by-today.again-20261210`; }"""
PLAN = ["red-contact-7", "red-org-4", "yellow-contact-3"]
KNOWN = "self.trappenMeasures={"


def known(site: Path, lang: str = "da") -> dict[str, object]:
    """What the site knows of every measure."""
    (file,) = (site / lang / "practice").glob("measures.*.js")
    return json.loads(file.read_text(encoding="utf-8").removeprefix(KNOWN[:-1]).rstrip(";\n"))  # type: ignore[no-any-return]


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_practice_is_made_of_exactly_the_measures_of_the_plan(
    open_page: Open, content: Content, address: str, site: Path, lang: str
) -> None:
    page = open_page(f"{lang}/path/")
    chance = random.Random(20261126)
    plans = [[name] for name in content.actions]
    plans += [chance.sample([*content.actions], chance.randint(2, 5)) for _ in range(2_000)]
    asked = {"module": f"{modules(page, address)}practice/choose.js", "known": known(site, lang), "plans": plans}
    found = page.evaluate(CHOICE, asked)
    assert found["plans"] == 2_027
    assert [found[fault] for fault in ("foreign", "long", "twice", "counted", "short")] == [[], [], [], [], []]
    assert found["most"] <= 17


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_from_the_plan_to_practice_by_key_and_on_to_the_meeting(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/placement/", width=360, height=740)
    page.evaluate("hash => { location.hash = hash; }", page.evaluate(LINK, PLAN))
    page.get_by_role("link", name=content.ui["placement-practise"][lang]).locator("visible=true").press("Enter")
    measures = page.locator("[data-part=measures] a")
    expect(measures).to_have_text([content.actions[name].title[lang] for name in PLAN])
    assert page.evaluate("location.hash") == ""  # it does not stay in the address
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    measured = {questions.key(question) for question in content.questions.values()}
    assert set(page.locator(".ask").evaluate_all("all => all.map(({ dataset }) => dataset.key)")) <= measured
    assert_accessible(page)
    turn = page.locator(".practice-turn:visible")
    expect(turn).to_have_count(1)
    turn.locator("summary").first.press("Enter")
    expect(turn.locator("details p").first).to_be_visible()
    page.get_by_role("button", name=content.ui["practice-next"][lang]).press("Enter")
    expect(turn.locator("h3")).to_be_focused()
    page.locator(".ask:visible [data-act=unsure]").press("Enter")
    expect(page.locator(".ask:visible .ask__said")).to_be_focused()
    plans = page.locator("[data-part=plans] label")
    whole = content.ui["path-js-plan"][lang]
    sentences = [
        whole.format(when=each.when[lang], act=each.then[lang])
        for two in zip(*(content.actions[name].plan for name in PLAN), strict=True)
        for each in two
    ]
    expect(plans).to_have_text(sentences[:5])  # each measure has its own before any has another
    plans.first.locator("input").press("Space")
    expect(page.locator("[data-part=again]")).to_contain_text("10")
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    page.reload()
    expect(measures).to_have_count(len(PLAN))
    onward = page.locator("[data-part=practice] [data-onward]").first
    expect(onward).to_have_attribute("href", re.compile(r"\.again-20261210$"))
    onward.click()
    page.wait_for_url("**/cards/meeting/**")


def test_answers_of_the_practice_come_back_where_progress_is_kept(open_page: Open, content: Content) -> None:
    page = open_page("da/path/from-plan/")
    page.evaluate("localStorage.setItem('trappen-path', JSON.stringify('10...'))")
    page.locator("#practice-link").fill(page.evaluate(LINK, PLAN))
    page.locator("[data-act=paste]").click()
    expect(page.locator("[data-part=kept]")).to_have_text(content.ui["practice-js-kept"]["da"])
    ask = page.locator(".ask:visible")
    key = ask.get_attribute("data-key")
    ask.locator("[data-act=unsure]").click()
    expect(ask.get_by_text(content.ui["question-js-back"]["da"].split("{")[0])).to_be_visible()
    assert key in page.evaluate("localStorage.getItem('trappen-path')")


def test_the_day_to_look_again_goes_to_the_calendar(open_page: Open) -> None:
    page = open_page("nb/path/from-plan/")
    page.locator("#practice-link").fill(page.evaluate(LINK, PLAN))
    page.locator("[data-act=paste]").click()
    with page.expect_download() as download:
        page.locator("[data-act='calendar.give']").click()
    (event,) = icalendar.Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
    assert event["DTSTART"].dt.isoformat() == "2026-12-10"


def test_a_kept_file_begins_the_practice_and_another_is_refused_aloud(open_page: Open, content: Content) -> None:
    page = open_page("da/path/from-plan/")
    said = page.locator("guide-practice > .said")
    field = page.locator("#practice-file")
    for text in ("", "{}", '{"plan": 7}', '{"plan": "placement=2.zzz"}'):
        field.set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": text.encode()})
        expect(said).to_have_text(content.ui["practice-js-no-file"]["da"])
        page.evaluate("document.querySelector('guide-practice').say('')")
    plan = json.dumps({"kind": "placement", "plan": page.evaluate(LINK, PLAN)})
    field.set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": plan.encode()})
    expect(page.locator("[data-part=measures] a")).to_have_count(len(PLAN))


def test_from_a_folder_and_without_a_script(open_page: Open, content: Content, offline_site: Path) -> None:
    page = open_page((offline_site / "nb" / "path" / "from-plan.html").as_uri())
    page.evaluate("hash => { location.hash = hash; }", page.evaluate(LINK, PLAN))
    expect(page.locator("[data-part=measures] a").first).to_have_attribute(
        "href", f"{offline_site.as_uri()}/nb/actions/{PLAN[0]}.html"
    )
    bare = open_page("da/path/from-plan/", java_script_enabled=False)
    expect(bare.locator(".no-script").first).to_contain_text(content.ui["practice-hand"]["da"])
    expect(bare.get_by_role("button")).to_have_count(0)


def test_what_the_practice_brings_along_is_small(site: Path) -> None:
    scripts = {*at_load(site / shipped("practice/practice.js")), *at_load(site / shipped("question/question.js"))}
    assert weight(scripts) < 6_144
    assert weight([site / shipped("path/path.css")]) < 2_048
