"""The files of data/ that hold one thing each, or a part of one: which model reads them, and which nothing can do without."""

from __future__ import annotations

from typing import Any

from guide.model.base import Id, Words
from guide.model.exceptions import Exemption
from guide.model.organisation import Organisation
from guide.model.path import Schedule
from guide.model.placement import Placement
from guide.model.question import Parallel
from guide.model.search import Asked, SearchWords
from guide.model.words import Interface, Sources

WHOLE: dict[str, Any] = {
    "organisation": Organisation,
    "sources": Sources,
    "placement": Placement,
    "parallel": Parallel,
    "schedule": Schedule,
    "search": SearchWords,
    "not-covered": dict[Id, Words],
    "exceptions": list[Exemption],
}
SHARED: dict[str, Any] = {  # folders whose files hold one thing together, each some keys of it
    "ui": Interface,
    "asked": dict[Words, Asked],  # page, or page#part of a page of rules
}
REQUIRED = ("organisation", "sources", "placement")
