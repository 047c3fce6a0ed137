"""The contract as the emulator reads it: endpoints, their parameters and bodies, and schemas ready for validation.

The bundled description is written by the project's generator, with upstream's errors repaired. Here its schemas are
translated from OpenAPI's dialect into JSON Schema.
"""

from __future__ import annotations

import difflib
import functools
from collections.abc import Callable, Collection, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

import attrs
import msgspec

from stream_video_async._models.struct import Struct

from .extra_operations import extra_operations
from .json_types import JsonObject, is_list, is_object, mapped
from .references import reached, references, target_of

_FILE: Final = Path(__file__).with_name("contract.json")
_METHODS: Final = ("get", "post", "put", "patch", "delete")
_DATE_TIME: Final = {
    "type": ["number", "string"],
    "pattern": r"^(\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)?|-?\d+)$",
    "x-time": True,
}
"""Times travel as integer nanoseconds or as RFC 3339 text; both are accepted."""


Change: TypeAlias = Callable[[JsonObject, Any, tuple[str, ...]], Any]
"""Takes a schema, a value that it describes and the value's path; returns the replacement of the value."""


@attrs.frozen
class Parameter:
    """One path or query parameter."""

    name: str
    place: Literal["path", "query"]
    required: bool
    schema: JsonObject


@attrs.frozen(slots=False, eq=False)
class Endpoint:
    """One operation of the contract; its details are computed on first use."""

    method: str
    path: str
    node: JsonObject = attrs.field(repr=False)
    """The OpenAPI operation object."""
    fixed: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """Values of path parameters that the path itself does not hold."""

    @cached_property
    def id(self) -> str:
        """The operation's id."""
        return str(self.node["operationId"])

    @cached_property
    def resource(self) -> str:
        """The resource it belongs to."""
        return next(iter(self.node.get("tags", ())), "api")

    @cached_property
    def requires_token(self) -> bool:
        """Whether a request needs a token."""
        return bool(self.node.get("x-stream-requires-token", True))

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """Parameters of path and query."""
        return tuple(
            Parameter(entry["name"], entry["in"], entry.get("required", False), _translated(entry["schema"]))
            for entry in self.node.get("parameters", ())
        )

    @cached_property
    def multipart(self) -> bool:
        """Whether the body is multipart form data."""
        return "multipart/form-data" in self._content

    @cached_property
    def body(self) -> JsonObject | None:
        """Schema of the request body; ``None`` when the operation takes none."""
        return next((_translated(media["schema"]) for media in self._content.values()), None)

    @property
    def _content(self) -> JsonObject:
        content: JsonObject = self.node.get("requestBody", {}).get("content", {})
        return content

    @cached_property
    def success(self) -> int:
        """Status of a successful reply."""
        return next(int(status) for status in self.node["responses"] if status.startswith("2"))

    @cached_property
    def response(self) -> JsonObject:
        """Schema of a successful reply."""
        return _translated(next(iter(self.node["responses"][str(self.success)]["content"].values()))["schema"])


class _Components(Struct):
    schemas: dict[str, msgspec.Raw]


class _Document(Struct):
    """An OpenAPI document; most of it are schemas, of which few are needed."""

    info: dict[str, str]
    paths: dict[str, JsonObject]
    components: _Components


class _Schemas(dict[str, JsonObject]):
    """Components by name, each decoded and translated on first use."""

    def __init__(self, source: Mapping[str, msgspec.Raw]) -> None:
        super().__init__()
        self._source = source

    def __missing__(self, name: str) -> JsonObject:
        schema = self[name] = _translated(msgspec.json.decode(self._source[name]))
        if name == "CallResponse":
            # The service sends null for a call that has not ended.
            schema["properties"]["ended_at"]["type"].append("null")
        return schema


@attrs.frozen
class Contract:
    """All endpoints and schemas of one description."""

    version: str
    endpoints: Mapping[str, Endpoint]
    schemas: Mapping[str, JsonObject]
    extra: tuple[Endpoint, ...] = ()
    """Operations of other products and older paths that clients of this API use."""

    @property
    def everything(self) -> list[Endpoint]:
        """All endpoints that are served; an older path of an operation comes before the operation's own."""
        return [*self.extra, *self.endpoints.values()]

    @property
    def event_types(self) -> dict[str, JsonObject]:
        """The types of all events, with references to their schemas."""
        mapping: dict[str, str] = self.schemas["WHEvent"]["discriminator"]["mapping"]
        return {name: {"$ref": reference} for name, reference in mapping.items()}

    def resolve(self, schema: JsonObject) -> JsonObject:
        """Follow a reference to a component."""
        while "$ref" in schema:
            schema = self.schemas[target_of(schema["$ref"])]
        return schema

    def standalone(self, schema: JsonObject) -> JsonObject:
        """Return the schema together with only those components that it reaches."""
        names = reached(references(schema), self.schemas)
        return {**schema, "components": {"schemas": {name: self.schemas[name] for name in sorted(names)}}}

    def rewritten(self, schema: JsonObject, value: Any, change: Change, path: tuple[str, ...] = ()) -> Any:
        """Return a copy of a value with ``change`` applied, from the outside in, to each part that a schema describes.

        Free-form parts, such as custom data and filters, are left as they are.
        """
        schema = self.resolve(schema)
        if not schema:
            return value
        value = change(schema, value, path)
        if is_list(value):
            items = schema.get("items", {})
            return [self.rewritten(items, entry, change, (*path, str(place))) for place, entry in enumerate(value)]
        if not is_object(value):
            return value
        properties, extra = schema.get("properties", {}), schema.get("additionalProperties")
        others: JsonObject = extra if is_object(extra) else {}
        if not properties and not others:
            return value
        return {
            name: self.rewritten(properties.get(name, others), entry, change, (*path, name))
            for name, entry in value.items()
        }


@functools.cache
def load_contract() -> Contract:
    """Read the bundled description; the result is shared and must not be changed."""
    document = msgspec.json.decode(_FILE.read_bytes(), type=_Document)
    endpoints = [
        Endpoint(method.upper(), path, item[method])
        for path, item in document.paths.items()
        for method in _METHODS
        if method in item
    ]
    extra = tuple(
        Endpoint(method.upper(), path, node, fixed) for path, method, node, fixed in extra_operations(document.paths)
    )
    schemas = _Schemas(document.components.schemas)
    return Contract(document.info["version"], {endpoint.id: endpoint for endpoint in endpoints}, schemas, extra)


def require_operation(name: str) -> None:
    """Check that an operation is served.

    Raises:
        ValueError: There is no such operation.
    """
    require_known("operation", name, [endpoint.id for endpoint in load_contract().everything])


def require_known(what: str, name: str, known: Collection[str]) -> None:
    """Check that a name is known.

    Raises:
        ValueError: It is not; the message has the nearest name.
    """
    if name not in known:
        similar = difflib.get_close_matches(name, known, 1)
        message = f"unknown {what} {name[:100]!r}{f'; did you mean {similar[0]}?' if similar else ''}"
        raise ValueError(message)


def _translated(schema: JsonObject) -> JsonObject:
    """Return the schema as JSON Schema, with the formats that the service accepts."""
    translated: JsonObject = mapped(schema, _plain)
    return translated


def _plain(node: Any) -> Any:
    if not is_object(node):
        return node
    if isinstance(node.get("$ref"), str):
        # Siblings of a reference are ignored in OpenAPI 3.0 but not by JSON Schema.
        return {"$ref": node["$ref"]}
    if node.get("format") == "date-time":
        return {**_DATE_TIME, "type": ["number", "string"]}
    plain = {key: value for key, value in node.items() if key != "nullable"}
    if node.get("nullable") is True and "type" in plain:
        plain["type"] = [plain["type"], "null"]
    return plain
