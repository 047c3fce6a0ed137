"""The kinds of bulk jobs: how a row becomes part of a request, and how a reply confirms it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Literal, NoReturn, Protocol, TypeAlias, cast

import msgspec

from stream_video_async._models.codec import DecodeFailure, decode_json, encode_json
from stream_video_async.types import Request

from ._readers import FileRow
from ._shapes import shape_of
from ._whole import Whole

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence

    from stream_video_async._models.base import Model
    from stream_video_async.models import UserRequest
    from stream_video_async.types import HasTransport, Response

__all__ = ["Captured", "Entries", "IdJob", "Job", "PartialJob", "Repeats", "UpsertJob", "capture"]

Repeats: TypeAlias = Literal["last", "each", "once"]
"""What a second row of one id means: it replaces the first; both count, in turn; it is the same thing again."""

Entries: TypeAlias = "Mapping[str, bytes]"
"""The rows of a batch, encoded, by id."""
Many: TypeAlias = "tuple[list[str], list[bytes]]"

_WITHOUT_ZONE = re.compile(rb'T\d\d:\d\d:\d\d(?:\.\d+)?"').search
_encode = msgspec.json.Encoder().encode
_encode_lines = msgspec.json.Encoder().encode_lines
_TEXT_ONLY = {str}
_MOST_SHAPES = 1000
"""Different selections of fields that are remembered as good."""
_get_id = itemgetter("id")


class Confirmation(msgspec.Struct):
    """A reply with users: only their ids are read."""

    users: dict[str, msgspec.Raw] | None = None


class Started(msgspec.Struct):
    """A reply that names a task."""

    task_id: str | None = None


class Captured(Exception):  # noqa: N818 - it carries a request out, it reports nothing
    """Carries what an endpoint function built."""

    def __init__(self, request: Request) -> None:
        self.request = request


class _Capture:
    @property
    def transport(self) -> _Capture:
        return self

    async def send(self, request: Request, model: type[Any], /) -> NoReturn:
        del model
        raise Captured(request)


async def capture(call: Callable[[HasTransport], Awaitable[Response[Any]]]) -> Request:
    """Let an endpoint function build its request without sending it.

    Args:
        call: Calls the endpoint function with the client it is given.

    Returns:
        The request, with operation and path as the contract has them.
    """
    try:
        await call(_Capture())
    except Captured as captured:
        return captured.request
    raise AssertionError("the endpoint function sent nothing")


class Job(Protocol):
    """What the engine asks of a kind of job."""

    name: str
    repeats: Repeats
    template: Request
    has_task: bool
    reply: type[Any]
    """What replies are decoded into."""

    def settings(self) -> dict[str, Any]:
        """Tell what must be the same when the job is resumed."""
        ...

    def identify(self, row: object) -> str | None:
        """Give the row's id; ``None`` when it has none."""
        ...

    def encode(self, row: object) -> tuple[str, bytes]:
        """Check a row and give id and JSON; raises ``ValueError`` or ``TypeError``."""
        ...

    def encode_many(self, rows: list[object]) -> Many | None:
        """Do the same for many rows at once; ``None`` when each needs a look by itself."""
        ...

    def encode_whole(self, rows: list[object]) -> Whole | None:
        """Do it for a whole batch at once, where that can be sent as it is; ``None`` when it cannot."""
        ...

    def request(self, entries: Entries) -> Request:
        """Build the request for some rows."""
        ...

    def missing(self, entries: Entries, data: Any) -> Collection[str]:
        """Tell which ids the reply does not confirm."""
        ...

    def invalid(self, entries: Entries) -> Iterable[str]:
        """Tell which rows surely are at fault when a batch was refused."""
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


def _refuse_id(row: object, expected: str) -> NoReturn:
    user_id = _id_of(row)
    if user_id is None and not isinstance(row, Mapping):
        raise TypeError(f"a row must be {expected}, not {type(row).__name__}")
    raise ValueError("the row has no id" if user_id is None else f"the id must be non-empty text, not {user_id!r:.50}")


def _is_doubtful(encoded: bytes) -> bool:
    """Whether NaN may have become null, or a time without zone have passed; both are rare enough to look again."""
    return b"null" in encoded or _WITHOUT_ZONE(encoded) is not None


class _ModelJob:
    """A job whose rows are models or dicts with the same fields."""

    has_task = False
    reply: type[Any] = Confirmation

    def __init__(self, name: str, template: Request, model: type[Model], repeats: Repeats) -> None:
        self.name = name
        self.template = template
        self.repeats: Repeats = repeats
        self._model = model
        self._fields = frozenset(field.name for field in model.__attrs_attrs__)
        self._shapes: set[tuple[object, ...]] = set()

    identify = staticmethod(_identify)

    def settings(self) -> dict[str, Any]:
        """Tell what must be the same when the job is resumed."""
        return {}

    def encode_many(self, rows: list[object]) -> Many | None:
        """Encode rows of one kind, all of them good; this is what makes bulk jobs fast."""
        kinds = set(map(type, rows))
        kind = kinds.pop()
        if kinds:
            return None
        if kind is FileRow:
            of_file = cast("list[FileRow]", rows)
            return [row.id for row in of_file], [row.encoded for row in of_file]
        ids = self._ids(kind, rows)
        if ids is None or set(map(type, ids)) != _TEXT_ONLY or "" in ids:
            return None
        try:
            lines = _encode_lines(rows)
        except (TypeError, ValueError, OverflowError, RecursionError):
            return None
        if _is_doubtful(lines):
            return None
        encoded = lines.split(b"\n")
        encoded.pop()
        return cast("list[str]", ids), encoded

    def encode_whole(self, rows: list[object]) -> Whole | None:
        """Leave it to ``encode_many``."""
        del rows
        return None

    def _ids(self, kind: type, rows: list[object]) -> list[object] | None:
        if kind is self._model:
            return [row.id for row in cast("list[UserRequest]", rows)]
        if kind is not dict:
            return None
        dicts = cast("list[dict[str, object]]", rows)
        if not self._shapes.issuperset(map(tuple, dicts)):
            shapes = set[tuple[object, ...]](map(tuple, dicts))
            if not all(self._fields.issuperset(shape) for shape in shapes) or len(self._shapes) > _MOST_SHAPES:
                return None
            self._shapes |= shapes
        try:
            return list(map(_get_id, dicts))
        except KeyError:
            return None

    def encode(self, row: object) -> tuple[str, bytes]:
        """Check a row and give id and JSON."""
        if isinstance(row, FileRow):
            return row.id, row.encoded
        if isinstance(row, Mapping):
            row = dict(cast("Mapping[str, object]", row))
            self._check_fields(tuple(row))
        elif not isinstance(row, self._model):
            raise TypeError(f"a row must be a {self._model.__name__} or a dict, not a {type(row).__name__}")
        user_id = _identify(row)
        if user_id is None:
            _refuse_id(row, f"a {self._model.__name__} or a dict")
        return user_id, encode_json(row)

    def _check_fields(self, shape: tuple[object, ...]) -> None:
        for field in shape:
            if field not in self._fields:
                hint = "; put data of your own into custom" if "custom" in self._fields else ""
                raise ValueError(f"{field!r} is no field of a {self._model.__name__}{hint}")

    def missing(self, entries: Entries, data: Any) -> Collection[str]:
        """Tell which ids the reply does not confirm."""
        users: dict[str, object] = data.users or {}
        return () if users.keys() >= entries.keys() else entries.keys() - users.keys()

    def invalid(self, entries: Entries) -> list[str]:
        """Tell which rows have values of a wrong type."""
        found: list[str] = []
        for user_id, encoded in entries.items():
            try:
                decode_json(encoded, self._model)
                shape_of(self._model).decode(encoded)
            except (DecodeFailure, ValueError):
                found.append(user_id)
        return found


class UpsertJob(_ModelJob):
    """Create or replace users."""

    def encode_whole(self, rows: list[object]) -> Whole | None:
        """Encode rows of one kind, all of them good and each with an id of its own."""
        kinds = set(map(type, rows))
        ids = self._ids(kinds.pop(), rows) if len(kinds) == 1 else None
        if ids is None or set(map(type, ids)) != _TEXT_ONLY or "" in ids:
            return None
        users = dict(zip(cast("list[str]", ids), rows, strict=True))
        if len(users) < len(rows):
            return None
        try:
            body = _encode({"users": users})
        except (TypeError, ValueError, OverflowError, RecursionError):
            return None
        return None if _is_doubtful(body) else Whole(users.keys(), body)

    def request(self, entries: Entries) -> Request:
        """Build ``{"users": {id: row}}``."""
        if isinstance(entries, Whole):
            body = entries.body
        else:
            keys = _encode_lines(list(entries)).split(b"\n")
            body = b'{"users":{' + b",".join(map(b":".join, zip(keys, entries.values(), strict=False))) + b"}}"
        return Request(self.template.operation, self.template.path, json=msgspec.Raw(body))


class PartialJob(_ModelJob):
    """Set and unset single fields of users."""

    def request(self, entries: Entries) -> Request:
        """Build ``{"users": [row]}``."""
        body = b'{"users":[' + b",".join(entries.values()) + b"]}"
        return Request(self.template.operation, self.template.path, json=msgspec.Raw(body))


class IdJob:
    """A job that names users by id and ends with a task: delete, deactivate, reactivate."""

    repeats: Repeats = "once"
    has_task = True
    reply: type[Any] = Started

    def __init__(self, name: str, template: Request) -> None:
        self.name = name
        self.template = template
        # The template's body has an empty list of ids; the rest of it are the job's options.
        options: dict[str, Any] = msgspec.json.decode(encode_json(template.json))
        del options["user_ids"]
        self._options = options

    identify = staticmethod(_identify)

    def settings(self) -> dict[str, Any]:
        """Tell what must be the same when the job is resumed."""
        return self._options

    def encode_many(self, rows: list[object]) -> Many | None:
        """Take plain ids as they are."""
        if set(map(type, rows)) != _TEXT_ONLY or "" in rows:
            return None
        ids = cast("list[str]", rows)
        try:
            "".join(ids).encode()
        except UnicodeEncodeError:
            return None
        return ids, [b""] * len(ids)

    def encode_whole(self, rows: list[object]) -> Whole | None:
        """Leave it to ``encode_many``."""
        del rows
        return None

    def encode(self, row: object) -> tuple[str, bytes]:
        """Take the id; the rest of a row does not matter."""
        user_id = _identify(row)
        if user_id is None:
            _refuse_id(row, "an id, or something with one")
        try:
            user_id.encode()
        except UnicodeEncodeError:
            raise ValueError("the id holds a lone surrogate, which is not valid Unicode text") from None
        return user_id, b""

    def request(self, entries: Entries) -> Request:
        """Build ``{"user_ids": [id], …}``."""
        body = {"user_ids": list(entries), **self._options}
        return Request(self.template.operation, self.template.path, json=body)

    def missing(self, entries: Entries, data: Any) -> Collection[str]:
        """Confirm everything: the task tells the rest."""
        del entries, data
        return ()

    def invalid(self, entries: Entries) -> Sequence[str]:
        """Name no row: nothing but the server can tell."""
        del entries
        return ()
