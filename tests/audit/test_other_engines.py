"""What Chromium shows, Firefox ESR and WebKitGTK show: no page says a word in the console, and the main ways lead there."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.meaning.agenda import PHASES
from tests.audit.engines import Engine
from tests.audit.reader import Reader
from tests.conftest import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_says_a_word_in_the_console(engine: Engine, site: Path, address: str, lang: str) -> None:
    said = {}
    for path in sorted((site / lang).rglob("*.html")):
        name = path.relative_to(site).as_posix().removesuffix("index.html")
        engine.go(address + name)
        if lines := engine.console():
            said[name] = lines
    assert said == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_read_from_a_folder_says_a_word_in_the_console(engine: Engine, offline_site: Path, lang: str) -> None:
    said = {}
    for path in sorted((offline_site / lang).glob("*.html")):
        engine.go(path.as_uri())
        if lines := engine.console():
            said[path.name] = lines
    assert said == {}


def test_from_the_start_to_a_step_and_an_action_and_to_the_other_language(reader: Reader) -> None:
    reader.go("")
    reader.does("await click(\"main a[href*='steps/red']\");")
    reader.arrives(f"/{reader.lang}/steps/red/")
    reader.does("await click(\"main a[href*='actions/red-org-1']\");")
    reader.arrives(f"/{reader.lang}/actions/red-org-1/")
    other = "nb" if reader.lang == "da" else "da"
    reader.does("document.querySelector('details.menu').open = true;", "await click(`a[hreflang=${other}]`);", other=other)
    reader.arrives(f"/{other}/actions/red-org-1/")


def test_a_lasting_red_sign_places_the_case_on_red_with_actions(reader: Reader) -> None:
    reader.go("placement/")
    seen = reader.content.observations["aggressive"]
    reader.does(
        'await click("button", every);',
        'await click("input[type=checkbox]", none);',
        'await click("input[type=checkbox]", seen);',
        'await click("input[type=radio]", lasting);',
        'await click("button", show);',
        'await the("h2, h3", red);',
        none=reader.ui("placement-safety-none"), seen=reader.words(seen.ask), lasting=reader.ui("placement-lasting"),
        show=reader.ui("placement-show"), every=reader.ui("placement-all"), red=reader.ui("placement-result-red"),
    )  # fmt: skip
    assert reader.does("return all(\"main a[href*='actions/red-']\").length;") > 0


def test_the_search_finds_while_one_types(reader: Reader) -> None:
    reader.go("tools/")
    reader.does(
        'await click("[data-search]");',
        'await the("dialog button");',  # it comes with the words
        'await fill("dialog [role=searchbox]", "klagefrist");',
    )
    found = reader.does('await the(".search__answers a"); return all(".search__answers a").map((one) => one.href).join(" ");')
    assert f"/{reader.lang}/" in found


def test_a_card_tells_ways_and_a_meeting_starts_with_a_clock(reader: Reader) -> None:
    reader.go("cards/card-001/")
    choice = reader.ui("card-your-choice")
    reader.does('await click("main input[type=radio]");', 'await click("main details summary");')
    assert reader.does("return document.body.textContent.includes(choice);", choice=choice)
    reader.go("cards/meeting/")
    reader.does(
        'await click("guide-meeting:defined button", start);', 'await the("[role=timer]");', start=reader.ui("meeting-start")
    )


def test_a_whole_meeting_runs_by_keys_and_its_slides_fit(reader: Reader) -> None:
    ui, begin = reader.ui, ('await click("guide-meeting:defined button", start);', 'await the("h1", title);')
    first = {"start": ui("meeting-start"), "title": ui("phase-opening")}
    reader.go("cards/meeting/#card-003")
    reader.does(*begin, **first)
    key = 'document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));'
    fits = 'const { clientHeight, scrollHeight } = await the(".slide"); return [clientHeight, scrollHeight];'
    for phase in PHASES[1:]:
        height, content = reader.does(key, 'await the("h1", title);', fits, key="ArrowRight", title=ui(f"phase-{phase}"))
        assert content <= height, phase
        if phase == "consider":
            reader.does('await fill("input[type=number]", "4");', 'document.querySelector(".stage").focus();')
        if phase == "discuss":
            assert reader.does('return (await the(".vote__count", "4")).textContent;') == "4"
        if phase == "conclude":
            reader.does('await fill("textarea", "Vi ringer.");', 'document.querySelector(".stage").focus();')
    reader.does('await the(".decisions p", "Vi ringer.");', 'await click("button", keep);', keep=ui("stage-keep"))
    reader.does('await the(".stage__said", kept);', kept=ui("meeting-js-last-kept"))
    reader.go("cards/card-003/")  # nothing asks: the record is kept
    reader.go("cards/meeting/")
    reader.does('await the("[data-part=last-day]");', *begin, 'await the(".slide li", "Vi ringer.");', **first)
    reader.does("localStorage.clear();", 'document.querySelector("guide-meeting").remove();')


def test_phrases_can_be_found_by_what_was_said(reader: Reader) -> None:
    reader.go("phrases/")
    before = reader.does('await the("main input[type=search]"); return all("main blockquote, main q, main .script").length;')
    reader.does('await fill("main input[type=search]", "klage");')
    after = "for (let n = 0; n < 200 && all(kind).length >= before; n++) await new Promise((go) => setTimeout(go, 20));"
    kind = "main blockquote, main q, main .script"
    assert 0 < reader.does(f"const before = {before};", after, "return all(kind).length;", kind=kind) < before


MOVED = """
const [first, moved] = [new Map(), []];
for (let left = 20; left > 0; ) {
    for (const one of all("a, button, input")) {
        const { x, y } = one.getBoundingClientRect();
        const [wasX, wasY] = first.get(one) ?? first.set(one, [x, y]).get(one);
        if (wasX !== x || wasY !== y) moved.push(words(one));
    }
    if (all("[data-part=best] a").length) left -= 1;
    await new Promise((go) => setTimeout(go, 10));
}
return [moved, first.size];
"""


def test_what_is_found_to_say_moves_nothing_that_can_be_pressed(reader: Reader) -> None:
    reader.go("say/")
    moved, looked_at = reader.does('await fill("guide-phrases:defined input[type=search]", "kniv");', MOVED)
    assert moved == []
    assert looked_at > 5


def test_help_on_a_word_opens_and_closes(reader: Reader) -> None:
    reader.go("steps/red/")
    reader.does('await click("button[popovertarget]");', 'await the("[popover]:popover-open");')
    reader.does('document.querySelector("[popover]:popover-open").hidePopover();')
    assert reader.does('return all("[popover]:popover-open").length;') == 0


def test_two_place_the_same_case_and_come_back_to_where_they_stand(reader: Reader) -> None:
    reader.go("placement/together/")
    seen = reader.content.observations["aggressive"]
    known = {
        "next": reader.ui("together-next"), "every": reader.ui("placement-all"), "none": reader.ui("placement-safety-none"),
        "seen": reader.words(seen.ask), "lasting": reader.ui("placement-lasting"), "show": reader.ui("placement-show"),
        "all_in": reader.ui("together-all"), "nothing": reader.ui("placement-signs-none"),
    }  # fmt: skip
    first = ('await click("input[type=checkbox]", seen);', 'await click("input[type=radio]", lasting);')
    alone = (*first, 'await click("button", show);')
    reader.does('await click("button", next);', 'await click("button", every);', 'await click("input", none);', *alone, **known)
    others = ('await click("input", nothing);', 'await click("button", show);', 'await the("h2", all_in);')
    reader.does('await click("button", next);', 'await click("input", none);', *others, **known)
    back = 'history.back(); await new Promise((done) => addEventListener("popstate", () => setTimeout(done, 50)));'
    reader.does(back, 'await the("h2", all_in);', **known)
    assert reader.does('return all("[data-standing]").length;') == 2


def test_a_part_of_the_path_is_kept_and_comes_back(reader: Reader) -> None:
    part = next(each for each in reader.content.path.values() if each.number == 1)
    reader.go(f"path/{part.id}/")
    known = {"keep": reader.ui("path-keep"), "unsure": reader.ui("ask-unsure"), "done": reader.ui("path-finish")}
    kept = ('await click("input[type=checkbox]", keep);', 'await click("#before button", unsure);')
    plan = ('await click("[name=when]");', 'await click("[name=act]");', 'await click("button", done);')
    reader.does(*kept, *plan, **known)
    reader.go(f"path/{part.id}/")
    assert part.plan.when[0][reader.lang] in reader.does(
        'return (await the("[data-part=sentence]", "…".slice(1))).textContent;'
    )
    clear = 'await click("button", clear); await click("button", yes);'
    reader.does(clear, clear=reader.ui("path-keep-clear"), yes=reader.ui("sure-yes"))
    assert reader.does("return localStorage.length;") == 0


def test_a_plan_that_was_sent_leads_to_practice_of_its_measures(reader: Reader) -> None:
    reader.go("placement/")
    link = """const m = JSON.parse(document.getElementById("placement-model").textContent);
      location.hash = `placement=${m.version}.${m.hash}.red-lasting.red-contact-7+red-org-4.by-today.again-20261210`;"""
    reader.does(link, 'await click("a[data-onward]", practise);', practise=reader.ui("placement-practise"))
    reader.arrives("/path/from-plan/")
    assert reader.does('await the("[data-part=measures] a"); return all("[data-part=measures] a").length;') == 2
    reader.does('await click(".practice-turn summary");', 'await click(".ask button", unsure);', unsure=reader.ui("ask-unsure"))
