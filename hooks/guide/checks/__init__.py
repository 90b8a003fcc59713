"""The content checks: one rule per module, each with NAME, WHY and `check(content)`."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

from guide.model.exceptions import Exemption
from guide.read.content import Content
from guide.read.problems import Problem, our_fault


def rules() -> list[ModuleType]:
    """Every rule module of this folder, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    return [importlib.import_module(f"{__name__}.{name}") for name in names]


def run(content: Content) -> list[Problem]:
    """All problems of all rules, less the exceptions of data/exceptions.yml; an unused exception is a problem too."""
    found = [problem for rule in rules() for problem in _told_by(rule, content)]
    used: set[int] = set()
    kept = []
    for problem in found:
        matching = [i for i, e in enumerate(content.exceptions) if _matches(e, problem)]
        used.update(matching)
        if not matching:
            kept.append(problem)
    for i, exemption in enumerate(content.exceptions):
        if i not in used and not content.hidden and not content.replaced:  # what it is for may not be there
            message = f"this exception to `{exemption.rule}` is no longer needed."
            kept.append(content.wholes["exceptions"].problem((i,), message, "Remove it.", "exceptions"))
    return sorted(kept)


def _told_by(rule: ModuleType, content: Content) -> list[Problem]:
    """What a rule finds; a rule that gives up says so, and the others are asked all the same."""
    try:
        return list(rule.check(content))
    except Exception as error:
        return [our_fault(f"{content.folder.name}/", error, rule.NAME)]


def _matches(exemption: Exemption, problem: Problem) -> bool:
    place = (exemption.rule, exemption.file)
    return place == (problem.rule, problem.file) and exemption.path in (None, problem.path)
