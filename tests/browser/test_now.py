"""When it happens now: a screen each and one number; the leader's sheet and the pocket card on one A4 each."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from guide.meaning import emergencies
from guide.model.organisation import Organisation
from guide.model.places import CountryId
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.site import Site
from tests.browser.test_card_sheets import MEASURE
from tests.browser.test_print import printed
from tests.components.example import serve_whole
from tests.conftest import LANGUAGES, NORWEGIAN

Open = Callable[..., Page]
ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = yaml.safe_load((ROOT / "tests" / "fixtures" / "organisation-example.yml").read_text(encoding="utf-8"))
LONGEST = ("None, empty", "None, filled")  # what has most to print
WIDE, HIGH = 360, 740  # a small phone
BOTTOM = "() => Math.max(...[...document.querySelectorAll('.five, .calls, .own')].map(e => e.getBoundingClientRect().bottom))"
ABOVE = """() => [...document.querySelectorAll("main *")].filter((each) => !each.querySelector("h1")
  && each.checkVisibility() && each.getBoundingClientRect().bottom <= document.querySelector("h1").getBoundingClientRect().top
  && each.textContent.trim() && each.getClientRects().length).map((each) => each.textContent)"""


def organisations(content: Content) -> Iterator[tuple[str, Content]]:
    """The content as it stands for each country and none, with the slots empty and filled in."""
    filled = Organisation.model_validate(EXAMPLE)
    for country, own in itertools.product((None, *CountryId), (content.organisation, filled)):
        changed = own.model_copy(update={"country": country})
        yield f"{country}, {'filled' if own is filled else 'empty'}", dataclasses.replace(content, organisation=changed)


@pytest.fixture
def plain_page(chromium: Browser) -> Iterator[Page]:
    """A small phone without scripts, for pages that are made in memory."""
    context = chromium.new_context(viewport={"width": WIDE, "height": HIGH}, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_each_door_is_one_screen_with_five_lines_and_its_number(plain_page: Page, content: Content, lang: str) -> None:
    long, doors = {}, ("danger", "happened", "self-harm")
    assert set(doors) == set(content.now)
    for case, here in organisations(content):
        site = Site(here, lang, ROOT)
        for name in doors:
            plain_page.goto(serve_whole(plain_page, site, f"now/{name}"))
            bottom = plain_page.evaluate(BOTTOM)
            if bottom > HIGH:
                long[f"{case}: {name}"] = bottom
            assert plain_page.evaluate(ABOVE) == []
            assert plain_page.locator(".five > li").count() == 5
            assert plain_page.evaluate("document.documentElement.scrollWidth") <= WIDE
            numbers = {call.number for call in emergencies.calls(here, lang, here.now[name].facts)}
            shown = plain_page.locator(".call--now")
            assert {f"tel:{number}" for number in numbers} == {each.get_attribute("href") for each in shown.all()}
            if "filled" in case:  # the organisation's own ways stand first
                own = plain_page.locator(".own .call b").all_text_contents()
                assert own == [here.organisation.slots[slot].label[lang] for slot in here.now[name].slots]
    assert long == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_four_doors_stand_on_one_screen_and_lead_there(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/now/", width=WIDE, height=HIGH, java_script_enabled=False)
    doors = page.locator(".now__doors a")
    assert doors.count() == 4
    for door in doors.all():
        expect(door).to_be_in_viewport(ratio=1)
    for number, name in enumerate((*content.now, "one-of-mine")):
        assert str(doors.nth(number).get_attribute("href")).endswith(f"{name}/")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_number_that_does_the_same_in_both_countries_stands_once_and_one_country_alone_where_it_is_set(
    content: Content, lang: str
) -> None:
    calls = dict(organisations(content))
    police, ambulance = ["emergency-police"], ["emergency-medical"]
    assert [call.number for call in emergencies.calls(calls["None, empty"], lang, police)] == ["112"]
    assert not emergencies.differ(calls["None, empty"], lang, police)
    both = [call.number for call in emergencies.calls(calls["None, empty"], lang, ambulance)]
    assert both == {"da": ["112", "113"], "nb": ["113", "112"]}[lang]  # that of the page's own language first
    for country, numbers in (("dk", ["112"]), ("no", ["112", "113"])):
        here = calls[f"{country}, empty"]
        assert [call.number for call in emergencies.calls(here, lang, [*police, *ambulance])] == numbers


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_country_is_asked_once_kept_only_then_and_forgotten_again(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/now/self-harm/", width=WIDE, height=HIGH)
    numbers = page.locator(".call--now").locator("visible=true")
    assert page.evaluate("localStorage.length") == 0
    expect(numbers).to_have_count(2)
    page.get_by_label(content.countries["no"].name[lang]).check()
    expect(numbers).to_have_count(1)
    expect(numbers).to_contain_text("113")
    assert not re.search(r":\s+[·/]|[·/]\s*$", page.locator(".what-else").inner_text(), re.M)  # what stood between goes too
    page.goto(page.url.replace("self-harm", "pocket-card"))
    card = page.locator(".face--pocket").first
    expect(card).to_contain_text("113")
    expect(card).not_to_contain_text("Danmark", use_inner_text=True)
    page.get_by_label(content.ui["now-country-all"][lang]).check()
    expect(card.get_by_text("Danmark").first).to_be_visible()
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("lang", ["nb"])  # Denmark has two numbers here; the one of Norway folds on no Danish page
def test_what_folds_for_the_other_country_opens_for_who_chooses_it_and_is_gone_for_who_chooses_ones_own(
    open_page: Open, content: Content, lang: str
) -> None:
    page = open_page(f"{lang}/now/self-harm/")
    fold = page.locator("details[data-country=dk]")
    expect(fold).to_have_count(1)
    expect(fold).not_to_have_attribute("open", "")
    page.get_by_label(content.countries["dk"].name[lang]).check()
    expect(fold.get_by_role("link", name="70 11 31 31")).to_be_visible()
    page.reload()
    expect(fold.get_by_role("link", name="70 11 31 31")).to_be_visible()  # as it is kept
    page.get_by_label(content.countries["no"].name[lang]).check()
    expect(fold).to_be_hidden()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_script_both_countries_are_told_apart_and_the_choice_holds_for_the_page(
    open_page: Open, content: Content, lang: str
) -> None:
    page = open_page(f"{lang}/now/self-harm/", width=WIDE, height=HIGH, java_script_enabled=False)
    numbers = page.locator(".call--now").locator("visible=true")
    for country, number in (("dk", "112"), ("no", "113")):
        name = content.countries[country].name[lang]
        expect(numbers.filter(has_text=number)).to_contain_text(name)
        page.get_by_label(name).check()
        expect(numbers).to_have_count(1)
        page.get_by_label(content.ui["now-country-all"][lang]).check()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_leaders_list_and_the_pocket_cards_print_on_one_sheet_each(chromium: Browser, content: Content, lang: str) -> None:
    page = chromium.new_page()
    page.emulate_media(media="print")
    for case, here in organisations(content):
        site = Site(here, lang, ROOT)
        for name in ("one-of-mine", "pocket-card") if case in LONGEST else ():
            page.goto(serve_whole(page, site, f"now/{name}"))
            sheets = printed(page).pages
            assert len(sheets) == 1, (case, name)
            assert tuple(round(float(side) / 72 * 25.4) for side in sheets[0].mediabox[2:]) == (210, 297)
            text = " ".join(sheets[0].extract_text().split())
            if name == "one-of-mine":
                tasks = [task for span in here.aftermath.values() for task in span.tasks]
                assert all(plain(task[lang]).split(".")[0][:30] in text for task in tasks), case
            if name == "pocket-card":
                assert page.locator(".face--pocket").locator("visible=true").count() == 8
                assert page.evaluate(MEASURE) == {"cut": [], "off": []}, case
    page.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_country_that_is_chosen_once_holds_on_every_page_until_both_are_asked_for(
    open_page: Open, content: Content, lang: str
) -> None:
    page = open_page(f"{lang}/now/self-harm/")
    page.get_by_label(content.countries["no"].name[lang]).check()
    root = page.url.removesuffix("now/self-harm/")
    for name in ("say/danger-self", "now/happened", "safety"):
        page.goto(f"{root}{name}/")
        expect(page.locator("main [data-country=dk]").locator("visible=true")).to_have_count(0)
        expect(page.locator("main [data-country=no]").locator("visible=true")).not_to_have_count(0)
    page.get_by_role("button", name=content.ui["now-country-all"][lang]).click()
    expect(page.locator("main [data-country=dk]").first).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
