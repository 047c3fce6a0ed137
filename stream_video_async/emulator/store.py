"""State in SQLite: JSON documents with a few indexed columns, separate for each API key.

A document has a kind (``user``, ``call``, …), an id and, for things that belong to something, an owner (a member's
owner is its call). ``created_at`` is a column of its own because lists are sorted by it. Requests are answered on one
connection, each in a transaction of its own; with a file, an acknowledged write survives the process being killed at
any moment. Long scans run in threads, on connections of their own (``Store.scan``), so that they block no
other request.

An app's rows are in a space. A state that replaces the old one is written into a new space, step by step between other
requests, which see the old state until the app moves into the new space. Whole states are read step by step as well, on
a connection on which time stands still (``Store.frozen``).
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import tempfile
import threading
import uuid
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, TypeAlias, TypeVar

import msgspec

from stream_video_async._models.struct import Struct

from .datafile import SCHEMA, DataFileError, FileLock, check_data_file, field_sql

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from .json_types import JsonObject

__all__ = ["AppStore", "DataFileError", "Rows", "Store", "field_sql"]

Rows: TypeAlias = Mapping[str, Iterable[tuple[Any, ...]]]
"""The rows of an app by table, with the columns of ``_TABLES``."""
T = TypeVar("T")
D = TypeVar("D")


class Found(Struct, Generic[D], frozen=True, gc=False):
    """A document that ``find_many`` found."""

    seq: int
    name: str | None
    body: D


_NAMED: Final = (
    "FROM json_each(?) AS wanted CROSS JOIN docs ON app = ? AND kind = ? AND owner = ? AND docs.id = wanted.value"
)
"""Finds documents by a list of ids, in its order."""
_PUT: Final = (
    "INSERT INTO docs (app, kind, owner, id, created_at, name, body) VALUES (?,?,?,?,?,?,?) "
    "ON CONFLICT (app, kind, id, owner) DO UPDATE SET name = excluded.name, body = excluded.body"
)
_STEP: Final = 50
"""Documents read or written in one step when a whole state is saved or replaced."""
_TABLES: Final = {
    "docs": ("kind, owner, id, created_at, name, body", _STEP),
    "counters": ("name, value", _STEP),
    "blobs": ("id, content", 1),
}
"""The columns of each table beside the app, and the rows of one step."""
_NEW_SPACE: Final = "\n"
"""Separates the app from a random part in the name of a new space; an app's first space has the app's name."""
_CACHE_KIB: Final = 32 * 1024
"""Page cache of each connection; SQLite's default of 2 MiB is too small for the indexes of a large state."""
_READERS: Final = 2
"""How many scans run at the same time."""
_FROZEN: Final = 2
"""How many connections ``Store.frozen`` has: one for an operation in steps, one for an operation between its steps."""

_encode: Final = msgspec.json.Encoder().encode
_decode: Final = msgspec.json.Decoder(type=dict[str, Any]).decode


class Store:
    """The database of one emulator."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._mutex = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._readers: list[sqlite3.Connection] = []
        self._idle: queue.SimpleQueue[sqlite3.Connection] = queue.SimpleQueue()
        self._freezable: list[sqlite3.Connection] = []
        self.turn: asyncio.Lock = asyncio.Lock()
        """Held by an operation that reads or writes a whole state in steps; another one when the store was closed."""
        self._threads: ThreadPoolExecutor | None = None
        self._file_lock: FileLock | None = None
        self._spaces: dict[str, str] = {}
        self.settings_epoch: int = 0
        """Changes whenever an app's settings may have changed."""

    @property
    def _db(self) -> sqlite3.Connection:
        if self._connection is None:
            message = "the emulator is not running: its state can be used between start and stop"
            raise RuntimeError(message)
        return self._connection

    def open(self) -> None:
        """Open the file, or a private, empty database that ends with the process.

        Raises:
            DataFileError: The file cannot be opened, is in use, or was not written by this version of the emulator.
        """
        if self._path is None:
            # The open connections keep the file alive once its name is gone.
            with tempfile.TemporaryDirectory(prefix="stream-emulator-", ignore_cleanup_errors=True) as folder:
                self._connect(Path(folder) / "state.db")
            return
        check_data_file(self._path)
        self._file_lock = FileLock(self._path)
        try:
            self._connect(self._path)
        except sqlite3.DatabaseError as error:
            self.close()
            message = f"{self._path} cannot be used as the emulator's file ({error}): name another one"
            raise DataFileError(message) from None

    def _connect(self, path: Path) -> None:
        self._connection = _connection(path)
        # What was written outlives the process without it; to wait for the disk would hold up all requests.
        self._db.execute("PRAGMA synchronous = OFF")
        # Before the switch to the write-ahead log: the application id must be in the file itself.
        self._db.executescript(SCHEMA)
        self._db.execute("ANALYZE sqlite_schema")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._readers = [_connection(path) for _ in range(_READERS + _FROZEN)]
        self._freezable = self._readers[_READERS:]
        self._idle = queue.SimpleQueue()
        for connection in [self._db, *self._readers]:
            # The first read opens the write-ahead log, which may have no name later.
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        for reader in self._readers:
            reader.execute("PRAGMA query_only = ON")
        for reader in self._readers[:_READERS]:
            self._idle.put(reader)
        self._spaces = dict(self._db.execute("SELECT app, space FROM spaces"))
        self._drop_unfinished()
        self._threads = ThreadPoolExecutor(_READERS, thread_name_prefix="emulator-scan")

    def close(self) -> None:
        """Close the database; does nothing the second time."""
        with self._mutex:
            for reader in self._readers:
                reader.interrupt()
            if self._threads is not None:
                self._threads.shutdown(cancel_futures=True)
            for connection in [*self._readers, self._connection]:
                if connection is not None:
                    connection.close()
            self._connection, self._readers, self._threads = None, [], None
            self._freezable, self.turn = [], asyncio.Lock()
            if self._file_lock is not None:
                self._file_lock.release()
                self._file_lock = None

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Commit everything inside together, or nothing when an exception leaves the block."""
        with self._mutex:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                self.settings_epoch += 1
                raise
            self._db.execute("COMMIT")

    async def scan(self, app: str, action: Callable[[AppStore], T]) -> T:
        """Run a read-only action in a thread, on the state at its start."""
        assert self._threads is not None, "the emulator is not running"

        def run() -> T:
            reader = self._idle.get()
            try:
                reader.execute("BEGIN")
                return action(AppStore(self, app, reader))
            finally:
                reader.rollback()
                self._idle.put(reader)

        return await asyncio.get_running_loop().run_in_executor(self._threads, run)

    def rows(
        self, sql: str, parameters: Sequence[object] = (), reader: sqlite3.Connection | None = None
    ) -> list[tuple[Any, ...]]:
        """Run a query and return all its rows."""
        if reader is not None:
            return reader.execute(sql, parameters).fetchall()
        with self._mutex:
            return self._db.execute(sql, parameters).fetchall()

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run a statement and return the number of affected rows."""
        with self._mutex:
            return self._db.execute(sql, parameters).rowcount

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a statement once for each row of parameters."""
        with self._mutex:
            self._db.executemany(sql, rows)

    # --- whole states ---------------------------------------------------------------------------------------------

    def space(self, app: str, reader: sqlite3.Connection | None = None) -> str:
        """Return the app's space; with a reader, the one at the start of its transaction."""
        if reader is None:
            return self._spaces.get(app, app)
        rows = self.rows("SELECT space FROM spaces WHERE app = ?", [app], reader)
        return str(rows[0][0]) if rows else app

    def new_space(self, app: str) -> str:
        """Return the name of a new space, without rows."""
        return f"{app}{_NEW_SPACE}{uuid.uuid4().hex}"

    @contextmanager
    def frozen(self) -> Generator[sqlite3.Connection]:
        """Lend a connection that sees the state as it is now, whatever is written meanwhile."""
        pool = self._freezable
        connection = pool.pop()
        try:
            connection.execute("BEGIN")
            # The first read, not BEGIN, decides what the transaction sees.
            connection.execute("SELECT count(*) FROM spaces").fetchall()
            yield connection
        finally:
            if self._freezable is pool:  # else the connection was closed
                connection.rollback()
                pool.append(connection)

    def documents(self, app: str, reader: sqlite3.Connection) -> Iterator[list[tuple[str, str, str, int, str]]]:
        """Read kind, owner, id, creation time and body of an app's documents, oldest first, in steps."""
        space, last = self.space(app, reader), -1
        # With a condition on the app a step could scan all documents of the others.
        sql = "SELECT seq, app, kind, owner, id, created_at, body FROM docs WHERE seq > ? ORDER BY seq LIMIT ?"
        while rows := self.rows(sql, [last, _STEP], reader):
            last = rows[-1][0]
            yield [row[2:] for row in rows if row[1] == space]

    def counters(self, app: str, reader: sqlite3.Connection) -> dict[str, int]:
        """Read an app's counters."""
        sql = "SELECT name, value FROM counters WHERE app = ? ORDER BY name"
        return dict(self.rows(sql, [self.space(app, reader)], reader))

    def blobs(self, app: str, reader: sqlite3.Connection) -> Iterator[tuple[str, bytes]]:
        """Read an app's files, one at a time."""
        return reader.execute("SELECT id, content FROM blobs WHERE app = ? ORDER BY id", [self.space(app, reader)])

    def replace(self, app: str, rows: Rows) -> Generator[None]:
        """Replace the whole state of an app, in steps.

        Raises:
            ValueError: A row cannot be stored; the old state is kept.
        """
        space = self.new_space(app)
        try:
            yield from self._fill(space, rows)
        except Exception as error:
            yield from self.drop(space)
            if not isinstance(error, sqlite3.DatabaseError):
                raise
            message = f"the state cannot be stored: {error}"
            raise ValueError(message) from None
        yield from self.move(app, space)

    def _fill(self, space: str, rows: Rows) -> Generator[None]:
        for table, (columns, size) in _TABLES.items():
            marks = ",".join("?" * (len(columns.split(",")) + 1))
            sql = f"INSERT INTO {table} (app, {columns}) VALUES ({marks})"  # noqa: S608 - built from constants
            rest = iter(rows.get(table, ()))
            while step := [(space, *row) for row in islice(rest, size)]:
                with self.transaction():
                    self.run_many(sql, step)
                yield

    def move(self, app: str, space: str) -> Generator[None]:
        """Move an app into a space, then delete its old space, in steps."""
        old = self.space(app)
        with self.transaction():
            self.run("INSERT OR REPLACE INTO spaces VALUES (?,?)", [app, space])
        self._spaces[app] = space
        self.settings_epoch += 1
        yield
        yield from self.drop(old)

    def drop(self, space: str) -> Generator[None]:
        """Delete the rows of a space, in steps."""
        for table, (_, size) in _TABLES.items():
            chosen = f"SELECT rowid FROM {table} WHERE app = ? LIMIT ?"  # noqa: S608 - built from constants
            while self.run(f"DELETE FROM {table} WHERE rowid IN ({chosen})", [space, size]):  # noqa: S608
                yield

    def _drop_unfinished(self) -> None:
        """Delete the new spaces into which no app moved before the process ended."""
        for table in _TABLES:
            sql = f"SELECT DISTINCT app FROM {table} WHERE instr(app, ?)"  # noqa: S608 - built from constants
            for (space,) in self.rows(sql, [_NEW_SPACE]):
                if space not in self._spaces.values():
                    self.run(f"DELETE FROM {table} WHERE app = ?", [space])  # noqa: S608 - built from constants


def _connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=512)
    connection.execute(f"PRAGMA cache_size = {-_CACHE_KIB}")
    return connection


class AppStore:
    """The documents of one app, as behavior functions use them."""

    def __init__(
        self, store: Store, app: str, reader: sqlite3.Connection | None = None, space: str | None = None
    ) -> None:
        self._store = store
        self._reader = reader
        self._space = space or store.space(app, reader)
        self.app = app

    def _rows(self, sql: str, parameters: Sequence[object]) -> list[tuple[Any, ...]]:
        return self._store.rows(sql, parameters, self._reader)

    def _run(self, sql: str, parameters: Sequence[object]) -> int:
        self._require_writable()
        return self._store.run(sql, parameters)

    def _require_writable(self) -> None:
        if self._reader is not None:
            message = "an operation that is registered as a scan must not write"
            raise RuntimeError(message)

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
        self._run(_PUT, (self._space, kind, owner, id, created_at, name, _encode(body).decode()))

    def put_many(
        self,
        kind: str,
        bodies: Mapping[str, JsonObject],
        owner: str = "",
        found: Mapping[str, Found[Any]] | None = None,
    ) -> dict[str, bytes]:
        """Insert or update documents and return their JSON; faster with ``found``, the result of ``find_many``."""
        self._require_writable()
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
        self._store.run_many("UPDATE docs SET body = ? WHERE seq = ?", updates)
        self._store.run_many(_PUT, others)
        return texts

    def delete(self, kind: str, id: str, owner: str = "") -> bool:
        """Delete a document; return whether it existed."""
        sql = "DELETE FROM docs WHERE app=? AND kind=? AND owner=? AND id=?"
        return self._run(sql, (self._space, kind, owner, id)) > 0

    def delete_owned(self, kind: str, owner: str) -> None:
        """Delete all documents of a kind that belong to an owner."""
        self._run("DELETE FROM docs WHERE app=? AND kind=? AND owner=?", (self._space, kind, owner))

    def all(self, kind: str, owner: str | None = "", *, newest_first: bool = False) -> list[JsonObject]:
        """Return all documents of a kind in the order they were created; ``owner=None`` means any owner."""
        order = "DESC" if newest_first else "ASC"
        where, parameters = ("1", []) if owner is None else ("owner = ?", [owner])
        return self.select(kind, where, parameters, order=f"created_at {order}, seq {order}")

    def due(self, kind: str, now: int) -> JsonObject | None:
        """Return the earliest document of a kind, without an owner, whose ``created_at`` has passed."""
        found = self.select(kind, "owner = '' AND created_at <= ?", [now], order="created_at, seq", limit=1)
        return found[0] if found else None

    def owners(self, kind: str, id: str) -> list[str]:
        """Return the owners of all documents of a kind with this id."""
        sql = "SELECT owner FROM docs WHERE app=? AND kind=? AND id=? ORDER BY seq"
        return [owner for (owner,) in self._rows(sql, (self._space, kind, id))]

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
        self._require_writable()
        rows = self._rows(
            "INSERT INTO counters VALUES (?,?,1) "
            "ON CONFLICT (app, name) DO UPDATE SET value = value + 1 RETURNING value",
            (self._space, name),
        )
        return int(rows[0][0])

    def put_blob(self, id: str, content: bytes) -> None:
        """Keep an uploaded file."""
        self._run("INSERT OR REPLACE INTO blobs VALUES (?,?,?)", (self._space, id, content))

    def get_blob(self, id: str) -> bytes | None:
        """Return an uploaded file's bytes."""
        rows = self._rows("SELECT content FROM blobs WHERE app=? AND id=?", (self._space, id))
        return rows[0][0] if rows else None

    def delete_blob(self, id: str) -> bool:
        """Delete an uploaded file; return whether it existed."""
        return self._run("DELETE FROM blobs WHERE app=? AND id=?", (self._space, id)) > 0
