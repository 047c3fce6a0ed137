"""Detect what the generator does not support, before anything is written."""

from __future__ import annotations

import keyword
import re
from functools import cache
from typing import TYPE_CHECKING

import jsonschema_rs
from openapi_spec_validator.schemas.utils import get_schema_content

from stream_video_async.emulator.json_types import JsonObject, is_object
from stream_video_async.emulator.references import target_of

from .errors import UnsupportedError
from .layout import operations
from .names import NameRefusedError, field_name, snake_case
from .pointers import Pointer, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["check_facts", "check_structure", "check_version"]

_PARAMETER = re.compile(r"\{([^{}]*)\}")
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_SCHEMAS: Pointer = ("components", "schemas")


def check_version(document: JsonObject) -> None:
    """Refuse a document that is no OpenAPI 3.0 description.

    Raises:
        UnsupportedError: It is not; the error names the place.
    """
    if "swagger" in document:
        raise UnsupportedError(("swagger",), f"Swagger {document['swagger']}; OpenAPI 3.0 is needed")
    version = document.get("openapi")
    if not isinstance(version, str) or not version.startswith("3.0."):
        raise UnsupportedError(("openapi",), f"the version {version!r}; OpenAPI 3.0 is needed")


def check_structure(document: JsonObject) -> None:
    """Hold a document against OpenAPI's own schema.

    Raises:
        UnsupportedError: It does not have the shape of an OpenAPI 3.0 document; the error names the place.
    """
    validator = _validator()
    # The deepest error says most: its parents only say that something below them is wrong.
    errors = sorted(validator.iter_errors(document), key=lambda error: (-len(error.instance_path), error.instance_path))
    for error in errors:
        at = tuple(str(part) for part in error.instance_path)
        raise UnsupportedError(at, f"not OpenAPI 3.0: {error.message[:200]}")


@cache
def _validator() -> jsonschema_rs.Draft4Validator:
    return jsonschema_rs.Draft4Validator(dict(get_schema_content("3.0")))


def check_facts(facts: JsonObject) -> None:
    """Refuse what cannot be expressed in Python without loss.

    Raises:
        UnsupportedError: There is such a thing; the error names the place.
    """
    _check_operation_names(facts)
    for path, method, operation in operations(facts):
        at = ("paths", path, method)
        _check_path(at, path, operation)
        _check_responses((*at, "responses"), operation["responses"])
        _check_arguments(at, operation, facts)
    _check_schema_names(facts)
    for name, schema in facts["components"]["schemas"].items():
        _check_component((*_SCHEMAS, name), schema)


def _check_operation_names(facts: JsonObject) -> None:
    named = [(operation["operationId"], ("paths", path, method)) for path, method, operation in operations(facts)]
    for name, at in named:
        if not _IDENTIFIER.fullmatch(name):
            raise UnsupportedError((*at, "operationId"), f"the operationId {name!r} cannot name a function")
    _check_collisions((snake_case(name), name, (*at, "operationId")) for name, at in named)


def _check_schema_names(facts: JsonObject) -> None:
    names = facts["components"]["schemas"]
    for name in names:
        if not _IDENTIFIER.fullmatch(name) or keyword.iskeyword(name):
            raise UnsupportedError((*_SCHEMAS, name), f"the schema's name {name!r} cannot name a class")
    _check_collisions((snake_case(name), name, (*_SCHEMAS, name)) for name in names)


def _check_collisions(spelled: Iterable[tuple[str, str, Pointer]]) -> None:
    seen: dict[str, str] = {}
    for spelling, name, at in spelled:
        if spelling in seen:
            both = f"{seen[spelling]!r} and {name!r}" if seen[spelling] != name else f"{name!r}, twice,"
            raise UnsupportedError(at, f"the names collide: {both} would be {spelling!r} in Python")
        seen[spelling] = name


def _check_path(at: Pointer, path: str, operation: JsonObject) -> None:
    wanted = _PARAMETER.findall(path)
    declared = [entry["name"] for entry in operation.get("parameters", []) if entry["in"] == "path"]
    for name in wanted:
        if name not in declared:
            raise UnsupportedError(at, f"the path has the parameter {name!r}, which is not declared")
    for name in declared:
        if name not in wanted:
            raise UnsupportedError(at, f"the path parameter {name!r} is declared, but the path does not have it")


def _check_responses(at: Pointer, responses: JsonObject) -> None:
    successes = [status for status in responses if status.startswith("2")]
    if len(successes) != 1:
        raise UnsupportedError(at, f"{len(successes)} documented successes; there has to be one")
    _reference((*at, successes[0]), responses[successes[0]], {"application/json"})


def _check_arguments(at: Pointer, operation: JsonObject, facts: JsonObject) -> None:
    """Path, query and body are keyword arguments of one function: no name may occur twice."""
    names = [(entry["name"], (*at, "parameters", str(n))) for n, entry in enumerate(operation.get("parameters", []))]
    if "requestBody" in operation:
        where = (*at, "requestBody")
        body = _reference(where, operation["requestBody"], {"application/json", "multipart/form-data"})
        names += [(name, where) for name in facts["components"]["schemas"][body].get("properties", {})]
    _check_collisions((_python_name(name, where), name, where) for name, where in names)


def _reference(at: Pointer, holder: JsonObject, media_types: set[str]) -> str:
    content = holder.get("content", {})
    if len(content) != 1 or not media_types.issuperset(content):
        raise UnsupportedError(at, f"exactly one content is needed, of {' or '.join(sorted(media_types))}")
    media_type, media = next(iter(content.items()))
    if "$ref" not in media["schema"]:
        raise UnsupportedError((*at, "content", media_type, "schema"), "a schema without a name; move it to components")
    return target_of(media["schema"]["$ref"])


def _check_component(at: Pointer, schema: JsonObject) -> None:
    is_enum = schema.get("type") == "string" and "enum" in schema
    if not (schema.get("type") == "object" or is_enum or "oneOf" in schema):
        raise UnsupportedError(at, "a component that is neither an object nor an enum of strings nor a oneOf")
    properties = schema.get("properties", {})
    _check_collisions(
        (_python_name(name, (*at, "properties", name)), name, (*at, "properties", name)) for name in properties
    )
    for name, child in properties.items():
        for where, inner in _inner((*at, "properties", name), child):
            if "properties" in inner:
                raise UnsupportedError(where, "an object with properties but without a name; move it to components")


def _inner(at: Pointer, schema: JsonObject) -> Iterator[tuple[Pointer, JsonObject]]:
    yield at, schema
    for key in ("items", "additionalProperties"):
        if is_object(schema.get(key)):
            yield from _inner((*at, key), schema[key])


def _python_name(name: str, at: Pointer) -> str:
    try:
        return field_name(name, text(at))
    except NameRefusedError as error:
        problem = str(error).removeprefix(f"{text(at)}: ")
        raise UnsupportedError(at, problem) from error
