"""The onboarding path: by key, by touch, from one visit to the next, and what is kept of it."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from guide.meaning import path, questions
from guide.model.path import Part
from guide.model.question import Question, QuestionKind
from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.browser.keyboard import press
from tests.conftest import LANGUAGES, NORWEGIAN
from tests.modules import ASSETS, at_load, modules, shipped, weight

PROOFS = (Path(__file__).parent / "path.js").read_text(encoding="utf-8")
MODEL = "() => globalThis.trappenPath.model"
KEPT = "() => JSON.parse(localStorage.getItem('trappen-path'))"
Open = Callable[..., Page]
DAY = 86_400
# Random histories, and states that are restored: in `make test`, in `make audit`.
SOME, MANY = (1_000, 1_200), (10_000, 6_000)
# What comes a moment later, or with the first use: the page it works on, and what asks for it there.
LATE: dict[str, tuple[str, str]] = {
    "keeping": ("path/", ""),
    "question": ("path/first-minute/", ""),
    "review": ("path/review/", ""),
    "sheet": ("path/talk/", ""),
    "calendar": ("path/", "[data-act='calendar.give']"),
    "kept": ("path/", "[data-act='kept.save']"),
    "files": ("path/talk/", "[data-act='files.print']"),
    "elsewhere": ("actions/red-org-1/", "[data-act=unsure]"),
    "more": ("actions/red-org-1/", "[data-act='more.ask']"),
}
BLOCKED = """Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });"""


def hire(content: Content) -> list[Part]:
    """The parts for who is new."""
    return next(iter(path.trails(content).values()))


@pytest.fixture(scope="module", params=[SOME, pytest.param(MANY, marks=pytest.mark.long)], ids=["some", "many"])
def proved(chromium: Browser, address: str, request: pytest.FixtureRequest) -> dict[str, Any]:
    page = chromium.new_page()
    page.set_default_timeout(60_000)
    top = modules(page, address)
    page.goto(f"{address}da/path/")
    most, restored = request.param
    given = {"modules": top, "model": page.evaluate(MODEL), "most": most, "restored": restored}
    found: dict[str, Any] = page.evaluate(PROOFS, given)
    page.close()
    assert (found["histories"], found["variants"]) == (most, restored)
    return found


@pytest.mark.parametrize("proof", ["early", "lost", "first", "sure", "again", "days"])
def test_the_schedule_holds_over_random_histories(proved: dict[str, Any], proof: str) -> None:
    assert proved[proof] == []


@pytest.mark.parametrize("proof", ["round", "restored", "long"])
def test_nothing_comes_back_to_a_question_it_was_not_given_to(proved: dict[str, Any], proof: str) -> None:
    assert 300 < proved["size"] <= 1_024
    assert proved[proof] == []


def test_both_languages_keep_under_the_same_names(open_page: Open) -> None:
    models = [open_page(f"{lang}/path/").evaluate(MODEL) for lang in LANGUAGES]
    assert len({json.dumps([each["asked"], [*each["parts"]], each["again"]]) for each in models}) == 1
    ends = [[[*plan["when"], *plan["act"]] for plan in each["plans"].values()] for each in models]
    assert ends[0] == ends[1]


def button(page: Page | Locator, content: Content, key: str, lang: str) -> Locator:
    return page.get_by_role("button", name=content.ui[key][lang], exact=True).locator("visible=true").first


def keep(page: Page, content: Content, lang: str) -> None:
    page.get_by_label(content.ui["path-keep"][lang]).check()
    expect(page.get_by_text(content.ui["path-js-keeping"][lang])).to_be_visible()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_part_by_keyboard_and_the_next_one_two_days_later(open_page: Open, content: Content, lang: str) -> None:
    first, second = hire(content)[:2]
    page = open_page(f"{lang}/path/")
    page.clock.set_fixed_time("2026-12-01T09:00:00")
    press(page, page.locator(f"a[href*='{first.id}']"))
    press(page, page.locator("[name=role]").first, "Space")
    expect(page.locator("p[data-role]:visible")).to_have_count(1)
    for section, number in (("#before", 2), ("#after", 4)):
        for left in range(number, 0, -1):
            ask = page.locator(f"{section} .ask:not([hidden])")
            press(page, ask.get_by_role("button", name=content.ui["ask-unsure"][lang]))
            expect(ask.locator(".ask__reasons li").first).to_be_visible()
            if left > 1:
                press(page, ask.get_by_role("button", name=content.ui["ask-next"][lang]))
    for side in ("when", "act"):
        press(page, page.locator(f"[name={side}]").first, "Space")
    sentence = page.locator("[data-part=sentence]")
    expect(sentence).to_contain_text(first.plan.when[0][lang])
    expect(sentence).to_contain_text(first.plan.then[0][lang])
    assert_accessible(page)
    press(page, page.get_by_role("button", name=content.ui["path-finish"][lang]))
    assert page.evaluate("() => localStorage.length") == 0  # nothing is kept that was not asked for
    press(page, page.get_by_label(content.ui["path-keep"][lang]), "Space")
    assert len(page.evaluate(KEPT)) < 120
    page.clock.set_fixed_time("2026-12-03T09:00:00")
    press(page, page.locator(".neighbours [rel=next]"))
    expect(page.locator("[data-part=last]")).to_contain_text(first.plan.then[0][lang])
    due = page.locator("[data-part=due] a")
    expect(due).to_contain_text("3")
    press(page, due)
    expect(page.locator(".ask:not([hidden])")).to_have_count(1)
    for left in (2, 1, 0):
        ask = page.locator(".ask:not([hidden])")
        press(page, ask.get_by_role("button", name=content.ui["ask-unsure"][lang]))
        if left:
            press(page, ask.get_by_role("button", name=content.ui["ask-next"][lang]))
    onward = page.locator("[data-part=onward] a:visible")
    expect(onward).to_have_text(second.title[lang])
    assert_accessible(page)


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_by_touch_kept_from_visit_to_visit_and_told_on_one_sheet(open_page: Open, content: Content, lang: str) -> None:
    part = hire(content)[-1]
    page = open_page(f"{lang}/path/{part.id}/", width=360, has_touch=True)
    page.get_by_label(content.ui["path-keep"][lang]).tap()
    question = content.questions[part.after[0]]
    ask = page.locator(f"#ask-{question.id}")
    for place, select in enumerate(ask.locator("select").all(), 1):  # sure, and wrong
        select.select_option(str(place))
    for box in ask.locator("fieldset").first.locator("input:not([data-right])").all()[:1]:
        box.check()
    ask.get_by_label(content.ui["ask-sure-2"][lang]).tap()
    button(ask, content, "ask-answer", lang).tap()
    expect(ask.locator(".ask__said")).to_contain_text(content.ui["question-js-sure-wrong"][lang])
    for side in ("when", "act"):
        page.locator(f"[name={side}]").last.tap()
    button(page, content, "path-finish", lang).tap()  # the click of a tap comes a moment later
    said = page.locator("guide-path[data-records] > .said")
    expect(said).to_contain_text(content.ui["path-js-finished"][lang])
    expect(said).to_contain_text(content.ui["path-js-left"][lang].format(n=len(part.before + part.after) - 1))
    expect(said).not_to_contain_text(content.ui["path-js-no-plan"][lang])
    expect(said.get_by_role("link")).to_have_attribute("href", re.compile("talk"))  # the last part: on to the sheet
    page.reload()
    expect(page.locator("[data-part=sentence]")).to_contain_text(part.plan.when[-1][lang])
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    page.locator(".neighbours a").last.tap()
    expect(page.locator("[data-part=plans]")).to_contain_text(part.plan.then[-1][lang])
    for text in (question.case, question.ask):  # without its case nobody can tell which question it was
        expect(page.locator("[data-part=missed]")).to_contain_text(plain(text[lang]) if text else "")
    expect(page.get_by_label(part.title[lang])).to_be_checked()
    assert_accessible(page)
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_the_file_the_calendar_and_clearing(open_page: Open, content: Content, tmp_path: Path) -> None:
    page = open_page(f"da/path/{hire(content)[0].id}/")
    keep(page, content, "da")
    page.locator("#before [data-act=unsure]:visible").click()
    page.locator("#before [data-act=next]:visible").click()
    page.locator("#before [data-act=unsure]:visible").click()
    kept = page.evaluate(KEPT)
    with page.expect_download() as saving:
        button(page, content, "path-keep-save", "da").click()
    file = tmp_path / "progress.json"
    saving.value.save_as(file)
    assert json.loads(file.read_text(encoding="utf-8")) == {"path": kept}
    with page.expect_download() as dated:
        button(page, content, "path-keep-calendar", "da").click()
    calendar = Path(dated.value.path()).read_bytes()
    events = icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    assert 2 <= len(events) <= 3
    assert {str(event["SUMMARY"]) for event in events} == {content.ui["path-js-day"]["da"]}
    assert all(event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1) for event in events)
    assert all(question.id not in calendar.decode() for question in content.questions.values())
    assert all("/path/review/" in str(event["URL"]) and event["DTSTART"].dt.weekday() < 5 for event in events)
    button(page, content, "path-keep-clear", "da").click()
    button(page, content, "sure-no", "da").click()
    assert page.evaluate(KEPT) == kept  # it asks first
    page.get_by_label(content.ui["path-keep"]["da"]).click()
    expect(page.get_by_label(content.ui["path-keep"]["da"])).to_be_checked()  # so does the tick
    button(page, content, "sure-yes", "da").click()
    assert page.evaluate("() => localStorage.length") == 0
    for given, said in (({"path": "junk"}, "path-js-no-file"), ({"path": kept}, "path-js-opened")):
        file.write_text(json.dumps(given), encoding="utf-8")
        page.locator("#path-open").set_input_files(file)
        expect(page.get_by_text(content.ui[said]["da"], exact=True)).to_be_visible()
    assert page.evaluate(KEPT) == kept


def test_two_tabs_and_what_cannot_be_kept(open_page: Open, content: Content) -> None:
    first, second = (f"da/path/{part.id}/" for part in hire(content)[:2])
    page = open_page(first)
    keep(page, content, "da")
    other = page.context.new_page()
    other.goto(page.url.replace(first, second))
    before = page.evaluate(KEPT)
    button(other, content, "path-finish", "da").click()
    page.wait_for_function("before => JSON.parse(localStorage.getItem('trappen-path')) !== before", arg=before)
    button(page, content, "path-finish", "da").click()
    page.wait_for_function(  # both parts: neither tab overwrote the other
        "() => JSON.parse(localStorage.getItem('trappen-path')).split('.')[1].length === 6"
    )
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    page.locator("[name=when]").first.check()
    page.locator("[name=act]").first.check()
    expect(page.get_by_text(content.ui["script-js-not-kept"]["da"]).first).to_be_visible()
    page.evaluate("() => localStorage.clear()")
    page.reload()
    expect(page.get_by_label(content.ui["path-keep"]["da"])).not_to_be_checked()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_where_the_browser_keeps_nothing_from_the_start_the_path_is_walked_all_the_same(
    open_page: Open, content: Content, lang: str
) -> None:
    part = hire(content)[0]
    page = open_page(f"{lang}/path/")
    page.add_init_script(BLOCKED)
    page.locator(f"a[href*='{part.id}']").click()
    page.get_by_label(content.ui["path-keep"][lang]).click()
    expect(page.get_by_text(content.ui["script-js-not-kept"][lang]).first).to_be_visible()
    expect(page.get_by_label(content.ui["path-keep"][lang])).not_to_be_checked()
    page.locator("#before [data-act=unsure]:visible").click()
    expect(page.locator("#before .ask__said:visible")).to_have_text(content.ui["question-js-unsure"][lang])
    for side in ("when", "act"):
        page.locator(f"[name={side}]").first.check()
    expect(page.locator("[data-part=sentence]")).to_contain_text(part.plan.then[0][lang])
    button(page, content, "path-finish", lang).click()
    expect(page.get_by_text(content.ui["path-js-finished-only-here"][lang])).to_be_visible()
    assert_accessible(page)


def elsewhere(content: Content) -> tuple[str, Question]:
    """A page with a question at its end that no part of the path asks."""
    own = {question.id for question in path.asked(content)}
    pages = [f"actions/{name}" for name in content.actions]
    ends = [(page, each) for page in pages for each in questions.about(content, page)[: questions.AT_END]]
    return next((page, each) for page, each in ends if each.kind == QuestionKind.SINGLE and each.id not in own)


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_question_at_the_end_of_a_page_comes_back_where_progress_is_kept(
    open_page: Open, content: Content, lang: str
) -> None:
    where, question = elsewhere(content)
    page = open_page(f"{lang}/{where}/")
    page.clock.set_fixed_time("2026-12-01T09:00:00")
    ask = page.locator(f"#ask-{question.id}")

    def unsure() -> None:
        page.locator(".asked > summary").click()
        ask.locator("[data-act=unsure]").click()

    unsure()
    expect(ask.locator(".ask__said")).to_have_text(content.ui["question-js-unsure"][lang])
    assert page.evaluate("() => localStorage.length") == 0  # the reader has not chosen it
    site = page.url.replace(f"{where}/", "")
    page.goto(f"{site}path/")
    keep(page, content, lang)
    page.goto(f"{site}{where}/")
    unsure()
    day = {"da": "onsdag den 2. december 2026", "nb": "onsdag 2. desember 2026"}[lang]
    expect(ask.get_by_text(content.ui["question-js-back"][lang].replace("{day}", day))).to_be_visible()
    assert page.evaluate(KEPT).split(".")[4][:5] == questions.key(question)
    page.clock.set_fixed_time("2026-12-03T09:00:00")
    page.goto(f"{site}path/")
    again = page.locator("[data-panel=keeping] a.button")
    expect(again).to_be_visible()
    page.goto(f"{site}path/review/")
    expect(page.locator(".ask:not([hidden])")).to_have_count(1)
    expect(page.get_by_label(content.ui["path-keep"][lang])).to_be_visible()
    expect(again).to_be_hidden()  # one is there
    wrong = ask.locator("fieldset").first.locator("input:not([data-right])").first
    wrong.check()
    ask.get_by_label(content.ui["ask-sure-2"][lang]).check()  # sure, and wrong
    button(ask, content, "ask-answer", lang).click()
    expect(ask.locator(".ask__said")).to_be_focused()
    page.goto(f"{site}path/talk/")
    expect(page.locator("[data-part=missed]")).to_contain_text(question.ask[lang])
    page.evaluate("() => localStorage.setItem('trappen-path', '\"junk\"')")
    page.goto(f"{site}{where}/")
    unsure()
    expect(ask.locator(".ask__said")).to_be_focused()
    assert page.evaluate(KEPT) == "junk"  # told on the path, and nothing is written over it


@pytest.mark.parametrize("name", LATE)
def test_a_part_of_the_script_that_does_not_come_is_told_where_it_is_missed(
    chromium: Browser, address: str, content: Content, name: str
) -> None:
    page = chromium.new_page()
    page.goto(f"{address}da/path/")
    keep(page, content, "da")
    page.route(re.compile(rf"/assets/(shared|{name})/{name}\.\w+\.js"), lambda route: route.abort())
    where, pressed = LATE[name]
    page.goto(f"{address}da/{where}")
    if page.locator(".asked").count():
        page.locator(".asked > summary").click()
    if pressed:
        page.locator(pressed).locator("visible=true").first.click()
    expect(page.get_by_text(content.ui["script-js-failed"]["da"])).to_be_visible()
    expect(page.get_by_text(content.ui["script-js-failed"]["da"])).to_have_count(1)
    page.close()


def test_every_part_of_the_script_that_comes_later_is_tried() -> None:
    texts = [path.read_text(encoding="utf-8") for name in ("path", "question") for path in (ASSETS / name).glob("*.js")]
    assert {Path(name).stem for text in texts for name in re.findall(r'import\("([^"]+)"\)', text)} == {*LATE}


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_page_for_the_leader_is_open_to_everybody(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/path/leader/", width=360)
    assert_accessible(page)
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_a_plan_that_was_chosen_before_the_script_came_counts(open_page: Open, content: Content) -> None:
    part = hire(content)[0]
    page = open_page(f"da/path/{part.id}/")
    page.evaluate("""() => {
      const path = document.querySelector("guide-path[data-records]");
      for (const side of ["when", "act"]) path.querySelector(`[name=${side}]`).checked = true;
      path.parentElement.append(path); // its script begins again
    }""")
    expect(page.locator("[data-part=sentence]")).to_contain_text(part.plan.then[0]["da"])


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_where_there_is_nothing_it_is_said_and_no_heading_stands_over_it(open_page: Open, content: Content, lang: str) -> None:
    ui, part = content.ui, hire(content)[0]
    page = open_page(f"{lang}/path/review/")
    page.clock.set_fixed_time("2026-12-01T09:00:00")
    told = page.locator("[data-part=review]")
    expect(told).to_have_text(ui["path-js-review-empty"][lang])
    keep(page, content, lang)
    expect(told).to_have_text(ui["path-js-review-empty"][lang])
    site = page.url.replace("path/review/", "path/")
    page.goto(f"{site}talk/")
    for name in ("missed", "plans"):
        expect(page.locator(f"section:has([data-part={name}])")).to_be_hidden()
    page.goto(f"{site}{part.id}/")
    page.locator("#before [data-act=unsure]:visible").click()
    button(page, content, "path-finish", lang).click()
    said = page.locator("guide-path[data-records] > .said")
    expect(said).to_contain_text(ui["path-js-no-plan"][lang])
    expect(said.get_by_role("link")).to_contain_text(hire(content)[1].title[lang])
    page.goto(f"{site}review/")
    later = ui["path-js-due-later"][lang].split("{")[0]
    expect(told).to_contain_text(later)
    page.clock.set_fixed_time("2026-12-02T09:00:00")
    page.reload()
    expect(told).to_have_text(ui["path-js-review"][lang])
    page.locator(".ask [data-act=unsure]:visible").click()
    expect(told).to_contain_text(ui["path-js-review-done"][lang])
    expect(page.get_by_text(later)).to_have_count(1)  # not once more below


@pytest.mark.long
@pytest.mark.parametrize("way", ["key", "touch"])
@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_whole_path_from_the_first_part_to_the_talk(open_page: Open, content: Content, lang: str, way: str) -> None:
    page = open_page(f"{lang}/path/{hire(content)[0].id}/", width=360, has_touch=True)

    sides = itertools.cycle((0.05, 0.95))  # so that two taps on two buttons are not taken for a double tap

    def act(target: Locator, key: str = "Enter") -> None:
        if way == "touch":
            wide = target.evaluate("it => it.matches('button') && it.offsetWidth")
            target.tap(position={"x": next(sides) * wide, "y": 8} if wide else None)
        else:
            target.focus()
            page.keyboard.press(key)

    act(page.get_by_label(content.ui["path-keep"][lang]), "Space")
    for number, part in enumerate(hire(content)):
        page.wait_for_url(f"**/{part.id}/**")
        for section, count in (("#before", 2), ("#after", 4)):
            for left in range(count, 0, -1):
                ask = page.locator(f"{section} .ask:not([hidden])")
                act(ask.get_by_role("button", name=content.ui["ask-unsure"][lang]))
                expect(ask.locator(".ask__said")).to_be_focused()
                if left > 1:
                    act(ask.get_by_role("button", name=content.ui["ask-next"][lang]))
        act(page.locator("#talk .button"))
        page.locator("guide-conversation").wait_for()
        while page.locator(".turn:not([data-done]) .reply summary").locator("visible=true").count():
            act(page.locator(".turn:not([data-done]) .reply summary").locator("visible=true").first)
        expect(page.locator(".ending:visible")).to_have_count(1)
        act(page.locator(f"a.onward[href*='{part.id}']").locator("visible=true").first)
        for side in ("when", "act"):
            act(page.locator(f"[name={side}]").first, "Space")
        act(page.get_by_role("button", name=content.ui["path-finish"][lang]))
        expect(page.get_by_text(content.ui["path-js-finished"][lang])).to_be_visible()
        assert len(page.evaluate(KEPT).split(".")[1]) == 3 * (number + 1)
        act(page.locator(".neighbours a").last)
    expect(page.locator("[data-part=plans] [data-own]")).to_have_count(len(hire(content)))
    assert len(page.evaluate(KEPT)) < 1_024
    assert_accessible(page)


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_without_scripts_a_part_is_whole(open_page: Open, content: Content, lang: str) -> None:
    part = hire(content)[2]
    page = open_page(f"{lang}/path/{part.id}/", java_script_enabled=False)
    for text in (part.summary, part.week, part.own_words, *part.examples.values()):
        expect(page.get_by_text(re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text[lang]), exact=True).first).to_be_visible()
    expect(page.locator(".ask")).to_have_count(6)
    expect(page.locator(".no-script").locator("visible=true")).to_have_count(1)  # said once
    for control in ("[data-act]", "[name=role]", "#path-open"):
        assert not page.locator(control).locator("visible=true").count()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_part_is_a_booklet_of_four_sheets_and_the_talk_one(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/path/talk/")
    for name, most in ((part.id, 4) for row in path.trails(content).values() for part in row):
        page.goto(re.sub(r"path/.*", f"path/{name}/", page.url))
        pdf = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page[^s]", pdf)) <= most, name
    page.goto(re.sub(r"path/.*", "path/talk/", page.url))
    assert len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True))) == 1


def test_the_component_weighs_little(site: Path) -> None:
    scripts = {*at_load(site / shipped("path/path.js")), *at_load(site / shipped("question/question.js"))}
    assert weight(scripts) < 6_144
    assert weight([site / shipped("path/path.css")]) < 2_048


def test_every_key_is_kept_apart(content: Content) -> None:
    keys = [questions.key(question) for question in content.questions.values()]
    assert len({*keys}) == len(keys)
