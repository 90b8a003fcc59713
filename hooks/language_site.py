"""MkDocs hook of one language: adds the generated pages, the navigation and the finishing touches."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from guide.checked import content_of
from guide.meaning import dates
from guide.meaning.addresses import Route, own_address, relative
from guide.ship import policy, prune, search_index
from guide.show.navigation import navigation
from guide.show.pages import pages

ROOT = Path(__file__).resolve().parent.parent
OTHER = {"da": "nb", "nb": "da"}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The site's own address, where the organisation has given one: 404.html and the sitemap need it."""
    if address := own_address(content_of(ROOT / "data"), config.extra["lang"]):
        config.site_url = address
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds every generated page."""
    for page in pages(content_of(ROOT / "data"), config.extra["lang"]):
        files.append(File.generated(config, page.uri, content=page.markdown))
    return files


def on_page_context(context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """What the theme's templates need of the content: words, navigation, links, the other language."""
    content, lang = content_of(ROOT / "data"), config.extra["lang"]
    here = page.file.src_uri.removesuffix(".md")

    def link(name: str, anchor: str = "") -> str:
        return relative(Route(name, anchor), here, config.use_directory_urls)

    titles = {each.file.src_uri.removesuffix(".md"): str(each.title) for each in nav.pages}
    up = "../" * page.url.count("/") or "./"
    context["guide"] = {
        "ui": {key: text[lang] for key, text in content.ui.items()},
        "navigation": navigation(titles),
        "titles": titles,
        "link": link,
        "here": here,
        "section": page.meta.get("section", ""),
        "up": page.meta.get("up", "index"),
        "assets": f"{up}../assets",
        "lang": lang,
        "other": OTHER[lang],
        "other_name": content.ui["language-name"][OTHER[lang]],
        "switch": f"{up}../{OTHER[lang]}/{page.url.removeprefix('./')}",
        "organisation": content.organisation,
        "updated": dates.in_words(content.organisation.updated_on, lang),
        "ask": content.organisation.slots["whom-to-ask"],
        "statement": content.organisation.slots["accessibility-statement"],
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
    site = Path(config.site_dir)
    search_index.write(site, content_of(ROOT / "data"), config.extra["lang"], config.use_directory_urls)
    prune.unused(site)
