"""Faults for data/, made by the dozen: slips of people, of editors and of systems, and some that mean harm.

`mutate` changes a copy of data/ in one way that its seed decides, and says what it did. The same seed does the same.
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable
from pathlib import Path

LONG = "a" * 100_000
VALUES = [  # what may come to stand where a value stood, as it is written in the file
    "", "~", "null", "no", "NO", "Off", "y", "true", "True", "0", "12", "-1", "010", "0x1F", "1_000", "1:30",
    "25:61", "1.5", "1e3", ".inf", ".nan", "99999999999", "9" * 5000, "1000000", "2026-02-30", "2026-13-45",
    "2026-1-5", "2026-01-01 25:00:00", "21.11.2026", '"2026-02-30"', "0001-01-01", '""', '" "', "''", '"x"',
    f'"{LONG}"', LONG, "[]", "{}", "[a, [b, {c: d}]]", "[" * 400, "{a: " * 60, '!!int "x"', '!!float "x"',
    '!!timestamp "x"', '!!python/object/apply:os.system ["true"]', "!x y", "&a [*a]", "*a", "&a b", "<<", "=", "@x",
    "`x`", "%x", "|", ">", "| \n", '"half', "'half", '"a\\nb"', '"\\x00"', '"\\e[31m"', '"\\u202e"', '"\\ud800"',
    '"\u200b"', '"\u00a0x"', '"x\u00ady"', '"\ufeff"', '"x\u2028y"', '"\x07"', '"<script>alert(1)</script>"',
    "'\"><img src=x onerror=alert(1)>'", '"{{ x }}"', '"{% x"', '"{n}"', '"{}"', '"{n:>999999999}"', '"}"',
    '"[x](ref:)"', '"[x](ref:nowhere)"', '"[x](javascript:alert(1))"', '"![x](y)"', '"[x][1]"', '"# x"', '"- x"',
    '"1. x"', '"> x"', '"| x |"', '"===\\n==="', '"a\\n\\nb"', '"**x"', '"&nbsp;"', '"javascript:alert(1)"',
    '"data:text/html,x"', '"S:\\\\x"', '"../x"', '"//x.dk"', '"x.dk/y"', '"https://["', '"https://℀/"',
    '"https://x/\\"><script>"', '"leder@kommune.dk"', '"112"', '"ring"', '"index"', '"card-new"',
    '"../../etc/passwd"', '"Å"', '"red"', '"red-org-1"', '"tool-one"', '"🙂"', '"\U000e0041"', "no: yes", "- a",
]  # fmt: skip
KEYS = [
    "no", "yes", "1", "~", "<<", "? x", "[a]", "d\u0430", "da\u200b", "\u00a0da", "id", "da", LONG, '"', "a b",
    "\u202eda", "*a", "&a da", "!!str da",
]  # fmt: skip
SIGNS = [
    "\u200b", "\u00a0", "\u00ad", "\ufeff", "\u202e", "\u2066", "\x00", "\x07", "\x1b", "\x85", "\u2028", "\t", "\r",
    "\u3164", "\ufffe", "{", "}", '"', "'", ":", "#", "&", "*", "<",
]  # fmt: skip
NAMES = [
    "x.yml.txt", "X.YML", "x.yaml", "x.yml~", "#x#", ".#x.yml", "x\ny.yml", "Ø.yml", "x y.yml", "photo.png",
    "index.yml", "a" * 200 + ".yml", "\udce6.yml", "x.json",
]  # fmt: skip
LINE = re.compile(r"^(\s*(?:- )?)([\w-]+):(?: (.*))?$")
AIMED = {  # key → values that fit its kind, or nearly do
    "checked_on": ["2026-11-31", "2026-21-11", "2206-01-01", "20261101", '"soon"', "2026-11-01T10:00:00Z", "0", "1793491200"],
    "updated_on": ["2026-02-30", "2062-01-01", "2026-11-21 25:00:00", '"2026-11-21"', "1"],
    "number": ["0", "1000000", "99999999999999999999:1", '"1"', "2", '"ring"', "112", "02800", '"112; 113"', '"１１２"'],
    "country": ["no", "NO", '"no"', '"dk"', '"NO"', '"se"', "null"],
    "site_address": ['"https://x.dk/"', '"x.dk"', '"https://[x]/"', f'"https://x.dk/{"a" * 3000}"',
        '"https://x.dk/?a"', '"https://u:p@x.dk/"'],
    "address": ['"x.dk/y"', '"https://x.dk"',
        '"mailto:a@b.dk"', '"mailto:x"', '"javascript://x.dk/%0aalert(1)"', "'\\\\server\\x'", '"x"', '"x.docx"'],
    "phone": ['"<b>"', '"12 34 56 78"', "12345678", '"+45 1"', '"1"'],
    "email": ['"a@b.dk"', '"a@b"', '"a@b.dk?subject=x"', '"a b@c.dk"'],
    "id": ['"index"', '"card-new"', '"positive-call"', '"Tool One"', '"red-org-1"', '"-x"', '"x\\n"'],
    "step": ['"red"', '"green"', '"blue"', "null", "[red]"],
    "kind": ['"steps"', '"number"', '"duty"', '"text"', '"?"'],
    "when": ["[]", '[{flags: ["violence"]}]', '[{colour: "red", at_least: "once", min: 1}]', '[{colour: "red"}]', '"now"'],
    "min": ["1", "9", "99", "100", "0"],
    "at_least": ['"once"', '"lasting"', '"never"'],
    "look_again_days": ["0", "366", "1.5"],
    "same": ["yes", "false", '"true"', "1"],
    "seed": ["gide", "null", "[guide]"],
    "signs": ["[]", '{yellow-sign-9: "once"}', '["red-sign-9"]'],
    "see": ['["nowhere"]', "[]", '"red"', "[red, red]"],
    "facts": ['["nowhere"]', "[]"],
    "slots": ['["nowhere"]', "{}", "[]"],
    "parts": ['["nowhere"]', '["tool-one"]', '["red"]'],
    "moments": ["[]", '["phone"]', '"phone"'],
}  # fmt: skip


SEEDS = os.environ.get("TRAPPEN_MUTATIONS", "trappen")  # other ones: TRAPPEN_MUTATIONS=anything make audit


def seeds(first: int, after: int) -> list[str]:
    """The names of some mutations, which decide what they do."""
    return [f"{SEEDS}-{i}" for i in range(first, after)]


def mutate(data: Path, seed: str) -> str:
    """Changes one thing below `data`; returns what."""
    rng = random.Random(seed)
    files = sorted(path for path in data.rglob("*.yml") if path.is_file())
    path = rng.choice(files)
    done = rng.choice(WAYS)(rng, path, data)
    return f"{seed}: {path.relative_to(data)}: {done}"


def _lines(rng: random.Random, path: Path, change: Callable[[list[str], int], None], fits: Callable[[str], bool] = bool) -> str:
    lines = path.read_text(encoding="utf-8").split("\n")
    numbers = [i for i, line in enumerate(lines) if fits(line)]
    if not numbers:
        return "nothing"
    i = rng.choice(numbers)
    before = lines[i][:60]
    change(lines, i)
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    return f"line {i + 1} {before!r}"


def _holds(new: str) -> Callable[[list[str], int], None]:
    """Gives the key of a line another value."""

    def change(lines: list[str], i: int) -> None:
        found = LINE.match(lines[i])
        assert found
        lines[i] = f"{found[1]}{found[2]}: {new}"

    return change


def _value(rng: random.Random, path: Path, data: Path) -> str:
    new = rng.choice(VALUES)
    return f"{_lines(rng, path, _holds(new), lambda line: bool(LINE.match(line)))} → {new[:60]!r}"


def _aimed(rng: random.Random, path: Path, data: Path) -> str:
    key = rng.choice(sorted(AIMED))
    new = rng.choice(AIMED[key])
    holders = [each for each in sorted(data.rglob("*.yml")) if re.search(rf"^\s*(?:- )?{key}:", each.read_text("utf-8"), re.M)]
    if not holders:
        return "nothing"
    holder = rng.choice(holders)

    def fits(line: str) -> bool:
        found = LINE.match(line)
        return bool(found and found[2] == key)

    return f"{holder.relative_to(data)} {_lines(rng, holder, _holds(new), fits)} → {new[:60]!r}"


def _key(rng: random.Random, path: Path, data: Path) -> str:
    new = rng.choice(KEYS)

    def change(lines: list[str], i: int) -> None:
        lines[i] = LINE.sub(lambda m: f"{m[1]}{new}:" + (f" {m[3]}" if m[3] else ""), lines[i])

    return f"{_lines(rng, path, change, lambda line: bool(LINE.match(line)))}: key → {new[:60]!r}"


def _line(rng: random.Random, path: Path, data: Path) -> str:
    what = rng.choice(["leave out", "double", "indent", "outdent", "tab", "no-break", "swap", "list", "comment"])

    def change(lines: list[str], i: int) -> None:
        line = lines[i]
        lines[i : i + 1] = {
            "leave out": [],
            "double": [line, line],
            "indent": [f" {line}"],
            "outdent": [line[1:]],
            "tab": [f"\t{line.lstrip()}"],
            "no-break": [line.replace(" ", "\u00a0")],
            "swap": [*lines[i + 1 : i + 2], line],
            "list": [f"- {line}"],
            "comment": [f"# {line}"],
        }[what]

    return f"{_lines(rng, path, change)}: {what}"


def _block(rng: random.Random, path: Path, data: Path) -> str:
    what, length = rng.choice(["leave out", "double"]), rng.randint(2, 12)

    def change(lines: list[str], i: int) -> None:
        lines[i : i + length] = [] if what == "leave out" else lines[i : i + length] * 2

    return f"{_lines(rng, path, change)}: {what} {length} lines"


def _sign(rng: random.Random, path: Path, data: Path) -> str:
    text, sign = path.read_text(encoding="utf-8"), rng.choice(SIGNS)
    i = rng.randint(0, len(text))
    path.write_bytes(f"{text[:i]}{sign}{text[i:]}".encode())
    return f"{sign!r} at {i}"


def _bytes(rng: random.Random, path: Path, data: Path) -> str:
    given, what = path.read_bytes(), rng.choice(["cut", "flip", "insert", "UTF-16", "Latin-1", "CRLF", "CR", "NUL"])
    i = rng.randrange(len(given)) if given else 0
    text = given.decode("utf-8", "replace")
    path.write_bytes(
        {
            "cut": given[:i],
            "flip": given[:i] + bytes([rng.randrange(256)]) + given[i + 1 :],
            "insert": given[:i] + rng.randbytes(5) + given[i:],
            "UTF-16": text.encode("utf-16"),
            "Latin-1": text.encode("latin-1", "replace"),
            "CRLF": given.replace(b"\n", b"\r\n"),
            "CR": given.replace(b"\n", b"\r"),
            "NUL": given[:i] + b"\0" * 3 + given[i:],
        }[what]
    )
    return f"{what} at {i}"


def _whole(rng: random.Random, path: Path, data: Path) -> str:
    new = rng.choice(
        [
            "",
            "\n",
            "---\n",
            "x",
            "- a\n",
            "[]",
            "{}",
            "null",
            "# only words\n",
            "a: 1\n---\nb: 2\n",
            "[" * 100_000,
            "- a\n" * 60_000,
            "%YAML 1.1\n",
        ]
    )
    path.write_text(new, encoding="utf-8")
    return f"→ {new[:20]!r} ({len(new)} signs)"


def _file(rng: random.Random, path: Path, data: Path) -> str:
    what = rng.choice(
        ["delete", "rename", "copy", "folder", "pipe", "loop", "dangling", "device", "empty folder", "deep", "new", "long"]
    )
    name = rng.choice(NAMES)
    beside = Path(os.fsdecode(os.fsencode(path.parent) + b"/" + name.encode("utf-8", "surrogateescape")))
    match what:
        case "delete":
            path.unlink()
        case "rename":
            path.rename(beside)
        case "copy":
            beside.write_bytes(path.read_bytes())
        case "folder" | "pipe" | "loop" | "dangling" | "device":
            path.unlink()
            {
                "folder": path.mkdir,
                "pipe": lambda: os.mkfifo(path),
                "loop": lambda: path.symlink_to(path.name),
                "dangling": lambda: path.symlink_to("nowhere.yml"),
                "device": lambda: path.symlink_to("/dev/zero"),
            }[what]()
        case "empty folder":
            (data / rng.choice(["notes", "x.yml", "Cards", "steps/new"])).mkdir(exist_ok=True)
        case "deep":
            (data / "cards" / "a" / "b").mkdir(parents=True)
            (data / "cards" / "a" / "b" / "c.yml").write_bytes(path.read_bytes())
        case "new":
            beside.write_text(rng.choice(["", "id: x", "\0", "[]"]), encoding="utf-8")
        case "long":
            path.write_bytes(path.read_bytes() + b"# filling\n" * 100_001)
    return f"{what} {name!r}"


WAYS = [_value, _value, _value, _aimed, _aimed, _aimed, _key, _line, _line, _block, _sign, _bytes, _whole, _file]
