"""The operations of bulk jobs: they encode rows into requests, and find the rows that a reply confirms."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, KeysView, Mapping
from functools import cached_property
from itertools import chain
from operator import attrgetter, itemgetter
from typing import Any, Final, Literal, TypeAlias, cast

import msgspec

from stream_video_async._models.base import Model
from stream_video_async._models.codec import DecodeFailure, decode_json, encode_json
from stream_video_async._models.struct import Struct
from stream_video_async.models import UpdateUserPartialRequest, UserRequest
from stream_video_async.types import Request

from .lines import FileRow
from .readers import row_decoder

__all__ = ["BulkOperation", "EncodedRows", "PartialUpdateUsers", "UpsertUsers", "UsersById"]

Repeats: TypeAlias = Literal["last", "each", "once"]
"""What happens to two rows with one id: the last one is applied, each in order, or the id is sent once."""

EncodedRows: TypeAlias = Mapping[str, bytes]
"""The rows of a batch as JSON, by id."""

_id_in: Final[Callable[[dict[str, object]], str]] = itemgetter("id")
_id_at: Final[Callable[[object], str]] = attrgetter("id")
_WITHOUT_ZONE: Final = re.compile(rb'T\d\d:\d\d:\d\d(?:\.\d+)?"').search
_encode: Final = msgspec.json.Encoder().encode
_encode_lines: Final = msgspec.json.Encoder().encode_lines


class ConfirmedUsers(Struct):
    """A reply with users; only their ids are decoded."""

    users: dict[str, msgspec.Raw] | None = None


class StartedTask(Struct):
    """A reply with the id of a task."""

    task_id: str | None = None


class WholeBody(Mapping[str, bytes]):
    """The rows of a batch, encoded together as a complete request body.

    This takes half the time of encoding them one by one. Single rows are extracted when they are accessed, which few
    batches need.
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

    def __getitem__(self, user_id: str) -> bytes:
        return self._rows[user_id]

    def __contains__(self, user_id: object) -> bool:
        return user_id in self._ids

    def keys(self) -> KeysView[str]:
        """Return the keys of a dict, which are much faster to compare than those of a ``Mapping``."""
        return self._ids


class BulkOperation(ABC):
    """The properties of an operation that a job depends on; ``template`` is a request of it without rows."""

    name: str
    repeats: Repeats
    model: type[Model] = UserRequest
    """The type of the rows in a file."""
    reply: type[Any]
    """The type that replies are decoded into."""
    has_task = False
    """Whether the reply names a task whose end has to be awaited."""

    def __init__(self, template: Request) -> None:
        self.template: Request = template
        self.options: dict[str, Any] = {}
        """The options of the operation, which must be the same when the job is resumed."""

    @abstractmethod
    def encode(self, row: object) -> tuple[str, bytes]:
        """Check a row and return its id and JSON.

        Raises:
            ValueError: The row has no valid id, an unknown field, or a value that cannot be encoded.
            TypeError: The row, or a value in it, has the wrong type.
        """

    @abstractmethod
    def encode_all(self, rows: list[object]) -> EncodedRows | None:
        """Encode rows together; return ``None`` if they must be encoded one by one.

        They must be if one of them may be invalid, if an id occurs twice, or if they are of several types.
        """

    @abstractmethod
    def request(self, entries: EncodedRows) -> Request:
        """Build the request for some rows."""

    @abstractmethod
    def missing(self, entries: EncodedRows, data: Any) -> Collection[str]:
        """Return the ids that the reply does not confirm."""

    def invalid(self, entries: EncodedRows) -> Iterable[str]:
        """Return the ids of rows that do not match the model, to find bad rows in a refused batch."""
        del entries
        return ()

    @staticmethod
    def identify(row: object) -> str | None:
        """Return the id of a row, or ``None`` if it has none."""
        user_id = _id_of(row)
        return user_id if isinstance(user_id, str) and user_id else None


def _id_of(row: object) -> object:
    if isinstance(row, FileRow):
        return row.id
    if isinstance(row, Mapping):
        return cast("Mapping[str, object]", row).get("id")
    return row if isinstance(row, str) else getattr(row, "id", None)


def _required_id(row: object, expected: str) -> str:
    user_id = _id_of(row)
    if isinstance(user_id, str) and user_id:
        return user_id
    if user_id is None and not isinstance(row, Mapping):
        raise TypeError(f"a row must be {expected}, not {type(row).__name__}")
    raise ValueError("the row has no id" if user_id is None else f"the id must be non-empty text, not {user_id!r:.50}")


class _UserRows(BulkOperation):
    """Rows that are models, or dicts with the fields of the model."""

    reply: type[Any] = ConfirmedUsers
    _decoder: msgspec.json.Decoder[Any]
    """Decodes a body into its rows."""

    def __init__(self, template: Request) -> None:
        super().__init__(template)
        self._fields = frozenset(field.name for field in self.model.__attrs_attrs__)

    @cached_property
    def _strict_decoder(self) -> msgspec.json.Decoder[Any]:
        return row_decoder(self.model)

    def encode_all(self, rows: list[object]) -> EncodedRows | None:
        """Encode valid rows of one type into one body, which is the fast path."""
        if set(map(type, rows)) == {FileRow}:
            found = {row.id: row.encoded for row in cast("list[FileRow]", rows)}
            return found if len(found) == len(rows) else None
        try:
            users = self._by_id(rows)
            body = _encode({"users": self._collection(users)})
        except (KeyError, TypeError, ValueError, OverflowError, RecursionError):
            return None
        # A null may have been NaN, and a time without zone is invalid. Both are rare enough to encode the batch again.
        if b"null" in body or _WITHOUT_ZONE(body) is not None:
            return None
        # Only the ids are kept: without the rows the garbage collector has fewer objects to traverse.
        return WholeBody(dict.fromkeys(users).keys(), body, self._decoder)

    def _by_id(self, rows: list[object]) -> dict[str, object]:
        """Return rows of one type by id; raise an error if they must be checked one by one."""
        kinds = set(map(type, rows))
        if kinds == {dict}:
            dicts = cast("list[dict[str, object]]", rows)
            users = dict(zip(map(_id_in, dicts), rows, strict=True))
            if not self._fields.issuperset(chain.from_iterable(dicts)):
                raise ValueError("a field is unknown")
        elif kinds == {self.model}:
            users = dict(zip(map(_id_at, rows), rows, strict=True))
        else:
            raise TypeError("the rows are of several types, or of an unknown one")
        if set(map(type, users)) != {str} or "" in users or len(users) < len(rows):
            raise ValueError("an id is missing, or occurs twice")
        return users

    def _collection(self, users: dict[str, object]) -> object:
        return users

    def encode(self, row: object) -> tuple[str, bytes]:
        if isinstance(row, FileRow):
            return row.id, row.encoded
        if isinstance(row, Mapping):
            fields = cast("Mapping[str, object]", row)
            self._check_fields(fields)
            # None means left out, as in the models; free-form maps keep their nulls.
            row = {field: value for field, value in fields.items() if value is not None}
        elif not isinstance(row, self.model):
            raise TypeError(f"a row must be a {self.model.__name__} or a dict, not a {type(row).__name__}")
        return _required_id(row, f"a {self.model.__name__} or a dict"), encode_json(row)

    def _check_fields(self, row: Mapping[str, object]) -> None:
        for field in row:
            if field not in self._fields:
                hint = "; put data of your own into custom" if "custom" in self._fields else ""
                raise ValueError(f"{field!r} is not a field of {self.model.__name__}{hint}")

    def missing(self, entries: EncodedRows, data: Any) -> Collection[str]:
        users: dict[str, object] = data.users or {}
        return () if users.keys() >= entries.keys() else entries.keys() - users.keys()

    def invalid(self, entries: EncodedRows) -> list[str]:
        found: list[str] = []
        for user_id, encoded in entries.items():
            try:
                decode_json(encoded, self.model)
                self._strict_decoder.decode(encoded)
            except (DecodeFailure, ValueError):
                found.append(user_id)
        return found

    def request(self, entries: EncodedRows) -> Request:
        body = entries.body if isinstance(entries, WholeBody) else self._joined(entries)
        return Request(self.template.operation, self.template.path, json=msgspec.Raw(body))

    @abstractmethod
    def _joined(self, entries: EncodedRows) -> bytes:
        """Build the body from rows that were encoded one by one."""


class UpsertUsers(_UserRows):
    """Create or replace users: ``{"users": {id: row}}``."""

    name = "upsert_users"
    repeats: Repeats = "last"
    _decoder = msgspec.json.Decoder(dict[str, dict[str, msgspec.Raw]])

    def _joined(self, entries: EncodedRows) -> bytes:
        keys = _encode_lines(list(entries)).split(b"\n")
        return b'{"users":{%b}}' % b",".join(map(b":".join, zip(keys, entries.values(), strict=False)))


class PartialUpdateUsers(_UserRows):
    """Set and unset single fields of users: ``{"users": [row]}``."""

    name = "partial_update_users"
    repeats: Repeats = "each"
    model: type[Model] = UpdateUserPartialRequest
    _decoder = msgspec.json.Decoder(dict[str, list[msgspec.Raw]])

    def _collection(self, users: dict[str, object]) -> object:
        return list(users.values())

    def _joined(self, entries: EncodedRows) -> bytes:
        return b'{"users":[%b]}' % b",".join(entries.values())


class UsersById(BulkOperation):
    """Operations that take ids and start a task: delete, deactivate, reactivate."""

    repeats: Repeats = "once"
    reply: type[Any] = StartedTask
    has_task = True

    def __init__(self, name: str, template: Request) -> None:
        super().__init__(template)
        self.name = name
        # The body of the template consists of an empty list of ids and the options.
        self.options: dict[str, Any] = msgspec.json.decode(encode_json(template.json))
        del self.options["user_ids"]

    def encode_all(self, rows: list[object]) -> EncodedRows | None:
        """Take plain ids as they are."""
        if set(map(type, rows)) != {str}:
            return None
        found = dict.fromkeys(cast("list[str]", rows), b"")
        return found if len(found) == len(rows) and "" not in found and _is_unicode("".join(found)) else None

    def encode(self, row: object) -> tuple[str, bytes]:
        """Return the id; the rest of the row is ignored."""
        user_id = _required_id(row, "an id, or a row with an id")
        if not _is_unicode(user_id):
            raise ValueError("the id contains a lone surrogate, which is not valid Unicode text")
        return user_id, b""

    def request(self, entries: EncodedRows) -> Request:
        """Build ``{"user_ids": [id], …}``."""
        body = {"user_ids": list(entries), **self.options}
        return Request(self.template.operation, self.template.path, json=body)

    def missing(self, entries: EncodedRows, data: Any) -> Collection[str]:
        """Return all ids unless the reply names the task that will report their outcome."""
        return () if data.task_id else list(entries)


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
