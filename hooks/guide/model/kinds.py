"""The kinds of record: the one table of where each lies in data/ and where it is shown.

`Content` has a field of the same name for each. CONTRIBUTING says how to add one.
"""

from __future__ import annotations

from dataclasses import dataclass

from guide.model.base import Named
from guide.model.cards import Card
from guide.model.conversation import Conversation
from guide.model.emergencies import Emergency, Span
from guide.model.forms import Form
from guide.model.guidance import Exercise, Guidance, OwnPage, Safety, Tool
from guide.model.ladder import Action, Step
from guide.model.onward import Onward
from guide.model.path import Part
from guide.model.pictures import Picture
from guide.model.placement import Observation
from guide.model.places import Country
from guide.model.question import Question
from guide.model.situations import Situation
from guide.model.words import Link, Reading, Term
from guide.model.year import Ten


@dataclass(frozen=True)
class Kind:
    """A kind of record. Its records stand one a file in `data/<name>/`, or in one list in `data/<name>.yml`.

    Those that are `grouped` stand one folder deeper, such as `data/questions/steps/`.
    """

    name: str
    model: type[Named]
    in_list: bool = False
    grouped: bool = False
    own_page: bool = False  # each has a page `<name>/<id>`, unless it is a part of another
    on_page: str = ""  # the page on which all of them stand
    address: str = ""  # the folder of its pages, where that is not its name
    section: str = ""  # of the navigation
    list_page: str = ""  # the page that lists them
    weight: float = 1.0  # in the search
    found_as: str = ""  # what the search calls its pages; without it, their section decides
    spare: bool = False  # the rest of the site can do without all of them: an organisation may hide the folder

    @property
    def files(self) -> str:
        """The pattern of its files below data/."""
        return f"{self.name}.yml" if self.in_list else f"{self.name}/*/*.yml" if self.grouped else f"{self.name}/*.yml"

    @property
    def pages(self) -> str:
        """The folder of its pages."""
        return self.address or self.name

    @property
    def linked(self) -> bool:
        """True when `ref:` links lead to its records."""
        return self.own_page or bool(self.on_page)


KINDS = (
    Kind("steps", Step, own_page=True, section="place", list_page="ladder"),
    Kind("actions", Action, own_page=True, section="place", list_page="ladder", weight=1.05),
    Kind("tools", Tool, own_page=True, section="lookup", list_page="tools/index", weight=1.0, found_as="tool"),
    Kind("forms", Form, own_page=True, section="place", list_page="forms/index", weight=1.0, found_as="tool"),
    Kind("exercises", Exercise, own_page=True, section="practise", list_page="exercises/index", weight=0.7, spare=True),
    Kind("principles", Guidance, own_page=True, section="lookup", list_page="background/index", weight=0.7),
    Kind("safety", Safety, own_page=True, section="now", list_page="safety", weight=1.1, found_as="do"),
    Kind("phone", Guidance, own_page=True, section="lookup", list_page="phone/index", weight=0.7, spare=True),
    Kind("relation", Guidance, own_page=True, section="lookup", list_page="relation/index", weight=0.7, spare=True),
    Kind("themes", Guidance, own_page=True, section="lookup", list_page="themes/index", weight=0.7, spare=True),
    Kind("cards", Card, own_page=True, section="practise", list_page="cards/index", weight=0.85, found_as="card"),
    Kind("now", Emergency, own_page=True, section="now", list_page="now/index", weight=1.5),
    Kind("situations", Situation, own_page=True, address="say", section="say", list_page="say/index", weight=1.15),
    Kind("questions", Question, grouped=True, found_as="question"),
    Kind("conversations", Conversation, own_page=True, section="practise", list_page="conversations/index", weight=0.6),
    Kind("path", Part, own_page=True, section="practise", list_page="path/index", weight=0.65),
    Kind("pages", OwnPage, own_page=True),  # of an organisation, in data/local/
    Kind("countries", Country, address="law", found_as="law"),
    Kind("observations", Observation),  # asked for on the placement page
    Kind("pictures", Picture),  # shown on the page of what it explains
    Kind("terms", Term, in_list=True, found_as="term"),  # `term:` links lead to the glossary
    Kind("aftermath", Span, in_list=True, on_page="now/one-of-mine"),
    Kind("onward", Onward, in_list=True),  # shown with the situations that name them
    Kind("year", Ten, in_list=True, on_page="year"),
    Kind("reading", Reading, in_list=True, on_page="reading"),
    Kind("links", Link, in_list=True, on_page="reading"),
)
FOLDERS = {kind.name: kind for kind in KINDS if not kind.in_list}
LISTS = {kind.name: kind for kind in KINDS if kind.in_list}
HIDEABLE = tuple(kind.name for kind in KINDS if kind.spare)
GUIDANCE = tuple(kind for kind in KINDS if issubclass(kind.model, Guidance))
