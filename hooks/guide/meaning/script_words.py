"""The words a script of the page says: those of data/ui/ whose key begins with the name of the component and `-js-`."""

from __future__ import annotations

from guide.read.content import Content


def words_for(content: Content, component: str, lang: str) -> dict[str, str]:
    """`meeting-js-time-up` → `{"time-up": …}`, in one language. What a script fills in stands there as `{n}`."""
    start = f"{component}-js-"
    return {key.removeprefix(start): text[lang] for key, text in content.ui.items() if key.startswith(start)}
