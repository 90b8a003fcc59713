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
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from guide.ship import parts
from tests.conftest import ROOT

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


def faults(listed: dict[str, Any]) -> list[str]:
    """What the schema of the standard finds, in which every licence has to be one that SPDX lists."""
    found = JsonStrictValidator(SchemaVersion.V1_5).validate_str(json.dumps(listed), all_errors=True)
    return [str(each) for each in found or ()]


def test_the_schema_of_the_standard_finds_no_fault(listed: dict[str, Any]) -> None:
    assert faults(listed) == []


@pytest.mark.parametrize("spoilt", [{"licenses": [{"license": {"id": "BSD"}}]}, {"type": "part"}, {"colour": "red"}])
def test_the_schema_would_find_one(listed: dict[str, Any], spoilt: dict[str, Any]) -> None:
    first, *others = listed["components"]
    assert faults({**listed, "components": [{**first, **spoilt}, *others]})


def test_every_part_has_its_licence_and_a_name_of_its_own_that_links_lead_to(listed: dict[str, Any]) -> None:
    every = [listed["metadata"]["component"], *listed["components"]]
    assert [part for part in every if not part["licenses"] or part.get("scope", "excluded") != "excluded"] == []
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
