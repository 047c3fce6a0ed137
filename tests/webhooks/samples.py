"""One JSON body for every event type, built from the contract's schemas."""

from __future__ import annotations

import functools
from datetime import UTC, datetime
from typing import Any

from tests.support.contract import contract

NANOSECONDS = 1_700_000_000_123_456_789
RFC3339 = "2023-11-14T22:13:20.123456789Z"
INSTANT = datetime(2023, 11, 14, 22, 13, 20, 123456, tzinfo=UTC)

_MAX_DEPTH = 5


@functools.cache
def event_schemas() -> dict[str, str]:
    """Return the schema name of each event type."""
    mapping = contract()["components"]["schemas"]["WHEvent"]["discriminator"]["mapping"]
    return {event_type: reference.rsplit("/", 1)[1] for event_type, reference in sorted(mapping.items())}


def sample(event_type: str, *, instant: object = NANOSECONDS, optional: bool = True) -> dict[str, Any]:
    """Build an event: with all fields a few levels deep, or with the required ones only."""
    schema = {"$ref": f"#/components/schemas/{event_schemas()[event_type]}"}
    return _value(schema, "", instant, optional, 0) | {"type": event_type}


def _value(schema: dict[str, Any], name: str, instant: object, optional: bool, depth: int) -> Any:
    schema = _resolve(schema)
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("format") == "date-time":
        return instant
    kind = schema.get("type", "object" if "properties" in schema else None)
    if kind == "object" or kind is None:
        return _object(schema, instant, optional, depth)
    if kind == "array":
        return [] if depth > _MAX_DEPTH else [_value(schema["items"], name, instant, optional, depth + 1)]
    return {"string": f"{name} ü", "integer": 3, "number": 2.5, "boolean": True}[kind]


def _object(schema: dict[str, Any], instant: object, optional: bool, depth: int) -> dict[str, Any]:
    required = schema.get("required", [])
    result = {
        name: _value(child, name, instant, optional and depth < _MAX_DEPTH, depth + 1)
        for name, child in schema.get("properties", {}).items()
        if name in required or (optional and depth < _MAX_DEPTH)
    }
    more = schema.get("additionalProperties")
    if isinstance(more, dict) and more and depth < _MAX_DEPTH:
        result["key"] = _value(more, "key", instant, optional, depth + 1)
    return result


def _resolve(schema: dict[str, Any]) -> dict[str, Any]:
    while True:
        if "$ref" in schema:
            schema = contract()["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
        elif len(schema.get("allOf", [])) == 1:
            schema = schema["allOf"][0]
        else:
            return schema
