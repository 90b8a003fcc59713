"""Lines of the drawings, and every drawing in every language."""

from xml.etree import ElementTree

import pytest

from guide.model.languages import Lang
from guide.read.content import Content
from guide.show.drawing import width_of, wrapped
from guide.show.render import Renderer


def test_no_line_is_wider_than_asked_for() -> None:
    lines = wrapped("Hvem gør hvad, og hvem følger med hjem?", 150)
    assert len(lines) > 1
    assert all(width_of(line) <= 150 for line in lines)
    assert " ".join(lines) == "Hvem gør hvad, og hvem følger med hjem?"


def test_a_word_that_is_too_wide_stands_alone() -> None:
    assert wrapped("Et arbejdsmiljørepræsentantskab her", 60) == ["Et", "arbejdsmiljørepræsentantskab", "her"]


def test_strong_letters_ask_for_more_room() -> None:
    assert width_of("Leder", strong=True) > width_of("Leder")


@pytest.mark.parametrize("lang", Lang)
def test_every_drawing_is_sound_and_says_what_it_shows(content: Content, lang: Lang) -> None:
    renderer = Renderer(content, lang)
    for picture in content.pictures.values():
        drawing = ElementTree.fromstring(renderer.drawn(picture))
        told = {child.tag: child.text for child in drawing if child.tag in ("title", "desc")}
        assert told == {"title": picture.title[lang], "desc": picture.says[lang]}
        words = " ".join(" ".join(text.itertext()) for text in drawing.iter("text")).split()
        for label in picture.labels.values():
            assert set(label[lang].split()) <= set(words), f"{picture.id}: {label[lang]}"
