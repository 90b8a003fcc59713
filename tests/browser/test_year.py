"""A year of ten minutes: twelve days, practices to swap, a calendar that tells nothing, and a log that is one sheet."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import icalendar
import pytest
from dateutil.easter import easter
from playwright.sync_api import Page, expect

from guide.meaning import year
from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.browser.keyboard import press
from tests.browser.test_print import printed
from tests.conftest import LANGUAGES
from tests.modules import at_load, modules, shipped, weight

Open = Callable[..., Page]
KEPT = "() => JSON.parse(localStorage.getItem('trappen-year'))"
START = date(2026, 12, 3)  # a Thursday; four weeks on is New Year's Eve, and the Thursday before Easter is a holiday
WEEKS = """async (top) => {
  const { daysOf, easterOf, weekOf } = await import(`${top}year/dates.js`);
  const iso = (at) => new Date(at).toISOString().slice(0, 10);
  const days = Array.from({ length: 4000 }, (_, i) => Date.UTC(2024, 0, 1) + i * 864e5);
  const plans = [1, 2, 3, 4].flatMap((every) => [0, 1, 2, 3, 4, 5, 6].map((on) => {
    const off = ["7", "8", "easter", "28", "29", "30", "31", "42", "52", "1"];
    const start = iso(Date.UTC(2026, 10, 30 + on));
    return { every, start, days: daysOf({ start, every, off }, 12, ["05-01"]).map(({ day }) => day) };
  }));
  const easters = Array.from({ length: 81 }, (_, i) => iso(easterOf(2020 + i)));
  return { weeks: days.map((at) => [iso(at), weekOf(at)]), easters, plans };
}"""


def word(content: Content, key: str, lang: str) -> str:
    return content.ui[key][lang]


def plan(page: Page) -> list[str]:
    """The ids of the twelve, in their order."""
    return [row.get_attribute("id") or "" for row in page.locator("[data-part=twelve] > li").all()]


@pytest.mark.parametrize("lang", ["nb", pytest.param("da", marks=pytest.mark.long)])
def test_a_year_is_planned_by_keyboard_and_given_to_the_calendar(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/year/", locale="nb-NO")
    assert plan(page) == [ten.id for ten in year.proposed(content)]
    press(page, page.get_by_role("button", name=word(content, "year-calendar", lang)))
    expect(page.get_by_text(word(content, "year-js-no-start", lang))).to_be_visible()
    start = page.get_by_label(word(content, "year-start", lang))
    expect(start).to_be_focused()
    start.fill(START.isoformat())
    page.locator("[name=time]").fill("08:45")
    press(page, page.locator(".year-days summary"))
    press(page, page.get_by_label(f"{word(content, 'year-off-week', lang)} 29", exact=True), "Space")
    rows = page.locator("[data-part=twelve] > li")
    expect(rows.first).to_contain_text("3. de")
    expect(rows.nth(1)).to_contain_text(word(content, "year-js-moved", lang))  # not on New Year's Eve
    swapped = plan(page)[1]
    rows.nth(1).get_by_role("button").press("Enter")
    expect(rows.nth(1)).not_to_have_id(swapped)
    expect(rows.nth(1).get_by_role("button")).to_be_focused()
    assert content.year[plan(page)[1]].what == content.year[swapped].what
    with page.expect_download() as given:
        page.get_by_role("button", name=word(content, "year-calendar", lang)).press("Enter")
    text = Path(given.value.path()).read_bytes()
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    days = [event["DTSTART"].dt for event in events]
    assert len(events) == 12
    assert (days[0].date(), days[0].hour, days[0].minute) == (START, 8, 45)
    assert all(event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=10) for event in events)
    assert all(day.weekday() == START.weekday() and day.isocalendar().week != 29 for day in days)
    assert all(f"/{lang}/" in str(event["URL"]) for event in events)
    assert len({str(event["URL"]) for event in events}) == 12
    for ten in year.proposed(content):
        title = content.by_id[ten.see].title[lang]
        assert title not in icalendar.Calendar.from_ical(text).to_ical().decode()
    assert_accessible(page)


def test_a_plan_is_kept_only_when_chosen_and_comes_back_from_a_file(open_page: Open, content: Content, tmp_path: Path) -> None:
    page = open_page("da/year/")
    page.locator("[name=start]").fill("2026-12-03")
    page.locator("[name=led]").first.fill("Mette")
    page.locator("[name=held]").first.check()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_label(word(content, "year-keep", "da")).check()
    expect(page.get_by_text(word(content, "year-js-keeping", "da"))).to_be_visible()
    page.reload()
    expect(page.locator("[name=led]").first).to_have_value("Mette")
    expect(page.locator("[name=held]").first).to_be_checked()
    kept = page.evaluate(KEPT)
    with page.expect_download() as saved:
        page.get_by_role("button", name=word(content, "year-save", "da")).click()
    file = tmp_path / "plan.json"
    file.write_bytes(Path(saved.value.path()).read_bytes())
    assert json.loads(file.read_text()) == {"year": kept}
    page.get_by_role("button", name=word(content, "year-clear", "da")).click()
    expect(page.locator("[name=led]").first).to_have_value("")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name=word(content, "year-undo", "da")).click()
    assert page.evaluate(KEPT) == kept
    page.get_by_role("button", name=word(content, "year-clear", "da")).click()
    page.locator("[name=file]").set_input_files(file)
    expect(page.locator("[name=led]").first).to_have_value("Mette")
    for bad in ("junk", '{"year": {"start": 7}}', "[]", '{"year": null}'):
        file.write_text(bad)
        page.locator("[name=file]").set_input_files(file)
        expect(page.get_by_text(word(content, "year-js-no-file", "da"))).to_be_visible()
        page.evaluate("document.querySelector('guide-year').say('')")  # else the next one finds these words
    gone = {**kept, "chosen": ["nothing", *kept["chosen"][1:]], "off": ["52", "<b>"], "led": ["x" * 99] * 12}
    file.write_text(json.dumps({"year": gone}))
    page.locator("[name=file]").set_input_files(file)
    expect(page.get_by_text(word(content, "year-js-dropped", "da"))).to_be_visible()
    assert len(set(plan(page))) == 12


@pytest.mark.parametrize(("lang", "script"), [*zip(LANGUAGES, (True, False), strict=True)])
def test_the_log_is_one_sheet_and_says_what_it_proves(open_page: Open, content: Content, lang: str, script: bool) -> None:
    page = open_page(f"{lang}/year/", width=360, java_script_enabled=script)
    if script:
        page.locator("[name=start]").fill("2026-12-03")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for ten in year.proposed(content):
        way = page.locator(f"#{ten.id}").get_by_role("link")
        assert way.is_visible()
    (sheet,) = printed(page).pages
    text = " ".join(sheet.extract_text().split())
    assert word(content, "year-log-proof", lang) in text
    assert text.count(word(content, "year-kind-card", lang)) == 2
    for country in content.countries.values():
        rule = next(fact for fact in country.facts if fact.id == "violence-rules")
        assert plain(rule.title[lang]) in text
        assert word(content, f"year-log-{country.id}", lang) in text
    assert ("2027" in text) is script


def test_weeks_holidays_and_days_hold_over_ten_years(open_page: Open, address: str) -> None:
    page = open_page("da/year/")
    found: dict[str, Any] = page.evaluate(WEEKS, modules(page, address))
    assert [week for _, week in found["weeks"]] == [date.fromisoformat(day).isocalendar().week for day, _ in found["weeks"]]
    assert found["easters"] == [easter(each).isoformat() for each in range(2020, 2101)]
    for each in found["plans"]:
        days = [date.fromisoformat(day) for day in each["days"]]
        assert all(later - earlier >= timedelta(weeks=1) for earlier, later in pairwise(days)), each
        assert {day.weekday() for day in days} == {date.fromisoformat(each["start"]).weekday()}
        for day in days:
            assert day.isocalendar().week not in (7, 8, 28, 29, 30, 31, 42, 52, 1)
            assert (day.month, day.day) not in ((1, 1), (12, 31), (5, 1))
            assert not 0 <= (easter(day.year) - day).days < 7
            assert (day - easter(day.year)).days not in (1, 39, 50)


def test_the_page_brings_little_along(site: Path) -> None:
    scripts = at_load(site / shipped("year/year.js"))
    assert weight(scripts) <= 6 * 1024
    assert weight([site / shipped("year/year.css")]) <= 2 * 1024


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_log_with_its_days_is_as_wide_as_a_narrow_phone_in_text_of_16_pixels(
    open_page: Open, content: Content, lang: str
) -> None:
    page = open_page(f"{lang}/year/", width=320, height=740)
    page.get_by_label(word(content, "year-start", lang)).fill("2027-01-12")
    expect(page.locator(".year-log tbody tr").first).to_contain_text("2027")
    table = page.locator(".year-log table")
    assert table.evaluate("(table) => table.scrollWidth <= table.clientWidth")
    sizes = "(cells) => cells.map((cell) => parseFloat(getComputedStyle(cell).fontSize))"
    assert min(table.locator("td").evaluate_all(sizes)) >= 16
