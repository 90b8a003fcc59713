"""A meeting about dilemmas: run whole by keyboard, with a clock that the test turns."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from guide.meaning.agenda import PER_CARD, PHASES, SHOWN, USUAL, most_cards, plan
from guide.meaning.placement import model
from guide.model.cards import CardTheme
from guide.model.languages import others
from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.browser.keyboard import press, tab_to
from tests.conftest import DANISH, LANGUAGES
from tests.modules import modules

Open = Callable[..., Page]
DECISION = {"da": "Vi svarer inden to dage.", "nb": "Vi svarer innen to dager."}
LEAP = 10  # seconds; far less than a phase of a meeting has, more than a busy machine takes between two commands
AGREED = ("stage-decision", "stage-who", "stage-when", "stage-lawyers")
BARS = "bars => bars.map((bar) => Math.round(parseFloat(getComputedStyle(bar).getPropertyValue('--part')) || 0))"
GROUNDS = "(buttons) => buttons.map((one) => getComputedStyle(one).backgroundColor)"
# A browser without a window has no screen to keep awake.
AWAKE = """window.awake = []; Object.defineProperty(navigator, "wakeLock", { value: { request: async (what) => {
  awake.push(what);
  return { released: false, release() { this.released = true; awake.pop(); } };
} } });"""
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
        self.page.add_init_script(AWAKE)
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

    def decide(self) -> None:
        """Begins the meeting, and goes on until what is agreed is written down."""
        self.begin()
        for key in ("stage-next", "stage-next", "stage-show-votes", "stage-next"):
            self.on(key)
        self.page.get_by_role("textbox", name=self.ui["stage-decision"]).fill(DECISION[self.lang])

    def is_at(self, phase: str) -> None:
        heading = self.page.get_by_role("heading", level=1)
        expect(heading).to_have_text(self.ui[f"phase-{phase}"])
        expect(heading).to_be_focused()

    def looks_at_the_card(self, always: bool) -> None:
        """The card stands on the slide, or one button brings it there and takes it away."""
        situation = self.text(self.card.situation)
        if not always:
            expect(situation).to_be_hidden()
            button = self.page.locator("[data-key=topic]")
            press(self.page, button)
            expect(situation).to_be_visible()
            press(self.page, button)
        expect(situation).to_be_visible(visible=always)

    def stop(self) -> None:
        """From here time only passes when the test says so. It leaps first: it must not be past where it is told to stop."""
        self.page.clock.pause_at(self.page.evaluate("Date.now()") / 1000 + LEAP)

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


@pytest.mark.parametrize("lang", [LANGUAGES[0], pytest.param(LANGUAGES[1], marks=pytest.mark.long)])
def test_a_whole_meeting_of_20_minutes_by_keyboard_alone(open_page: Open, content: Content, lang: str, tmp_path: Path) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui, card, minutes = meeting.page, meeting.ui, meeting.card, plan(20, 1)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    agreed = (DECISION[lang], "Ida", "1. 12.", "§ 31?")
    meeting.accessible()
    meeting.begin()
    asked.clear()  # the cards have come now; from here nothing is asked for
    passed = 0
    for phase in PHASES:
        meeting.is_at(phase)
        meeting.clock(f"{minutes[phase]}:00")
        expect(page.locator("[data-part=all-left]")).to_contain_text(f"{20 - passed}:00")
        meeting.accessible()
        if phase in PER_CARD:
            meeting.looks_at_the_card(always=phase == "identify")
        if phase == "consider":
            votes = page.get_by_role("spinbutton")
            for number, count in enumerate((3, 0, 2, 0, 4, 1, 0)):
                tab_to(page, votes.nth(number))
                page.keyboard.type(str(count))
            expect(page.get_by_role("status").locator("visible=true")).to_have_count(0)
        if phase == "discuss":
            expect(page.locator(".vote__count:visible")).to_have_text(["3", "0", "2", "0", "4", "1", "0"])
            assert page.locator(".vote__bar:visible").evaluate_all(BARS) == [100, 0, 67, 0, 100, 25, 0]
            expect(meeting.text(card.twist)).to_be_hidden()
            press(page, meeting.button("stage-twist"))
            expect(meeting.text(card.twist)).to_be_visible()
            press(page, meeting.button("card-considerations"))
            expect(meeting.text(card.ways[0].speaks_for[0])).to_be_visible()
            meeting.accessible()
        if phase == "conclude":
            for field, text in zip(AGREED, agreed, strict=True):
                tab_to(page, page.get_by_role("textbox", name=ui[field]))
                page.keyboard.type(text)
        if phase == "review":
            for line in content.ui_lists["meeting-review"]:
                expect(page.get_by_text(line[lang])).to_be_visible()
        page.clock.run_for(meeting.left() * 1000)
        passed += minutes[phase]
        meeting.clock("0:00")
        told = [ui["meeting-js-one-left"]] if minutes[phase] > 1 else []  # a phase of one minute begins with its last
        assert meeting.said() == [*told, ui["meeting-js-time-up"]]  # and nothing in between
        if phase != "closing":
            meeting.on("stage-show-votes" if phase == "consider" else "stage-next")
    assert passed == 20
    for text in agreed:
        expect(page.locator(".decisions").get_by_text(text)).to_be_visible()
    press(page, meeting.button("stage-print"))
    assert page.evaluate("window.printed") == 1
    page.pdf(path=str(tmp_path / "decisions.pdf"), prefer_css_page_size=True)
    pdf = PdfReader(tmp_path / "decisions.pdf")
    text = " ".join(unicodedata.normalize("NFKC", pdf.pages[0].extract_text()).split())
    assert len(pdf.pages) == 1
    voted = (f"3 på A. {card.ways[0].title[lang].rstrip('.')}; 0 på B.", f"4 på {content.steps['yellow'].word[lang]}")
    for line in (*agreed, card.title[lang], *voted, ui["meeting-js-names"]):
        assert line in text
    assert ui["guide-title"] not in text
    assert ui["stage-print"] not in text
    tab_to(page, meeting.button("stage-save"))
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    saved = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert saved["cards"][0]["agreed"] == dict(zip(("what", "who", "when", "ask"), agreed, strict=True))
    assert saved["cards"][0]["votes"] == {"way": [3, 0, 2], "step": [0, 4, 1, 0]}
    assert not any(word in download.value.suggested_filename for word in ("red", "yellow", "green", "card"))
    assert meeting.stored() == ""
    press(page, meeting.button("stage-copy"))
    expect(page.locator("#out")).to_be_visible()
    press(page, meeting.button("stage-clear"))
    press(page, meeting.button("sure-no"))
    expect(page.locator(".decisions").get_by_text(DECISION[lang])).to_be_visible()
    press(page, meeting.button("stage-clear"))
    press(page, meeting.button("sure-yes"))
    expect(page.get_by_role("heading", level=1)).to_have_text(ui["page-meeting"])
    expect(page.get_by_role("radio").first).to_be_focused()
    assert [url for url in asked if not url.startswith("blob:")] == []
    page.locator("#open").set_input_files(download.value.path())
    expect(page.locator("[data-part=last-day]")).to_be_visible()
    meeting.begin()
    expect(page.get_by_text(f"{DECISION[lang]} (Ida, 1. 12.)")).to_be_visible()
    meeting.on("stage-end")
    meeting.is_at("closing")
    expect(page.locator("#out")).to_be_hidden()  # what was agreed is not left there for the next ones
    expect(page.locator("#out")).to_have_value("")


@pytest.mark.parametrize("lang", DANISH)
def test_the_record_of_an_hour_is_one_sheet(open_page: Open, content: Content, lang: str, tmp_path: Path) -> None:
    """As many cards as an hour has room for, those with the longest ways: votes, two lines agreed, who, when, lawyers."""
    page = open_page(f"{lang}/cards/meeting/")
    cards = sorted(content.cards.values(), key=lambda card: -sum(len(way.title[lang]) for way in card.ways))[: most_cards(60)]
    page.locator("input[name=minutes][value='60']").check()
    page.get_by_role("combobox", name=content.ui["meeting-count"][lang]).select_option(str(len(cards)))
    for row, card in enumerate(cards):
        page.locator(".agenda select").nth(row).select_option(card.id)
    page.get_by_role("button", name=content.ui["meeting-start"][lang]).click()
    expect(page.get_by_role("timer")).to_be_visible()
    page.evaluate(
        """([what, who]) => {
          const { state } = document.querySelector("guide-meeting").meeting;
          state.agreed = state.cards.map(() => ({ what, who, when: who, ask: what.slice(0, 60) }));
          state.votes = state.cards.map(() => ({ way: [3, 2, 1], step: [1, 2, 2, 1] }));
          state.lesson = what;
        }""",
        [f"{DECISION[lang]} " * 6, "Ida"],
    )
    page.get_by_role("button", name=content.ui["stage-end"][lang]).click()
    page.pdf(path=str(tmp_path / "record.pdf"), prefer_css_page_size=True)
    pdf = PdfReader(tmp_path / "record.pdf")
    assert len(pdf.pages) == 1
    text = "".join(unicodedata.normalize("NFKC", pdf.pages[0].extract_text()).split())
    assert all("".join(card.title[lang].split()) in text for card in cards)


@pytest.mark.parametrize("lang", DANISH)
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


def test_a_clock_of_the_machine_that_is_set_back_gives_no_time(open_page: Open, address: str) -> None:
    page = open_page("da/cards/meeting/")
    left = page.evaluate(
        """async (clock) => {
          const { Clock } = await import(clock);
          const [told, now] = [[], Date.now()];
          const one = new Clock((left) => told.push(left));
          one.left = 60;
          one.start();
          for (const passed of [1, -3600, -3599]) { // an hour back, and on from there
            Date.now = () => now + passed * 1000;
            one.beat();
          }
          one.pause();
          return told;
        }""",
        f"{modules(page, address)}meeting/clock.js",
    )
    assert left == [59, 59, 58]


@pytest.mark.parametrize("lang", DANISH)
def test_several_people_vote_in_turn_and_nothing_shows_before_the_end(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui = meeting.page, meeting.ui
    page.get_by_role("radio", name=ui["meeting-by-turn"]).check()
    meeting.begin()
    meeting.on()
    meeting.on()
    passed = page.get_by_role("heading", level=2)
    expect(passed).to_have_text(ui["meeting-js-first"])
    meeting.accessible()
    ways = page.get_by_role("group", name=ui["card-way-legend"])
    steps = page.get_by_role("group", name=ui["card-step-legend"])
    for number, way in enumerate((1, 1, 2), start=1):
        expect(page.get_by_role("radio")).to_have_count(0)
        grounds = page.locator(".stage .button:visible").evaluate_all(GROUNDS)
        assert grounds.count(meeting.button("stage-vote").evaluate("(one) => getComputedStyle(one).backgroundColor")) == 1
        press(page, meeting.button("stage-vote"))
        expect(ways.get_by_role("radio").first).to_be_focused()
        expect(page.get_by_role("timer")).to_have_count(0)  # nothing but what is voted on
        expect(page.get_by_role("button")).to_have_text([ui["stage-cast"], ui["stage-leave"]])
        if number == 1:
            press(page, meeting.button("stage-cast"))
            assert meeting.said() == [ui["meeting-js-empty"]]
            expect(page.get_by_role("heading", level=1)).to_have_text(ui["phase-consider"])
            meeting.accessible()
        assert page.get_by_role("radio", checked=True).count() == 0
        ways.get_by_role("radio").nth(way).focus()
        page.keyboard.press("Space")
        steps.get_by_role("radio", name=content.steps["yellow"].word[lang]).check()
        press(page, meeting.button("stage-cast"))
        expect(passed).to_have_text(ui["meeting-js-cast"].replace("{n}", str(number)))
        expect(passed).to_be_focused()
        assert page.locator(".vote__count:visible").count() == 0
    press(page, meeting.button("stage-vote"))
    press(page, meeting.button("stage-leave"))
    expect(passed).to_have_text(ui["meeting-js-cast"].replace("{n}", "3"))
    meeting.on("stage-show-votes")
    expect(page.locator(".vote__count:visible")).to_have_text(["0", "2", "1", "0", "3", "0", "0"])


@pytest.mark.parametrize("lang", DANISH)
def test_keys_lead_through_a_meeting_and_leave_fields_alone(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui = meeting.page, meeting.ui
    meeting.begin()
    for name, key in (("next", "→"), ("back", "←"), ("pause", ui["stage-space"]), ("full", "F")):
        expect(page.locator(f"[data-part={name}]")).to_contain_text(key)
    page.keyboard.press("ArrowRight")
    meeting.is_at("identify")
    page.keyboard.press("ArrowLeft")
    meeting.is_at("opening")
    page.keyboard.press("Space")
    expect(page.locator("[data-part=pause]")).to_contain_text(ui["stage-resume"])
    page.keyboard.press("Space")
    assert meeting.said() == [ui["meeting-js-paused"], ui["meeting-js-running"]]
    page.keyboard.press("f")
    expect(meeting.button("stage-window")).to_be_visible()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    meeting.is_at("consider")
    page.get_by_role("spinbutton").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", level=1)).to_have_text(ui["phase-consider"])
    page.locator(".stage").click(position={"x": 5, "y": 5})  # who points goes on by keys
    page.keyboard.press("ArrowRight")
    meeting.is_at("discuss")
    page.keyboard.press("ArrowRight")
    page.get_by_role("textbox", name=ui["stage-decision"]).press_sequentially("f f")
    expect(page.get_by_role("textbox", name=ui["stage-decision"])).to_have_value("f f")
    expect(page.get_by_role("heading", level=1)).to_have_text(ui["phase-conclude"])


@pytest.mark.parametrize("lang", DANISH)
def test_the_screen_stays_on_as_long_as_the_meeting(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui = meeting.page, meeting.ui
    meeting.begin()
    assert page.evaluate("awake") == ["screen"]
    meeting.on("stage-end")
    press(page, meeting.button("stage-clear"))
    expect(meeting.button("meeting-start")).to_be_visible()
    assert page.evaluate("awake") == []
    page.evaluate("() => { navigator.wakeLock.request = () => Promise.reject(new Error('no')); }")
    meeting.begin()
    expect(page.get_by_text(ui["meeting-js-dims"])).to_be_visible()


@pytest.mark.parametrize("lang", DANISH)
def test_a_meeting_begins_with_the_first_action_of_a_plan(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui, action = meeting.page, meeting.ui, content.actions["red-org-1"]
    together = page.locator(".setup").get_by_role("link", name=ui["page-placement-together"])
    expect(together).to_have_attribute("href", "../../placement/together/#show=wall")
    page.locator(".setup summary").click()
    link = page.get_by_role("textbox", name=ui["meeting-plan"])
    rules = model(content)
    begun = f"placement={rules['version']}.{rules['hash']}.{rules['rules'][0]['id']}.{action.id}+red-org-2"
    for given, said in (("https://x.test/", "broken"), (begun.replace(rules["hash"], "00000000"), "old")):
        link.fill(given)
        link.press("Tab")
        expect(page.get_by_text(ui[f"meeting-js-plan-{said}"])).to_be_visible()
    link.fill(f"https://x.test/{lang}/placement/#{begun}")
    link.press("Tab")
    expect(page.get_by_role("combobox", name=f"{ui['meeting-card']} 1")).to_have_value(action.id)
    meeting.begin()
    meeting.on()
    expect(meeting.text(action.summary)).to_be_visible()
    meeting.on()
    expect(page.get_by_role("spinbutton")).to_have_count(3)
    page.get_by_role("spinbutton").first.fill("4")
    meeting.on("stage-show-votes")
    expect(page.locator(".vote__count:visible")).to_have_text(["4", "0", "0"])
    meeting.accessible()


@pytest.mark.parametrize("lang", DANISH)
def test_a_record_kept_here_begins_the_next_meeting_until_it_is_taken_away(
    open_page: Open, content: Content, lang: str
) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui = meeting.page, meeting.ui
    meeting.begin()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    meeting.on()
    page.get_by_role("textbox", name=ui["stage-decision"]).fill(DECISION[lang])
    page.get_by_role("textbox", name=ui["stage-lawyers"]).fill("§ 31?")
    meeting.on()
    page.get_by_role("textbox", name=ui["stage-lesson"]).fill("Mere tid.")
    meeting.on()
    press(page, meeting.button("stage-keep"))
    expect(page.get_by_text(ui["meeting-js-last-kept"])).to_be_visible()
    page.goto(page.url.replace(f"/{lang}/", f"/{others(lang)[0]}/"))  # nothing asks: it is kept
    page.go_back()
    expect(page.locator("[data-part=last-day]")).to_be_visible()
    meeting.begin()
    expect(page.get_by_role("heading", name=ui["stage-last-time"])).to_be_visible()
    asked, brought = (f"{ui['meeting-js-lawyers']}: § 31?", f"{ui['meeting-js-brought']}: Mere tid.")
    expect(page.locator("[data-part=last-time] li")).to_have_text([DECISION[lang], asked, brought])
    meeting.accessible()
    meeting.on("stage-end")
    press(page, meeting.button("stage-clear"))
    press(page, page.get_by_role("button", name=ui["meeting-last-drop"]))
    expect(page.get_by_text(ui["meeting-js-last-dropped"])).to_be_visible()
    assert meeting.stored() == ""


@pytest.mark.parametrize("lang", DANISH)
def test_a_reload_begins_anew_and_asks_before_a_decision_is_lost(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page, asked = meeting.page, []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    meeting.decide()
    assert meeting.stored() == ""
    page.reload()
    assert asked == ["beforeunload"]
    expect(page.get_by_role("heading", level=1)).to_have_text(meeting.ui["page-meeting"])
    expect(page.get_by_text(DECISION[lang])).to_have_count(0)


@pytest.mark.parametrize("lang", DANISH)
def test_a_kept_meeting_survives_a_reload_in_either_language_until_cleared(
    open_page: Open, content: Content, lang: str
) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui = meeting.page, meeting.ui
    press(page, page.get_by_role("checkbox", name=ui["meeting-keep"]), "Space")
    meeting.decide()
    page.clock.run_for(30_000)
    page.reload()
    meeting.is_at("conclude")
    meeting.clock("2:30")
    expect(page.get_by_text(ui["meeting-js-resumed"])).to_be_visible()
    expect(page.get_by_role("textbox", name=ui["stage-decision"])).to_have_value(DECISION[lang])
    page.clock.run_for(10_000)
    meeting.clock("2:30")
    other = others(lang)[0]
    page.goto(page.url.replace(f"/{lang}/", f"/{other}/"))
    expect(page.get_by_role("heading", level=1)).to_have_text(content.ui["phase-conclude"][other])
    page.get_by_role("button", name=content.ui["stage-end"][other]).click()
    expect(page.locator(".decisions").get_by_text(DECISION[lang])).to_be_visible()
    press(page, page.get_by_role("button", name=content.ui["stage-clear"][other]))
    press(page, page.get_by_role("button", name=content.ui["sure-yes"][other]))
    expect(page.get_by_role("heading", level=1)).to_have_text(content.ui["page-meeting"][other])
    assert meeting.stored() == ""


@pytest.mark.parametrize("lang", DANISH)
def test_the_agenda_follows_time_theme_and_number(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui = meeting.page, meeting.ui
    count = page.get_by_role("combobox", name=ui["meeting-count"])
    for minutes, cards in USUAL.items():
        page.get_by_role("radio", name=f"{minutes} {ui['meeting-minutes']}").check()
        expect(count).to_have_value(str(cards))
        expect(page.locator(".agenda li")).to_have_count(cards + 3)
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


@pytest.mark.parametrize("lang", DANISH)
def test_a_card_chosen_by_hand_is_the_one_on_the_stage(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page = meeting.page
    choice = page.get_by_role("combobox", name=f"{meeting.ui['meeting-card']} 1")
    expect(choice).to_have_value("card-001")  # the one the reader came from
    choice.select_option("card-015")
    for minutes in (10, 60):  # it stays when the time changes, and stands there once
        page.get_by_role("radio", name=f"{minutes} {meeting.ui['meeting-minutes']}").check()
        expect(choice).to_have_value("card-015")
    second = page.get_by_role("combobox", name=f"{meeting.ui['meeting-card']} 2")
    drawn = second.input_value()
    second.select_option("card-015")
    expect(choice).to_have_value(drawn)
    choice.select_option("card-015")
    expect(second).to_have_value(drawn)
    meeting.begin()
    meeting.on()
    limit = content.cards["card-015"].no_choice
    assert limit
    expect(page.get_by_role("heading", level=2)).to_have_text(content.cards["card-015"].title[lang])
    expect(meeting.text(limit.text)).to_be_visible()
    meeting.on()
    expect(page.locator("[data-key=topic]")).to_contain_text(meeting.ui["stage-limited"])
    press(page, meeting.button("stage-end"))
    meeting.is_at("closing")
    expect(page.locator(".decisions").get_by_text(meeting.ui["meeting-js-none"])).to_have_count(3)


@pytest.mark.parametrize("lang", DANISH)
def test_the_stage_fills_the_screen_and_keeps_safety_at_hand(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page = meeting.page
    meeting.begin()
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.get_by_role("link", name=meeting.ui["nav-now"])).to_be_visible()
    press(page, meeting.button("stage-full"))
    expect(meeting.button("stage-window")).to_be_visible()
    assert page.evaluate("document.fullscreenElement !== null")
    press(page, meeting.button("stage-window"))
    expect(meeting.button("stage-full")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_axe_finds_nothing_on_a_narrow_stage(open_page: Open, content: Content, scheme: str) -> None:
    meeting = Meeting(open_page, content, "nb", "card-015", width=320, height=640, color_scheme=scheme)
    meeting.begin()
    for phase in PHASES[1:]:
        meeting.on("stage-show-votes" if phase == "discuss" else "stage-next")
        meeting.is_at(phase)
        assert meeting.page.evaluate("document.documentElement.scrollWidth") <= 320
        meeting.accessible()


@pytest.mark.parametrize("lang", DANISH)
def test_without_javascript_there_are_the_agendas_and_the_guide(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/cards/meeting/", java_script_enabled=False)
    ui = {key: text[lang] for key, text in content.ui.items()}
    expect(page.get_by_role("button", name=ui["meeting-start"])).to_have_count(0)
    for phase in PHASES:
        row = page.get_by_role("row", name=ui[f"phase-{phase}"])
        shares = [f"{plan(minutes, USUAL[minutes])[phase]} {ui['meeting-min']}" for minutes in SHOWN]
        expect(row.get_by_role("cell")).to_have_text(shares)
    for phase in PER_CARD:
        expect(page.get_by_text(ui[f"guide-{phase}"])).to_be_visible()


@pytest.mark.parametrize("lang", DANISH)
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


@pytest.mark.parametrize("lang", DANISH)
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


@pytest.mark.parametrize("lang", DANISH)
def test_votes_that_do_not_tally_and_a_number_of_a_person_are_told(open_page: Open, content: Content, lang: str) -> None:
    meeting = Meeting(open_page, content, lang)
    page, ui = meeting.page, meeting.ui
    meeting.begin()
    for key in ("stage-next", "stage-next"):
        meeting.on(key)
    for kind, n in (("way", 3), ("step", 6)):
        page.locator(f"[data-kind={kind}] [type=number]").first.fill(str(n))
    meeting.on("stage-show-votes")
    expect(page.get_by_text(ui["meeting-js-uneven"].replace("{n}", "3").replace("{m}", "6"))).to_be_visible()
    meeting.on()
    told = page.locator("[data-part=personal]")
    page.get_by_role("textbox", name=ui["stage-who"]).fill("Hanne 010190-1234")
    expect(told).to_be_visible()
    page.get_by_role("textbox", name=ui["stage-who"]).fill("Hanne")
    expect(told).to_be_hidden()
    meeting.on("stage-end")
    press(page, meeting.button("stage-clear"))
    press(page, meeting.button("sure-yes"))
