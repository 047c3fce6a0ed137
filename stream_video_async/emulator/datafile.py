"""The database file of ``--data``: its tables, the check that an emulator wrote it, and its lock."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["SCHEMA", "DataFileError", "FileLock", "check_data_file", "field_sql"]

_APPLICATION_ID: Final = 0x53564145
"""SQLite application id in the header of the emulator's files."""
_LAYOUT: Final = 5
"""Number of the layout of tables and documents, also in the file's header; a file with another layout is rejected."""
_MAGIC: Final = b"SQLite format 3\x00"
_HEADER_BYTES: Final = 100


def field_sql(name: str) -> str:
    """Return the SQL expression for a field of the document; dots address nested fields."""
    steps = "".join(f'."{step}"' for step in name.split("."))
    return f"json_extract(body, '${steps}')"


SCHEMA: Final = f"""
BEGIN;
CREATE TABLE IF NOT EXISTS docs (
    seq INTEGER PRIMARY KEY, app TEXT NOT NULL, kind TEXT NOT NULL, owner TEXT NOT NULL, id TEXT NOT NULL,
    created_at INTEGER NOT NULL, name TEXT, body TEXT NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS docs_by_id ON docs (app, kind, id, owner);
CREATE INDEX IF NOT EXISTS docs_by_age ON docs (app, kind, owner, created_at);
CREATE INDEX IF NOT EXISTS users_by_name ON docs (app, name) WHERE kind = 'user';
CREATE INDEX IF NOT EXISTS calls_by_id ON docs (app, {field_sql("id")}) WHERE kind = 'call';
CREATE INDEX IF NOT EXISTS calls_by_creator ON docs (app, {field_sql("created_by_user_id")}) WHERE kind = 'call';
CREATE INDEX IF NOT EXISTS calls_by_session ON docs (app, {field_sql("current_session_id")}) WHERE kind = 'call';
CREATE TABLE IF NOT EXISTS counters (
    app TEXT NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (app, name)
);
CREATE TABLE IF NOT EXISTS spaces (app TEXT PRIMARY KEY, space TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS blobs (app TEXT NOT NULL, id TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (app, id));
ANALYZE;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 VALUES
    ('docs', 'docs_by_id', '1000000 500000 200000 2 1'), ('docs', 'docs_by_age', '1000000 500000 200000 200000 1'),
    ('docs', 'users_by_name', '100000 50000 5'), ('docs', 'calls_by_id', '100000 50000 2'),
    ('docs', 'calls_by_creator', '100000 50000 100'), ('docs', 'calls_by_session', '100000 50000 2');
PRAGMA application_id = {_APPLICATION_ID};
PRAGMA user_version = {_LAYOUT};
COMMIT;
"""  # noqa: S608 - built from constants
"""The statistics describe a large state to SQLite, so that ids are always looked up by their index; they are
written by hand because SQLite's own would depend on what a file holds when it is opened."""


class DataFileError(ValueError):
    """The file for the emulator's state cannot be used."""


def check_data_file(path: Path) -> None:
    """Check the file before SQLite opens it, which overwrites files that are too short to be a database.

    Raises:
        DataFileError: The file has content that this version of the emulator did not write, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except FileNotFoundError:
        return
    except OSError as error:
        message = f"{path} cannot be read ({error.strerror}): name another file"
        raise DataFileError(message) from None
    layout, application = int.from_bytes(header[60:64]), int.from_bytes(header[68:72])
    if not header or (header.startswith(_MAGIC) and (layout, application) == (_LAYOUT, _APPLICATION_ID)):
        return
    if header.startswith(_MAGIC) and application == _APPLICATION_ID:
        message = (
            f"{path} was not written by this version of the emulator: name another file, or bring the state over with "
            "the export and import of /_emulator/"
        )
        raise DataFileError(message)
    message = f"{path} was not written by the emulator and was not changed: name another file"
    raise DataFileError(message)


class FileLock:
    """A lock that ends with the process, even if it is killed: SQLite's, on an empty file beside the data."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises:
            DataFileError: Another emulator holds it, or the folder cannot be written.
        """
        name = path.with_name(f"{path.name}-lock")
        connection: sqlite3.Connection | None = None
        try:
            connection = sqlite3.connect(name, timeout=0, isolation_level=None, check_same_thread=False)
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if connection is not None:
                connection.close()
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                message = f"{path} is in use by another emulator: stop that one, or name another file"
            else:
                message = f"{path} cannot be used as the emulator's file ({error}): name another one"
            raise DataFileError(message) from None
        self._connection = connection

    def release(self) -> None:
        """Release the lock."""
        self._connection.close()
