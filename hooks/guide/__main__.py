"""`python -m guide check|schema`: the content, without building the site."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from guide import editor_schema
from guide.checked import problems_of
from guide.terminal import never_die_of_a_sign

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Exit status 0 when there is nothing to mend, 1 otherwise."""
    never_die_of_a_sign()
    parser = argparse.ArgumentParser(prog="guide")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="read data/ and report every problem")
    check.add_argument("--release", action="store_true", help="refuse facts that have run out, too")
    commands.add_parser("schema", help="write data/schema/*.schema.json for editors")
    given = parser.parse_args()
    if given.command == "schema":
        editor_schema.write(ROOT)
        return 0
    content, problems = problems_of(ROOT / "data", release=given.release)
    for problem in problems:
        print(problem)
    slots = content.organisation.slots if content else {}
    if empty := [name for name, slot in slots.items() if not slot.filled]:
        print(f"Not filled in yet in data/organisation.yml, the most urgent first: {', '.join(empty)}.")
    faults = sum(not problem.warning for problem in problems)
    print(f"{faults} problems, {len(problems) - faults} warnings")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
