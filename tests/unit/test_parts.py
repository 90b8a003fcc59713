"""The list of parts for machines: what CycloneDX 1.5 asks of it, and that nothing is missing."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from guide.ship import parts
from tests.conftest import ROOT

KINDS = {"application", "framework", "library", "container", "platform", "operating-system", "device", "firmware", "file"}
FIELDS = {"type", "bom-ref", "name", "version", "licenses", "hashes", "purl", "scope"}
DAY = datetime.date(2026, 11, 26)


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("release")
    (folder / "site.zip").write_bytes(b"a site")
    lock, vendored = (ROOT / name for name in ("requirements.txt", "tests/vendor/README.md"))
    given = (lock.read_text(encoding="utf-8"), vendored.read_text(encoding="utf-8"))
    parts.write(folder, parts.written(folder, *given, "0.17.0", DAY, 1_795_651_200))
    found = json.loads((folder / parts.NAME).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_it_has_the_head_that_the_standard_asks_for(listed: dict[str, Any]) -> None:
    assert (listed["bomFormat"], listed["specVersion"], listed["version"]) == ("CycloneDX", "1.5", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", listed["serialNumber"])
    assert datetime.datetime.fromisoformat(listed["metadata"]["timestamp"]).date() == DAY
    assert listed.keys() == {"bomFormat", "specVersion", "serialNumber", "version", "metadata", "components", "dependencies"}


def test_every_part_has_the_fields_that_the_standard_knows(listed: dict[str, Any]) -> None:
    every = [listed["metadata"]["component"], *listed["components"]]
    for part in every:
        assert part.keys() <= FIELDS, part
        assert part["type"] in KINDS
        assert part["name"]
        assert part["licenses"], part
        assert all(each.keys() == {"expression"} or each["license"].keys() in ({"id"}, {"name"}) for each in part["licenses"])
        assert all(
            re.fullmatch("[0-9a-f]{64}", each["content"]) and each["alg"] == "SHA-256" for each in part.get("hashes", [])
        )
        assert part.get("scope", "excluded") == "excluded"
    refs = [part["bom-ref"] for part in every]
    assert len(refs) == len(set(refs))
    assert {each for link in listed["dependencies"] for each in (link["ref"], *link["dependsOn"])} <= set(refs)


def test_every_package_every_vendored_file_and_every_zip_is_in_it(listed: dict[str, Any]) -> None:
    found = {part["name"]: part for part in listed["components"]}
    locked = re.findall(r"^([a-z0-9][\w.-]*)==", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.M)
    assert {*locked, "axe-core", "scorm-again", "esbuild", "site.zip"} == set(found)
    assert found["site.zip"]["hashes"][0]["content"] == hashlib.sha256(b"a site").hexdigest()
    assert found["mkdocs"]["purl"] == f"pkg:pypi/mkdocs@{metadata.version('mkdocs')}"
    assert found["mkdocs"]["licenses"] == [{"license": {"id": "BSD-2-Clause"}}]
    assert found["packaging"]["licenses"] == [{"expression": "Apache-2.0 OR BSD-2-Clause"}]


def test_every_file_of_others_in_the_project_is_told_by_the_table(listed: dict[str, Any]) -> None:
    told = set(parts.VENDORED.findall((ROOT / "tests" / "vendor" / "README.md").read_text(encoding="utf-8")))
    assert {name for name, *_ in told} == {path.name for path in (ROOT / "tests" / "vendor").glob("*.js")}
    assert not list(Path(ROOT / "docs" / "assets").rglob("*.min.*"))
