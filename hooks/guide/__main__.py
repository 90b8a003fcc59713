"""`python -m guide check|schema|draw`: the content, without building the site."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from guide import editor_schema, translation
from guide.checked import faults, problems_of
from guide.meaning.unfilled import unfilled
from guide.model.languages import Lang
from guide.read.marks import plain
from guide.show import conversation_drawing
from guide.show.render import Here, Renderer
from guide.terminal import never_die_of_a_sign

ROOT = Path(__file__).resolve().parents[2]
EMPTY = "Not filled in yet in data/local/organisation.yml, the most urgent first: {1}."


def main() -> int:
    """Exit status 0 when there is nothing to mend, 1 otherwise."""
    never_die_of_a_sign()
    parser = argparse.ArgumentParser(prog="guide")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="read data/ and report every problem")
    check.add_argument("--release", action="store_true", help="refuse facts that have run out, too")
    commands.add_parser("schema", help="write data/schema/*.schema.json for editors")
    draw = commands.add_parser("draw", help="print a conversation as a drawing (SVG): where each reply leads")
    draw.add_argument("id", help="the id of the conversation")
    draw.add_argument("--lang", choices=list(Lang), default=Lang.DA, help="the language of its words")
    given = parser.parse_args()
    if given.command == "schema":
        editor_schema.write(ROOT)
        return 0
    if given.command == "draw":
        return _draw(given.id, given.lang)
    lang = translation.language(ROOT / "data")
    content, problems = problems_of(ROOT / "data", release=given.release)
    for problem in problems:
        print(translation.told(problem, lang))
    if content and (empty := unfilled(content.organisation)):
        print(translation.words(EMPTY, lang, ", ".join(empty)))
    faults = sum(not problem.warning for problem in problems)
    print(translation.words("{1} problems, {2} warnings", lang, faults, len(problems) - faults))
    return 1 if faults else 0


def _draw(name: str, lang: Lang) -> int:
    """Prints the drawing, or what stands in the way."""
    content, problems = problems_of(ROOT / "data")
    if content is None or faults(problems):
        print("The data has problems; `python -m guide check` tells them.", file=sys.stderr)
        return 1
    if name not in content.conversations:
        print(f"There is no conversation '{name}', only: {', '.join(content.conversations)}.", file=sys.stderr)
        return 1
    talk = content.conversations[name]
    drawing = conversation_drawing.drawn(talk, lang)
    renderer = Renderer(content, lang, templates=ROOT / "overrides")
    print(renderer.render("conversation-drawing", Here("index"), drawing=drawing, title=plain(talk.title[lang])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
