"""The placement's rules in words, from the same data as the rules themselves."""

from __future__ import annotations

from guide.model.placement import Condition, Rule
from guide.read.content import Content


def in_words(rule: Rule, content: Content, lang: str) -> list[str]:
    """What has to hold for the rule, one sentence for each condition."""
    if not rule.when:
        return [content.ui["placement-rule-else"][lang]]
    return [_condition(condition, content, lang) for condition in rule.when]


def _condition(condition: Condition, content: Content, lang: str) -> str:
    ui = {key: text[lang] for key, text in content.ui.items()}
    if condition.flags:
        labels = {flag.id: flag.label[lang].lower() for flag in content.placement.safety}
        *first, last = [labels[flag] for flag in condition.flags]
        text = f"{', '.join(first)} {ui['placement-or']} {last}" if first else last
        return ui["placement-rule-flags"].format(flags=text)
    level = "" if condition.at_least == "once" else ui[f"placement-level-{condition.at_least}"]  # once: seen at all
    colour = ui[f"placement-colour-{'one' if condition.min == 1 else 'many'}-{condition.colour}"]
    number = ui[f"placement-number-{condition.min}"]
    return ui["placement-rule-count"].format(n=number, colour=colour, level=level).rstrip()
