"""Situations stand by what kind they are: as tiles, with their sentences, on the cards, and in the list of all pages."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from guide.checked import ROOT
from guide.meaning import situations
from guide.model.base import Moment
from guide.model.languages import Lang
from guide.model.situations import SituationGroup
from guide.read.content import Content
from guide.show.site import Site

HEADING = re.compile(r'<h2 id="group-([a-z]+)">')
TITLED = {"say/index": r"<li><a href=\"([a-z-]+)/\"", "phrases": r' data-situation="([a-z-]+)"'}


@pytest.mark.parametrize("name", TITLED)
@pytest.mark.parametrize("lang", list(Lang))
def test_each_kind_is_a_heading_that_links_lead_to_with_its_situations_below(content: Content, lang: Lang, name: str) -> None:
    html = str(Site(content, lang, ROOT).body(name))
    kinds = situations.by_group(content)
    links = html.partition('<nav class="jump"')[2].partition("</nav>")[0]
    assert re.findall(r'href="#group-([a-z]+)"', links) == [kind for kind, _ in kinds] == HEADING.findall(html)
    _, *parts = HEADING.split(html)
    for (kind, mine), part in zip(kinds, parts[1::2], strict=True):
        assert re.findall(TITLED[name], part.partition("say-else")[0]) == [each.id for each in mine], kind


@pytest.mark.parametrize("moment", situations.WITH_A_CARD)
def test_a_card_tells_the_kind_before_its_situations_and_of_each_what_fits_there(content: Content, moment: Moment) -> None:
    html = str(Site(content, Lang.DA, ROOT).body(f"say/cards/{moment}"))
    found = situations.card(content, moment)
    places = [html.index(f"<h2>{content.ui[f'situation-{kind}']['da']}</h2>") for kind, _ in found]
    assert places == sorted(places)
    for (begin, end), (kind, lines) in zip(pairwise([*places, len(html)]), found, strict=True):
        shown = html[begin:end]
        assert {each.group for each, _ in lines} == {kind}
        assert re.findall(r'<dt><a href="[^"]*/([a-z-]+)/"', shown) == [each.id for each, _ in lines]
        assert shown.count("<q>") == sum(len(said) for _, said in lines)
        assert all(each.number <= situations.MOST for each, _ in lines)
        for each, said in lines:
            fit = [phrase for phrase in each.say if moment in phrase.moments]
            assert said == (fit if moment == Moment.TEAM else fit[:1])


def test_on_the_card_of_the_team_stand_what_comes_after_and_the_own_side(content: Content) -> None:
    kinds = [kind for kind, _ in situations.card(content, Moment.TEAM)]
    assert kinds == [SituationGroup.US, SituationGroup.AFTER, SituationGroup.TEAM]
    assert not {*kinds} & {kind for kind, _ in situations.card(content, Moment.PHONE)}
    assert any(len(said) > 1 for _, lines in situations.card(content, Moment.TEAM) for _, said in lines)


def test_what_is_said_in_one_case_tells_the_case_once(content: Content) -> None:
    ((_, ((first, _), *_)), *_) = situations.card(content, Moment.TEAM)
    case = {"when": first.title, "moments": [Moment.TEAM]}
    three = [phrase.model_copy(update=case) for phrase in first.say]
    alone = replace(content, situations={first.id: first.model_copy(update={"say": three})})
    html = str(Site(alone, Lang.DA, ROOT).body("say/cards/team"))
    assert (html.count("say__where"), html.count("<q>")) == (1, 3)
