"""The drawings, by what they explain."""

from __future__ import annotations

from guide.model.pictures import Picture
from guide.read.content import Content


def of(content: Content, name: str) -> list[Picture]:
    """The drawings that explain the record of this id, in the order of their ids."""
    return [picture for picture in content.pictures.values() if name in picture.explains]
