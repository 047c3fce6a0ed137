"""Replace files and folders, all of them or none."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["replace_all", "replace_files"]


def replace_files(
    folder: Path, files: Mapping[str, str], *, owned: Iterable[str], beside: Mapping[Path, str]
) -> tuple[str, ...]:
    """Replace the owned files of a folder with these; all other files are kept.

    The new folder is built beside the old one and renamed at the end, so an error or a crash while writing does not
    change the old one.

    Args:
        folder: An existing folder.
        files: The text of each file by its name relative to the folder.
        owned: Patterns of the files to delete if they are not in ``files``.
        beside: The new text of files outside the folder, which are replaced together with it.

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
        moves = {new: folder}
        for number, (path, text) in enumerate(beside.items()):
            fresh = Path(staging) / f"{number}-{path.name}"
            _write(fresh, text)
            moves[fresh] = path
        replace_all(moves)
    return changed


def replace_all(moves: Mapping[Path, Path]) -> None:
    """Move each new file or folder to its place; an error or Ctrl-C restores all old ones.

    Those are kept beside the new ones.
    """
    with ExitStack() as undo:
        for fresh, current in moves.items():
            backup = fresh.with_name(f"{fresh.name}.old")
            undo.callback(_restore, fresh, current, backup)
            if current.exists():
                current.rename(backup)
            fresh.rename(current)
        undo.pop_all()


def _restore(fresh: Path, current: Path, backup: Path) -> None:
    if not fresh.exists():
        current.rename(fresh)
    if backup.exists():
        backup.rename(current)


def _write(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
