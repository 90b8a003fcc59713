"""What the model says of a field, for the one who fills it in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from guide.model.annotations import bare, is_model
from guide.model.base import Text
from guide.model.kinds import FOLDERS, LISTS
from guide.model.wholes import WHOLE
from guide.read.located import DataPath


def help_for(folder: str, path: DataPath) -> str:
    """The description of the field at `path` of a record of `folder`; of the part it stands in where it has none; or ''."""
    said = ""
    for field, _ in _along(folder, path):
        said = (field and (field.description or _of(field.annotation))) or said
    return said


def required(folder: str, path: DataPath) -> set[str]:
    """The keys that an entry of the list at `path` cannot do without."""
    *_, (_, entry) = (None, None), *_along(folder, (*path, 0))
    return {name for name, field in entry.model_fields.items() if field.is_required()} if is_model(entry) else set()


def _along(folder: str, path: DataPath) -> Iterator[tuple[FieldInfo | None, Any]]:
    """Part by part as far as the model knows them: the field, None for an entry of a list, and what may stand there."""
    kind = FOLDERS.get(folder) or LISTS.get(folder)
    model: Any = kind.model if kind else WHOLE.get(folder)
    for part in path[1:] if folder in LISTS else path:
        field = None
        if isinstance(part, int) or get_origin(model) is dict:
            model = bare(get_args(model)[-1]) if get_args(model) else None
        elif is_model(model) and part in model.model_fields:
            field = model.model_fields[part]
            model = bare(field.annotation)
        else:
            return
        yield field, model


def _of(model: Any) -> str:
    """What a part of a record says of itself, such as a point; words in every language say nothing of their own."""
    while get_args(model := bare(model)):
        model = get_args(model)[-1]
    own = is_model(model) and "title" not in model.model_fields and set(model.model_fields) != set(Text.model_fields)
    return " ".join((model.__doc__ or "").split()) if own else ""
