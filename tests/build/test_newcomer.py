"""From clone to an own site, zip and course in one go, and through an update: the README's numbered path."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from tests.build.copies import ROOT
from tests.newcomer import OWN, Newcomer

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.long
def test_a_newcomer_gets_an_own_site_zip_and_course_and_keeps_it_through_an_update(tmp_path: Path) -> None:
    newcomer = Newcomer(tmp_path / "Solbys Trappen", ready=True)
    newcomer.everything()
    made = {path.relative_to(OWN): path.read_bytes() for path in OWN.rglob("*") if path.is_file()}
    kept = newcomer.folder / "data" / "local"
    assert {name: (kept / name).read_bytes() for name in made} == made
    assert newcomer.git("status", "--porcelain", "--untracked-files=no") == ""
    (release,) = (newcomer.folder / "release").iterdir()
    with zipfile.ZipFile(release / "site.zip") as site:
        assert "Solby" in site.read("site/da/index.html").decode()
        assert "site/da/index.html.gz" in site.namelist()
    assert {"site-offline.zip", "scorm-da.zip", "parts.cdx.json", "changes-da.md"} <= {path.name for path in release.iterdir()}


def test_the_path_of_the_readme_names_what_the_newcomer_runs() -> None:
    path = README.partition("## To adopt it")[2].partition("\n## ")[0]
    script = (ROOT / "tests" / "newcomer.py").read_text(encoding="utf-8")
    commands = set(re.findall(r'self\.run\("(\w+)"\)', script))
    assert commands <= set(re.findall(r"`make (\w+)", path))
    assert [int(number) for number in re.findall(r"^(\d+)\. ", path, re.M)] == list(range(1, 9))
