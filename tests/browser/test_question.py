"""Questions: reasons for every answer at once, whatever kind they are of, by key and by touch, and without scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from guide.meaning import questions
from guide.model.question import Question, QuestionKind
from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.browser.keyboard import press
from tests.conftest import NORWEGIAN
from tests.modules import at_load, shipped, weight

Open = Callable[..., Page]


def one_of(content: Content, kind: str) -> Question:
    return next(question for question in questions.here(content) if question.kind == kind)


SHOW = """id => {
  const set = document.querySelector("guide-question");
  set.show(set.all.findIndex((ask) => ask.id === id));
}"""


def opened(open_page: Open, content: Content, lang: str, question: Question, **options: object) -> tuple[Page, Locator]:
    """The page of its topic with this question alone."""
    page = open_page(f"{lang}/questions/{question.topic}/", **options)
    page.wait_for_function("() => customElements.get('guide-question')")
    page.evaluate(SHOW, f"ask-{question.id}")
    return page, page.locator(f"#ask-{question.id}")


def give(ask: Locator, question: Question, right: bool) -> None:
    """Chooses what is right, or the first thing that is not."""
    boxes = ask.locator("fieldset").first.locator("input")
    wanted = [i for i, option in enumerate(question.options) if option.right is right]
    chosen = {QuestionKind.SINGLE: wanted[:1], QuestionKind.SEVERAL: wanted}
    for i in chosen.get(question.kind, ()):
        boxes.nth(i).check()
    selects = ask.locator("select").all()
    for select in selects:
        value = int(select.get_attribute("data-right") or "")
        select.select_option(str(value if right else value % len(selects) + 1))


def marked_of(ask: Locator) -> list[str]:
    """The answers that are chosen, as they read."""
    return ask.locator("fieldset").first.locator("label:has(input:checked)").all_inner_texts()


@pytest.mark.parametrize("lang", NORWEGIAN)
@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
def test_every_kind_is_answered_with_its_reasons(open_page: Open, content: Content, lang: str, right: bool) -> None:
    for kind in {question.kind for question in questions.here(content)}:
        question = one_of(content, kind)
        page, ask = opened(open_page, content, lang, question)
        heard = "() => document.addEventListener('guide-answered', ({ detail }) => (window.heard = detail))"
        page.evaluate(heard)
        give(ask, question, right)
        ask.get_by_role("button", name=content.ui["ask-answer"][lang], exact=True).click()
        expect(ask.locator(".ask__said")).to_be_focused()
        for each in question.options or question.pairs:
            expect(ask.locator(".ask__reasons")).to_contain_text(each.why[lang])
        assert page.evaluate("() => window.heard.right") is right
        said = content.ui["question-js-right"][lang]
        assert (ask.locator(".ask__said").inner_text() == said) is right
        chosen = marked_of(ask)
        for answer, option in zip(ask.locator("details li").all(), question.options, strict=False):
            mine = question.kind in (QuestionKind.SINGLE, QuestionKind.SEVERAL) and plain(option.text[lang]) in chosen
            expect(answer.locator(".tag")).to_have_count(int(mine))


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_by_keyboard_one_after_the_other_and_nothing_is_sent_by_an_arrow(open_page: Open, content: Content, lang: str) -> None:
    topic = questions.topics(content)[0]
    page = open_page(f"{lang}/questions/{topic}/")
    for number in (1, 2):
        ask = page.locator(".ask:not([hidden])")
        expect(ask).to_have_count(1)
        answer = ask.get_by_role("button", name=content.ui["ask-answer"][lang], exact=True)
        press(page, answer)
        expect(ask.locator(".ask__said")).to_be_visible()  # what is missing is said
        if number == 1:
            box = ask.locator("fieldset").first.locator("input, select").first
            press(page, box, "ArrowDown")
            expect(ask.locator(".ask__reasons li").first).to_be_hidden()
            assert_accessible(page)
        press(page, ask.get_by_role("button", name=content.ui["ask-unsure"][lang]))
        expect(ask.locator(".ask__reasons li").first).to_be_visible()
        assert_accessible(page)
        press(page, ask.get_by_role("button", name=content.ui["ask-next"][lang]))
        expect(page.locator(".ask:not([hidden]) legend").first).to_be_focused()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_link_to_a_question_shows_that_one_of_its_topic(open_page: Open, content: Content, lang: str) -> None:
    topic = questions.topics(content)[0]
    last = questions.of_topic(content, topic)[-1]
    page = open_page(f"{lang}/questions/{topic}/#ask-{last.id}")
    expect(page.locator(".ask:not([hidden])")).to_have_count(1)
    expect(page.locator(f"#ask-{last.id}")).to_be_visible()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_without_scripts_everything_is_there_to_read(open_page: Open, content: Content, lang: str) -> None:
    topic = questions.topics(content)[0]
    page = open_page(f"{lang}/questions/{topic}/", java_script_enabled=False, width=360)
    assert page.evaluate("document.documentElement.scrollWidth") == 360  # with answers to choose that are longer than that
    asked = questions.of_topic(content, topic)
    expect(page.locator(".ask")).to_have_count(len(asked))
    for ask in page.locator(".ask").all():
        expect(ask.get_by_role("button").first).to_be_hidden()
        ask.locator("summary").click()
        expect(ask.locator(".ask__reasons li").first).to_be_visible()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_questions_stand_folded_at_the_end_of_the_pages_they_are_about(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/steps/yellow/", width=360, has_touch=True)
    asked = questions.about(content, "steps/yellow")[: questions.AT_END]
    assert asked
    expect(page.locator(".ask").first).to_be_hidden()
    page.locator(".asked > summary").tap()
    ask = page.locator(f"#ask-{asked[0].id}")
    ask.get_by_role("button", name=content.ui["ask-unsure"][lang]).tap()
    expect(ask.locator(".ask__reasons li").first).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_the_component_weighs_little(site: object, content: Content) -> None:
    root = site
    assert weight(at_load(root / shipped("question/question.js"))) < 6_144  # type: ignore[operator]
    assert weight([root / shipped("question/question.css")]) < 2_048  # type: ignore[operator]


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_every_question_about_a_page_can_be_asked_at_its_end(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/actions/red-contact-2/")
    about = questions.about(content, "actions/red-contact-2")
    page.locator(".asked summary").first.click()
    more = page.get_by_role("button", name=content.ui["ask-one-more"][lang])
    for number in range(2, len(about) + 1):
        more.press("Enter")
        expect(page.locator(".ask:visible")).to_have_count(number)
        expect(page.locator(".ask legend").last).to_be_focused()
    expect(more).to_have_count(0)
    last = page.locator(".ask").last
    last.locator("[data-act=unsure]").press("Enter")
    see = last.locator(".see a").first
    page.goto(str(see.evaluate("link => link.href")))  # leads to a page of the site
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert_accessible(page)


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_what_is_half_right_is_told_as_such_and_a_place_is_given_once(open_page: Open, content: Content, lang: str) -> None:
    several = next(each for each in questions.here(content) if each.kind == QuestionKind.SEVERAL)
    _, ask = opened(open_page, content, lang, several)
    rights = [i for i, option in enumerate(several.options) if option.right]
    ask.locator("fieldset").first.locator("input").nth(rights[0]).check()
    ask.get_by_label(content.ui["ask-sure-2"][lang]).check()
    answer = ask.get_by_role("button", name=content.ui["ask-answer"][lang], exact=True)
    answer.click()
    found = content.ui["question-js-found"][lang].format(n=1, total=len(rights))
    expect(ask.locator(".ask__said")).to_have_text(f"{found} {content.ui['question-js-sure-wrong'][lang]}")
    _, ask = opened(open_page, content, lang, one_of(content, QuestionKind.ORDER))
    for select in ask.locator("select").all():
        select.select_option("1")
    ask.get_by_role("button", name=content.ui["ask-answer"][lang], exact=True).click()
    expect(ask.locator(".ask__said")).to_have_text(content.ui["question-js-choose-all"][lang])
    expect(ask.locator(".ask__reasons li").first).to_be_hidden()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_topic_ends_with_what_was_right_and_the_way_on(open_page: Open, content: Content, lang: str) -> None:
    topic = min(questions.topics(content), key=lambda each: len(questions.of_topic(content, each)))
    page = open_page(f"{lang}/questions/{topic}/")
    number = len(questions.of_topic(content, topic))
    for left in range(number, 0, -1):
        ask = page.locator(".ask:not([hidden])")
        expect(page.get_by_role("link", name=content.ui["questions-again"][lang])).to_be_hidden()
        ask.locator("[data-act=unsure]").click()
        if left > 1:
            ask.locator("[data-act=next]").click()
    expect(page.locator("[data-part=said]")).to_have_text(content.ui["question-js-tally"][lang].format(n=0, total=number))
    assert_accessible(page)
    page.get_by_role("link", name=content.ui["questions-again"][lang]).click()
    expect(page.locator(".ask:not([hidden]) [data-act=unsure]")).to_be_visible()


STYLED = "() => [...document.querySelectorAll('link[rel=stylesheet]')].every((each) => each.sheet)"
TOPS = "() => [...document.querySelectorAll('.ask legend, .line')].slice(0, 1).map((one) => one.getBoundingClientRect().top)"


@pytest.mark.parametrize("lang", NORWEGIAN)
@pytest.mark.parametrize("path", ["questions/steps/", "conversations/counter-waiting/"])
def test_nothing_moves_when_the_script_comes(open_page: Open, lang: str, path: str) -> None:
    page, held = open_page(f"{lang}/"), list[Route]()
    page.route("**/*.js", lambda route: held.append(route))
    page.goto(f"{page.url}{path}", wait_until="commit")
    expect(page.locator(".ask legend, .line").first).to_be_visible()
    page.wait_for_function(STYLED)
    before = page.evaluate(TOPS)
    page.route("**/*.js", lambda route: route.continue_())  # what is asked for from now on comes
    for route in held:
        route.continue_()
    expect(page.locator("guide-question:defined, guide-conversation:defined")).to_have_count(1)
    assert page.evaluate(TOPS) == before != []


@pytest.mark.parametrize("lang", NORWEGIAN)
@pytest.mark.parametrize("act", ["answer", "unsure"])
def test_an_answer_moves_nothing_that_stands_above_its_reasons(open_page: Open, lang: str, act: str) -> None:
    page = open_page(f"{lang}/questions/steps/")
    ask = page.locator(".ask:not([hidden])")
    ask.locator("input").first.check()
    button = ask.locator(f"[data-act={act}]")
    button.scroll_into_view_if_needed()
    chosen = ask.locator("label").first
    before = chosen.bounding_box()
    button.click()
    expect(ask.locator(".ask__said")).to_be_focused()
    expect(ask.locator(".ask__said")).to_be_in_viewport(ratio=1)
    assert chosen.bounding_box() == before
