"""Where every record stands on the site, and where the site stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from urllib.parse import urlsplit

from guide import needed
from guide.model.guidance import Safety, SafetyTime
from guide.model.kinds import KINDS
from guide.read.content import Content

OWN_PAGE = [kind for kind in KINDS if kind.own_page and kind.model is not Safety]
ELSEWHERE = {  # records that introduce a working page
    needed.checklist: "checklist",
    needed.positive_call: "phone/positive-call",
}


@dataclass(frozen=True)
class Route:
    """A page, named without ending (`steps/red`; the home page is `index`), and an anchor on it."""

    page: str
    anchor: str = ""


@lru_cache(maxsize=4)
def routes(content: Content) -> Mapping[str, Route]:
    """Id → route, for everything that can be linked to; worked out once, for every page and check asks."""
    found: dict[str, Route] = {}
    for kind in OWN_PAGE:
        for name, record in getattr(content, kind.name).items():
            found.setdefault(name, Route(ELSEWHERE.get(name, f"{kind.pages}/{name}")))
            for part in getattr(record, "parts", ()):
                found[part] = Route(ELSEWHERE[part]) if part in ELSEWHERE else Route(found[name].page, part)
    for name, safety in content.safety.items():
        found[name] = Route("safety", name) if safety.when == SafetyTime.NOW else Route(f"safety/{name}")
    for kind in KINDS:
        if kind.on_page:
            found.update({name: Route(kind.on_page, name) for name in getattr(content, kind.name)})
    for step in content.steps.values():
        found.update({sign.id: Route(f"steps/{step.id}", sign.id) for sign in step.signs})
    return MappingProxyType(found)


def whole_of(content: Content, folder: str) -> list[str]:
    """Ids of the records of `folder` that have a page of their own, in the order of their sources."""
    records = getattr(content, folder)
    parts = {part for record in records.values() for part in record.parts}
    order = {name: i for i, name in enumerate(content.sources.items)}
    return sorted((name for name in records if name not in parts), key=lambda name: order.get(name, len(order)))


def address(page: str, directory_urls: bool) -> str:
    """`steps/red` → `steps/red/`, or `steps/red.html` for reading from a folder."""
    if page == "index":
        return "" if directory_urls else "index.html"
    if directory_urls:
        return f"{page.removesuffix('/index')}/"
    return f"{page}.html"


def relative(target: Route, here: str, directory_urls: bool) -> str:
    """The link from the page `here` to `target`, working under any sub-path and from a folder."""
    to, start = address(target.page, directory_urls), address(here, directory_urls)
    if target.anchor:
        return f"#{target.anchor}" if to == start else f"{_way(to, start)}#{target.anchor}"
    return _way(to, start)


def _way(to: str, start: str) -> str:
    """From one address to another: up to the folder that both have, and down again."""
    up, down = start.split("/")[:-1], to.split("/")
    same = next((i for i, (a, b) in enumerate(zip(up, down[:-1], strict=False)) if a != b), min(len(up), len(down) - 1))
    return "../" * (len(up) - same) + "/".join(down[same:]) or "./"


def own_address(content: Content, lang: str, page: str = "index") -> str | None:
    """Where a page of one language stands on the web; None while the organisation gives no address."""
    top = content.organisation.site_address
    return f"{top.rstrip('/')}/{lang}/{address(page, directory_urls=True)}" if top else None


def own_path(content: Content) -> str | None:
    """Where the site stands on its host, without a slash at the end; None while the organisation gives no address."""
    top = content.organisation.site_address
    return urlsplit(top).path.rstrip("/") if top else None
