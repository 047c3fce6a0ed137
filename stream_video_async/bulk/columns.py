"""What rows may hold: the fields of the request models, and the columns of a CSV file."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from typing import Any, Final, get_type_hints

import attrs
import msgspec

from stream_video_async._models.base import Model
from stream_video_async._models.codec import encode_json

__all__ = ["Columns", "row_decoder", "user_row_decoder"]


def row_decoder(model: type[Model]) -> msgspec.json.Decoder[Any]:
    """Return a decoder for a request model that refuses unknown fields, which the model itself ignores."""
    hints = get_type_hints(model, include_extras=True)
    required: list[Any] = []
    optional: list[Any] = []
    for field in model.__attrs_attrs__:
        if field.default is not attrs.NOTHING:
            optional.append((field.name, hints[field.name] | msgspec.UnsetType, msgspec.UNSET))
        else:
            required.append((field.name, hints[field.name]))
    struct = msgspec.defstruct(f"{model.__name__}Row", required + optional, forbid_unknown_fields=True)
    return msgspec.json.Decoder(struct)


@functools.cache
def user_row_decoder() -> msgspec.json.Decoder[Any]:
    """Return the decoder for rows of ``UserRequest``."""
    from stream_video_async.models import UserRequest

    return row_decoder(UserRequest)


@functools.cache
def _user_fields() -> frozenset[str]:
    from stream_video_async.models import UserRequest

    return frozenset(field.name for field in UserRequest.__attrs_attrs__)


_is_plain_id = re.compile(r"[A-Za-z0-9@_-]+").fullmatch
_WORDS: Final = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


def _text(cell: str) -> Any:
    return cell


def _bool(cell: str) -> Any:
    try:
        return _WORDS[cell.strip().lower()]
    except KeyError:
        raise ValueError(f"{cell!r} is not true or false") from None


def _int(cell: str) -> Any:
    try:
        return int(cell)
    except ValueError:
        raise ValueError(f"{cell[:50]!r} is no whole number") from None


def _float(cell: str) -> Any:
    try:
        return float(cell)
    except ValueError:
        raise ValueError(f"{cell[:50]!r} is no number") from None


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
    "": _text,
    "str": _text,
    "int": _int,
    "float": _float,
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


class Columns:
    """The header of one file.

    Args:
        header: Its cells.
        file: The file's name, for messages.

    Raises:
        ValueError: There is no ``id`` column, or a column comes twice or means nothing.
    """

    def __init__(self, header: Sequence[str], file: str) -> None:
        self._names = [name.strip() for name in header]
        self._readers: list[tuple[str | None, str, Callable[[str], Any]]] = []
        for number, name in enumerate(self._names, 1):
            if self._names.index(name) != number - 1:
                raise ValueError(f"{file}: the column {name!r} comes twice")
            self._readers.append(_reader(name, f"{file}: column {number} {name!r}"))
        if "id" not in self._names:
            raise ValueError(f"{file}: there is no column 'id' in the header {', '.join(self._names)!r}")
        self._id = self._names.index("id")
        self._decoder = user_row_decoder()

    def look_like_row(self, cells: list[str] | ValueError) -> bool:
        """Tell the cells of a row from those of a line of prose, where a space follows the comma."""
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
            return group, rest, _text
    if dot and group == "teams_role" and rest:
        return group, rest, _text
    if name in _user_fields():
        return None, name, _FIELDS.get(name, _text)
    raise ValueError(f"{where} is no field of a user; columns of your own are named custom.<name>")
