"""What the model says of a field, for the one who fills it in."""

from __future__ import annotations

import types
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from guide.model.base import Text
from guide.model.kinds import FOLDERS, LISTS
from guide.read.load import WHOLE
from guide.read.yaml_file import DataPath


def help_for(folder: str, path: DataPath) -> str:
    """The description of the field at `path` of a record of `folder`; of the part it stands in where it has none; or ''."""
    kind = FOLDERS.get(folder) or LISTS.get(folder)
    model: Any = kind.model if kind else WHOLE.get(folder)
    said = ""
    for part in path[1:] if folder in LISTS else path:
        model = _bare(model)
        if isinstance(part, int) or get_origin(model) is dict:
            model = get_args(model)[-1] if get_args(model) else None
        else:
            fields: dict[str, FieldInfo] = model.model_fields if _is_model(model) else {}
            if part not in fields:
                return said
            said, model = fields[part].description or _of(fields[part].annotation) or said, fields[part].annotation
    return said


def _of(model: Any) -> str:
    """What a part of a record says of itself, such as a point; words in every language say nothing of their own."""
    while get_args(model := _bare(model)):
        model = get_args(model)[-1]
    own = _is_model(model) and "title" not in model.model_fields and set(model.model_fields) != set(Text.model_fields)
    return " ".join((model.__doc__ or "").split()) if own else ""


def _is_model(model: Any) -> bool:
    return isinstance(model, type) and issubclass(model, BaseModel)


def _bare(model: Any) -> Any:
    """`Annotated[X, …]` and `X | None` → `X`."""
    while True:
        if get_origin(model) is Annotated:
            model = get_args(model)[0]
        elif get_origin(model) in (Union, types.UnionType):
            model = next(each for each in get_args(model) if each is not type(None))
        else:
            return model
