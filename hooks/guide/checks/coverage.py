"""Every inventory item is told somewhere, or left out for a reason."""

from collections.abc import Iterator

from guide.read.content import Content
from guide.read.local import OWN
from guide.read.problems import Problem
from guide.read.walk import parts_of

NAME = "coverage"
WHY = "The site promises what its five sources hold; what is left out is left out on purpose."


def check(content: Content) -> Iterator[Problem]:
    """Items no record claims, and reasons for items that are claimed after all."""
    if content.broken or content.hidden or content.replaced:
        return  # what a broken record covers is unknown, its own problem comes first; and an organisation may show less
    claimed: set[str] = set()
    for record, _ in content.records():
        for path, part in parts_of(record):
            if path and path[-1] == "sources" and isinstance(part, list):
                claimed.update(part)
    origin = content.wholes["sources"]
    for item in content.sources.items:
        if item not in claimed and item not in content.not_covered and item != OWN:
            advice = "Write a record for it, or give the reason in data/not-covered.yml."
            yield origin.problem(("items", item), "no record covers this item.", advice, NAME)
    for item in content.not_covered:
        if item in claimed or item not in content.sources.items:
            message = "this item is covered." if item in claimed else "there is no such item."
            yield content.wholes["not-covered"].problem((item,), message, "Remove the line.", NAME)
