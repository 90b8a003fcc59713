"""Assets: names that change with what they bring, imports to match, sheets in one piece."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide.ship import assets
from guide.show.asset_names import AssetError, asset_names, brings

ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"
FILES = {
    "site/site.css": '/* All. */\n@import "tokens.css";\n@import "../c/c.css";\nb { color: red; }\n',
    "site/tokens.css": ":root { --a: 1rem; }\n",
    "c/c.css": 'i { content: "·  "; }\n',
    "c/c.js": """import { a } from "./part.js";
import "../site/site.js";
/** As in `import("./gone.js")`. */
export const late = () => import("./late.js");
""",
    "c/part.js": "export const a = 1;\n",
    "c/late.js": 'import { late } from "./c.js";\n',
    "site/site.js": "export const n = 1;\n",
    "site/README.md": "No asset.\n",
}


def written(folder: Path, **changed: str) -> tuple[dict[str, str], Path]:
    """The names, and the folder that was written, of FILES with some changed."""
    source = folder / "source"
    for name, text in {**FILES, **changed}.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(text, encoding="utf-8")
    names = asset_names(source)
    assets.write(source, folder / "target", names)
    return names, folder / "target"


def test_every_asset_has_a_stamp_in_its_name_and_nothing_else_is_shipped(tmp_path: Path) -> None:
    names, target = written(tmp_path)
    assert set(names) == {"site/site.css", "c/c.css", "c/c.js", "c/part.js", "c/late.js", "site/site.js"}
    for name, stamped in names.items():
        stem, _, ending = name.rpartition(".")
        assert re.fullmatch(rf"{stem}\.[0-9a-f]{{8}}\.{ending}", stamped)
    assert {path.relative_to(target).as_posix() for path in target.rglob("*.*")} == set(names.values())


@pytest.mark.parametrize(
    ("changed", "moved"),
    [
        ("c/part.js", {"c/part.js", "c/c.js", "c/late.js"}),
        ("c/late.js", {"c/late.js", "c/c.js"}),
        ("site/site.js", {"site/site.js", "c/c.js", "c/late.js"}),
        ("site/tokens.css", {"site/site.css"}),
        ("site/README.md", set()),
    ],
)
def test_a_name_changes_with_the_file_and_with_what_it_brings_along(tmp_path: Path, changed: str, moved: set[str]) -> None:
    before, _ = written(tmp_path / "before")
    after, _ = written(tmp_path / "after", **{changed: f"{FILES[changed]}\n/* changed */\n"})
    assert {name for name in before if before[name] != after[name]} == moved


def test_an_import_names_the_stamped_file_at_load_and_on_demand(tmp_path: Path) -> None:
    names, target = written(tmp_path)
    text = (target / names["c/c.js"]).read_text(encoding="utf-8")
    assert '`import("./gone.js")`' in text
    found = re.findall(r'"([^"]+)"', text.replace('`import("./gone.js")`', ""))
    assert len(found) == 3
    for source in found:
        assert (target / "c" / source).is_file(), source
    assert names["c/c.js"].partition("/")[2] in (target / names["c/late.js"]).read_text(encoding="utf-8")


def test_a_sheet_is_one_piece_small_and_keeps_what_is_written(tmp_path: Path) -> None:
    names, target = written(tmp_path)
    assert (target / names["site/site.css"]).read_text(encoding="utf-8") == ':root{--a:1rem}i{content:"·  "}b{color:red}'


@pytest.mark.parametrize("text", ['import "./gone.js";', 'import("../../outside.js");'])
def test_an_import_that_leads_nowhere_ends_the_build_with_its_name(tmp_path: Path, text: str) -> None:
    with pytest.raises(AssetError, match=r"docs/assets/c/part\.js: imports "):
        written(tmp_path, **{"c/part.js": text})


def test_no_asset_of_the_site_has_a_loose_end() -> None:
    names = asset_names(ASSETS)
    assert {"site/site.css", "site/site.js", "site/mark.svg", "search/search.js"} <= set(names)
    for name in names:
        text = assets.content(ASSETS, name, names).decode()
        assert "@import" not in text
        assert "sourceMappingURL" not in text


def selectors(text: str) -> list[str]:
    """The selectors of a list."""
    inner = re.compile(r"\([^()]*\)")
    while found := inner.search(text):
        text = text[: found.start()] + found[0].translate({ord("("): "‹", ord(")"): "›", ord(","): "·"}) + text[found.end() :]
    return text.split(",")


def test_what_a_browser_without_has_passes_over_is_never_more_than_what_asks_for_it() -> None:
    """One selector that such a browser does not know ends the whole list; whether a script came is told everywhere."""
    names = [name for name in asset_names(ASSETS) if name.endswith(".css")]
    lists = [each for name in names for each in re.findall(r"([^{}@;]+)\{", assets.content(ASSETS, name, {}).decode())]
    asking = [each for each in lists if ":has(" in each]
    assert len(asking) > 20
    assert [each for each in asking if not all(":has‹" in one for one in selectors(each))] == []
    assert [each for each in asking if "no-script" in each or "needs-script" in each] == []


def test_a_sheet_that_brings_another_brings_what_that_says_of_paper() -> None:
    names = set(asset_names(ASSETS))
    for sheet in (name for name in names if Path(name).stem == Path(name).parent.name and name.endswith(".css")):
        paper = {
            f"{Path(other).parent}/print.css" for other in brings(ASSETS, sheet) if Path(other).stem == Path(other).parent.name
        }
        if sheet != "site/site.css" and paper & names:
            assert paper & names <= set(brings(ASSETS, f"{Path(sheet).parent}/print.css")), sheet
