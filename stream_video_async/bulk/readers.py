"""Users from files: JSON Lines and CSV, plain or gzip, one row in memory at a time.

Every fault of a row is a :class:`RowError` that names file, line and column. Iterating raises it; a bulk job reports
it as a failed row and continues with the next line.
"""

from __future__ import annotations

import codecs
import csv
import gzip
import hashlib
import io
import os
import re
import zlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, get_type_hints

import attrs
import msgspec

from stream_video_async._models.base import Model
from stream_video_async._models.codec import encode_json
from stream_video_async._models.struct import Struct
from stream_video_async.models import UserRequest

from .checkpoint import Fingerprint

__all__ = ["FileRow", "FileRows", "RowError", "UserFile", "read_users", "row_decoder"]

FileFormat: TypeAlias = Literal["jsonl", "csv", "tsv"]
MAX_LINE: Final = 4 * 1024 * 1024
"""Longer lines are refused: such a file is hardly one row a line."""
_FORMATS: Final[dict[str, FileFormat]] = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "tsv"}
_ENDS: Final = 64 * 1024
_NOTES: Final = ("_error", "_line", "_row")


class RowError(ValueError):
    """A row of a file that cannot be read.

    Attributes:
        line: The line, counted from 1.
        id: The user's id, if the row contains it.
        problem: What is wrong, without the file's name.
    """

    def __init__(self, file: str, line: int, problem: str, user_id: str | None = None) -> None:
        super().__init__(f"{file}, line {line}: {problem}")
        self.line = line
        self.id = user_id
        self.problem = problem


class FileRow(Struct, frozen=True, gc=False):
    """A checked row as it will be sent."""

    id: str
    position: int
    """Where the row stands in the source, counted from 0."""
    line: int
    encoded: bytes


@attrs.frozen
class UserFile:
    """A file of users; iterate over it, or give it to ``client.bulk``. Made by :func:`read_users`."""

    path: Path
    format: FileFormat
    compressed: bool
    encoding: str
    delimiter: str | None = None
    """What separates the cells of a CSV; ``None``: a comma, and a tab in TSV."""

    def __iter__(self) -> Iterator[UserRequest]:
        """Yield the users; the file is read while you go.

        Raises:
            RowError: A row cannot be read.
        """
        with closing(FileRows(self)) as rows:
            for row in rows:
                if isinstance(row, RowError):
                    raise row
                yield msgspec.json.decode(row.encoded, type=UserRequest)

    def need_json_lines(self, what: str) -> None:
        """Refuse another format, whose columns are fields of users.

        Raises:
            ValueError: The file is CSV or TSV.
        """
        if self.format != "jsonl":
            raise ValueError(f"the source of {what} must be JSON Lines, not {self.format}")

    def fingerprint(self, size: int | None = None) -> Fingerprint:
        """Identify this file by its size, beginning and end, independent of its name and path.

        Args:
            size: How many bytes of the file to read; omitted: all of them.
        """
        there = self.path.stat().st_size
        size = there if size is None else min(size, there)
        kind = f"{self.format} {self.encoding} {self.delimiter or ''}".rstrip()
        digest = hashlib.blake2b(kind.encode(), digest_size=16)
        with self.path.open("rb") as file:
            digest.update(file.read(min(size, _ENDS)))
            file.seek(max(0, size - _ENDS))
            digest.update(file.read(min(size, _ENDS)))
        return Fingerprint(size, digest.hexdigest())


def read_users(
    path: str | os.PathLike[str],
    *,
    format: FileFormat | None = None,
    encoding: str = "utf-8-sig",
    delimiter: str | None = None,
) -> UserFile:
    """Prepare to read users from a file; nothing is read yet.

    JSON Lines hold one object a line, with the fields of ``UserRequest``. CSV and TSV begin with a header whose columns
    are fields of ``UserRequest`` (``teams`` as ``red;blue`` or as a JSON list), ``custom.<name>`` for custom data and
    ``teams_role.<team>``. Custom values are text unless the column says otherwise: ``custom.age:int``, ``:float``,
    ``:bool``, ``:json``. An empty cell leaves the field out. A name that ends with ``.gz`` is unpacked on the way.
    ``_error``, ``_line`` and ``_row`` in a row of JSON Lines, as the command line writes them for rows that failed, are
    ignored.

    Args:
        path: The file.
        format: ``"jsonl"``, ``"csv"`` or ``"tsv"``; omitted: by the file's extension.
        encoding: A superset of ASCII, such as ``latin-1``. The default is UTF-8, with or without a byte order mark.
        delimiter: What separates the cells of a CSV; omitted: a comma, and a tab in TSV.

    Returns:
        The source, to iterate over as often as wanted.

    Raises:
        ValueError: The format is unknown, or the encoding cannot be read by lines.
    """
    path = Path(path)
    suffixes = [suffix.lower() for suffix in path.suffixes]
    compressed = suffixes[-1:] == [".gz"]
    extension = "".join(suffixes[-2:-1] if compressed else suffixes[-1:])
    chosen = format or _FORMATS.get(extension)
    if chosen is None:
        raise ValueError(f"{path.name}: the extension does not name a format; pass format='jsonl', 'csv' or 'tsv'")
    if delimiter is not None and (len(delimiter) != 1 or delimiter in '"\r\n'):
        raise ValueError(f"delimiter must be one character, neither a quote nor a line break, not {delimiter!r}")
    if chosen not in _FORMATS.values():
        raise ValueError(f"format must be 'jsonl', 'csv' or 'tsv', not {format!r}")
    try:
        is_by_lines = "a\n".encode(encoding).endswith(b"a\n")
    except LookupError:
        raise ValueError(f"there is no encoding {encoding!r}") from None
    if not is_by_lines:
        raise ValueError(f"{encoding} cannot be read line by line; convert the file to UTF-8 first")
    return UserFile(path, chosen, compressed, codecs.lookup(encoding).name, delimiter)


def row_decoder(model: type[Model]) -> msgspec.json.Decoder[Any]:
    """Return a decoder for a request model that refuses unknown fields, which the model itself ignores."""
    hints = get_type_hints(model, include_extras=True)
    fields: list[Any] = []
    for field in model.__attrs_attrs__:
        if field.default is attrs.NOTHING:
            fields.append((field.name, hints[field.name]))
        else:
            fields.append((field.name, hints[field.name] | msgspec.UnsetType, msgspec.UNSET))
    struct = msgspec.defstruct(f"{model.__name__}Row", fields, forbid_unknown_fields=True, kw_only=True)
    return msgspec.json.Decoder(struct)


class FileRows:
    """An open file of users: checked rows, and the faults between them as values; at its end it closes itself.

    Args:
        source: The file.
        model: What the rows of JSON Lines are.
    """

    def __init__(self, source: UserFile, model: type[Model] = UserRequest) -> None:
        self._decoder = row_decoder(model)
        self._name = source.path.name
        self._raw = source.path.open("rb")
        self._size = source.path.stat().st_size
        self._lines: gzip.GzipFile | io.BufferedReader = (
            gzip.GzipFile(fileobj=self._raw) if source.compressed else self._raw
        )
        self._decode = codecs.getdecoder(source.encoding)
        self._is_utf8 = source.encoding in {"utf-8", "utf-8-sig"}
        self._line = 0
        self._unread: deque[bytes] = deque()
        self._delimiter = source.delimiter or ("\t" if source.format == "tsv" else ",")
        self._position = -1
        self._read = 0
        try:
            self._next = self._csv_rows() if source.format != "jsonl" else self._json_rows()
        except BaseException:
            self.close()
            raise

    def __iter__(self) -> Iterator[FileRow | RowError]:
        return self

    def __next__(self) -> FileRow | RowError:
        self._position += 1
        try:
            return next(self._next)
        except BaseException:
            self.close()
            raise

    @property
    def fraction(self) -> float:
        """The part of the file that has been read."""
        if not self._raw.closed:
            self._read = self._raw.tell()
        return min(1.0, self._read / self._size) if self._size else 1.0

    def close(self) -> None:
        """Close the file."""
        self._lines.close()
        self._raw.close()

    def _error(self, problem: str, user_id: str | None = None, line: int | None = None) -> RowError:
        return RowError(self._name, line or self._line, problem, user_id)

    def _read_line(self) -> bytes:
        """Read a line; of one that is too long only the beginning is kept.

        Raises:
            OSError: The file is damaged, so nothing that follows can be read.
        """
        self._line += 1
        if self._unread:
            return self._unread.popleft()
        try:
            line = rest = self._lines.readline(MAX_LINE + 1)
            while len(rest) > MAX_LINE and not rest.endswith(b"\n"):
                rest = self._lines.readline(MAX_LINE + 1)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            problem = f"{self._name}, line {self._line}: the gzip data are damaged or cut off ({error})"
        else:
            return line
        raise OSError(problem)

    def _unread_lines(self, lines: list[bytes]) -> None:
        """Let the last lines be read again."""
        self._unread.extendleft(reversed(lines))
        self._line -= len(lines)

    def _text(self, line: bytes) -> str | RowError:
        if len(line) > MAX_LINE:
            return self._error(f"longer than {MAX_LINE} bytes; is there one row a line?")
        if self._line == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        try:
            return self._decode(line)[0]
        except UnicodeDecodeError as error:
            return self._error(f"byte {error.start + 1} is not {error.encoding} ({error.reason}); pass encoding=")

    # --- JSON Lines -------------------------------------------------------------------------------------------------

    def _json_rows(self) -> Iterator[FileRow | RowError]:
        while line := self._read_line():
            if len(line) > MAX_LINE or not self._is_utf8 or self._line == 1:
                text = self._text(line)
                if isinstance(text, RowError):
                    yield text
                    continue
                line = text.encode()
            if line.isspace() or not line:
                continue
            yield self._json_row(line.strip())

    def _json_row(self, line: bytes) -> FileRow | RowError:
        try:
            if b'"_error"' in line:
                line = _without_notes(line)
            user_id: str = self._decoder.decode(line).id
            if self._is_utf8:
                # msgspec does not look into text that it skips.
                line.decode()
        except UnicodeDecodeError as error:
            return self._error(f"byte {error.start + 1} is not utf-8 ({error.reason}); pass encoding=")
        except (ValueError, RecursionError) as error:
            return self._error(_plain(error), _id_in(line))
        return FileRow(user_id, self._position, self._line, line) if user_id else self._error("the id is empty")

    # --- CSV --------------------------------------------------------------------------------------------------------

    def _csv_rows(self) -> Iterator[FileRow | RowError]:
        header = self._csv_record()
        if isinstance(header, RowError):
            raise ValueError(f"{self._name}: the header cannot be read: {header.problem}")  # noqa: TRY004
        return self._csv_body(_Columns(header or (), self._name, self._decoder))

    def _csv_body(self, columns: _Columns) -> Iterator[FileRow | RowError]:
        while True:
            first = self._line + 1
            values = self._csv_record(columns)
            if values is None:
                return
            if isinstance(values, RowError):
                yield values
            elif values:
                yield self._csv_row(values, columns, first)

    def _csv_row(self, values: list[str], columns: _Columns, line: int) -> FileRow | RowError:
        user_id = columns.id_of(values)
        try:
            return FileRow(user_id or "", self._position, line, columns.encode(values))
        except ValueError as error:
            return self._error(str(error), user_id, line)

    def _csv_record(self, columns: _Columns | None = None) -> list[str] | RowError | None:
        """Read the cells of a row, which are more than one line if a quoted cell has line breaks.

        A quote that is never closed spoils its own row only: reading continues at the next line.

        Raises:
            ValueError: What follows a quote may be one cell or rows of their own.
        """
        line = self._read_line()
        if not line:
            return None
        text = self._text(line)
        if isinstance(text, RowError) or not _is_open_after(text, self._delimiter):
            return text if isinstance(text, RowError) else self._cells(text, self._line)
        first, lines, texts, size = self._line, [line], [text], len(line)
        fault: RowError | None = None
        is_open = True
        while is_open:
            line = self._read_line()
            lines.append(line)
            size += len(line)
            if not line or size > MAX_LINE:
                self._unread_lines(lines[1:])
                return self._error("a quote is not closed", line=first)
            text = self._text(line)
            if isinstance(text, RowError):
                fault = fault or text
                text = self._decode(line, "replace")[0]
            texts.append(text)
            is_open = _is_open_after(text, self._delimiter, is_open=True)
        cells = self._cells("".join(texts), first)
        if isinstance(cells, RowError):
            self._unread_lines(lines[1:])
        elif columns is not None and all(columns.look_like_row(self._cells(text, first)) for text in texts[1:]):
            raise ValueError(
                f"{self._name}, line {first}: a quote opens here and closes in line {self._line}, but each of these "
                f"{len(lines)} lines looks like a row of its own; repair the quotes, or convert the file to JSON Lines "
                "if it is really one cell"
            )
        return fault or cells

    def _cells(self, text: str, line: int) -> list[str] | RowError:
        limit = csv.field_size_limit()
        try:
            if len(text) > limit:
                # The limit belongs to the whole process, so it is raised for this row only.
                csv.field_size_limit(len(text))
            return next(csv.reader((text,), delimiter=self._delimiter, strict=True), list[str]())
        except csv.Error as error:
            return self._error(f"not CSV: {error}", line=line)
        finally:
            if len(text) > limit:
                csv.field_size_limit(limit)


def _is_open_after(line: str, delimiter: str, *, is_open: bool = False) -> bool:
    """Return whether a quoted cell continues in the next line.

    Args:
        line: A line of the file.
        delimiter: What separates the cells.
        is_open: Whether the line begins within a quoted cell.
    """
    at = 0
    while True:
        if is_open or line.startswith('"', at):
            at = line.find('"', at if is_open else at + 1)
            while line.startswith('""', at):
                at = line.find('"', at + 2)
            if at < 0:
                return True
            is_open = False
        at = line.find(delimiter, at) + 1
        if not at:
            return False


def _without_notes(line: bytes) -> bytes:
    """Remove what the command line adds to rows that failed."""
    row: object = msgspec.json.decode(line)
    if not isinstance(row, dict):
        return line
    return msgspec.json.encode({key: value for key, value in row.items() if key not in _NOTES})  # pyright: ignore[reportUnknownVariableType]


def _plain(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    return str(error).replace("Object contains", "the row has").replace("Object missing", "the row lacks")


def _id_in(line: bytes) -> str | None:
    try:
        tree = msgspec.json.decode(line)
    except (ValueError, RecursionError):
        return None
    user_id: object = tree.get("id") if isinstance(tree, dict) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return user_id if isinstance(user_id, str) and user_id else None


# --- the columns of a CSV file ---------------------------------------------------------------------------------------

_is_plain_id = re.compile(r"[A-Za-z0-9@_-]+").fullmatch
_WORDS: Final = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


def _bool(cell: str) -> Any:
    try:
        return _WORDS[cell.strip().lower()]
    except KeyError:
        raise ValueError(f"{cell!r} is not true or false") from None


def _number(kind: type[int | float], what: str) -> Callable[[str], Any]:
    def read(cell: str) -> int | float:
        try:
            return kind(cell)
        except ValueError:
            raise ValueError(f"{cell[:50]!r} is no {what}") from None

    return read


def _json(cell: str) -> Any:
    try:
        return msgspec.json.decode(cell)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not JSON: {error}") from None


def _teams(cell: str) -> Any:
    if cell.lstrip().startswith("["):
        return _json(cell)
    return [team.strip() for team in cell.split(";") if team.strip()]


_TYPES: Final[dict[str, Callable[[str], Any]]] = {
    "": str,
    "str": str,
    "int": _number(int, "whole number"),
    "float": _number(float, "number"),
    "bool": _bool,
    "json": _json,
}
_FIELDS: Final[dict[str, Callable[[str], Any]]] = {
    "invisible": _bool,
    "teams": _teams,
    "custom": _json,
    "privacy_settings": _json,
    "teams_role": _json,
}


class _Columns:
    """The header of a CSV file.

    Args:
        header: Its cells.
        file: The file's name, for messages.
        decoder: Checks a row.

    Raises:
        ValueError: There is no ``id`` column, or a column is repeated or unknown.
    """

    def __init__(self, header: Sequence[str], file: str, decoder: msgspec.json.Decoder[Any]) -> None:
        self._decoder = decoder
        self._names = [name.strip() for name in header]
        self._readers: list[tuple[str | None, str, Callable[[str], Any]]] = []
        for number, name in enumerate(self._names, 1):
            if self._names.index(name) != number - 1:
                raise ValueError(f"{file}: the column {name!r} is repeated")
            self._readers.append(_reader(name, f"{file}: column {number} {name!r}"))
        if "id" not in self._names:
            raise ValueError(f"{file}: there is no column 'id' in the header {', '.join(self._names)!r}")
        self._id = self._names.index("id")

    def look_like_row(self, cells: list[str] | ValueError) -> bool:
        """Return whether the cells are those of a row, not of a line of prose, where a space follows the comma."""
        if isinstance(cells, ValueError) or len(cells) != len(self._names) or len(cells) < 2:
            return False
        return _is_plain_id(cells[self._id]) is not None and not any(cell.startswith(" ") for cell in cells)

    def id_of(self, values: Sequence[str]) -> str | None:
        """Give the row's id; ``None`` when it has none."""
        return values[self._id] or None if self._id < len(values) else None

    def encode(self, values: Sequence[str]) -> bytes:
        """Make the JSON of a row; empty cells are left out.

        Raises:
            ValueError: A cell does not suit its column, or there are too many or too few; the text names the column.
        """
        if len(values) != len(self._readers):
            raise ValueError(f"{len(values)} cells for {len(self._readers)} columns")
        if not values[self._id]:
            raise ValueError("the id is empty")
        row: dict[str, Any] = {}
        for name, (group, key, read), cell in zip(self._names, self._readers, values, strict=True):
            if not cell:
                continue
            try:
                value = read(cell)
            except ValueError as error:
                raise ValueError(f"column {name!r}: {error}") from None
            if group is None:
                row[key] = value
            else:
                row.setdefault(group, {})[key] = value
        encoded = encode_json(row)
        self._decoder.decode(encoded)
        return encoded


def _reader(name: str, where: str) -> tuple[str | None, str, Callable[[str], Any]]:
    group, dot, rest = name.partition(".")
    if dot and group == "custom":
        # A name may itself hold a colon; only a known type after the last one counts.
        key, colon, kind = rest.rpartition(":")
        if colon and kind in _TYPES and key:
            return group, key, _TYPES[kind]
        if rest:
            return group, rest, str
    if dot and group == "teams_role" and rest:
        return group, rest, str
    if any(field.name == name for field in UserRequest.__attrs_attrs__):
        return None, name, _FIELDS.get(name, str)
    raise ValueError(f"{where} is no field of a user; columns of your own are named custom.<name>")
