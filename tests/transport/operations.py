"""All generated endpoint functions, and the requests that they build."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import stream_video_async.api
from stream_video_async.types import Request


class Captured(Exception):  # noqa: N818 - no error: it carries the request out
    def __init__(self, request: Request) -> None:
        super().__init__(request)
        self.request = request


class _Catcher:
    """A client whose transport raises ``Captured`` with the request instead of sending it."""

    @property
    def transport(self) -> _Catcher:
        return self

    async def send(self, request: Request, model: object, /) -> Any:
        raise Captured(request)


@dataclass(frozen=True)
class Endpoint:
    function: Callable[..., Any]
    required: tuple[str, ...]
    path_arguments: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.function.__name__

    def request(self, **arguments: Any) -> Request:
        """Build the request with plain text for every required argument that is not given."""
        given = {name: b"x" if name == "file" else "x" for name in self.required} | arguments
        coroutine = self.function(_Catcher(), **given)
        try:
            coroutine.send(None)
        except Captured as captured:
            return captured.request
        finally:
            coroutine.close()
        raise AssertionError("the endpoint function sent nothing")


def _endpoint(function: Callable[..., Any]) -> Endpoint:
    parameters = list(inspect.signature(function).parameters.values())[1:]
    required = tuple(parameter.name for parameter in parameters if parameter.default is inspect.Parameter.empty)
    plain = Endpoint(function, required, ())
    path = plain.request(**{name: f"marker-{name}-end" for name in required if name != "file"}).path
    return Endpoint(function, required, tuple(name for name in required if f"marker-{name}-end" in path))


@cache
def endpoints() -> tuple[Endpoint, ...]:
    found = []
    for module in pkgutil.iter_modules(stream_video_async.api.__path__):
        if not module.name.startswith("_"):
            loaded = importlib.import_module(f"stream_video_async.api.{module.name}")
            functions = [getattr(loaded, name) for name in loaded.__all__]
            found += [_endpoint(function) for function in functions if inspect.iscoroutinefunction(function)]
    return tuple(found)
