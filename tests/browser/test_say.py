"""What do I say: one screen each, every phrase found, nothing kept unless chosen, one sheet a card."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from guide.meaning import phrases, situations
from guide.model.situations import Door
from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.browser.test_print import SMALL, TEN_POINTS, printed
from tests.conftest import DANISH, LANGUAGES, NORWEGIAN
from tests.phrases import asked, learned

Open = Callable[..., Page]
both_languages = pytest.mark.parametrize("lang", LANGUAGES)
PHONE = {"width": 360, "height": 740}
KEPT = "localStorage.getItem('trappen-situations')"
TYPED = {
    "da": "trussel græder graeder afslag selvmord skriger pressen optager idiot sur chef advokat gaver ventetid tolk fuld",
    "nb": "trussel gråter graater avslag selvmord skriker pressen filmer idiot sur sjef advokat gaver ventetid tolk full",
}


def longest(content: Content, lang: str) -> list[str]:
    """The situations, those with the most to read first."""

    def read(name: str) -> int:
        one = content.situations[name]
        whens = [each[lang] for each in (one.first, one.call_when, *(phrase.when for phrase in one.say)) if each]
        before = "x" * 60 * bool(one.door)  # the way to safety
        return len(" ".join((one.title[lang], one.avoid[lang], *(phrase[lang] for phrase in one.say), *whens, before)))

    return sorted(content.situations, key=read, reverse=True)


@pytest.mark.parametrize("most", [12, pytest.param(None, marks=pytest.mark.long)])
@both_languages
def test_a_situation_stands_on_the_first_screen_of_a_phone(
    open_page: Open, content: Content, lang: str, most: int | None
) -> None:
    page = open_page(f"{lang}/say/", **PHONE, java_script_enabled=False)
    start, low = page.url, {}
    for name in longest(content, lang)[:most]:
        situation = content.situations[name]
        page.goto(f"{start}{name}/")
        assert page.locator(".say > .say__lines q").count() == 3
        assert page.locator(".say__door").count() == bool(situation.door)
        end = page.locator(".say__on").evaluate("(on) => on.getBoundingClientRect().bottom")
        if end > PHONE["height"]:
            low[name] = end
    assert low == {}


@both_languages
def test_every_phrase_of_the_guide_is_told_in_a_situation_and_listed_unless_it_is_said_nearly_alike(
    site: Path, content: Content, lang: str
) -> None:
    told = {name: (site / lang / "say" / name / "index.html").read_text(encoding="utf-8") for name in content.situations}
    listed = (site / lang / "phrases" / "index.html").read_text(encoding="utf-8")
    every = list(phrases.phrases(content))
    assert len(every) > 100
    for each in every:
        assert listed.count(f'id="{each.anchor}"') == (not each.phrase.again)
        for name in each.phrase.situations:
            assert each.phrase.again or plain(each.phrase[lang])[:30].replace("'", "&#39;") in told[name], (each.anchor, name)


@both_languages
def test_the_whole_guide_to_print_holds_every_situation(site: Path, content: Content, lang: str) -> None:
    html = (site / lang / "print" / "index.html").read_text(encoding="utf-8")
    chapter = plain_text(html.partition('id="nav-say"')[2].partition("<h2")[0])
    wanted = [text for each in content.situations.values() for text in (each.title, *each.say, each.avoid)]
    assert [plain(text[lang]) for text in wanted if plain_text(plain(text[lang])) not in chapter] == []


def plain_text(html: str) -> str:
    """The words of a piece of HTML, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


@pytest.mark.parametrize(("lang", "scripts"), [
    ("da", True), pytest.param("nb", True, marks=pytest.mark.long),
    ("nb", False), pytest.param("da", False, marks=pytest.mark.long),
])  # fmt: skip
def test_from_home_two_steps_lead_to_what_to_say(open_page: Open, content: Content, lang: str, scripts: bool) -> None:
    page = open_page(f"{lang}/", **PHONE, java_script_enabled=scripts)
    page.get_by_role("main").get_by_role("link", name=re.compile(content.ui["home-say"][lang])).click()
    page.get_by_role("link", name=content.situations["cries"].title[lang]).click()
    expect(page.locator("q").first).to_contain_text(content.situations["cries"].say[0][lang])


@both_languages
def test_the_words_people_type_find_a_tile_and_a_phrase(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/say/")
    for path, lines, ready in (("./", ".tiles li", asked), ("../phrases/", "section.situation li", learned)):
        page.goto(page.url + path)
        field, lines = ready(page).get_by_role("searchbox"), page.locator("main").locator(lines)
        found = {}
        for word in TYPED[lang].split():
            field.fill(word)
            found[word] = lines.evaluate_all("all => all.filter((each) => each.checkVisibility()).length")
        assert {word: n for word, n in found.items() if not 0 < n <= lines.count() / 3} == {}
        assert_accessible(page)
        field.fill("qzqz")
        expect(page.get_by_text(content.ui["phrases-js-none"][lang])).to_be_visible()


@pytest.mark.parametrize(("lang", "words", "best"), [
    ("da", "han optager mig", "records-me"), ("nb", "han tar opp samtalen", "records-me"),  # before all other kinds
    ("nb", "hun truer med å anmelde meg", "fears-revenge"),  # and before one of its kind that stands above it
])  # fmt: skip
def test_the_phrases_that_fit_best_stand_first_and_all_stand_as_before_without_words(
    open_page: Open, content: Content, lang: str, words: str, best: str
) -> None:
    page = learned(open_page(f"{lang}/phrases/"))
    groups = page.locator("section.situation:visible")
    before = groups.evaluate_all("all => all.map((each) => each.dataset.situation)")
    field = page.get_by_role("searchbox")
    field.fill(words)
    expect(groups.first).to_have_attribute("data-situation", best)
    field.fill("")
    assert groups.evaluate_all("all => all.map((each) => each.dataset.situation)") == before


STRANGE = ("qwrtz", "qvxzwk klgtrpb", "xyzzy", "asdfgh")


@both_languages
def test_letters_that_are_no_word_fit_nothing_and_all_situations_stay(open_page: Open, content: Content, lang: str) -> None:
    page = asked(open_page(f"{lang}/say/", **PHONE))
    for letters in STRANGE:
        page.get_by_role("searchbox").fill(letters)
        expect(page.get_by_role("status")).to_have_text(content.ui["phrases-js-none"][lang])
        expect(page.locator("[data-part=best] a")).to_have_count(0)
        expect(page.locator("section.situation").first).to_be_visible()  # the list that the sentence points to
        expect(page.get_by_role("button", name=content.ui["phrases-onward"][lang])).to_be_visible()


@pytest.mark.parametrize("script", ["words", "more"])
def test_without_the_words_of_the_search_the_tiles_are_found_by_their_own(open_page: Open, script: str) -> None:
    page = open_page("nb/")
    page.route(f"**/{script}*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(f"{page.url}say/")
    page.get_by_role("searchbox").fill("gråter")
    found = page.locator("main section.situation li").locator("visible=true")
    expect(found.first).to_be_visible()  # when it is plain that nothing more comes
    assert 0 < found.count() < 20


PRESSED = """() => Object.fromEntries([...document.querySelectorAll("a, button, input")].filter((one) => one.checkVisibility())
    .map((one, i) => [`${i} ${one.textContent}`, [one.getBoundingClientRect().x, one.getBoundingClientRect().y]]))"""


@both_languages
def test_nothing_that_can_be_pressed_moves_when_the_words_of_the_search_come(
    open_page: Open, content: Content, lang: str
) -> None:
    page, held = open_page(f"{lang}/say/", **PHONE), list[Route]()
    page.route("**/more*.js", lambda route: held.append(route))
    with page.expect_request("**/more*.js"):
        page.get_by_role("searchbox").fill(TYPED[lang].split()[0])
    expect(page.locator("main").get_by_role("status")).to_have_text(content.ui["phrases-js-searching"][lang])
    before, tiles = page.evaluate(PRESSED), page.locator("[data-part=best] a")
    assert tiles.count() == page.locator(".situation a").locator("visible=true").count() == 0
    assert len(before) > 3
    page.route("**/more*.js", lambda route: route.continue_())  # what is asked for from now on comes
    for route in held:
        route.continue_()
    expect(tiles.first).to_be_visible()
    after = {tuple(place) for place in page.evaluate(PRESSED).values()}
    assert [name for name, place in before.items() if tuple(place) not in after] == []


@pytest.mark.parametrize(
    ("lang", "asked"), [("da", "elev har kniv med i skole"), ("nb", "p-vakt spyttet på"), ("da", "han slog mig lige")]
)
def test_where_words_tell_of_danger_a_page_for_it_is_among_the_first_three_tiles(
    open_page: Open, lang: str, asked: str
) -> None:
    page = open_page(f"{lang}/say/")
    page.get_by_role("searchbox").fill(asked)
    tiles = page.locator("[data-part=best] a")
    expect(tiles.first).to_be_visible()
    assert any("/now/" in href for href in tiles.evaluate_all("all => all.slice(0, 3).map((each) => each.href)"))


@both_languages
def test_what_comes_before_any_sentence_stands_before_it(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/say/")
    start, first = page.url, [each for each in content.situations.values() if each.first]
    assert len(first) > 5
    for situation in first:
        page.goto(f"{start}{situation.id}/")
        told = page.get_by_text(plain(situation.first[lang]), exact=True)  # type: ignore[index]  # asked above
        lines = page.locator(".say__lines").first
        assert told.evaluate("(one) => one.getBoundingClientRect().bottom") <= lines.evaluate(
            "(one) => one.getBoundingClientRect().top"
        )
        if situation.door == Door.HAPPENED:  # washing comes before reading on
            door = page.locator(".say__door")
            assert told.evaluate("(one, other) => one.compareDocumentPosition(other) & 4", door.element_handle())


@pytest.mark.parametrize(
    ("lang", "asked", "first"),
    [("da", "hun afbryder mig hele tiden", "interrupts"), ("nb", "hvordan svarer jeg på en sint epost", "rude-mail")],
)
def test_the_nearest_situation_stands_first_and_the_words_go_along_to_the_search(
    open_page: Open, lang: str, asked: str, first: str
) -> None:
    page = open_page(f"{lang}/say/")
    page.get_by_role("searchbox").fill(asked)
    tiles = page.locator("[data-part=best] a")
    expect(tiles.first).to_have_attribute("href", re.compile(f"{first}/$"))
    assert all(tile.is_visible() for tile in tiles.all())  # also those that did not meet the first letters
    page.locator("[data-part=onward]").click()
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_have_value(asked)


MEANT = {
    "da": {
        "mail med jeg finder dig": "threat-in-writing", "stor hund løs ved døren": "dog",
        "fuld mand sover på biblioteket": "cannot-wake",
        "byrådspolitiker får dødstrusler": "politician-threatened", "berusede unge i svømmehallen": "young-and-drunk",
        "mor er fuld og vil hente sit barn": "drunk-parent-collects", "ansat vil ikke tilbage": "will-not-go-back",
        "ti minutter på personalemøde om trusler": "team-prevents", "får ikke penge og råber": "shouts",
        "min kollega holder hårdt i en beboer": "colleague-is-rough", "han har anmeldt mig": "i-am-reported",
        "dement kvinde kniber under plejen": "hits-in-care", "kom til at skubbe en borger": "i-lost-my-temper",
        "så kan jeg lige så godt være død": "self-harm", "I er nogle idioter hele bundtet": "swears", "luk røven": "swears",
        "du er sgu en lækker pige": "sexual-remarks", "12 mails om ugen": "many-long-mails",
    },
    "nb": {
        "trusselmail jeg vet hvor du bor": "threat-in-writing", "hund bet meg på hjemmebesøk": "dog",
        "full mann sover på biblioteket": "cannot-wake", "politiker får drapstrusler på messenger": "politician-threatened",
        "ruset ungdom i svømmehallen": "young-and-drunk", "far er full og skal hente i barnehagen": "drunk-parent-collects",
        "jeg er leder, ansatt vil ikke tilbake": "will-not-go-back", "ti minutter på personalmøte om trusler": "team-prevents",
        "får ikke penger roper": "shouts", "kollega filmer beboere og ler": "colleague-is-rough",
        "han har anmeldt meg": "i-am-reported",
        "demens dame klyper i stellet": "hits-in-care", "har fyrt av våpen inne": "danger",
        "da kan jeg like godt være død": "self-harm", "dere er noen idioter hele gjengen": "swears", "hold kjeft": "swears",
        "du er jammen ei lekker jente": "sexual-remarks", "12 e-poster i uka": "many-long-mails",
    },
}  # fmt: skip


@both_languages
def test_what_strangers_asked_in_a_hurry_finds_its_page_first(open_page: Open, lang: str) -> None:
    page = asked(open_page(f"{lang}/say/"))
    found = {}
    for words in MEANT[lang]:
        page.get_by_role("searchbox").fill(words)
        found[words] = str(page.locator("[data-part=best] a").first.get_attribute("href")).rstrip("/").rpartition("/")[2]
    assert found == MEANT[lang]


@pytest.mark.parametrize("lang", DANISH)
def test_nothing_is_kept_until_it_is_chosen_and_all_of_it_can_be_cleared(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/say/")
    mine = page.get_by_role("heading", name=content.ui["say-mine"][lang])
    page.get_by_role("link", name=content.situations["cries"].title[lang]).click()
    page.get_by_text(content.ui["say-more"][lang], exact=True).click()
    page.get_by_role("button", name=content.ui["say-one-more"][lang]).click()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    box = page.get_by_role("checkbox", name=content.ui["say-keep"][lang])
    box.check()
    assert page.evaluate(KEPT) == '["cries"]'
    page.goto(page.url.replace("cries/", ""))
    expect(mine).to_be_visible()
    assert_accessible(page)
    page.locator("[data-part=mine] a").click()
    expect(box).to_be_checked()
    box.uncheck()
    assert page.evaluate(KEPT) is None
    page.evaluate("""() => localStorage.setItem('trappen-situations', '["cries"]')""")  # in another tab, meanwhile
    box.check()
    assert page.evaluate(KEPT) == '["cries"]'
    page.goto(page.url.replace("cries/", ""))
    page.get_by_role("button", name=content.ui["say-mine-clear"][lang]).click()
    expect(mine).to_be_hidden()
    assert page.evaluate(KEPT) is None


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_further_sentences_come_one_at_a_time_and_all_at_once_without_a_script(
    open_page: Open, content: Content, lang: str
) -> None:
    more = phrases.more_for(content, content.situations["repeats"])
    counts = []
    for scripts in (True, False):
        page = open_page(f"{lang}/say/repeats/", **PHONE, java_script_enabled=scripts)
        page.get_by_text(content.ui["say-more"][lang], exact=True).click()
        lines = page.locator("details .say__lines > li").locator("visible=true")
        counts.append(lines.count())
        if scripts:
            button = page.get_by_role("button", name=content.ui["say-one-more"][lang])
            for n in range(1, len(more)):
                expect(lines).to_have_count(n)
                button.press("Enter")
                expect(lines.nth(n)).to_be_focused()
            expect(button).to_be_hidden()
    assert counts == [1, len(more)]


@pytest.mark.parametrize("lang", DANISH)
def test_a_card_is_one_sheet_for_each_place(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/say/")
    start = page.url
    page.emulate_media(media="print")
    for moment in situations.WITH_A_CARD:
        page.goto(f"{start}cards/{moment}/")
        assert page.locator("dd").count() >= 8, moment
        assert len(printed(page).pages) == 1, moment
        assert page.evaluate(SMALL, TEN_POINTS) == {}, moment
    page.goto(f"{start}threatens/")
    assert len(printed(page).pages) == 1


BROKEN = """() => [...document.querySelectorAll(".tiles a")].flatMap((tile) => {
    const found = [];
    const walker = document.createTreeWalker(tile, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
        for (const word of walker.currentNode.data.matchAll(/[\\p{L}\\p{N}\u00ad]+/gu)) {
            const range = document.createRange();
            range.setStart(walker.currentNode, word.index);
            range.setEnd(walker.currentNode, word.index + word[0].length);
            const lines = new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top)));
            if (lines.size > word[0].split("\u00ad").length) found.push(word[0]);
        }
    return found;
})"""
SPACED = "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"  # WCAG 1.4.12


@both_languages
def test_no_word_on_a_tile_is_cut_without_a_hyphen(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/say/", **PHONE, bypass_csp=True)
    for path in ("./", "../cards/"):
        page.goto(page.url + path)
        assert page.locator(".tiles a").count() > 40
        assert page.evaluate(BROKEN) == []
        page.add_style_tag(content=SPACED)
        assert page.evaluate(BROKEN) == []
    page.goto(page.url + "../say/")
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    page.reload()
    assert page.evaluate(BROKEN) == []
