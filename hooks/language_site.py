"""MkDocs hook of one language: adds the generated pages, the frame and the finishing touches."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from guide.checked import content_of
from guide.meaning.addresses import Route, own_address, relative
from guide.ship import finished, policy, prune, search_index
from guide.show.navigation import SECTIONS
from guide.show.site import Site, site_of

ROOT = Path(__file__).resolve().parent.parent


def site(config: MkDocsConfig) -> Site:
    """The pages of the language of `config`."""
    return site_of(content_of(ROOT / "data"), config["extra"]["lang"], ROOT, config["use_directory_urls"])


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The site's own address, where the organisation has given one: 404.html and the sitemap need it."""
    config.markdown_extensions.append(finished.Finished())  # type: ignore[arg-type]  # MkDocs hands it on to Markdown
    if address := own_address(content_of(ROOT / "data"), config.extra["lang"]):
        config.site_url = address
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds every generated page."""
    for page in site(config).made.values():
        files.append(File.generated(config, page.uri, content=page.markdown))
    return files


def on_page_context(context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """What the theme's templates need of the content: the frame, and what Material's skeleton still asks for."""
    found, name = site(config), page.file.src_uri.removesuffix(".md")
    frame, content = found.frame(name), found.content
    navigation = [
        {"key": key, "entries": [{"page": each, "title": found.titles[each]} for each in names if each in found.titles]}
        for key, names in SECTIONS.items()
    ]
    context["frame"] = frame
    context["guide"] = {
        "ui": {key: text[found.lang] for key, text in content.ui.items()},
        "navigation": navigation,
        "titles": found.titles,
        "link": lambda to: relative(Route(to), name, config.use_directory_urls),
        "here": name,
        "section": frame.section,
        "up": found.pages[name].up,
        "assets": frame.assets,
        "lang": found.lang,
        "other": frame.others[0].lang,
        "other_name": frame.others[0].name,
        "switch": frame.others[0].href,
        "organisation": content.organisation,
        "updated": frame.updated_text,
        "ask": frame.ask,
        "statement": frame.statement,
    }
    return context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The words of 404.html."""
    context["words"] = {key: text[config.extra["lang"]] for key, text in content_of(ROOT / "data").ui.items()}
    return context


@event_priority(-100)
def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """The content security policy, over the finished page."""
    return policy.with_policy(search_index.with_worker(output))


@event_priority(-100)
def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for 404.html."""
    return policy.with_policy(search_index.with_worker(output_content)) if template_name.endswith(".html") else output_content


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Writes the index of the search; removes theme files that no page asks for."""
    folder = Path(config.site_dir)
    search_index.write(folder, content_of(ROOT / "data"), config.extra["lang"], config.use_directory_urls)
    prune.unused(folder)
