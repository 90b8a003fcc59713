"""The conversations of the site: every way through each of them, and what each promises its reader."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from guide.meaning import conversations
from guide.model.conversation import EndingKind
from guide.model.languages import Lang
from guide.model.path import Trail
from guide.read.content import Content
from guide.read.marks import plain
from guide.show import conversation_drawing
from guide.show.render import Here, Renderer


def test_every_way_ends_somewhere_and_says_what_to_do_next(content: Content) -> None:
    for talk in content.conversations.values():
        ended = set()
        for way, ending in conversations.ways(talk):
            ended.add(ending.id)
            assert 2 <= len(way) <= 6, f"{talk.id}: {[reply.id for _, reply in way]}"
            assert all(ending.do_next[lang] for lang in Lang)
            assert len({turn.id for turn, _ in way}) == len(way)
        assert ended == {ending.id for ending in talk.endings}


def test_there_are_eight_and_every_part_of_the_path_shows_one_and_leads_to_another(content: Content) -> None:
    assert len(content.conversations) == 8
    for part in content.path.values():
        named = {part.shown, part.talk} - {None}
        assert len(named) == 2 or part.track == Trail.NEW_LEADER  # a leader may talk with the team and rehearse alone
        assert named <= content.conversations.keys()


def test_one_talk_can_be_settled_and_can_go_another_way(content: Content) -> None:
    for talk in content.conversations.values():
        kinds = {ending.kind for _, ending in conversations.ways(talk)}
        assert kinds > {EndingKind.SETTLED}, talk.id
        _, end = conversations.worked(talk)
        assert end, talk.id
        assert end.kind is EndingKind.SETTLED, talk.id


@pytest.mark.parametrize("lang", Lang)
def test_no_reply_stands_twice_in_a_talk_and_no_chair_repeats_the_other(content: Content, lang: Lang) -> None:
    for talk in content.conversations.values():
        for texts in (
            [reply.text[lang] for turn in talk.turns for reply in turn.replies],
            [reply.why[lang] for turn in talk.turns for reply in turn.replies],
            [reply.chair.heard[lang] for turn in talk.turns for reply in turn.replies],
        ):
            assert len(set(texts)) == len(texts), talk.id


@pytest.mark.parametrize("lang", Lang)
def test_a_drawing_for_authors_holds_every_turn_reply_and_ending(content: Content, lang: Lang) -> None:
    for talk in content.conversations.values():
        drawing = conversation_drawing.drawn(talk, lang)
        title = plain(talk.title[lang])
        svg = ElementTree.fromstring(
            Renderer(content, lang).render("conversation-drawing", Here("index"), drawing=drawing, title=title)
        )
        words = " ".join(" ".join(svg.itertext()).split())
        texts = [turn.says for turn in talk.turns] + [reply.text for turn in talk.turns for reply in turn.replies]
        assert [text for text in (*texts, *(e.do_next for e in talk.endings)) if plain(text[lang]) not in words] == []
        assert len(drawing.lines) == 3 * len(talk.turns)
