"""The placement page as a reader uses it: by role and visible name, in either language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from guide.model.base import Text
from guide.read.content import Content
from guide.read.marks import plain


@dataclass
class PlacementPage:
    """The page in one language; `page` is Playwright's."""

    page: Page
    content: Content
    lang: str

    @classmethod
    def open(cls, open_page: Callable[..., Page], content: Content, lang: str, **options: Any) -> PlacementPage:
        return cls(open_page(f"{lang}/placement/", **options), content, lang)

    def words(self, text: Text) -> str:
        return plain(text[self.lang])

    def ui(self, key: str) -> str:
        return self.words(self.content.ui[f"placement-{key}"])

    def question(self, key: str) -> Locator:
        return self.page.get_by_role("group", name=self.ui(f"q-{key}"), exact=True)

    def flag(self, name: str) -> Locator:
        """The box of a safety flag, or of one about our own side."""
        assert self.content.placement
        flags = (*self.content.placement.safety, *self.content.placement.own_side)
        ask = next(flag.ask for flag in flags if flag.id == name)
        return self.page.get_by_role("checkbox", name=self.words(ask), exact=True)

    def none(self, key: str) -> Locator:
        return self.question(key).get_by_role("checkbox", name=self.ui(f"{key}-none"), exact=True)

    def seen(self, sign: str) -> Locator:
        return self.page.get_by_role("checkbox", name=self.words(self.content.by_id[sign].ask), exact=True)

    def unsure(self, sign: str) -> Locator:
        name = f"{self.ui('unsure')} ({self.title(sign)})"
        return self.page.get_by_role("checkbox", name=name, exact=True)

    def often(self, sign: str) -> Locator:
        return self.page.get_by_role("group", name=f"{self.ui('often')} {self.title(sign)}", exact=True)

    def title(self, name: str) -> str:
        return self.words(self.content.by_id[name].title)

    def button(self, key: str) -> Locator:
        return self.page.get_by_role("button", name=self.ui(key), exact=True)

    def answer(self, flags: tuple[str, ...] = (), signs: dict[str, str] | None = None) -> None:
        """Answers the whole form: these flags and signs, and "none of these" where nothing is given."""
        known = {each.id for each in self.content.placement.safety}  # type: ignore[union-attr]
        safety = [flag for flag in flags if flag in known]
        for flag in flags:
            self.flag(flag).check()
        if not safety:
            self.none("safety").check()
        for sign, level in (signs or {}).items():
            if level == "unsure":
                self.unsure(sign).check()
            else:
                self.seen(sign).check()
                self.often(sign).get_by_role("radio", name=self.ui(level), exact=True).check()
        if not signs:
            self.none("signs").check()

    def place(self, flags: tuple[str, ...] = (), signs: dict[str, str] | None = None) -> None:
        """Answers and asks for the step."""
        self.answer(flags, signs)
        self.button("show").click()

    @property
    def form(self) -> Locator:
        return self.page.locator("form.questions")

    @property
    def result(self) -> Locator:
        return self.page.locator(".result")

    def heading(self, step: str) -> Locator:
        return self.page.get_by_role("heading", name=self.ui(f"result-{step}"), exact=True)

    def expect_step(self, step: str) -> None:
        expect(self.heading(step)).to_be_visible()
        here = self.result.locator(
            ".staircase__step", has=self.page.get_by_text(self.ui("here"), exact=True).locator("visible=true")
        )
        expect(here).to_have_count(1)
        expect(here).to_contain_text(self.words(self.content.steps[step].word))

    def actions(self) -> list[str]:
        """The titles of the actions shown first."""
        links = self.page.locator('[data-part="first"] a')
        return [re.sub(r"\s+", " ", text).strip() for text in links.all_inner_texts()]

    def said(self) -> Locator:
        return self.page.locator('[data-part="said"]')

    def js(self, key: str) -> str:
        return self.ui(f"js-{key}")
