"""The records of a checkpoint, from which a later run of the same job continues.

The first one is a header that identifies the job; then comes one record for each finished batch. It is stored before
its worker takes another batch, so after a crash only the batches that were in flight are unknown.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Final

import msgspec

from stream_video_async._models.struct import Struct
from stream_video_async.errors import BulkError

from .checkpoint import CheckpointError, CheckpointStore
from .readers import Fingerprint
from .report import BatchResult

__all__ = ["Begun", "Complete", "Header", "Journal", "Withdrawn"]

VERSION: Final = 2
_encode: Final = msgspec.json.Encoder().encode


class Header(Struct, kw_only=True):
    """The first record: the job that the checkpoint belongs to."""

    version: int = VERSION
    job: str
    app: str
    """Hash of address and API key."""
    batch_size: int
    settings: dict[str, Any]
    source: Fingerprint | None
    """Identifies the source if it is a file."""


class Complete(Struct):
    """Written when the whole source has been processed."""

    complete: bool = True


class Begun(Struct):
    """Written before a batch whose requests must not be repeated; superseded by the batch's result."""

    begun: BatchResult
    """The result of the batch if no other follows: the outcome of its rows is unknown."""


class Withdrawn(Struct):
    """Written when a batch is given up after its ``Begun``, and none of its requests was executed."""

    withdrawn: int


class Journal:
    """The typed records of one job in a store; records that are added at the same time are written together.

    Errors of the store are raised as ``BulkError``.
    """

    def __init__(self, store: CheckpointStore) -> None:
        self._store = store
        self._waiting: list[bytes] = []
        self._queued = self._written = 0
        self._writing = asyncio.Lock()
        self.results: list[BatchResult] = []
        """The batches that earlier runs finished, in the order of their records."""
        self.complete: bool = False

    async def open(self, header: Header, fingerprint: Callable[[int], Fingerprint] | None = None) -> None:
        """Load the records, or begin a new checkpoint.

        Args:
            header: Describes the job.
            fingerprint: Returns the fingerprint of the first bytes of the source, a file that may have grown.

        Raises:
            CheckpointError: The checkpoint belongs to another job, or cannot be read.
        """
        with _store_errors():
            records = await self._store.load()
            if not records:
                return await self._store.append([_encode(header)])
        try:
            found = msgspec.json.decode(records[0])
            known = found.get("version") if isinstance(found, dict) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
            if known != VERSION:
                raise CheckpointError(
                    f"the checkpoint has version {known}, but this release reads version {VERSION}; "
                    "begin a new checkpoint"
                )
            before = msgspec.convert(found, Header)
            if before.source is not None and fingerprint is not None and before.source != header.source:
                header.source = await asyncio.to_thread(fingerprint, before.source.size)
            _check_header(before, header)
            unknown = self._read(records[1:])
            _check_overlaps(self.results)
        except msgspec.MsgspecError as error:
            raise CheckpointError(f"this is not the checkpoint of a bulk job: {error}") from None
        for result in unknown:
            self.results.append(result)
            await self.add(result)
        return None

    def _read(self, records: Sequence[bytes]) -> list[BatchResult]:
        """Read the results of earlier runs; return the batches that were begun and have none."""
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
        """Add a record durably."""
        self._waiting.append(_encode(record))
        self._queued += 1
        mine = self._queued
        async with self._writing:
            if self._written >= mine:
                return
            records, self._waiting = self._waiting, []
            with _store_errors():
                await self._store.append(records)
            self._written += len(records)

    async def close(self) -> None:
        """Release the store; an error here must not hide the one that ended the job."""
        with suppress(OSError):
            await self._store.close()


@contextmanager
def _store_errors() -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise BulkError(f"the checkpoint cannot be read or written: {error}") from error


def _check_overlaps(results: Sequence[BatchResult]) -> None:
    end = 0
    for result in sorted(results, key=lambda result: result.start):
        if result.start < end:
            raise CheckpointError(
                f"the checkpoint holds row {result.start} twice: its store returned a record twice, or mixed two jobs"
            )
        end = result.end


def _check_header(found: Header, expected: Header) -> None:
    for name, what in (
        ("job", "another method"),
        ("app", "another app or address"),
        ("batch_size", "another batch_size"),
        ("settings", "other options"),
        ("source", "another source"),
    ):
        before, now = getattr(found, name), getattr(expected, name)
        if before != now:
            shown = "" if name in {"app", "source"} else f" ({before!r}, now {now!r})"
            raise CheckpointError(
                f"the checkpoint was begun with {what}{shown}; resume with the same, or begin a new checkpoint"
            )
