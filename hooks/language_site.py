"""MkDocs hook of one language: adds the generated pages and the frame, and lets nothing out that its policy forbids."""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from guide.checked import content_of
from guide.meaning.addresses import own_address
from guide.ship import alone, asked_for, finished, policy, search_index, stamps
from guide.ship.search_tables import TooManyLines
from guide.ship.search_units import Unit, units_of
from guide.ship.tags import Parts, parts_of
from guide.show.environment import strict
from guide.show.render import Here
from guide.show.site import Site, site_of

ROOT = Path(__file__).resolve().parent.parent
_read: defaultdict[str, dict[str, list[Unit]]] = defaultdict(dict)  # language → page → what stands on it


def site(config: MkDocsConfig) -> Site:
    """The pages of the language of `config`."""
    return site_of(content_of(ROOT / "data"), config["extra"]["lang"], ROOT, config["use_directory_urls"])


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """A site for a folder has files where one for a server has folders; pages of the theme are not ours."""
    config.use_directory_urls = os.environ.get("TRAPPEN_OFFLINE") != "true"
    config.site_url = own_address(content_of(ROOT / "data"), config.extra["lang"]) or ""
    config.theme.static_templates.clear()
    config.theme.dirs[:] = [str(ROOT / "overrides")]  # else MkDocs looks through the theme's twelve thousand files
    config.markdown_extensions.append(finished.Finished())  # type: ignore[arg-type]  # MkDocs hands it on to Markdown
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds every generated page."""
    for page in site(config).made.values():
        file = File.generated(config, page.uri, content=page.markdown)
        files.append(file)
        _Made(None, file, config)
    return files


class _Made(MkDocsPage):
    """A generated page; the file knows it from here on. What its macro gave is whole, and to ask Markdown only takes time."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Takes what the macro gave as the content."""
        self.content = finished.alone(self.markdown or "")
        if self.content is None:
            super().render(config, files)


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Templates of the frame escape every value and refuse unknown names, as those of the pages do."""
    env.auto_reload = True
    site(config).renderer.equip(strict(env))
    return env


def on_page_context(context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """What stands around the content."""
    name = page.file.src_uri.removesuffix(".md")
    return {**context, "frame": site(config).frame(name), "here": Here(name)}


@event_priority(-100)
def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """The finished page with its stamp, when it keeps to the policy; the search is told what stands on it."""
    parts = parts_of(output)
    _read[config.extra["lang"]][page.file.src_uri.removesuffix(".md")] = units_of(parts)
    return stamps.stamped(_kept(output, page.file.src_uri, config, parts))


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Writes what needs all pages, and the page for addresses that lead nowhere."""
    found, folder = site(config), Path(config.site_dir)
    listed = stamps.listed(folder, found.pages, found.lang, config.use_directory_urls)
    try:
        search = search_index.files(
            folder, _read[found.lang], found.pages, found.content, found.lang, config.use_directory_urls
        )
    except TooManyLines as error:
        raise Abort(str(error)) from error
    asked_for.write(folder, found.renderer, {**search, stamps.FILE: listed})
    lost = _kept(alone.not_found(found.content, found.lang, found.assets), "404.html", config)
    (folder / "404.html").write_text(lost, encoding="utf-8", newline="\n")


def _kept(html: str, name: str, config: MkDocsConfig, parts: Parts | None = None) -> str:
    if faults := policy.faults(html, parts):
        told = "\n".join(f"{config.extra['lang']}/{name}: the finished page holds {fault}." for fault in faults)
        raise Abort(f"{told}\nNo text may become script, style or frame: take it out of data/ or docs/.")
    return html
