"""Every component by itself, in every example: whole, accessible, and gone without a trace when it is taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from guide.read.content import Content
from guide.ship.scripts import components
from tests import late
from tests.axe import assert_accessible
from tests.components.example import Example, examples
from tests.conftest import LANGUAGES
from tests.modules import ASSETS

EXAMPLES = list(examples())
FIRST = {each.component: each for each in reversed(EXAMPLES)}
CHOSEN = {"da": list(FIRST.values()), "nb": [each for each in EXAMPLES if each.name == "everything-wrong"]}  # each day
every_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"{each.component}-{each.name}")
Show = Callable[..., Page]

# Notes what is listened to, and every timer, until it is given up.
WATCH = """() => {
  const open = (window.open_ = { listeners: new Set(), timers: new Set() });
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, act, options) {
    const noted = { target: this, type, act };
    if (new Error().stack.includes("/assets/")) open.listeners.add(noted); // the tests listen too
    if (options?.signal) add.call(options.signal, "abort", () => open.listeners.delete(noted));
    return add.call(this, type, act, options);
  };
  EventTarget.prototype.removeEventListener = function (type, act, options) {
    for (const each of open.listeners) {
      if (each.target === this && each.type === type && each.act === act) open.listeners.delete(each);
    }
    return remove.call(this, type, act, options);
  };
  for (const [start, stop, once] of [["setTimeout", "clearTimeout", true], ["setInterval", "clearInterval", false]]) {
    const [set, clear] = [window[start].bind(window), window[stop].bind(window)];
    window[start] = (act, ...rest) => {
      const timer = set((...given) => { if (once) open.timers.delete(timer); act(...given); }, ...rest);
      open.timers.add(timer);
      return timer;
    };
    window[stop] = (timer) => { open.timers.delete(timer); clear(timer); };
  }
}"""
LEFT = """name => {
  for (const each of document.querySelectorAll("*")) if (each.listening && each.localName !== name) each.remove();
  for (const each of document.querySelectorAll(name)) each.remove();
  const names = [...open_.listeners].map(({ target, type }) => `${target.constructor.name} ${type}`);
  return { listeners: names, timers: open_.timers.size, title: document.title, class: document.documentElement.className };
}"""
ACTS = """async name => {
  const element = document.querySelector(name);
  const owner = (each) => (each.localName.includes("-") ? each : owner(each.parentElement));
  const templates = [...element.querySelectorAll("template")].filter((each) => owner(each) === element);
  const within = [element, ...templates.map(({ content }) => content)];
  const acts = within.flatMap((root) => [...root.querySelectorAll("[data-act]")].map(({ dataset }) => dataset.act));
  const missing = [];
  for (const act of acts) {
    const [first, what] = act.split(".");
    const module = what && await element.load(first).catch(() => null);
    if (typeof (what ? module?.[what] : element[first]) !== "function") missing.push(act);
  }
  return { acts: acts.length, missing };
}"""


@pytest.fixture
def show(chromium: Browser, content: Content) -> Iterator[Show]:
    """Shows an example; when the test ends, nothing may have been said on the console."""
    said: list[str] = []
    contexts = []

    def open_it(example: Example, lang: str = "da", width: int = 1280) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 800})
        contexts.append(context)
        page = context.new_page()
        late.slow(page)
        page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.add_init_script(f"({WATCH})()")
        example.open(page, example.content(content), lang)
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert said == []


@pytest.mark.parametrize(
    ("example", "lang"),
    [
        pytest.param(
            each, lang, id=f"{each.component}-{each.name}-{lang}", marks=() if each in CHOSEN[lang] else pytest.mark.long
        )
        for each in EXAMPLES
        for lang in LANGUAGES
    ],
)
def test_it_is_accessible_and_fits_a_narrow_screen(show: Show, example: Example, lang: str) -> None:
    page = show(example, lang, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert_accessible(page, example.element)


@every_example
def test_its_buttons_have_what_they_name_and_taken_away_it_leaves_nothing_behind(show: Show, example: Example) -> None:
    page = show(example)
    assert page.evaluate(ACTS, example.element)["missing"] == []
    title = page.evaluate("name => document.querySelector(name).pageTitle", example.element)
    left = page.evaluate(LEFT, example.element)
    assert left == {"listeners": [], "timers": 0, "title": title, "class": ""}


def test_every_component_has_examples() -> None:
    of_the_frame = {"site", "search", "away"}  # on every page, and tested there
    assert set(FIRST) == {name.partition("/")[0] for name in components(ASSETS)} - of_the_frame
