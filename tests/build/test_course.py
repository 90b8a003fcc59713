"""The course for learning systems, in one that speaks SCORM 1.2: begun, left, gone on with, done; and nothing else is told."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from guide.meaning import path
from guide.read.content import Content
from guide.ship import course
from tests.conftest import DANISH, LANGUAGES, watch
from tests.served import served

SYSTEM = Path(__file__).resolve().parents[1] / "vendor" / "scorm12.min.js"
PAGE = """<!doctype html><meta charset="utf-8"><title>LMS</title><script src="scorm12.min.js"></script><script>
window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
const kept = localStorage.getItem("lms");
if (kept) window.API.loadFromJSON(JSON.parse(kept), "");
for (const name of ["LMSCommit", "LMSFinish"]) window.API.on(name, () => keep());
const keep = () => localStorage.setItem("lms", JSON.stringify(window.API.cmi));
</script><iframe src="LANG/launch.html" title="course" width="1100" height="700"></iframe>"""


@pytest.fixture(scope="module")
def system(offline_site: Path, content: Content, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder with the courses, unpacked, and the learning system that shows them; and its address."""
    top = tmp_path_factory.mktemp("lms")
    (top / SYSTEM.name).write_bytes(SYSTEM.read_bytes())
    for lang in LANGUAGES:
        packed = top / course.name_of(lang)
        course.write(offline_site, content, lang, packed, 1_790_000_000)
        zipfile.ZipFile(packed).extractall(top / lang)
        (top / f"{lang}.html").write_text(PAGE.replace("LANG", lang), encoding="utf-8")
    with served(top) as address:
        yield top, address


def shown(page: Page) -> FrameLocator:
    """The page of the guide, within the course, within the learning system."""
    return page.frame_locator("iframe").frame_locator("iframe")


def told(page: Page) -> dict[str, str]:
    """What the learning system knows."""
    core = json.loads(page.evaluate("() => JSON.stringify(window.API.cmi)"))
    return {"status": core["core"]["lesson_status"], "data": core["suspend_data"], "raw": core["core"]["score"]["raw"]}


@pytest.mark.parametrize("lang", DANISH)
def test_begun_left_gone_on_with_and_done(chromium: Browser, system: tuple[Path, str], content: Content, lang: str) -> None:
    parts = next(iter(path.trails(content).values()))
    faults: list[str] = []
    page = chromium.new_context(viewport={"width": 1200, "height": 800}).new_page()
    watch(page, faults)
    page.goto(f"{system[1]}{lang}.html")
    finish = content.ui["path-finish"][lang]
    shown(page).get_by_role("link", name=parts[0].title[lang]).click()
    assert told(page)["status"] == "incomplete"
    shown(page).get_by_role("button", name=finish).click()
    data = told(page)["data"]
    assert 5 < len(data) <= 1_024
    page.goto("about:blank")
    page.goto(f"{system[1]}{lang}.html")  # on another day
    expect(shown(page).get_by_text(content.ui["path-done-tag"][lang], exact=True).first).to_be_visible()
    assert told(page)["data"] == data
    shown(page).get_by_role("link", name=parts[1].title[lang]).click()
    for part in parts[1:]:
        expect(shown(page).get_by_role("heading", level=1)).to_have_text(part.title[lang])
        assert told(page)["status"] == "incomplete"
        shown(page).get_by_role("button", name=finish).click()
        shown(page).locator(".neighbours a").last.click()
    expect(shown(page).get_by_role("heading", level=1)).to_have_text(content.ui["page-path-talk"][lang])
    assert told(page)["status"] == "completed"
    assert not told(page)["raw"]  # no score
    assert faults == []
    page.context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_manifest_names_every_file_and_nothing_is_asked_of_elsewhere(system: tuple[Path, str], lang: str) -> None:
    folder = system[0] / lang
    manifest = ElementTree.parse(folder / "imsmanifest.xml")
    named = {each.get("href") for each in manifest.iter() if each.tag.endswith("}file")}
    there = {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}
    assert there - named == {"imsmanifest.xml"}
    assert named <= there
    version = next(each.text for each in manifest.iter() if each.tag.endswith("}schemaversion"))
    assert version == "1.2"
    first = re.search(r'<iframe src="([^"]+)"', (folder / "launch.html").read_text(encoding="utf-8"))
    assert first
    assert (folder / first.group(1)).is_file()
    assert len((folder / "adapter.js").read_bytes()) < 2_048
