"""The placement page as a reader uses it: by role and visible name, in either language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from guide.meaning.placement import frequencies
from guide.model.base import Text
from guide.read.content import Content
from guide.read.marks import plain


def question_for(content: Content, sign: str, level: str) -> tuple[str, str]:
    """The question, and how often, that stand for a sign at a level."""
    for theme in content.placement.themes:
        for name in theme.observations:
            means = frequencies(content.observations[name])
            first = next(meaning[0] for meaning in means.values() if meaning)
            if level == "unsure" and first == sign:
                return name, level
            for often, meaning in means.items():
                if meaning == (sign, level):
                    return name, often
    raise KeyError((sign, level))


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

    def js(self, key: str) -> str:
        return self.ui(f"js-{key}")

    def question(self, key: str) -> Locator:
        return self.page.get_by_role("group", name=self.ui(f"q-{key}"), exact=True)

    def who(self, role: str) -> Locator:
        return self.page.get_by_role("radio", name=self.ui(f"who-{role}"), exact=True)

    def flag(self, name: str) -> Locator:
        """The box of a safety flag, or of one about our own side."""
        flags = (*self.content.placement.safety, *self.content.placement.own_side)
        ask = next(flag.ask for flag in flags if flag.id == name)
        return self.page.get_by_role("checkbox", name=self.words(ask), exact=True)

    def theme(self, name: str) -> Locator:
        title = next(theme.title for theme in self.content.placement.themes if theme.id == name)
        return self.page.get_by_role("checkbox", name=self.words(title), exact=True)

    def none(self, key: str) -> Locator:
        return self.question(key).get_by_role("checkbox", name=self.ui(f"{key}-none"), exact=True)

    def ask(self, name: str) -> str:
        return self.words(self.content.observations[name].ask)

    def seen(self, name: str) -> Locator:
        return self.page.get_by_role("checkbox", name=self.ask(name), exact=True)

    def often(self, name: str, level: str = "") -> Locator:
        group = self.page.get_by_role("group", name=f"{self.ui('often')} {self.ask(name)}", exact=True)
        return group.get_by_role("radio", name=self.ui(level), exact=True) if level else group

    def title(self, name: str) -> str:
        return self.words(self.content.by_id[name].title)

    def button(self, key: str) -> Locator:
        return self.page.get_by_role("button", name=self.ui(key), exact=True)

    def all_at_once(self) -> None:
        """Every question on one page."""
        expect(self.form).to_be_visible()
        if self.button("all").is_visible():
            self.button("all").click()

    def all_without_danger(self) -> None:
        """Every question on one page, the one about danger answered."""
        self.all_at_once()
        self.none("safety").check()

    def pass_safety(self) -> None:
        """One at a time, past the question about danger."""
        self.button("next").click()
        self.button("safety-none").click()

    def open_theme(self, name: str) -> None:
        """One at a time, to the questions of this theme."""
        self.pass_safety()
        self.theme(name).check()
        self.button("next").click()

    def tick(self, name: str, often: str) -> None:
        """Has seen this, so often."""
        self.seen(name).check()
        self.often(name, often).check()

    def answer(self, flags: tuple[str, ...] = (), signs: dict[str, str] | None = None) -> None:
        """Answers everything on one page: these flags and signs, and "none of these" where nothing is given."""
        self.all_at_once()
        known = {each.id for each in self.content.placement.safety}
        for flag in flags:
            self.flag(flag).check()
        if not known & set(flags):
            self.none("safety").check()
        for sign, level in (signs or {}).items():
            name, often = question_for(self.content, sign, level)
            self.tick(name, often)
        if not signs:
            self.none("signs").check()

    def place(self, flags: tuple[str, ...] = (), signs: dict[str, str] | None = None) -> None:
        """Answers and asks for the plan, which may come a moment later: then the form is gone."""
        self.answer(flags, signs)
        self.button("show").click()
        expect(self.form).to_be_hidden()

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
        picture = self.result.get_by_role("img").locator("visible=true")
        expect(picture).to_have_count(1)
        expect(picture).to_have_accessible_name(re.compile(re.escape(self.words(self.content.steps[step].title))))

    def expect_no_colour(self) -> None:
        """No step is told, shown or advised from."""
        expect(self.result).to_be_hidden()
        for step in ("red", "yellow", "green"):
            expect(self.heading(step)).to_be_hidden()
            expect(self.page.locator("guide-placement .stairs:visible")).to_have_count(0)

    def first(self) -> Locator:
        """What to do first."""
        return self.page.locator('[data-part="first"] [data-action]')

    def actions(self) -> list[str]:
        """The titles of the actions with room for who and when, in order."""
        links = self.page.locator('[data-part="first"] li > a, [data-part="then"] li > a')
        return [re.sub(r"\s+", " ", text).strip() for text in links.all_text_contents()]

    def said(self) -> Locator:
        return self.page.locator('[data-part="said"]')

    def open_details(self, key: str) -> None:
        self.page.get_by_text(self.ui(key), exact=True).click()
