"""From clone to an own site, zip and course in one go, and through an update: the README's numbered path."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from tests.build.copies import ROOT
from tests.newcomer import MUNICIPALITIES, Newcomer

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.long
@pytest.mark.parametrize("name", MUNICIPALITIES)
def test_a_newcomer_gets_an_own_site_zip_and_course_and_keeps_it_through_an_update(name: str, tmp_path: Path) -> None:
    newcomer = Newcomer(tmp_path / f"{name} Trappen", name, ready=True)
    newcomer.everything()
    made = {path.relative_to(newcomer.own): path.read_bytes() for path in newcomer.own.rglob("*") if path.is_file()}
    kept = newcomer.folder / "data" / "local"
    assert {own: (kept / own).read_bytes() for own in made} == made
    assert newcomer.git("status", "--porcelain", "--untracked-files=no") == ""
    (release,) = (newcomer.folder / "release").iterdir()
    lang = MUNICIPALITIES[name][0]
    with zipfile.ZipFile(release / "site.zip") as site:
        released = site.read(f"site/{lang}/index.html").decode()
        assert f"site/{lang}/index.html.gz" in site.namelist()
    for home in (released, (newcomer.folder / "site" / lang / "index.html").read_text(encoding="utf-8")):  # before, and after
        assert f'<span class="brand__of">{name}</span>' in home
    assert (newcomer.folder / "site" / lang / "pages" / "our-alarm" / "index.html").is_file()
    files = {path.name for path in release.iterdir()}
    assert {"site-offline.zip", f"scorm-{lang}.zip", "parts.cdx.json", f"changes-{lang}.md"} <= files
    other = {"da": "nb", "nb": "da"}[lang]
    assert not {f"scorm-{other}.zip", f"changes-{other}.md"} & files
    assert {"da": "filer, som de blev bygget", "nb": "filer slik de ble bygget"}[lang] in newcomer.said["verify"]


def test_the_path_of_the_readme_names_what_the_newcomer_runs() -> None:
    path = README.partition("## To adopt it")[2].partition("\n## ")[0]
    script = (ROOT / "tests" / "newcomer.py").read_text(encoding="utf-8")
    commands = set(re.findall(r'self\.run\("(\w+)"\)', script))
    assert commands <= set(re.findall(r"`make (\w+)", path))
    assert [int(number) for number in re.findall(r"^(\d+)\. ", path, re.M)] == list(range(1, 9))
