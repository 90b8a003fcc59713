"""What the annotation of a field of the model stands for."""

from __future__ import annotations

import types
from typing import Annotated, Any, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel


def is_model(model: Any) -> TypeGuard[type[BaseModel]]:
    """True for a part of a record, or a record."""
    return isinstance(model, type) and issubclass(model, BaseModel)


def bare(model: Any, last: bool = False) -> Any:
    """`Annotated[X, …]` and `X | None` → `X`; of `X | Y` the first, or the last."""
    while True:
        if get_origin(model) is Annotated:
            model = get_args(model)[0]
        elif get_origin(model) in (Union, types.UnionType):
            model = [each for each in get_args(model) if each is not type(None)][-1 if last else 0]
        else:
            return model
