"""Turns pydantic's errors into sentences an editor can act on."""

from __future__ import annotations

import difflib
from datetime import date
from typing import Any, get_args, get_origin

from pydantic import ValidationError

from guide.model.annotations import bare, is_model
from guide.model.languages import LANGUAGES, Lang
from guide.model.words import MANY, ONE
from guide.read.located import DataPath, Located
from guide.read.problems import Problem, path_text
from guide.read.signs import LONGEST, name, short

NOT_TEXT = "Put the value in quotes if it is meant as text."


def explain(error: ValidationError, model: Any, located: Located, at: DataPath = ()) -> list[Problem]:
    """Every error of `error` as a problem of `located`; `at` is where the validated value stands in the file.

    A value that was told of while the file was read is not told of again.
    """
    found = [_problem(dict(item), model, located, at) for item in error.errors(include_url=False)]
    told = {path_text(path) for path in located.told}
    return [problem for problem in found if problem.path not in told]


def _problem(item: dict[str, Any], model: Any, located: Located, at: DataPath) -> Problem:
    loc = tuple(part for part in item["loc"] if part not in ("[key]", ONE, MANY))
    kind, given, context = item["type"], item["input"], item.get("ctx", {})
    key = str(loc[-1]) if loc else ""
    allowed = str(context.get("expected", "")).replace(" or ", ", ")  # in whichever language it is told
    match kind:
        case "missing" if key in LANGUAGES:
            language = LANGUAGES[Lang(key)].english
            message, advice = "missing.", f"Add the {language} text, or remove the whole entry in both languages."
        case "missing":
            message, advice = "missing.", f"Add the line `{key}:` with its value."
        case "extra_forbidden":
            message, advice = f"this key is not known here{_odd(key)}.", _nearest(key, _keys(model, loc[:-1]))
        case "string_type":
            message, advice = f"this should be text but YAML reads {_seen(given)}.", NOT_TEXT
        case "string_too_short":
            message, advice = "this text is empty.", "Write the text, or remove the whole entry in both languages."
        case "string_pattern_mismatch":
            message = f"'{short(given)}' is not a valid id{_odd(given)}."
            advice = "Use small letters a–z, digits and single hyphens."
        case "string_too_long":
            message = f"'{short(given)}' has {len(given)} characters."
            advice = f"At most {context['max_length']} are allowed."
        case "enum" | "literal_error" if given is None:
            message, advice = "nothing is written here.", f"Use one of: {allowed}."
        case "enum" | "literal_error" if isinstance(given, str) and f"'{given.lower()}'" in context["expected"]:
            message, advice = f"'{short(given)}' is not known here.", f"Write it in small letters: '{given.lower()}'."
        case "enum" | "literal_error":
            message, advice = f"'{short(given)}' is not known here.", f"Use one of: {allowed}."
        case "model_type" | "dict_type" | "model_attributes_type":
            message, advice = f"a group of keys is expected here, not {_seen(given)}.", "Write the keys below, indented."
        case "list_type":
            message, advice = f"a list is expected here, not {_seen(given)}.", "Start each entry with a hyphen."
        case "int_type":
            message, advice = f"a whole number is expected here, not {_seen(given)}.", "Write it without quotes."
        case "bool_type":
            message, advice = f"true or false is expected here, not {_seen(given)}.", "Write true or false, without quotes."
        case "greater_than_equal" | "less_than_equal":
            limit = f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
            message, advice = f"{short(given)} is out of range.", f"Use {limit}."
        case "date_type":
            message, advice = f"'{short(given)}' is not a date.", "Write it as YYYY-MM-DD."
        case "told":
            message, advice = context["message"].replace("{given}", short(context["given"])), context["advice"]
        case "too_short":
            message, advice = f"at least {context['min_length']} needed.", "Add what is missing."
        case "too_long":
            message, advice = f"at most {context['max_length']} allowed.", "Remove what is too much."
        case _:
            message, advice = f"{item['msg'][:1].lower()}{short(item['msg'][1:])}.", "Change the value."
    return located.problem((*at, *loc), message, advice)


def _seen(value: Any) -> str:
    names = {bool: "a yes/no value", int: "a number", date: "a date", list: "a list", dict: "a group of keys", str: "text"}
    return "nothing" if value is None else names.get(type(value), type(value).__name__)


def _odd(text: str) -> str:
    """Names the first sign that is none of English: many look like one."""
    return next((f": it holds {name(sign)}" for sign in text if not sign.isascii()), "")


def _nearest(key: str, known: list[str]) -> str:
    close = difflib.get_close_matches(key[:LONGEST], known, n=1, cutoff=0.5)
    return f"Did you mean `{close[0]}`?" if close else f"Known keys: {', '.join(known)}."


def _keys(model: Any, loc: tuple[str | int, ...]) -> list[str]:
    """The keys the model at `loc` knows."""
    for part in loc:
        model = _inner(bare(model, last=isinstance(part, int)), part)  # of words and a list of them the one that has it
    model = bare(model)
    return list(model.model_fields) if is_model(model) else []


def _inner(model: Any, part: str | int) -> Any:
    if get_origin(model) in (list, dict):
        return get_args(model)[-1]
    return model.model_fields[part].annotation if is_model(model) and part in model.model_fields else None
