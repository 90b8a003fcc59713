"""The navigation: five tasks, each with a hub and its doors, the same in both languages.

Here a page gets its door: write its name into `SECTIONS`, below its task and in the group where a reader would look.
The hub, the menu beside the page and the site map take it from here. The door says the title of the
page and, in one line, its description, so nothing else is to be written. A name whose page an organisation does not
have is passed over. The page itself says which task it belongs to: `Page.section`, for records `Kind.section`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guide.meaning.situations import WITH_A_CARD

HOME, MAP, CHANGED, WHOLE = "index", "map", "changed", "print"
NEW = "path/index"  # the way in for who is new, as soon as there is one
Doors = tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """A task: its hub, and its doors by group. In data/ui/ the group is called `hub-<group>`, the task `nav-<key>`."""

    hub: str
    groups: Mapping[str, Doors]  # a group without a name stands first, without a heading

    @property
    def doors(self) -> Iterator[str]:
        """All doors, in the order of the hub."""
        for group in self.groups.values():
            yield from group

    def beside(self, *names: str) -> Doors:
        """The doors of the group that one of the names belongs to, the first name first; all of them where none does."""
        groups = (group for name in names for group in self.groups.values() if name in group)
        return next(groups, tuple(self.doors))


SECTIONS: dict[str, Section] = {
    "now": Section(
        "now/index",
        {
            "": ("now/danger", "now/happened", "now/self-harm"),
            "else": (
                "say/cannot-wake",
                "say/has-taken",
                "say/colleague-was-hit",
                "say/followed-now",
                "say/nobody-opens",
                "say/worried-about-a-child",
            ),
            "after": ("now/one-of-mine", "say/whom-to-tell", "say/takes-work-home", "now/pocket-card", "safety"),
        },
    ),
    "place": Section(
        "placement",
        {
            "": ("placement/together", "placement/how"),
            "steps": ("ladder", "steps/red", "steps/yellow", "steps/green", "checklist"),
            "forms": (
                "forms/index",
                "forms/risk-assessment",
                "forms/contact-agreement",
                "forms/contact-restriction",
                "forms/action-cards",
                "forms/incident-account",
                "forms/learning-review",
                "forms/shift-plan",
            ),
        },
    ),
    "say": Section("say/index", {"": ("phrases", *(f"say/cards/{moment}" for moment in WITH_A_CARD))}),
    "practise": Section(
        "practise/index",
        {
            "alone": ("path/index", "path/review", "questions/index", "conversations/index", "cards/index"),
            "together": ("cards/meeting", "year", "cards/print"),
            "exercises": (
                "exercises/index",
                "exercises/exercise-rehearse-conversation",
                "exercises/exercise-say-no",
                "exercises/exercise-language-with-citizens",
                "exercises/exercise-language-about-citizens",
                "exercises/exercise-risk-mapping",
                "exercises/exercise-peaceful-layout",
                "exercises/exercise-competence",
            ),
            "new": ("path/leader", "safety/safety-lone-work-and-new-staff"),
        },
    ),
    "lookup": Section(
        "lookup/index",
        {
            "": ("ladder", "tools/index", "safety", "phrases", "forms/index", "law/dk", "law/dk-may", "law/no", "law/no-may"),
            "background": ("background/index", "phone/index", "relation/index", "themes/index"),
            "words": ("glossary", "reading", "about/sources"),
            "site": (MAP, CHANGED, WHOLE, "about/index", "about/privacy", "about/adopting", "about/it", "about/accessibility"),
        },
    ),
}
TIMES: dict[
    str, Doors
] = {  # ways in for who has a little time, on the hub of practice; `time-<key>` in data/ui/, and a word for each step
    "new": ("path/challenging-contact", "path/index"),
    "alone": ("placement", "ladder", "say/index"),
    "team": ("cards/index", "cards/meeting"),
}
PLAIN = ("practise", "lookup")  # whose hub is a list of its doors and no more: show/pages/hubs.py
SHOWN = ("now", "say", *PLAIN)  # whose hub shows all of its doors, so that no menu repeats them
FOOT: Doors = ("about/index", "about/privacy", "about/sources", "about/adopting", "about/accessibility")
