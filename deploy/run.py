"""Every command of the README, on every machine that has Python: `python deploy/run.py serve`. The Makefile calls it too.

Needs nothing but Python: what the command uses is installed first, into .venv, with the hashes of the lock file. With
`--as-it-is` in front the command runs with the Python that runs this, which has everything already.
"""

import os
import subprocess
import sys

import environment
import packages

# name: (what `python -m` runs, what must be there beside Python, what it does)
COMMANDS = {
    "serve": (["site_serve"], [], "both languages at http://127.0.0.1:8000/ (or --port 8001), an edit shows at once"),
    "check": (["guide", "check"], [], "data/ alone, in seconds"),
    "build": (["site_build"], ["esbuild"], "the site for a web server, in site/"),
    "offline": (["site_build", "--offline"], ["esbuild"], "the site for reading from a folder, in site-offline/ and a zip"),
    "scorm": (
        ["site_build", "--scorm"],
        ["esbuild"],
        "a course for learning systems in each language, as a zip",
    ),
    "release": (
        ["site_release"],
        ["esbuild"],
        "all of them in release/<day>/, with sums, parts and what has changed",
    ),
    "verify": (["site_verify"], [], "whether what was built here, or a FOLDER or ZIP, keeps what it promises"),
    "schema": (["guide", "schema"], [], "data/schema/ for editors, from the model"),
}
BARE = {"verify"}  # needs no package, so that anyone can run it
AS_IT_IS = "--as-it-is"


def usage():
    """The list of all commands."""
    lines = [f"  {name:9}{what}" for name, (_, _, what) in COMMANDS.items()]
    return "\n".join(["python deploy/run.py COMMAND", "", *lines])


def main(given):
    """Exit status of the command; 1 when it could not be started."""
    as_it_is = given[:1] == [AS_IT_IS]
    name, *more = given[1 if as_it_is else 0 :] or ["--help"]
    if name not in COMMANDS:
        helped = name in ("-h", "--help", "help")
        print(usage(), file=sys.stdout if helped else sys.stderr)
        return 0 if helped else 1
    module, needs, _ = COMMANDS[name]
    try:
        python = sys.executable if as_it_is or name in BARE else str(environment.ready())
    except environment.NotReady as error:
        print(error, file=sys.stderr)
        return 1
    told = packages.ensure(needs)
    if told:
        print(told, file=sys.stderr)
        return 1
    return _run([python, "-m", *module, *more])


def _run(command):
    """With this folder's own code, wherever the folder lies; and a sign that the terminal lacks gets a stand-in."""
    own = [str(environment.ROOT / "hooks"), str(environment.ROOT)]
    told = dict(os.environ, PYTHONPATH=os.pathsep.join(own))
    told.setdefault("PYTHONIOENCODING", ":backslashreplace")
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(command[0], command, told)
    child = subprocess.Popen(command, env=told)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:  # Ctrl-C reaches both; the command ends as it sees fit
            continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
