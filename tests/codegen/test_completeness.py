"""Everything in the contract has its counterpart in the code.

The walk starts from the facts as upstream states them, not from what the generator read.
"""

from __future__ import annotations

import importlib
import inspect
import re
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from codegen.generate import REPAIR, check
from codegen.layout import join
from stream_video_async import AsyncStreamClient, api, errors, models
from stream_video_async._models.base import Model
from stream_video_async.call import Call
from stream_video_async.models.event_types import EVENT_TYPES
from stream_video_async.types import Operation
from stream_video_async.video import VideoClient
from tests.support.contract import contract

ROOT = Path(__file__).parents[2]


@cache
def facts() -> dict[str, Any]:
    return join(ROOT / "openapi")


@cache
def described() -> dict[str, Any]:
    paths = contract()["paths"].values()
    return {operation["operationId"]: operation for methods in paths for operation in methods.values()}


def operations() -> list[tuple[str, str, dict[str, Any]]]:
    return [(path, verb, op) for path, methods in facts()["paths"].items() for verb, op in methods.items()]


@cache
def functions() -> dict[str, tuple[Any, Operation]]:
    """Return every endpoint function with its operation, by operationId."""
    found: dict[str, tuple[Any, Operation]] = {}
    for resource in api.__all__:
        module = importlib.import_module(f"stream_video_async.api.{resource}")
        for name in (n for n in module.__all__ if not n.startswith("build_")):
            operation = getattr(module, f"_{name.upper()}")
            found[operation.id] = (getattr(module, name), operation)
    return found


def python_name(wire: str, operation: str = "") -> str:
    renamed = described()[operation]["x-keywords"] if operation else {}
    name = renamed.get(wire, wire.replace("-", "_"))
    return f"{name}_" if name in {"from", "global"} else name


def test_counts_of_this_version() -> None:
    assert len(operations()) == 159
    assert len(facts()["components"]["schemas"]) == 648
    assert len(EVENT_TYPES) == 67


@pytest.mark.parametrize(("path", "verb", "operation"), operations(), ids=lambda value: str(value)[:60])
def test_operation_has_its_function_with_every_parameter_and_field(
    path: str, verb: str, operation: dict[str, Any]
) -> None:
    function, constant = functions()[operation["operationId"]]
    assert (constant.path, constant.method) == (path, verb.upper())
    wanted = {python_name(p["name"], constant.id) for p in operation.get("parameters", [])}
    schemas = facts()["components"]["schemas"]
    for media in operation.get("requestBody", {}).get("content", {}).values():
        body = schemas[media["schema"]["$ref"].rsplit("/", 1)[1]]
        wanted |= {python_name(name, constant.id) for name in body.get("properties", {})}
    assert wanted <= set(inspect.signature(function).parameters)
    assert re.search(rf"Source: {constant.id}, {verb.upper()} {re.escape(path)}", function.__doc__ or "")


@pytest.mark.parametrize(("path", "verb", "operation"), operations(), ids=lambda value: str(value)[:60])
def test_every_documented_status_has_its_class(path: str, verb: str, operation: dict[str, Any]) -> None:
    function, _ = functions()[operation["operationId"]]
    for status, reply in operation["responses"].items():
        schema = reply["content"]["application/json"]["schema"]["$ref"].rsplit("/", 1)[1]
        if status.startswith("2"):
            assert function.__annotations__["return"] == f"Response[_m.{schema}]"
        else:
            assert schema == "APIError"
            assert errors.api_error_class(int(status)) is not errors.StreamApiError


@pytest.mark.parametrize("operation_id", sorted(op["operationId"] for _, _, op in operations()))
def test_operation_is_on_the_facade(operation_id: str) -> None:
    words = described()[operation_id]
    faces: dict[str, list[type]] = {
        "common": [AsyncStreamClient],
        "video": [VideoClient],
        "call": [Call, VideoClient],
    }
    function, _ = functions()[operation_id]
    for owner in faces[words["x-face"]]:
        name = words["x-method"] if owner is not VideoClient else function.__name__
        method = getattr(owner, name)
        assert inspect.iscoroutinefunction(method)
        assert method.__annotations__["return"] == function.__annotations__["return"][9:-1]


@pytest.mark.parametrize("name", sorted(facts()["components"]["schemas"]))
def test_schema_has_its_class_with_every_property(name: str) -> None:
    schema = facts()["components"]["schemas"][name]
    model = getattr(models, name)
    if schema.get("type") != "object":
        return
    assert issubclass(model, Model)
    names = dict(zip(model.__struct_encode_fields__, model.__struct_fields__, strict=True))
    assert set(names) == set(schema.get("properties", {}))
    hints = get_type_hints(model)
    for prop, inner in schema.get("properties", {}).items():
        node = inner.get("items", inner)
        if "enum" in node:
            known = {str(choice) for choice in _choices(hints[names[prop]])}
            assert known == {str(choice) for choice in node["enum"]}


def _choices(hint: Any) -> set[Any]:
    if get_origin(hint) is Literal:
        return set(get_args(hint))
    return {choice for arm in get_args(hint) for choice in _choices(arm)}


def test_every_event_type_has_its_class() -> None:
    (union,) = (s for s in facts()["components"]["schemas"].values() if "oneOf" in s)
    mapping = union["discriminator"]["mapping"]
    assert {event: ref.rsplit("/", 1)[1] for event, ref in mapping.items()} == EVENT_TYPES
    for event, name in EVENT_TYPES.items():
        assert any(field.name == "type" for field in getattr(models, name).__attrs_attrs__), event


def test_generated_files_match_the_contract() -> None:
    assert check(ROOT) == [], REPAIR


def test_no_wrapper_of_the_parser_leaks_into_the_output() -> None:
    for folder in ("models", "api"):
        for path in (ROOT / "stream_video_async" / folder).glob("*.py"):
            source = path.read_text(encoding="utf-8")
            assert source.startswith("# Generated from openapi/ by `python -m codegen generate`; do not edit.\n")
            assert "UntrustedString" not in source
            assert "PythonCode object" not in source
