"""One classic script from a component's modules: browsers refuse modules from file://, so the offline site needs it.

What the site's modules use is translated, everything else is refused by file and line. Each module becomes a function that
runs once, when it is first needed; `import()` of a module answers with a promise, as it does over http.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

IMPORT = re.compile(r'^import (?:\{(?P<names>[^}]*)\} from |\* as (?P<whole>\w+) from )?"(?P<source>[^"]+)";?[^\S\n]*$', re.M)
EXPORT = re.compile(r"^export (?P<rest>(?:async )?(?:const|let|function\*?|class) (?P<name>[\w$]+))", re.M)
EXPORT_LIST = re.compile(r"^export \{(?P<names>[^}]*)\};?[^\S\n]*$", re.M)
DYNAMIC = re.compile(r'\bimport\("(?P<source>[^"]+)"\)')
REFUSED = re.compile(r"^(?:import|export)\b.*|\bimport\((?!\)).*|\bimport\.meta\b|^(?:const .* = )?await\b.*", re.M)

HEAD = """\
// Made from {name} and what it imports, so that it runs from a folder. Edit those, not this.
(() => {{
"use strict";
const $made = {{}};
const $need = (name) => $made[name] ?? ($modules[name]($made[name] = {{}}), $made[name]);
const $load = async (name) => $need(name);
const $modules = {{
"""
MODULE = '"{name}"($out) {{\n{imports}{exports}{code}}},\n'
FOOT = '}};\n$need("{name}");\n}})();\n'


class ClassicError(Exception):
    """Raised for what cannot be put into a classic script; names file and line."""


@dataclass
class Module:
    """A translated module: its code, what it exports (outside name → inside name), and what it imports."""

    name: str
    code: str = ""
    imports: list[str] = field(default_factory=list)
    exports: dict[str, str] = field(default_factory=dict)
    wants: list[tuple[str, str, int]] = field(default_factory=list)  # (module, exported name or "", line)
    later: list[tuple[str, int]] = field(default_factory=list)


def classic(entry: Path, root: Path) -> str:
    """The module `entry` and everything it imports as one script. `root` is the folder that no import may leave."""
    modules: dict[str, Module] = {}
    _collect(_name(entry, root), root, modules, ())
    for module in modules.values():
        for source, wanted, line in module.wants:
            if wanted and wanted not in modules[source].exports:
                raise ClassicError(f"{module.name}:{line}: {source} does not export '{wanted}'.")
    name = _name(entry, root)
    return HEAD.format(name=name) + "".join(_wrap(module) for module in modules.values()) + FOOT.format(name=name)


def at_load(entry: Path, root: Path) -> list[Path]:
    """The files a browser loads with the module `entry`: itself and what it imports, but not what it loads on demand."""
    found: dict[str, Path] = {}
    waiting = [_name(entry, root)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = root / name
            waiting += [source for source, _, _ in _translate(name, root).wants]
    return list(found.values())


def write(assets: Path) -> list[Path]:
    """Writes `<name>/<name>.js` beside every `<name>/<name>.mjs` of the folder `assets`."""
    written = []
    for entry in sorted(assets.glob("*/*.mjs")):
        if entry.stem == entry.parent.name:
            target = entry.with_suffix(".js")
            target.write_text(classic(entry, assets), encoding="utf-8")
            written.append(target)
    return written


def _name(path: Path, root: Path) -> str:
    return path.resolve().relative_to(root.resolve()).as_posix()


def _collect(name: str, root: Path, modules: dict[str, Module], above: tuple[str, ...]) -> None:
    """Translates the module and then what it imports; what is only loaded on demand may point back."""
    if name in above:
        raise ClassicError(f"{name}: imports itself by way of {' → '.join(above[above.index(name) :])}.")
    if name in modules:
        return
    modules[name] = module = _translate(name, root)
    for source, _, line in module.wants:
        _check_there(name, line, source, root)
        _collect(source, root, modules, (*above, name))
    for source, line in module.later:
        _check_there(name, line, source, root)
        _collect(source, root, modules, ())


def _check_there(name: str, line: int, source: str, root: Path) -> None:
    if not (root / source).is_file():
        raise ClassicError(f"{name}:{line}: there is no module {source}.")


def _translate(name: str, root: Path) -> Module:
    module, path = Module(name), root / name
    text = path.read_text(encoding="utf-8")

    def line_of(found: re.Match[str]) -> int:
        return found.string.count("\n", 0, found.start()) + 1

    def source_of(found: re.Match[str]) -> str:
        try:
            return _name(path.parent / found["source"], root)
        except ValueError:
            raise ClassicError(f"{name}:{line_of(found)}: '{found['source']}' is outside of the site's scripts.") from None

    def take_import(found: re.Match[str]) -> str:
        source, line = source_of(found), line_of(found)
        need = f'$need("{source}")'
        pairs = _pairs(found["names"] or "")
        module.wants += [(source, theirs, line) for theirs, _ in pairs] or [(source, "", line)]
        if found["whole"]:
            need = f"const {found['whole']} = {need}"
        elif pairs:
            need = f"const {{ {', '.join(f'{theirs}: {ours}' for theirs, ours in pairs)} }} = {need}"
        module.imports.append(f"{need};\n")
        return "\n" * found.group().count("\n")

    def take_export(found: re.Match[str]) -> str:
        module.exports[found["name"]] = found["name"]
        return found["rest"]

    def take_list(found: re.Match[str]) -> str:
        module.exports.update({theirs: ours for ours, theirs in _pairs(found["names"])})
        return ""

    def take_dynamic(found: re.Match[str]) -> str:
        source = source_of(found)
        module.later.append((source, line_of(found)))
        return f'$load("{source}")'

    for pattern, take in ((IMPORT, take_import), (EXPORT, take_export), (EXPORT_LIST, take_list), (DYNAMIC, take_dynamic)):
        text = pattern.sub(take, text)
    if refused := REFUSED.search(text):
        raise ClassicError(f"{name}:{line_of(refused)}: '{refused.group().strip()}' has no place in a classic script.")
    module.code = text if text.endswith("\n") else f"{text}\n"
    return module


def _pairs(names: str) -> list[tuple[str, str]]:
    """`a, b as c` → `[("a", "a"), ("b", "c")]`."""
    parts = [part.split() for part in names.split(",") if part.strip()]
    return [(part[0], part[-1]) for part in parts]


def _wrap(module: Module) -> str:
    """The module as a method; its exports are read when asked for, as they are over http."""
    exports = "".join(
        f'Object.defineProperty($out, "{theirs}", {{ enumerable: true, get: () => {ours} }});\n'
        for theirs, ours in module.exports.items()
    )
    return MODULE.format(name=module.name, imports="".join(module.imports), exports=exports, code=module.code)
