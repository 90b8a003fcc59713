"""The files of deploy/ whose programs are not here: IIS's, held to what its makers document, and the container's."""

from __future__ import annotations

import re
import shlex
import xml.etree.ElementTree as ET

from tests.build.copies import ROOT

DEPLOY = ROOT / "deploy"
# Element → the attributes and elements that Microsoft's reference of IIS 10 gives it, as far as we may want them.
IIS: dict[str, tuple[str, str]] = {
    "configuration": ("", "system.webServer location"),
    "location": ("path", "system.webServer"),
    "system.webServer": (
        "",
        "directoryBrowse defaultDocument urlCompression staticContent httpErrors httpProtocol",
    ),
    "directoryBrowse": ("enabled showFlags", ""),
    "defaultDocument": ("enabled", "files"),
    "files": ("", "add remove clear"),
    "urlCompression": ("doStaticCompression doDynamicCompression dynamicCompressionBeforeCache", ""),
    "staticContent": ("defaultDocFooter enableDocFooter isDocFooterFileName", "clientCache mimeMap remove clear"),
    "clientCache": ("cacheControlCustom cacheControlMaxAge cacheControlMode httpExpires setEtag", ""),
    "mimeMap": ("fileExtension mimeType", ""),
    "httpErrors": ("errorMode existingResponse defaultResponseMode detailedMoreInformationLink", "error remove clear"),
    "error": ("path prefixLanguageFilePath responseMode statusCode subStatusCode", ""),
    "httpProtocol": ("allowKeepAlive", "customHeaders redirectHeaders"),
    "customHeaders": ("", "add remove clear"),
    "add": ("name value", ""),
    "remove": ("fileExtension name statusCode subStatusCode value", ""),
    "clear": ("", ""),
}
KEYS = {"mimeMap": ("fileExtension",), "error": ("statusCode",), "add": ("name",)}  # by which IIS knows them
CHOICES = {
    "cacheControlMode": "NoControl DisableCache UseMaxAge UseExpires",
    "errorMode": "DetailedLocalOnly Custom Detailed",
    "existingResponse": "Auto Replace PassThrough",
    "responseMode": "File ExecuteURL Redirect",
}


def test_iis_knows_every_word_of_its_file() -> None:
    for element in ET.parse(DEPLOY / "web.config").getroot().iter():
        attributes, children = (known.split() for known in IIS[element.tag])
        assert set(element.keys()) <= set(attributes), element.tag
        assert {child.tag for child in element} <= set(children), element.tag
        for name, known in CHOICES.items():
            assert element.get(name, known.split()[0]) in known.split(), name
    ages = re.findall(r'cacheControlMaxAge="(.*?)"', (DEPLOY / "web.config").read_text(encoding="utf-8"))
    assert ages
    assert all(re.fullmatch(r"\d+\.\d\d:\d\d:\d\d", age) for age in ages)


def test_what_iis_may_have_already_is_taken_out_before_it_is_put_in() -> None:
    for parent in ET.parse(DEPLOY / "web.config").getroot().iter():
        out: set[str | None] = set()
        if parent.find("clear") is not None:
            continue
        for child in parent:
            for key in KEYS.get(child.tag, ()):
                assert child.get(key) in out, f"{child.get(key)}: IIS answers 500.19 to what is there twice"
            out |= {child.get(key) for key in ("fileExtension", "name", "statusCode")} if child.tag == "remove" else set()


def test_a_lost_address_is_answered_404_by_iis() -> None:
    for error in ET.parse(DEPLOY / "web.config").getroot().iter("error"):
        assert error.get("responseMode") == "File"  # of an address of its own, IIS sends that one's 200
        assert re.fullmatch(r"(da|nb)\\404\.html", error.get("path") or "")  # a path from the root of a disk is refused


def instructions() -> list[tuple[str, str]]:
    """Those of the container file, with the lines that belong together as one."""
    text = re.sub(r"(?m)^#.*\n", "", (DEPLOY / "Containerfile").read_text(encoding="utf-8")).replace("\\\n", " ")
    return [(line.split(" ", 1)[0], line.split(" ", 1)[1].strip()) for line in text.splitlines() if line]


def test_the_container_stands_on_a_named_release_and_copies_what_is_there() -> None:
    stages = [rest for word, rest in instructions() if word == "FROM"]
    assert len(stages) == 2
    assert all(re.match(r"debian:\d+-slim( AS build)?$", stage) for stage in stages)
    own = [shlex.split(rest)[:-1] for word, rest in instructions() if word == "COPY" and not rest.startswith("--from")]
    assert own
    assert all((ROOT / name).exists() for names in own for name in names)
    left_out = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert not {name for names in own for name in names} & set(left_out)
    assert ("RUN", "python3 deploy/run.py build") in instructions()
    assert ("COPY", "--from=build /trappen/site /var/www/trappen") in instructions()


def test_the_container_that_runs_is_not_root_and_fetches_nothing() -> None:
    found = instructions()
    served = found[max(i for i, (word, _) in enumerate(found) if word == "FROM") :]
    users = [rest for word, rest in served if word == "USER"]
    assert users == ["www-data"]
    after = [word for word, _ in served[served.index(("USER", "www-data")) :]]
    assert not {"RUN", "COPY", "ADD", "ENTRYPOINT"} & set(after)
    assert not any(word == "ADD" or "curl" in rest or "wget" in rest for word, rest in found)
    assert served[-1] == ("CMD", '["nginx", "-e", "stderr", "-c", "/etc/trappen/container.conf"]')
    port = next(rest for word, rest in served if word == "EXPOSE")
    nginx = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    assert int(port) > 1023  # below, only root may listen
    assert ("RUN", f"sed -i 's/listen 80;/listen {port};/' /etc/trappen/nginx.conf") in served
    assert nginx.count("listen 80;") == 1
    assert "root /var/www/trappen;" in nginx


def test_nginx_in_the_container_writes_below_tmp_alone() -> None:
    text = (DEPLOY / "container.conf").read_text(encoding="utf-8")
    assert "daemon off;" in text
    assert "access_log off;" in text
    written = re.findall(r"^\s*(?:pid|\w+_temp_path|error_log) (\S+);", text, re.M)
    assert len(written) == 6
    assert all(path.startswith("/tmp/") for path in written)
    assert "include /etc/trappen/nginx.conf;" in text


def test_what_the_notes_say_of_frames_is_what_the_files_can_do() -> None:
    notes = (DEPLOY / "README.md").read_text(encoding="utf-8").partition("## SharePoint")[2].partition("\n## ")[0]
    assert "frame-ancestors 'self' https://<tenant>.sharepoint.com" in notes
    assert all(name in notes for name in ("site-offline.zip", "scorm-da.zip", "scorm-nb.zip", "HTML Field Security"))
    for name in ("nginx.conf", "apache.conf", "web.config"):
        assert "frame-ancestors 'self' https://intranet.example" in (DEPLOY / name).read_text(encoding="utf-8"), name
