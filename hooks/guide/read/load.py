"""Loads data/ into `Content`: what each file holds, and every problem found on the way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from guide.model.kinds import FOLDERS, LISTS
from guide.model.local import FOLDER as LOCAL
from guide.model.local import OwnOrganisation
from guide.model.wholes import REQUIRED, SHARED, WHOLE
from guide.read.content import Content, Origin
from guide.read.files import lying_in
from guide.read.gathered import Gathered
from guide.read.located import Located
from guide.read.problems import Problem, our_fault
from guide.read.yaml_file import read

OTHERS = ("schema/*.schema.json", "wordlist.txt", "README.md", "*/README.md")
BESIDE = (*OTHERS, f"{LOCAL}/*.svg", f"{LOCAL}/*.png")  # may lie in data/, read by others


def load(
    data: Path,
    today: date | None = None,
    release: bool = False,
    instead: Mapping[Path, bytes] | None = None,
    hiding: bool = True,
) -> tuple[Content | None, list[Problem]]:
    """Reads every file of the folder `data`: what is sound, and every problem on the way.

    There is no content where a file is missing or unsound that nothing can do without, or a folder could not be opened.
    `instead` holds files that are to be read as if they were written already. Without `hiding`, what the organisation hides
    is there.
    """
    loader = Loader(data, instead or {})
    loader.read_all()
    gathered = loader.gathered
    return None if loader.unread else gathered.content(today or date.today(), release, hiding), gathered.problems


class Loader:
    """Finds the files, and knows by its place what each of them holds."""

    def __init__(self, data: Path, instead: Mapping[Path, bytes]) -> None:
        self.data, self.instead = data, instead
        self.gathered = Gathered(data)
        self.unread = False  # True when a folder could not be opened: what it holds is then unknown

    def read_all(self) -> None:
        """Every file, then a word on those that have to be there and are not."""
        gathered = self.gathered
        found, gathered.problems = lying_in(self.data, BESIDE, (*FOLDERS, *SHARED, "schema", LOCAL))
        self.unread = any(problem.file.endswith("/") for problem in gathered.problems)
        files = {path.relative_to(self.data): path for path in {*found, *self.instead}}
        for inside, path in sorted(files.items(), key=lambda each: (gathered.overlay.turn(each[0]), each[0])):
            located = Located(f"{self.data.name}/{inside.as_posix()}")
            try:
                located = read(path, located.file, self.instead.get(path))
                if gathered.overlay.holds(located.file):
                    located = gathered.overlay.whole(located)
                gathered.problems += located.problems
                self._take(inside, located)
            except Exception as error:  # a hole in the rules must not become a trace on an editor's screen
                gathered.problems.append(our_fault(located.file, error))
                gathered.broke(located, inside.stem)
        for name in REQUIRED:
            if self.data / f"{name}.yml" not in found and not self.unread:
                advice = "Bring the file back; the site cannot be built without it."
                gathered.problems.append(Problem(f"{self.data.name}/{name}.yml", 1, 1, "", "this file is missing.", advice))

    def _take(self, name: Path, located: Located) -> None:
        gathered = self.gathered
        if len(name.parts) > 1 and name.parts[0] == LOCAL:
            name = Path(*name.parts[1:])
            if name.as_posix() == "organisation.yml" and located.value is not None:
                gathered.overlay.organisation(located, gathered.validated(OwnOrganisation, located, "organisation"))
                return
            if len(name.parts) == 1 and name.stem in WHOLE:
                advice = "Remove it; data/local/README.md says what can stand here."
                gathered.tell(located, "this file cannot be replaced.", advice)
                return
        folder, stem = name.parts[0], name.stem
        kind = FOLDERS.get(folder)
        one_of_many = (kind is not None or folder in SHARED) and len(name.parts) == (3 if kind and kind.grouped else 2)
        if not one_of_many and not (len(name.parts) == 1 and stem in (*LISTS, *WHOLE)):
            folders = [f"{name}/<topic>" if each.grouped else name for name, each in FOLDERS.items()]
            known = ", ".join([*SHARED, *folders, *(f"{n}.yml" for n in (*LISTS, *WHOLE))])
            gathered.tell(located, "this file has no place in data/.", f"Move it to one of: {known}.")
        elif not located.whole:
            gathered.broke(located, folder if folder in SHARED else stem)
        elif located.value is None:
            gathered.tell(located, "this file is empty.", "Fill it in, or delete it.")
            gathered.broke(located, folder if folder in SHARED else stem)
        elif folder in SHARED:
            gathered.add_keys(folder, located)
        elif one_of_many:
            gathered.add(FOLDERS[folder], located.value, Origin(located))
        elif stem in WHOLE:
            gathered.set_whole(stem, located)
        elif isinstance(located.value, list):
            for i, value in enumerate(located.value):
                gathered.add(LISTS[stem], value, Origin(located, (i,)))
        else:
            gathered.tell(located, "a list of entries is expected here.", "Start each entry with a hyphen.")
            gathered.broke(located, stem)
