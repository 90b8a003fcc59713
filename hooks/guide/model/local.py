"""What stands in data/local/organisation.yml: what an organisation says of itself, laid over the file the project ships."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Optional

from pydantic import Field, create_model
from pydantic.fields import FieldInfo

from guide.model.base import Id, Record
from guide.model.organisation import Organisation, Slot

FOLDER = "local"  # below data/
UNWRITTEN = "✎"  # begins a note that stands where words of the organisation are to come
SLOT = {"value", "phone", "email", "address"}  # what an organisation fills in; label and explanation stay the project's


def _optional(model: type[Record], names: set[str]) -> dict[str, Any]:
    """The fields of `model` with these names, each free to be left out."""
    fields = {name: field for name, field in model.model_fields.items() if name in names}
    maybe = Optional  # `X | None` is for types that are written out
    return {name: (maybe[field.annotation], _as_told(field)) for name, field in fields.items()}


def _as_told(field: FieldInfo) -> Any:
    """The same field as far as an editor is told of it, with nothing in it."""
    told = copy(field)
    told.default, told.default_factory = None, None
    return told


if TYPE_CHECKING:

    class OwnSlot(Record):
        """What the organisation fills in for one need."""

    class OwnOrganisation(Record):
        """The organisation that uses the site, as far as it says something of itself."""

        slots: dict[Id, OwnSlot]

else:
    OwnSlot = create_model("OwnSlot", __base__=Record, **_optional(Slot, SLOT))
    OwnOrganisation = create_model(
        "OwnOrganisation",
        __base__=Record,
        slots=(dict[Id, OwnSlot], Field({}, description="What to fill in for each need of data/organisation.yml.")),
        **_optional(Organisation, set(Organisation.model_fields) - {"slots"}),
    )


def merged(shipped: Organisation, own: OwnOrganisation) -> Organisation:
    """The shipped file with everything that `own` says laid over it. Slots it does not know are left to `unknown_slots`.

    The texts were last changed on the later of both days: an update of the project changes them, too.
    """
    said = _said(own)
    said["updated_on"] = max(shipped.updated_on, said.get("updated_on", shipped.updated_on))
    slots = {
        name: slot.model_copy(update=_said(own.slots[name])) if name in own.slots else slot
        for name, slot in shipped.slots.items()
    }
    return shipped.model_copy(update={**said, "slots": slots})


def _said(record: Record) -> dict[str, Any]:
    return {name: value for name in record.model_fields_set if (value := getattr(record, name)) is not None}


def unknown_slots(shipped: Organisation, own: OwnOrganisation) -> list[str]:
    """Needs that `own` fills in and the shipped file does not have."""
    return [name for name in own.slots if name not in shipped.slots]
