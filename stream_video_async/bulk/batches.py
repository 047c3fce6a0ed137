"""Splits a source into batches: rows are checked and encoded, and those of finished batches are skipped."""

from __future__ import annotations

import asyncio
import inspect
import sqlite3
import zlib
from collections.abc import AsyncIterable, AsyncIterator, Collection, Iterable, Iterator, Sequence, Sized
from contextlib import suppress
from itertools import islice
from typing import Final, TypeAlias, cast

from stream_video_async._models.base import Model
from stream_video_async._text import counted
from stream_video_async.errors import StreamApiError, StreamError

from .checkpoint import CheckpointError
from .lines import FileRow, RowError
from .operations import BulkOperation, EncodedRows
from .readers import FileRows, UserFile
from .report import BatchResult, BulkFailure, FailureKind

__all__ = ["Batch", "Batcher", "SeenIds", "Source", "SourceReader"]

Source: TypeAlias = Iterable[object] | AsyncIterable[object]

_SKIPPED_AT_ONCE: Final = 1000
"""Rows of finished batches that are read before other tasks may run."""


class Batch:
    """Consecutive rows of the source: those to send, and the result for all of them."""

    __slots__ = ("done", "earlier_ids", "entries", "ids", "places", "result", "start", "unsent")

    def __init__(self, start: int) -> None:
        self.start: int = start
        self.entries: EncodedRows = {}
        """The rows to send."""
        self.result: BatchResult = BatchResult(start, start, 0)
        self.earlier_ids: list[str] = []
        """Ids that earlier batches have as well; those batches must be finished before this one is sent."""
        self.ids: list[str] = []
        """The id of each row, in order; empty text for a row without one."""
        self.places: dict[str, tuple[int, int]] = {}
        """Position and line of rows from a file."""
        self.unsent: set[int] = set()
        """Positions of rows that are not sent."""
        self.done: asyncio.Event = asyncio.Event()

    @property
    def end(self) -> int:
        """The position after the last row."""
        return self.start + len(self.ids)

    def add(self, row: object, user_id: str, encoded: bytes) -> None:
        """Add a row to send."""
        if not isinstance(self.entries, dict):
            self.entries = dict(self.entries)
        self.entries[user_id] = encoded
        self.ids.append(user_id)
        if isinstance(row, FileRow):
            self.places[user_id] = row.position, row.line

    def add_all(self, rows: Sequence[object], entries: EncodedRows) -> None:
        """Add rows to send; the batch must not have their ids yet."""
        self.ids += entries
        self.entries = {**self.entries, **entries} if self.entries else entries
        if rows[0].__class__ is FileRow:
            self.places.update((row.id, (row.position, row.line)) for row in cast("Sequence[FileRow]", rows))

    def reject(self, row_id: str | None, problem: str, line: int | None = None) -> None:
        """Add a row that cannot be sent."""
        self.result.failed.append(BulkFailure(row_id, self.end, problem, "invalid", line=line))
        self.unsent.add(self.end)
        self.ids.append(row_id or "")

    def failures(
        self, ids: Iterable[str], problem: str, kind: FailureKind, error: StreamError | None = None
    ) -> list[BulkFailure]:
        """Build failures of rows to send, with the position and line of each."""
        status, code = (error.status, error.code) if isinstance(error, StreamApiError) else (None, None)
        return [
            BulkFailure(user_id, position, problem, kind, status, code, line)
            for user_id in ids
            for position, line in [self._place_of(user_id)]
        ]

    def fail(self, ids: Iterable[str], problem: str, kind: FailureKind, error: StreamError | None = None) -> None:
        """Record that rows to send have failed."""
        self.result.failed += self.failures(ids, problem, kind, error)

    def _place_of(self, user_id: str) -> tuple[int, int | None]:
        if user_id in self.places:
            return self.places[user_id]
        return max(
            at for at, known in enumerate(self.ids, self.start) if known == user_id and at not in self.unsent
        ), None

    def finish(self, *, with_digest: bool) -> None:
        """Complete the result when all rows have been added; only checkpoints need the digest."""
        self.result.end = self.end
        self.result.sent = len(self.entries)
        self.result.digest = _digest(self.ids) if with_digest else 0


def _digest(ids: Sequence[str]) -> int:
    return zlib.crc32("\n".join(ids).encode(errors="replace"))


class Batcher:
    """Reads a source and splits it into batches; those that are in ``done`` are skipped."""

    def __init__(self, source: Source, operation: BulkOperation, size: int, done: Sequence[BatchResult] = ()) -> None:
        self._operation = operation
        self._size = size
        self._done = sorted(done, key=lambda result: result.start, reverse=True)
        self._seen = SeenIds()
        self._rows = SourceReader(source, operation.model)
        self.position: int = 0
        """Rows that were put into batches or skipped."""
        self.total: int | None = len(source) if isinstance(source, Sized) else None

    @property
    def fraction(self) -> float | None:
        """The part of the source that has been read, if known."""
        if self._rows.fraction is not None or self.total is None:
            return self._rows.fraction
        return min(1.0, self.position / self.total) if self.total else 1.0

    async def take(self) -> Batch | None:
        """Read the next batch; return ``None`` at the end of the source.

        Raises:
            CheckpointError: The source is not the one that the checkpoint belongs to.
        """
        while self._done and self._done[-1].start == self.position:
            await self._skip(self._done.pop())
        limit = self._done[-1].start if self._done else None
        batch = Batch(self.position)
        # Duplicates and invalid rows are limited as well, so that the record of the batch stays small.
        room = 10 * self._size
        while (wanted := min(self._size - len(batch.entries), room - len(batch.ids))) > 0:
            if limit is not None:
                wanted = min(wanted, limit - self.position)
            rows = await self._rows.read(wanted)
            if not rows:
                break
            taken = self._add(batch, rows)
            self.position += taken
            if taken < len(rows):
                self._rows.put_back(rows[taken:])
                break
        if batch.ids:
            return batch
        if limit is not None:
            raise CheckpointError(
                f"the source ends after {counted(self.position, 'row')}, but the checkpoint has {self._done[0].end:,}: "
                "it is another source; begin a new checkpoint"
            )
        return None

    def _add(self, batch: Batch, rows: list[object]) -> int:
        """Add as many rows as fit into this batch; return how many."""
        entries = self._operation.encode_all(rows)
        if entries is None:
            return self._add_singly(batch, rows)
        repeated = self._seen.add_all(entries.keys())
        if not repeated:
            batch.add_all(rows, entries)
            return len(rows)
        for count, (row, (user_id, encoded)) in enumerate(zip(rows, entries.items(), strict=True)):
            if not self._add_valid(batch, row, user_id, encoded, is_repeated=user_id in repeated):
                return count
        return len(rows)

    def _add_singly(self, batch: Batch, rows: list[object]) -> int:
        operation = self._operation
        for count, row in enumerate(rows):
            if isinstance(row, RowError):
                batch.reject(row.id, str(row), row.line)
                continue
            try:
                user_id, encoded = operation.encode(row)
            except (ValueError, TypeError) as error:
                batch.reject(operation.identify(row), str(error))
                continue
            if not self._add_valid(batch, row, user_id, encoded, is_repeated=bool(self._seen.add_all([user_id]))):
                return count
        return len(rows)

    def _add_valid(self, batch: Batch, row: object, user_id: str, encoded: bytes, *, is_repeated: bool) -> bool:
        """Add a valid row; return whether it fits into this batch."""
        repeats = self._operation.repeats
        if is_repeated:
            is_here = user_id in batch.entries
            if repeats == "each" and is_here:
                return False
            if repeats != "each":
                position = row.position if isinstance(row, FileRow) else batch.end
                batch.result.repeated.append((user_id, position, repeats == "last" and not is_here))
            if repeats == "once":
                batch.unsent.add(batch.end)
                batch.ids.append(user_id)
                return True
            if not is_here:
                batch.earlier_ids.append(user_id)
        batch.add(row, user_id, encoded)
        return True

    async def _skip(self, done: BatchResult) -> None:
        ids: list[str] = []
        invalid = {failure.position for failure in done.failed if failure.kind == "invalid"}
        while self.position < done.end:
            rows = await self._rows.read(min(_SKIPPED_AT_ONCE, done.end - self.position))
            if not rows:
                break
            found = [row.id if isinstance(row, RowError) else self._operation.identify(row) for row in rows]
            ids += [user_id or "" for user_id in found]
            self._seen.add_all(
                [user_id for at, user_id in enumerate(found, self.position) if user_id and at not in invalid]
            )
            self.position += len(rows)
            await asyncio.sleep(0)
        if _digest(ids) != done.digest:
            raise CheckpointError(
                f"rows {done.start} to {done.end - 1} are not those of the checkpoint: it is another source, or "
                "rows were added, removed or reordered; resume with the same source, or begin a new checkpoint"
            )

    async def close(self) -> None:
        """Close the source and delete the database of ids."""
        self._seen.close()
        await self._rows.close()


class SeenIds:
    """The ids of a job: the first 100,000 in a set, the others in a temporary SQLite database.

    A set of a million ids takes 100 MB; the database keeps at most 16 MB of them in memory.
    """

    def __init__(self, most_in_memory: int = 100_000) -> None:
        self._most = most_in_memory
        self._first: set[str] = set()
        self._database: sqlite3.Connection | None = None
        self._batches = 0

    def add_all(self, ids: Collection[str]) -> set[str]:
        """Add distinct ids; return those that had been added before."""
        known = self._first.intersection(ids)
        if len(self._first) < self._most:
            self._first.update(ids)
            return known
        return known | self._store([user_id for user_id in ids if user_id not in known])

    def _store(self, ids: list[str]) -> set[str]:
        if self._database is None:
            self._database = sqlite3.connect("", isolation_level=None)
            self._database.executescript(
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;"
                "CREATE TABLE seen (id TEXT PRIMARY KEY, batch INTEGER) WITHOUT ROWID; BEGIN"
            )
        self._batches += 1
        batch = self._batches
        stored = self._database.executemany(
            "INSERT OR IGNORE INTO seen VALUES (?, ?)", [(user_id, batch) for user_id in ids]
        )
        if stored.rowcount == len(ids):
            return set()
        find = "SELECT 1 FROM seen WHERE id = ? AND batch < ?"
        return {user_id for user_id in ids if self._database.execute(find, (user_id, batch)).fetchone()}

    def close(self) -> None:
        """Delete the database."""
        if self._database is not None:
            self._database.close()


class SourceReader:
    """Reads rows from an iterable, an async iterable, or a file whose JSON Lines are of the model.

    Raises:
        TypeError: The source is none of these.
    """

    def __init__(self, source: object, model: type[Model]) -> None:
        kind = type(source).__name__
        self._file: FileRows | None = None
        self._plain: Iterator[object] | None = None
        self._async: AsyncIterator[object] | None = None
        self._unread: list[object] = []
        self._may_reuse_rows = not isinstance(source, Sequence)
        """Whether the source may yield one dict several times, with other values."""
        if isinstance(source, UserFile):
            self._file = FileRows(source, model)
            self._plain = iter(self._file)
        elif isinstance(source, AsyncIterable):
            self._async = aiter(cast("AsyncIterable[object]", source))
        elif isinstance(source, Iterable) and not isinstance(source, (str, bytes, dict)):
            self._plain = iter(cast("Iterable[object]", source))
        else:
            raise TypeError(
                f"source must be an iterable or async iterable of rows, or a file from read_users(), not {kind}"
            )

    @property
    def fraction(self) -> float | None:
        """The part of the source that has been read, if it is a file."""
        return self._file.fraction if self._file is not None else None

    async def read(self, count: int) -> list[object]:
        """Read ``count`` rows, or fewer at the end of the source.

        Raises:
            TypeError: The source yields the same dict for several rows.
        """
        if self._unread:
            rows, self._unread = self._unread[:count], self._unread[count:]
            return rows
        if self._plain is not None:
            rows = list(islice(self._plain, count))
        else:
            assert self._async is not None
            rows = list[object]()
            async for row in self._async:
                rows.append(row)
                if len(rows) >= count:
                    break
        if self._may_reuse_rows and len(rows) > 1 and isinstance(rows[0], dict) and all(row is rows[0] for row in rows):
            raise TypeError("the source yields the same dict for several rows; yield a new dict for each row")
        return rows

    def put_back(self, rows: list[object]) -> None:
        """Return rows that are to be read again."""
        self._unread = rows + self._unread

    async def close(self) -> None:
        """Close the file or generator, so that the ``finally`` blocks of a generator run now."""
        if self._file is not None:
            self._file.close()
        # An error in the source's cleanup must not hide the one that ended the job.
        with suppress(Exception):
            if inspect.isasyncgen(self._async):
                await self._async.aclose()
            if inspect.isgenerator(self._plain):
                self._plain.close()
