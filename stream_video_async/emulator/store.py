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
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from .datafile import SCHEMA, DataFileError, FileLock, check_data_file

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from .steps import Steps

__all__ = ["DataFileError", "Rows", "Store"]

Rows: TypeAlias = Mapping[str, Iterable[tuple[Any, ...]]]
"""The rows of an app by table, with the columns of ``_TABLES``."""
T = TypeVar("T")

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
        """Held by the operation in steps that is running; another one when the store was closed."""
        self._threads: ThreadPoolExecutor | None = None
        self._file_lock: FileLock | None = None
        self._spaces: dict[str, str] = {}
        self.settings_epoch: int = 0
        """Changes whenever an app's settings may have changed."""

    @property
    def db(self) -> sqlite3.Connection:
        """The connection on which requests are answered.

        Raises:
            RuntimeError: The emulator is not running.
        """
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
        self.db.execute("PRAGMA synchronous = OFF")
        # Before the switch to the write-ahead log: the application id must be in the file itself.
        self.db.executescript(SCHEMA)
        self.db.execute("ANALYZE sqlite_schema")
        self.db.execute("PRAGMA journal_mode = WAL")
        self._readers = [_connection(path) for _ in range(_READERS + _FROZEN)]
        self._freezable = self._readers[_READERS:]
        self._idle = queue.SimpleQueue()
        for connection in [self.db, *self._readers]:
            # The first read opens the write-ahead log, which may have no name later.
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        for reader in self._readers:
            reader.execute("PRAGMA query_only = ON")
        for reader in self._readers[:_READERS]:
            self._idle.put(reader)
        self._spaces = dict(self.db.execute("SELECT app, space FROM spaces"))
        self._drop_unfinished()
        self._threads = ThreadPoolExecutor(_READERS, thread_name_prefix="emulator-scan")

    def close(self) -> None:
        """Close the database; does nothing the second time."""
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
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self.db.execute("ROLLBACK")
                self.settings_epoch += 1
                raise
            self.db.execute("COMMIT")

    async def scan(self, action: Callable[[sqlite3.Connection], T]) -> T:
        """Run a read-only action in a thread, on the state at its start."""
        assert self._threads is not None, "the emulator is not running"

        def run() -> T:
            reader = self._idle.get()
            try:
                reader.execute("BEGIN")
                return action(reader)
            finally:
                reader.rollback()
                self._idle.put(reader)

        return await asyncio.get_running_loop().run_in_executor(self._threads, run)

    async def in_steps(self, steps: Steps[T]) -> T:
        """Run an operation in steps, between other requests and after those in steps that began earlier."""
        turn = self.turn
        async with turn:
            with closing(steps):
                while self.turn is turn:
                    try:
                        next(steps)
                    except StopIteration as end:
                        result: T = end.value
                        return result
                    await asyncio.sleep(0)
        # The store was closed meanwhile.
        raise asyncio.CancelledError

    # --- whole states ---------------------------------------------------------------------------------------------

    def space(self, app: str, reader: sqlite3.Connection | None = None) -> str:
        """Return the app's space; with a reader, the one at the start of its transaction."""
        if reader is None:
            return self._spaces.get(app, app)
        row = reader.execute("SELECT space FROM spaces WHERE app = ?", [app]).fetchone()
        return str(row[0]) if row else app

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
        while rows := reader.execute(sql, [last, _STEP]).fetchall():
            last = rows[-1][0]
            yield [row[2:] for row in rows if row[1] == space]

    def counters(self, app: str, reader: sqlite3.Connection) -> dict[str, int]:
        """Read an app's counters."""
        sql = "SELECT name, value FROM counters WHERE app = ? ORDER BY name"
        return dict(reader.execute(sql, [self.space(app, reader)]))

    def blobs(self, app: str, reader: sqlite3.Connection) -> Iterator[tuple[str, bytes]]:
        """Read an app's files, one at a time."""
        return reader.execute("SELECT id, content FROM blobs WHERE app = ? ORDER BY id", [self.space(app, reader)])

    def replace(self, states: Mapping[str, Rows]) -> Steps[None]:
        """Replace the whole states of apps, in steps.

        Raises:
            ValueError: A row cannot be stored; the old states of all apps are kept.
        """
        spaces = {app: self.new_space(app) for app in states}
        try:
            for app, rows in states.items():
                yield from self._fill(spaces[app], rows)
        except Exception as error:
            for space in spaces.values():
                yield from self.drop(space)
            if not isinstance(error, sqlite3.DatabaseError):
                raise
            message = f"the state cannot be stored: {error}"
            raise ValueError(message) from None
        yield from self.move(spaces)

    def _fill(self, space: str, rows: Rows) -> Steps[None]:
        for table, (columns, size) in _TABLES.items():
            marks = ",".join("?" * (len(columns.split(",")) + 1))
            sql = f"INSERT INTO {table} (app, {columns}) VALUES ({marks})"  # noqa: S608 - built from constants
            rest = iter(rows.get(table, ()))
            while step := [(space, *row) for row in islice(rest, size)]:
                with self.transaction():
                    self.db.executemany(sql, step)
                yield

    def move(self, spaces: Mapping[str, str]) -> Steps[None]:
        """Move apps into their new spaces at once, then delete the old ones, in steps."""
        old = [self.space(app) for app in spaces]
        with self.transaction():
            self.db.executemany("INSERT OR REPLACE INTO spaces VALUES (?,?)", spaces.items())
        self._spaces |= spaces
        self.settings_epoch += 1
        yield
        for space in old:
            yield from self.drop(space)

    def drop(self, space: str) -> Steps[None]:
        """Delete the rows of a space, in steps."""
        for table, (_, size) in _TABLES.items():
            chosen = f"SELECT rowid FROM {table} WHERE app = ? LIMIT ?"  # noqa: S608 - built from constants
            while self.db.execute(f"DELETE FROM {table} WHERE rowid IN ({chosen})", [space, size]).rowcount:  # noqa: S608
                yield

    def _drop_unfinished(self) -> None:
        """Delete the new spaces into which no app moved before the process ended."""
        for table in _TABLES:
            sql = f"SELECT DISTINCT app FROM {table} WHERE instr(app, ?)"  # noqa: S608 - built from constants
            for (space,) in self.db.execute(sql, [_NEW_SPACE]).fetchall():
                if space not in self._spaces.values():
                    self.db.execute(f"DELETE FROM {table} WHERE app = ?", [space])  # noqa: S608 - built from constants


def _connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=512)
    connection.execute(f"PRAGMA cache_size = {-_CACHE_KIB}")
    return connection
