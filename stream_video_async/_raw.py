"""Requests by method and path, as ``client.request`` sends them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, cast
from urllib.parse import quote, unquote

from ._http.url import query_value, refuse_unsafe
from .types import Operation, Request

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["build_request"]

_READS = frozenset({"GET", "HEAD", "OPTIONS"})
_METHODS = _READS | {"DELETE", "PATCH", "POST", "PUT"}
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})").search
_IN_PATHS = "/%:@!$&'()*+,;=~"


def build_request(method: str, path: str, json: object, params: Mapping[str, object] | None) -> Request:
    """Build the request that the generated function of the operation with this method and path would build.

    Raises:
        ValueError: The method, the path or a parameter is invalid.
        TypeError: An argument has the wrong type.
    """
    method, path, params = _checked_method(method), _checked_path(path), _checked_params(params)
    operation = find_operation(method, path)
    if operation is None:
        operation = Operation("Request", method, "*", "read" if method in _READS else "unsafe")
    given = any(_is_set(_field(json, name)) or _is_set(params.get(name)) for name in operation.unsafe_if)
    return Request(
        operation,
        path,
        query=tuple((name, query_value(value, name)) for name, value in params.items()),
        json=json,
        retry="unsafe" if given else None,
    )


def find_operation(method: str, path: str) -> Operation | None:
    """Return the operation of the contract with this method and path, if there is one."""
    return next((o for o, matches in _operations() if o.method == method and matches(path)), None)


@cache
def _operations() -> list[tuple[Operation, Callable[[str], object]]]:
    """Return all operations with a pattern of their path; literal segments take precedence over parameters."""
    from . import api

    modules = [cast("dict[str, object]", vars(getattr(api, resource))) for resource in api.__all__]
    found = {value for module in modules for value in module.values() if isinstance(value, Operation)}
    ordered = sorted(found, key=lambda operation: [part.startswith("{") for part in operation.path.split("/")])
    return [(operation, re.compile(re.sub(r"\{\w+\}", "[^/]+", operation.path)).fullmatch) for operation in ordered]


def _field(body: object, name: str) -> object:
    return cast("Mapping[str, object]", body).get(name) if isinstance(body, Mapping) else getattr(body, name, None)


def _is_set(value: object) -> bool:
    return not (value is None or value is False or value == "false")


def _checked_method(method: str) -> str:
    if not isinstance(method, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"method must be a str, not {type(method).__name__}")
    if method.upper() not in _METHODS:
        raise ValueError(f"method must be one of {', '.join(sorted(_METHODS))}, not {method!r:.40}")
    return method.upper()


def _checked_path(path: str) -> str:
    """Percent-encode the characters that a path must not contain; existing escapes are kept."""
    if not isinstance(path, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"path must be a str, not {type(path).__name__}")
    if not path.startswith("/") or path.startswith("//"):
        raise ValueError(
            f"path must begin with one slash, such as /api/v2/app, not {path!r:.80}; the host is in base_url"
        )
    if "?" in path or "#" in path:
        raise ValueError("path must not contain a query or a fragment; pass the query as params=")
    if "\\" in path or _LONE_PERCENT(path):
        raise ValueError(
            "path contains a backslash or a percent sign that is not part of an escape; encode ids with quote(id, '')"
        )
    refuse_unsafe(path, "path")
    if any(unquote(part) in {".", ".."} for part in path.split("/")):
        raise ValueError("path must not contain the segments '.' and '..', which would address another resource")
    return quote(path, safe=_IN_PATHS)


def _checked_params(params: Mapping[str, object] | None) -> dict[str, object]:
    if params is None:
        return {}
    if not isinstance(params, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"params must be a mapping of names to values, not {type(params).__name__}")
    for name in params:
        if not isinstance(name, str) or not name:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"params: the name {name!r:.40} must be a non-empty str")
        if name == "api_key":
            raise ValueError("params: the client adds api_key itself")
        refuse_unsafe(name, "params")
    return {name: value for name, value in params.items() if value is not None}
