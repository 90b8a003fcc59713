"""Journeys through the placement, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.axe import assert_accessible
from tests.browser.placement_page import PlacementPage
from tests.conftest import DANISH, LANGUAGES, NORWEGIAN

Open = Callable[..., PlacementPage]
both_languages = pytest.mark.parametrize("lang", LANGUAGES)
each_day_danish = pytest.mark.parametrize("lang", DANISH)
each_day_norwegian = pytest.mark.parametrize("lang", NORWEGIAN)


@pytest.fixture
def visit(open_page: Callable[..., Page], content: Content) -> Open:
    return lambda lang, **options: PlacementPage.open(open_page, content, lang, **options)


@pytest.mark.parametrize("lang", DANISH)
def test_a_calm_case_takes_six_taps_and_is_green(visit: Open, lang: str) -> None:
    at = visit(lang, width=360, height=740)
    taps = [at.who("leader"), at.button("next"), at.button("safety-none"), at.button("signs-none"), at.button("next")]
    for tap in taps:
        tap.click()
    expect(at.page.get_by_role("heading", name=at.ui("check"))).to_be_focused()
    expect(at.page.locator("[data-part=check]")).to_contain_text(at.ui("signs-none"))
    at.button("show").click()
    assert len(taps) + 1 <= 6
    at.expect_step("green")
    expect(at.heading("green")).to_be_focused()
    assert at.actions()[0] == at.title("green-contact-1")
    expect(at.page.locator(".result__safety")).to_be_hidden()
    assert_accessible(at.page)


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_red_case_takes_fourteen_taps_at_most(visit: Open, lang: str) -> None:
    at = visit(lang, width=360, height=740)
    taps = [
        at.who("employee"), at.button("next"), at.button("safety-none"), at.theme("criticism"), at.theme("feelings"),
        at.button("next"), at.seen("complaint"), at.often("complaint", "once"), at.button("next"), at.seen("aggressive"),
        at.often("aggressive", "lasting"), at.button("next"), at.button("next"), at.button("show"),
    ]  # fmt: skip
    for tap in taps:
        tap.click()
    assert len(taps) <= 14
    at.expect_step("red")
    at.open_details("why")
    decided = at.page.locator('[data-part="decided"]')
    expect(decided).to_contain_text(at.ask("aggressive").rstrip("."))
    expect(decided).not_to_contain_text(at.ask("complaint").rstrip("."))
    expect(at.page.locator('[data-rule="red-lasting"]')).to_be_visible()


@pytest.mark.parametrize(("width", "height", "lang"), [
    (360, 740, "nb"), (390, 844, "da"), (390, 844, "nb"), (1280, 800, "da"),
    pytest.param(1280, 800, "nb", marks=pytest.mark.long),
])  # fmt: skip
def test_the_first_screen_says_the_step_why_what_to_do_and_what_to_say(visit: Open, lang: str, width: int, height: int) -> None:
    at = visit(lang, width=width, height=height)
    at.place(signs={"red-sign-7": "lasting"})
    at.expect_step("red")
    shown = [
        at.heading("red"), at.page.locator(".plan__step .stairs:visible"), at.page.locator("[data-rule=red-lasting]"),
        at.first().get_by_role("link"), *at.first().get_by_role("textbox").all(),
        at.page.locator("[data-part=say] q").first,
    ]  # fmt: skip
    for each in shown:
        expect(each).to_be_in_viewport(ratio=1)
    said = at.page.locator("[data-part=say] q")
    assert 2 <= said.count() <= 3
    assert_accessible(at.page)


@each_day_danish
def test_one_red_sign_once_is_yellow_and_worth_an_eye(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(signs={"red-sign-7": "once"})
    at.expect_step("yellow")
    expect(at.page.locator('[data-note="keep-an-eye"]')).to_be_visible()
    expect(at.result.get_by_text(at.ui("border"), exact=True)).to_be_hidden()
    at.open_details("why")
    expect(at.page.locator('[data-part="near"]')).to_contain_text(at.js("step-green"))


@each_day_norwegian
def test_a_complaint_once_is_yellow_and_complaints_that_come_back_are_near_red(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.all_without_danger()
    at.tick("complaint", "once")
    at.button("show").click()
    at.expect_step("yellow")
    expect(at.page.locator('[data-rule="yellow-sign"]')).to_be_visible()
    at.page.go_back()
    at.often("complaint", "repeated").check()
    at.button("show").click()
    expect(at.page.locator('[data-rule^="yellow-red-repeated"]').locator("visible=true")).to_have_count(1)


@each_day_danish
def test_someone_who_cries_is_not_aggressive(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.all_without_danger()
    at.tick("is-sad", "lasting")
    at.button("show").click()
    at.expect_step("yellow")


@each_day_norwegian
def test_asking_once_to_see_the_documents_is_a_right_and_no_sign(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.all_without_danger()
    at.tick("access", "once")
    expect(at.often("access").get_by_text(at.words(at.content.observations["access"].no_sign))).to_be_visible()
    at.button("show").click()
    at.expect_step("green")


@pytest.mark.parametrize(("danger", "lang"), [
    ("danger-self", "da"), pytest.param("danger-self", "nb", marks=pytest.mark.long),
    ("danger-others", "nb"), pytest.param("danger-others", "da", marks=pytest.mark.long),
])  # fmt: skip
def test_danger_shows_the_way_at_once_and_no_colour(visit: Open, lang: str, danger: str) -> None:
    at = visit(lang)
    at.button("next").click()
    route = at.page.locator(f'form [data-route="{danger}"]')
    expect(route).to_be_hidden()
    at.flag(danger).check()
    expect(route).to_be_visible()
    expect(route).to_contain_text("112")
    assert_accessible(at.page)
    at.button("next").click()
    expect(at.page.get_by_role("heading", name=at.ui("safety-first")).locator("visible=true")).to_be_focused()
    expect(at.page.locator(f'[data-part="danger"] [data-route="{danger}"]')).to_be_visible()
    at.expect_no_colour()
    expect(at.page.locator("[data-part=danger]")).to_contain_text(at.ui("danger-later"))
    own = at.page.locator("[data-part=danger]").get_by_text(at.words(at.content.ui["register-heading"]))
    expect(own).to_be_visible(visible=danger == "danger-others")
    assert_accessible(at.page)
    at.button("change-all").locator("visible=true").click()
    expect(at.flag(danger)).to_be_checked()


@each_day_danish
def test_danger_hides_the_colour_of_a_case_that_would_be_red(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("danger-self", "threats"), {"red-sign-7": "lasting"})
    expect(at.page.locator('[data-part="danger"]')).to_be_visible()
    at.expect_no_colour()


@pytest.mark.parametrize("lang", DANISH)
def test_nothing_but_doubt_cannot_be_placed_and_says_what_to_find_out(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(signs={"red-sign-1": "unsure", "yellow-sign-2": "unsure"})
    expect(at.page.get_by_role("heading", name=at.ui("unknown"))).to_be_focused()
    at.expect_no_colour()
    find = at.page.locator('[data-part="find-out"]').get_by_role("listitem")
    expect(find).to_have_count(2)
    expect(at.page.locator('[data-part="find-more"]')).to_be_hidden()
    unknown = at.page.locator('[data-part="unknown"]')
    for role in ("employee", "leader"):
        expect(unknown.get_by_text(f"{at.ui(f'as-{role}')} {at.ui(f'ask-{role}')}")).to_be_visible()
    assert_accessible(at.page)
    at.button("restart").click()
    at.who("leader").check()
    at.answer(signs={f"red-sign-{n}": "unsure" for n in range(1, 8)})
    at.button("show").click()
    expect(find).to_have_count(5)
    expect(at.page.locator('[data-part="find-more"] li')).to_have_count(2)
    expect(unknown.get_by_text(at.ui("ask-leader"))).to_be_visible()
    for hidden in (at.ui("ask-employee"), at.ui("as-leader")):
        expect(unknown.get_by_text(hidden)).to_be_hidden()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_who_asks_turns_the_advice(visit: Open, lang: str) -> None:
    at = visit(lang)
    threats = next(flag for flag in at.content.placement.safety if flag.id == "threats")
    told = {role: at.words(getattr(threats.turned, role)) for role in ("leader", "employee")}
    for role, other in (("leader", "employee"), ("employee", "leader")):
        at.all_at_once()
        at.who(role).check()
        at.place(("threats",), {"red-sign-7": "lasting"})
        at.expect_step("red")
        routes = at.page.locator("[data-part=routes]")
        expect(routes.get_by_text(told[role])).to_be_visible()
        expect(routes.get_by_text(told[other])).to_be_hidden()
        of = {at.title(each.id): str(each.who) for each in at.content.actions.values()}
        ones = at.page.locator(".result [data-action]").filter(has_text=at.js(f"turn-{other}"))
        assert {of[title] for title in ones.locator("> a").all_text_contents()} <= {other}
        expect(at.page.locator(".result [data-action]").filter(has_text=at.js(f"turn-{role}"))).to_have_count(0)
        rest = [of[title] for title in at.page.locator("[data-part=then] li > a, [data-part=more] li > a").all_text_contents()]
        mine = [who for who in rest if who != other]
        assert rest[-(len(rest) - len(mine)) :] == [other] * (len(rest) - len(mine)) or len(mine) == len(rest)
        at.button("restart").click()


@each_day_norwegian
def test_a_known_risk_asks_for_the_plan_before_anything_else(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("known-risk",), {"yellow-sign-1": "once"})
    at.expect_step("yellow")
    assert at.actions()[0] == at.title("red-contact-7")
    expect(at.page.locator('[data-note="colour-secondary"]')).to_be_visible()


@each_day_norwegian
def test_the_smallest_change_is_one_of_a_question_that_was_asked_and_makes_it(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.all_without_danger()
    at.tick("insistent-mails", "lasting")
    at.tick("affects-you", "lasting")
    at.button("show").click()
    at.expect_step("red")
    words = {"level": at.js("repeated"), "answer": at.ask("insistent-mails").rstrip("."), "step": at.js("step-yellow")}
    told = at.js("near")
    for name, value in words.items():
        told = told.replace(f"{{{name}}}", value)
    at.open_details("why")
    expect(at.page.locator('[data-part="near"]')).to_have_text(told)
    at.button("change-all").click()
    at.often("insistent-mails", "repeated").check()
    at.button("show").click()
    at.expect_step("yellow")
    rule = next(rule for rule in at.content.placement.rules if rule.id == "yellow-red-repeated")
    told = at.page.locator(f'[data-rule^="{rule.id}"]').locator("visible=true")
    expect(told).to_have_text([at.words(rule.by_number[0])])  # it knows how many


@each_day_danish
def test_after_harassment_the_person_comes_first_and_no_sentence_makes_peace(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("harassment", "mistake"), {"yellow-sign-3": "lasting", "yellow-sign-1": "once"})
    expect(at.page.locator("[data-part=first]").get_by_role("heading", name=at.js("after"), exact=True)).to_be_visible()
    parts = at.page.locator(".result > :is([data-part=safety], [data-part=first])")
    assert [part.get_attribute("data-part") for part in parts.all()] == ["safety", "first"]
    flag = next(flag for flag in at.content.placement.safety if flag.id == "harassment")
    ours = {at.words(line) for name in flag.situations for line in at.content.situations[name].say}
    said = {text.replace("\u2060", "") for text in at.page.locator("[data-part=say] q").all_text_contents()}
    assert said
    assert said <= ours
    assert at.title("yellow-org-3") not in at.page.locator(".result [data-action] > a").all_text_contents()
    at.button("restart").click()
    at.place(signs={"yellow-sign-3": "lasting"})
    expect(at.page.locator("[data-part=first]").get_by_role("heading", name=at.ui("first"), exact=True)).to_be_visible()


@each_day_danish
def test_nobody_is_asked_to_deny_a_threat(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("threats",), {"yellow-sign-1": "once"})
    at.expect_step("red")
    at.open_details("why")
    expect(at.page.locator(".why")).to_contain_text(at.ui("nearest-none"))
    expect(at.page.locator('[data-part="near"]')).to_be_hidden()


@each_day_norwegian
def test_harassment_with_mild_signs_can_be_read_in_two_ways(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("harassment",), {"red-sign-6": "repeated"})
    at.expect_step("red")
    note = at.page.locator('[data-note="two-readings"]')
    expect(note).to_be_visible()
    expect(note).to_contain_text(at.js("step-yellow"))


@each_day_danish
def test_rights_are_named_where_they_alone_make_it_red(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("broke-agreements",), {"red-sign-4": "lasting", "red-sign-5": "repeated"})
    at.expect_step("red")
    expect(at.page.locator('[data-note="rights"]')).to_be_visible()
    shown = " ".join(at.page.locator(".result [data-action] > a").all_text_contents())
    assert at.title("red-contact-1") not in shown
    assert at.title("red-contact-2") not in shown


@each_day_norwegian
def test_an_unsure_sign_that_matters_is_named_and_puts_it_near_the_border(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(signs={"yellow-sign-1": "once", "red-sign-1": "unsure"})
    at.expect_step("yellow")
    expect(at.result.get_by_text(at.ui("border"), exact=True)).to_be_visible()
    at.open_details("why")
    expect(at.page.locator('[data-part="watch"]')).to_contain_text(at.title("red-sign-1"))


@each_day_danish
def test_an_untouched_form_is_an_error_and_never_a_result(visit: Open, lang: str) -> None:
    at = visit(lang)
    expect(at.page.get_by_role("checkbox", checked=True)).to_have_count(0)
    expect(at.page.get_by_role("radio", checked=True)).to_have_count(0)
    at.all_at_once()
    at.button("show").click()
    summary = at.page.get_by_role("alert")
    expect(summary).to_contain_text(at.ui("error-title"))
    expect(at.page.locator(".errors")).to_be_focused()
    assert at.page.title().startswith(f"{at.js('error')}: ")
    expect(summary.get_by_role("link")).to_have_count(2)
    expect(at.result).to_be_hidden()
    assert_accessible(at.page)
    summary.get_by_role("link", name=at.ui("error-signs")).click()
    expect(at.none("signs")).to_be_focused()
    at.none("signs").check()  # an error goes when it is mended
    expect(summary.get_by_role("link")).to_have_count(1)
    at.none("safety").check()
    expect(at.page.locator(".errors")).to_be_hidden()
    assert not at.page.title().startswith(at.js("error"))


@each_day_norwegian
def test_what_is_ticked_without_how_often_is_asked_for_in_the_words_of_the_form(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.open_theme("feelings")
    at.seen("aggressive").check()
    at.button("next").click()
    link = at.page.get_by_role("alert").get_by_role("link")
    expect(link).to_contain_text(at.ask("aggressive"))
    link.click()
    expect(at.often("aggressive", "once")).to_be_focused()
    at.often("aggressive", "once").check()
    expect(at.page.locator(".errors")).to_be_hidden()
    at.button("next").click()
    expect(at.question("own")).to_be_visible()


@each_day_danish
def test_none_of_these_never_takes_ticks_without_a_word(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.all_without_danger()
    at.flag("violence").check()
    expect(at.none("safety")).not_to_be_checked()
    for name in ("is-sad", "complaint"):
        at.tick(name, "repeated")
    at.none("signs").check()
    expect(at.seen("is-sad")).not_to_be_checked()
    undone = at.page.locator("[data-part=undone]")
    expect(undone).to_contain_text(at.js("undone").replace("{n}", "2"))
    at.page.get_by_role("button", name=at.js("undo"), exact=True).click()
    for name in ("is-sad", "complaint"):
        expect(at.seen(name)).to_be_checked()
        expect(at.often(name, "repeated")).to_be_checked()
    expect(at.none("signs")).not_to_be_checked()
    expect(undone).to_be_empty()


@each_day_norwegian
def test_leaving_out_a_theme_tells_which_ticks_went_with_it(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.open_theme("feelings")
    at.tick("is-sad", "once")
    at.button("back").click()
    at.theme("feelings").uncheck()
    expect(at.page.locator("[data-part=undone]")).to_contain_text(at.js("undone-one"))
    at.page.get_by_role("button", name=at.js("undo"), exact=True).click()
    expect(at.theme("feelings")).to_be_checked()
    at.button("next").click()
    expect(at.often("is-sad", "once")).to_be_checked()


@each_day_norwegian
def test_a_theme_of_which_nothing_was_seen_is_left_out_on_the_spot(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.pass_safety()
    at.theme("criticism").check()
    at.theme("feelings").check()
    at.button("next").click()
    here = at.page.locator(".here")
    expect(here).to_have_attribute("data-leaf", "theme-criticism")
    expect(at.button("next")).to_be_hidden()
    at.button("signs-none").click()
    expect(here).to_have_attribute("data-leaf", "theme-feelings")
    at.page.go_back()
    expect(here).to_have_attribute("data-leaf", "themes")
    expect(at.theme("criticism")).not_to_be_checked()
    at.button("next").click()
    at.button("signs-none").click()
    expect(here).to_have_attribute("data-leaf", "own")
    at.button("next").click()
    at.button("show").click()
    at.expect_step("green")


@each_day_danish
def test_back_goes_one_screen_back_and_loses_nothing(visit: Open, lang: str) -> None:
    at = visit(lang)
    page = at.page
    at.who("leader").check()
    at.open_theme("feelings")
    at.tick("is-sad", "once")
    at.button("next").click()
    at.flag("mistake").check()
    for group in ("feelings", "themes"):
        page.go_back()
        expect(page.locator(".here")).to_have_attribute("data-leaf", f"theme-{group}" if group == "feelings" else group)
    page.go_back()
    expect(at.none("safety")).to_be_checked()
    page.reload()
    expect(at.none("safety")).to_be_visible()
    for _ in range(3):
        at.button("next").click()
    expect(at.flag("mistake")).to_be_checked()
    at.button("next").click()
    at.button("show").click()
    at.expect_step("yellow")
    at.first().get_by_role("textbox").first.fill("Kim")
    page.reload()
    at.expect_step("yellow")
    expect(at.first().get_by_role("textbox").first).to_have_value("Kim")
    at.first().get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(at.title("yellow-contact-1"))
    page.go_back()
    at.expect_step("yellow")
    page.go_back()
    expect(page.locator("[data-part=check]")).to_contain_text(at.ask("is-sad").rstrip("."))
    page.evaluate("() => { location.href = '../steps/'; }")
    page.wait_for_url("**/steps/")
    page.evaluate("() => { location.href = '../placement/'; }")
    page.wait_for_url("**/placement/")
    expect(at.who("leader")).not_to_be_checked()  # by a link the form is empty, and it says so
    expect(page.get_by_text(at.ui("kept"), exact=True)).to_be_visible()
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@each_day_norwegian
def test_progress_counts_what_is_asked(visit: Open, lang: str) -> None:
    at = visit(lang)
    progress = at.page.locator("[data-part=progress]")
    expect(progress).to_have_text(at.js("progress-open").replace("{n}", "1"))
    at.pass_safety()
    expect(progress).to_have_text(at.js("progress-open").replace("{n}", "3"))  # the themes decide how many there are
    at.theme("feelings").check()
    at.theme("public").check()
    at.button("next").click()
    expect(progress).to_have_text(at.js("progress").replace("{n}", "4").replace("{m}", "7"))


@each_day_danish
def test_changing_one_answer_keeps_the_others(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(("mistake",), {"red-sign-7": "lasting", "yellow-sign-2": "unsure"})
    at.open_details("answers")
    at.page.locator("[data-part=answers]").get_by_role("button", name=at.ask("feelings-take-over").rstrip(".")).click()
    expect(at.seen("feelings-take-over")).to_be_focused()
    expect(at.flag("mistake")).to_be_checked()
    expect(at.often("dissatisfied", "unsure")).to_be_checked()
    at.often("feelings-take-over", "once").check()
    at.button("show").click()
    at.expect_step("yellow")


@each_day_danish
def test_every_field_of_the_plan_looks_like_the_fields_of_all_pages(visit: Open, lang: str) -> None:
    at = visit(lang, width=360, height=740)
    at.place(signs={"red-sign-7": "lasting"})
    at.open_details("then")
    fields = at.result.locator("input, textarea").locator("visible=true")
    assert fields.count() > 4
    looks = fields.evaluate_all("all => all.map((field) => [getComputedStyle(field).borderRadius, field.offsetHeight >= 44])")
    assert {tuple(look) for look in looks} == {("6px", True)}


@each_day_norwegian
def test_starting_over_empties_the_form(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.place(signs={"red-sign-7": "lasting"})
    at.button("restart").click()
    expect(at.page.locator("form :checked")).to_have_count(0)
    expect(at.result).to_be_hidden()


@each_day_danish
def test_the_keyboard_alone_is_enough(visit: Open, lang: str) -> None:
    at = visit(lang)
    page = at.page

    def tab_to(target: object) -> None:
        while not target.evaluate("box => box === document.activeElement"):  # type: ignore[attr-defined]
            page.keyboard.press("Tab")

    tab_to(at.button("next"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=at.ui("q-safety"))).to_be_focused()
    tab_to(at.button("safety-none"))
    page.keyboard.press("Enter")
    tab_to(at.theme("feelings"))
    page.keyboard.press("Space")
    tab_to(at.button("next"))
    page.keyboard.press("Enter")
    tab_to(at.seen("aggressive"))
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(at.often("aggressive", "once")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(at.often("aggressive", "lasting")).to_be_checked()
    page.keyboard.press("Enter")  # in a field it answers nothing
    expect(at.often("aggressive", "lasting")).to_be_visible()
    for _ in range(2):
        tab_to(at.button("next"))
        page.keyboard.press("Enter")
    tab_to(at.button("show"))
    page.keyboard.press("Enter")
    at.expect_step("red")
    expect(at.heading("red")).to_be_focused()


@each_day_danish
def test_without_javascript_everything_is_there_to_read_on_one_page(visit: Open, lang: str, content: Content) -> None:
    at = visit(lang, java_script_enabled=False)
    article = at.page.locator("article.placement")
    text = article.inner_text()
    for each in content.observations.values():
        assert at.words(each.ask) in text
        assert at.words(each.example) in text
    expect(at.page.locator("form .often:visible")).to_have_count(len(content.observations))
    for step in content.steps.values():
        assert at.words(step.meaning) in text
    for rule in content.placement.rules:
        assert at.words(rule.reason) in text
    for flag in content.placement.safety:
        for each in (flag.ask, *flag.route.points, *([flag.turned.leader, flag.turned.employee] if flag.turned else [])):
            assert at.words(each) in text
    for action in content.actions.values():
        assert at.page.locator(f'.reading a[href*="{action.id}"]').count() == 1
    expect(article.get_by_role("button")).to_have_count(0)
    expect(at.result).to_be_hidden()


@pytest.mark.parametrize(("width", "scheme", "lang"), [
    (320, "dark", "nb"), pytest.param(320, "dark", "da", marks=pytest.mark.long),
    (1280, "light", "da"), pytest.param(1280, "light", "nb", marks=pytest.mark.long),
])  # fmt: skip
def test_form_and_plan_fit_and_are_accessible_wide_and_narrow_light_and_dark(
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
def test_every_screen_of_the_form_is_nearly_one_of_a_phone(visit: Open, lang: str) -> None:
    at = visit(lang, width=360, height=740)
    at.page.evaluate("""() => { for (const box of document.querySelectorAll('[name=theme]')) box.click(); }""")
    heights = at.page.evaluate(
        """async () => {
             const host = document.querySelector("guide-placement");
             const found = {};
             for (const leaf of host.querySelectorAll("[data-leaf]")) {
               host.modules.leaves.show(host, leaf.dataset.leaf);
               const bar = host.part("bar").getBoundingClientRect().bottom;
               found[leaf.dataset.leaf] = Math.round(bar - host.getBoundingClientRect().top);
             }
             host.modules.leaves.show(host, "theme-feelings"); // alone, its heading follows that of the page
             return found;
           }"""
    )
    assert max(heights.values()) <= 740 * 1.1, heights
    assert_accessible(at.page)


@each_day_norwegian
def test_answering_asks_nothing_of_any_server_and_stores_nothing(visit: Open, lang: str) -> None:
    at = visit(lang)
    at.page.wait_for_function("() => typeof document.querySelector('guide-placement').modules.plan === 'object'")
    asked: list[str] = []
    at.page.on("request", lambda request: asked.append(request.url))
    at.place(("harassment",), {"red-sign-7": "lasting", "yellow-sign-1": "unsure"})
    at.expect_step("red")
    assert asked == []
    assert at.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, location.hash]") == [0, 0, "", ""]


@pytest.mark.parametrize("lang", DANISH)
def test_the_page_that_explains_prints_every_rule_and_outcome_and_is_accessible(
    open_page: Callable[..., Page], content: Content, lang: str
) -> None:
    page = open_page(f"{lang}/placement/how/")
    text = page.locator(".placement-how").inner_text()
    for each in (*content.placement.rules, *content.placement.outcomes):
        assert each.reason[lang] in text
    for note in content.placement.notes:
        assert note.text[lang] in text
    for observation in content.observations.values():
        assert observation.ask[lang] in page.locator(".placement-how").text_content()  # type: ignore[operator]
    ours = page.locator(".provenance li", has_text=content.ui["placement-rules"][lang]).get_by_role("link", include_hidden=True)
    expect(ours).to_have_count(sum(rule.ours for rule in content.placement.rules))
    assert_accessible(page)


UNDER = """() => {
    const [bar, here] = [document.querySelector(".said"), document.activeElement];
    const [low, box] = [bar.getBoundingClientRect(), here.getBoundingClientRect()];
    const hidden = box.bottom > low.top + 1 && box.top < low.bottom && !bar.contains(here) && box.height < 300;
    return [hidden ? here.outerHTML.slice(0, 90) : "", low.height / innerHeight, bar.scrollHeight > bar.clientHeight + 1];
}"""
LAST = '[...document.querySelectorAll("footer a")].at(-1).focus()'


@pytest.mark.parametrize(("width", "height"), [(360, 640), (1280, 720)])
def test_no_stop_of_the_keyboard_lies_under_what_is_said_and_that_stays_low(
    visit: Open, content: Content, width: int, height: int
) -> None:
    at = visit("da", width=width, height=height, reduced_motion="reduce")  # else the page is still on its way
    at.place((), {"red-sign-7": "lasting"})
    at.expect_step("red")
    longest = max((text["da"] for key, text in content.ui.items() if key.startswith("placement-js-")), key=len)
    at.page.evaluate("text => document.querySelector('guide-placement').say(text)", longest)
    at.page.evaluate(LAST)
    for _ in range(90):
        at.page.keyboard.press("Shift+Tab")
        hidden, share, cut = at.page.evaluate(UNDER)
        assert hidden == ""
        assert share <= 0.2
        assert not cut
        if at.page.evaluate("document.activeElement.matches('h1 a, .brand, .skip-link')"):
            return
    pytest.fail("The keyboard does not come to the top of the page.")
