"""Remembers which ids have come: some 100 bytes each for the first 100,000, 16 to 24 bytes beyond."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["SeenIds"]

_MASK: Final = (1 << 64) - 1
_PARTS: Final = 256
_SMALL: Final = 64
_FULL: Final = 100_000
_MOVED: Final = 400
"""Ids that go from the set to the tables with each batch; more than a batch brings, so that the set empties."""


class SeenIds:
    """The ids of a job: the first 100,000 in a set, which is fast; beyond, as 64-bit hashes in tables, which are small.

    A set of all ids would take six times as much. Two ids with one hash (one pair in 4·10⁷ runs of a million) cost an
    entry too many among the duplicates; nothing is lost. There are 256 tables, and the set moves into them bit by bit,
    so that nothing stops the event loop for long.
    """

    __slots__ = ("_counts", "_is_full", "_recent", "_tables")

    def __init__(self) -> None:
        self._recent: set[str] = set()
        self._is_full = False
        self._tables = [_table(_SMALL) for _ in range(_PARTS)]
        self._counts = [0] * _PARTS

    def add_all(self, ids: Sequence[str]) -> set[str]:
        """Add ids, each of which is given once; give back those that were there."""
        recent = self._recent
        if not self._is_full:
            again = recent.intersection(ids)
            recent.update(ids)
            self._is_full = len(recent) >= _FULL
            return again
        new: Sequence[str] = ids
        again = set[str]()
        if recent:
            again = recent.intersection(ids)
            new = [user_id for user_id in ids if user_id not in again]
            self._add_hashes([recent.pop() for _ in range(min(len(recent), _MOVED))])
        return again | self._add_hashes(new)

    def _add_hashes(self, ids: Sequence[str]) -> set[str]:
        tables, counts = self._tables, self._counts
        again: set[str] = set()
        for user_id in ids:
            # The hash of a text is salted by the process, so no source can be made to collide on purpose.
            value = (hash(user_id) & _MASK) or 1
            part = value & 255
            table = tables[part]
            mask = len(table) - 1
            index = (value >> 8) & mask
            while found := table[index]:
                if found == value:
                    again.add(user_id)
                    break
                index = (index + 1) & mask
            else:
                table[index] = value
                counts[part] += 1
                if 3 * counts[part] > 2 * mask:
                    tables[part] = _grown(table)
        return again

    def __len__(self) -> int:
        return len(self._recent) + sum(self._counts)


def _table(size: int) -> array[int]:
    return array("Q", bytes(8 * size))


def _grown(table: array[int]) -> array[int]:
    larger = _table(2 * len(table))
    mask = len(larger) - 1
    for value in table:
        if value:
            index = (value >> 8) & mask
            while larger[index]:
                index = (index + 1) & mask
            larger[index] = value
    return larger
