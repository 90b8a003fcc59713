"""The list of parts that an IT department reads by machine: CycloneDX 1.5, of what a release holds and was built with."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from guide.ship import third_party

NAME = "parts.cdx.json"
LOCKED = re.compile(r"^(?P<name>[a-z0-9][\w.-]*)==(?P<version>\S+)(?P<rest>(?:.*\\\n)*.*)$", re.M)
SUM = re.compile(r"--hash=sha256:([0-9a-f]{64})")
VENDORED = re.compile(r"^\| `(?P<file>[^`]+)` \| (?P<name>[\w-]+)[^|]*\| (?P<version>[\d.]+) \| (?P<licence>[\w.-]+)", re.M)
# What makers write instead of an identifier of SPDX, where it says the same.
SAME = {
    "MIT License": "MIT",
    "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
IDENTIFIER = re.compile(r"[\w.-]+-\d[\w.-]*|MIT|ISC")
EXPRESSION = re.compile(r" (?:OR|AND|WITH) ")


def written(folder: Path, lock: str, vendored: str, esbuild: str, day: datetime.date, moment: int) -> dict[str, Any]:
    """The list of what stands in `folder`, as CycloneDX has it; `lock` and `vendored` are the texts that name what is used."""
    files = [_file(path) for path in sorted(folder.glob("*.zip"))]
    tools = [*_packages(lock), *_vendored(vendored), _part("esbuild", esbuild, "MIT", type="application", scope="excluded")]
    site = _part("trappen", day.isoformat(), type="application", licenses=[{"expression": "MIT AND CC-BY-4.0"}])
    site["bom-ref"] = "trappen"
    sums = "".join(each["hashes"][0]["content"] for each in files)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": uuid.uuid5(uuid.NAMESPACE_OID, f"trappen {day} {sums}").urn,
        "version": 1,
        "metadata": {"timestamp": _time(moment), "component": site},
        "components": [*files, *tools],
        "dependencies": [{"ref": "trappen", "dependsOn": [each["bom-ref"] for each in files]}],
    }


def write(folder: Path, list_of_parts: Mapping[str, Any]) -> None:
    """Puts the list into the release."""
    text = json.dumps(list_of_parts, ensure_ascii=False, indent=1)
    (folder / NAME).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _file(path: Path) -> dict[str, Any]:
    content = hashlib.sha256(path.read_bytes()).hexdigest()
    return {
        "type": "file",
        "bom-ref": path.name,
        "name": path.name,
        "hashes": [{"alg": "SHA-256", "content": content}],
        "licenses": [{"expression": "MIT AND CC-BY-4.0"}],
    }


def _packages(lock: str) -> Iterator[dict[str, Any]]:
    for found in LOCKED.finditer(lock):
        name, version = found["name"], found["version"].rstrip("\\ ")
        hashes = [{"alg": "SHA-256", "content": each} for each in SUM.findall(found["rest"])]
        licence = third_party.licence(name)
        yield _part(name, version, licence, purl=f"pkg:pypi/{name}@{version}", hashes=hashes, scope="excluded")


def _vendored(text: str) -> Iterator[dict[str, Any]]:
    for found in VENDORED.finditer(text):
        name, version = found["name"], found["version"]
        yield _part(name, version, found["licence"], purl=f"pkg:npm/{name}@{version}", scope="excluded")


def _part(name: str, version: str, licence: str = "", type: str = "library", **more: Any) -> dict[str, Any]:
    """`scope: excluded` is CycloneDX's word for what builds or tests, and does not come along."""
    licences = {"licenses": [_licence(licence)]} if licence else {}
    ref = {"bom-ref": more.get("purl", name)}
    return {
        "type": type,
        **ref,
        "name": name,
        "version": version,
        **licences,
        **{key: each for key, each in more.items() if each},
    }


def _licence(given: str) -> dict[str, Any]:
    said = SAME.get(given, given)
    if EXPRESSION.search(said):
        return {"expression": said}
    return {"license": {"id" if IDENTIFIER.fullmatch(said) else "name": said}}


def _time(moment: int) -> str:
    return datetime.datetime.fromtimestamp(moment, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
