"""Users from files: JSON Lines and CSV, plain or gzip, one row in memory at a time.

A row that cannot be read is a :class:`RowError` that names file, line and column. Iterating raises it; a bulk job
reports it as a failed row and continues with the next line.
"""

from __future__ import annotations

import codecs
import hashlib
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, cast, get_type_hints

import attrs
import msgspec

from stream_video_async._models.base import Model
from stream_video_async._models.struct import Struct
from stream_video_async.models import UserRequest

from .csv_rows import Columns, csv_rows
from .lines import MAX_LINE, FileRow, LineReader, RowError

__all__ = ["FileRows", "Fingerprint", "UserFile", "read_users", "row_decoder"]

FileFormat: TypeAlias = Literal["jsonl", "csv", "tsv"]
_FORMATS: Final[dict[str, FileFormat]] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
}
_ENDS: Final = 64 * 1024
_IGNORED: Final = ("_error", "_line", "_row")


class Fingerprint(Struct, frozen=True):
    """The size of a file, and a hash of its beginning and end."""

    size: int
    digest: str


@attrs.frozen
class UserFile:
    """A file of users, as returned by :func:`read_users`; iterate over it, or pass it to ``client.bulk``."""

    path: Path
    format: FileFormat
    compressed: bool
    encoding: str
    delimiter: str | None = None
    """The character between two cells of a CSV; ``None``: a comma, or a tab in TSV."""

    @property
    def separator(self) -> str:
        """The character between two cells of a CSV or TSV."""
        return self.delimiter or ("\t" if self.format == "tsv" else ",")

    def __iter__(self) -> Iterator[UserRequest]:
        """Yield the users; the file is read lazily.

        Raises:
            RowError: A row cannot be read.
        """
        with closing(FileRows(self)) as rows:
            for row in rows:
                if isinstance(row, RowError):
                    raise row
                yield msgspec.json.decode(row.encoded, type=UserRequest)

    def require_json_lines(self, what: str) -> None:
        """Raise ``ValueError`` if the file is CSV or TSV, whose columns are fields of users."""
        if self.format != "jsonl":
            raise ValueError(f"the source of {what} must be JSON Lines, not {self.format}")

    def fingerprint(self, size: int | None = None) -> Fingerprint:
        """Identify this file by its size, beginning and end, independent of its name and path.

        Args:
            size: Identify only this many bytes at the beginning, for a file that may have grown; omitted: all.
        """
        actual = self.path.stat().st_size
        size = actual if size is None else min(size, actual)
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

    JSON Lines have one object per line, with the fields of ``UserRequest``. CSV and TSV begin with a header, whose
    columns are fields of ``UserRequest`` (``teams`` as ``red;blue`` or as a JSON list), ``custom.<name>`` for custom
    data and ``teams_role.<team>``. Custom values are text unless the column names another type: ``custom.age:int``,
    ``:float``, ``:bool``, ``:json``, ``:str`` (for a name with a colon). An empty cell leaves the field out. gzip is
    decompressed. ``_error``, ``_line`` and ``_row`` in a row of JSON Lines, which the command line adds to rows that
    failed, are ignored; if there are no other fields, ``_row`` has the cells of a CSV by the names of their columns.

    Args:
        path: The file.
        format: ``"jsonl"``, ``"csv"`` or ``"tsv"``; omitted: derived from the file's extension.
        encoding: A superset of ASCII, such as ``latin-1``. The default is UTF-8, with or without a byte order mark.
        delimiter: The character between two cells of a CSV; omitted: a comma, or a tab in TSV.

    Returns:
        The source; it can be iterated over more than once.

    Raises:
        ValueError: The format or the encoding is unknown, or the encoding is not a superset of ASCII.
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
        has_ascii_lines = "a\n".encode(encoding).endswith(b"a\n")
    except LookupError:
        raise ValueError(f"there is no encoding {encoding!r}") from None
    if not has_ascii_lines:
        raise ValueError(f"{encoding} cannot be read line by line; convert the file to UTF-8 first")
    return UserFile(path, chosen, compressed, codecs.lookup(encoding).name, delimiter)


def row_decoder(model: type[Model]) -> msgspec.json.Decoder[Any]:
    """Return a decoder that rejects unknown fields, which the model itself ignores."""
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
    """The rows of a file: checked ones, and errors in place of those that cannot be read. Closes the file at its end.

    Args:
        source: The file.
        model: The type of the rows of JSON Lines.

    Raises:
        OSError: The file cannot be opened.
        ValueError: The header of a CSV file is wrong, or the file is a JSON array.
    """

    def __init__(self, source: UserFile, model: type[Model] = UserRequest) -> None:
        decoder = row_decoder(model)
        self._lines = LineReader(source.path, compressed=source.compressed, encoding=source.encoding)
        try:
            if source.format == "jsonl":
                self._rows = _json_rows(self._lines, decoder)
            else:
                self._rows = csv_rows(self._lines, source.separator, decoder)
        except BaseException:
            self.close()
            raise

    def __iter__(self) -> Iterator[FileRow | RowError]:
        return self

    def __next__(self) -> FileRow | RowError:
        try:
            return next(self._rows)
        except BaseException:
            self.close()
            raise

    @property
    def fraction(self) -> float:
        """The part of the file that has been read."""
        return self._lines.fraction

    def close(self) -> None:
        """Close the file."""
        self._lines.close()


def _json_rows(lines: LineReader, decoder: msgspec.json.Decoder[Any]) -> Iterator[FileRow | RowError]:
    first = lines.read()
    lines.unread([first])
    if first.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"["):
        raise ValueError(
            f"{lines.name} is a JSON array; convert it to JSON Lines (jsonl), which have one object per line"
        )
    return _rows(lines, decoder)


def _rows(lines: LineReader, decoder: msgspec.json.Decoder[Any]) -> Iterator[FileRow | RowError]:
    position = 0
    while line := lines.read():
        if len(line) > MAX_LINE or not lines.is_utf8 or lines.number == 1:
            text = lines.decode(line)
            if isinstance(text, RowError):
                yield text
                position += 1
                continue
            line = text.encode()
        if line and not line.isspace():
            yield _json_row(line.strip(), position, lines, decoder)
            position += 1


def _json_row(line: bytes, position: int, lines: LineReader, decoder: msgspec.json.Decoder[Any]) -> FileRow | RowError:
    try:
        sent = _without_ignored_fields(line, decoder) if b'"_error"' in line else line
        user_id: str = decoder.decode(sent).id
        if lines.is_utf8:
            # msgspec does not validate text that it skips.
            line.decode()
    except UnicodeDecodeError as error:
        return lines.encoding_error(error)
    except (ValueError, RecursionError) as error:
        fields = _fields_in(line) or {}
        found = fields.get("id")
        return lines.error(
            _describe(error), found if isinstance(found, str) and found else None, content=fields or None
        )
    if not user_id:
        return lines.error("the id is empty", content=_fields_in(line))
    return FileRow(user_id, position, lines.number, sent)


def _without_ignored_fields(line: bytes, decoder: msgspec.json.Decoder[Any]) -> bytes:
    row = msgspec.json.decode(line, type=dict[str, Any])
    fields = {key: value for key, value in row.items() if key not in _IGNORED}
    cells = row.get("_row")
    if fields or not isinstance(cells, dict):
        return msgspec.json.encode(fields)
    return _encode_cells(cast("dict[str, object]", cells), decoder)


def _encode_cells(cells: dict[str, object], decoder: msgspec.json.Decoder[Any]) -> bytes:
    """Encode a row of a CSV that the command line has written to a file of failures."""
    texts = [cell for cell in cells.values() if isinstance(cell, str)]
    if len(texts) < len(cells):
        raise ValueError("_row contains a value that is not text, as the cells of a CSV are")
    return Columns(list(cells), decoder).encode(texts)


def _describe(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    return str(error).replace("Object contains", "the row has").replace("Object missing", "the row lacks")


def _fields_in(line: bytes) -> dict[str, Any] | None:
    """Return the fields of a row, or ``None`` if it is not a JSON object."""
    try:
        return msgspec.json.decode(line, type=dict[str, Any])
    except (ValueError, RecursionError):
        return None
