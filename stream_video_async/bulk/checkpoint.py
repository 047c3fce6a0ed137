"""Storage of checkpoints: an append-only list of records, by default in a file. ``journal`` has their meaning."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import threading
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

from stream_video_async.errors import CheckpointError

__all__ = ["CheckpointError", "CheckpointStore", "FileCheckpoint", "sync_folder"]

_BINARY: Final = getattr(os, "O_BINARY", 0)
_LONGEST_HEADER: Final = 64 * 1024


@runtime_checkable
class CheckpointStore(Protocol):
    """Stores the records of one job, for instance as rows of a table; ``FileCheckpoint`` stores them in a file."""

    async def load(self) -> Sequence[bytes]:
        """Return all records in the order in which they were added; none for a new job.

        The store belongs to this job until ``close``; raise ``CheckpointError`` if another one holds it.
        """
        ...

    async def append(self, records: Sequence[bytes]) -> None:
        """Add records durably; if the write is interrupted, the first ones may be stored without the others."""
        ...

    async def close(self) -> None:
        """Release the store."""
        ...


class FileCheckpoint:
    """A checkpoint in a file: one record per line, with a checksum.

    The file is created atomically, and each write is synced to the disk. A record that a crash left incomplete is
    dropped when the file is loaded again. While a job runs, the file is locked against other jobs (not on Windows).
    A file that is not a checkpoint is not changed.

    Args:
        path: The file; its folder must exist.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path: Path = Path(path)
        self._descriptor: int | None = None
        self._length = 0
        """Bytes of complete records."""
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"FileCheckpoint({str(self.path)!r})"

    async def load(self) -> Sequence[bytes]:
        """Open and lock the file and read its records."""
        return await asyncio.to_thread(self._load)

    async def append(self, records: Sequence[bytes]) -> None:
        """Write records and sync them."""
        await asyncio.to_thread(self._append, records)

    async def close(self) -> None:
        """Close the file when the current write has ended."""
        await asyncio.shield(asyncio.to_thread(self._close))

    def _load(self) -> list[bytes]:
        try:
            descriptor = os.open(self.path, os.O_RDWR | _BINARY)
        except FileNotFoundError:
            return []
        try:
            _lock_file(descriptor, self.path)
            with self.path.open("rb") as file:
                _check_first_line(file.readline(_LONGEST_HEADER), self.path)
                file.seek(0)
                records, self._length = _parse(file.read(), self.path)
            self._truncate(descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        self._descriptor = descriptor
        return records

    def _append(self, records: Sequence[bytes]) -> None:
        data = b"".join(b"%08x %b\n" % (zlib.crc32(record), record) for record in records)
        with self._lock:
            if self._descriptor is None:
                self._descriptor = self._create(data)
            else:
                try:
                    _write(self._descriptor, data)
                except OSError:
                    # A part of the record may have been written; the next one must not follow it.
                    self._truncate(self._descriptor)
                    raise
            self._length += len(data)

    def _truncate(self, descriptor: int) -> None:
        """Remove everything after the last complete record."""
        os.ftruncate(descriptor, self._length)
        os.lseek(descriptor, 0, os.SEEK_END)

    def _create(self, data: bytes) -> int:
        descriptor, name = tempfile.mkstemp(prefix=f"{self.path.name}.", suffix=".new", dir=self.path.parent)
        draft = Path(name)
        try:
            _lock_file(descriptor, self.path)
            _write(descriptor, data)
            _publish(draft, self.path)
        except BaseException:
            os.close(descriptor)
            raise
        finally:
            draft.unlink(missing_ok=True)
        sync_folder(self.path.parent)
        return descriptor

    def _close(self) -> None:
        with self._lock:
            descriptor, self._descriptor = self._descriptor, None
            if descriptor is not None:
                os.close(descriptor)


def _write(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]
    os.fsync(descriptor)


def _publish(draft: Path, path: Path) -> None:
    """Rename a new file, unless another job has created one in the meantime."""
    try:
        try:
            os.link(draft, path)
        except FileExistsError:
            raise
        except OSError:
            # The file system has no hard links.
            os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
            draft.replace(path)
    except FileExistsError:
        raise CheckpointError(f"{path} was created by another job just now; give each job its own checkpoint") from None


def _check_first_line(line: bytes, path: Path) -> None:
    """Reject a file that is neither empty nor begins like a checkpoint, instead of truncating it."""
    checksum, _, record = line.removesuffix(b"\n").partition(b" ")
    if line and not (line.endswith(b"\n") and checksum == b"%08x" % zlib.crc32(record)):
        raise CheckpointError(f"{path} is not a checkpoint and was left untouched; name a new file, or delete this one")


def sync_folder(folder: Path) -> None:
    """Sync a folder to the disk, so that new names in it survive a crash of the machine."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _lock_file(descriptor: int, path: Path) -> None:
    if sys.platform == "win32":
        return
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise CheckpointError(f"{path} is in use by another job; wait for it, or give this one its own file") from None


def _parse(data: bytes, path: Path) -> tuple[list[bytes], int]:
    """Return the records and the length of the valid part; only the last line may be damaged."""
    records: list[bytes] = []
    length = 0
    lines = data.split(b"\n")
    for number, line in enumerate(lines, 1):
        checksum, _, record = line.partition(b" ")
        is_whole = number < len(lines)
        if not is_whole or checksum != b"%08x" % zlib.crc32(record):
            if any(b" " in rest for rest in lines[number:]):
                raise CheckpointError(f"{path}, line {number}: the record is damaged; delete the file to start over")
            break
        records.append(record)
        length += len(line) + 1
    return records, length
