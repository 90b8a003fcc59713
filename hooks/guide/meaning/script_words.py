"""The words that the script of a component says: those of data/ui/ whose key begins with its name and `-js-`."""

from __future__ import annotations

from guide.read.content import Content


def words_for(content: Content, component: str, lang: str) -> dict[str, str]:
    """`meeting-js-time-up` → `{"time-up": …}`, beside what all scripts say. What a script fills in stands there as `{n}`."""
    start = f"{component}-js-"
    own = {key.removeprefix(start): text[lang] for key, text in content.ui.items() if key.startswith(start)}
    return own if component == "script" else {**words_for(content, "script", lang), **own}
