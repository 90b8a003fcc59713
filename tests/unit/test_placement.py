"""The placement's model for the page: the same rules in both languages, in words, and light."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape

import pytest

from guide.checked import ROOT
from guide.meaning import placement
from guide.meaning.rules_in_words import in_words
from guide.model.base import Text
from guide.read.content import Content
from guide.show.markup import script_data
from guide.show.site import Site
from tests.conftest import LANGUAGES


def changed(content: Content, **update: object) -> Content:
    """The content with another placement."""
    assert content.placement
    return replace(content, placement=content.placement.model_copy(update=update))


def test_the_rules_carry_no_words_and_are_the_same_in_both_languages(content: Content) -> None:
    pages = [placement.page_model(content, lang, lambda name: f"#{name}") for lang in LANGUAGES]
    words = [page.pop("words") for page in pages]
    assert pages[0] == pages[1] == placement.model(content)
    assert words[0]["answers"].keys() == words[1]["answers"].keys()
    assert words[0]["answers"] != words[1]["answers"]


def test_the_page_cannot_be_closed_by_a_text(content: Content) -> None:
    assert content.placement
    flag = content.placement.safety[0]
    evil = flag.model_copy(update={"label": Text(da="</script><b>", nb="</SCRIPT>")})
    text = script_data(placement.page_model(changed(content, safety=[evil, *content.placement.safety[1:]]), "da", str))
    assert "<" not in text
    assert json.loads(text)["words"]["answers"]["safety.danger-self"] == "</script><b>"


def test_the_hash_names_the_rules_and_changes_with_them(content: Content) -> None:
    assert content.placement
    before = placement.model(content)["hash"]
    assert placement.model(content)["hash"] == before
    assert placement.model(changed(content, rules=content.placement.rules[1:]))["hash"] != before


def test_a_reworded_question_has_another_hash_and_leaves_the_others(content: Content) -> None:
    assert content.placement
    first, *rest = content.placement.own_side
    reworded = first.model_copy(update={"ask": Text(da=first.ask.da, nb="Noe annet.")})
    before, after = (placement.model(each)["ownSide"] for each in (content, changed(content, own_side=[reworded, *rest])))
    assert before[0]["hash"] != after[0]["hash"]
    assert before[1:] == after[1:]


def test_every_rule_is_told_in_words_that_name_its_numbers(content: Content) -> None:
    assert content.placement
    told = {rule.id: {lang: in_words(rule, content, lang) for lang in LANGUAGES} for rule in content.placement.rules}
    assert told["red-three-repeated"]["da"] == ["I har set mindst tre røde kendetegn flere gange"]
    assert told["red-three-repeated"]["nb"] == ["Dere har sett minst tre røde kjennetegn flere ganger"]
    assert told["red-lasting"]["da"] == ["I har set mindst ét rødt kendetegn over uger eller måneder (»det bliver ved«)"]
    assert told["yellow-red-once"]["da"] == ["I har set mindst ét rødt kendetegn"]
    assert told["red-safety"]["nb"] == ["Det har skjedd vold, trusler eller trakassering"]
    assert len({str(words["da"]) for words in told.values()}) == len(told)


def test_every_answer_stands_for_a_sign_or_says_why_not_and_every_sign_can_be_said(content: Content) -> None:
    said = set()
    for each in content.observations.values():
        means = placement.frequencies(each)
        said |= {meaning for meaning in means.values() if meaning}
        assert None not in means.values() or each.no_sign
    signs = {(sign.id, level) for sign in content.placement.signs for level in placement.levels_of(content, sign.id)}
    assert said == signs
    assert placement.frequencies(content.observations["complaint"])["once"] == ("yellow-sign-1", "once")
    assert placement.frequencies(content.observations["complaint"])["repeated"] == ("red-sign-5", "repeated")


def test_a_sign_is_named_once_for_neighbours_that_stand_for_it_alone(content: Content) -> None:
    assert content.placement
    changing = []
    for theme in content.placement.themes:
        found = placement.by_sign(content, theme.observations)
        assert [each.id for _, alike in found for each in alike] == theme.observations
        for sign, alike in found:
            for each in alike:
                as_seen = {level: (sign, level) for level in ("once", "repeated", "lasting")}
                assert (placement.frequencies(each) == as_seen) == bool(sign)
                changing += [each.id] if not sign else []
    assert changing == ["complaint", "access"]


def test_complaints_that_come_back_start_at_several_times(content: Content) -> None:
    assert placement.levels_of(content, "red-sign-5") == ("repeated", "lasting")
    assert placement.levels_of(content, "red-sign-4") == ("once", "repeated", "lasting")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_team_does_in_one_room_is_counted_step_by_step_after_the_paper(content: Content, lang: str) -> None:
    html = unescape(str(Site(content, lang, ROOT).body("placement/together")))
    counted = html.partition(content.ui["together-room"][lang])[2].partition("<ol>")[2].partition("</ol>")[0]
    steps = [re.sub(r"<[^>]+>", "", step) for step in re.findall(r"<li>(.*?)</li>", counted, re.S)]
    assert steps == [content.ui["together-room-paper"][lang], *(each[lang] for each in content.ui_lists["together-room-list"])]
