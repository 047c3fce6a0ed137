"""Check that the package's public names resolve and still work for code written for the last release."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

import griffe

from .errors import CodegenError
from .python_changes import compare_code

__all__ = ["breaks", "check"]

PACKAGE = "stream_video_async"
_INTERNAL = ("bulk", "emulator", "integrations")
"""Packages whose modules are private: only their exports are public."""
_VERSION = re.compile(r'^__version__ = "(\d+)\.(\d+)', re.MULTILINE)


def check(root: Path, since: str | None = None) -> list[str]:
    """List public names that do not resolve, and changes that break users of a release.

    Args:
        root: The repository.
        since: The revision to compare with; the last release by default, which is the last tag such as ``v1.2.0``.

    Returns:
        One line for each problem. Breaking changes are allowed in a new major version, and in a new minor version
        below 1.0.

    Raises:
        CodegenError: There is no such revision, or the tags are not in this clone.
    """
    package = _load(root)
    problems = [f"does not resolve: {path}" for path in _unresolved(package)]
    base = since or _last_release(root)
    if base is None:
        return problems
    with tempfile.TemporaryDirectory(prefix="codegen-surface-") as scratch:
        with tarfile.open(fileobj=io.BytesIO(_git(root, "archive", base, PACKAGE))) as archive:
            archive.extractall(scratch, filter="data")
        if _step(Path(scratch)) < _step(root):
            return problems
        return problems + breaks(_load(Path(scratch)), package)


def breaks(old: griffe.Object, new: griffe.Object) -> list[str]:
    """List the breaking changes for users of the old code."""
    changes = compare_code(old, new)
    # Attributes without a value count as required, but only fields of models are: they follow the contract.
    return sorted({c.line for c in changes if c.level == "breaking" and c.kind != "object-required-added"})


def _load(folder: Path) -> griffe.Object:
    package = griffe.load(PACKAGE, search_paths=[str(folder)], try_relative_path=False, resolve_aliases=True)
    if not isinstance(package, griffe.Object):
        raise CodegenError(f"{folder}: {PACKAGE} is not a package")
    for name in _INTERNAL:
        for member in package.members[name].members.values() if name in package.members else ():
            if isinstance(member, griffe.Module):
                member.public = False
    return package


def _unresolved(module: griffe.Object) -> Iterator[str]:
    """Yield the exported names whose definition cannot be found."""
    yield from (f"{module.path}.{name}" for name in module.exports or () if str(name) not in module.members)
    for member in module.members.values():
        if member.is_public and isinstance(member, griffe.Alias) and member.target_path.startswith(f"{PACKAGE}."):
            try:
                member.final_target  # noqa: B018 - looked for
            except (griffe.AliasResolutionError, griffe.CyclicAliasError):
                yield member.path
        elif member.is_public and isinstance(member, griffe.Module):
            yield from _unresolved(member)


def _last_release(root: Path) -> str | None:
    """Return the last tag of a release, or ``None`` when nothing has been released."""
    if _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise CodegenError("this clone has no history to compare with: run `git fetch --unshallow --tags`")
    tags = _git(root, "tag", "--merged", "HEAD", "--sort=-v:refname", "--list", "v[0-9]*").decode().split()
    return tags[0] if tags else None


def _step(folder: Path) -> tuple[int, int]:
    """Return the part of the version that a breaking change must increase."""
    path = folder / PACKAGE / "_version.py"
    found = _VERSION.search(path.read_text(encoding="utf-8"))
    if found is None:
        raise CodegenError(f"{path}: no version such as '1.2.0'")
    major, minor = int(found[1]), int(found[2])
    return (major, 0) if major else (0, minor)


def _git(root: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(root), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603 - our own arguments
    except FileNotFoundError as error:
        raise CodegenError("git is needed to read the last release") from error
    except subprocess.CalledProcessError as error:
        raise CodegenError(f"git {arguments[0]}: {error.stderr.decode().strip()}") from error
