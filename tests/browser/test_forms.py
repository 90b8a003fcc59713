"""The work tools: filled in, stopped at a gate, printed on one sheet, copied, kept only by choice, and gone when cleared."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from guide.meaning.forms import in_order
from guide.model.forms import EntryKind, Form
from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.browser.keyboard import press
from tests.browser.test_print import SMALL, TEN_POINTS
from tests.browser.work_forms import FILL, asks, copied, headings, stored
from tests.conftest import DANISH

Open = Callable[..., Page]
both_languages = pytest.mark.parametrize("lang", DANISH)
# The form with all that it asks for by itself: one that draws a day has that in a script of its own.
READY = """() => {
  const { modules, dataset } = document.querySelector("guide-work-form");
  return modules && !("failed" in dataset) && (!document.querySelector("[data-part=day]") || typeof modules.day === "object");
}"""


def paper(page: Page) -> tuple[int, str]:
    """How many sheets the page prints on, and the words on them in one line."""
    found = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    text = unicodedata.normalize("NFKC", " ".join(sheet.extract_text() for sheet in found))  # fonts join fi and fl
    return len(found), " ".join(text.split())


def gated(content: Content) -> list[Form]:
    return [form for form in in_order(content) if any(block.gates for block in form.blocks)]


@both_languages
def test_without_a_script_a_form_is_a_sheet_to_fill_in_by_hand(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/forms/", java_script_enabled=False)
    page.emulate_media(media="print")
    start, found = page.url, {}
    for form in in_order(content):
        page.goto(f"{start}{form.id}/")
        sheets, text = paper(page)
        found[form.id] = (sheets, [ask for ask in asks(form, lang) if " ".join(ask.split()) not in text])
        assert content.ui["form-copy"][lang] not in text
        assert page.evaluate(SMALL, TEN_POINTS) == {}
        assert page.locator("main .work__lines i:visible").count() > 5, form.id
    assert found == {form.id: (1, []) for form in in_order(content)}


@both_languages
def test_what_is_filled_in_is_printed_and_copied_and_kept_nowhere(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/forms/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    start = page.url
    for form in in_order(content):
        page.goto(f"{start}{form.id}/")
        page.wait_for_function(READY)
        asked.clear()
        page.evaluate(FILL)
        text = copied(page, content, lang)
        lines = text.splitlines()
        assert lines[0] == plain(form.title[lang]).upper()
        for heading in headings(page):
            assert lines.count(heading.upper()) == 1, heading
            assert lines[lines.index(heading.upper()) - 1] in ("", *(each.upper() for each in headings(page)))
        written = [entry for block in form.blocks for entry in block.entries if entry.kind == EntryKind.LINES]
        entry = next(entry for entry in written if entry.lines > 1)
        name = f"{entry.id}-1" if any(block.times > 1 for block in form.blocks) else entry.id
        question = plain(entry.ask[lang])
        mark = "" if question.endswith(("?", ":")) else ":"
        assert f"{question}{mark}\nskrevet i {name}\nog på linje to\n" in text
        sheets, printed = paper(page)
        assert sheets == 1, form.id
        assert f"skrevet i {name} og på linje to" in printed
        assert stored(page) == []
        assert page.url == f"{start}{form.id}/"
        assert asked == []
        page.evaluate("() => { document.querySelector('guide-work-form').unsaved = false; }")


@both_languages
def test_a_gate_that_is_not_passed_stops_the_form_and_says_what_to_do(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/forms/")
    start = page.url
    for form in gated(content):
        page.goto(f"{start}{form.id}/")
        first = next(i for i, block in enumerate(form.blocks) if block.gates)
        gate, behind = form.blocks[first].gates[0], [plain(block.title[lang]) for block in form.blocks[first + 1 :]]
        assert not set(behind) & set(headings(page)), "what comes after waits for answers"
        page.evaluate(FILL)
        assert set(behind) & set(headings(page)), "all gates are open"
        page.get_by_role("group", name=plain(gate.ask[lang])).get_by_label(content.ui["form-no"][lang], exact=True).check()
        expect(page.locator("[data-state]").first).to_have_text(content.ui["work-form-js-closed"][lang])
        expect(page.get_by_text(plain(gate.stop[lang]))).to_be_visible()
        assert not set(behind) & set(headings(page))
        text, (_, printed) = copied(page, content, lang), paper(page)
        for told in (text, printed):
            assert " ".join(plain(gate.stop[lang]).split()) in " ".join(told.split())
        last = form.blocks[-1].entries[0].id
        assert f"skrevet i {last}" not in text + printed
        if lang == "da":  # the component's examples are tried in both
            assert_accessible(page)
        page.evaluate("() => { document.querySelector('guide-work-form').unsaved = false; }")


@both_languages
def test_the_gates_of_one_country_open_when_it_is_chosen_and_show_its_law_alone(
    open_page: Open, content: Content, lang: str
) -> None:
    titles = {block.id: plain(block.title[lang]) for block in content.forms["contact-restriction"].blocks}
    page = open_page(f"{lang}/forms/contact-restriction/")
    page.evaluate("() => { for (const yes of document.querySelectorAll('[data-gate] [value=yes]')) yes.click(); }")

    def shown() -> set[str]:
        """The blocks that are shown; a tag that says where it holds stands behind the title of some."""
        return {name for name, title in titles.items() if any(each.startswith(title) for each in headings(page))}

    assert shown() == {"background", "gates"}, "the country is asked before anything of it is shown"
    for country, other in (("dk", "norway"), ("no", "denmark")):
        page.locator(f"[name=country][value={country}]").check()
        assert shown() == {*titles} - {other}
        expect(page.locator(f"[data-country={country}] .box--country")).to_have_count(1)
    page.evaluate("() => { document.querySelector('guide-work-form').unsaved = false; }")


@both_languages
def test_it_is_kept_when_chosen_asked_for_before_it_is_lost_and_gone_when_cleared(
    open_page: Open, content: Content, lang: str
) -> None:
    words = {key: text[lang] for key, text in content.ui.items()}
    page = open_page(f"{lang}/forms/contact-agreement/")
    said = page.locator("[data-part=said]")
    lost = "() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    assert not page.evaluate(lost)
    page.locator("#can").fill("Vi svarer torsdag.")
    assert page.evaluate(lost), "written and not kept: the browser asks"
    page.get_by_label(words["form-keep"]).check()
    assert not page.evaluate(lost)
    page.locator("#cannot").fill("Vi lover intet <b>nyt</b>.")
    page.reload()
    expect(said).to_have_text(words["work-form-js-resumed"])
    expect(page.locator("#can")).to_have_value("Vi svarer torsdag.")
    expect(page.locator("#cannot")).to_have_value("Vi lover intet <b>nyt</b>.")
    page.get_by_role("button", name=words["form-clear"]).click()
    page.get_by_role("button", name=words["sure-no"]).click()
    expect(page.locator("#can")).to_have_value("Vi svarer torsdag.")
    page.get_by_role("button", name=words["form-clear"]).click()
    page.get_by_role("button", name=words["sure-yes"]).click()
    expect(said).to_have_text(words["work-form-js-cleared"])
    expect(page.get_by_role("button", name=words["form-clear"])).to_be_focused()
    expect(page.locator("#can")).to_have_value("")
    assert stored(page) == []


def test_a_file_opens_in_the_other_language_and_says_what_it_leaves_out(
    open_page: Open, content: Content, tmp_path: Path
) -> None:
    page = open_page("da/forms/contact-agreement/")
    assert_accessible(page)
    page.evaluate(FILL)
    with page.expect_download() as download:
        page.get_by_role("button", name=content.ui["form-save"]["da"]).click()
    mine = tmp_path / "mine.json"
    download.value.save_as(mine)
    assert download.value.suggested_filename == f"{content.ui['work-form-js-file']['da']}.json"
    whole = json.loads(mine.read_text(encoding="utf-8"))
    changed, other, wrong = tmp_path / "changed.json", tmp_path / "other.json", tmp_path / "wrong.json"
    answers = {**whole["answers"], "can": ["x", "00000000"], "how": [["fax"], whole["answers"]["how"][1]], "gone": ["x", "y"]}
    changed.write_text(json.dumps({**whole, "answers": answers}))
    other.write_text(json.dumps({**whole, "form": "shift-plan"}))
    wrong.write_text('{"kind": "work-form", "form": "contact-agreement", "answers": ')
    page = open_page("nb/forms/contact-agreement/")
    said, field = page.locator("[data-part=said]"), page.locator("#open")
    for file, key in ((wrong, "unreadable"), (other, "other"), (mine, "opened")):
        field.set_input_files(file)
        expect(said).to_have_text(content.ui[f"work-form-js-{key}"]["nb"])
    expect(page.locator("#can")).to_have_value("skrevet i can\nog på linje to")
    expect(page.locator("[name=how]").first).to_be_checked()
    field.set_input_files(changed)
    expect(said).to_contain_text(content.ui["work-form-js-dropped"]["nb"].replace("{n}", "3"))
    expect(page.locator("#can")).to_have_value("")
    page.locator("#can").fill("nytt")
    field.set_input_files(mine)
    expect(said).to_have_text(content.ui["work-form-js-written"]["nb"])
    expect(page.locator("#can")).to_have_value("nytt")
    page.evaluate("() => { document.querySelector('guide-work-form').unsaved = false; }")


@both_languages
def test_the_keyboard_alone_fills_in_and_stops(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/forms/risk-assessment/", width=360)
    press(page, page.locator("#about"), "a")
    expect(page.locator("#about")).to_have_value("a")
    press(page, page.locator("[name=not-alone]").first, "Space")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-state]")).to_have_text(content.ui["work-form-js-closed"][lang])
    press(page, page.get_by_role("button", name=content.ui["form-copy"][lang]))
    expect(page.locator("#out")).to_have_value(re.compile(content.ui["form-stop"][lang][:3]))


@both_languages
def test_a_form_is_one_step_from_what_it_belongs_to(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/forms/")
    expect(page.locator("main .teasers li")).to_have_count(len(content.forms))
    start, lost = page.url.removesuffix("forms/"), []
    kinds = {"actions": content.actions, "tools": content.tools, "phone": content.phone, "safety": content.safety}
    for form in in_order(content):
        for name in form.helps:
            folder = next(folder for folder, records in kinds.items() if name in records)
            html = page.request.get(f"{start}{folder}/{name}/").text()
            if f"/forms/{form.id}/" not in html:
                lost.append(name)
    assert lost == []


def test_a_card_with_much_text_is_printed_whole(open_page: Open) -> None:
    page = open_page("da/forms/action-cards/")
    page.wait_for_function("() => Boolean(customElements.get('guide-work-form'))")
    long = [f"linje {number} af det, de skal sige" for number in range(40)]
    page.locator(".work__card textarea").first.fill("\n".join(long))
    _, printed = paper(page)
    assert [line for line in long if line not in printed] == []


@both_languages
def test_a_last_day_that_cannot_be_is_told_and_what_is_empty_is_not_left_out(
    open_page: Open, content: Content, lang: str
) -> None:
    words = {key: text[lang] for key, text in content.ui.items()}
    page = open_page(f"{lang}/forms/contact-restriction/")
    page.evaluate("() => { for (const yes of document.querySelectorAll('[data-gate] [value=yes]')) yes.click(); }")
    told = page.locator("[data-wrong]")
    weeks = words["work-form-js-date-weeks"].replace("{n}", "12")
    for country, first, last, wrong in (
        ("no", "2020-01-01", "2020-03-25", ""),
        ("no", "2020-01-01", "2020-03-26", weeks),
        ("dk", "2020-01-01", "2030-12-31", ""),
        ("dk", "2026-12-01", "2026-11-01", words["work-form-js-date-order"]),
    ):
        page.locator(f"[name=country][value={country}]").check()
        page.locator("#first-day").fill(first)
        page.locator("#last-day").fill(last)
        expect(told).to_have_text(wrong)
        expect(told).to_be_visible(visible=bool(wrong))
    page.get_by_label(plain(content.forms["contact-restriction"].blocks[-1].entries[0].choices[1].label[lang])).check()
    text = copied(page, content, lang)
    reach = next(entry for entry in content.forms["contact-restriction"].blocks[-1].entries if entry.id == "reach")
    assert f"{plain(reach.ask[lang])} {words['work-form-js-blank']}" in text
    assert "\n[ ] " in text
    assert "\n[x] " in text
    assert "2026-12-01" not in text
    assert " 2026" in text
    page.evaluate("() => { document.querySelector('guide-work-form').unsaved = false; }")


@both_languages
def test_a_no_in_the_copied_text_says_once_that_it_stops(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/forms/contact-restriction/")
    gate = content.forms["contact-restriction"].blocks[1].gates[0]
    page.locator(f"[name={gate.id}][value=no]").check()
    no, stop = content.ui["form-no"][lang], content.ui["work-form-js-stop"][lang]
    assert f"{plain(gate.ask[lang])} {no}. {stop} {plain(gate.stop[lang])}\n" in copied(page, content, lang)
    page.evaluate("() => { document.querySelector('guide-work-form').unsaved = false; }")


@both_languages
@pytest.mark.parametrize("number", ["010190-1234", "12039012345"])
def test_a_number_of_a_person_is_told_where_it_is_written_and_when_it_is_copied(
    open_page: Open, content: Content, lang: str, number: str
) -> None:
    page = open_page(f"{lang}/forms/incident-account/")
    field, told = page.locator("textarea[name]").nth(1), page.locator("[data-part=personal]")
    field.fill("Tlf. 22 03 90 12, 27.11.2026 kl. 10.30, sag 2026-0123456")
    expect(told).to_be_hidden()
    field.fill(f"Hanne {number}.")
    expect(field.locator("+ [data-part=personal]")).to_have_text(content.ui["personal"][lang])
    expect(told).to_be_visible()
    copied(page, content, lang)
    expect(page.locator("[data-part=said]")).to_contain_text(content.ui["personal"][lang])
    field.fill("Borgeren")
    expect(told).to_be_hidden()
    page.evaluate("() => { document.querySelector('guide-work-form').unsaved = false; }")


@both_languages
def test_a_day_that_cannot_be_planned_says_which_field_is_to_be_mended(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/forms/shift-plan/")
    page.wait_for_function(READY)
    people = next(entry for entry in content.forms["shift-plan"].blocks[0].entries if entry.id == "people")
    said = page.locator("[data-part=day-said]")
    number = content.ui["work-day-js-number"][lang]
    for name, value, wrong in (
        ("people", "99", number.replace("{ask}", plain(people.ask[lang])).replace("{min}", "2").replace("{max}", "8")),
        ("people", "4", content.ui["work-day-js-whole"][lang]),
        ("until", "07:00", content.ui["work-day-js-backwards"][lang]),
        ("until", "09:00", content.ui["work-day-js-length"][lang]),
    ):
        page.locator(f"#{name}").fill(value)
        expect(said).to_have_text(wrong)
    page.evaluate("() => { document.querySelector('guide-work-form').unsaved = false; }")


def test_the_country_that_was_chosen_on_another_page_is_chosen_here_and_is_no_answer_of_its_own(
    open_page: Open, content: Content
) -> None:
    page = open_page("nb/now/self-harm/")
    page.get_by_label(content.countries["no"].name["nb"]).check()
    page.goto(page.url.replace("now/self-harm", "forms/contact-restriction"))
    expect(page.locator("[name=country][value=no]")).to_be_checked()
    page.get_by_role("button", name=content.ui["form-copy"]["nb"]).click()
    expect(page.locator("[data-part=said]")).to_have_text(content.ui["work-form-js-nothing"]["nb"])
