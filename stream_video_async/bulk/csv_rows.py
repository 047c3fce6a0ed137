"""Users in CSV and TSV: records, which may span several lines, and the columns of the header."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import msgspec

from stream_video_async._models.codec import encode_json
from stream_video_async.models import UserRequest

from .lines import MAX_LINE, FileRow, LineReader, RowError

__all__ = ["Columns", "csv_rows"]


def csv_rows(lines: LineReader, delimiter: str, decoder: msgspec.json.Decoder[Any]) -> Iterator[FileRow | RowError]:
    """Read the header and return an iterator over the rows.

    Args:
        lines: The file.
        delimiter: The character between two cells.
        decoder: Checks the JSON of a row.

    Raises:
        ValueError: The header cannot be read, or names no ``id``, an unknown column, or one column twice.
    """
    records = _Records(lines, delimiter)
    header = records.read()
    if isinstance(header, RowError):
        raise ValueError(f"{lines.name}: the header cannot be read: {header.problem}")  # noqa: TRY004
    try:
        columns = Columns(header or (), decoder)
    except ValueError as error:
        raise ValueError(f"{lines.name}: {error}") from None
    return _rows(lines, records, columns)


def _rows(lines: LineReader, records: _Records, columns: Columns) -> Iterator[FileRow | RowError]:
    position = 0
    while True:
        first = lines.number + 1
        cells = records.read(columns)
        if cells is None:
            return
        if isinstance(cells, RowError):
            yield cells
        elif cells:
            user_id = columns.id_of(cells)
            try:
                yield FileRow(user_id or "", position, first, columns.encode(cells))
            except ValueError as error:
                yield lines.error(str(error), user_id, first, content={"_row": columns.by_name(cells) or records.text})
        else:
            continue  # a blank line
        position += 1


class _Records:
    """The records of a CSV file."""

    def __init__(self, lines: LineReader, delimiter: str) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self.text: str = ""
        """The text of the record that was read last."""

    def read(self, columns: Columns | None = None) -> list[str] | RowError | None:
        """Read the cells of a record; return ``None`` at the end of the file.

        A record has several lines if a quoted cell contains line breaks. A quote that is never closed makes only its
        own row invalid: reading continues at the next line.

        Raises:
            ValueError: The lines between two quotes may be one cell or rows of their own.
        """
        lines = self._lines
        line = lines.read()
        if not line:
            return None
        text, fault = self._decode(line)
        if fault is not None and len(line) > MAX_LINE:
            return fault
        self.text = text.strip("\r\n")
        if not _ends_in_quotes(text, self._delimiter):
            return fault or self._split(text, lines.number)
        first, raw, texts, size, text_of_first = lines.number, [line], [text], len(line), self.text
        is_open = True
        while is_open:
            line = lines.read()
            raw.append(line)
            size += len(line)
            if not line or size > MAX_LINE:
                lines.unread(raw[1:])
                return lines.error("a quote is not closed", line=first, content={"_row": self.text})
            text, error = self._decode(line)
            fault = fault or error
            texts.append(text)
            is_open = _ends_in_quotes(text, self._delimiter, starts_in_quotes=True)
        self.text = "".join(texts).strip("\r\n")
        cells = self._split("".join(texts), first)
        if isinstance(cells, RowError):
            lines.unread(raw[1:])
            self.text = text_of_first
        elif columns is not None and all(columns.look_like_row(self._split(text, first)) for text in texts[1:]):
            raise ValueError(
                f"{lines.name}, line {first}: a quote opens here and closes in line {lines.number}, but each of these "
                f"{len(raw)} lines looks like a row of its own; repair the quotes, or convert the file to JSON Lines "
                "if it is really one cell"
            )
        cells = fault or cells
        if isinstance(cells, RowError):
            cells.content = {"_row": self.text}
        return cells

    def _decode(self, line: bytes) -> tuple[str, RowError | None]:
        """Decode a line, leniently if it has invalid bytes; also return the error that it then is."""
        text = self._lines.decode(line)
        return (self._lines.decode_leniently(line), text) if isinstance(text, RowError) else (text, None)

    def _split(self, text: str, line: int) -> list[str] | RowError:
        limit = csv.field_size_limit()
        try:
            if len(text) > limit:
                # The limit belongs to the whole process, so it is raised for this record only.
                csv.field_size_limit(len(text))
            return next(csv.reader((text,), delimiter=self._delimiter, strict=True), list[str]())
        except csv.Error as error:
            # csv speaks of Python's modes of opening files here.
            problem = "a carriage return without a line feed" if "\r" in text.rstrip("\r\n") else str(error)
            return self._lines.error(f"not CSV: {problem}", line=line, content={"_row": self.text})
        finally:
            if len(text) > limit:
                csv.field_size_limit(limit)


def _ends_in_quotes(line: str, delimiter: str, *, starts_in_quotes: bool = False) -> bool:
    """Return whether a quoted cell continues on the next line."""
    at, is_open = 0, starts_in_quotes
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


# --- the columns ------------------------------------------------------------------------------------------------------

_is_plain_id: Final = re.compile(r"[A-Za-z0-9@_-]+").fullmatch
_BOOLEANS: Final = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


def _bool(cell: str) -> Any:
    try:
        return _BOOLEANS[cell.strip().lower()]
    except KeyError:
        raise ValueError(f"{cell!r} is not true or false") from None


def _number(kind: type[int | float], what: str) -> Callable[[str], Any]:
    def parse(cell: str) -> int | float:
        try:
            if "_" not in cell:  # Python reads 1_000 as a thousand
                return kind(cell)
        except ValueError:
            pass
        raise ValueError(f"{cell[:50]!r} is not {what}")

    return parse


def _json(cell: str) -> Any:
    try:
        return msgspec.json.decode(cell)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from None


def _teams(cell: str) -> Any:
    if cell.lstrip().startswith("["):
        return _json(cell)
    return [team.strip() for team in cell.split(";") if team.strip()]


_Parser = Callable[[str], Any]
_TYPES: Final[dict[str, _Parser]] = {
    "str": str,
    "int": _number(int, "a whole number"),
    "float": _number(float, "a number"),
    "bool": _bool,
    "json": _json,
}
_FIELDS: Final[dict[str, _Parser]] = {
    "invisible": _bool,
    "teams": _teams,
    "custom": _json,
    "privacy_settings": _json,
    "teams_role": _json,
}


class Columns:
    """The columns that a header names.

    Args:
        header: The names.
        decoder: Checks the JSON of a row.

    Raises:
        ValueError: There is no ``id``, a column is unknown, or two columns hold the same value.
    """

    def __init__(self, header: Sequence[str], decoder: msgspec.json.Decoder[Any]) -> None:
        self._decoder = decoder
        self._names = [name.strip() for name in header]
        self._targets: list[tuple[str | None, str, _Parser]] = []
        """For each column the field that holds it, if it is nested, its key, and the parser of its cells."""
        for number, name in enumerate(self._names, 1):
            if self._names.index(name) != number - 1:
                raise ValueError(f"the column {name!r} is repeated")
            group, key, parse = _target(name, f"column {number} {name!r}")
            for other, (other_group, other_key, _) in zip(self._names, self._targets, strict=False):
                is_same_field = (group or key) == (other_group or other_key)
                if is_same_field and (key == other_key or group is None or other_group is None):
                    raise ValueError(f"the columns {other!r} and {name!r} set the same value; keep one of them")
            self._targets.append((group, key, parse))
        if "id" not in self._names:
            raise ValueError(f"there is no column 'id' in the header {', '.join(self._names)!r}")
        self._id = self._names.index("id")

    def look_like_row(self, cells: list[str] | ValueError) -> bool:
        """Return whether the cells are those of a row, not of a line of prose, where a space follows the comma."""
        if isinstance(cells, ValueError) or len(cells) != len(self._names) or len(cells) < 2:
            return False
        return _is_plain_id(cells[self._id]) is not None and not any(cell.startswith(" ") for cell in cells)

    def id_of(self, cells: Sequence[str]) -> str | None:
        """Return the id in a record, or ``None`` if it has none."""
        return cells[self._id] or None if self._id < len(cells) else None

    def by_name(self, cells: Sequence[str]) -> dict[str, str] | None:
        """Return the cells of a record by the names of their columns, or ``None`` if their number is wrong."""
        return dict(zip(self._names, cells, strict=True)) if len(cells) == len(self._names) else None

    def encode(self, cells: Sequence[str]) -> bytes:
        """Encode a record as JSON, without its empty cells.

        Raises:
            ValueError: The number of cells is wrong, or a cell does not fit its column, which the message names.
        """
        if len(cells) != len(self._targets):
            raise ValueError(f"{len(cells)} cells for {len(self._targets)} columns")
        if not cells[self._id]:
            raise ValueError("the id is empty")
        row: dict[str, Any] = {}
        for name, (group, key, parse), cell in zip(self._names, self._targets, cells, strict=True):
            if not cell:
                continue
            try:
                value = parse(cell)
            except ValueError as error:
                raise ValueError(f"column {name!r}: {error}") from None
            if group is None:
                row[key] = value
            else:
                row.setdefault(group, {})[key] = value
        encoded = encode_json(row)
        self._decoder.decode(encoded)
        return encoded


def _target(name: str, where: str) -> tuple[str | None, str, _Parser]:
    group, dot, rest = name.partition(".")
    if dot and group == "custom":
        key, colon, kind = rest.rpartition(":")
        if not colon and rest:
            return group, rest, str
        if key and kind in _TYPES:
            return group, key, _TYPES[kind]
        if key:
            raise ValueError(
                f"{where}: there is no type {kind!r}, only {', '.join(_TYPES)}; a name with a colon needs one as well"
            )
    if dot and group == "teams_role" and rest:
        return group, rest, str
    if any(field.name == name for field in UserRequest.__attrs_attrs__):
        return None, name, _FIELDS.get(name, str)
    advice = "name columns of your own custom.<name>"
    if ";" in name:
        advice = "if the columns are separated by ';', pass delimiter=';'"
    raise ValueError(f"{where} is not a field of a user; {advice}")
