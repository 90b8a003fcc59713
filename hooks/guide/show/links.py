"""Addresses as templates ask for them: from the page that is being rendered."""

from __future__ import annotations

from jinja2 import pass_context
from jinja2.runtime import Context

from guide.meaning import addresses
from guide.meaning.addresses import Route, relative, routes
from guide.read.content import Content


class Links:
    """The addresses of one build. `context` holds the page as `here`."""

    def __init__(self, content: Content, directory_urls: bool) -> None:
        self.routes, self.directory_urls = routes(content), directory_urls

    def to(self, context: Context, target: Route) -> str:
        """The address of a place on the site."""
        return relative(target, context["here"].name, self.directory_urls)

    @pass_context
    def href(self, context: Context, name: str) -> str:
        """The address of a record."""
        return self.to(context, self.routes[name])

    @pass_context
    def page_href(self, context: Context, page: str, anchor: str = "") -> str:
        """The address of a page, by its name."""
        return self.to(context, Route(page, anchor))

    @pass_context
    def file_href(self, context: Context, name: str) -> str:
        """The address of a file of the language that is written last, such as the questions of all pages."""
        there = addresses.address(context["here"].name, self.directory_urls)
        return "../" * there.count("/") + name
