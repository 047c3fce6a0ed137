"""Write the generated folders, and check that they match the contract."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .contract import load_bundle, read_bundle
from .errors import CodegenError
from .parse import parse
from .render import render
from .swap import replace_all

REPAIR = "run `make generate` and commit the result"
_OWNED = ("models", "api")
_CONTRACT = Path("emulator") / "contract.json"


def generate(root: Path) -> None:
    """Write ``models/``, ``api/`` and the emulator's contract of the package under ``root``.

    All are replaced, or none, after everything has been rendered and formatted.
    """
    package = root / "stream_video_async"
    with tempfile.TemporaryDirectory(dir=root, prefix=".generate-") as scratch:
        fresh = Path(scratch)
        build(load_bundle(root / "openapi"), fresh, root / "pyproject.toml")
        (package / _CONTRACT).parent.mkdir(exist_ok=True)
        replace_all({fresh / name: package / name for name in (*_OWNED, _CONTRACT)})


def check(root: Path) -> list[str]:
    """Return the generated files that do not match the contract, and the repairs that failed."""
    package = root / "stream_video_async"
    with tempfile.TemporaryDirectory(prefix="generate-check-") as scratch:
        fresh = Path(scratch)
        bundle = read_bundle(root / "openapi")
        build(bundle.document, fresh, root / "pyproject.toml")
        differences = [f"openapi/overlay.yaml: {repair.problem}" for repair in bundle.failed_repairs]
        return [*differences, *_compare(fresh, package)]


def build(document: dict[str, Any], target: Path, config: Path) -> None:
    """Render and format a bundled contract into ``target``."""
    for name, source in sorted(render(parse(document)).items()):
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    _tidy(target, config)
    contract = target / _CONTRACT
    contract.parent.mkdir(exist_ok=True)
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    contract.write_text(text + "\n", encoding="utf-8")


def _tidy(target: Path, config: Path) -> None:
    """Remove unused imports, sort the others and format the code, with the pinned ruff."""
    ruff = [sys.executable, "-m", "ruff"]
    options = ["--no-cache", "--config", str(config)]
    for command in (
        [*ruff, "check", "--quiet", "--select=F401,I", "--fix", *options, str(target)],
        [*ruff, "format", "--quiet", *options, str(target)],
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - fixed arguments
        if done.returncode != 0:
            raise CodegenError(f"ruff failed on the generated code:\n{done.stdout}{done.stderr}")


def _compare(fresh: Path, package: Path) -> Iterator[str]:
    wanted, present = _owned_files(fresh), _owned_files(package)
    for name in sorted(wanted.keys() | present.keys()):
        if name not in present:
            yield f"{name}: missing"
        elif name not in wanted:
            yield f"{name}: not generated"
        elif wanted[name] != present[name]:
            yield f"{name}: differs"


def _owned_files(folder: Path) -> dict[str, bytes | str]:
    owned = [folder / name for name in (*_OWNED, _CONTRACT)]
    paths = [*owned, *(path for each in owned for path in each.rglob("*"))]
    return {
        name: _content(path)
        for path in paths
        if os.path.lexists(path)
        and path.name != "py.typed"
        and "__pycache__" not in (name := path.relative_to(folder).as_posix())
    }


def _content(path: Path) -> bytes | str:
    """Return the content of a file, or what else is there."""
    if path.is_symlink():
        return "a link"
    return "a folder" if path.is_dir() else path.read_bytes()
