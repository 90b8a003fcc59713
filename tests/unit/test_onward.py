"""Below the sentences stands what else to do: nobody in a serious situation is left with words alone."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from guide.meaning import law, onward
from guide.model.languages import LANGUAGES, Lang
from guide.model.onward import OnwardKind
from guide.read.content import Content
from guide.read.marks import plain
from guide.show.site import Site

ROOT = Path(__file__).resolve().parents[2]
SERIOUS = {OnwardKind.TELL, OnwardKind.NOTE}


def kinds(content: Content, names: list[str]) -> set[OnwardKind]:
    return {kind for kind, _ in onward.by_kind(content, names)}


def test_every_situation_says_what_else_to_do_and_a_serious_one_whom_to_tell_and_what_to_write_down(content: Content) -> None:
    assert [each.id for each in content.situations.values() if not each.onward] == []
    serious = [each for each in content.situations.values() if each.door]
    assert len(serious) > 10
    assert [each.id for each in serious if not kinds(content, each.onward) >= SERIOUS] == []


def test_who_was_just_hit_is_told_of_the_police_the_doctor_sick_leave_money_and_silence_online(content: Content) -> None:
    wanted = {OnwardKind.ACT, OnwardKind.HURT, OnwardKind.TELL, OnwardKind.NOTE, OnwardKind.CARE, OnwardKind.LAW}
    assert kinds(content, content.now["happened"].onward) == wanted
    told = onward.facts_of(content, content.now["happened"].onward)
    assert {"police-report", "compensation-work-injury", "compensation", "psychiatric-advice"} <= set(told)


def test_every_line_is_told_somewhere(content: Content) -> None:
    named = {name for each in (*content.situations.values(), *content.now.values()) for name in each.onward}
    assert set(content.onward) - named == set()


@pytest.mark.parametrize("lang", list(Lang))
def test_a_situation_shows_its_lines_and_leads_to_the_rules_of_each_country(content: Content, lang: Lang) -> None:
    site = Site(content, lang, ROOT)
    html = str(site.body("say/threatens"))
    for name in content.situations["threatens"].onward:
        for country, fact, _ in onward.rules(content, lang, content.onward[name]):
            assert f"{law.page_of(country, fact.id)}/#{fact.id}" in html
    assert all(content.ui[f"onward-{kind}"][lang] in html for kind in kinds(content, content.situations["threatens"].onward))


def test_who_may_have_to_use_force_is_led_to_what_each_country_allows(content: Content) -> None:
    asked = {
        "violence": {"self-defence", "force-at-school", "force-in-care"},
        "child-hits": {"self-defence", "force-at-school", "force-placed-children"},
        "resident-wants-out": {"self-defence", "force-in-care"},
    }
    for name, wanted in asked.items():
        assert wanted <= set(onward.facts_of(content, content.situations[name].onward)), name
    for country in content.countries.values():
        assert all(law.page_of(country, fact).endswith("-may") for wanted in asked.values() for fact in wanted)


def test_where_a_weapon_may_be_met_a_line_leads_to_what_to_do_when_shots_are_fired(content: Content) -> None:
    assert content.now["danger"].onward[0] == "onward-weapon"
    disasters = dict(onward.by_kind(content, content.now["danger"].onward))[OnwardKind.DISASTER]
    assert disasters[0].id == "onward-firearm"
    for lang in Lang:
        assert "(ref:danger)" in content.onward["onward-armed"].text[lang]
    for name in ("violence", "child-hits", "threatens", "veiled-threat", "danger-others", "home-visit"):
        assert "onward-armed" in content.situations[name].onward, name


def test_a_list_has_at_most_seven_lines(content: Content) -> None:
    told = {each.id: each.onward for each in (*content.situations.values(), *content.now.values())}
    long = {name: len(mine) for name, names in told.items() for _, mine in onward.by_kind(content, names) if len(mine) > 7}
    assert long == {}


@pytest.mark.parametrize("lang", list(Lang))
def test_the_number_stands_in_the_gap_of_its_line_and_alone_is_told_where_it_holds(content: Content, lang: Lang) -> None:
    html = str(Site(content, lang, ROOT).body("say/followed-now"))
    assert "{n}" not in html
    assert re.search(r'(?:Ring|politiet på)&nbsp;<span><a class="number" href="tel:112">112</a></span>', html)


@pytest.mark.parametrize(("lang", "beside"), [(Lang.DA, "112 (Norge: 113)"), (Lang.NB, "113 (Danmark: 112)")])
def test_a_number_in_a_sentence_is_the_own_countrys_and_the_other_stands_in_brackets(
    content: Content, lang: Lang, beside: str
) -> None:
    words = unescape(re.sub(r"<[^>]+>", "", str(Site(content, lang, ROOT).body("now/self-harm")))).replace("\xa0", " ")
    assert f"Ring {beside}" in words


def test_numbers_of_regions_name_the_region_and_of_the_other_country_that(content: Content) -> None:
    words = unescape(re.sub(r"<[^>]+>", "", str(Site(content, Lang.DA, ROOT).body("say/cannot-wake"))))
    assert re.search(r"Region Hovedstaden:\s+Akuttelefonen: 1813", words)
    assert "Danmark, Region" not in words
    assert re.search(r"Norge: [^:]*legevakt[^:]*: 116117", words)


@pytest.mark.parametrize("lang", list(Lang))
def test_what_the_other_country_has_of_long_rules_folds_and_its_numbers_stand_on_the_fold(content: Content, lang: Lang) -> None:
    own = LANGUAGES[lang].country
    other = next(country for country in content.countries.values() if country.id != own)
    site = Site(content, lang, ROOT)
    fold = re.compile(rf'<details class="what-else__away" data-country="{other.id}">\s*<summary[^>]*>(.*?)</details>', re.S)
    html = str(site.body("now/happened"))
    inside = "".join(fold.findall(html))
    assert f"{own}/#police-report" in html
    assert f"{own}/#police-report" not in inside  # one's own stands open
    assert f"{other.id}/#police-report" in html
    timed = any(fact.deadline for fact in other.facts if fact.id == "police-report")
    assert (f"{other.id}/#police-report" in inside) == timed  # a rule of one line is no longer than its fold
    assert all(other.name[lang] in head.partition("</summary>")[0] for head in fold.findall(html))
    facts = str(site.body("safety/safety-seek-guidance"))
    heads = "".join(re.findall(r"<summary>(.*?)</summary>", facts, re.S))
    advice = [fact for fact in other.facts if fact.id == "psychiatric-advice"]
    assert all(str(fact.number) in heads for fact in advice if not fact.area)
    assert all(plain(fact.title[lang]) in heads and str(fact.number) not in heads for fact in advice if fact.area)


@pytest.mark.parametrize("lang", list(Lang))
def test_no_fold_holds_nothing_but_what_its_heading_says(content: Content, lang: Lang) -> None:
    fold = re.compile(r'<details class="what-else__away"[^>]*>\s*<summary[^>]*>(.*?)</summary>(.*?)</details>', re.S)
    for name in (*(f"now/{each}" for each in content.now), *(f"say/{each}" for each in content.situations)):
        for _, inside in fold.findall(str(Site(content, lang, ROOT).body(name))):
            assert inside.count("<p") > 1 or "</a>." in inside, name


def test_who_is_filmed_is_led_to_whether_one_may_film_oneself(content: Content) -> None:
    for name in ("records-me", "records-in-secret"):
        assert "filming-the-citizen" in onward.facts_of(content, content.situations[name].onward), name


@pytest.mark.parametrize("lang", list(Lang))
def test_where_a_life_may_be_at_stake_the_number_of_each_country_stands_before_the_sentences(
    content: Content, lang: Lang
) -> None:
    site = Site(content, lang, ROOT)
    urgent = [each for each in content.situations.values() if each.numbers]
    assert {"cannot-wake", "has-taken", "nobody-opens", "followed-now"} <= {each.id for each in urgent}
    for each in urgent:
        first, _, rest = str(site.body(f"say/{each.id}")).partition('class="say__lines"')
        numbers = {f.number for country in content.countries.values() for f in country.facts if f.id in each.numbers}
        assert rest
        assert all(f'href="tel:{number}"' in first for number in numbers), each.id


def test_injuries_and_what_is_done_ahead_come_first_where_they_are_named_first(content: Content) -> None:
    some = {kind: next(line.id for line in content.onward.values() if line.kind == kind) for kind in OnwardKind}
    for first in OnwardKind:
        names = [some[first], *(some[kind] for kind in reversed(OnwardKind) if kind != first)]
        moves = first in (OnwardKind.HURT, OnwardKind.AHEAD)
        order = [first, *(kind for kind in OnwardKind if kind != first)] if moves else [*OnwardKind]
        assert [kind for kind, _ in onward.by_kind(content, names)] == order


@pytest.mark.parametrize("lang", list(Lang))
def test_what_a_line_counts_up_stands_below_it_one_a_line(content: Content, lang: Lang) -> None:
    site = Site(content, lang, ROOT)
    lines = [line for line in content.onward.values() if line.points]
    assert lines
    for line in lines:
        told = {"now": content.now, "say": content.situations}
        name = next(f"{kind}/{each.id}" for kind, those in told.items() for each in those.values() if line.id in each.onward)
        html = unescape(str(site.body(name)))
        wanted = "".join(f"<li>{plain(point[lang])}</li>" for point in line.points)
        assert f"<ul>{wanted}</ul>" in re.sub(r"<a[^>]*>|</a>|(?<=>)\s+(?=<)", "", html)
