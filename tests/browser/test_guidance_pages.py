"""The pages of guidance, lists, glossary and safety: readable everywhere, and each block tells where it comes from."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from guide import needed
from guide.meaning import dates
from guide.meaning.provenance import named
from guide.model.languages import others
from guide.read.content import Content
from guide.read.marks import plain
from tests.axe import assert_accessible
from tests.conftest import DANISH, LANGUAGES, NORWEGIAN

SCHEMES = {"da": "light", "nb": "dark"}
TEMPLATES = (
    "tools/", "tools/tool-boundary-phrases/", "exercises/exercise-risk-mapping/", "background/",
    "relation/relation-recognition/", "phrases/", "glossary/", "reading/", "about/sources/",
    "safety/safety-police-report/", "phone/positive-call/", "say/", "say/threatens/", "say/cards/phone/",
)  # fmt: skip
Open = Callable[..., Page]


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_axe_finds_nothing_and_nothing_is_cut_off_on_a_narrow_screen(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/", width=320, height=640, color_scheme=SCHEMES[lang])
    start = page.url
    for path in TEMPLATES:
        page.goto(start + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        assert_accessible(page)


@pytest.mark.parametrize("lang", DANISH)
def test_one_quiet_place_tells_where_every_part_of_a_page_comes_from(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/phone/phone-process-work/")
    record = content.phone["phone-process-work"]
    expect(page.get_by_text(content.ui["provenance"][lang])).to_have_count(1)
    block = page.locator("details.provenance")
    expect(block.get_by_role("definition").first).to_be_hidden()
    page.get_by_text(content.ui["provenance"][lang]).click()
    for name in (record.id, *record.parts):
        part = content.phone[name]
        expect(block.locator("dt", has_text=plain(part.title[lang])).first).to_be_visible()
        for item in part.sources:
            expect(block).to_contain_text(plain(content.sources.items[item].place[lang]))
    block.get_by_role("link", name=plain(content.phone[record.parts[0]].title[lang])).click()
    expect(page.locator(f"#{record.parts[0]}")).to_be_in_viewport()


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_the_sites_own_judgement_is_told_block_by_block_at_the_foot_alone(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/tools/tool-agb-model/")
    title = next(section.title for section in content.tools["tool-agb-model"].sections if section.ours and section.title)
    label = page.get_by_text(content.ui["ours-label"][lang], exact=True)
    expect(label).to_have_count(1)
    expect(label).to_be_hidden()
    page.get_by_text(content.ui["provenance"][lang]).click()
    expect(label).to_be_visible()
    expect(page.locator(".provenance li", has_text=plain(title[lang]))).to_be_visible()


@pytest.mark.parametrize("lang", DANISH)
def test_a_rule_says_until_when_it_holds_and_the_foot_says_who_read_it_when(
    open_page: Open, content: Content, lang: str
) -> None:
    region = next(fact for fact in content.countries["dk"].facts if fact.valid_until)
    page = open_page(f"{lang}/safety/{next(a.id for a in content.safety.values() if region.id in named(a, 'facts'))}/")
    page.locator("main details:not(.provenance)").evaluate_all("all => all.forEach((each) => { each.open = true; })")
    until = f"{content.ui['facts-until'][lang]} {dates.in_words(region.valid_until, lang)}"
    expect(page.locator(".facts dd", has_text=until).first).to_be_visible()
    page.get_by_text(content.ui["provenance"][lang]).click()
    read = page.locator(".provenance li", has_text=plain(region.source[lang]))
    expect(read).to_contain_text(dates.in_words(region.checked_on, lang))


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_what_nobody_has_read_never_reads_as_read(open_page: Open, content: Content, lang: str) -> None:
    unread = {fact.id for fact in content.countries["dk"].facts if fact.checked_on is None}
    assert "secrecy" in unread
    page = open_page(f"{lang}/actions/red-org-2/")
    page.get_by_text(content.ui["provenance"][lang]).click()
    told = page.locator(".provenance li", has_text=content.countries["dk"].name[lang])
    expect(told).to_have_count(1)
    expect(told).to_contain_text(content.ui["facts-confirm"][lang])
    expect(told).not_to_contain_text(content.ui["facts-checked"][lang])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_on_a_phone_the_emergency_numbers_are_on_the_first_screen_and_can_be_called(open_page: Open, lang: str) -> None:
    page = open_page(f"{lang}/safety/", width=390, height=844, java_script_enabled=False)
    numbers = page.locator(".numbers").get_by_role("link")
    for i in range(numbers.count()):
        expect(numbers.nth(i)).to_be_in_viewport(ratio=1)
        assert numbers.nth(i).get_attribute("href") == f"tel:{numbers.nth(i).inner_text()}"


@pytest.mark.parametrize("lang", DANISH)
def test_the_reminder_to_register_stands_on_the_safety_page_and_each_text_leads_to_where_it_is_told(
    open_page: Open, content: Content, lang: str
) -> None:
    reminder = content.ui["register-heading"][lang]
    expect(open_page(f"{lang}/safety/").get_by_role("heading", name=reminder)).to_have_count(1)
    told = content.safety[needed.after_incident]
    for name, times in {"safety-be-aware": 1, told.id: 0, "safety-police-report": 0}.items():
        page = open_page(f"{lang}/safety/{name}/")
        leads = page.locator("p", has_text=reminder).get_by_role("link", name=told.title[lang])
        expect(leads).to_have_count(times)


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_glossary_word_can_be_linked_to_and_names_the_other_language(open_page: Open, content: Content, lang: str) -> None:
    page = open_page(f"{lang}/glossary/#access-to-documents")
    entry = page.locator("#access-to-documents")
    term = content.terms["access-to-documents"]
    expect(entry).to_be_in_viewport()
    expect(entry.get_by_role("term")).to_have_text(getattr(term, lang))
    expect(entry.locator(f"[lang={others(lang)[0]}]")).to_have_text(term[others(lang)[0]])
    friend = next(term for term in content.terms.values() if term.false_friend)
    expect(page.locator(f"#{friend.id}")).to_contain_text(content.ui["false-friend"][lang])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_studies_say_comes_last_folds_without_a_script_opens_by_its_link_and_stands_on_paper(
    open_page: Open, content: Content, lang: str
) -> None:
    page = open_page(f"{lang}/relation/relation-competence/", java_script_enabled=False)
    last = page.locator(".guidance > .section--study")
    expect(last.get_by_role("heading", name=content.ui["study-heading"][lang])).to_be_visible()
    told = last.locator("#relation-rogers")
    expect(told).to_be_hidden()
    page.emulate_media(media="print")
    expect(told).to_be_visible()
    page.emulate_media(media="screen")
    page.goto(f"{page.url}#relation-rogers")
    expect(told).to_be_in_viewport()
    assert page.locator(".guidance > .section--study ~ :is(.section, .parts)").count() == 0
