"""Where a bulk job keeps what it has done, so that a later run can go on from there.

A checkpoint is a list of records that only grows: a header that says which job it belongs to, then one record for each
finished batch. A record is written, and synced to the disk, before its worker takes another batch; so after a crash no
more batches are unknown than were in flight.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import threading
import zlib
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, Protocol, runtime_checkable

import msgspec

from stream_video_async._models.struct import Struct
from stream_video_async.errors import BulkError

from .report import BatchResult

__all__ = [
    "Begun",
    "CheckpointError",
    "CheckpointStore",
    "Complete",
    "FileCheckpoint",
    "Fingerprint",
    "Header",
    "Journal",
    "Withdrawn",
    "sync_folder",
]

VERSION: Final = 1
_BINARY: Final = getattr(os, "O_BINARY", 0)
_LONGEST_HEADER: Final = 64 * 1024
_encode: Final = msgspec.json.Encoder().encode


class CheckpointError(BulkError, ValueError):
    """A checkpoint that belongs to another job, is damaged, or is in use."""


@runtime_checkable
class CheckpointStore(Protocol):
    """Keeps a job's records, for instance as rows of a table; see ``FileCheckpoint`` for a file."""

    async def load(self) -> Sequence[bytes]:
        """Return all records in the order in which they were added; none for a new job.

        The store belongs to this job until ``close``; raise ``CheckpointError`` if another one holds it.
        """
        ...

    async def append(self, records: Sequence[bytes]) -> None:
        """Add records durably: all of them are kept once this returns, and a cut-off write leaves a beginning."""
        ...

    async def close(self) -> None:
        """Let the store go."""
        ...


class FileCheckpoint:
    """A checkpoint in a file, one record a line with a checksum.

    The file is created completely or not at all, each record is synced to the disk, and a record that a crash cut off
    is dropped when the file is next loaded. While a job runs, the file is locked against a second one (not on Windows).
    A file that is something else is refused and left as it is.

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
        """Close the file, once a write under way is over."""
        await asyncio.shield(asyncio.to_thread(self._close))

    def _load(self) -> list[bytes]:
        try:
            descriptor = os.open(self.path, os.O_RDWR | _BINARY)
        except FileNotFoundError:
            return []
        try:
            _lock_file(descriptor, self.path)
            with self.path.open("rb") as file:
                _refuse_foreign(file.readline(_LONGEST_HEADER), self.path)
                file.seek(0)
                records, self._length = _parse(file.read(), self.path)
            self._cut(descriptor)
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
                    # A part of the record may have been written; what is written later must not follow it.
                    self._cut(self._descriptor)
                    raise
            self._length += len(data)

    def _cut(self, descriptor: int) -> None:
        """Remove what stands behind the last complete record."""
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
    """Give a new file its name, unless another job has created one in the meantime."""
    try:
        try:
            os.link(draft, path)
        except FileExistsError:
            raise
        except OSError:
            # The file system has no links.
            os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
            draft.replace(path)
    except FileExistsError:
        raise CheckpointError(f"{path} was created by another job just now; give each job its own checkpoint") from None


def _refuse_foreign(first: bytes, path: Path) -> None:
    """Refuse a file that is not empty and does not begin like a checkpoint: it may be something precious."""
    checksum, _, record = first.removesuffix(b"\n").partition(b" ")
    if first and not (first.endswith(b"\n") and checksum == b"%08x" % zlib.crc32(record)):
        raise CheckpointError(f"{path} is not a checkpoint and was left untouched; name a new file, or delete this one")


def sync_folder(folder: Path) -> None:
    """Make names in a folder survive a crash of the machine."""
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
    """Read the records and return the length of the valid part; only the last line may be damaged."""
    records: list[bytes] = []
    length = 0
    lines = data.split(b"\n")
    for number, line in enumerate(lines, 1):
        checksum, _, record = line.partition(b" ")
        is_whole = number < len(lines)
        if not is_whole or checksum != b"%08x" % zlib.crc32(record):
            if any(lines[number:]) and any(b" " in rest for rest in lines[number:]):
                raise CheckpointError(f"{path}, line {number}: the record is damaged; delete the file to start over")
            break
        records.append(record)
        length += len(line) + 1
    return records, length


class Fingerprint(Struct, frozen=True):
    """The size of a file, and a hash of its beginning and end."""

    size: int
    digest: str


class Header(Struct, kw_only=True):
    """The first record: what the checkpoint belongs to."""

    version: int = VERSION
    job: str
    app: str
    """Hash of address and API key."""
    batch_size: int
    settings: dict[str, Any]
    source: Fingerprint | None
    """Identifies a file."""


class Complete(Struct):
    """Written when the source is done."""

    complete: bool = True


class Begun(Struct):
    """Written before a batch whose requests must not be repeated; undone by the batch's result."""

    begun: BatchResult
    """What became of the batch if no result follows: the fate of its rows is not known."""


class Withdrawn(Struct):
    """Written when a batch that was begun is given up before anything of it was executed."""

    withdrawn: int


class Journal:
    """One job's view of a store: typed records, written together when several are waiting.

    Faults of the store are raised as ``BulkError``.
    """

    def __init__(self, store: CheckpointStore) -> None:
        self._store = store
        self._waiting: list[bytes] = []
        self._queued = self._written = 0
        self._turn = asyncio.Lock()
        self.results: list[BatchResult] = []
        """What earlier runs have done, in the order they did it."""
        self.complete: bool = False

    async def open(self, header: Header, fingerprint: Callable[[int], Fingerprint] | None = None) -> None:
        """Load the records, or begin a new checkpoint.

        Args:
            header: What the job is.
            fingerprint: Returns the fingerprint of the first bytes of a file that may have grown.

        Raises:
            CheckpointError: The checkpoint belongs to another job, or cannot be read.
        """
        with _storing():
            records = await self._store.load()
            if not records:
                return await self._store.append([_encode(header)])
        try:
            found = msgspec.json.decode(records[0])
            known = found.get("version") if isinstance(found, dict) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
            if known != VERSION:
                raise CheckpointError(f"the checkpoint has version {known}, this release writes {VERSION}")
            before = msgspec.convert(found, Header)
            if before.source is not None and fingerprint is not None and before.source != header.source:
                header.source = await asyncio.to_thread(fingerprint, before.source.size)
            _compare(before, header)
            begun = self._read(records[1:])
            _refuse_overlaps(self.results)
        except msgspec.MsgspecError as error:
            problem = f"the checkpoint is no bulk job's: {error}"
        else:
            for result in begun:
                self.results.append(result)
                await self.add(result)
            return None
        raise CheckpointError(problem)

    def _read(self, records: Sequence[bytes]) -> list[BatchResult]:
        """Take over what earlier runs did; return the batches that they began and that have no result."""
        begun: dict[int, BatchResult] = {}
        for record in records:
            if record.startswith(b'{"begun"'):
                batch = msgspec.json.decode(record, type=Begun).begun
                begun[batch.start] = batch
            elif record.startswith(b'{"withdrawn"'):
                del begun[msgspec.json.decode(record, type=Withdrawn).withdrawn]
            elif record.startswith(b"{"):
                self.complete = msgspec.json.decode(record, type=Complete).complete
            else:
                result = msgspec.json.decode(record, type=BatchResult)
                begun.pop(result.start, None)
                self.results.append(result)
        return list(begun.values())

    async def add(self, record: BatchResult | Begun | Withdrawn | Complete) -> None:
        """Add a record; when this returns, it survives a crash."""
        self._waiting.append(_encode(record))
        self._queued += 1
        mine = self._queued
        async with self._turn:
            if self._written >= mine:
                return
            records, self._waiting = self._waiting, []
            with _storing():
                await self._store.append(records)
            self._written += len(records)

    async def close(self) -> None:
        """Let the store go; a fault here is not worth more than the one that ended the job."""
        with suppress(OSError):
            await self._store.close()


@contextmanager
def _storing() -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise BulkError(f"the checkpoint cannot be read or written: {error}") from error


def _refuse_overlaps(results: Sequence[BatchResult]) -> None:
    end = 0
    for result in sorted(results, key=lambda result: result.start):
        if result.start < end:
            raise CheckpointError(
                f"the checkpoint holds row {result.start} twice: its store returned a record twice, or mixed two jobs"
            )
        end = result.end


def _compare(found: Header, wanted: Header) -> None:
    for name, what in (
        ("job", "another method"),
        ("app", "another app or address"),
        ("batch_size", "another batch_size"),
        ("settings", "other options"),
        ("source", "another source"),
    ):
        before, now = getattr(found, name), getattr(wanted, name)
        if before != now:
            shown = "" if name in {"app", "source"} else f" ({before!r}, now {now!r})"
            raise CheckpointError(
                f"the checkpoint was begun with {what}{shown}; resume with the same, or begin a new checkpoint"
            )
