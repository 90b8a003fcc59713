"""The site of an invented municipality: one country, one language, and what it wrote and hid in data/local/."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build.copies import copy_project, environment
from tests.build.test_site import broken_links

OWN = Path(__file__).resolve().parents[1] / "fixtures" / "local"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its site."""
    project = copy_project(tmp_path_factory.mktemp("local") / "project")
    shutil.copytree(OWN, project / "data" / "local", dirs_exist_ok=True)
    command = [sys.executable, "-m", "site_build"]
    done = subprocess.run(command, cwd=project, env=environment(project), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def text(page: Path) -> str:
    """The words of the page's content."""
    found = re.search(r"<main.*</main>", page.read_text(encoding="utf-8"), re.S)
    assert found
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split())


def test_only_its_language_is_built_and_offered(built: Path) -> None:
    assert not (built / "nb").exists()
    assert 'hreflang="nb"' not in (built / "index.html").read_text() + (built / "da" / "index.html").read_text()


def test_every_link_leads_somewhere_though_much_is_hidden(built: Path) -> None:
    assert broken_links(built, "da") == []
    for hidden in ("relation", "phone", "cards/card-010"):
        assert not (built / "da" / hidden / "index.html").exists()


def test_its_own_page_action_and_card_stand_where_readers_look(built: Path) -> None:
    assert "Sådan virker alarmen i Solby" in text(built / "da" / "now" / "index.html")
    assert "Øv alarmen hver måned" in text(built / "da" / "steps" / "green" / "index.html")
    assert "Du skal nå den sidste bus" in text(built / "da" / "cards" / "index.html")
    assert "Vores egen tekst" in text(built / "da" / "pages" / "our-alarm" / "index.html")


def test_its_own_words_take_the_place_of_ours(built: Path) -> None:
    assert "Solbys guide til svære samtaler" in (built / "index.html").read_text()


def test_nothing_of_another_place_is_shown_as_if_it_held_here(built: Path) -> None:
    pages = [page for page in (built / "da").rglob("index.html") if page.parent.name != "sources"]
    assert [str(page) for page in pages if "Gælder i" in text(page)] == []
    assert [str(page) for page in pages if re.search(r"\b(?:113|116 117|Arbeidstilsynet)\b", text(page))] == []


def test_it_stays_out_of_search_engines_since_it_asks_to(built: Path) -> None:
    pages = list(built.rglob("*.html"))
    assert [page for page in pages if '<meta name="robots" content="noindex">' not in page.read_text(encoding="utf-8")] == []
    assert (built / "robots.txt").is_file()
    assert not (built / "sitemap.xml").exists()
