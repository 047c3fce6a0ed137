"""Run the tests with the lowest and the newest dependencies, on every Python that is found: ``make lanes``.

Both lanes leave the pins in ``constraints.txt`` aside. Environments are made by uv where it is installed, otherwise by
virtualenv and pip.
"""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

import nox

nox.options.default_venv_backend = "uv|virtualenv"
nox.options.error_on_missing_interpreters = False
nox.options.sessions = ["lowest", "newest"]

PROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
EXTRAS = list(PROJECT["project"]["optional-dependencies"])
INSTALL = f"-e.[{','.join(EXTRAS)}]"


def _add_pyenv_to_path() -> None:
    """Let pyenv's interpreters be found: its own shims fail for versions that are not selected."""
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    folders = [
        str(path.parent) for name in PYTHONS for path in sorted(versions.glob(f"{name}.*/bin/python{name}"))[-1:]
    ]
    os.environ["PATH"] = os.pathsep.join([*folders, os.environ.get("PATH", "")])


_add_pyenv_to_path()


def lowest_versions() -> list[str]:
    """Return a pin to its lower bound for each dependency of the package and of its extras."""
    project = PROJECT["project"]
    declared = [
        *project["dependencies"],
        *(item for extra in project["optional-dependencies"].values() for item in extra),
    ]
    pins: list[str] = []
    for requirement in declared:
        if requirement.startswith(project["name"]):
            continue  # one extra that includes another
        bound = re.match(r"([\w-]+)(?:\[.*\])?>=([\d.]+)", requirement)
        if bound is None:
            raise ValueError(f"{requirement!r} in pyproject.toml has no lower bound")
        pins.append(f"{bound[1]}=={bound[2]}")
    return pins


@nox.session(python="3.11")
def lowest(session: nox.Session) -> None:
    """Run the tests with exactly the lower bounds of all dependencies and extras."""
    constraints = Path(session.create_tmp()) / "lowest.txt"
    constraints.write_text("\n".join(lowest_versions()) + "\n")
    # The tutorial tells its readers to install the newest FastAPI; the test client of 0.110 needs an older httpx.
    _test(session, "-c", str(constraints), deselect="tests/docs/test_newcomer.py::test_the_tutorial_works_as_printed")


@nox.session(python=PYTHONS)
def newest(session: nox.Session) -> None:
    """Run the tests with the newest dependencies that can be installed."""
    _test(session, "--upgrade")


def _test(session: nox.Session, *options: str, deselect: str | None = None) -> None:
    session.install(*options, INSTALL, *nox.project.dependency_groups(PROJECT, "test"))
    # Ruff and pyright pass over what lies in a folder like .nox, where nox puts temporary files.
    env = {"TMPDIR": tempfile.gettempdir()}
    arguments = ["-q", "-n", os.environ.get("WORKERS", "2"), *session.posargs]
    if deselect is not None:
        arguments += ["--deselect", deselect]
    session.run("python", "-m", "pytest", *arguments, env=env)
