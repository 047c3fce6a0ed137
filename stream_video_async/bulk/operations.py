"""The operations that bulk jobs run: how rows become the body of a request, and how a reply confirms them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, KeysView, Mapping, Sequence
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Any, Literal, Protocol, TypeAlias, cast

import msgspec

from stream_video_async._models.base import Model
from stream_video_async._models.codec import DecodeFailure, decode_json, encode_json
from stream_video_async._models.struct import Struct
from stream_video_async.types import Request

from .columns import row_decoder
from .readers import FileRow

__all__ = ["BulkOperation", "EncodedRows", "PartialUpdateUsers", "Repeats", "UpsertUsers", "UsersById"]

Repeats: TypeAlias = Literal["last", "each", "once"]
"""What a second row of one id means: it replaces the first; both are applied in order; it adds nothing."""

EncodedRows: TypeAlias = Mapping[str, bytes]
"""The rows of a batch as JSON, by id."""

_WITHOUT_ZONE = re.compile(rb'T\d\d:\d\d:\d\d(?:\.\d+)?"').search
_encode = msgspec.json.Encoder().encode
_encode_lines = msgspec.json.Encoder().encode_lines
_MOST_SHAPES = 1000
"""Different sets of keys that are remembered as valid."""


class ConfirmedUsers(Struct):
    """A reply with users; only their ids are decoded."""

    users: dict[str, msgspec.Raw] | None = None


class StartedTask(Struct):
    """A reply that names a task."""

    task_id: str | None = None


class BulkOperation(Protocol):
    """What the engine needs to know about an operation."""

    name: str
    repeats: Repeats
    template: Request
    """A request of the operation without rows."""
    has_task: bool
    """Whether the reply names a task whose result has to be awaited."""
    reply: type[Any]
    """The type that replies are decoded into."""
    file_model: type[Model] | None
    """What the rows of a file are; ``None``: users."""

    def settings(self) -> dict[str, Any]:
        """Return the options that must be the same when the job is resumed."""
        ...

    def identify(self, row: object) -> str | None:
        """Return the id of a row, or ``None`` if it has none."""
        ...

    def encode(self, row: object) -> tuple[str, bytes]:
        """Check a row and return its id and JSON; raise ``ValueError`` or ``TypeError`` if it is invalid."""
        ...

    def encode_all(self, rows: list[object]) -> EncodedRows | None:
        """Encode many rows at once; return ``None`` if they have to be encoded one by one.

        That is the case when one of them may be invalid, when an id comes twice, or when rows are of several types.
        """
        ...

    def request(self, entries: EncodedRows) -> Request:
        """Build the request for some rows."""
        ...

    def missing(self, entries: EncodedRows, data: Any) -> Collection[str]:
        """Return the ids that the reply does not confirm."""
        ...

    def invalid(self, entries: EncodedRows) -> Iterable[str]:
        """Return the ids whose rows do not match the model; asked when a batch was refused."""
        ...


def _id_of(row: object) -> object:
    if isinstance(row, FileRow):
        return row.id
    if isinstance(row, Mapping):
        return cast("Mapping[str, object]", row).get("id")
    return row if isinstance(row, str) else getattr(row, "id", None)


def _identify(row: object) -> str | None:
    user_id = _id_of(row)
    return user_id if isinstance(user_id, str) and user_id else None


def _required_id(row: object, expected: str) -> str:
    user_id = _id_of(row)
    if isinstance(user_id, str) and user_id:
        return user_id
    if user_id is None and not isinstance(row, Mapping):
        raise TypeError(f"a row must be {expected}, not {type(row).__name__}")
    raise ValueError("the row has no id" if user_id is None else f"the id must be non-empty text, not {user_id!r:.50}")


def _all_text(ids: list[object]) -> bool:
    return set(map(type, ids)) == {str} and "" not in ids


class WholeBody(Mapping[str, bytes]):
    """The rows of a batch, encoded at once as a complete request body.

    Nearly every batch succeeds as it is, and encoding it at once takes half the time of encoding its rows one by one.
    Single rows are cut out of the body when they are asked for.
    """

    def __init__(self, ids: KeysView[str], body: bytes, decoder: msgspec.json.Decoder[Any]) -> None:
        self._ids = ids
        self.body: bytes = body
        self._decoder = decoder

    @cached_property
    def _rows(self) -> dict[str, bytes]:
        users: dict[str, msgspec.Raw] | list[msgspec.Raw] = self._decoder.decode(self.body)["users"]
        rows = users.values() if isinstance(users, dict) else users
        return dict(zip(self._ids, map(bytes, rows), strict=True))

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __contains__(self, user_id: object) -> bool:
        return user_id in self._ids

    def __getitem__(self, user_id: str) -> bytes:
        return self._rows[user_id]


class _UserRows:
    """Rows that are models, or dicts with the fields of the model."""

    has_task = False
    repeats: Repeats
    reply: type[Any] = ConfirmedUsers
    file_model: type[Model] | None = None
    name: str
    _decoder: msgspec.json.Decoder[Any]

    def __init__(self, template: Request, model: type[Model]) -> None:
        self.template = template
        self._model = model
        self._fields = frozenset(field.name for field in model.__attrs_attrs__)
        self._shapes: set[tuple[object, ...]] = set()

    @staticmethod
    def identify(row: object) -> str | None:
        """Return the id of a row."""
        return _identify(row)

    @cached_property
    def _strict_decoder(self) -> msgspec.json.Decoder[Any]:
        return row_decoder(self._model)

    def settings(self) -> dict[str, Any]:
        """Return no options: there are none."""
        return {}

    def encode_all(self, rows: list[object]) -> EncodedRows | None:
        """Encode valid rows of one type into one body; this is what makes bulk jobs fast."""
        kinds = set(map(type, rows))
        if kinds == {FileRow}:
            found = {row.id: row.encoded for row in cast("list[FileRow]", rows)}
            return found if len(found) == len(rows) else None
        ids = self._ids(kinds.pop(), rows) if len(kinds) == 1 else None
        if (
            ids is None
            or not _all_text(ids)
            or len(users := dict(zip(cast("list[str]", ids), rows, strict=True))) < len(rows)
        ):
            return None
        try:
            body = _encode({"users": self._collection(users)})
        except (TypeError, ValueError, OverflowError, RecursionError):
            return None
        # NaN is encoded as null, and a time without zone as it is. Both are rare enough to encode such a batch again,
        # row by row.
        if b"null" in body or _WITHOUT_ZONE(body) is not None:
            return None
        return WholeBody(users.keys(), body, self._decoder)

    def _collection(self, users: dict[str, object]) -> object:
        return users

    def _ids(self, kind: type, rows: list[object]) -> list[object] | None:
        if kind is self._model:
            return list(map(attrgetter("id"), rows))
        if kind is not dict:
            return None
        dicts = cast("list[dict[str, object]]", rows)
        if not self._shapes.issuperset(map(tuple, dicts)):
            shapes = set[tuple[object, ...]](map(tuple, dicts))
            if not all(self._fields.issuperset(shape) for shape in shapes) or len(self._shapes) > _MOST_SHAPES:
                return None
            self._shapes |= shapes
        try:
            return list(map(itemgetter("id"), dicts))
        except KeyError:
            return None

    def encode(self, row: object) -> tuple[str, bytes]:
        """Check a row and return its id and JSON."""
        if isinstance(row, FileRow):
            return row.id, row.encoded
        if isinstance(row, Mapping):
            fields = cast("Mapping[str, object]", row)
            self._check_fields(fields)
            # None means left out, as in the models; free-form maps inside keep theirs.
            row = {field: value for field, value in fields.items() if value is not None}
        elif not isinstance(row, self._model):
            raise TypeError(f"a row must be a {self._model.__name__} or a dict, not a {type(row).__name__}")
        return _required_id(row, f"a {self._model.__name__} or a dict"), encode_json(row)

    def _check_fields(self, row: Mapping[str, object]) -> None:
        for field in row:
            if field not in self._fields:
                hint = "; put data of your own into custom" if "custom" in self._fields else ""
                raise ValueError(f"{field!r} is no field of a {self._model.__name__}{hint}")

    def missing(self, entries: EncodedRows, data: Any) -> Collection[str]:
        """Return the ids that the reply does not name."""
        users: dict[str, object] = data.users or {}
        return () if users.keys() >= entries.keys() else entries.keys() - users.keys()

    def invalid(self, entries: EncodedRows) -> list[str]:
        """Return the ids whose rows have values of a wrong type."""
        found: list[str] = []
        for user_id, encoded in entries.items():
            try:
                decode_json(encoded, self._model)
                self._strict_decoder.decode(encoded)
            except (DecodeFailure, ValueError):
                found.append(user_id)
        return found

    def _with_body(self, body: bytes) -> Request:
        return Request(self.template.operation, self.template.path, json=msgspec.Raw(body))


class UpsertUsers(_UserRows):
    """Create or replace users."""

    name = "upsert_users"
    repeats: Repeats = "last"
    _decoder = msgspec.json.Decoder(dict[str, dict[str, msgspec.Raw]])

    def request(self, entries: EncodedRows) -> Request:
        """Build ``{"users": {id: row}}``."""
        if isinstance(entries, WholeBody):
            return self._with_body(entries.body)
        keys = _encode_lines(list(entries)).split(b"\n")
        users = b",".join(map(b":".join, zip(keys, entries.values(), strict=False)))
        return self._with_body(b'{"users":{%b}}' % users)


class PartialUpdateUsers(_UserRows):
    """Set and unset single fields of users."""

    name = "partial_update_users"
    repeats: Repeats = "each"
    _decoder = msgspec.json.Decoder(dict[str, list[msgspec.Raw]])

    def __init__(self, template: Request, model: type[Model]) -> None:
        super().__init__(template, model)
        self.file_model: type[Model] | None = model

    def _collection(self, users: dict[str, object]) -> object:
        return list(users.values())

    def request(self, entries: EncodedRows) -> Request:
        """Build ``{"users": [row]}``."""
        if isinstance(entries, WholeBody):
            return self._with_body(entries.body)
        return self._with_body(b'{"users":[%b]}' % b",".join(entries.values()))


class UsersById:
    """Operations that take ids and start a task: delete, deactivate, reactivate."""

    repeats: Repeats = "once"
    has_task = True
    reply: type[Any] = StartedTask
    file_model: type[Model] | None = None

    def __init__(self, name: str, template: Request) -> None:
        self.name = name
        self.template = template
        # The body of the template has an empty list of ids; the rest are the options of the operation.
        options: dict[str, Any] = msgspec.json.decode(encode_json(template.json))
        del options["user_ids"]
        self._options = options

    @staticmethod
    def identify(row: object) -> str | None:
        """Return the id of a row."""
        return _identify(row)

    def settings(self) -> dict[str, Any]:
        """Return the options of the operation."""
        return self._options

    def encode_all(self, rows: list[object]) -> EncodedRows | None:
        """Take plain ids as they are."""
        if not _all_text(rows):
            return None
        ids = cast("list[str]", rows)
        try:
            "".join(ids).encode()
        except UnicodeEncodeError:
            return None
        found = dict.fromkeys(ids, b"")
        return found if len(found) == len(rows) else None

    def encode(self, row: object) -> tuple[str, bytes]:
        """Return the id; the rest of the row does not matter."""
        user_id = _required_id(row, "an id, or something with one")
        try:
            user_id.encode()
        except UnicodeEncodeError:
            raise ValueError("the id holds a lone surrogate, which is not valid Unicode text") from None
        return user_id, b""

    def request(self, entries: EncodedRows) -> Request:
        """Build ``{"user_ids": [id], …}``."""
        body = {"user_ids": list(entries), **self._options}
        return Request(self.template.operation, self.template.path, json=body)

    def missing(self, entries: EncodedRows, data: Any) -> Collection[str]:
        """Return all ids unless the reply names the task that tells what became of them."""
        return () if data.task_id else list(entries)

    def invalid(self, entries: EncodedRows) -> Sequence[str]:
        """Return nothing: only the server can tell."""
        del entries
        return ()
