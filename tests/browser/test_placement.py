"""Journeys through the placement, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.axe import assert_accessible
from tests.browser.placement_page import PlacementPage
from tests.conftest import LANGUAGES

Open = Callable[..., PlacementPage]


@pytest.fixture
def visit(open_page: Callable[..., Page], content: Content) -> Open:
    return lambda lang, **options: PlacementPage.open(open_page, content, lang, **options)


both_languages = pytest.mark.parametrize("lang", LANGUAGES)


@both_languages
def test_a_calm_case_is_green_and_gets_preventive_actions(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place()
    at.expect_step("green")
    expect(at.heading("green")).to_be_focused()
    assert len(at.actions()) == 5
    assert at.actions()[0] == at.title("green-contact-1")
    expect(at.result.get_by_text(at.js("always")).first).to_be_visible()
    expect(at.page.get_by_role("heading", name=at.ui("safety-first"))).to_be_hidden()
    assert_accessible(at.page)


@both_languages
def test_one_red_sign_once_is_yellow_and_worth_an_eye(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(signs={"red-sign-7": "once"})
    at.expect_step("yellow")
    expect(at.page.locator('[data-note="keep-an-eye"]')).to_be_visible()
    expect(at.result.get_by_text(at.ui("border"), exact=True)).to_be_hidden()
    decided = at.page.locator('[data-part="decided"]')
    expect(decided).to_contain_text(f"{at.title('red-sign-7')}: {at.js('once')}")
    expect(at.page.locator('[data-part="near"]')).to_contain_text(at.js("step-green"))


@both_languages
def test_a_red_sign_that_lasts_is_red_and_names_what_would_move_it(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("mistake",), {"red-sign-7": "lasting", "yellow-sign-1": "repeated", "red-sign-2": "unsure"})
    at.expect_step("red")
    expect(at.page.locator('[data-part="near"]')).to_contain_text(at.js("repeated"))
    expect(at.page.locator('[data-part="near"]')).to_contain_text(at.js("step-yellow"))
    expect(at.page.locator('[data-note="own-side-first"]')).to_be_visible()
    first = at.page.locator('[data-part="first"] li').first
    expect(first).to_contain_text(at.title("yellow-contact-1"))
    expect(first).to_contain_text(at.js("because"))
    expect(at.page.locator('[data-rule="red-lasting"]')).to_be_visible()
    assert_accessible(at.page)


@both_languages
def test_safety_shows_at_once_and_stands_before_a_calm_colour(visit: Open, lang: str) -> None:
    at = visit(lang)
    route = at.page.locator('[data-route="danger-self"]').first
    other = at.page.locator('form [data-route="danger-others"]')
    expect(at.page.locator('form [data-route="danger-self"]')).to_be_hidden()
    at.flag("danger-self").check()
    route = at.page.locator('form [data-route="danger-self"]')
    expect(route).to_be_visible()
    expect(route).to_contain_text("112")
    expect(other).to_be_hidden()
    expect(at.question("safety").get_by_text(at.words(at.content.ui["register-heading"]))).to_be_visible()
    assert_accessible(at.page)
    at.none("signs").check()
    at.button("show").click()
    at.expect_step("green")
    expect(at.page.get_by_role("heading", name=at.ui("safety-first"))).to_be_focused()
    expect(at.page.locator('[data-note="colour-secondary"]')).to_be_visible()
    expect(at.page.locator('.result [data-route="danger-self"]')).to_be_visible()
    assert at.actions()[0] == at.title("red-contact-8")
    assert_accessible(at.page)


@both_languages
def test_a_known_risk_asks_for_the_plan_before_anything_else(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("known-risk",), {"yellow-sign-1": "once"})
    at.expect_step("yellow")
    assert at.actions()[0] == at.title("red-contact-7")


@both_languages
def test_harassment_with_mild_signs_can_be_read_in_two_ways(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("harassment",), {"red-sign-6": "repeated"})
    at.expect_step("red")
    note = at.page.locator('[data-note="two-readings"]')
    expect(note).to_be_visible()
    expect(note).to_contain_text(at.js("step-yellow"))


@both_languages
def test_rights_are_named_where_they_alone_make_it_red(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("broke-agreements",), {"red-sign-4": "lasting", "red-sign-5": "repeated"})
    at.expect_step("red")
    expect(at.page.locator('[data-note="rights"]')).to_be_visible()
    at.page.get_by_text(at.ui("then"), exact=True).click()
    shown = " ".join(at.page.locator(".next a").all_inner_texts())
    assert at.title("red-contact-1") not in shown
    assert at.title("red-contact-2") not in shown


@both_languages
def test_an_unsure_sign_that_matters_is_named_and_puts_it_near_the_border(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(signs={"yellow-sign-1": "once", "red-sign-1": "unsure"})
    at.expect_step("yellow")
    expect(at.result.get_by_text(at.ui("border"), exact=True)).to_be_visible()
    expect(at.page.locator('[data-part="watch"]')).to_contain_text(at.title("red-sign-1"))


@both_languages
def test_complaints_that_come_back_are_asked_about_from_several_times(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.seen("red-sign-5").check()
    radios = at.often("red-sign-5").get_by_role("radio")
    expect(radios).to_have_count(2)
    expect(at.often("red-sign-5").get_by_role("radio", name=at.ui("once"), exact=True)).to_have_count(0)


@both_languages
def test_an_untouched_form_is_an_error_and_never_a_result(visit: Open, lang: str) -> None:
    at = visit(lang)
    expect(at.page.get_by_role("checkbox", checked=True)).to_have_count(0)
    expect(at.page.get_by_role("radio", checked=True)).to_have_count(0)
    at.button("show").click()
    summary = at.page.get_by_role("alert")
    expect(summary).to_contain_text(at.ui("error-title"))
    expect(at.page.locator(".errors")).to_be_focused()
    assert at.page.title().startswith(f"{at.js('error')}: ")
    expect(summary.get_by_role("link")).to_have_count(2)
    expect(at.result).to_be_hidden()
    assert_accessible(at.page)
    summary.get_by_role("link", name=at.ui("error-signs")).click()
    expect(at.question("signs").get_by_role("checkbox").first).to_be_focused()
    expect(at.question("signs").locator("legend").first).to_be_in_viewport()


@both_languages
def test_a_sign_without_how_often_is_asked_for_by_name(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.none("safety").check()
    at.seen("red-sign-7").check()
    at.button("show").click()
    links = at.page.get_by_role("alert").get_by_role("link")
    expect(links).to_have_count(1)
    expect(links.first).to_contain_text(at.title("red-sign-7"))
    links.first.click()
    expect(at.often("red-sign-7").get_by_role("radio").first).to_be_focused()
    at.often("red-sign-7").get_by_role("radio").first.check()
    at.button("show").click()
    at.expect_step("yellow")
    assert not at.page.title().startswith(at.js("error"))


@both_languages
def test_none_of_these_and_an_answer_rule_each_other_out(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.none("safety").check()
    at.flag("violence").check()
    expect(at.none("safety")).not_to_be_checked()
    at.none("safety").check()
    expect(at.flag("violence")).not_to_be_checked()
    at.seen("red-sign-1").check()
    at.often("red-sign-1").get_by_role("radio").first.check()
    at.unsure("red-sign-1").check()
    expect(at.seen("red-sign-1")).not_to_be_checked()
    expect(at.often("red-sign-1")).to_be_hidden()
    at.seen("red-sign-1").check()
    expect(at.unsure("red-sign-1")).not_to_be_checked()
    expect(at.often("red-sign-1").get_by_role("radio", checked=True)).to_have_count(0)
    at.none("signs").check()
    expect(at.seen("red-sign-1")).not_to_be_checked()


@both_languages
def test_changing_one_answer_keeps_the_others(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("mistake",), {"red-sign-7": "lasting", "yellow-sign-2": "unsure"})
    at.page.get_by_text(at.ui("answers"), exact=True).click()
    at.page.get_by_role("button", name=f"{at.js('change')}: {at.title('red-sign-7')}").click()
    expect(at.seen("red-sign-7")).to_be_focused()
    expect(at.flag("mistake")).to_be_checked()
    expect(at.unsure("yellow-sign-2")).to_be_checked()
    at.often("red-sign-7").get_by_role("radio", name=at.ui("once"), exact=True).check()
    at.button("show").click()
    at.expect_step("yellow")
    at.page.get_by_role("button", name=f"{at.js('change')}: {at.title('yellow-sign-2')}").click()
    expect(at.unsure("yellow-sign-2")).to_be_focused()


@both_languages
def test_starting_over_empties_the_form(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(signs={"red-sign-7": "lasting"})
    at.button("restart").click()
    expect(at.page.get_by_role("checkbox", checked=True)).to_have_count(0)
    expect(at.result).to_be_hidden()


@both_languages
def test_the_keyboard_alone_is_enough(visit: Open, lang: str) -> None:
    at = visit(lang)
    page = at.page
    at.question("safety").get_by_role("checkbox").first.focus()
    for _ in range(6):
        page.keyboard.press("Tab")
    expect(at.none("safety")).to_be_focused()
    page.keyboard.press("Space")
    while not at.seen("red-sign-7").evaluate("box => box === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")  # not sure
    page.keyboard.press("Tab")
    expect(at.often("red-sign-7").get_by_role("radio").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(at.often("red-sign-7").get_by_role("radio", name=at.ui("lasting"), exact=True)).to_be_checked()
    expect(at.result).to_be_hidden()  # arrow keys never answer the form
    page.keyboard.press("Enter")
    expect(at.result).to_be_hidden()  # nor does Enter in a field
    while not at.button("show").evaluate("button => button === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    at.expect_step("red")
    expect(at.heading("red")).to_be_focused()


@both_languages
def test_without_javascript_everything_is_there_to_read(visit: Open, lang: str, content: Content) -> None:
    at = visit(lang, java_script_enabled=False)
    text = at.page.locator("article.placement").inner_text()
    for step in content.steps.values():
        assert at.words(step.meaning) in text
        for sign in step.signs:
            assert at.words(sign.ask) in text
            assert at.words(sign.example) in text
            expect(at.often(sign.id)).to_be_visible()
    assert content.placement
    for rule in content.placement.rules:
        assert at.words(rule.reason) in text
    for flag in content.placement.safety:
        assert at.words(flag.ask) in text
        for point in flag.route.points:
            assert at.words(point) in text
    for action in content.actions.values():
        assert at.page.locator(f'.reading a[href*="{action.id}"]').count() == 1
    expect(at.button("show")).to_be_hidden()
    expect(at.result).to_be_hidden()


@both_languages
@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_form_and_result_fit_and_are_accessible_wide_and_narrow_light_and_dark(
    visit: Open, lang: str, width: int, scheme: str
) -> None:
    at = visit(lang, width=width, color_scheme=scheme, reduced_motion="reduce")
    at.answer(("threats", "different-answers"), {"red-sign-4": "repeated", "yellow-sign-3": "unsure"})
    assert at.page.evaluate("document.documentElement.scrollWidth") <= width
    assert_accessible(at.page)
    at.button("show").click()
    at.expect_step("red")
    for summary in at.result.locator("summary").all():
        if summary.is_visible():
            summary.click()
    assert at.page.evaluate("document.documentElement.scrollWidth") <= width
    assert_accessible(at.page)


@both_languages
def test_forced_colours_keep_the_marked_step_visible(visit: Open, lang: str) -> None:
    at = visit(lang, forced_colors="active")
    at.place(signs={"red-sign-7": "lasting"})
    at.expect_step("red")
    expect(at.page.get_by_text(at.ui("here"), exact=True).locator("visible=true")).to_have_count(1)


@both_languages
def test_answering_asks_nothing_of_any_server_and_stores_nothing(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.page.wait_for_load_state("networkidle")
    asked: list[str] = []
    at.page.on("request", lambda request: asked.append(request.url))
    at.place(("harassment",), {"red-sign-7": "lasting", "yellow-sign-1": "unsure"})
    at.expect_step("red")
    assert asked == []
    assert at.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, location.hash]") == [0, 0, "", ""]


@both_languages
def test_the_page_that_explains_prints_every_rule_and_is_accessible(
    open_page: Callable[..., Page], content: Content, lang: str
) -> None:
    page = open_page(f"{lang}/placement/how/")
    assert content.placement
    text = page.locator(".placement-how").inner_text()
    for rule in content.placement.rules:
        assert rule.reason[lang] in text
    for note in content.placement.notes:
        assert note.text[lang] in text
    ours = page.locator(".provenance li", has_text=content.ui["placement-rules"][lang]).get_by_role("link", include_hidden=True)
    expect(ours).to_have_count(sum(rule.ours for rule in content.placement.rules))
    assert_accessible(page)
