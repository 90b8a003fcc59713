"""A fault in data/ stops the build with a located message and leaves the last good site alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.build.copies import copy_project, environment

ACTION, PROSE = "data/actions/red-org-1.yml", "docs/nb/about/privacy.md"
# What each fault is called is held by the golden cases of tests/unit; here, that a build ends as it should.
FAULTS = {
    "of reading": (ACTION, 'id: "red-org-1"', 'id: "red-org-1', "not valid YAML"),
    "of the rules": (ACTION, "\nsee:\n", '\nsee:\n  - "tool-nowhere"\n', "'tool-nowhere' does not exist"),
    "of script in prose": (PROSE, "\n## ", "\n<script>alert(1)</script>\n\n## ", "`<script` may not stand here"),
    "of a template": ("overrides/macros/action.html", "<h1", "{{ nowhere }}<h1", "'nowhere' is undefined"),
}

LATER = [pytest.param(fault, marks=pytest.mark.long) for fault in FAULTS if fault != "of the rules"]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with a good site in it, at a path with a space."""
    copy = copy_project(tmp_path_factory.mktemp("a copy") / "the project")
    (copy / "site").mkdir()
    (copy / "site" / "index.html").write_text("the last good site")
    (copy / "site" / "SHA256SUMS").touch()
    return copy


def build(project: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "site_build"]
    return subprocess.run(command, cwd=project, env=environment(project), capture_output=True, text=True, check=False)


@pytest.mark.parametrize("fault", ["of the rules", *LATER])
def test_a_fault_stops_the_build_with_its_place_and_keeps_the_last_good_site(project: Path, fault: str) -> None:
    name, old, new, message = FAULTS[fault]
    file = project / name
    good = file.read_text(encoding="utf-8")
    assert old in good
    file.write_text(good.replace(old, new, 1), encoding="utf-8")
    try:
        done = build(project)
    finally:
        file.write_text(good, encoding="utf-8")
    output = done.stdout + done.stderr
    assert done.returncode != 0
    assert message in output
    assert f"{name}:" in output
    assert "Traceback" not in output
    assert (project / "site" / "index.html").read_text() == "the last good site"
    assert not list(project.glob("site.new*"))
