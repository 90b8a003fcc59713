"""The placement's rules in words, from the same data as the rules themselves."""

from __future__ import annotations

from guide.model.placement import LEVELS, Condition, Rule
from guide.read.content import Content


def in_words(rule: Rule, content: Content, lang: str) -> list[str]:
    """What has to hold for the rule, one sentence for each condition."""
    if not rule.when:
        return [content.ui["placement-rule-else"][lang]]
    return [_condition(condition, content, lang) for condition in rule.when]


def _condition(condition: Condition, content: Content, lang: str) -> str:
    def ui(key: str) -> str:
        return content.ui[f"placement-{key}"][lang]

    if condition.flags:
        labels = {flag.id: flag.label[lang].lower() for flag in content.placement.safety}
        *first, last = [labels[flag] for flag in condition.flags]
        text = f"{', '.join(first)} {ui('or')} {last}" if first else last
        return ui("rule-flags").format(flags=text[:1].upper() + text[1:])
    level = ui(f"level-{condition.at_least}")
    if condition.at_least != LEVELS[-1]:
        level = ui("rule-level").format(level=level)
    colour = ui(f"colour-{'one' if condition.min == 1 else 'many'}-{condition.colour}")
    return ui("rule-count").format(n=ui(f"number-{condition.min}"), colour=colour, level=level)
