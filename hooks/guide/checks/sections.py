"""A section has something to say, and a heading where its kind gives none."""

from collections.abc import Iterator

from guide.model.base import Section, SectionKind
from guide.read.content import Content
from guide.read.problems import Problem
from guide.read.walk import parts_of

NAME = "sections"
WHY = "Headings are how a busy reader, and a screen reader, finds the place."
TITLED = (SectionKind.TEXT, SectionKind.STEPS, SectionKind.KNOW, SectionKind.EXAMPLE, SectionKind.TICK)


def check(content: Content) -> Iterator[Problem]:
    """Sections without content, and sections that need a title."""
    for record, origin in [*content.records(), (content.placement, content.wholes["placement"])]:
        # What a part tells first stands below the part's own heading; also where the whole is hidden.
        own: list[Section] = [section for section in getattr(record, "sections", ()) if section.kind is not SectionKind.STUDY]
        first = own[0] if own and getattr(record, "id", None) in content.parts else None
        for path, section in parts_of(record):
            if not isinstance(section, Section):
                continue
            opens = section is first and section.kind is SectionKind.KNOW
            if section.kind in TITLED and section.title is None and not opens:
                advice = "Add a short `title` in both languages."
                yield origin.problem((*path, "kind"), f"a section of kind '{section.kind}' needs a title.", advice, NAME)
            if not any((section.text, section.points, section.say, section.facts, section.slots)):
                advice = "Add `text`, `points`, `say`, `facts` or `slots`, or remove the section."
                yield origin.problem(path, "this section is empty.", advice, NAME)
