"""Check that the generator supports a description, before anything is written."""

from __future__ import annotations

import ast
import keyword
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema_rs
from openapi_python_client.strings import snake_case
from openapi_spec_validator.schemas.utils import get_schema_content

from stream_video_async.emulator.json_types import JsonObject, is_object
from stream_video_async.emulator.references import target_of

from .errors import UnsupportedError
from .layout import arguments, operations, path_shape
from .names import field_name
from .pointers import Pointer, text

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["check_facts", "check_methods", "check_structure", "check_version", "unknown_required"]

_PARAMETER = re.compile(r"\{([^{}]*)\}")
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_SCHEMAS: Pointer = ("components", "schemas")
_PACKAGE = Path(__file__).resolve().parent.parent / "stream_video_async"
_TEXTS: JsonObject = {"type": "array", "items": {"type": "string"}}
_EXTENSIONS: dict[str, JsonObject] = {
    "x-stream-filter-fields": {
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "properties": {"type": {"type": "string"}, "operators": _TEXTS},
            "required": ["type", "operators"],
        },
    },
    "x-stream-sort-combinations": {"type": "array", "items": _TEXTS},
}
"""The JSON Schemas of the extensions that describe queries."""
_REGISTRY = "event_types"
"""The generated module beside those of the schemas."""


def check_version(document: JsonObject) -> None:
    """Check that a document is an OpenAPI 3.0 description.

    Raises:
        UnsupportedError: It has another version.
    """
    version = document.get("openapi", document.get("swagger"))
    if not str(version).startswith("3.0."):
        raise UnsupportedError(("openapi",), f"the version {version!r}; OpenAPI 3.0 is needed")
    info: object = document.get("info")
    contract = info.get("version") if is_object(info) else None
    # A half of a surrogate pair, which JSON can hold, cannot be written.
    if not isinstance(contract, str) or not contract or contract != contract.encode(errors="ignore").decode():
        raise UnsupportedError(("info", "version"), f"{contract!r} is not the text of a version")


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
    if not found:
        raise UnsupportedError(("paths",), "no operations")
    _check_names((operation["operationId"], (*at, "operationId")) for at, _, operation in found)
    _check_names((name, (*_SCHEMAS, name)) for name in schemas)
    _check_shapes(facts["paths"])
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
        if snake_case(name) == _REGISTRY:
            raise UnsupportedError(
                at, f"{name!r} would replace the module {_REGISTRY}, which lists the types of events"
            )
        spelled.append((snake_case(name), name, at))
    _check_collisions(spelled)


def _check_shapes(paths: Iterable[str]) -> None:
    """Check that no two paths differ only in the names of their parameters: a server could not tell them apart."""
    seen: dict[str, str] = {}
    for path in paths:
        other = seen.setdefault(path_shape(path), path)
        if other != path:
            raise UnsupportedError(("paths", path), f"the same path as {other!r}, with other names of parameters")


def check_methods(document: JsonObject) -> None:
    """Check the names that the overlay gives to methods and modules.

    Raises:
        UnsupportedError: Two operations would be one method, or one would be hidden by a method written by hand, or
            cannot be written in Python.
    """
    seen: dict[tuple[str, str], str] = {}
    for path, verb, operation in operations(document):
        at, name = ("paths", path, verb, "operationId"), operation["operationId"]
        remedy = f"name another one in overlay.yaml: operations, {name}, method"
        if keyword.iskeyword(operation["tags"][0]):
            raise UnsupportedError(at, f"the resource of {name} is {operation['tags'][0]!r}, a keyword of Python")
        if operation["x-pages"] and {"limit", "page_size"} <= arguments(operation, document).keys():
            raise UnsupportedError(
                at, f"the iterator of {name} would have page_size twice: remove its pages in overlay.yaml"
            )
        for facade, method in _methods(operation):
            if keyword.iskeyword(method):
                raise UnsupportedError(at, f"{name} would be the method {method!r}, a keyword of Python: {remedy}")
            if method in _written_by_hand()[facade]:
                raise UnsupportedError(at, f"{name} would be hidden by the method {method!r} written by hand: {remedy}")
            other = seen.setdefault((facade, method), name)
            if other != name:
                raise UnsupportedError(at, f"{other} and {name} would both be the method {method!r}: {remedy}")


def _methods(operation: JsonObject) -> list[tuple[str, str]]:
    """Return the methods of an operation, with their façades; ``client.video`` offers those of calls, too."""
    methods = [(operation["x-face"], operation["x-method"])]
    return methods if operation["x-face"] != "call" else [*methods, ("video", snake_case(operation["operationId"]))]


@cache
def _written_by_hand() -> dict[str, set[str]]:
    """Return the methods of each façade that are not generated."""
    found: dict[str, set[str]] = {}
    for facade, module in (("common", "client"), ("video", "video"), ("call", "call")):
        tree = ast.parse((_PACKAGE / f"{module}.py").read_text(encoding="utf-8"))
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        found[facade] = {
            function.name for function in functions if function.args.args[:1] and function.args.args[0].arg == "self"
        }
    return found


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
    if any("$ref" not in arm for arm in schema.get("oneOf", ())):
        raise UnsupportedError((*at, "oneOf"), "a schema without a name; move it to components")
    if schema.get("additionalProperties"):
        raise UnsupportedError(
            at, "a component that is a map, whose keys a model would lose; write it where it is used"
        )
    at = (*at, "properties")
    properties: dict[str, JsonObject] = schema.get("properties", {})
    _check_collisions((field_name(name, (*at, name)), name, (*at, name)) for name in properties)
    for name, child in properties.items():
        _check_inside((*at, name), child)


def unknown_required(facts: JsonObject) -> tuple[str, ...]:
    """Return a warning for each required property that its schema does not have, perhaps because it is misspelled."""
    schemas: dict[str, JsonObject] = facts["components"]["schemas"]
    return tuple(
        f"{text((*_SCHEMAS, name, 'required'))}: {required!r} is required, but there is no such property; it is ignored"
        for name, schema in schemas.items()
        for required in schema.get("required", ())
        if required not in schema.get("properties", {})
    )


def _check_inside(at: Pointer, schema: JsonObject) -> None:
    if "properties" in schema:
        raise UnsupportedError(at, "an object with properties but without a name; move it to components")
    for key in _EXTENSIONS.keys() & schema.keys():
        for error in jsonschema_rs.Draft4Validator(_EXTENSIONS[key]).iter_errors(schema[key]):
            raise UnsupportedError((*at, key, *map(str, error.instance_path)), error.message[:200])
    for key in ("items", "additionalProperties"):
        if is_object(schema.get(key)):
            _check_inside((*at, key), schema[key])
