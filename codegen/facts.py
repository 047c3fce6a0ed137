"""Reduce an upstream description to its facts.

Prose (titles, summaries, descriptions, examples, links to documentation) and vendor extensions that describe the
vendor's website are dropped; what decides about bytes on the wire is kept. The walk knows where it is: a property
*named* ``title`` is a fact, the keyword ``title`` is prose. Whatever it does not know it refuses, with a pointer.
"""

from __future__ import annotations

from typing import Any

from .errors import UnsupportedError
from .json_types import Json, is_list, is_object
from .pointers import MISSING, Pointer, find, parse

__all__ = ["KEPT_EXTENSIONS", "METHODS", "TITLE", "facts_of"]

TITLE = "Stream Video server API"

METHODS = ("delete", "get", "patch", "post", "put")

KEPT_EXTENSIONS = ("x-stream-filter-", "x-stream-sort-", "x-stream-event-", "x-stream-map", "x-stream-requires-token")
"""Prefixes of the vendor extensions that say something about requests, replies or events."""

_NAMES_INSIDE = ("x-stream-filter-", "x-stream-sort-")
_KEPT_EXACTLY = ("x-stream-is-event", "x-stream-ws-base-event-name")

_PROSE = frozenset({"title", "summary", "description", "example", "examples", "externalDocs", "xml"})

_NUMBER = (int, float)
_SCHEMA_FACTS: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys(("type", "format", "pattern"), str),
    **dict.fromkeys(("nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems"), bool),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), bool),
    **dict.fromkeys(("minimum", "maximum", "multipleOf"), _NUMBER),
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"), int),
    **dict.fromkeys(("required", "enum"), list),
    "discriminator": dict,
    "default": object,
}
_TYPES = ("array", "boolean", "integer", "number", "object", "string")
_MEDIA_TYPES = ("application/json", "multipart/form-data")
_SCHEMA_REF = "#/components/schemas/"


def facts_of(document: Json) -> Json:
    """Return a new document that holds the facts alone.

    Raises:
        UnsupportedError: The document holds something that the generator has no answer for.
    """
    return _Walk(document).document()


class _Walk:
    def __init__(self, document: Json) -> None:
        self._source = document

    def document(self) -> Json:
        source = self._source
        _known((), source, {"openapi", "info", "servers", "security", "paths", "components"}, {"tags"})
        components = _object(("components",), source.get("components", {}))
        schemas = _object(("components", "schemas"), components.get("schemas", {}))
        return {
            "openapi": source["openapi"],
            "info": {"title": TITLE, "version": _version(source)},
            "servers": [{"url": server["url"]} for server in source.get("servers", [])],
            "security": _ordered(source.get("security", [])),
            "paths": {
                path: operations
                for path, item in sorted(_object(("paths",), source["paths"]).items())
                # A path without operations says nothing.
                if not path.startswith("x-") and (operations := self._path_item(("paths", path), item))
            },
            "components": {
                "securitySchemes": {
                    name: _scheme(("components", "securitySchemes", name), scheme)
                    for name, scheme in sorted(components.get("securitySchemes", {}).items())
                },
                "schemas": {
                    name: self._schema(("components", "schemas", name), schema)
                    for name, schema in sorted(schemas.items())
                },
            },
        }

    def _path_item(self, at: Pointer, item: Any) -> Json:
        item = _object(at, item)
        _known(at, item, set(METHODS), {"parameters"})
        common = item.get("parameters", [])
        return {
            method: self._operation((*at, method), item[method], (*at, "parameters"), common)
            for method in METHODS
            if method in item
        }

    def _operation(self, at: Pointer, operation: Any, common_at: Pointer, common: list[Any]) -> Json:
        operation = _object(at, operation)
        _known(
            at, operation, {"operationId", "parameters", "requestBody", "responses"}, {"tags", "security", "deprecated"}
        )
        if not isinstance(operation.get("operationId"), str):
            raise UnsupportedError(at, "the operation has no operationId")
        result: Json = {"operationId": operation["operationId"]}
        result |= {key: _ordered(operation[key]) for key in ("tags", "security", "deprecated") if key in operation}
        parameters = [self._parameter((*common_at, str(n)), entry) for n, entry in enumerate(common)]
        own = [
            self._parameter((*at, "parameters", str(n)), entry)
            for n, entry in enumerate(operation.get("parameters", []))
        ]
        merged = {(entry["in"], entry["name"]): entry for entry in parameters} | {
            (entry["in"], entry["name"]): entry for entry in own
        }
        if merged:
            result["parameters"] = list(merged.values())
        if "requestBody" in operation:
            result["requestBody"] = self._body((*at, "requestBody"), operation["requestBody"])
        responses = _object((*at, "responses"), operation.get("responses"))
        result["responses"] = {
            str(status): self._response((*at, "responses", str(status)), response)
            for status, response in sorted(responses.items(), key=lambda entry: str(entry[0]))
            if not str(status).startswith("x-")
        }
        return result | _extensions(operation)

    def _parameter(self, at: Pointer, parameter: Any) -> Json:
        parameter = self._inline(at, parameter)
        _known(at, parameter, {"name", "in", "required", "schema", "content"}, {"deprecated", "allowEmptyValue"})
        if parameter.get("in") not in {"path", "query"}:
            raise UnsupportedError(at, f"a parameter in {parameter.get('in')!r}; known are 'path' and 'query'")
        result: Json = {"in": parameter["in"], "name": parameter["name"]}
        result |= {key: parameter[key] for key in ("required", "deprecated") if parameter.get(key)}
        if "schema" in parameter:
            result["schema"] = self._schema((*at, "schema"), parameter["schema"])
        else:
            result["content"] = self._content((*at, "content"), parameter.get("content"))
        return result | _extensions(parameter)

    def _body(self, at: Pointer, body: Any) -> Json:
        body = self._inline(at, body)
        _known(at, body, {"content"}, {"required"})
        required: Json = {"required": True} if body.get("required") else {}
        return {"content": self._content((*at, "content"), body.get("content"))} | required | _extensions(body)

    def _response(self, at: Pointer, response: Any) -> Json:
        response = self._inline(at, response)
        _known(at, response, {"content", "headers"})
        # OpenAPI requires a description; the empty one says that there is no prose here.
        result: Json = {"description": ""}
        if "content" in response:
            result["content"] = self._content((*at, "content"), response["content"])
        return result | _extensions(response)

    def _content(self, at: Pointer, content: Any) -> Json:
        content = _object(at, content)
        for media_type, media in content.items():
            if media_type not in _MEDIA_TYPES:
                raise UnsupportedError((*at, media_type), f"this media type; known are {', '.join(_MEDIA_TYPES)}")
            _known((*at, media_type), _object((*at, media_type), media), {"schema"}, {"encoding"})
        return {
            media_type: {"schema": self._schema((*at, media_type, "schema"), media.get("schema"))}
            for media_type, media in sorted(content.items())
        }

    def _schema(self, at: Pointer, schema: Any) -> Json:
        schema = _object(at, schema)
        if "$ref" in schema:
            return {"$ref": self._reference((*at, "$ref"), schema["$ref"])}
        structure = {"properties", "items", "additionalProperties", "oneOf"}
        _known(at, schema, {*_SCHEMA_FACTS, *structure})
        if "type" in schema and schema["type"] not in _TYPES:
            raise UnsupportedError((*at, "type"), f"the type {schema['type']!r}; known are {', '.join(_TYPES)}")
        for key, shape in _SCHEMA_FACTS.items():
            if key in schema and not isinstance(schema[key], shape):
                raise UnsupportedError((*at, key), f"a {type(schema[key]).__name__} is not allowed here")
        result = {key: schema[key] for key in sorted(schema) if key in _SCHEMA_FACTS}
        result |= self._children(at, schema)
        for key in ("required", "enum"):
            if isinstance(result.get(key), list):
                result[key] = sorted(result[key], key=_sort_key)
        if "discriminator" in result:
            result["discriminator"] = self._discriminator((*at, "discriminator"), result["discriminator"])
        return dict(sorted((result | _extensions(schema)).items()))

    def _children(self, at: Pointer, schema: Json) -> Json:
        result: Json = {}
        if "properties" in schema:
            properties = _object((*at, "properties"), schema["properties"])
            result["properties"] = {
                name: self._schema((*at, "properties", name), child) for name, child in sorted(properties.items())
            }
        if "items" in schema:
            result["items"] = self._schema((*at, "items"), schema["items"])
        if "additionalProperties" in schema:
            extra = schema["additionalProperties"]
            is_flag = isinstance(extra, bool)
            result["additionalProperties"] = extra if is_flag else self._schema((*at, "additionalProperties"), extra)
        if "oneOf" in schema:
            if len(at) != 3 or "discriminator" not in schema:
                raise UnsupportedError((*at, "oneOf"), "oneOf anywhere but in a component with a discriminator")
            options = [self._schema((*at, "oneOf", str(n)), option) for n, option in enumerate(schema["oneOf"])]
            result["oneOf"] = sorted(options, key=_sort_key)
        return result

    def _discriminator(self, at: Pointer, discriminator: Any) -> Json:
        discriminator = _object(at, discriminator)
        mapping = _object((*at, "mapping"), discriminator.get("mapping", {}))
        return {
            "mapping": {
                value: self._reference((*at, "mapping", value), target) for value, target in sorted(mapping.items())
            },
            "propertyName": discriminator["propertyName"],
        }

    def _reference(self, at: Pointer, reference: Any) -> str:
        if not isinstance(reference, str) or not reference.startswith(_SCHEMA_REF):
            raise UnsupportedError(at, f"the reference {reference!r}; known are those to {_SCHEMA_REF}…")
        if find(self._source, parse(reference)) is MISSING:
            raise UnsupportedError(at, f"the reference {reference!r} leads nowhere")
        return reference

    def _inline(self, at: Pointer, entry: Any) -> Json:
        """Follow a reference to a shared parameter, body or response: these are written where they are used."""
        here = _object(at, entry)
        if "$ref" not in here:
            return here
        target = find(self._source, parse(here["$ref"]))
        if target is MISSING:
            raise UnsupportedError((*at, "$ref"), f"the reference {here['$ref']!r} leads nowhere")
        return _object(parse(here["$ref"]), target)


def _version(document: Json) -> str:
    info = document.get("info")
    return str(info.get("version", "")) if is_object(info) else ""


def _object(at: Pointer, value: Any) -> Json:
    if not is_object(value):
        raise UnsupportedError(at, f"an object is expected here, not {type(value).__name__}")
    return value


def _scheme(at: Pointer, scheme: Any) -> Json:
    return {key: value for key, value in sorted(_object(at, scheme).items()) if _is_fact(key)}


def _known(at: Pointer, value: Json, *known: set[str]) -> None:
    for key in value:
        if not (any(key in keys for keys in known) or key in _PROSE or key.startswith("x-")):
            raise UnsupportedError((*at, key), "the generator does not know this keyword")


def _extensions(value: Json) -> Json:
    return {key: _extension(key, value[key]) for key in sorted(value) if key.startswith("x-") and _is_fact(key)}


def _extension(key: str, value: Any) -> Any:
    """Keep a vendor's fact without the prose in it; what a filter or sort extension maps are names, not keywords."""
    if is_object(value) and key.startswith(_NAMES_INSIDE):
        return {name: _ordered(_without_prose(entry)) for name, entry in sorted(value.items())}
    return _ordered(_without_prose(value))


def _without_prose(value: Any) -> Any:
    if not is_object(value):
        return value
    return {key: child for key, child in value.items() if key not in _PROSE and not key.startswith("x-")}


def _is_fact(key: str) -> bool:
    if key.startswith("x-"):
        return key in _KEPT_EXACTLY or key.startswith(KEPT_EXTENSIONS)
    return key not in _PROSE


def _ordered(value: Any) -> Any:
    if is_object(value):
        return {key: _ordered(child) for key, child in sorted(value.items())}
    if is_list(value):
        return [_ordered(child) for child in value]
    return value


def _sort_key(value: Any) -> str:
    return str(value.get("$ref", value)) if is_object(value) else str(value)
