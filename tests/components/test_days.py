"""Days are those of the calendar on the reader's wall."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.components.test_pressing import PLACED, Words
from tests.conftest import LANGUAGES

Open = Callable[..., Page]
ZONE = "Europe/Copenhagen"


@pytest.mark.parametrize(
    ("now", "again"),
    [
        ((2026, 7, 2, 0, 30), "2026-09-30"),  # still yesterday in London
        ((2026, 1, 2, 0, 30), "2026-04-07"),  # over the change to summer time; Maundy Thursday moves on past Easter
        ((2026, 10, 24, 23, 59), "2027-01-22"),  # the night the clocks go back
        ((2026, 7, 2, 23, 59), "2026-09-30"),
        ((2026, 9, 26, 12, 0), "2026-12-28"),  # Christmas, and the weekend after it
        ((2026, 2, 16, 12, 0), "2026-05-18"),  # the Norwegian 17 May is a Sunday
    ],
)
def test_the_day_to_look_again_is_counted_from_the_local_day(
    open_alone: Open, content: Content, now: tuple[int, ...], again: str
) -> None:
    page = open_alone("placement", timezone_id=ZONE)
    page.clock.set_fixed_time(datetime(*now, tzinfo=ZoneInfo(ZONE)))  # type: ignore[misc, arg-type]
    ui = Words(page, content, "da")
    ui.press(*PLACED)
    expect(page.locator("#again")).to_have_value(again)
    with page.expect_download() as day:
        ui.press("placement-calendar")
    lines = Path(day.value.path()).read_text(encoding="utf-8").splitlines()
    assert f"DTSTART;VALUE=DATE:{again.replace('-', '')}" in lines
    page.get_by_label(ui["placement-letter"], exact=True).fill("A")
    ui.press("placement-series-save")
    expect(page.locator("[data-part=series] ol").get_by_role("listitem")).to_have_count(1)
    assert page.evaluate("JSON.parse(localStorage['guide-placement']).A[0].date") == "{:04}-{:02}-{:02}".format(*now[:3])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_day_that_has_passed_is_told_and_goes_nowhere(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("placement", lang)
    page.clock.set_fixed_time(datetime(2026, 11, 27, 12, tzinfo=ZoneInfo(ZONE)))
    ui = Words(page, content, lang)
    ui.press(*PLACED)
    said = page.locator("[data-part=said]")
    for day, told in (("2020-01-01", ui["placement-js-past"]), ("2026-11-27", "")):
        page.locator("#again").fill(day)
        page.locator("#again").blur()
        expect(said).to_have_text(told)
    page.locator("#again").fill("2020-01-01")
    ui.press("placement-calendar")
    expect(said).to_have_text(ui["placement-js-past"])
    ui.press("placement-copy")
    expect(page.locator("[data-part=out] textarea")).not_to_have_value(re.compile("2020"))


@pytest.mark.parametrize("typed", ["", "2026-02-30", "30.9.2026", "2026-9-3"])
def test_a_day_that_is_none_is_asked_for_again(open_alone: Open, content: Content, typed: str) -> None:
    page = open_alone("placement")
    ui = Words(page, content, "da")
    ui.press(*PLACED)
    page.locator("#again").evaluate("(field, typed) => { field.type = 'text'; field.value = typed; }", typed)
    ui.press("placement-calendar")
    expect(page.locator("[data-part=said]")).to_have_text(ui["placement-js-no-date"])


def test_what_a_calendar_would_read_as_its_own_signs_is_escaped(open_alone: Open) -> None:
    page = open_alone("year")
    script = "title => import('/assets/site/ics.js').then((it) => it.calendarOf([{ day: '2026-12-01', title }]))"
    assert "SUMMARY:S:\\\\a\\, b\\; c\\nd" in page.evaluate(script, "S:\\a, b; c\nd")


@pytest.mark.parametrize(
    ("now", "days"),
    [
        (date(2026, 12, 23), ["2026-12-28", "2027-01-04", "2027-01-18"]),  # the next day is Christmas Eve
        (date(2026, 5, 13), ["2026-05-15", "2026-05-22", "2026-06-08"]),  # Ascension Day, and the Danish 5 June
    ],
)
def test_the_path_proposes_days_on_which_people_work(open_alone: Open, content: Content, now: date, days: list[str]) -> None:
    page = open_alone("path/first-minute", timezone_id=ZONE)
    page.clock.set_fixed_time(datetime(now.year, now.month, now.day, 12, tzinfo=ZoneInfo(ZONE)))
    ui = Words(page, content, "da")
    page.get_by_role("checkbox", name=ui["path-keep"]).check()
    ui.press("ask-unsure")
    with page.expect_download() as given:
        ui.press("path-keep-calendar")
    text = Path(given.value.path()).read_text(encoding="utf-8")
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == [day.replace("-", "") for day in days]
