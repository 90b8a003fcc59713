"""The list of what comes from elsewhere."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest

from guide.ship import third_party
from tests.conftest import ROOT


def lines(folder: Path, offline: bool = False) -> list[str]:
    third_party.write(folder, ROOT / "requirements.txt", offline)
    return (folder / third_party.NAME).read_text(encoding="utf-8").splitlines()


def test_every_package_of_the_lock_is_named_with_version_and_licence(tmp_path: Path) -> None:
    said = lines(tmp_path)
    assert f"  mkdocs {metadata.version('mkdocs')}, BSD-2-Clause" in said
    assert f"  pyyaml {metadata.version('pyyaml')}, MIT" in said
    assert not [line for line in said if line.endswith("see the package") or "UNKNOWN" in line]


@pytest.mark.parametrize("offline", [False, True])
def test_only_the_site_for_a_folder_holds_lines_of_esbuild(tmp_path: Path, offline: bool) -> None:
    assert ("esbuild" in " ".join(lines(tmp_path, offline))) is offline
