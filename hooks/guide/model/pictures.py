"""The drawings: what each says, and the words in it. Their shapes stand in overrides/macros/pictures/."""

from __future__ import annotations

from pydantic import Field

from guide.model.base import Id, Named, RecordId, Text


class Picture(Named):
    """A drawing that explains more than a paragraph would."""

    title: Text = Field(description="What the drawing shows, in a few words; stands above it.")
    says: Text = Field(description="What a reader who cannot see it should know: the same message as text.")
    explains: list[RecordId] = Field(min_length=1, description="Records on whose page it stands.")
    labels: dict[Id, Text] = Field(default={}, description="The words in the drawing, by the name the drawing knows them by.")
    sources: list[Id] = Field(default=[], description="Inventory ids (see data/sources.yml) that the drawing covers.")
    ours: bool = Field(default=False, description="true when the drawing is the site's own idea, not a source's.")
