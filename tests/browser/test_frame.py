"""The frame of every page: what it is about comes first, the ways on work by keyboard and without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from guide.model.languages import others
from guide.read.content import Content
from tests.axe import assert_accessible
from tests.conftest import DANISH, LANGUAGES, NORWEGIAN

Open = Callable[..., Page]
KINDS = (  # one page of every template
    "", "now/", "say/", "practise/", "lookup/",
    "ladder/", "steps/red/", "actions/red-org-1/", "safety/", "safety/safety-police-report/", "checklist/", "placement/",
    "placement/how/", "cards/", "cards/card-001/", "cards/meeting/", "cards/print/", "tools/", "tools/tool-boundary-phrases/",
    "exercises/", "exercises/exercise-risk-mapping/", "phrases/", "background/", "principles/principle-ladder/", "phone/",
    "phone/positive-call/", "relation/relation-recognition/", "themes/theme-compassion-fatigue/", "glossary/", "reading/",
    "about/", "about/sources/", "map/", "say/", "say/shouts/", "say/cards/phone/",
)  # fmt: skip
PHONE, ZOOMED = (390, 844), (320, 256)  # a phone, and 1280 × 1024 at 400 %
FIRST = 0.3  # of the screen
ELEMENTS = {  # page → the element whose script it needs
    "placement/": "placement", "cards/": "deck", "cards/meeting/": "meeting", "cards/print/": "sheets", "phrases/": "phrases",
    "say/": "phrases", "say/shouts/": "say",
    "phone/positive-call/": "positive-call", "themes/theme-compassion-fatigue/": "self-check",
    "path/": "path", "path/first-minute/": "path", "path/review/": "path", "path/talk/": "path", "path/from-plan/": "practice",
    "questions/steps/": "question", "conversations/counter-waiting/": "conversation", "forms/risk-assessment/": "work-form",
    "year/": "year", "changed/": "changed",
}  # fmt: skip
REFUSED: dict[str, Callable[[Route], None]] = {
    "is not there": lambda route: route.fulfill(status=404, body=""),
    "has a kind that browsers refuse": lambda route: route.fulfill(content_type="application/octet-stream", body="1"),
    "asks for what this browser does not know": lambda route: route.fulfill(content_type="text/javascript", body="a ?!?! b"),
    "stops at once": lambda route: route.fulfill(content_type="text/javascript", body="throw new Error('x');"),
}

HAS = (  # what an engine that does not know :has passes over, in a sheet as it is shipped
    re.compile(r"@supports selector\(:has\(a\)\)\{(?:[^{}]*\{[^{}]*\})*\}"),
    re.compile(r"(?:^|(?<=[{}]))[^{}@]*:has\([^{}]*\{[^{}]*\}"),
)


def older(context: BrowserContext) -> None:
    """The sheets as browsers older than :has read them."""

    def answer(route: Route) -> None:
        given = route.fetch()
        text = given.text()
        for pattern in HAS:
            text = pattern.sub("", text)
        assert ":has(" not in text
        route.fulfill(response=given, body=text)

    context.route("**/*.css", answer)


EACH = [  # each page with one of the ways each day, with all of them in `make audit`
    pytest.param(path, how, marks=[] if (i - j) % len(REFUSED) == 0 else pytest.mark.long)
    for i, path in enumerate(ELEMENTS)
    for j, how in enumerate(REFUSED)
]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_way_past_the_menu_covers_nothing(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/steps/red/", width=360, height=740)
    page.keyboard.press("Tab")
    past = page.get_by_role("link", name=content.ui["skip"][lang])
    expect(past).to_be_focused()
    expect(past).to_be_in_viewport(ratio=1)
    assert_accessible(page)


@pytest.mark.parametrize("lang", ["da", pytest.param("nb", marks=pytest.mark.long)])
def test_the_heading_begins_high_on_a_phone_and_on_the_first_screen_at_400_percent(open_page: Open, lang: str) -> None:
    page, low = open_page(f"{lang}/"), {}
    start = page.url
    for name in KINDS:
        page.goto(start + name)
        for (width, height), part in ((PHONE, FIRST), (ZOOMED, 1)):
            page.set_viewport_size({"width": width, "height": height})
            box = page.get_by_role("heading", level=1).bounding_box()
            assert box
            if box["y"] > height * part:
                low[name, width] = box["y"]
    assert low == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_header_is_one_row_on_a_narrow_phone(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/ladder/", width=360, height=740)
    middles = [
        box["y"] + box["height"] / 2
        for stop in page.locator("header a, header summary").locator("visible=true").all()
        if (box := stop.bounding_box())
    ]
    assert len(middles) == 4
    assert max(middles) - min(middles) < 10, middles
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("lang", DANISH)
def test_on_a_phone_the_menu_opens_by_keyboard_and_without_scripts(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/tools/", width=390, height=844, java_script_enabled=False)
    menu = page.get_by_role("navigation", name=content.ui["nav-label"][lang])
    expect(menu).to_be_hidden()
    expect(page.get_by_role("link", name=content.ui["nav-now"][lang], exact=True)).to_be_in_viewport(ratio=1)
    page.locator("summary", has_text=content.ui["menu"][lang]).press("Enter")
    expect(menu.locator("[aria-current]")).to_have_text(content.ui["nav-lookup"][lang])
    menu.get_by_role("link", name=content.ui["nav-practise"][lang], exact=True).click()
    expect(page).to_have_url(page.url.replace("/tools/", "/practise/"))


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_on_a_wide_screen_the_menu_stands_open_and_says_where_one_is(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/cards/card-001/")
    menu = page.get_by_role("navigation", name=content.ui["nav-label"][lang])
    expect(page.locator("summary", has_text=content.ui["menu"][lang])).to_be_hidden()
    here = menu.get_by_role("link", name=content.ui["nav-practise"][lang], exact=True)
    expect(here).to_have_attribute("aria-current", "true")
    expect(here).to_be_in_viewport()
    (other,) = others(lang)
    menu.locator(f'[hreflang="{other}"]').click()
    expect(page.locator("html")).to_have_attribute("lang", other)
    assert page.url.endswith(f"/{other}/cards/card-001/")


def test_by_keyboard_one_meets_things_in_the_order_in_which_they_stand(open_page: Open) -> None:
    for width in (390, 1280):
        page = open_page("da/cards/card-002/", width=width)
        stops = page.locator("header a, header summary, main a, .section-nav a").locator("visible=true")
        places = [box for stop in stops.all() if (box := stop.bounding_box())]
        main = [box for box in places if box["x"] < 860]  # the section stands beside, and comes after
        rows = [round((box["y"] + box["height"] / 2) / 30) for box in main]
        assert rows == sorted(rows)


@pytest.mark.parametrize("lang", DANISH)
def test_letters_follow_the_size_that_the_reader_has_set(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/steps/red/", width=390)
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    before = [page.locator(name).first.evaluate(size) for name in ("h1", "main p", ".header__now", ".foot p")]
    assert min(before) >= 16
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    page.reload()
    after = [page.locator(name).first.evaluate(size) for name in ("h1", "main p", ".header__now", ".foot p")]
    assert all(large > 1.8 * small for small, large in zip(before, after, strict=True)), (before, after)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(("path", "how"), EACH)
def test_a_page_whose_script_does_not_come_says_so_and_helps(
    chromium: Browser, address: str, content: Content, path: str, how: str
) -> None:
    lang, name = ("da" if how == "is not there" else "nb"), ELEMENTS[path]
    page = chromium.new_page()
    older(page.context)
    page.route(f"**/assets/{name}/{name}.*.js", REFUSED[how])
    page.goto(f"{address}{lang}/{path}")
    expect(page.get_by_text(content.ui["script-missing"][lang]).locator("visible=true").first).to_be_visible()
    expect(page.locator(f"guide-{name} .needs-script").locator("visible=true")).to_have_count(0)
    page.close()


def test_it_says_so_also_when_no_script_comes_at_all(chromium: Browser, address: str, content: Content) -> None:
    context, pages = chromium.new_context(), []
    context.route("**/*.js", lambda route: route.abort())
    older(context)
    for path in ELEMENTS:  # all of them first: each waits some seconds for its script
        pages.append(context.new_page())
        pages[-1].goto(f"{address}da/{path}")
    for page in pages:
        expect(page.get_by_text(content.ui["script-missing"]["da"]).locator("visible=true").first).to_be_visible()
    context.close()


def test_a_page_whose_script_came_says_nothing_of_it(open_page: Open, content: Content) -> None:
    page = open_page("da/")
    top = page.url
    for path in ELEMENTS:
        page.goto(top + path)
        expect(page.locator("html")).to_have_attribute("data-loaded", "")
        expect(page.get_by_text(content.ui["script-missing"]["da"]).locator("visible=true")).to_have_count(0)


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_where_scripts_are_off_nobody_is_told_to_load_the_page_again(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/", java_script_enabled=False)
    older(page.context)
    top = page.url
    for path in [*ELEMENTS, "now/pocket-card/"]:
        page.goto(f"{top}{path}")
        note = page.locator(".no-script").locator("visible=true").first
        expect(note).to_contain_text(content.ui["script-off"][lang])
        expect(page.get_by_text(content.ui["script-missing"][lang]).locator("visible=true")).to_have_count(0)
