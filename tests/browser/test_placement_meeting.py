"""The placement's way to the meeting: paper, text, link, calendar, own file, series, team."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Download, Page, expect
from pypdf import PdfReader

from guide.model.languages import others
from guide.read.content import Content
from tests.axe import assert_accessible
from tests.browser.placement_page import PlacementPage
from tests.browser.test_placement_proofs import MODEL
from tests.conftest import LANGUAGES
from tests.modules import modules

RESTORATIONS = (Path(__file__).parent / "restorations.js").read_text(encoding="utf-8")
Open = Callable[..., PlacementPage]
both_languages = pytest.mark.parametrize("lang", LANGUAGES)
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
    [((), {}), (("harassment",), {"red-sign-6": "repeated"}), ((*EVERY_FLAG, *OWN_SIDE), {**RED, **YELLOW})],
    ids=["calm", "two readings", "everything"],
)
def test_the_print_is_two_sheets_at_most_and_its_title_tells_nothing(
    visit: Open, content: Content, lang: str, flags: tuple[str, ...], signs: dict[str, str]
) -> None:
    at = visit(lang)
    at.place(flags, signs)
    pdf = PdfReader(io.BytesIO(at.page.pdf(format="A4", prefer_css_page_size=True)))
    assert len(pdf.pages) <= 2
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pdf.pages))
    assert at.ui("names") in text
    assert at.ui("talk-start") in text
    assert at.actions()[0] in text
    assert at.ui("q-signs") not in text
    assert_tells_nothing(at.page.title(), content, lang)


@both_languages
def test_the_result_can_be_copied_as_text(visit: Open, lang: str) -> None:
    at = visit(lang, permissions=["clipboard-read", "clipboard-write"])
    at.place(signs={"red-sign-7": "lasting", "yellow-sign-1": "once"})
    at.button("copy").click()
    expect(at.said()).to_have_text(at.js("copied"))
    text = out(at)
    assert at.page.evaluate("navigator.clipboard.readText()") == text
    assert text.splitlines()[0] == at.ui("result-red")
    for part in (at.ui("first"), at.title("red-contact-6"), at.ui("talk-more"), at.ui("again")):
        assert part in text
    assert at.title("yellow-sign-1") not in text.split(at.ui("first"))[0]  # other answers stay out


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
    assert "mistake" not in link
    assert "?" not in link
    for other in LANGUAGES:
        seen = PlacementPage(open_page(link.replace(f"/{lang}/", f"/{other}/")), at.content, other)
        expect(seen.page.get_by_role("heading", name=seen.js("shared"))).to_be_visible()
        column = seen.page.locator(".column")
        expect(column).to_contain_text(seen.js("step-red"))
        expect(column.get_by_role("link")).to_have_count(len(first))
        assert seen.page.evaluate("location.hash") == ""
        expect(seen.form).to_be_hidden()
    assert_accessible(seen.page)
    seen.button("own").click()
    expect(seen.form).to_be_visible()


HOSTILE = [
    "1.{hash}.red.<img src=x onerror=alert(1)>",
    "1.{hash}.purple.red-org-1",
    "1.{hash}.red.red-org-1+red-org-1",
    "1.{hash}.red.constructor",
    "1.{hash}.__proto__.red-org-1",
    "1.{hash}.red.red-org-1+" + "a" * 5000,
    "1.{hash}.red.red-org-1%22%3E%3Cscript%3E",
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
        expect(at.page.locator(".column")).to_have_count(0)
        assert at.page.evaluate("location.hash") == ""
    at.place()
    at.expect_step("green")


@both_languages
def test_a_link_from_other_rules_is_not_used_and_that_is_said(
    open_page: Callable[..., Page], content: Content, lang: str
) -> None:
    for old in ("1.00000000.red.red-org-1", "2.00000000.red.red-org-1", "1.00000000.red."):
        at = PlacementPage(open_page(f"{lang}/placement/#placement={old}"), content, lang)
        expect(at.said()).to_have_text(at.js("link-old"))
        expect(at.form).to_be_visible()


@both_languages
def test_links_that_people_bring_stand_side_by_side(visit: Open, lang: str) -> None:
    at = visit(lang)
    links = []
    for signs in ({"red-sign-7": "lasting"}, {"yellow-sign-1": "once"}):
        at.place(signs=signs)
        at.button("link").click()
        expect(at.page.get_by_role("textbox", name=at.words(at.content.ui["script-out"]))).to_have_value(
            re.compile("placement=")
        )
        links.append(out(at))
        at.button("restart").click()
        at.page.get_by_role("textbox", name=at.words(at.content.ui["script-out"]), include_hidden=True).evaluate(
            "field => { field.value = ''; }"
        )
    at.page.get_by_text(at.ui("other"), exact=True).click()
    added = [at.js("added").replace("{n}", str(n)) for n in (1, 2)]
    for link, said in zip([*links, "https://example.org/"], [*added, at.js("link-broken")], strict=True):
        at.page.get_by_role("textbox", name=at.ui("compare-link")).fill(link)
        at.button("compare-add").click()
        expect(at.said()).to_have_text(said)
    expect(at.page.get_by_role("heading", name=at.js("side"), exact=True)).to_be_visible()
    columns = at.page.locator(".column")
    expect(columns).to_have_count(2)
    expect(columns.nth(0)).to_contain_text(at.js("step-red"))
    expect(columns.nth(1)).to_contain_text(at.js("step-yellow"))
    assert_accessible(at.page)
    columns.nth(0).get_by_role("button").click()
    expect(columns).to_have_count(1)


@both_languages
def test_the_day_to_look_again_goes_to_the_calendar_without_saying_why(visit: Open, content: Content, lang: str) -> None:
    at = visit(lang)
    at.place(signs={"red-sign-7": "lasting"})
    at.page.get_by_label(at.ui("again"), exact=True).fill("2027-01-31")
    file = download(at, "calendar")
    text = Path(file.path()).read_bytes().decode()
    assert file.suggested_filename == f"{at.js('again-file')}.ics"
    assert "DTSTART;VALUE=DATE:20270131\r\n" in text
    assert "DTEND;VALUE=DATE:20270201\r\n" in text
    assert f"SUMMARY:{at.js('again')}\r\n" in text
    assert re.search(r"\r\nDTSTAMP:\d{8}T\d{6}Z\r\n", text)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert_tells_nothing(file.suggested_filename + text, content, lang)
    at.page.get_by_label(at.ui("again"), exact=True).fill("")
    at.button("calendar").click()
    expect(at.said()).to_have_text(at.js("no-date"))


@both_languages
def test_an_own_file_brings_every_answer_back_in_either_language(visit: Open, content: Content, lang: str) -> None:
    at = visit(lang)
    at.place(("threats", "mistake"), {"red-sign-5": "repeated", "yellow-sign-2": "unsure"})
    file = download(at, "save")
    assert_tells_nothing(file.suggested_filename, content, lang)
    other = visit(others(lang)[0])
    open_file(other, Path(file.path()).read_text(encoding="utf-8"))
    other.expect_step("red")
    expect(other.said()).to_have_text(other.js("opened"))
    other.button("change-all").click()
    for box in (other.flag("threats"), other.flag("mistake"), other.seen("red-sign-5"), other.unsure("yellow-sign-2")):
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
    expect(at.result).to_be_hidden()
    expect(at.page.get_by_role("checkbox", checked=True)).to_have_count(0)


@both_languages
def test_an_answer_whose_question_has_changed_is_dropped_and_named(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("violence",), {"red-sign-1": "once", "red-sign-2": "lasting", "yellow-sign-1": "repeated"})
    kept = json.loads(Path(download(at, "save").path()).read_text(encoding="utf-8"))
    answers = kept["answers"]
    answers["signs.red-sign-1"][1] = "00000000"  # reworded since
    answers["signs.red-sign-9"] = answers.pop("signs.yellow-sign-1")  # renamed since
    answers["signs.red-sign-2"][0] = "always"
    answers["__proto__.x"] = [True, "00000000"]
    at.button("restart").click()
    open_file(at, json.dumps(kept))
    expect(at.result).to_be_hidden()
    expect(at.flag("violence")).to_be_checked()
    expect(at.page.get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(at.said()).to_contain_text(at.js("dropped"))
    expect(at.said()).to_contain_text(at.title("red-sign-1"))
    expect(at.said()).to_contain_text(at.js("dropped-unknown"))


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
    at.flag("violence").check()
    for text in OTHER_FILES:
        at.page.evaluate("document.querySelector('guide-placement').say('')")
        open_file(at, text)
        expect(at.said()).to_have_text(at.js("unreadable"))
        expect(at.flag("violence")).to_be_checked()


def open_file(at: PlacementPage, text: str) -> None:
    field = at.page.get_by_label(at.ui("open"), exact=True)
    if not field.is_visible():
        at.page.get_by_text(at.ui("other"), exact=True).click()
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
    page.get_by_label(at.ui("letter"), exact=True).select_option("C")
    at.button("series-save").click()
    expect(at.said()).to_have_text(at.js("kept").replace("{letter}", "C"))
    kept = json.loads(page.evaluate("localStorage['guide-placement']"))
    assert set(kept["C"][0]) == {"date", "step", "hash"}
    kept["C"][0]["date"] = "2026-01-05"
    page.evaluate("text => { localStorage['guide-placement'] = text; }", json.dumps(kept))
    page.reload()
    expect(stored).to_be_visible()
    at.button("restart").click()
    at.place(signs={"yellow-sign-1": "once"})
    page.get_by_label(at.ui("letter"), exact=True).select_option("C")
    at.button("series-save").click()
    series = page.locator(".stored")
    expect(series.get_by_role("heading", name=at.js("series").replace("{letter}", "C"))).to_be_visible()
    expect(series.get_by_role("listitem")).to_have_count(2)
    expect(series.get_by_role("listitem").first).to_contain_text(at.js("step-red"))
    expect(series).to_contain_text(at.js("down"))
    assert_accessible(page)
    at.button("clear").click()
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
    page.get_by_label(at.ui("letter"), exact=True).select_option("A")
    at.button("series-save").click()
    expect(at.said()).to_have_text(at.js("blocked"))


@both_languages
def test_a_team_sees_where_it_agrees_only_when_all_are_done(visit: Open, lang: str) -> None:
    at = visit(lang)
    page = at.page
    page.get_by_text(at.ui("other"), exact=True).click()
    page.get_by_label(at.ui("team-count"), exact=True).select_option("3")
    at.button("team-start").click()
    views: list[Any] = [
        (("threats",), {"red-sign-7": "lasting", "yellow-sign-1": "once"}),
        ((), {"red-sign-7": "once", "yellow-sign-1": "once"}),
        (("mistake",), {"yellow-sign-1": "once"}),
    ]
    for n, (flags, signs) in enumerate(views, 1):
        expect(page.locator(".turn")).to_have_text(at.js("turn").replace("{n}", str(n)).replace("{m}", "3"))
        expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
        at.answer(flags, signs)
        at.page.get_by_role("button", name=at.ui("team-hide"), exact=True).click()
        expect(at.result).to_be_hidden()
        if n < 3:
            handover = page.get_by_role("heading", name=at.js("pass").replace("{n}", str(n + 1)).replace("{m}", "3"))
            expect(handover).to_be_focused()
            expect(at.form).to_be_hidden()
            assert at.title("red-sign-7") not in page.locator(".placement").inner_text()
            if n == 1:
                assert_accessible(page)
            at.button("team-next").click()
    expect(page.get_by_role("heading", name=at.js("team"), exact=True)).to_be_focused()
    differ = page.locator("section", has=page.get_by_role("heading", name=at.js("differ"), exact=True)).last
    agree = page.locator("section", has=page.get_by_role("heading", name=at.js("agree"), exact=True)).last
    expect(differ).to_contain_text(at.title("red-sign-7"))
    expect(differ).to_contain_text(f"{at.js('person').replace('{n}', '1')}: {at.js('lasting')}")
    expect(differ).to_contain_text(f"{at.js('person').replace('{n}', '3')}: {at.js('unseen')}")
    expect(agree).to_contain_text(at.title("yellow-sign-1"))
    expect(agree).not_to_contain_text(at.title("red-sign-7"))
    expect(page.locator('[data-part="columns"] [data-route="threats"]')).to_be_visible()
    assert_accessible(page)
    assert page.evaluate("localStorage.length") == 0
    at.button("own").click()
    at.place()
    at.expect_step("green")
