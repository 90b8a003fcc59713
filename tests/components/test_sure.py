"""Before something goes that nothing brings back, it is asked once more, and in one way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from guide.read.content import Content
from tests.components.conftest import Open
from tests.conftest import LANGUAGES

MEETING = ("meeting-start", "stage-next", "stage-next", "stage-show-votes", "stage-next")
WRITTEN = "Vi ringer."


def of_meeting(page: Page, ui: dict[str, str]) -> Locator:
    for key in MEETING:
        page.get_by_role("button", name=ui[key], exact=True).click()
    page.get_by_role("textbox", name=ui["stage-decision"]).fill(WRITTEN)
    page.get_by_role("button", name=ui["stage-end"], exact=True).click()
    return page.get_by_text(WRITTEN, exact=True).locator("visible=true")


def of_form(page: Page, ui: dict[str, str]) -> Locator:
    page.locator("[data-field] textarea").first.fill(WRITTEN)
    return page.locator("[data-field] textarea:not(:placeholder-shown)")


def of_path(page: Page, ui: dict[str, str]) -> Locator:
    page.get_by_role("checkbox", name=ui["path-keep"]).check()
    return page.get_by_role("checkbox", name=ui["path-keep"], checked=True)


def of_placement(page: Page, ui: dict[str, str]) -> Locator:
    return page.get_by_role("button", name=ui["placement-series-show"])


# Page: what makes something to lose and gives it, the button, the question, and what has the focus when all is gone.
LOST = {
    "cards/meeting": (of_meeting, "stage-clear", "stage-clear-ask", "[data-part=setup] input"),
    "forms/risk-assessment": (of_form, "form-clear", "form-clear-ask", "[data-part=clear]"),
    "path/first-minute": (of_path, "path-keep-clear", "path-clear-ask", "[data-part=keep]"),
    "placement": (of_placement, "placement-clear", "placement-clear-ask", "[data-view]:not([hidden]) [tabindex]"),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", LOST)
def test_it_asks_before_it_deletes_and_no_changes_nothing(open_alone: Open, content: Content, name: str, lang: str) -> None:
    ui = {key: text[lang] for key, text in content.ui.items()}
    something, button, question, after = LOST[name]
    page = open_alone(name, lang, local={"guide-placement": "{}"} if name == "placement" else None)
    kept = something(page, ui)
    asks, asked = page.get_by_role("button", name=ui[button], exact=True), page.get_by_role("group", name=ui[question])
    for answer in ("no", "yes"):
        expect(kept).not_to_have_count(0)
        expect(asked).to_have_count(0)
        asks.click()
        expect(page.get_by_text(ui[question], exact=True)).to_be_focused()
        asked.get_by_role("button", name=ui[f"sure-{answer}"], exact=True).click()
        expect(asked).to_have_count(0)
        if answer == "no":
            expect(page.locator("[data-part=keep]" if name.startswith("path/") else "[data-part=clear]")).to_be_focused()
    expect(kept).to_have_count(0)
    expect(page.locator(after).first).to_be_focused()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_it_cannot_be_deleted_the_way_back_is_not_lost(open_alone: Open, content: Content, lang: str) -> None:
    ui = {key: text[lang] for key, text in content.ui.items()}
    page = open_alone("placement", lang, local={"guide-placement": "{}"}, script="Storage.prototype.removeItem = () => {};")
    page.get_by_role("button", name=ui["placement-clear"]).click()
    page.get_by_role("button", name=ui["sure-yes"]).click()
    expect(page.locator("[data-part=said]")).to_have_text(ui["script-js-not-cleared"])
    expect(page.get_by_role("button", name=ui["placement-clear"])).to_be_focused()
