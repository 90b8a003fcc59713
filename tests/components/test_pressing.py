"""Buttons: twice by mistake, more than can be, with a part that does not come, in a frame that forbids."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from guide.meaning import path, questions
from guide.read.content import Content
from tests.components.example import ORIGIN
from tests.conftest import DANISH, NORWEGIAN

Open = Callable[..., Page]
PLACED = ("placement-next", "placement-safety-none", "placement-signs-none", "placement-next", "placement-show")


class Words:
    """The interface words in one language, and buttons by them."""

    def __init__(self, page: Page, content: Content, lang: str) -> None:
        self.page, self.content, self.lang = page, content, lang

    def __getitem__(self, key: str) -> str:
        return self.content.ui[key][self.lang]

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.get_by_text(self[key], exact=True).locator("visible=true").first.click()


def test_a_double_click_goes_one_phase_on(open_alone: Open, content: Content) -> None:
    page = open_alone("cards/meeting")
    ui = Words(page, content, "da")
    ui.press("meeting-start")
    page.get_by_role("button", name=ui["stage-next"], exact=True).dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text(ui["phase-identify"])
    page.get_by_role("button", name=ui["stage-more-time"]).dblclick()  # made to be pressed again and again
    minutes = int(page.get_by_role("timer").inner_text().split(":")[0])
    assert minutes >= 4


def test_a_double_click_chooses_a_reply_and_leaves_it_open(open_alone: Open) -> None:
    page = open_alone("conversations/phone-benefit-cut")
    reply = page.locator("[data-reply]").first
    reply.locator("summary").first.dblclick()
    expect(reply).to_have_attribute("data-chosen", "")
    expect(reply).to_have_attribute("open", "")
    reply.locator("summary").first.click()  # and a click of its own folds it
    expect(reply).not_to_have_attribute("open", "")


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_double_click_counts_one_good_call(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("phone/positive-call", lang)
    ui = Words(page, content, lang)
    page.get_by_role("group").get_by_role("checkbox").first.check()
    page.get_by_role("button", name=ui["call-count"]).dblclick()
    expect(page.locator("[data-part=own]")).to_have_text(ui["positive-call-js-ball"])
    expect(page.locator("[data-part=said]")).to_contain_text(ui["positive-call-js-counted"].split("{")[0])


@pytest.mark.parametrize(("typed", "shown"), [("99999999", "99"), ("200000", "99"), ("99", "99"), ("-2", "0"), ("2.7", "2")])
def test_no_option_gets_more_votes_than_its_field_takes(open_alone: Open, content: Content, typed: str, shown: str) -> None:
    page = open_alone("cards/meeting")
    ui = Words(page, content, "da")
    ui.press("meeting-start", "stage-next", "stage-next")
    page.get_by_role("spinbutton").nth(0).fill(typed)
    page.get_by_role("spinbutton").nth(1).fill("1")
    ui.press("stage-show-votes")
    expect(page.locator(".vote__count:visible").first).to_have_text(shown)


def test_more_time_counts_while_the_clock_runs_and_a_clock_set_back_adds_none(open_alone: Open, content: Content) -> None:
    page = open_alone("cards/meeting", script="")
    page.clock.install()
    page.reload()
    ui = Words(page, content, "da")
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 60)  # no meeting has begun
    ui.press("meeting-start")
    ui.press("stage-more-time")
    page.clock.run_for(5000)
    expect(page.get_by_role("timer")).to_have_text("1:55")
    page.clock.set_system_time(page.evaluate("Date.now() - 3600_000") / 1000)
    page.clock.run_for(5000)
    minutes, seconds = page.get_by_role("timer").inner_text().split(":")
    assert 100 <= 60 * int(minutes) + int(seconds) <= 115


def gone(route: Route) -> None:
    route.abort()


@pytest.mark.parametrize("lang", NORWEGIAN)
@pytest.mark.parametrize("part", ["share", "file", "series"])
def test_a_part_that_does_not_come_says_so(open_alone: Open, content: Content, lang: str, part: str) -> None:
    button = {"share": "placement-copy", "file": "placement-save", "series": "placement-series-save"}[part]
    page = open_alone("placement", lang, fails=True)
    ui = Words(page, content, lang)
    page.route(f"**/placement/{part}.js", gone)
    ui.press(*PLACED)
    page.get_by_label(ui["placement-letter"], exact=True).fill("A")
    ui.press(button)
    expect(page.locator("[data-part=said]")).to_have_text(ui["script-js-failed"])


@pytest.mark.parametrize("lang", DANISH)
def test_a_file_that_cannot_be_read_any_more_says_so(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("placement", lang, script="Blob.prototype.text = () => Promise.reject(new DOMException('gone'))")
    ui = Words(page, content, lang)
    ui.press("placement-open")
    page.locator("#open").set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": b"{}"})
    expect(page.locator("[data-part=said]")).to_have_text(ui["placement-js-unreadable"])


@pytest.mark.parametrize("lost", ["**/question/question.js", "**/practice/questions.js"], ids=["script", "questions"])
def test_questions_that_did_not_come_are_asked_when_the_page_is_looked_at_again(
    open_alone: Open, content: Content, lost: str
) -> None:
    first, second = next(iter(path.trails(content).values()))[:2]
    key = questions.key(content.questions[first.after[0]])
    kept = json.dumps(f"10...{key}ABABA")  # answered right on the first day, and due since
    page = open_alone("path/review", path=f"#before={second.id}", local={"trappen-path": kept}, fails=True)
    page.route(lost, gone)
    page.reload()
    expect(page.get_by_text(content.ui["script-js-failed"]["da"])).to_be_visible()
    expect(page.locator("[data-part=onward] a:visible")).to_have_text(second.title["da"])  # who came from a part gets there
    page.unroute(lost)
    page.evaluate("() => document.dispatchEvent(new Event('guide-path-changed'))")
    expect(page.locator(".ask:not([hidden])")).to_have_attribute("data-key", key)
    expect(page.locator("[data-part=onward]")).to_be_hidden()


def test_the_way_on_opens_when_the_last_question_is_answered_and_not_before(open_alone: Open, content: Content) -> None:
    first, second = next(iter(path.trails(content).values()))[:2]
    kept = "".join(f"{questions.key(content.questions[name])}ABABA" for name in first.after[:2])
    page = open_alone("path/review", path=f"#before={second.id}", local={"trappen-path": json.dumps(f"10...{kept}")})
    ui, onward = Words(page, content, "da"), page.locator("[data-part=onward]")
    ui.press("ask-unsure")
    expect(page.locator(".ask__reasons li").first).to_be_visible()
    expect(onward).to_be_hidden()
    ui.press("ask-next", "ask-unsure")
    expect(onward).to_be_visible()


def test_the_nearest_change_is_of_a_sign_that_was_seen_before_one_that_was_not(open_alone: Open) -> None:
    """Of any two signs that were seen, wherever another level of one of them would change the step."""
    near = open_alone("placement").evaluate("""async () => {
      const { place } = await import("/assets/placement/rules.js");
      const model = JSON.parse(document.getElementById("placement-model").textContent);
      const given = model.signs.flatMap((sign) => sign.levels.map((level) => [sign, level]));
      const found = [];
      for (const [one, often] of given) for (const [other, how] of given) {
        const answers = { signs: { [one.id]: often, [other.id]: how } };
        const signs = model.signs.filter(({ id }) => id in answers.signs);
        const [alone, all] = [{ ...model, signs }, model].map((each) => place(each, answers).nearest?.change ?? {});
        if (Object.keys(alone)[0]?.startsWith("signs.")) found.push([alone, all]);
      }
      return found;
    }""")
    assert near
    assert [alone for alone, _ in near] == [of_all for _, of_all in near]


@pytest.mark.parametrize(("asked", "found"), [("sag", True), ("sa", False)])
def test_three_letters_are_enough_to_find_a_longer_word(open_alone: Open, asked: str, found: bool) -> None:
    script = """async (asked) => {
      const { scores } = await import("/assets/phrases/words.js");
      return scores(new Set([asked]), [new Set(["sagsbehandler"]), new Set(["andet"])]);
    }"""
    assert (open_alone("phrases").evaluate(script, asked)[0] > 0) is found


FRAME = '<!doctype html><iframe width="1200" height="700" sandbox="allow-scripts allow-same-origin" src="{address}"></iframe>'


def framed(open_alone: Open, name: str, lang: str) -> Page:
    """The page in a frame that forbids files, print and questions."""
    page = open_alone(name, lang, fails=True)
    frame = FRAME.format(address=page.url)
    page.route(f"{ORIGIN}/frame.html", lambda route: route.fulfill(body=frame, content_type="text/html"))
    page.goto(f"{ORIGIN}/frame.html")
    return page


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_in_a_frame_the_text_can_be_copied_and_there_is_a_way_out(open_alone: Open, content: Content, lang: str) -> None:
    page = framed(open_alone, "placement", lang)
    frame = page.frame_locator("iframe")
    ui = Words(page, content, lang)
    for key in PLACED:
        frame.get_by_text(ui[key], exact=True).locator("visible=true").first.click()
    frame.get_by_text(ui["placement-save"], exact=True).click()
    expect(frame.locator("[data-part=said]")).to_have_text(ui["script-js-frame-file"])
    expect(frame.get_by_label(ui["script-out"])).to_have_value(re.compile('"kind": "placement"'))
    expect(frame.locator("[data-part=alone-link] a")).to_have_attribute("href", f"{ORIGIN}/{lang}/placement/")
    frame.get_by_text(ui["placement-print"], exact=True).click()
    expect(frame.locator("[data-part=said]")).to_have_text(ui["script-js-frame-print"])


@pytest.mark.parametrize("lang", DANISH)
def test_in_a_frame_a_meeting_is_not_said_to_be_saved_and_can_be_cleared(open_alone: Open, content: Content, lang: str) -> None:
    page = framed(open_alone, "cards/meeting", lang)
    frame = page.frame_locator("iframe")
    ui = Words(page, content, lang)
    for key in ("meeting-start", "stage-next", "stage-next", "stage-show-votes", "stage-next"):
        frame.get_by_role("button", name=ui[key], exact=True).click()
    frame.get_by_role("textbox", name=ui["stage-decision"]).fill("Vi ringer.")
    frame.get_by_role("button", name=ui["stage-end"]).click()
    frame.get_by_role("button", name=ui["stage-save"]).click()
    expect(frame.locator(".stage [data-part=said]")).to_have_text(ui["script-js-frame-file"])
    expect(frame.get_by_label(ui["script-out"])).to_have_value(re.compile("Vi ringer."))
    frame.get_by_role("button", name=ui["stage-clear"]).click()
    expect(frame.get_by_text(ui["stage-clear-ask"])).to_be_focused()
    frame.get_by_role("button", name=ui["sure-no"]).click()
    expect(frame.get_by_text("Vi ringer.").first).to_be_visible()
    frame.get_by_role("button", name=ui["stage-clear"]).click()
    frame.get_by_role("button", name=ui["sure-yes"]).click()
    expect(frame.get_by_role("button", name=ui["meeting-start"])).to_be_visible()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_meeting_with_nothing_to_lose_is_cleared_without_a_question(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("cards/meeting", lang)
    ui = Words(page, content, lang)
    ui.press("meeting-start", "stage-end", "stage-clear")
    expect(page.get_by_role("button", name=ui["meeting-start"])).to_be_visible()
