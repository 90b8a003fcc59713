"""The list of what comes from elsewhere."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

from guide.ship import third_party
from tests.conftest import ROOT


def lines(folder: Path) -> list[str]:
    third_party.write(folder, ROOT / "requirements.txt")
    return (folder / third_party.NAME).read_text(encoding="utf-8").splitlines()


def test_every_package_of_the_lock_is_named_with_version_and_licence(tmp_path: Path) -> None:
    said = lines(tmp_path)
    assert f"  mkdocs {metadata.version('mkdocs')}, BSD-2-Clause" in said
    assert f"  pyyaml {metadata.version('pyyaml')}, MIT" in said
    assert not [line for line in said if line.endswith("see the package") or "UNKNOWN" in line]


def test_what_joins_the_scripts_is_named(tmp_path: Path) -> None:
    assert "esbuild" in " ".join(lines(tmp_path))
