"""Replace files and folders atomically."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["replace_files", "replace_folder", "replace_text"]


def replace_files(folder: Path, files: Mapping[str, str], *, owned: tuple[str, ...]) -> tuple[str, ...]:
    """Replace the owned files of a folder with these; all other files are kept.

    The new folder is built beside the old one and renamed at the end, so an error or a crash while writing does not
    change the old one.

    Args:
        folder: An existing folder.
        files: The text of each file by its name relative to the folder.
        owned: Patterns of the files to delete if they are not in ``files``.

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
    """Move ``fresh`` to ``current``, which is kept beside ``fresh`` as a backup; an error restores it."""
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
    """Replace a file atomically, by renaming another one beside it."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def _write(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
