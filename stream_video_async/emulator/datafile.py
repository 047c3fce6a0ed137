"""The file behind ``--data``: only one of ours is opened, and by one emulator at a time."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["APPLICATION_ID", "LAYOUT", "DataFileError", "FileLock", "check_data_file"]

APPLICATION_ID: Final = 0x53564145
"""Stands in the header of every file of ours."""
LAYOUT: Final = 4
"""Number of the table layout, in the file's header as well; a file of another layout is refused."""
_OLDER_LAYOUTS: Final = (1, 2)
"""Layouts from before files had an application id."""
_MAGIC: Final = b"SQLite format 3\x00"
_HEADER_BYTES: Final = 100


class DataFileError(ValueError):
    """The file for the emulator's state cannot be used."""


def check_data_file(path: Path) -> None:
    """Check the file before SQLite opens it, which overwrites files that are too short to be a database.

    Raises:
        DataFileError: It is neither missing nor empty nor ours.
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
    if not header or (header.startswith(_MAGIC) and (layout, application) == (LAYOUT, APPLICATION_ID)):
        return
    if header.startswith(_MAGIC) and (application == APPLICATION_ID or (layout in _OLDER_LAYOUTS and not application)):
        message = (
            f"{path} was not written by this version of the emulator: name another file, or bring the state over with "
            "the export and import of /_emulator/"
        )
        raise DataFileError(message)
    message = f"{path} is not a file of the emulator; it is left as it is: name another file"
    raise DataFileError(message)


class FileLock:
    """A lock that goes with the process, however it ends: SQLite's own, on an empty file beside the data."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises:
            DataFileError: Another emulator has it, or the folder cannot be written.
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
        """Give the lock back."""
        self._connection.close()
