"""The search, judged: for each question a page that helps stands among the first three answers, in the real interface."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.axe import violations
from tests.conftest import LANGUAGES

Open = Callable[..., Page]
TOP = 3
MEETING = r"tools/tool-meeting-|safety-risk-assessment"
DOCUMENTS = r"steps/red|red-contact-2|red-org-1|glossary/"
COMPLAINT = r"tool-complaint-instruction|steps/yellow|glossary/"
THREAT = r"^safety/$"
JUDGED = {
    "da": {
        "klage": COMPLAINT, "klager": COMPLAINT, "klagen": COMPLAINT, "klagefrist": COMPLAINT, "klagevejledning": COMPLAINT,
        "aktindsigt": DOCUMENTS, "innsyn": DOCUMENTS, "aktinsigt": DOCUMENTS,
        "afgørelse": r"phrases|tool-mediation|red-contact-5", "afgoerelse": r"phrases|tool-mediation|red-contact-5",
        "truer": THREAT, "trusler": THREAT, "vold": THREAT, "selvmord": THREAT, "112": THREAT, "fare": THREAT,
        "chikane": r"^safety/", "møde": MEETING, "moeder": MEETING, "moder": MEETING, "råber": r"phrases|tool-boundary",
        "debriefing": r"tool-debriefing", "debrifing": r"tool-debriefing", "supervision": r"tool-supervision",
        "mægling": r"tool-mediation", "mekling": r"tool-mediation", "telefon": r"^phone/", "mozartkugle": r"phone-mozartkugle",
        "omsorgstræthed": r"theme-compassion", "omsorgstraethed": r"theme-compassion", "anmelde": r"safety-police-report",
        "alene": r"safety-lone-work", "presse": r"steps/red|red-org-2",
        "tjekliste": r"^checklist/", "empati": r"relation-empathy",
        "varsel": r"steps/red|tool-contact-restriction", "jeg-sprog": r"tool-boundary",
        "psykisk førstehjælp": r"tool-first-aid",
        "svære samtaler": r"phone-process-work|green-org-3|red-contact-3", "nyansat": r"safety-lone-work",
    },
    "nb": {
        "klage": COMPLAINT, "klager": COMPLAINT, "klagene": COMPLAINT, "klagefrist": COMPLAINT,
        "innsyn": DOCUMENTS, "aktindsigt": DOCUMENTS, "vedtak": r"phrases|tool-mediation",
        "afgørelse": r"phrases|tool-mediation",
        "truer": THREAT, "trusler": THREAT, "vold": THREAT, "selvmord": THREAT, "113": THREAT, "fare": THREAT,
        "trakassering": r"^safety/", "møte": MEETING, "møter": MEETING, "moter": MEETING, "roper": r"phrases|tool-boundary",
        "debriefing": r"tool-debriefing", "veiledning": r"tool-supervision",
        "mekling": r"tool-mediation", "mægling": r"tool-mediation",
        "telefon": r"^phone/", "mozartkule": r"phone-mozartkugle", "omsorgstretthet": r"theme-compassion",
        "politianmeldelse": r"safety-police-report", "alenearbeid": r"safety-lone-work", "pressen": r"steps/red|red-org-2",
        "sjekkliste": r"^checklist/", "empati": r"relation-empathy", "anerkjenelse": r"relation-recognition",
        "NAV": r"relation-nav-reform", "brukermedvirkning": r"relation-user-participation", "varsel": r"steps/red|tool-contact",
        "jeg-språk": r"tool-boundary", "psykologisk førstehjelp": r"tool-first-aid", "nyansatt": r"safety-lone-work",
    },
}  # fmt: skip


def put(page: Page, question: str) -> None:
    """Puts a question. The theme asks at each key, so all but the last letter is filled in: one question, one answer."""
    field = page.get_by_role("search").get_by_role("textbox")
    field.fill("")
    field.press("Backspace")
    expect(page.locator(".md-search-result__item")).to_have_count(0)
    field.fill(question[:-1])
    field.press_sequentially(question[-1])


def ask(page: Page, question: str) -> list[str]:
    """The addresses of the first answers, below the language's folder."""
    put(page, question)
    item = page.locator(".md-search-result__item")
    expect(item.first).to_be_visible()
    hrefs = item.evaluate_all(f"all => all.slice(0, {TOP}).map((one) => one.querySelector('a').href)")
    return [re.sub(r"^.*?/(?:da|nb)/", "", href) for href in hrefs]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_that_helps_is_among_the_first_answers(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/")
    missed = {}
    for question, helps in JUDGED[lang].items():
        found = ask(page, question)
        if not any(re.search(helps, address) for address in found):
            missed[question] = found
    assert len(JUDGED[lang]) >= 20
    assert missed == {}


@pytest.mark.parametrize(("lang", "word"), [("da", "vold"), ("nb", "selvmord")])
def test_the_safety_page_comes_first_when_it_burns(open_page: Open, lang: str, word: str) -> None:
    assert ask(open_page(f"{lang}/"), word)[0] == "safety/"


@pytest.mark.parametrize(("lang", "question", "word"), [("da", "innsyn", "aktindsigt"), ("nb", "aktindsigt", "innsyn")])
def test_a_teaser_shows_words_of_the_page_with_the_hit_marked(open_page: Open, lang: str, question: str, word: str) -> None:
    page = open_page(f"{lang}/")
    ask(page, question)
    marked = page.locator(".md-search-result__item mark")
    assert {word, question} & {text.lower() for text in marked.all_inner_texts()}
    teasers = page.locator(".md-search-result__item p").all_inner_texts()
    assert teasers
    assert all(len(teaser) < 400 for teaser in teasers)


def test_nothing_found_is_said_and_code_in_a_question_is_harmless(open_page: Open) -> None:
    page = open_page("da/")
    put(page, "<i>zqzqzq</i>")
    expect(page.locator(".md-search-result__meta")).to_have_text("Ingen resultater fundet")


def test_the_search_answers_from_a_folder_too(open_page: Open, offline_site: object) -> None:
    page = open_page(f"file://{offline_site}/nb/index.html")
    assert ask(page, "vold")[0].endswith("safety.html")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_in_the_open_search(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/")
    ask(page, "klage")
    assert violations(page) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_closed_search_is_no_stop_on_the_way_by_keyboard(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/")
    page.get_by_role("search").get_by_role("textbox").focus()
    page.keyboard.press("Tab")
    expect(page.locator(".site-header__sections a").first).to_be_focused()
