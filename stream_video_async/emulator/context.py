"""What a behavior function takes."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Sequence
from typing import Any, Final, Literal, TypeVar

import attrs

from .app_store import AppStore
from .contract import Endpoint
from .json_types import JsonObject, is_object
from .options import Options

T = TypeVar("T")

Platform = Literal["server_side", "android", "ios", "web", "unity"]
"""Platforms with separate rate limits."""
PLATFORMS: Final[tuple[Platform, ...]] = ("server_side", "android", "ios", "web", "unity")


@attrs.frozen
class Auth:
    """The authenticated caller."""

    kind: Literal["server", "user", "anonymous"]
    user_id: str | None = None
    claims: JsonObject = attrs.field(factory=dict[str, Any], repr=False)

    @property
    def is_server(self) -> bool:
        """Whether the caller holds a server token and may do everything."""
        return self.kind == "server"


@attrs.frozen
class Part:
    """One file of a multipart body."""

    filename: str
    content_type: str
    content: bytes = attrs.field(repr=False)


@attrs.frozen
class Event:
    """Events of one type, delivered to the app's hooks after the commit.

    They are built lazily: a batch of users costs nothing when no hook listens.
    """

    type: str
    created_at: int
    things: Sequence[Any]
    build: Callable[[Any], JsonObject]

    def bodies(self) -> list[JsonObject]:
        """Return the bodies of the events."""
        head: JsonObject = {"type": self.type, "created_at": self.created_at}
        return [{**head, **self.build(thing)} for thing in self.things]


def derived_id(seed: int, app: str, name: str, number: int) -> str:
    """Return a UUID that is always the same for the same arguments."""
    text = f"{seed}\n{app}\n{name}\n{number}"
    return str(uuid.UUID(bytes=hashlib.sha256(text.encode()).digest()[:16], version=4))


@attrs.define(eq=False)
class Context:
    """One request, decoded and validated, with everything needed to answer it.

    ``store`` is inside the request's transaction: an exception undoes all writes and drops all events.
    """

    endpoint: Endpoint
    options: Options
    store: AppStore
    auth: Auth
    now: int
    """The request's instant in Unix nanoseconds, virtual time."""
    base_url: str
    path: dict[str, str] = attrs.field(factory=dict[str, str])
    query: JsonObject = attrs.field(factory=dict[str, Any])
    body: JsonObject = attrs.field(factory=dict[str, Any])
    parts: dict[str, Part] = attrs.field(factory=dict[str, Part])
    events: list[Event] = attrs.field(factory=list[Event])
    secret: str = attrs.field(default="", repr=False)
    read_limit: Callable[[str, Platform], tuple[int, int, int]] = attrs.field(
        default=lambda _name, _platform: (0, 0, 0), repr=False
    )
    """Limit, remaining and reset of an operation's window."""

    def new_id(self, name: str = "id") -> str:
        """Return a new UUID; two emulators with the same seed and the same requests return the same ones."""
        return derived_id(self.options.seed, self.store.app, name, self.store.next_number(name))

    def emit(self, type: str, **fields: Any) -> None:
        """Queue an event; it is sent after the commit. ``created_at`` is filled in."""
        self.events.append(Event(type, self.now, [fields], lambda sent: sent))

    def emit_each(self, type: str, things: Sequence[T], build: Callable[[T], JsonObject]) -> None:
        """Queue one event for each thing; ``build`` makes its fields when they are needed."""
        self.events.append(Event(type, self.now, things, build))

    def user_id(self, field: str = "user") -> str | None:
        """Return the user this request is about: the token's, else ``<field>_id`` or ``<field>.id`` of the request."""
        if self.auth.user_id is not None:
            return self.auth.user_id
        named: str | None = self.query.get(f"{field}_id") or self.body.get(f"{field}_id")
        user = self.body.get(field)
        return user.get("id") if named is None and is_object(user) else named
