"""A conversation to practise: by keyboard, by touch, with Back and reload, from both chairs, on paper, without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from guide.meaning import conversations
from guide.model.conversation import Conversation, Ending, Reply, Turn
from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.browser.keyboard import press
from tests.conftest import LANGUAGES, NORWEGIAN

Open = Callable[..., Page]
Way = tuple[tuple[Turn, Reply], ...]
NAME = "phone-benefit-cut"
both_languages = pytest.mark.parametrize("lang", NORWEGIAN)


def text(page: Page, words: str) -> Locator:
    """Where the talk says this; the whole good talk below says some of it again."""
    return page.locator("guide-conversation").get_by_text(words).locator("visible=true")


def summary(page: Page, reply: Reply) -> Locator:
    return page.locator(f"[data-reply='{reply.id}'] > summary")


def longest(talk: Conversation) -> tuple[Way, Ending]:
    return max(conversations.ways(talk), key=lambda found: len(found[0]))


@both_languages
def test_every_reply_of_every_page_leads_where_the_talk_says(site: Path, content: Content, lang: str) -> None:
    for talk in content.conversations.values():
        html = (site / lang / "conversations" / talk.id / "index.html").read_text(encoding="utf-8")
        places = re.findall(r'id="on-(\w+)"', html)
        assert places == [conversations.number(talk, each.id) for each in (*talk.turns, *talk.endings)]
        found = re.findall(r'data-reply="([^"]+)"|href="#on-(\w+)"', html)
        pairs = [(name, to) for (name, _), (_, to) in zip(found[::2], found[1::2], strict=True)]
        assert pairs == [(reply.id, conversations.number(talk, reply.next)) for turn in talk.turns for reply in turn.replies]


@both_languages
def test_a_talk_by_keyboard_and_back_again(open_page: Open, content: Content, lang: str) -> None:
    talk, ui = content.conversations[NAME], content.ui
    (first, *rest), ending = longest(talk)
    page = open_page(f"{lang}/conversations/{NAME}/")
    expect(page.locator(".ending").first).to_be_hidden()
    press(page, summary(page, first[1]))
    expect(text(page, plain(first[1].reaction[lang]))).to_have_count(1)
    assert plain(first[1].reaction[lang]) in page.evaluate("document.activeElement.textContent")
    expect(text(page, plain(first[1].why[lang]))).to_have_count(1)  # the reason comes with the choice
    for turn, reply in rest:
        expect(text(page, plain(turn.says[lang]))).to_have_count(1)
        press(page, summary(page, reply))
    expect(text(page, plain(ending.do_next[lang]))).to_have_count(1)
    page.reload()
    expect(text(page, plain(ending.do_next[lang]))).to_have_count(1)
    page.go_back()
    expect(summary(page, rest[-1][1])).to_be_visible()
    expect(page.locator("[data-chosen]")).to_have_count(len(rest))
    page.go_forward()
    expect(page.locator("[data-chosen]")).to_have_count(len(rest) + 1)
    press(page, page.get_by_role("button", name=ui["conversation-back"][lang]))
    expect(page.locator("[data-chosen]")).to_have_count(len(rest))
    press(page, page.get_by_role("button", name=ui["conversation-restart"][lang]))
    expect(page.locator("[data-chosen]")).to_have_count(0)
    expect(text(page, plain(first[0].says[lang]))).to_be_focused()


@both_languages
def test_the_same_talk_from_the_other_chair_and_on_paper(open_page: Open, content: Content, lang: str) -> None:
    talk, ui = content.conversations[NAME], content.ui
    way, ending = longest(talk)
    page = open_page(f"{lang}/conversations/{NAME}/", width=360, height=740, has_touch=True)
    summary(page, way[0][1]).tap()
    for _, reply in way[1:]:
        summary(page, reply).press("Enter")  # a tap in the same place would be the second of a double tap
    expect(page.locator(".review li")).to_have_text([text[lang] for text in content.ui_lists["conversation-review"]])
    expect(text(page, plain(talk.before[lang]))).to_have_count(0)
    page.get_by_role("button", name=ui["conversation-change"][lang]).tap()
    for each in (talk.before, talk.need, *(t for _, reply in way for t in (reply.chair.needed, reply.chair.heard))):
        expect(text(page, plain(each[lang])).first).to_be_visible()
    assert_accessible(page)
    page.emulate_media(media="print")
    expect(page.locator(".chosen li")).to_have_text([plain(reply.text[lang]) for _, reply in way])
    expect(page.get_by_role("button", name=ui["conversation-print"][lang])).to_be_hidden()
    expect(text(page, plain(ending.do_next[lang]))).to_have_count(1)


@both_languages
def test_without_scripts_all_of_it_can_be_read_in_numbered_steps(open_page: Open, content: Content, lang: str) -> None:
    talk = content.conversations[NAME]
    page = open_page(f"{lang}/conversations/{NAME}/", java_script_enabled=False)
    for details in page.get_by_role("main").locator("guide-conversation details > summary").all():
        details.click()
    texts = [text for turn in talk.turns for r in turn.replies for text in (r.text, r.reaction, r.why, r.chair.heard)]
    shown = " ".join(page.locator("guide-conversation").inner_text().split())
    assert [text[lang] for text in (*texts, *(e.do_next for e in talk.endings)) if plain(text[lang]) not in shown] == []
    for link in page.locator(".on a").all():
        target = page.locator(link.get_attribute("href") or "nowhere")
        expect(target).to_have_count(1)
        assert link.inner_text().split()[-1] in target.locator("h2").inner_text().split()


@both_languages
def test_what_was_chosen_in_another_talk_or_is_gone_does_not_count(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/conversations/{NAME}/")
    first = content.conversations[NAME].turns[0].replies[0].id
    here = page.evaluate("location.pathname")
    for state, counted in (
        ({"talk": "another", "way": [first]}, 0),
        ({"talk": here, "way": [first, "gone", first]}, 1),
        ({"talk": here, "way": "x"}, 0),
        (7, 0),
    ):
        page.evaluate("state => history.replaceState(state, '')", state)
        page.reload()
        expect(page.locator("[data-chosen]")).to_have_count(counted)


def test_it_works_from_a_folder(open_page: Open, offline_site: Path, content: Content) -> None:
    talk = content.conversations[NAME]
    page = open_page((offline_site / "da" / "conversations" / f"{NAME}.html").as_uri())
    way, ending = longest(talk)
    for _, reply in way:
        summary(page, reply).press("Enter")
    expect(text(page, plain(ending.do_next["da"]))).to_have_count(1)
    page.go_back()
    expect(summary(page, way[-1][1])).to_be_visible()


@pytest.mark.parametrize("lang", ["da", pytest.param("nb", marks=pytest.mark.long)])
def test_on_the_wall_one_thing_stands_at_a_time_and_nothing_is_cut(open_page: Open, content: Content, lang: str) -> None:
    talk = content.conversations[NAME]
    (first, *_), _ = longest(talk)
    page = open_page(f"{lang}/conversations/", 1366, 768)
    page.locator(f"a[href$='{NAME}/#show=wall']").click()
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    seen = []
    for key in ("ArrowRight", str(first[0].replies.index(first[1]) + 1), *["ArrowRight", "1"] * len(talk.turns), "ArrowRight"):
        page.keyboard.press(key)
        shown = page.locator(".turn, .ending, .talk__review").locator("visible=true")
        expect(shown).to_have_count(1)
        seen.append(shown.get_attribute("class"))
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
        assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") > 16
        if len(seen) == 2:
            expect(text(page, plain(first[1].reaction[lang]))).to_be_visible()
            assert_accessible(page, "main")
    assert seen[-1] == "talk__review"
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".ending").locator("visible=true")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.get_by_role("banner")).to_be_visible()
    assert page.evaluate("[document.documentElement.getAttribute('style') || '', location.hash]") == ["", ""]
    expect(page.locator(".talk__review")).to_be_visible()
    expect(page.get_by_role("button", name=content.ui["conversation-wall"][lang])).to_be_focused()
    page.keyboard.press("ArrowLeft")  # off the wall it is a key like any other
    expect(page.locator(".talk__review")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


# Walks through the talk on the wall, each time with the same one of the replies; gives what is cut or scrolls.
WALK = """async (choose) => {
  const faults = [];
  const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const shown = (kind) => [...document.querySelectorAll(kind)].filter((one) => one.checkVisibility());
  let views = 0;
  for (; views < 40 && !shown(".talk__review").length; views++) {
    await settled();
    const { scrollHeight, scrollWidth } = document.documentElement;
    if (scrollHeight > innerHeight || scrollWidth > innerWidth) faults.push(`view ${views} scrolls`);
    for (const part of shown("main :is(p, h1, h2, summary, button, li)")) {
      const { bottom, right } = part.getBoundingClientRect();
      if (bottom > innerHeight + 1 || right > innerWidth + 1) faults.push(`view ${views}: ${part.textContent.slice(0, 40)}`);
    }
    if (shown(".turn:not([data-done])").length) press(choose);
    else press("ArrowRight");
  }
  return { faults, views };
}"""


@pytest.mark.long
@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1920, 1080), (1920, 950)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_talk_fits_the_wall_whatever_is_chosen(
    open_page: Open, content: Content, lang: str, size: tuple[int, int]
) -> None:
    page = open_page(f"{lang}/conversations/", *size)
    start, found = page.url, {}
    for name, talk in content.conversations.items():
        for choose in ("1", "2", "3"):
            page.goto(start)
            page.goto(f"{start}{name}/#show=wall")
            expect(page.get_by_role("banner")).to_be_hidden()
            walked = page.evaluate(WALK, choose)
            assert walked["views"] > 3, f"{name} {choose}: {walked['views']} views of {len(talk.turns)} turns"
            if walked["faults"]:
                found[f"{name} {choose}"] = walked["faults"]
    assert found == {}
