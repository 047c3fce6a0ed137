"""The documents of one app, as behavior functions use them."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import msgspec

from stream_video_async._models.struct import Struct

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from .json_types import JsonObject
    from .store import Store

__all__ = ["AppStore", "Found"]

D = TypeVar("D")

_NAMED: Final = (
    "FROM json_each(?) AS wanted CROSS JOIN docs ON app = ? AND kind = ? AND owner = ? AND docs.id = wanted.value"
)
"""Finds documents by a list of ids, in its order."""
_PUT: Final = (
    "INSERT INTO docs (app, kind, owner, id, created_at, name, body) VALUES (?,?,?,?,?,?,?) "
    "ON CONFLICT (app, kind, id, owner) DO UPDATE SET name = excluded.name, body = excluded.body"
)
_encode: Final = msgspec.json.Encoder().encode
_decode: Final = msgspec.json.Decoder(type=dict[str, Any]).decode


class Found(Struct, Generic[D], frozen=True, gc=False):
    """A document that ``find_many`` found."""

    seq: int
    name: str | None
    body: D


class AppStore:
    """Reads and writes documents: in a request's transaction, or with ``reader`` only reads, as of its start."""

    def __init__(
        self, store: Store, app: str, reader: sqlite3.Connection | None = None, space: str | None = None
    ) -> None:
        self._store = store
        self._db = reader or store.db
        self._space = space or store.space(app, reader)
        self.app = app

    def _rows(self, sql: str, parameters: Sequence[object]) -> list[tuple[Any, ...]]:
        return self._db.execute(sql, parameters).fetchall()

    @contextmanager
    def savepoint(self) -> Generator[None]:
        """Undo everything inside when an exception leaves the block; the transaction goes on."""
        self._db.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK TO part")
            raise
        finally:
            self._db.execute("RELEASE part")

    def get(self, kind: str, id: str, owner: str = "") -> JsonObject | None:
        """Return a document, or ``None``."""
        rows = self._rows(
            "SELECT body FROM docs WHERE app=? AND kind=? AND owner=? AND id=?", (self._space, kind, owner, id)
        )
        return _decode(rows[0][0]) if rows else None

    def get_many(self, kind: str, ids: Iterable[str], owner: str = "") -> dict[str, JsonObject]:
        """Return the documents that exist by id, in the order of ``ids``."""
        wanted = list(dict.fromkeys(ids))
        rows = self._rows(f"SELECT docs.id, body {_NAMED}", (_encode(wanted).decode(), self._space, kind, owner))
        return {id_: _decode(body) for id_, body in rows}

    def find_many(self, kind: str, ids: Iterable[str], type: type[D]) -> dict[str, Found[D]]:
        """Return the fields in ``type`` of the documents that exist, with what makes ``put_many`` faster."""
        parameters = (_encode(list(ids)).decode(), self._space, kind, "")
        rows = self._rows(f"SELECT docs.id, seq, name, body {_NAMED}", parameters)
        decode = msgspec.json.Decoder(type).decode
        return {id_: Found(seq, name, decode(body)) for id_, seq, name, body in rows}

    def put(self, kind: str, id: str, body: JsonObject, owner: str = "") -> None:
        """Insert or update a document; ``body["created_at"]`` (nanoseconds) sets its place in lists."""
        if kind == "app":
            self._store.settings_epoch += 1
        created_at, name = body.get("created_at", 0), body.get("name")
        self._db.execute(_PUT, (self._space, kind, owner, id, created_at, name, _encode(body).decode()))

    def put_many(
        self,
        kind: str,
        bodies: Mapping[str, JsonObject],
        owner: str = "",
        found: Mapping[str, Found[Any]] | None = None,
    ) -> dict[str, bytes]:
        """Insert or update documents and return their JSON; faster with ``found``, the result of ``find_many``."""
        texts = {id_: _encode(body) for id_, body in bodies.items()}
        updates: list[tuple[str, int]] = []
        others: list[tuple[object, ...]] = []
        for id_, body in bodies.items():
            name, old, text = body.get("name"), found.get(id_) if found else None, texts[id_].decode()
            if old is not None and old.name == name:
                # No indexed column has changed.
                updates.append((text, old.seq))
            else:
                others.append((self._space, kind, owner, id_, body["created_at"], name, text))
        self._db.executemany("UPDATE docs SET body = ? WHERE seq = ?", updates)
        self._db.executemany(_PUT, others)
        return texts

    def delete(self, kind: str, id: str, owner: str = "") -> bool:
        """Delete a document; return whether it existed."""
        sql = "DELETE FROM docs WHERE app=? AND kind=? AND owner=? AND id=?"
        return self._db.execute(sql, (self._space, kind, owner, id)).rowcount > 0

    def delete_owned(self, kind: str, owner: str) -> None:
        """Delete all documents of a kind that belong to an owner."""
        self._db.execute("DELETE FROM docs WHERE app=? AND kind=? AND owner=?", (self._space, kind, owner))

    def all(self, kind: str, owner: str | None = "", *, newest_first: bool = False) -> list[JsonObject]:
        """Return all documents of a kind in the order they were created; ``owner=None`` means any owner."""
        order = "DESC" if newest_first else "ASC"
        where, parameters = ("1", []) if owner is None else ("owner = ?", [owner])
        return self.select(kind, where, parameters, order=f"created_at {order}, seq {order}")

    def due(self, kind: str, now: int) -> JsonObject | None:
        """Return the earliest document of a kind, without an owner, whose ``created_at`` has passed."""
        found = self.select(kind, "owner = '' AND created_at <= ?", [now], order="created_at, seq", limit=1)
        return found[0] if found else None

    def owners(self, kind: str, id: str, *, after: str = "", limit: int = -1) -> list[str]:
        """Return the owners of documents of a kind with this id, sorted, by default all of them."""
        sql = "SELECT owner FROM docs WHERE app=? AND kind=? AND id=? AND owner > ? ORDER BY owner LIMIT ?"
        return [owner for (owner,) in self._rows(sql, (self._space, kind, id, after, limit))]

    def count(self, kind: str, owner: str | None = "") -> int:
        """Count the documents of a kind; ``owner=None`` means any owner."""
        condition, extra = ("", ()) if owner is None else ("AND owner=?", (owner,))
        sql = f"SELECT count(*) FROM docs WHERE app=? AND kind=? {condition}"  # noqa: S608 - built from constants
        return int(self._rows(sql, (self._space, kind, *extra))[0][0])

    def select(
        self,
        kind: str,
        where: str,
        parameters: Sequence[object],
        *,
        order: str = "seq",
        limit: int = -1,
        offset: int = 0,
    ) -> list[JsonObject]:
        """Return the documents that meet an SQL condition (see ``query``), by default all of them, oldest first."""
        found = self.select_with((), kind, where, parameters, order=order, limit=limit, offset=offset)
        return [body for body, _ in found]

    def select_with(
        self,
        columns: Iterable[str],
        kind: str,
        where: str,
        parameters: Sequence[object],
        *,
        order: str,
        limit: int,
        offset: int = 0,
    ) -> list[tuple[JsonObject, tuple[Any, ...]]]:
        """Do the same, and return the values of the columns (SQL expressions) beside each document."""
        # The kind is in the text, not a parameter: SQLite uses a partial index only if it sees the kind.
        rows = self._rows(
            f"SELECT {', '.join(('body', *columns))} FROM docs "  # noqa: S608
            f"WHERE app=? AND kind='{kind}' AND ({where}) ORDER BY {order} LIMIT ? OFFSET ?",
            (self._space, *parameters, limit, offset),
        )
        return [(_decode(row[0]), row[1:]) for row in rows]

    def next_number(self, name: str) -> int:
        """Count up: 1, 2, 3, … per app and name; part of the transaction."""
        rows = self._rows(
            "INSERT INTO counters VALUES (?,?,1) "
            "ON CONFLICT (app, name) DO UPDATE SET value = value + 1 RETURNING value",
            (self._space, name),
        )
        return int(rows[0][0])

    def put_blob(self, id: str, content: bytes) -> None:
        """Keep an uploaded file."""
        self._db.execute("INSERT OR REPLACE INTO blobs VALUES (?,?,?)", (self._space, id, content))

    def get_blob(self, id: str) -> bytes | None:
        """Return an uploaded file's bytes."""
        rows = self._rows("SELECT content FROM blobs WHERE app=? AND id=?", (self._space, id))
        return rows[0][0] if rows else None

    def delete_blob(self, id: str) -> bool:
        """Delete an uploaded file; return whether it existed."""
        return self._db.execute("DELETE FROM blobs WHERE app=? AND id=?", (self._space, id)).rowcount > 0
