"""A site built for one organisation: its slots filled in, its country alone, its own address, marked as an example."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide.model.organisation import Organisation
from guide.read.load import load
from guide.show import qr
from tests.build.copies import copy_project, environment
from tests.conftest import LANGUAGES

pytestmark = pytest.mark.long  # a whole build; test_local.py has the one of an organisation that hides and adds
ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "tests" / "fixtures" / "organisation-example.yml"


@pytest.fixture(scope="module")
def organisation(tmp_path_factory: pytest.TempPathFactory) -> Organisation:
    """The filled-in example."""
    data = shutil.copytree(ROOT / "data", tmp_path_factory.mktemp("example") / "data")
    shutil.copy(EXAMPLE, data / "organisation.yml")
    content, problems = load(data)
    assert content, problems
    return content.organisation


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built from the example."""
    project = copy_project(tmp_path_factory.mktemp("example") / "project")
    shutil.copy(EXAMPLE, project / "data" / "organisation.yml")
    command = [sys.executable, "-m", "site_build"]
    done = subprocess.run(command, cwd=project, env=environment(project), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def test_the_example_fills_every_slot_of_the_shipped_file(organisation: Organisation) -> None:
    shipped = load(ROOT / "data")[0].organisation
    assert organisation.slots.keys() == shipped.slots.keys()
    assert all(slot.filled for slot in organisation.slots.values())
    assert organisation.example


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_block_with_its_contacts_says_that_they_are_invented(built: Path, lang: str) -> None:
    for path in (built / lang).rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        blocks = re.findall(r'<div class="box box--slot">.*?</dl>', html, re.S)
        assert all('class="slot-example"' in block for block in blocks), path
    assert 'class="slot-example"' in (built / lang / "safety" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_its_own_country_is_shown(built: Path, organisation: Organisation, lang: str) -> None:
    names = {"dk": {"da": "Danmark", "nb": "Danmark"}, "no": {"da": "Norge", "nb": "Norge"}}
    html = (built / lang / "safety" / "index.html").read_text(encoding="utf-8")
    labels = set(re.findall(r'<p class="box__label">([^<]+)</p>', html))
    other = "no" if organisation.country == "dk" else "dk"
    assert names[organisation.country][lang] in labels
    assert names[other][lang] not in labels


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_for_unknown_addresses_links_from_its_own_address(built: Path, organisation: Organisation, lang: str) -> None:
    assert organisation.site_address
    path = "/" + organisation.site_address.split("://")[1].partition("/")[2]
    html = (built / lang / "404.html").read_text(encoding="utf-8")
    assert f'href="{path.rstrip("/")}/{lang}/now/"' in html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_printed_card_has_a_code_that_leads_to_it(built: Path, organisation: Organisation, lang: str) -> None:
    html = (built / lang / "cards" / "print" / "index.html").read_text(encoding="utf-8")
    cards = re.findall(r'data-front="(card-\d+)"', html)
    assert len(cards) == html.count('class="face__code"') == 48
    for card in cards[::16]:
        assert qr.code(f"{organisation.site_address}{lang}/cards/{card}/") in html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_form_for_good_calls_has_a_code_with_its_own_address(built: Path, organisation: Organisation, lang: str) -> None:
    html = (built / lang / "phone" / "positive-call" / "index.html").read_text(encoding="utf-8")
    address = f"{organisation.site_address}{lang}/phone/positive-call/"
    assert qr.code(address) in html
    assert f'<p class="qr__address" data-search-exclude>{address}</p>' in html
