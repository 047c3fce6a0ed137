"""State in SQLite: JSON documents with a few indexed columns, kept apart per API key.

A document has a kind (``user``, ``call``, …), an id and, for things that belong to something, an owner (a member's
owner is its call). ``created_at`` is a column of its own because lists are sorted by it. One connection, one
transaction per request; with a file, an acknowledged write survives the process being killed at any moment.
"""

from __future__ import annotations

import functools
import sqlite3
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping, Sequence
    from pathlib import Path

    from .json_types import JsonObject

__all__ = ["AppStore", "DataFileError", "Found", "Store", "document_row"]

_LAYOUT: Final = 2
"""Number of the table layout, kept in the file's header; a file of another layout is refused."""
_SCHEMA: Final = f"""
BEGIN;
CREATE TABLE IF NOT EXISTS docs (
    seq INTEGER PRIMARY KEY, app TEXT NOT NULL, kind TEXT NOT NULL, owner TEXT NOT NULL, id TEXT NOT NULL,
    created_at INTEGER NOT NULL, kept TEXT, body TEXT NOT NULL,
    UNIQUE (app, kind, owner, id)
);
CREATE INDEX IF NOT EXISTS docs_by_age ON docs (app, kind, created_at);
CREATE TABLE IF NOT EXISTS counters (
    app TEXT NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (app, name)
);
CREATE TABLE IF NOT EXISTS blobs (app TEXT NOT NULL, id TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (app, id));
PRAGMA user_version = {_LAYOUT};
COMMIT;
"""
_INSERT: Final = "INSERT INTO docs VALUES "
_ROW: Final = "(?,?,?,?,?,?,?,?)"
_OR_UPDATE: Final = " ON CONFLICT (app, kind, owner, id) DO UPDATE SET kept = excluded.kept, body = excluded.body"
_TABLES: Final = {
    "docs": ("SELECT * FROM docs WHERE app=? ORDER BY seq", 8),
    "counters": ("SELECT * FROM counters WHERE app=? ORDER BY name", 3),
    "blobs": ("SELECT * FROM blobs WHERE app=? ORDER BY id", 3),
}
"""How each table is read in a stable order, and its number of columns."""
_MAX_PLACES: Final = 50_000
"""How many places of an app's documents of one kind are remembered; 300 bytes each."""
_BATCH: Final = 500
"""How many ids one statement asks for; SQLite limits the number of parameters."""
_ROWS: Final = 100
"""How many rows one statement writes; the time to find one among them grows with their number."""

_KEPT: Final = {
    "user": (
        "blocked_user_ids", "banned", "online", "shadow_banned", "last_active", "deleted_at", "deactivated_at",
    ),
}  # fmt: skip
"""What a document that replaces another takes over, by kind: a column of its own has those of these fields that are
set, so that a batch need not read the documents it replaces."""

_encode: Final = msgspec.json.Encoder().encode
_decode: Final = msgspec.json.Decoder(type=dict[str, Any]).decode


class Store:
    """The database of one emulator."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._lock = threading.RLock()
        self._seq = 0
        self._connection: sqlite3.Connection | None = None
        self._places: dict[tuple[str, str], dict[str, Found]] = {}
        self.settings_epoch: int = 0
        """Changes whenever an app's settings may have changed."""

    @property
    def _db(self) -> sqlite3.Connection:
        if self._connection is None:
            message = "the emulator is not running: its state can be used between start and stop"
            raise RuntimeError(message)
        return self._connection

    def open(self) -> None:
        """Open the file, or an empty database in memory.

        Raises:
            DataFileError: The file cannot be opened, or belongs to something else or to another version.
        """
        try:
            self._connection = sqlite3.connect(
                self._path or ":memory:", isolation_level=None, check_same_thread=False, cached_statements=512
            )
            self._check_layout()
            if self._path is not None:
                self._db.execute("PRAGMA journal_mode = WAL")
                self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.executescript(_SCHEMA)
        except sqlite3.DatabaseError as error:
            self.close()
            message = f"{self._path} cannot be used as the emulator's file ({error}): name another one"
            raise DataFileError(message) from None
        self.forget_places()
        # Snapshots taken before a restart still hold numbers that were given then.
        self._seq = max(self._seq, int(self._db.execute("SELECT coalesce(max(seq), 0) FROM docs").fetchone()[0]))

    def _check_layout(self) -> None:
        layout = int(self._db.execute("PRAGMA user_version").fetchone()[0])
        used = bool(self._db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])
        if used and layout != _LAYOUT:
            self.close()
            message = (
                f"{self._path} was not written by this version of the emulator: name another file, "
                "or bring the state over with the export and import of /_emulator/"
            )
            raise DataFileError(message)

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
                self.forget_places()
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

    def insert(self, rows: Sequence[Sequence[object]], otherwise: str = "") -> None:
        """Write whole rows of documents, many by one statement: half the time of one statement for each."""
        for start in range(0, len(rows), _ROWS):
            part = rows[start : start + _ROWS]
            sql = _INSERT + ",".join([_ROW] * len(part)) + otherwise
            self.run(sql, [value for row in part for value in row])

    def insert_alike(self, app: str, kind: str, created_at: int, rows: Sequence[tuple[int, str, str]]) -> None:
        """Write new documents that differ only in ``seq``, id and body: three values to bind for each, not eight."""
        for start in range(0, len(rows), _ROWS):
            part = rows[start : start + _ROWS]
            values: list[object] = [app, kind, created_at]
            for row in part:
                values += row
            self.run(_insert_alike(len(part)), values)

    def update_bodies(self, bodies: Sequence[tuple[int, str]]) -> None:
        """Write documents, given with their ``seq``, over what is there."""
        for start in range(0, len(bodies), _ROWS):
            part = bodies[start : start + _ROWS]
            cases, marks = "WHEN ? THEN ? " * len(part), ",".join("?" * len(part))
            values: list[object] = [value for pair in part for value in pair]
            values += [seq for seq, _ in part]
            self.run(f"UPDATE docs SET body = CASE seq {cases}END WHERE seq IN ({marks})", values)  # noqa: S608 - marks only

    # --- places of documents ----------------------------------------------------------------------------------------

    def places(self, app: str, kind: str) -> dict[str, Found]:
        """Return the places known by id, of documents without an owner; to be changed with the documents."""
        places = self._places.setdefault((app, kind), {})
        if len(places) > _MAX_PLACES:
            places.clear()
        return places

    def forget_places(self) -> None:
        """Look all places up again."""
        self._places.clear()

    # --- whole states ---------------------------------------------------------------------------------------------

    def dump(self, app: str) -> dict[str, list[tuple[Any, ...]]]:
        """Copy everything an app has; ``load`` takes it back."""
        return {table: self.rows(select, [app]) for table, (select, _) in _TABLES.items()}

    def load(self, app: str, dump: dict[str, list[tuple[Any, ...]]]) -> None:
        """Replace everything an app has."""
        with self.transaction():
            self.clear(app)
            for table, (_, width) in _TABLES.items():
                with self._lock:
                    insert = f"INSERT INTO {table} VALUES ({','.join('?' * width)})"  # noqa: S608 - marks only
                    self._db.executemany(insert, dump.get(table, []))
        self._seq = max(self._seq, *(row[0] for row in dump.get("docs", [])), 0)

    def clear(self, app: str) -> None:
        """Forget everything an app has."""
        self.settings_epoch += 1
        self.forget_places()
        for table in _TABLES:
            self.run(f"DELETE FROM {table} WHERE app = ?", [app])  # noqa: S608


@functools.lru_cache(maxsize=_ROWS)
def _insert_alike(count: int) -> str:
    rows = [f"(?{number},?1,?2,'',?{number + 1},?3,NULL,?{number + 2})" for number in range(4, 4 + 3 * count, 3)]
    return f"{_INSERT}{','.join(rows)}"


class DataFileError(ValueError):
    """The file for the emulator's state cannot be used."""


class Found(NamedTuple):
    """Where a document is, and what one that replaces it takes over."""

    seq: int
    created_at: int
    kept: str | None
    """JSON object; ``None`` when there is nothing to take over."""


def _kept(kind: str, body: JsonObject) -> str | None:
    """Return the text for a document's column ``kept``."""
    names = _KEPT.get(kind)
    if names is None or not any(map(body.get, names)):
        return None
    return _encode({name: body[name] for name in names if body.get(name)}).decode()


def document_row(app: str, kind: str, owner: str, id: str, seq: int, created_at: int, body: str) -> tuple[object, ...]:
    """Return the row of a document that comes as JSON, as ``Store.load`` takes it."""
    return (seq, app, kind, owner, id, created_at, _kept(kind, _decode(body)) if kind in _KEPT else None, body)


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
        found = {id_: _decode(body) for id_, body in self._select_ids("id, body", kind, wanted, owner)}
        return {id_: found[id_] for id_ in wanted if id_ in found}

    def find_many(self, kind: str, ids: Iterable[str]) -> dict[str, Found]:
        """Return where those of the documents are that exist, by id, without reading them."""
        places = self._store.places(self.app, kind)
        wanted = list(ids)
        unknown = [id_ for id_ in wanted if id_ not in places]
        if unknown:
            for id_, *found in self._select_ids("id, seq, created_at, kept", kind, unknown, ""):
                places[id_] = Found(*found)
        return {id_: places[id_] for id_ in wanted if id_ in places}

    def _select_ids(self, columns: str, kind: str, wanted: list[str], owner: str) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = []
        for start in range(0, len(wanted), _BATCH):
            part = wanted[start : start + _BATCH]
            marks = ",".join("?" * len(part))
            found += self._store.rows(
                f"SELECT {columns} FROM docs WHERE app=? AND kind=? AND owner=? AND id IN ({marks})",  # noqa: S608 - marks only
                (self.app, kind, owner, *part),
            )
        return found

    def put(self, kind: str, id: str, body: JsonObject, owner: str = "") -> None:
        """Write a document, new or not; ``body["created_at"]`` (nanoseconds) places it in time."""
        if kind == "app":
            self._store.settings_epoch += 1
        self._store.places(self.app, kind).pop(id, None)
        row = (self.app, kind, owner, id, body.get("created_at", 0), _kept(kind, body), _encode(body).decode())
        self._store.insert([(self._store.next_seq(), *row)], _OR_UPDATE)

    def put_many(self, kind: str, bodies: dict[str, JsonObject], owner: str = "") -> list[bytes]:
        """Write many documents in one statement and return their JSON, in the same order."""
        seq = self._store.next_seq(len(bodies))
        places = self._store.places(self.app, kind)
        for id_ in bodies:
            places.pop(id_, None)
        encoded = [_encode(body) for body in bodies.values()]
        self._store.insert(
            [
                (seq + place, self.app, kind, owner, id_, body["created_at"], _kept(kind, body), text.decode())
                for place, ((id_, body), text) in enumerate(zip(bodies.items(), encoded, strict=True))
            ],
            _OR_UPDATE,
        )
        return encoded

    def replace_many(self, kind: str, texts: Mapping[str, bytes], found: Mapping[str, Found], created_at: int) -> None:
        """Write many documents that are JSON already: over those that ``find_many`` found, the others as new ones.

        What was kept of a document stays; a new one keeps nothing.
        """
        seq = self._store.next_seq(len(texts) - len(found))
        unknown = [id_ for id_ in texts if id_ not in found] if len(found) < len(texts) else []
        new = [(seq + place, id_, texts[id_].decode()) for place, id_ in enumerate(unknown)]
        self._store.update_bodies([(place.seq, texts[id_].decode()) for id_, place in found.items()])
        self._store.insert_alike(self.app, kind, created_at, new)

    def delete(self, kind: str, id: str, owner: str = "") -> bool:
        """Remove a document and say whether it was there."""
        self._store.places(self.app, kind).pop(id, None)
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
