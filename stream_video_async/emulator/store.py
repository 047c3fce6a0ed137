"""State in SQLite: JSON documents with a few indexed columns, kept apart per API key.

A document has a kind (``user``, ``call``, …), an id and, for things that belong to something, an owner (a member's
owner is its call). ``created_at`` is a column of its own because lists are sorted by it. One connection, one
transaction per request; with a file, an acknowledged write survives the process being killed at any moment.
"""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence
    from pathlib import Path

    from .json_types import JsonObject

__all__ = ["AppStore", "Store"]

T = TypeVar("T")

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS docs (
    app TEXT NOT NULL, kind TEXT NOT NULL, owner TEXT NOT NULL, id TEXT NOT NULL,
    seq INTEGER NOT NULL, created_at INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (app, kind, owner, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS docs_by_age ON docs (app, kind, created_at, seq);
CREATE TABLE IF NOT EXISTS counters (
    app TEXT NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (app, name)
);
CREATE TABLE IF NOT EXISTS blobs (app TEXT NOT NULL, id TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (app, id));
"""
_PUT: Final = (
    "INSERT INTO docs (app, kind, owner, id, seq, created_at, body) VALUES (?,?,?,?,?,?,?) "
    "ON CONFLICT (app, kind, owner, id) DO UPDATE SET body = excluded.body"
)
_TABLES: Final = {
    "docs": ("SELECT * FROM docs WHERE app=? ORDER BY seq, kind, owner, id", 7),
    "counters": ("SELECT * FROM counters WHERE app=? ORDER BY name", 3),
    "blobs": ("SELECT * FROM blobs WHERE app=? ORDER BY id", 3),
}
"""How each table is read in a stable order, and its number of columns."""
_BATCH: Final = 500
"""How many ids one statement asks for; SQLite limits the number of parameters."""

_encode: Final = msgspec.json.Encoder().encode
_decode: Final = msgspec.json.Decoder(type=dict[str, Any]).decode


class Store:
    """The database of one emulator."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._lock = threading.RLock()
        self._seq = 0
        self._connection: sqlite3.Connection | None = None
        self.settings_epoch: int = 0
        """Changes whenever an app's settings may have changed."""

    @property
    def _db(self) -> sqlite3.Connection:
        if self._connection is None:
            message = "the emulator is not running: its state can be used between start and stop"
            raise RuntimeError(message)
        return self._connection

    def open(self) -> None:
        """Open the file, or an empty database in memory."""
        self._connection = sqlite3.connect(
            self._path or ":memory:", isolation_level=None, check_same_thread=False, cached_statements=512
        )
        if self._path is not None:
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.executescript(_SCHEMA)
        self._seq = int(self._db.execute("SELECT coalesce(max(seq), 0) FROM docs").fetchone()[0])

    def close(self) -> None:
        """Close the database; does nothing the second time."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Commit everything inside together, or nothing when an exception leaves the block."""
        with self._lock:
            self._db.execute("BEGIN")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                self.settings_epoch += 1
                raise
            self._db.execute("COMMIT")

    def next_seq(self, count: int = 1) -> int:
        """Reserve ``count`` numbers of the insertion order and return the first."""
        first = self._seq + 1
        self._seq += count
        return first

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Run a query and return all its rows."""
        with self._lock:
            return self._db.execute(sql, parameters).fetchall()

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run a statement and return the number of rows it touched."""
        with self._lock:
            return self._db.execute(sql, parameters).rowcount

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a statement for each row."""
        with self._lock:
            self._db.executemany(sql, rows)

    # --- whole states ---------------------------------------------------------------------------------------------

    def dump(self, app: str) -> dict[str, list[tuple[Any, ...]]]:
        """Copy everything an app has; ``load`` takes it back."""
        return {table: self.rows(select, [app]) for table, (select, _) in _TABLES.items()}

    def load(self, app: str, dump: dict[str, list[tuple[Any, ...]]]) -> None:
        """Replace everything an app has."""
        with self.transaction():
            self.clear(app)
            for table, (_, width) in _TABLES.items():
                self.run_many(f"INSERT INTO {table} VALUES ({','.join('?' * width)})", dump.get(table, []))  # noqa: S608
        self._seq = max(self._seq, *(row[4] for row in dump.get("docs", [])), 0)

    def clear(self, app: str) -> None:
        """Forget everything an app has."""
        self.settings_epoch += 1
        for table in _TABLES:
            self.run(f"DELETE FROM {table} WHERE app = ?", [app])  # noqa: S608


class AppStore:
    """The documents of one app; what behaviour functions see."""

    def __init__(self, store: Store, app: str) -> None:
        self._store = store
        self.app = app

    def get(self, kind: str, id: str, owner: str = "") -> JsonObject | None:
        """Return a document, or ``None``."""
        rows = self._store.rows(
            "SELECT body FROM docs WHERE app=? AND kind=? AND owner=? AND id=?", (self.app, kind, owner, id)
        )
        return _decode(rows[0][0]) if rows else None

    def get_many(self, kind: str, ids: Iterable[str], owner: str = "") -> dict[str, JsonObject]:
        """Return those of the documents that exist, by id, in the order asked for."""
        wanted = list(dict.fromkeys(ids))
        found = {id_: _decode(body) for id_, body in self._bodies(kind, wanted, owner)}
        return {id_: found[id_] for id_ in wanted if id_ in found}

    def peek_many(self, kind: str, ids: Iterable[str], model: type[T]) -> dict[str, T]:
        """Return of each document only the fields that a msgspec type names: faster than whole documents."""
        decode = msgspec.json.Decoder(model).decode
        return {id_: decode(body) for id_, body in self._bodies(kind, list(dict.fromkeys(ids)), "")}

    def _bodies(self, kind: str, wanted: list[str], owner: str) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for start in range(0, len(wanted), _BATCH):
            part = wanted[start : start + _BATCH]
            marks = ",".join("?" * len(part))
            found += self._store.rows(
                f"SELECT id, body FROM docs WHERE app=? AND kind=? AND owner=? AND id IN ({marks})",  # noqa: S608 - marks only
                (self.app, kind, owner, *part),
            )
        return found

    def put(self, kind: str, id: str, body: JsonObject, owner: str = "") -> None:
        """Write a document, new or not; ``body["created_at"]`` (nanoseconds) places it in time."""
        if kind == "app":
            self._store.settings_epoch += 1
        created = body.get("created_at", 0)
        self._store.run(_PUT, (self.app, kind, owner, id, self._store.next_seq(), created, _encode(body).decode()))

    def put_many(self, kind: str, bodies: dict[str, JsonObject], owner: str = "") -> list[bytes]:
        """Write many documents in one statement and return their JSON, in the same order."""
        seq = self._store.next_seq(len(bodies))
        encoded = [_encode(body) for body in bodies.values()]
        self._store.run_many(
            _PUT,
            [
                (self.app, kind, owner, id_, seq + place, body["created_at"], text.decode())
                for place, ((id_, body), text) in enumerate(zip(bodies.items(), encoded, strict=True))
            ],
        )
        return encoded

    def delete(self, kind: str, id: str, owner: str = "") -> bool:
        """Remove a document and say whether it was there."""
        return (
            self._store.run("DELETE FROM docs WHERE app=? AND kind=? AND owner=? AND id=?", (self.app, kind, owner, id))
            > 0
        )

    def delete_owned(self, kind: str, owner: str) -> None:
        """Remove all documents of a kind that belong to an owner."""
        self._store.run("DELETE FROM docs WHERE app=? AND kind=? AND owner=?", (self.app, kind, owner))

    def all(self, kind: str, owner: str | None = "", *, newest_first: bool = False) -> list[JsonObject]:
        """Return all documents of a kind in the order they were created; ``owner=None`` means everybody's."""
        order = "DESC" if newest_first else "ASC"
        condition, extra = ("", ()) if owner is None else ("AND owner=?", (owner,))
        return [
            _decode(body)
            for (body,) in self._store.rows(
                f"SELECT body FROM docs WHERE app=? AND kind=? {condition} ORDER BY created_at {order}, seq {order}",  # noqa: S608
                (self.app, kind, *extra),
            )
        ]

    def due(self, kind: str, now: int) -> list[JsonObject]:
        """Return the documents of a kind whose ``created_at`` has come, earliest first."""
        return [
            _decode(body)
            for (body,) in self._store.rows(
                "SELECT body FROM docs WHERE app=? AND kind=? AND created_at<=? ORDER BY created_at, seq",
                (self.app, kind, now),
            )
        ]

    def count(self, kind: str, owner: str | None = "") -> int:
        """Count the documents of a kind; ``owner=None`` means everybody's."""
        condition, extra = ("", ()) if owner is None else ("AND owner=?", (owner,))
        sql = f"SELECT count(*) FROM docs WHERE app=? AND kind=? {condition}"  # noqa: S608
        return int(self._store.rows(sql, (self.app, kind, *extra))[0][0])

    def select(
        self,
        kind: str,
        where: str,
        parameters: Sequence[object],
        order: str,
        limit: int,
        offset: int = 0,
        columns: str = "",
    ) -> list[tuple[JsonObject, tuple[Any, ...]]]:
        """Return documents that meet an SQL condition (see ``query``) with the extra columns asked for."""
        rows = self._store.rows(
            f"SELECT body{columns} FROM docs WHERE app=? AND kind=? AND ({where}) ORDER BY {order} LIMIT ? OFFSET ?",  # noqa: S608
            (self.app, kind, *parameters, limit, offset),
        )
        return [(_decode(row[0]), row[1:]) for row in rows]

    def next_number(self, name: str) -> int:
        """Count up: 1, 2, 3, … per app and name; part of the transaction."""
        rows = self._store.rows(
            "INSERT INTO counters VALUES (?,?,1) "
            "ON CONFLICT (app, name) DO UPDATE SET value = value + 1 RETURNING value",
            (self.app, name),
        )
        return int(rows[0][0])

    def put_blob(self, id: str, content: bytes) -> None:
        """Keep an uploaded file."""
        self._store.run("INSERT OR REPLACE INTO blobs VALUES (?,?,?)", (self.app, id, content))

    def get_blob(self, id: str) -> bytes | None:
        """Return an uploaded file's bytes."""
        rows = self._store.rows("SELECT content FROM blobs WHERE app=? AND id=?", (self.app, id))
        return rows[0][0] if rows else None

    def delete_blob(self, id: str) -> bool:
        """Remove an uploaded file and say whether it was there."""
        return self._store.run("DELETE FROM blobs WHERE app=? AND id=?", (self.app, id)) > 0
