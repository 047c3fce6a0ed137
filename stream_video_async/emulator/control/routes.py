"""Routes of the control API: their definition, their registry, and helpers for their JSON Schemas."""

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
from jsonschema_rs import ValidationErrorKind

from ..json_types import JsonObject
from ..services import Services
from ..state import State

_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")
TEXT: Final[JsonObject] = {"type": "string"}
INTEGER: Final[JsonObject] = {"type": "integer"}
COUNT: Final[JsonObject] = {"type": "integer", "minimum": 0}
ANY_OBJECT: Final[JsonObject] = {"type": "object"}


def obj(fields: Mapping[str, Any] | None = None, *, extra: Any = False) -> JsonObject:
    """Return the schema of an object.

    Args:
        fields: Schemas of its fields; ``?`` at the end of a name marks an optional field.
        extra: Schema of further fields, or whether they are allowed.
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
class ControlContext:
    """One control request, read and validated."""

    services: Services
    state: State
    request: web.BaseRequest
    app: str
    """The API key in ``?api_key=``, else that of the first app."""
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: JsonObject
    """Empty for routes with ``reads_body``."""


Handler: TypeAlias = Callable[[ControlContext], JsonObject | None | Awaitable[JsonObject | web.StreamResponse | None]]
H = TypeVar("H", bound=Handler)


@attrs.frozen(slots=False)
class Route:
    """One route of the control API."""

    method: str
    path: str
    """Path below ``/_emulator/``, with ``{placeholders}``."""
    handler: Handler
    """Its docstring documents the route."""
    body: JsonObject | None
    """JSON Schema of the body; ``None`` if the route has none."""
    reply: JsonObject
    """JSON Schema of the reply."""
    query: Mapping[str, JsonObject]
    """Query parameters and their schemas."""
    reads_body: bool
    """Whether the handler reads the body of the request itself, without a size limit."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return a regular expression that matches paths of requests."""
        return re.compile(_PLACEHOLDER.sub(r"(?P<\1>[^/]+)", self.path))

    @cached_property
    def validator(self) -> jsonschema_rs.Draft202012Validator:
        """Return the validator of the body."""
        return jsonschema_rs.Draft202012Validator(self.body or {}, validate_formats=False)

    def check(self, body: JsonObject) -> None:
        """Check a body, or the arguments of the Python method that does the same.

        Raises:
            ValueError: It does not match the schema.
        """
        for error in self.validator.iter_errors(body):
            where = ".".join(map(str, error.instance_path)) or "body"
            known = f"; use one of {error.kind.options}" if isinstance(error.kind, ValidationErrorKind.Enum) else ""
            message = f"{where}: {error.message[:1000]}{known}"
            raise ValueError(message)

    @property
    def parameters(self) -> list[str]:
        """Return the names of the placeholders in the path."""
        return _PLACEHOLDER.findall(self.path)

    @property
    def documentation(self) -> tuple[str, str]:
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
    """Register the decorated function as a route."""

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
