"""A meeting about dilemmas: run whole by keyboard, with a clock that the test turns."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from guide.meaning.agenda import PER_CARD, PHASES, plan
from guide.model.cards import CardTheme
from guide.model.languages import others
from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.browser.keyboard import press, tab_to
from tests.conftest import LANGUAGES

Open = Callable[..., Page]
DECISION = {"da": "Vi svarer inden to dage.", "nb": "Vi svarer innen to dager."}
SIZE = "element => parseFloat(getComputedStyle(element).fontSize)"
# Every text put into a live region, and every call of the print dialog.
WATCH = """() => {
  window.said = []; window.printed = 0; window.print = () => { window.printed += 1; };
  for (const region of document.querySelectorAll("[aria-live], [role=status]")) {
    new MutationObserver(() => region.textContent && window.said.push(region.textContent))
      .observe(region, { childList: true, characterData: true, subtree: true });
  }
}"""


class Meeting:
    """The meeting page in one language, with words to find things by."""

    def __init__(self, open_page: Open, content: Content, lang: str, card: str = "card-001", **options: object) -> None:
        self.ui = {key: text[lang] for key, text in content.ui.items()}
        self.card, self.lang = content.cards[card], lang
        self.page = open_page(f"{lang}/cards/", **options)
        self.page.clock.install()
        self.page.goto(f"{self.page.url}meeting/#{card}")
        self.stop()
        self.page.evaluate(WATCH)

    def button(self, key: str):  # type: ignore[no-untyped-def]
        return self.page.get_by_role("button", name=self.ui[key], exact=True)

    def begin(self) -> None:
        """Begins the meeting by keyboard."""
        press(self.page, self.button("meeting-start"))
        self.is_at("opening")

    def on(self, key: str = "stage-next") -> None:
        """The button that leads to the next phase, by keyboard."""
        press(self.page, self.button(key))

    def is_at(self, phase: str) -> None:
        heading = self.page.get_by_role("heading", level=1)
        expect(heading).to_have_text(self.ui[f"phase-{phase}"])
        expect(heading).to_be_focused()

    def stop(self) -> None:
        """From here time only passes when the test says so."""
        self.page.clock.pause_at(self.page.evaluate("Date.now()") / 1000 + 1)

    def accessible(self) -> None:
        """Axe finds nothing; it needs time to pass."""
        self.page.clock.resume()
        assert_accessible(self.page)
        self.stop()

    def left(self) -> int:
        """The seconds the clock shows."""
        minutes, seconds = self.page.get_by_role("timer").inner_text().split(":")
        return 60 * int(minutes) + int(seconds)

    def clock(self, text: str) -> None:
        expect(self.page.get_by_role("timer")).to_have_text(text)

    def said(self) -> list[str]:
        """What was announced since the last time."""
        return self.page.evaluate("() => window.said.splice(0)")  # type: ignore[no-any-return]

    def text(self, what: object):  # type: ignore[no-untyped-def]
        return self.page.get_by_text(plain(what[self.lang]))  # type: ignore[index]

    def stored(self) -> str:
        """What the page has put into the browser's storage, the theme's own keys aside."""
        return self.page.evaluate(  # type: ignore[no-any-return]
            "() => [localStorage, sessionStorage].flatMap((s) => Object.entries(s)).filter(([k]) => !k.includes('__')).join()"
        )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_whole_meeting_of_20_minutes_by_keyboard_alone(open_page: Open, content: Content, lang: str, tmp_path: Path) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui, card, minutes = meeting.page, meeting.ui, meeting.card, plan(20, 1)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    meeting.accessible()
    meeting.begin()
    passed = 0
    for phase in PHASES:
        meeting.is_at(phase)
        meeting.clock(f"{minutes[phase]}:00")
        meeting.accessible()
        if phase in PER_CARD:
            expect(meeting.text(card.situation)).to_be_visible()
        if phase == "consider":
            votes = page.get_by_role("spinbutton")
            for number, count in enumerate((3, 0, 2, 0, 4, 1, 0)):
                tab_to(page, votes.nth(number))
                page.keyboard.type(str(count))
            expect(page.get_by_role("status").locator("visible=true")).to_have_count(0)
        if phase == "discuss":
            expect(page.locator(".vote__count:visible b")).to_have_text(["3", "0", "2", "0", "4", "1", "0"])
            expect(meeting.text(card.twist)).to_be_hidden()
            press(page, page.locator(".stage summary", has_text=ui["stage-twist"]))
            expect(meeting.text(card.twist)).to_be_visible()
            press(page, page.locator(".stage summary", has_text=ui["card-considerations"]))
            expect(meeting.text(card.ways[0].speaks_for[0])).to_be_visible()
            meeting.accessible()
        if phase == "conclude":
            tab_to(page, page.get_by_role("textbox", name=ui["stage-decision"]))
            page.keyboard.type(DECISION[lang])
        page.clock.run_for(meeting.left() * 1000)
        passed += minutes[phase]
        meeting.clock("0:00")
        told = [ui["meeting-js-one-left"]] if minutes[phase] > 1 else []  # a phase of one minute begins with its last
        assert meeting.said() == [*told, ui["meeting-js-time-up"]]  # and nothing in between
        if phase != "closing":
            meeting.on("stage-show-votes" if phase == "consider" else "stage-next")
    assert passed == 20
    expect(page.get_by_text(DECISION[lang])).to_be_visible()
    press(page, meeting.button("stage-print"))
    assert page.evaluate("window.printed") == 1
    page.pdf(path=str(tmp_path / "decisions.pdf"), prefer_css_page_size=True)
    pdf = PdfReader(tmp_path / "decisions.pdf")
    text = " ".join(unicodedata.normalize("NFKC", pdf.pages[0].extract_text()).split())
    assert len(pdf.pages) == 1
    assert DECISION[lang] in text
    assert ui["guide-title"] not in text
    assert ui["stage-print"] not in text
    tab_to(page, meeting.button("stage-save"))
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    saved = Path(download.value.path()).read_text(encoding="utf-8")
    assert card.title[lang] in saved
    assert DECISION[lang] in saved
    assert not any(word in download.value.suggested_filename for word in ("red", "yellow", "green", "card"))
    assert meeting.stored() == ""
    press(page, meeting.button("stage-clear"))
    expect(page.get_by_role("heading", level=1)).to_have_text(ui["page-meeting"])
    expect(page.get_by_role("radio").first).to_be_focused()
    assert [url for url in asked if not url.startswith("blob:")] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_clock_can_be_paused_and_given_more_time(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui = meeting.page, meeting.ui
    meeting.begin()
    page.clock.run_for(20_000)
    meeting.clock("0:40")
    press(page, meeting.button("stage-pause"))
    page.clock.run_for(60_000)
    meeting.clock("0:40")
    press(page, meeting.button("stage-more-time"))
    meeting.clock("1:40")
    press(page, meeting.button("stage-resume"))
    page.clock.run_for(110_000)
    meeting.clock("−0:10")
    assert meeting.said() == [
        ui["meeting-js-paused"],
        ui["meeting-js-running"],
        ui["meeting-js-one-left"],
        ui["meeting-js-time-up"],
    ]
    meeting.on()
    press(page, meeting.button("stage-back"))
    meeting.is_at("opening")
    meeting.clock("1:00")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_several_people_vote_in_turn_and_nothing_shows_before_the_end(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui = meeting.page, meeting.ui
    page.get_by_role("radio", name=ui["meeting-by-turn"]).check()
    meeting.begin()
    meeting.on()
    meeting.on()
    meeting.is_at("consider")
    meeting.accessible()
    press(page, meeting.button("stage-cast"))
    assert meeting.said() == [ui["meeting-js-empty"]]
    ways = page.get_by_role("group", name=ui["card-way-legend"])
    steps = page.get_by_role("group", name=ui["card-step-legend"])
    for number, way in enumerate((1, 1, 2), start=1):
        ways.get_by_role("radio").nth(way).focus()
        page.keyboard.press("Space")
        steps.get_by_role("radio", name=content.steps["yellow"].word[lang]).check()
        press(page, meeting.button("stage-cast"))
        assert meeting.said() == [ui["meeting-js-cast"].replace("{n}", str(number))]
        expect(ways.get_by_role("radio").first).to_be_focused()
        assert page.get_by_role("radio", checked=True).locator("visible=true").count() == 0
        assert page.locator(".vote__count:visible").count() == 0
    meeting.on("stage-show-votes")
    expect(page.locator(".vote__count:visible b")).to_have_text(["0", "2", "1", "0", "3", "0", "0"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_reload_begins_anew_and_asks_before_a_decision_is_lost(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page, asked = meeting.page, []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    meeting.begin()
    for phase in ("identify", "consider", "discuss", "conclude"):
        meeting.on("stage-show-votes" if phase == "discuss" else "stage-next")
    page.get_by_role("textbox", name=meeting.ui["stage-decision"]).fill(DECISION[lang])
    assert meeting.stored() == ""
    page.reload()
    assert asked == ["beforeunload"]
    expect(page.get_by_role("heading", level=1)).to_have_text(meeting.ui["page-meeting"])
    expect(page.get_by_text(DECISION[lang])).to_have_count(0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_kept_meeting_survives_a_reload_in_either_language_until_cleared(
    open_page: Open, content: Content, lang: str
) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui = meeting.page, meeting.ui
    press(page, page.get_by_role("checkbox", name=ui["meeting-keep"]), "Space")
    meeting.begin()
    for phase in ("identify", "consider", "discuss", "conclude"):
        meeting.on("stage-show-votes" if phase == "discuss" else "stage-next")
    page.get_by_role("textbox", name=ui["stage-decision"]).fill(DECISION[lang])
    page.clock.run_for(30_000)
    page.reload()
    meeting.is_at("conclude")
    meeting.clock("3:30")
    expect(page.get_by_text(ui["meeting-js-resumed"])).to_be_visible()
    expect(page.get_by_role("textbox", name=ui["stage-decision"])).to_have_value(DECISION[lang])
    page.clock.run_for(10_000)
    meeting.clock("3:30")
    other = others(lang)[0]
    page.goto(page.url.replace(f"/{lang}/", f"/{other}/"))
    expect(page.get_by_role("heading", level=1)).to_have_text(content.ui["phase-conclude"][other])
    page.get_by_role("button", name=content.ui["stage-next"][other]).click()
    expect(page.get_by_text(DECISION[lang])).to_be_visible()
    press(page, page.get_by_role("button", name=content.ui["stage-clear"][other]))
    assert meeting.stored() == ""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_agenda_follows_time_theme_and_number(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui = meeting.page, meeting.ui
    count = page.get_by_role("combobox", name=ui["meeting-count"])
    for minutes, cards in ((20, 1), (45, 2), (60, 3)):
        page.get_by_role("radio", name=f"{minutes} {ui['meeting-minutes']}").check()
        expect(count).to_have_value(str(cards))
        expect(page.locator(".agenda li")).to_have_count(cards + 2)
        shares = plan(minutes, cards)
        each = sum(shares[phase] for phase in PER_CARD)
        expect(page.locator(".agenda li").nth(1)).to_contain_text(f"{each} {ui['meeting-min']}")
    page.get_by_role("combobox", name=ui["meeting-theme"]).select_option(label=ui["card-theme-safety"])
    expect(count.get_by_role("option")).to_have_count(2)
    count.select_option("2")
    drawn = [str(select.input_value()) for select in page.locator(".agenda select").all()]
    assert sorted(drawn) == [card.id for card in content.cards.values() if card.theme == CardTheme.SAFETY]
    meeting.accessible()
    meeting.begin()
    meeting.on()
    expect(page.get_by_text(ui["meeting-js-card"].replace("{n}", "1").replace("{total}", "2"))).to_be_visible()
    expect(page.get_by_role("heading", level=2)).to_have_text(content.cards[drawn[0]].title[lang])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_card_chosen_by_hand_is_the_one_on_the_stage(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page = meeting.page
    choice = page.get_by_role("combobox", name=f"{meeting.ui['meeting-card']} 1")
    expect(choice).to_have_value("card-001")  # the one the reader came from
    choice.select_option("card-015")
    meeting.begin()
    meeting.on()
    limit = content.cards["card-015"].no_choice
    assert limit
    expect(page.get_by_role("heading", level=2)).to_have_text(content.cards["card-015"].title[lang])
    expect(meeting.text(limit.text)).to_be_visible()
    press(page, meeting.button("stage-end"))
    meeting.is_at("closing")
    expect(page.get_by_text(meeting.ui["meeting-js-none"])).to_be_visible()


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080)])
def test_the_stage_is_readable_from_five_metres(open_page: Open, content: Content, width: int, height: int) -> None:
    """Capitals of 23 mm, 16 minutes of arc at five metres, on a screen 1.2 m wide."""
    for lang in LANGUAGES:
        meeting = Meeting(open_page, content, lang, width=width, height=height)
        meeting.begin()
        meeting.on()
        for what in (meeting.card.situation, meeting.card.title):
            expect(meeting.text(what).last).to_be_in_viewport(ratio=1)
        meeting.on()
        page = meeting.page
        for selector in (".stage__situation", ".stage__question", ".vote label", "h1", "[role=timer]"):
            size = float(page.locator(f"{selector}:visible").first.evaluate(SIZE))
            assert size * 0.73 * 1200 / width >= 22, f"{selector}: {size}px"
        expect(meeting.button("stage-show-votes")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_stage_fills_the_screen_and_keeps_safety_at_hand(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page = meeting.page
    meeting.begin()
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.get_by_role("banner").get_by_role("link", name=meeting.ui["nav-now"])).to_be_visible()
    press(page, meeting.button("stage-full"))
    expect(meeting.button("stage-window")).to_be_visible()
    assert page.evaluate("document.fullscreenElement !== null")
    press(page, meeting.button("stage-window"))
    expect(meeting.button("stage-full")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_narrow_stage(open_page: Open, content: Content, scheme: str) -> None:
    meeting = Meeting(open_page, content, "nb", "card-015", width=320, height=640, color_scheme=scheme)
    meeting.begin()
    for phase in PHASES[1:]:
        meeting.on("stage-show-votes" if phase == "discuss" else "stage-next")
        meeting.is_at(phase)
        assert meeting.page.evaluate("document.documentElement.scrollWidth") <= 320
        meeting.accessible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_javascript_there_are_the_agendas_and_the_guide(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/cards/meeting/", java_script_enabled=False)
    ui = {key: text[lang] for key, text in content.ui.items()}
    expect(page.get_by_role("button", name=ui["meeting-start"])).to_have_count(0)
    for phase in PHASES:
        row = page.get_by_role("row", name=ui[f"phase-{phase}"])
        shares = [f"{plan(minutes, cards)[phase]} {ui['meeting-min']}" for minutes, cards in ((20, 1), (45, 2), (60, 3))]
        expect(row.get_by_role("cell")).to_have_text(shares)
    for phase in PER_CARD:
        expect(page.get_by_text(ui[f"guide-{phase}"])).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_guide_for_the_facilitator_is_one_page(open_page: Open, content: Content, lang: str, tmp_path: Path) -> None:
    page = open_page(f"{lang}/cards/meeting/")
    page.pdf(path=str(tmp_path / "guide.pdf"), prefer_css_page_size=True)
    pdf = PdfReader(tmp_path / "guide.pdf")
    text = "".join(unicodedata.normalize("NFKC", pdf.pages[0].extract_text()).split())
    assert len(pdf.pages) == 1
    listed = [line for key in ("guide-before-list", "guide-rules-list", "guide-after-list") for line in content.ui_lists[key]]
    for line in (*listed, *(content.ui[key] for key in ("guide-title", "guide-discuss", "standing-local"))):
        assert "".join(plain(line[lang]).split()) in text
    assert "".join(content.ui["meeting-setup"][lang].split()) not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_meeting_is_run_from_a_folder(open_page: Open, offline_site: Path, content: Content, lang: str) -> None:
    card = content.cards["card-003"]
    page = open_page((offline_site / lang / "cards" / "card-003.html").as_uri())
    page.get_by_role("link", name=content.ui["card-to-meeting"][lang]).click()
    page.get_by_role("button", name=content.ui["meeting-start"][lang]).click()
    page.get_by_role("button", name=content.ui["stage-next"][lang]).click()
    expect(page.get_by_role("heading", level=2)).to_have_text(card.title[lang])
    page.goto((offline_site / lang / "cards" / "index.html").as_uri())
    page.get_by_role("button", name=content.ui["card-random"][lang]).click()
    expect(page.get_by_role("group", name=content.ui["card-way-legend"][lang])).to_be_visible()
