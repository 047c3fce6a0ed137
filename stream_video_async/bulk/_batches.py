"""From the rows of any source to batches: checked, encoded, one row an id, in order, without what a checkpoint has."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterable, Iterable, Sequence, Sized
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias, cast

from ._checkpoint import CheckpointError
from ._readers import FileRow, FileRows, RowError, UserFile
from ._report import BatchResult, FailureRecord
from ._seen import SeenIds
from ._whole import Whole

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from ._kinds import Job

__all__ = ["Batch", "BatchMaker", "Rows", "Source"]

Source: TypeAlias = "Iterable[object] | AsyncIterable[object]"

_BREATH = 1000
"""Rows between two chances for other tasks, where nothing else gives way."""


class Batch:
    """A stretch of rows: those to send, and what is known of the others."""

    __slots__ = ("after", "done", "entries", "ids", "invalid", "lines", "repeated", "start", "unsent")

    def __init__(self, start: int) -> None:
        self.start = start
        self.entries: dict[str, bytes] | Whole = {}
        self.invalid: list[FailureRecord] = []
        self.repeated: list[tuple[str, int, bool]] = []
        self.after: list[str] = []
        """Ids that came before in other batches, which have to be finished first."""
        self.ids: list[str] = []
        """Of all rows of the stretch, in order; empty text where a row has none."""
        self.lines: dict[str, int] = {}
        """Lines in the file, for sources that have lines."""
        self.unsent: set[int] = set()
        """Positions of rows that do not go out."""
        self.done = asyncio.Event()

    @property
    def end(self) -> int:
        """The position after the last row."""
        return self.start + len(self.ids)

    def apart(self) -> dict[str, bytes]:
        """Return the rows as a dict to which others can be added."""
        if isinstance(self.entries, Whole):
            self.entries = dict(self.entries)
        return self.entries

    def reject(self, failure: FailureRecord) -> None:
        """Add a row that cannot be sent."""
        self.invalid.append(failure)
        self.unsent.add(failure.position)
        self.ids.append(failure.id or "")

    def position_of(self, user_id: str) -> int:
        """Find the row that is sent for an id."""
        return max(at for at, known in enumerate(self.ids, self.start) if known == user_id and at not in self.unsent)

    def new_result(self, *, for_record: bool) -> BatchResult:
        """Begin the outcome; only records need the digest."""
        return BatchResult(
            start=self.start,
            end=self.end,
            digest=_digest(self.ids) if for_record else 0,
            sent=len(self.entries),
            failed=list(self.invalid),
            repeated=self.repeated,
        )


def _digest(ids: Sequence[str]) -> int:
    return zlib.crc32("\n".join(ids).encode(errors="replace"))


class BatchMaker:
    """Reads a source and cuts it into batches.

    Args:
        source: The rows.
        job: What they are for.
        size: Rows a batch.
        done: Stretches that are to be skipped, by a checkpoint.
    """

    def __init__(self, source: Source, job: Job, size: int, done: Sequence[BatchResult] = ()) -> None:
        self._job = job
        self._size = size
        self._done = sorted(done, key=lambda result: result.start, reverse=True)
        self._seen = SeenIds()
        self._rows = Rows(source)
        self.position = 0
        """Rows that are in batches, or were skipped."""
        self.total = len(source) if isinstance(source, Sized) else None

    @property
    def fraction(self) -> float | None:
        """The part of the source that has been read, when known."""
        of_file = self._rows.fraction
        if of_file is not None or self.total is None:
            return of_file
        return min(1.0, self.position / self.total) if self.total else 1.0

    async def take(self) -> Batch | None:
        """Read the next batch; ``None`` at the end of the source.

        Raises:
            CheckpointError: The rows are not those which the checkpoint knows.
        """
        while self._done and self._done[-1].start == self.position:
            await self._skip(self._done.pop())
        border = self._done[-1].start if self._done else None
        batch = Batch(self.position)
        # Repeated and unusable rows fill a stretch as well, so that its record stays small.
        room = 10 * self._size
        while (wanted := min(self._size - len(batch.entries), room - len(batch.ids))) > 0:
            if border is not None:
                wanted = min(wanted, border - self.position)
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
        if border is not None:
            raise CheckpointError(
                f"the source ends after {self.position} rows, but the checkpoint knows {self._done[0].end}: "
                "it is another source; begin a new checkpoint"
            )
        return None

    def _add(self, batch: Batch, rows: list[object]) -> int:
        """Add rows, as many as may stand in this batch; tell how many."""
        if not batch.ids and (whole := self._job.encode_whole(rows)) is not None:
            ids = list(whole)
            again = self._seen.add_all(ids)
            if not again:
                batch.entries, batch.ids = whole, ids
                return len(rows)
            return self._add_repeated(batch, rows, ids, list(whole.values()), again)
        many = self._job.encode_many(rows)
        if many is None or len(set(many[0])) < len(rows):
            return self._add_singly(batch, rows)
        ids, encoded = many
        again = self._seen.add_all(ids)
        if again:
            return self._add_repeated(batch, rows, ids, encoded, again)
        batch.apart().update(zip(ids, encoded, strict=True))
        batch.ids += ids
        if rows[0].__class__ is FileRow:
            batch.lines.update((row.id, row.line) for row in cast("list[FileRow]", rows))
        return len(rows)

    def _add_repeated(
        self, batch: Batch, rows: list[object], ids: list[str], encoded: list[bytes], again: set[str]
    ) -> int:
        for count, (row, user_id, data) in enumerate(zip(rows, ids, encoded, strict=True)):
            if not self._place(batch, row, user_id, data, is_repeated=user_id in again):
                return count
        return len(rows)

    def _add_singly(self, batch: Batch, rows: list[object]) -> int:
        """Look at each row by itself: one of them is bad, or they are of several kinds."""
        job = self._job
        for count, row in enumerate(rows):
            position = batch.end
            if isinstance(row, RowError):
                batch.reject(FailureRecord(row.id, position, str(row), "invalid", line=row.line))
                continue
            try:
                user_id, encoded = job.encode(row)
            except (ValueError, TypeError) as error:
                batch.reject(FailureRecord(job.identify(row), position, str(error), "invalid"))
                continue
            if not self._place(batch, row, user_id, encoded, is_repeated=bool(self._seen.add_all([user_id]))):
                return count
        return len(rows)

    def _place(self, batch: Batch, row: object, user_id: str, encoded: bytes, *, is_repeated: bool) -> bool:
        """Add a good row; tell whether it may stand in this batch."""
        repeats = self._job.repeats
        if is_repeated:
            is_here = user_id in batch.entries
            if repeats == "each" and is_here:
                return False
            if repeats != "each":
                batch.repeated.append((user_id, batch.end, repeats == "last" and not is_here))
            if repeats == "once":
                batch.unsent.add(batch.end)
                batch.ids.append(user_id)
                return True
            if not is_here:
                batch.after.append(user_id)
        batch.apart()[user_id] = encoded
        batch.ids.append(user_id)
        if isinstance(row, FileRow):
            batch.lines[user_id] = row.line
        return True

    async def _skip(self, stretch: BatchResult) -> None:
        ids: list[str] = []
        invalid = {failure.position for failure in stretch.failed if failure.kind == "invalid"}
        while self.position < stretch.end:
            rows = await self._rows.read(min(_BREATH, stretch.end - self.position))
            if not rows:
                break
            found = [row.id if isinstance(row, RowError) else self._job.identify(row) for row in rows]
            ids += [user_id or "" for user_id in found]
            self._seen.add_all(
                [user_id for at, user_id in enumerate(found, self.position) if user_id and at not in invalid]
            )
            self.position += len(rows)
            await asyncio.sleep(0)
        if _digest(ids) != stretch.digest:
            raise CheckpointError(
                f"rows {stretch.start} to {stretch.end - 1} are not those of the checkpoint: it is another source, or "
                "rows were added, removed or reordered; resume with the same source, or begin a new checkpoint"
            )

    async def close(self) -> None:
        """Close a file that was opened here."""
        await self._rows.close()


class Rows:
    """One way to read from iterables, async iterables and files.

    Args:
        source: Any of them.

    Raises:
        TypeError: It is none of them.
    """

    def __init__(self, source: object) -> None:
        kind = type(source).__name__
        self._file: FileRows | None = None
        self._plain: Iterator[object] | None = None
        self._async: AsyncIterator[object] | None = None
        self._back: list[object] = []
        self._is_at_rest = isinstance(source, Sequence)
        """Whether its rows exist already and so cannot be one object filled anew."""
        if isinstance(source, UserFile):
            self._file = FileRows(source)
            self._plain = iter(self._file)
        elif isinstance(source, AsyncIterable):
            self._async = aiter(cast("AsyncIterable[object]", source))
        elif isinstance(source, Iterable) and not isinstance(source, (str, bytes, dict)):
            self._plain = iter(cast("Iterable[object]", source))
        else:
            raise TypeError(
                f"source must be an iterable or async iterable of rows, or a file by read_users(); not {kind}"
            )

    @property
    def fraction(self) -> float | None:
        """The part of a file that has been read."""
        return self._file.fraction if self._file is not None else None

    async def read(self, count: int) -> list[object]:
        """Read so many rows, or those that are left.

        Raises:
            TypeError: The source fills one dict anew for each row.
        """
        if self._back:
            rows, self._back = self._back[:count], self._back[count:]
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
        if not self._is_at_rest and len(rows) > 1 and isinstance(rows[0], dict) and all(row is rows[0] for row in rows):
            raise TypeError("the source yields one dict again and again; yield a new dict for each row")
        return rows

    def put_back(self, rows: list[object]) -> None:
        """Let rows be read again."""
        self._back = rows + self._back

    async def close(self) -> None:
        """Close a file that was opened here; a generator is its maker's."""
        if self._file is not None:
            self._file.close()
