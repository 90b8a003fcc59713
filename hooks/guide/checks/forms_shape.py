"""A form can be filled in, kept and read again: its names are its own, its gates guard something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.model.forms import DRAWN, Block, Entry, EntryKind, Form
from guide.read.content import Content
from guide.read.located import DataPath
from guide.read.problems import Problem

NAME = "forms"
WHY = "What a reader wrote is found again by the name of its entry; a gate that nothing follows stops nobody."
TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
RESERVED = {"content", "country", "made", "open", "out", "section-nav", "take"}  # names of the page itself
Told = tuple[DataPath, str, str]


def check(content: Content) -> Iterator[Problem]:
    """Names that stand twice, values that cannot stand there, gates without anything behind, pictures without their numbers."""
    for record, origin in content.records():
        if isinstance(record, Form):
            for path, message, advice in (*_names(record), *_gates(record), *_values(record), *_drawings(record)):
                yield origin.problem(path, message, advice, NAME)


def _names(form: Form) -> Iterator[Told]:
    seen = set(RESERVED)
    for i, block in enumerate(form.blocks):
        named = [(("blocks", i), block), *_entries(i, block)]
        for path, one in [*named, *((("blocks", i, "gates", n), gate) for n, gate in enumerate(block.gates))]:
            if one.id in seen:
                yield (*path, "id"), f"the id '{one.id}' stands twice in this form, or is reserved.", "Choose another id."
            seen.add(one.id)


def _gates(form: Form) -> Iterator[Told]:
    last = max((i for i, block in enumerate(form.blocks) if not block.gates), default=-1)
    for i, block in enumerate(form.blocks):
        if block.gates and i > last:
            yield ("blocks", i, "gates"), "nothing comes after these gates.", "Put a block behind them, or remove them."
        if not (block.entries or block.gates):
            yield ("blocks", i), "there is nothing to fill in here.", "Add `entries` or `gates`, or remove the block."


def _values(form: Form) -> Iterator[Told]:
    for i, block in enumerate(form.blocks):
        dates = {entry.id for entry in block.entries if entry.kind == EntryKind.DATE}
        for path, entry in _entries(i, block):
            if entry.kind == EntryKind.NUMBER and not (
                entry.usual and entry.usual.isdecimal() and entry.least <= int(entry.usual) <= entry.most
            ):
                advice = f"Give a number from {entry.least} to {entry.most} in quotes, or change `least` and `most`."
                yield (*path, "usual"), "a number starts with one that is allowed.", advice
            elif entry.kind == EntryKind.TIME and not (entry.usual and TIME.fullmatch(entry.usual)):
                yield (*path, "usual"), "a time starts with one.", 'Write it as "08:30", in quotes.'
            elif entry.after and not {entry.id, entry.after} <= dates:
                yield (*path, "after"), "only a date comes after a date.", "Name an entry of the kind 'date' of this block."
            elif entry.usual and entry.kind not in (EntryKind.NUMBER, EntryKind.TIME):
                yield (*path, "usual"), f"'{entry.kind}' starts empty.", "Remove `usual`: nobody's answer is chosen for them."


def _drawings(form: Form) -> Iterator[Told]:
    for i, block in enumerate(form.blocks):
        if block.draws:
            kinds = {entry.id: entry.kind for _, entry in _entries(i, block)}
            wanted = DRAWN[block.draws]
            for names, kind in ((wanted.times, EntryKind.TIME), (wanted.numbers, EntryKind.NUMBER)):
                if missing := sorted(name for name in names if kinds.get(name) != kind):
                    message = f"the drawing '{block.draws}' needs entries of the kind '{kind}': {', '.join(missing)}."
                    yield ("blocks", i, "draws"), message, "Add them to this block, or remove the drawing."


def _entries(i: int, block: Block) -> list[tuple[DataPath, Entry]]:
    return [(("blocks", i, "entries", n), entry) for n, entry in enumerate(block.entries)]
