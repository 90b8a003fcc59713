"""The files of data/ that hold one thing each: which model reads them, and which of them nothing can do without."""

from __future__ import annotations

from typing import Any

from guide.model.base import Id, Words
from guide.model.exceptions import Exemption
from guide.model.organisation import Organisation
from guide.model.path import Schedule
from guide.model.placement import Placement
from guide.model.question import Parallel
from guide.model.search import SearchWords
from guide.model.words import Sources

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
REQUIRED = ("organisation", "sources", "placement")
