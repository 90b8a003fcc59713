"""The plan taken along: paper, text, link, calendar, own file, series."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Download, Page, expect
from pypdf import PdfReader

from guide.model.languages import others
from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.browser.placement_page import PlacementPage
from tests.browser.test_placement_proofs import MODEL
from tests.conftest import DANISH, LANGUAGES
from tests.modules import modules

RESTORATIONS = (Path(__file__).parent / "restorations.js").read_text(encoding="utf-8")
Open = Callable[..., PlacementPage]
both_languages = pytest.mark.parametrize("lang", DANISH)
EVERY_FLAG = ("danger-self", "danger-others", "violence", "threats", "harassment", "known-risk")
OWN_SIDE = ("broke-agreements", "different-answers", "mistake")
RED = {f"red-sign-{n}": "repeated" for n in range(1, 9)}
YELLOW = {f"yellow-sign-{n}": "lasting" for n in range(1, 5)}


@pytest.fixture
def visit(open_page: Callable[..., Page], content: Content) -> Open:
    return lambda lang, **options: PlacementPage.open(open_page, content, lang, **options)


def telling_words(content: Content, lang: str) -> set[str]:
    """Words that would give the case away: colours and the names of signs."""
    colours = {"rød", "gul", "grøn", "red", "yellow", "green"}
    return colours | {sign.title[lang].lower() for step in content.steps.values() for sign in step.signs}


def assert_tells_nothing(text: str, content: Content, lang: str) -> None:
    assert [word for word in telling_words(content, lang) if word in text.lower()] == []


def download(at: PlacementPage, key: str) -> Download:
    with at.page.expect_download() as found:
        at.button(key).click()
    return found.value


def out(at: PlacementPage) -> str:
    field = at.page.get_by_role("textbox", name=at.words(at.content.ui["script-out"]))
    expect(field).to_be_visible()
    return field.input_value()


@both_languages
@pytest.mark.parametrize(
    ("flags", "signs"),
    [
        ((), {}),
        (("harassment",), {"red-sign-6": "repeated"}),
        ((*EVERY_FLAG[2:], *OWN_SIDE), {**RED, **YELLOW}),
        ((*EVERY_FLAG, *OWN_SIDE), {**RED, **YELLOW}),
    ],
    ids=["calm", "two readings", "everything", "everything and danger"],
)
def test_the_print_is_two_sheets_at_most_and_its_title_tells_nothing(
    visit: Open, content: Content, lang: str, flags: tuple[str, ...], signs: dict[str, str]
) -> None:
    at = visit(lang)
    at.place(flags, signs)
    if "danger-self" not in flags:
        at.first().get_by_role("textbox").first.fill("Teamlederen")
    pdf = PdfReader(io.BytesIO(at.page.pdf(format="A4", prefer_css_page_size=True)))
    assert len(pdf.pages) <= 2
    text = unicodedata.normalize("NFKC", "".join(page.extract_text() for page in pdf.pages))  # letters drawn as one
    bare = re.sub(r"\s+", "", text)
    assert re.sub(r"\s+", "", at.ui("q-signs")) not in bare
    if "danger-self" not in flags:
        assert len(pdf.pages) == 1 or len(flags) > 1  # one for safety and all of the plan
        for told in (at.js("names"), at.js("made").split("{")[0], at.js("room"), "Teamlederen", *at.actions()):
            assert re.sub(r"\s+", "", told) in bare
    assert_tells_nothing(at.page.title(), content, lang)


@both_languages
def test_the_plan_can_be_copied_as_text_with_headings_and_lines(visit: Open, lang: str) -> None:
    at = visit(lang, permissions=["clipboard-read", "clipboard-write"])
    at.place(signs={"red-sign-7": "lasting", "yellow-sign-1": "once"})
    at.page.get_by_label(at.ui("letter"), exact=True).fill("B")
    at.page.get_by_label(at.ui("again"), exact=True).fill("2127-01-31")
    at.first().get_by_role("textbox").first.fill("Teamlederen")
    at.button("copy").click()
    expect(at.said()).to_have_text(at.js("copied"))
    text = out(at)
    assert at.page.evaluate("navigator.clipboard.readText()") == text
    lines = text.splitlines()
    assert lines[0] == f"{at.js('plan')} – {at.js('case').replace('{letter}', 'B')}"
    assert at.ui("result-red") in lines
    assert at.ui("first").upper() in lines
    assert f"1. {at.actions()[0]}" in lines
    assert f"   {at.js('who')}: Teamlederen" in lines
    assert any(line.startswith("   http") and "/actions/red-" in line for line in lines)
    assert f"{at.ui('again')}: {AGAIN[lang]}" in lines
    assert at.ask("criticism") not in text  # the answers stay out


AGAIN = {"da": "fredag den 31. januar 2127", "nb": "fredag 31. januar 2127"}


@both_languages
@pytest.mark.parametrize("role", ["", "leader"])
def test_what_to_do_for_safety_goes_along_whole(visit: Open, content: Content, lang: str, role: str) -> None:
    at = visit(lang)
    if role:
        at.who(role).check()
    at.place(("threats", "harassment"), {"red-sign-7": "lasting"})
    routes = at.page.locator("[data-part=routes] .route")
    expect(routes.locator(".countries")).to_have_count(1)  # the same rules once
    at.button("copy").click()
    lines = out(at).splitlines()
    assert lines.index(at.ui("safety-first").upper()) < lines.index(at.js("after").upper()) < lines.index(at.ui("then").upper())
    assert at.ui("first").upper() not in lines
    flags = {flag.id: flag for flag in content.placement.safety}
    (deadline,) = {str(fact.deadline[lang]) for fact in content.countries["dk"].facts if fact.id == "police-report"}
    told = [at.words(point) for name in ("threats", "harassment") for point in flags[name].route.points]
    told += [at.words(flags["threats"].turned.leader)]
    assert [point for point in told if not any(line.endswith(point) for line in lines)] == []
    assert any(plain(deadline) in line for line in lines)
    assert any(at.words(flags["threats"].turned.employee) in line for line in lines) == (not role)
    at.page.emulate_media(media="print")
    for point in told:
        expect(at.page.locator(".sheet")).to_contain_text(point)


@both_languages
def test_what_stands_for_the_case_is_no_name_and_no_number(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(signs={"red-sign-7": "lasting"})
    field = at.page.get_by_label(at.ui("letter"), exact=True)
    for typed, told in (("Jens Hansen", "letter-name"), ("010190-1234", "letter-number"), ("Birk ", "")):
        field.fill(typed)
        field.blur()
        expect(at.said()).to_have_text(at.js(told) if told else "")
        at.button("series-save").click()
        expect(at.said()).to_have_text(at.js(told) if told else at.js("kept").replace("{letter}", "Birk"))
    assert list(json.loads(at.page.evaluate("localStorage['guide-placement']"))) == ["Birk"]


@both_languages
def test_where_the_clipboard_is_closed_the_text_is_there_to_copy(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    at.place()
    at.button("copy").click()
    expect(at.said()).to_have_text(at.words(at.content.ui["script-js-copy-self"]))
    expect(at.page.get_by_role("textbox", name=at.words(at.content.ui["script-out"]))).to_be_focused()
    assert at.page.evaluate("getSelection().toString() || document.activeElement.value.length > 0")


@both_languages
def test_a_link_carries_step_and_actions_and_no_answers(visit: Open, lang: str, open_page: Callable[..., Page]) -> None:
    at = visit(lang)
    at.place(("mistake",), {"red-sign-7": "lasting"})
    first = at.actions()
    at.button("link").click()
    link = out(at)
    assert "sign" not in link
    assert "ownSide" not in link  # nor any other answer; of the plan it carries what is done and said
    assert "?" not in link
    for other in LANGUAGES:
        seen = PlacementPage(open_page(link.replace(f"/{lang}/", f"/{other}/")), at.content, other)
        expect(seen.page.get_by_role("heading", name=seen.ui("shared"))).to_be_visible()
        shared = seen.page.locator("[data-part=shared-plan]")
        expect(shared).to_contain_text(seen.ui("result-red"))
        expect(shared.get_by_role("img")).to_be_visible()
        expect(shared.locator("[data-rule=red-lasting]")).to_be_visible()
        for title in first if other == lang else ():
            expect(shared).to_contain_text(title)
        assert seen.page.evaluate("location.hash") == ""
        expect(seen.form).to_be_hidden()
    assert_accessible(seen.page)
    seen.button("own").click()
    expect(seen.form).to_be_visible()


HOSTILE = [
    "2.{hash}.red-lasting.<img src=x onerror=alert(1)>",
    "2.{hash}.purple.red-org-1",
    "2.{hash}.red-lasting.red-org-1+red-org-1",
    "2.{hash}.red-lasting.constructor",
    "2.{hash}.__proto__.red-org-1",
    "2.{hash}.red-lasting.red-org-1+" + "a" * 5000,
    "2.{hash}.red-lasting.red-org-1%22%3E%3Cscript%3E",
    "javascript:alert(1)",
    "",
]


@both_languages
def test_a_hostile_fragment_is_not_used_and_that_is_said(visit: Open, lang: str) -> None:
    at = visit(lang)
    mark = at.page.evaluate("JSON.parse(document.getElementById('placement-model').textContent).hash")
    for text in HOSTILE:
        at.page.evaluate("document.querySelector('guide-placement').say('')")
        at.page.evaluate("text => { location.hash = 'placement=' + text; }", text.replace("{hash}", mark))
        expect(at.said()).to_have_text(at.js("link-broken"))
        expect(at.form).to_be_visible()
        expect(at.page.locator("[data-part=shared]")).to_be_hidden()
        assert at.page.evaluate("location.hash") == ""
    at.place()
    at.expect_step("green")


@both_languages
def test_a_link_from_other_rules_is_not_used_and_that_is_said(
    open_page: Callable[..., Page], content: Content, lang: str
) -> None:
    for old in ("1.00000000.red.red-org-1", "2.00000000.red-lasting.red-org-1", "3.00000000.red-lasting."):
        at = PlacementPage(open_page(f"{lang}/placement/#placement={old}"), content, lang)
        expect(at.said()).to_have_text(at.js("link-old"))
        expect(at.form).to_be_visible()


@both_languages
def test_the_day_to_look_again_goes_to_the_calendar_with_the_letter_and_no_reason(
    visit: Open, content: Content, lang: str
) -> None:
    at = visit(lang)
    at.place(signs={"red-sign-7": "lasting"})
    at.page.get_by_label(at.ui("letter"), exact=True).fill("Blåbærmose")
    at.page.get_by_label(at.ui("again"), exact=True).fill("2127-01-31")
    file = download(at, "calendar")
    raw = Path(file.path()).read_bytes()
    assert file.suggested_filename == f"{at.js('again-file')}.ics"
    (event,) = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    assert event["DTSTART"].dt == date(2127, 1, 31)
    assert event["DTEND"].dt == date(2127, 2, 1)
    assert str(event["SUMMARY"]) == f"{at.js('again')} – {at.js('case').replace('{letter}', 'Blåbærmose')}"
    told, link = str(event["DESCRIPTION"]).split("\n")
    assert told == at.js("again-text")
    assert link == str(event["URL"]) == at.page.url
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=-15)
    lines = raw.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert all(len(line) <= 75 for line in lines)
    assert_tells_nothing(file.suggested_filename + str(event["SUMMARY"]) + told, content, lang)
    at.page.get_by_label(at.ui("again"), exact=True).fill("")
    at.button("calendar").click()
    expect(at.said()).to_have_text(at.js("no-date"))


@both_languages
def test_an_own_file_brings_every_answer_back_in_either_language(visit: Open, content: Content, lang: str) -> None:
    at = visit(lang)
    at.all_at_once()
    at.who("leader").check()
    at.place(("threats", "mistake"), {"red-sign-5": "repeated", "yellow-sign-2": "unsure"})
    fields = at.first().get_by_role("textbox")
    for field, text in zip(fields.all(), ("Teamlederen", "i morgen"), strict=True):
        field.fill(text)
    at.page.get_by_label(at.ui("letter"), exact=True).fill("B")
    at.page.get_by_label(at.ui("again"), exact=True).fill("2127-01-31")
    file = download(at, "save")
    assert_tells_nothing(file.suggested_filename, content, lang)
    other = visit(others(lang)[0])
    open_file(other, Path(file.path()).read_text(encoding="utf-8"))
    other.expect_step("red")
    expect(other.said()).to_have_text(other.js("opened"))
    for field, text in zip(other.first().get_by_role("textbox").all(), ("Teamlederen", "i morgen"), strict=True):
        expect(field).to_have_value(text)
    expect(other.page.get_by_label(other.ui("letter"), exact=True)).to_have_value("B")
    expect(other.page.get_by_label(other.ui("again"), exact=True)).to_have_value("2127-01-31")
    other.button("change-all").click()
    other.all_at_once()
    for box in (
        other.who("leader"), other.flag("threats"), other.flag("mistake"), other.often("complaint", "repeated"),
        other.often("dissatisfied", "unsure"),
    ):  # fmt: skip
        expect(box).to_be_checked()
    expect(other.page.get_by_role("checkbox", checked=True)).to_have_count(4)


@both_languages
def test_a_calm_file_brings_none_of_these_back_only_for_the_same_questions(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place()
    kept = json.loads(Path(download(at, "save").path()).read_text(encoding="utf-8"))
    at.button("restart").click()
    open_file(at, json.dumps(kept))
    at.expect_step("green")
    at.button("restart").click()
    open_file(at, json.dumps({**kept, "hash": "00000000"}))
    expect(at.said()).to_have_text(at.js("opened"))
    expect(at.result).to_be_hidden()
    expect(at.page.get_by_role("checkbox", checked=True)).to_have_count(0)


@both_languages
def test_an_answer_whose_question_has_changed_is_dropped_and_named(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("violence",), {"red-sign-1": "once", "red-sign-2": "lasting", "yellow-sign-1": "repeated"})
    kept = json.loads(Path(download(at, "save").path()).read_text(encoding="utf-8"))
    answers = kept["answers"]
    answers["seen.agreement-broken"][1] = "00000000"  # reworded since
    answers["seen.gone"] = answers.pop("seen.criticism")  # renamed since
    answers["seen.wrong-information"][0] = "always"
    answers["__proto__.x"] = [True, "00000000"]
    kept["written"] = {"who.constructor": "x", "again": "2027-02-30", "when.red-org-1": "x" * 99}
    at.button("restart").click()
    open_file(at, json.dumps(kept))
    expect(at.said()).to_contain_text(at.js("dropped"))
    expect(at.result).to_be_hidden()
    at.all_at_once()
    expect(at.flag("violence")).to_be_checked()
    expect(at.page.get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(at.said()).to_contain_text(at.js("dropped"))
    expect(at.said()).to_contain_text(at.ask("agreement-broken").rstrip("."))
    expect(at.said()).to_contain_text(at.js("dropped-unknown"))
    expect(at.said()).to_contain_text(at.js("dropped-written"))


def restorations(page: Page, address: str) -> dict[str, int]:
    """Opens saved answers after every single change of the questions: {variants, wrong}."""
    arguments = {"module": f"{modules(page, address)}placement/file.js", "model": page.evaluate(MODEL)}
    return page.evaluate(RESTORATIONS, arguments)  # type: ignore[no-any-return]


def test_no_answer_ever_comes_back_to_another_question(open_page: Callable[..., Page], address: str) -> None:
    found = restorations(open_page("da/placement/"), address)
    assert found["variants"] > 100
    assert found["wrong"] == 0


OTHER_FILES = ["", "not json", "[]", "null", '{"kind":"other"}', '{"kind":"placement","answers":[]}', "x" * 200_000]


@both_languages
def test_any_other_file_changes_nothing_and_that_is_said(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.all_at_once()
    at.flag("violence").check()
    for text in OTHER_FILES:
        at.page.evaluate("document.querySelector('guide-placement').say('')")
        open_file(at, text)
        expect(at.said()).to_have_text(at.js("unreadable"))
        expect(at.flag("violence")).to_be_checked()


def open_file(at: PlacementPage, text: str) -> None:
    field = at.page.get_by_label(at.ui("open-label"), exact=True)
    if not field.is_visible():
        at.page.get_by_text(at.ui("open"), exact=True).click()
    field.set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": text.encode()})


@both_languages
def test_a_series_shows_the_way_down_and_can_be_cleared(visit: Open, lang: str) -> None:
    at = visit(lang)
    page = at.page
    stored = page.get_by_text(at.ui("stored"), exact=True)
    expect(stored).to_be_hidden()
    at.place(signs={"red-sign-7": "lasting"})
    at.button("series-save").click()
    expect(at.said()).to_have_text(at.js("choose-letter"))
    assert page.evaluate("localStorage.length") == 0
    page.get_by_label(at.ui("letter"), exact=True).fill("C")
    at.button("series-save").click()
    expect(at.said()).to_have_text(at.js("kept").replace("{letter}", "C"))
    kept = json.loads(page.evaluate("localStorage['guide-placement']"))
    assert set(kept["C"][0]) == {"date", "step", "hash", "plan", "did", "helped"}
    assert "signs" not in json.dumps(kept)  # the answers are not kept
    expect(page.locator(".stored").get_by_role("heading", name=at.js("new-plan"))).to_be_visible()
    expect(page.locator(".stored").get_by_label(at.js("helped"))).to_have_count(0)
    first = at.actions()[0]
    kept["C"][0]["date"] = "2026-01-05"
    page.evaluate("text => { localStorage['guide-placement'] = text; }", json.dumps(kept))
    page.reload()
    expect(stored).to_be_visible()
    at.button("restart").click()
    at.place(signs={"yellow-sign-1": "once"})
    page.get_by_label(at.ui("letter"), exact=True).fill("C")
    at.button("series-save").click()
    series = page.locator(".stored")
    expect(series.get_by_role("heading", name=at.js("series").replace("{letter}", "C"))).to_be_visible()
    days = series.locator("ol").get_by_role("listitem")
    expect(days).to_have_count(2)
    expect(days.first).to_contain_text(at.js("step-red"))
    expect(series).to_contain_text(at.js("down"))
    expect(series.locator(".plot__day")).to_have_count(2)
    expect(series.get_by_role("heading", name=at.js("last-plan"))).to_be_visible()
    expect(series.get_by_role("link").first).to_have_text(first)  # not the plan of today, which nobody has tried
    series.get_by_label(at.js("helped")).fill("Vi ringede.")
    series.get_by_label(at.js("helped")).blur()
    expect(at.said()).to_have_text(at.js("noted"))
    assert json.loads(page.evaluate("localStorage['guide-placement']"))["C"][0]["helped"] == "Vi ringede."
    assert_accessible(page)
    at.button("clear").click()
    expect(page.get_by_text(at.ui("clear-ask"), exact=True)).to_be_focused()
    assert_accessible(page)
    page.get_by_role("button", name=at.words(at.content.ui["sure-no"]), exact=True).click()
    expect(at.button("clear")).to_be_focused()
    assert page.evaluate("localStorage.length") == 1
    at.button("clear").click()
    page.get_by_role("button", name=at.words(at.content.ui["sure-yes"]), exact=True).click()
    expect(at.said()).to_have_text(at.js("cleared"))
    expect(stored).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0


@both_languages
def test_a_series_from_other_rules_or_spoilt_is_told_and_left_out(visit: Open, lang: str) -> None:
    at = visit(lang)
    spoilt = {
        "A": [{"date": "2026-01-05", "step": "red", "hash": "00000000"}, {"date": "<b>", "step": "red"}],
        "Jens": [],
        "B": 7,
    }
    at.page.evaluate("text => { localStorage['guide-placement'] = text; }", json.dumps(spoilt))
    at.page.reload()
    at.button("series-show").click()
    told = at.page.locator('[data-part="series"] p')
    expect(told).to_have_text([at.js("series-old-one"), at.js("series-unsound").replace("{n}", "2")])
    at.page.evaluate("localStorage['guide-placement'] = 'not json'")
    at.button("series-show").click()
    expect(told).to_have_text([at.js("series-unsound-one")])


BLOCKED = """() => {
  const refuse = () => { throw new DOMException("denied", "SecurityError"); };
  Object.defineProperty(window, "localStorage", { get: refuse });
  Object.defineProperty(window, "sessionStorage", { get: refuse });
}"""


@both_languages
def test_with_storage_blocked_all_but_the_series_works(
    open_page: Callable[..., Page], content: Content, address: str, lang: str
) -> None:
    page = open_page(f"{lang}/about/")
    page.add_init_script(f"({BLOCKED})()")
    page.goto(f"{address}{lang}/placement/")
    at = PlacementPage(page, content, lang)
    at.place(signs={"red-sign-7": "lasting"})
    at.expect_step("red")
    page.get_by_label(at.ui("letter"), exact=True).fill("A")
    at.button("series-save").click()
    expect(at.said()).to_have_text(at.js("blocked"))
