"""What a control route is, the list of all of them, and the words in which they describe JSON."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import cached_property
from inspect import getdoc
from typing import Any, Final, TypeAlias, TypeVar

import attrs
import jsonschema_rs
from aiohttp import web

from ..json_types import JsonObject
from ..services import Services
from ..state import State

_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")
TEXT: Final[JsonObject] = {"type": "string"}
WHOLE: Final[JsonObject] = {"type": "integer"}
COUNT: Final[JsonObject] = {"type": "integer", "minimum": 0}
ANY_OBJECT: Final[JsonObject] = {"type": "object"}


def obj(fields: Mapping[str, Any] | None = None, *, extra: Any = False) -> JsonObject:
    """Return the schema of an object.

    Args:
        fields: Schemas of its fields; a name that ends in ``?`` may be missing.
        extra: What further fields may be.
    """
    given = fields or {}
    return {
        "type": "object",
        "properties": {name.removesuffix("?"): schema for name, schema in given.items()},
        "required": [name for name in given if not name.endswith("?")],
        "additionalProperties": extra,
    }


def array(items: JsonObject) -> JsonObject:
    """Return the schema of a list."""
    return {"type": "array", "items": items}


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
    raw: bytes
    """The body as it came, for routes that read it themselves."""


Handler: TypeAlias = Callable[[Ask], JsonObject | None | Awaitable[JsonObject | web.StreamResponse | None]]
H = TypeVar("H", bound=Handler)


@attrs.frozen(slots=False)
class Route:
    """One route: where it is, what it takes, what it answers."""

    method: str
    path: str
    """Below ``/_emulator/``, with ``{names}``."""
    handler: Handler
    """Its docstring describes the route."""
    body: JsonObject | None
    """JSON Schema of the body; ``None`` when none is read."""
    reply: JsonObject
    """JSON Schema of the reply."""
    query: Mapping[str, JsonObject]
    """Query parameters and their schemas."""
    reads_body: bool
    """Whether the handler reads the body itself, however large it is."""

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

    @property
    def words(self) -> tuple[str, str]:
        """Return the first line and the rest of the handler's docstring."""
        first, _, rest = (getdoc(self.handler) or "").partition("\n\n")
        return first, " ".join(rest.split())


_routes: list[Route] = []


def route(
    method: str,
    path: str,
    *,
    body: JsonObject | None = None,
    reply: JsonObject | None = None,
    query: Mapping[str, JsonObject] | None = None,
    reads_body: bool = False,
) -> Callable[[H], H]:
    """Register the decorated function as the answer to a control request."""

    def register(handler: H) -> H:
        _routes.append(Route(method, path, handler, body, reply or obj(), query or {}, reads_body))
        return handler

    return register


def load_routes() -> Sequence[Route]:
    """Import every module of this package and return the routes that they registered."""
    package = __name__.rpartition(".")[0]
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__, f"{package}."):
        importlib.import_module(module.name)
    return _routes
