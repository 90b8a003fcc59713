"""What the search knows of words beside what the pages say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, create_model

from guide.model.base import Record, Text, Words, in_language
from guide.model.languages import LANGUAGES, Lang
from guide.model.places import CountryId

BETWEEN = " / "  # two ways to ask
Lines = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, min_length=1, max_length=40_000)]

if TYPE_CHECKING:

    class Asked(Record):
        """Further ways to ask for one page or rule, in every language."""

        def __getitem__(self, lang: str) -> str:
            """Those of one language, with `BETWEEN` between them."""

else:
    Asked = create_model(
        "Asked",
        __base__=Record,
        __doc__="Further ways to ask for one page or rule, small everyday words, with ` / ` between two; nobody is shown them.",
        **{lang.value: (Lines, Field(description=f"{language.english}.")) for lang, language in LANGUAGES.items()},
    )
    Asked.__getitem__ = in_language


class SearchWords(BaseModel):
    """The words that people use for what the pages call by another name. Only the search reads them, nobody is shown them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    common: Text = Field(description="Words that stand everywhere in speech and say little of what is meant.")
    sayings: Text | None = Field(
        default=None,
        description="Set phrases, word for word, with ` / ` between them: their first word says nothing, as in 'slå op'.",
    )
    persons: Text | None = Field(
        default=None,
        description="Words for somebody, or a part of a body. Beside one of these no phrase is taken for harmless.",
    )
    weapons: Text | None = Field(
        default=None,
        description="Words of a weapon, with ` / ` between them: danger comes before place, age or topic in any tense. Of "
        "several the next stands at most two words on. `*` is one of `persons`, and `-kniv` whatever ends so.",
    )
    danger: Text | None = Field(
        default=None, description="In the same way: words of other danger, which is over where a word of `past` is said too."
    )
    past: Text | None = Field(default=None, description="In the same way: words by which the danger is over.")
    ending: Text | None = Field(
        default=None,
        description="In the same way: by which somebody says that they do not want to live, or are about to die by it.",
    )
    oneself: Text | None = Field(default=None, description="Words by which it may be themselves whom somebody hurts.")
    lands: dict[CountryId, Text] = Field(
        default={}, description="Single words that name a country: whoever says one asks for no rule of the other."
    )
    near: list[Text] = Field(default=[], description="In each, single words in which readers may put one and the same thing.")
    instead: dict[Lang, dict[Words, Words]] = Field(
        default={},
        description="In each language: a word of the pages, and single words that people use instead: they mean it.",
    )
    same: list[Words] = Field(
        default=[], description="In each, single words of both languages that are one and the same, where `across` lacks them."
    )
    across: dict[Words, Words] = Field(default={}, description="Danish word: the Norwegian one. Written by `make lexicon`.")
