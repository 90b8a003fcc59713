"""The words that the script of a component says: those of data/ui/ whose key begins with its name and `-js-`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from guide.read.content import Content

FAILED = "failed"  # what every element may have to say


@lru_cache(maxsize=128)  # most pages say the words of the same few components
def words_for(content: Content, component: str, lang: str, only_shows: bool = False) -> Mapping[str, str]:
    """`meeting-js-time-up` → `{"time-up": …}`, beside what all scripts say. What a script fills in stands there as `{n}`.

    A component that `only_shows` needs none of the words for keeping, copying and files.
    """
    start = f"{component}-js-"
    own = {key.removeprefix(start): text[lang] for key, text in content.ui.items() if key.startswith(start)}
    if component == "script":
        return own
    shared = words_for(content, "script", lang)
    return {**({FAILED: shared[FAILED]} if only_shows else shared), **own}
