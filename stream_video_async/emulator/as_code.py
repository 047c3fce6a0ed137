"""Render recorded requests as code that repeats them: a curl command, and Python for this SDK."""

from __future__ import annotations

import inspect
import json
import pprint
import shlex
import types
import typing
from collections.abc import Callable
from importlib import import_module
from typing import Any, Final, Literal
from urllib.parse import unquote, urlencode

from .contract import Contract
from .journal import RecordedRequest
from .json_types import is_list, is_object

_WIDTH: Final = 100
_TEMPLATE: Final = """\
import asyncio

from stream_video_async import AsyncStreamClient
{imports}

async def main() -> None:
    # STREAM_API_KEY, STREAM_API_SECRET and STREAM_BASE_URL name the app.
    async with AsyncStreamClient() as client:{clone}
        response = await {call}
        print(response.data)


asyncio.run(main())
"""
_CLONE: Final = "\n        client = client.clone_for_token(client.create_token({user!r}))"


def as_curl(record: RecordedRequest, url: str) -> str:
    """Return a shell command that repeats the request; the token comes from ``$STREAM_TOKEN``."""
    query = urlencode({"api_key": record.api_key, **record.query})
    lines = [f"curl -X {record.method} {shlex.quote(f'{url}{record.path}?{query}')}"]
    lines += ['  -H "Authorization: $STREAM_TOKEN"', "  -H 'stream-auth-type: jwt'"]
    if record.body is not None:
        body = record.body if isinstance(record.body, str) else json.dumps(record.body, ensure_ascii=False)
        lines += ["  -H 'Content-Type: application/json'", f"  -d {shlex.quote(body)}"]
    return " \\\n".join(lines)


def as_python(record: RecordedRequest, contract: Contract) -> str | None:
    """Return a program that repeats the request with its endpoint function; ``None`` if the parameters do not fit."""
    endpoint = contract.endpoints.get(record.operation or "")
    function = None if endpoint is None else _function(endpoint.resource, endpoint.id)
    if endpoint is None or function is None or not (record.body is None or is_object(record.body)):
        return None
    values: dict[str, Any] = {**_path_values(endpoint.path, record.path), **record.query, **(record.body or {})}
    hints = typing.get_type_hints(function)
    parameters = list(inspect.signature(function).parameters)[1:]
    if record.unknown_fields or set(values) - set(parameters):
        return None
    models: set[str] = set()
    try:
        given = [f"{name}={_argument(hints[name], values[name], models)}" for name in parameters if name in values]
    except (ValueError, TypeError, KeyError):
        return None
    user = record.claims.get("user_id")
    return _TEMPLATE.format(
        imports="".join(
            [f"from stream_video_async.api import {endpoint.resource}\n"]
            + [f"from stream_video_async.models import {name}\n" for name in sorted(models)]
        ),
        call=f"{endpoint.resource}.{function.__name__}({', '.join(['client', *given])})",
        clone=_CLONE.format(user=user) if isinstance(user, str) else "",
    )


def _function(resource: str, operation: str) -> Callable[..., object] | None:
    """Return the endpoint function of an operation, found by the operation id in its docstring."""
    module = import_module(f"stream_video_async.api.{resource}")
    functions: list[tuple[str, Callable[..., object]]] = inspect.getmembers(module, inspect.iscoroutinefunction)
    for _, function in functions:
        if f"Source: {operation}," in (function.__doc__ or ""):
            return function
    return None


def _path_values(pattern: str, path: str) -> dict[str, str]:
    steps = zip(pattern.split("/"), path.split("/"), strict=False)
    return {step[1:-1]: unquote(value) for step, value in steps if step.startswith("{")}


def _argument(hint: Any, value: Any, models: set[str]) -> str:
    """Return the Python source of a value of the given type; add the models that it uses to ``models``.

    Raises:
        ValueError: The text of a query parameter cannot be converted to its type.
        TypeError: The value is not of the type.
    """
    members = _union_members(hint)
    for member in members:
        if hasattr(member, "from_dict"):
            content: Any = json.loads(value) if isinstance(value, str) else value
            member.from_dict(content)
            models.add(member.__name__)
            return f"{member.__name__}.from_dict({_literal(content)})"
        inner = typing.get_args(member)
        if typing.get_origin(member) is dict and is_object(value):
            return "{" + ", ".join(f"{key!r}: {_argument(inner[1], it, models)}" for key, it in value.items()) + "}"
        if typing.get_origin(member) is list and is_list(value):
            return "[" + ", ".join(_argument(inner[0], it, models) for it in value) + "]"
    if Any in members or any(typing.get_origin(member) is Literal for member in members):
        return _literal(value)
    if isinstance(value, str) and str not in members:
        return _converted(members, value)
    if not isinstance(value, tuple(member for member in members if isinstance(member, type))):
        raise TypeError(value)
    return _literal(value)


def _union_members(hint: Any) -> tuple[Any, ...]:
    """Return the members of a union, or the type itself."""
    return typing.get_args(hint) if typing.get_origin(hint) in (typing.Union, types.UnionType) else (hint,)


def _converted(members: tuple[Any, ...], text: str) -> str:
    """Return the source of a query parameter whose type is not text."""
    if bool in members:
        return repr(text.lower() in ("true", "1"))
    if int in members:
        return repr(int(text))
    if float in members:
        return repr(float(text))
    raise ValueError(text)


def _literal(value: Any) -> str:
    return pprint.pformat(value, width=_WIDTH, sort_dicts=False)
