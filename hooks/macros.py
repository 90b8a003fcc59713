"""Macros of the pages: doorways that look up, render and return."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markupsafe import Markup

from guide.checked import content_of
from guide.meaning import deck
from guide.meaning.addresses import whole_of
from guide.show.render import Renderer

ROOT = Path(__file__).resolve().parent.parent


def define_env(env: Any) -> None:
    """Registers the macros with mkdocs-macros."""
    content, lang = content_of(ROOT / "data"), env.conf["extra"]["lang"]
    renderer = Renderer(content, lang, env.conf["use_directory_urls"])

    def show(template: str, **values: Any) -> Markup:
        renderer.directory_urls = env.conf["use_directory_urls"]  # the offline plugin sets it after this function ran
        return renderer.render(template, env.page.file.src_uri.removesuffix(".md"), **values)

    env.macro(lambda: show("home"), "home")
    env.macro(lambda: show("ladder"), "ladder")
    env.macro(lambda name: show("step", step=content.steps[name], cases=deck.on_step(content, name)), "step")
    env.macro(lambda name: show("action", action=content.actions[name]), "action")
    env.macro(lambda: show("checklist"), "checklist")
    env.macro(lambda: show("safety"), "safety")
    env.macro(lambda name, element="": show("guidance", record=renderer.record(name), element=element), "guidance")
    env.macro(lambda: show("tools", whole=whole_of(content, "tools")), "tools")
    env.macro(lambda folder, key: show("listing", key=key, whole=whole_of(content, folder)), "listing")
    env.macro(lambda: show("positive-call", record=renderer.record("phone-positive-call-form")), "positive_call")
    env.macro(lambda: show("phrases"), "phrases")
    env.macro(lambda: show("reading"), "reading")
    env.macro(lambda: show("glossary"), "glossary")
    env.macro(lambda: show("sources"), "sources")
    env.macro(lambda: show("deck"), "deck")
    env.macro(lambda name: show("card", card=content.cards[name]), "card")
    env.macro(lambda: show("meeting"), "meeting")
    env.macro(lambda: show("card_sheets"), "card_sheets")
    env.macro(lambda: show("placement"), "placement")
    env.macro(lambda: show("placement-how"), "placement_how")
