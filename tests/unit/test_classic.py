"""A component's modules as one classic script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from guide.classic import ClassicError, at_load, classic, write

ROOT = Path(__file__).resolve().parents[2]


def script(folder: Path, **files: str) -> str:
    """The classic script of `c/c.mjs`; `files` maps names (`c`, `other`) to the code of `c/<name>.mjs`."""
    (folder / "c").mkdir()
    for name, code in files.items():
        (folder / "c" / f"{name}.mjs").write_text(code, encoding="utf-8")
    return classic(folder / "c" / "c.mjs", folder)


def run(chromium: Browser, code: str, ask: str) -> object:
    """Runs `code` as a classic script on an empty page, then answers the expression `ask`."""
    page = chromium.new_page()
    try:
        page.add_script_tag(content=code)
        return page.evaluate(ask)
    finally:
        page.close()


def test_a_script_does_what_its_modules_do(chromium: Browser, tmp_path: Path) -> None:
    code = script(
        tmp_path,
        c=(
            'import { add, base as ground } from "./sum.mjs";\n'
            'import * as words from "./words.mjs";\n'
            'import "./effect.mjs";\n'
            "window.answer = [add(ground, 1), words.greet(), window.effects];\n"
        ),
        sum="export const base = 41;\nexport function add(a, b) {\n  return a + b;\n}\n",
        words='const greet = () => "hej";\nexport class Word {}\nexport { greet };\n',
        effect="window.effects = (window.effects ?? 0) + 1;\n",
    )
    assert run(chromium, code, "window.answer") == [42, "hej", 1]


def test_a_module_two_others_need_runs_once(chromium: Browser, tmp_path: Path) -> None:
    code = script(
        tmp_path,
        c='import { a } from "./a.mjs";\nimport { b } from "./b.mjs";\nwindow.answer = [a === b, window.runs];\n',
        a='import { one } from "./one.mjs";\nexport const a = one;\n',
        b='import { one } from "./one.mjs";\nexport const b = one;\n',
        one="window.runs = (window.runs ?? 0) + 1;\nexport const one = {};\n",
    )
    assert run(chromium, code, "window.answer") == [True, 1]


def test_a_module_loaded_on_demand_runs_when_it_is_asked_for(chromium: Browser, tmp_path: Path) -> None:
    code = script(
        tmp_path,
        c='window.before = "late" in window;\nwindow.later = async () => (await import("./late.mjs")).answer;\n',
        late="window.late = true;\nexport const answer = 7;\n",
    )
    asked = 'later().then((answer) => [before, answer, "late" in window])'
    assert run(chromium, code, asked) == [False, 7, True]


def test_an_export_that_changes_is_seen_by_who_loads_it(chromium: Browser, tmp_path: Path) -> None:
    code = script(
        tmp_path,
        c='import * as count from "./count.mjs";\ncount.up();\nwindow.answer = count.n;\n',
        count="export let n = 0;\nexport const up = () => {\n  n += 1;\n};\n",
    )
    assert run(chromium, code, "window.answer") == 1


def test_what_loads_on_demand_is_not_loaded_with_the_page(tmp_path: Path) -> None:
    later = 'import "./deep.mjs";\n'
    script(tmp_path, c='import "./a.mjs";\nconst f = () => import("./later.mjs");\n', a="", later=later, deep="")
    assert {path.name for path in at_load(tmp_path / "c" / "c.mjs", tmp_path)} == {"c.mjs", "a.mjs"}


def test_nothing_leaks_out(chromium: Browser, tmp_path: Path) -> None:
    code = script(tmp_path, c="const secret = 1;\nfunction hidden() {}\nclass Own {}\n")
    assert run(chromium, code, "[typeof secret, typeof hidden, typeof Own, typeof $need]") == ["undefined"] * 4


def test_an_import_over_several_lines_is_understood(chromium: Browser, tmp_path: Path) -> None:
    code = script(
        tmp_path,
        c='import {\n  a,\n  b as c,\n} from "./x.mjs";\nwindow.answer = a + c;\n',
        x="const a = 1;\nconst hidden = 2;\nexport { a, hidden as b };\n",
    )
    assert run(chromium, code, "window.answer") == 3


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"c": "\nexport default 1;\n"}, "c/c.mjs:2: 'export default 1;' has no place in a classic script."),
        ({"c": 'import x from "./x.mjs";\n', "x": ""}, "c/c.mjs:1: 'import x from \"./x.mjs\";' has no place"),
        ({"c": 'export * from "./x.mjs";\n', "x": ""}, "c/c.mjs:1: 'export * from"),
        ({"c": "const here = import.meta.url;\n"}, "c/c.mjs:1: 'import.meta' has no place"),
        ({"c": "const name = 1;\n\nconst part = await load();\n"}, "c/c.mjs:3: 'const part = await load();' has no place"),
        ({"c": "  const part = import(name);\n"}, "c/c.mjs:1: 'import(name);' has no place"),
        ({"c": 'import { a } from "./x.mjs";\n', "x": "const a = 1;\n"}, "c/c.mjs:1: c/x.mjs does not export 'a'."),
        ({"c": 'import { a } from "./gone.mjs";\n'}, "c/c.mjs:1: there is no module c/gone.mjs."),
        ({"c": 'import { a } from "../../etc.mjs";\n'}, "c/c.mjs:1: '../../etc.mjs' is outside of the site's scripts."),
        (
            {
                "c": 'import { b } from "./b.mjs";\nexport const a = 1;\n',
                "b": 'import { a } from "./c.mjs";\nexport const b = a;\n',
            },
            "c/c.mjs: imports itself by way of c/c.mjs → c/b.mjs.",
        ),
    ],
)
def test_what_cannot_be_translated_is_refused_by_file_and_line(tmp_path: Path, files: dict[str, str], message: str) -> None:
    with pytest.raises(ClassicError) as error:
        script(tmp_path, **files)
    assert message in str(error.value)


def test_every_component_of_the_site_can_be_made_into_one(tmp_path: Path) -> None:
    for entry in (ROOT / "docs" / "assets").glob("*/*.mjs"):
        target = tmp_path / entry.parent.name / entry.name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(entry.read_bytes())
    names = {path.parent.name for path in write(tmp_path)}
    assert "placement" in names
    assert names == {path.parent.name for path in tmp_path.glob("*/*.mjs") if path.stem == path.parent.name}
