"""The drawings, by what they explain."""

from __future__ import annotations

from guide.meaning.addresses import routes
from guide.model.pictures import Picture
from guide.read.content import Content


def of(content: Content, name: str) -> list[Picture]:
    """The drawings that explain the record of this id, in the order of their ids."""
    return [picture for picture in content.pictures.values() if name in picture.explains]


def stand_on(content: Content, page: str) -> bool:
    """Whether a drawing explains the record of the page of this name, or something that is told on it."""
    where = routes(content)
    return any(name in where and where[name].page == page for each in content.pictures.values() for name in each.explains)
