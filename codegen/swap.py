"""Write many files at once or not at all."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["replace_files", "replace_folder", "replace_text"]


def replace_files(folder: Path, files: Mapping[str, str], *, owned: tuple[str, ...]) -> tuple[str, ...]:
    """Make the owned files of a folder be exactly these; whatever else lies there stays.

    The new folder is built beside the old one and takes its name at the end, so an error or a crash while writing
    leaves the old one as it was.

    Args:
        folder: The folder; it exists.
        files: The text of each file by its name relative to the folder.
        owned: Patterns of the files that go when ``files`` does not have them.

    Returns:
        The names of the files that were added, changed or removed.
    """
    old = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for pattern in owned
        for path in folder.glob(pattern)
    }
    changed = tuple(sorted(name for name in old.keys() | files.keys() if old.get(name) != files.get(name)))
    if not changed:
        return ()
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as staging:
        new = Path(staging) / "new"
        shutil.copytree(folder, new)
        for name in changed:
            _write(new / name, files.get(name))
        replace_folder(new, folder)
    return changed


def replace_folder(fresh: Path, current: Path) -> None:
    """Put a folder in the place of another one, which takes its place beside ``fresh``; an error undoes it."""
    backup = fresh.with_name(f"{fresh.name}.old")
    if current.exists():
        current.rename(backup)
    try:
        fresh.rename(current)
    except BaseException:
        if backup.exists():
            backup.rename(current)
        raise


def replace_text(path: Path, text: str) -> None:
    """Replace a file by way of another one beside it, so that it is never half written."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def _write(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
