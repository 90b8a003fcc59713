"""What an organisation has not yet said of itself, what hurts its readers most first."""

from __future__ import annotations

from guide.model.organisation import Organisation

FIRST = ("country",)  # else somebody in danger has to pick out the number of their country
THEN = ("name", "site_address", "comments_to", "short_name", "logo", "accent")  # else the site looks like nobody's
URGENT = 6  # slots whose answer is needed on the day something happens; data/organisation.yml has them in this order


def unfilled(organisation: Organisation) -> list[str]:
    """The fields and slots of data/local/organisation.yml that stand empty, the most urgent first."""
    slots = list(organisation.slots)
    order = [*FIRST, *slots[:URGENT], *THEN[:1], *slots[URGENT:], *THEN[1:]]
    return [name for name in order if not _filled(organisation, name)]


def _filled(organisation: Organisation, name: str) -> bool:
    slot = organisation.slots.get(name)
    return slot.filled if slot else getattr(organisation, name) is not None
