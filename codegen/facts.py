"""Reduce an upstream description to its facts.

Prose (titles, summaries, descriptions, examples, links to documentation) and vendor extensions about the vendor's
website are dropped; what determines the bytes on the wire is kept. The position in the document matters: a property
*named* ``title`` is a fact, the keyword ``title`` is prose. Unknown keywords are errors, with a pointer.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import attrs
from msgspec import UNSET

from stream_video_async.emulator.json_types import JsonObject, is_list, is_object

from .errors import UnsupportedError
from .pointers import Pointer, find, parse

__all__ = ["KEPT_EXTENSIONS", "METHODS", "TITLE", "facts_of"]

TITLE = "Stream Video server API"

METHODS = ("delete", "get", "patch", "post", "put")

KEPT_EXTENSIONS = ("x-stream-filter-", "x-stream-sort-", "x-stream-event-", "x-stream-map", "x-stream-requires-token")
"""Prefixes of the vendor extensions about requests, replies or events."""

_NAMES_INSIDE = ("x-stream-filter-", "x-stream-sort-")
_KEPT_EXACTLY = ("x-stream-is-event", "x-stream-ws-base-event-name")

_PROSE = frozenset({"title", "summary", "description", "example", "examples", "externalDocs", "xml"})


@attrs.frozen
class _Each:
    """An object whose values are all of one kind."""

    of: str | type


_Shape: TypeAlias = str | type | tuple[type, ...] | frozenset[str] | _Each | list[str] | None
"""The name of a kind, the types or words of a value, or a list of one kind; ``None`` for what is dropped."""

_KINDS: dict[str, dict[str, _Shape]] = {
    "document": {
        "openapi": str,
        "info": None,
        "servers": ["server"],
        "security": list,
        "tags": None,
        "paths": _Each("path"),
        "components": "components",
    },
    "server": {"url": str, "variables": None},
    "components": {
        "securitySchemes": _Each(dict),
        "schemas": _Each("schema"),
        # These are inlined where they are used.
        **dict.fromkeys(("parameters", "requestBodies", "responses", "headers", "links", "callbacks")),
    },
    "path": {"parameters": ["parameter"], **dict.fromkeys(METHODS, "operation")},
    "operation": {
        "operationId": str,
        "tags": list,
        "security": list,
        "deprecated": bool,
        "parameters": ["parameter"],
        "requestBody": "body",
        "responses": _Each("response"),
    },
    "parameter": {
        "in": frozenset({"path", "query"}),
        "name": str,
        "required": bool,
        "deprecated": bool,
        "allowEmptyValue": None,
        "schema": "schema",
        "content": "content",
    },
    "body": {"content": "content", "required": bool},
    "response": {"content": "content", "headers": None},
    "content": {"application/json": "media type", "multipart/form-data": "media type"},
    "media type": {"schema": "schema", "encoding": None},
    "discriminator": {"mapping": _Each("target"), "propertyName": str},
    "schema": {
        **dict.fromkeys(("format", "pattern"), str),
        **dict.fromkeys(("deprecated", "nullable", "readOnly", "uniqueItems", "writeOnly"), bool),
        **dict.fromkeys(("exclusiveMaximum", "exclusiveMinimum"), bool),
        **dict.fromkeys(("maxItems", "maxLength", "maxProperties", "minItems", "minLength", "minProperties"), int),
        **dict.fromkeys(("maximum", "minimum", "multipleOf"), (int, float)),
        **dict.fromkeys(("enum", "required"), list),
        "additionalProperties": "schema",
        "default": object,
        "discriminator": "discriminator",
        "items": "schema",
        "oneOf": ["schema"],
        "properties": _Each("schema"),
        "type": frozenset({"array", "boolean", "integer", "number", "object", "string"}),
    },
}
"""The known keywords of each kind of object."""

_NEEDED = {"operation": "operationId", "media type": "schema"}
_INLINED = ("parameter", "body", "response")
_SCHEMA_REF = "#/components/schemas/"


def facts_of(document: JsonObject) -> JsonObject:
    """Return a new document with the facts only.

    Raises:
        UnsupportedError: The document contains something that the generator does not support.
    """
    facts: JsonObject = _Walk(document).thing("document", (), document)
    info = document.get("info")
    version = str(info.get("version", "")) if is_object(info) else ""
    start: JsonObject = {"openapi": "", "info": {"title": TITLE, "version": version}, "servers": [], "security": []}
    facts = start | facts
    if "paths" in facts:
        # Paths without operations are dropped.
        facts["paths"] = {path: item for path, item in facts["paths"].items() if item}
    facts["components"] = {"securitySchemes": {}, "schemas": {}} | facts.get("components", {})
    return facts


class _Walk:
    def __init__(self, document: JsonObject) -> None:
        self._source = document

    def thing(self, kind: str, at: Pointer, value: Any) -> Any:
        """Return the facts of an object of the given kind."""
        if kind == "target":
            return self._reference(at, value, _SCHEMA_REF)[1]
        if kind == "schema" and isinstance(value, bool) and at[-1] == "additionalProperties":
            return value
        found = _checked(at, value, dict)
        if kind == "schema" and "$ref" in found:
            return {"$ref": self._reference((*at, "$ref"), found["$ref"], _SCHEMA_REF)[1]}
        if kind in _INLINED and "$ref" in found:
            found, reference = self._reference((*at, "$ref"), found["$ref"], "#/")
            at = parse(reference)
        known = _KINDS[kind]
        for key in _checked(at, found, dict):
            if not (key in known or key in _PROSE or key.startswith("x-")):
                raise UnsupportedError((*at, key), "the generator does not know this keyword")
        if kind == "path" and "parameters" in found:
            found = _with_shared_parameters(at, found)
        if (needed := _NEEDED.get(kind)) and needed not in found:
            raise UnsupportedError(at, f"the {kind} has no {needed}")
        result = {
            key: self._value(shape, (*at, key), found[key])
            for key, shape in known.items()
            if shape is not None and key in found
        }
        return self._finished(kind, at, result | _extensions(found))

    def _value(self, shape: _Shape, at: Pointer, value: Any) -> Any:
        if isinstance(shape, str):
            return self.thing(shape, at, value)
        if isinstance(shape, _Each):
            entries = sorted(_checked(at, value, dict).items())
            # Responses and paths may have extensions among their entries.
            skipped = "x-" if shape.of in {"path", "response"} else "\0"
            return {
                name: self._value(shape.of, (*at, name), entry)
                for name, entry in entries
                if not name.startswith(skipped)
            }
        if isinstance(shape, list):
            return [self.thing(shape[0], (*at, str(n)), entry) for n, entry in enumerate(_checked(at, value, list))]
        if isinstance(shape, frozenset):
            if not (isinstance(value, str) and value in shape):
                raise UnsupportedError(at, f"{value!r} is not allowed here; known are {', '.join(sorted(shape))}")
            return value
        return _plain(_checked(at, value, shape or object))

    def _finished(self, kind: str, at: Pointer, result: JsonObject) -> JsonObject:
        if kind == "operation" and "parameters" in result:
            every = result["parameters"]
            return result | {
                "parameters": list({(entry.get("in"), entry.get("name")): entry for entry in every}.values())
            }
        if kind in {"parameter", "body"}:
            return {key: value for key, value in result.items() if value is not False}
        if kind == "response":
            # OpenAPI requires a description.
            return {"description": ""} | result
        if kind == "schema":
            if "oneOf" in result and (len(at) != 3 or "discriminator" not in result):
                raise UnsupportedError((*at, "oneOf"), "oneOf anywhere but in a component with a discriminator")
            sets = {key: sorted(result[key], key=_sort_key) for key in ("enum", "oneOf", "required") if key in result}
            return dict(sorted((result | sets).items()))
        return result

    def _reference(self, at: Pointer, reference: Any, start: str) -> tuple[Any, str]:
        if isinstance(reference, str) and reference.startswith(start):
            target = find(self._source, parse(reference))
            if target is not UNSET:
                return target, reference
        raise UnsupportedError(at, f"the reference {reference!r} does not resolve; supported are those to {start}…")


def _with_shared_parameters(at: Pointer, item: JsonObject) -> JsonObject:
    """Add the parameters of a whole path to its operations."""
    shared = _checked((*at, "parameters"), item["parameters"], list)
    operations = {method: _checked((*at, method), item[method], dict) for method in METHODS if method in item}
    return {
        method: operation | {"parameters": [*shared, *operation.get("parameters", [])]}
        for method, operation in operations.items()
    }


def _checked(at: Pointer, value: Any, shape: type | tuple[type, ...]) -> Any:
    if not isinstance(value, shape):
        if shape is dict:
            raise UnsupportedError(at, f"an object is expected here, not {type(value).__name__}")
        raise UnsupportedError(at, f"a {type(value).__name__} is not allowed here")
    return value


def _extensions(value: JsonObject) -> JsonObject:
    """Return the vendor extensions to keep, without prose."""
    found = {key: value[key] for key in sorted(value) if key.startswith(KEPT_EXTENSIONS) or key in _KEPT_EXACTLY}
    return {
        # The keys of a filter or sort extension are names, not keywords.
        key: {name: _plain(child) for name, child in sorted(entry.items())}
        if is_object(entry) and key.startswith(_NAMES_INSIDE)
        else _plain(entry)
        for key, entry in found.items()
    }


def _plain(value: Any) -> Any:
    """Return a value with sorted keys, without prose."""
    if is_object(value):
        return {key: _ordered(value[key]) for key in sorted(value) if key not in _PROSE and not key.startswith("x-")}
    return _ordered(value)


def _ordered(value: Any) -> Any:
    if is_object(value):
        return {key: _ordered(child) for key, child in sorted(value.items())}
    return [_ordered(child) for child in value] if is_list(value) else value


def _sort_key(value: Any) -> str:
    return str(value.get("$ref", value)) if is_object(value) else str(value)
