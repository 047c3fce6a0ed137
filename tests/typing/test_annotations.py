"""Annotations resolve at run time, for ``typing.get_type_hints`` and code that uses it."""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import griffe
import pytest

import stream_video_async
from stream_video_async import AsyncStreamClient, ClientConfig, api, models
from stream_video_async.call import Call

MODULES = [
    "stream_video_async",
    *(
        f"stream_video_async.{name}"
        for name in ("api", "bulk", "call", "client", "config", "emulator", "errors", "filters")
    ),
    *(
        f"stream_video_async.{name}"
        for name in ("models", "pagination", "rate_limit", "redis", "retry", "tasks", "tokens")
    ),
    *(f"stream_video_async.{name}" for name in ("types", "video", "webhooks", "workers")),
    *(f"stream_video_async.integrations.{name}" for name in ("aiohttp", "fastapi")),
    *(f"stream_video_async.api.{name}" for name in api.__all__),
]


def functions(owner: type) -> Iterator[tuple[str, Any]]:
    """Yield the methods and properties of a class and its bases in this package, including constructors."""
    for base in owner.__mro__:
        if base.__module__.partition(".")[0] != "stream_video_async":
            continue
        for name, value in vars(base).items():
            if name.startswith("_") and name != "__init__":
                continue
            plain: Any = getattr(value, "__func__", value)
            plain = plain.fget if isinstance(plain, property) else plain
            if inspect.isfunction(plain):
                yield f"{base.__name__}.{name}", inspect.unwrap(plain)


def unresolved(value: object, name: str) -> Iterator[str]:
    targets = [(name, value), *(functions(value) if isinstance(value, type) else ())]
    for where, target in targets:
        try:
            typing.get_type_hints(target, include_extras=True)
        except Exception as error:  # noqa: BLE001 - whatever it is, it goes into the report
            yield f"{where}: {error!r}"


@pytest.mark.parametrize("module", MODULES)
def test_hints_of_everything_public_resolve(module: str) -> None:
    loaded = importlib.import_module(module)
    public = [(name, getattr(loaded, name)) for name in loaded.__all__]
    assert public
    callables = [(name, value) for name, value in public if isinstance(value, type) or inspect.isfunction(value)]
    assert [problem for name, value in callables for problem in unresolved(value, name)] == []


def test_hints_are_the_classes_themselves() -> None:
    aiohttp = importlib.import_module("aiohttp")
    hints = typing.get_type_hints(AsyncStreamClient.__init__)
    assert hints["session"] == aiohttp.ClientSession | None
    assert typing.get_type_hints(Call.get_or_create)["return"] is models.GetOrCreateCallResponse
    assert typing.get_type_hints(ClientConfig)["ssl"] == importlib.import_module("ssl").SSLContext | None
    assert typing.get_type_hints(models.UserRequest)["name"] == str | None


def test_hints_resolve_without_the_extras() -> None:
    code = """
import sys, typing
sys.modules["opentelemetry"] = sys.modules["rich"] = None
from stream_video_async import AsyncStreamClient, ClientConfig, bulk
assert "aiohttp" not in sys.modules
assert typing.get_type_hints(ClientConfig)["tracing"] == bool | typing.Any
typing.get_type_hints(bulk.ProgressBar.__init__)
typing.get_type_hints(AsyncStreamClient.__init__)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def documented(item: griffe.Object) -> Iterator[griffe.Docstring]:
    """Yield the docstrings of an object and of all that it defines."""
    if item.docstring is not None:
        yield item.docstring
    for member in item.members.values():
        if isinstance(member, griffe.Object):
            yield from documented(member)


def test_griffe_loads_every_public_name_without_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    """Documentation tools find what ``__all__`` lists, with a docstring that they can read."""
    folder = str(Path(stream_video_async.__path__[0]).parent)
    package = griffe.load("stream_video_async", search_paths=[folder], resolve_aliases=True, docstring_parser="google")
    assert isinstance(package, griffe.Object)
    for module in MODULES:
        found = package[module.partition(".")[2]] if "." in module else package
        assert found.docstring is not None, module
        names = importlib.import_module(module).__all__
        assert [name for name in names if name not in found.all_members] == [], module
        targets = [(name, found.all_members[name]) for name in names]
        assert [
            name
            for name, member in targets
            if isinstance(target := member.final_target if isinstance(member, griffe.Alias) else member, griffe.Class)
            and target.path.startswith("stream_video_async.")
            and target.docstring is None
        ] == [], module
    docstrings = list(documented(package))
    assert len(docstrings) > 5_000
    assert all(docstring.parsed for docstring in docstrings)
    assert caplog.messages == []
    griffe.Docstring("Do.\n\nArgs:\n    nothing: It is.\n", parent=griffe.Function("f"), parser="google").parsed  # noqa: B018
    assert caplog.messages  # a wrong one is told
