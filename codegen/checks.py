"""Check that the generator supports a description, before anything is written."""

from __future__ import annotations

import keyword
import re
from functools import cache
from typing import TYPE_CHECKING

import jsonschema_rs
from openapi_python_client.strings import snake_case
from openapi_spec_validator.schemas.utils import get_schema_content

from stream_video_async.emulator.json_types import JsonObject, is_object
from stream_video_async.emulator.references import target_of

from .errors import UnsupportedError
from .layout import operations
from .names import field_name
from .pointers import Pointer

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["check_facts", "check_structure", "check_version"]

_PARAMETER = re.compile(r"\{([^{}]*)\}")
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_SCHEMAS: Pointer = ("components", "schemas")


def check_version(document: JsonObject) -> None:
    """Check that a document is an OpenAPI 3.0 description.

    Raises:
        UnsupportedError: It has another version.
    """
    version = document.get("openapi", document.get("swagger"))
    if not str(version).startswith("3.0."):
        raise UnsupportedError(("openapi",), f"the version {version!r}; OpenAPI 3.0 is needed")


def check_structure(document: JsonObject) -> None:
    """Validate a document against the JSON Schema of OpenAPI 3.0.

    Raises:
        UnsupportedError: It is not valid; the error names the place.
    """
    validator = _validator()
    # The deepest error is the most specific one: its parents report that something below them is wrong.
    errors = sorted(validator.iter_errors(document), key=lambda error: (-len(error.instance_path), error.instance_path))
    if errors:
        at = tuple(map(str, errors[0].instance_path))
        raise UnsupportedError(at, f"not OpenAPI 3.0: {errors[0].message[:200]}")


@cache
def _validator() -> jsonschema_rs.Draft4Validator:
    return jsonschema_rs.Draft4Validator(dict(get_schema_content("3.0")))


def check_facts(facts: JsonObject) -> None:
    """Check that a description can be expressed in Python without loss.

    Raises:
        UnsupportedError: It cannot; the error names the place.
    """
    schemas: dict[str, JsonObject] = facts["components"]["schemas"]
    found = [(("paths", path, method), path, operation) for path, method, operation in operations(facts)]
    _check_names((operation["operationId"], (*at, "operationId")) for at, _, operation in found)
    _check_names((name, (*_SCHEMAS, name)) for name in schemas)
    for at, path, operation in found:
        _check_path(at, path, operation)
        _check_responses((*at, "responses"), operation["responses"])
        _check_arguments(at, operation, schemas)
    for name, schema in schemas.items():
        _check_component((*_SCHEMAS, name), schema)


def _check_names(named: Iterable[tuple[str, Pointer]]) -> None:
    spelled: list[tuple[str, str, Pointer]] = []
    for name, at in named:
        if not _IDENTIFIER.fullmatch(name) or keyword.iskeyword(name):
            raise UnsupportedError(at, f"{name!r} cannot name a class or a function")
        spelled.append((snake_case(name), name, at))
    _check_collisions(spelled)


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


def _check_arguments(at: Pointer, operation: JsonObject, schemas: dict[str, JsonObject]) -> None:
    """Check that no name occurs twice: path, query and body become arguments of one function."""
    names: list[tuple[str, Pointer]] = []
    for number, entry in enumerate(operation.get("parameters", [])):
        names.append((entry["name"], (*at, "parameters", str(number))))
        _check_inside((*names[-1][1], "schema"), entry.get("schema", {}))
    if "requestBody" in operation:
        where = (*at, "requestBody")
        body = _reference(where, operation["requestBody"], {"application/json", "multipart/form-data"})
        names += [(name, where) for name in schemas[body].get("properties", {})]
    keywords: dict[str, str] = operation.get("x-keywords", {})
    spelled = [(keywords.get(name) or field_name(name, where), name, where) for name, where in names]
    _check_collisions([("self", "self", at), ("client", "client", at), *spelled])


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
    at = (*at, "properties")
    properties: dict[str, JsonObject] = schema.get("properties", {})
    _check_collisions((field_name(name, (*at, name)), name, (*at, name)) for name in properties)
    for name, child in properties.items():
        _check_inside((*at, name), child)


def _check_inside(at: Pointer, schema: JsonObject) -> None:
    if "properties" in schema:
        raise UnsupportedError(at, "an object with properties but without a name; move it to components")
    for key in ("items", "additionalProperties"):
        if is_object(schema.get(key)):
            _check_inside((*at, key), schema[key])
