"""Which blocks of a page are the site's own judgement, and where the others come from."""

from __future__ import annotations

from guide.meaning.provenance import named, ours
from guide.model.base import Moment, Phrase, Point, Section, SectionKind, Text
from guide.model.guidance import Guidance


def text(words: str) -> Text:
    return Text(da=words, nb=words, same=True)


def phrase(words: str, own: bool) -> Phrase:
    return Phrase(da=words, nb=words, same=True, moments=[Moment.PHONE], ours=own)


def record(*sections: Section) -> Guidance:
    return Guidance(id="one", title=text("En"), summary=text("To"), sections=list(sections), sources=["one"])


def test_a_whole_block_is_named_and_its_parts_are_not() -> None:
    block = Section(kind=SectionKind.DO, title=text("Bagefter"), points=[Point(da="a", nb="b", ours=True)], ours=True)
    assert [(found.title, found.points) for found in ours(record(block))] == [(block.title, ())]


def test_points_and_phrases_are_named_by_number() -> None:
    points = [Point(da="a", nb="b"), Point(da="c", nb="d", ours=True, say=[phrase("e", False), phrase("f", True)])]
    found = ours(record(Section(kind=SectionKind.DO, points=points)))
    assert [(block.kind, block.points, block.phrases) for block in found] == [("do", (2,), (2,))]


def test_a_record_without_own_judgement_names_nothing() -> None:
    assert ours(record(Section(kind=SectionKind.SAY, say=[phrase("a", False)]))) == []


def test_facts_are_named_once_wherever_they_stand() -> None:
    block = Section(kind=SectionKind.KNOW, facts=["secrecy", "gifts"])
    assert named([record(block), record(block)], "facts") == ["secrecy", "gifts"]


def test_a_summary_of_our_own_is_named() -> None:
    own = record().model_copy(update={"summary": Text(da="a", nb="b", ours=True)})
    assert [block.kind for block in ours(own)] == ["summary"]
