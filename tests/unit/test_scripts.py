"""The modules as the scripts that browsers get."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from guide.read.content import Content
from guide.ship.scripts import ScriptError, components, write
from guide.show.pages import pages
from tests.modules import at_load, weight

ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"
DEMAND = (
    'const load = () => import("./late.js");\nwindow.answer = () => load().then(({ n }) => [add(n, 1), "late" in window]);\n'
)


def modules(folder: Path, **files: str) -> Path:
    """Writes `c/<name>.js` for each; `c/c.js` is the component."""
    (folder / "c").mkdir()
    for name, code in files.items():
        (folder / "c" / f"{name}.js").write_text(code, encoding="utf-8")
    return folder / "c"


def test_a_script_does_what_its_modules_do_and_leaks_nothing(chromium: Browser, tmp_path: Path) -> None:
    folder = modules(
        tmp_path,
        c=f'import {{ add }} from "./sum.js";\nwindow.early = "late" in window;\n{DEMAND}',
        sum="export function add(a, b) {\n  return a + b;\n}\n",
        late="window.late = true;\nexport const n = 41;\n",
    )
    write(tmp_path, classic=True)
    assert [path.name for path in folder.iterdir()] == ["c.js"]
    page = chromium.new_page()
    page.add_script_tag(content=(folder / "c.js").read_text(encoding="utf-8"))
    assert page.evaluate("[early, typeof add, typeof load]") == [False, "undefined", "undefined"]
    assert page.evaluate("answer()") == [42, True]
    page.close()


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ('\nimport { a } from "./gone.js";\n', "c/c.js:2:18"),
        ('import { b } from "./x.js";\nwindow.b = b;\n', 'No matching export in "c/x.js" for import "b"'),
        ("const part = await 1;\n", "c/c.js:1:13"),
    ],
)
def test_what_cannot_be_made_is_refused_by_file_and_line(tmp_path: Path, code: str, message: str) -> None:
    folder = modules(tmp_path, c=code, x="export const a = 1;\n")
    with pytest.raises(ScriptError, match="docs/assets") as error:
        write(tmp_path, classic=True)
    assert message in str(error.value)
    assert (folder / "x.js").exists()


def test_a_machine_without_esbuild_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ScriptError, match="apt-get install -y esbuild"):
        write(tmp_path)


def test_what_loads_on_demand_is_not_loaded_with_the_page(tmp_path: Path) -> None:
    folder = modules(
        tmp_path,
        c='import {\n  a,\n} from "./a.js";\nimport "./b.js";\nconst later = () => import("./later.js");\n',
        a="export const a = 1;\n",
        b='export { a } from "./a.js";\n',
        later='import "./deep.js";\n',
        deep="",
    )
    assert sorted(path.name for path in at_load(folder / "c.js")) == ["a.js", "b.js", "c.js"]


ON_DEMAND = re.compile(r'\bimport\("([^"]+)"\)')


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of the site."""
    folder = shutil.copytree(ASSETS, tmp_path_factory.mktemp("site") / "assets")
    write(folder)
    return folder


def test_what_a_page_loads_of_scripts_weighs_little(shipped: Path, content: Content) -> None:
    for names in {page.scripts for page in pages(content, "da") if page.scripts}:
        loaded = {path for name in names for path in at_load(shipped / name / f"{name}.js")}
        assert weight(loaded) <= 6 * 1024, names


def test_the_rules_that_are_proved_are_those_the_page_uses(shipped: Path) -> None:
    rules = {path.name for path in at_load(shipped / "placement" / "rules.js")} - {"rules.js"}
    assert rules
    loaded = at_load(shipped / "placement" / "placement.js")
    on_demand = {
        (path.parent / name).resolve() for path in loaded for name in ON_DEMAND.findall(path.read_text(encoding="utf-8"))
    }
    assert rules <= {path.name for entry in on_demand for path in at_load(entry)}


def test_for_a_folder_every_component_is_one_script(tmp_path: Path) -> None:
    shutil.copytree(ASSETS, tmp_path, dirs_exist_ok=True)
    write(tmp_path, classic=True)
    scripts = {path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("*/*.js")}
    assert scripts == set(components(ASSETS))
    bound = re.compile(r"\bimport\b(?!\()")  # what is asked for later is `import(…)`, which classic scripts may hold
    assert not [name for name in components(ASSETS) if bound.search((tmp_path / name).read_text(encoding="utf-8"))]
