"""What a control route is, and the list of all of them."""

from __future__ import annotations

import importlib
import pkgutil
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

import attrs
import jsonschema_rs

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from aiohttp import web

    from stream_video_async.emulator.json_types import JsonObject
    from stream_video_async.emulator.services import Services
    from stream_video_async.emulator.state import State

    Handler: TypeAlias = "Callable[[Ask], JsonObject | None | Awaitable[JsonObject | web.StreamResponse | None]]"

__all__ = ["Ask", "Route", "array", "load_routes", "obj", "route"]

_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")
H = TypeVar("H", bound="Handler")
_routes: list[Route] = []


@attrs.frozen
class Ask:
    """One control request, read and checked."""

    services: Services
    state: State
    request: web.BaseRequest
    app: str
    """The API key that ``?api_key=`` names, else the first app's."""
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: JsonObject


@attrs.frozen(slots=False)
class Route:
    """One route: where it is, what it takes, what it answers."""

    method: str
    path: str
    """Below ``/_emulator/``, with ``{names}``."""
    summary: str
    handler: Handler
    body: JsonObject | None
    """JSON Schema of the body; ``None`` when none is read."""
    reply: JsonObject
    """JSON Schema of the reply."""
    query: Mapping[str, JsonObject]
    """Query parameters and their schemas."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return the expression that a request's path must match."""
        return re.compile(_PLACEHOLDER.sub(r"(?P<\1>[^/]+)", self.path))

    @cached_property
    def validator(self) -> jsonschema_rs.Draft202012Validator:
        """Return the validator of the body."""
        return jsonschema_rs.Draft202012Validator(self.body or {}, validate_formats=False)

    @property
    def parameters(self) -> list[str]:
        """Name the placeholders of the path."""
        return _PLACEHOLDER.findall(self.path)


def route(
    method: str,
    path: str,
    summary: str,
    *,
    body: JsonObject | None = None,
    reply: JsonObject | None = None,
    query: Mapping[str, JsonObject] | None = None,
) -> Callable[[H], H]:
    """Register the decorated function as the answer to a control request."""

    def register(handler: H) -> H:
        _routes.append(Route(method, path, summary, handler, body, reply or obj(), query or {}))
        return handler

    return register


def load_routes() -> Sequence[Route]:
    """Import every module of this package and return the routes that they registered."""
    package = __name__.rpartition(".")[0]
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__, f"{package}."):
        importlib.import_module(module.name)
    return _routes


def obj(properties: JsonObject | None = None, required: Sequence[str] = (), *, extra: Any = False) -> JsonObject:
    """Return the schema of an object; ``extra`` is what further properties may be."""
    return {
        "type": "object",
        "properties": properties or {},
        "required": list(required),
        "additionalProperties": extra,
    }


def array(items: JsonObject) -> JsonObject:
    """Return the schema of a list."""
    return {"type": "array", "items": items}
