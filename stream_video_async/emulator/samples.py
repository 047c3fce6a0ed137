"""Schema-valid examples built from the contract, for operations without behavior and for the emulator's tests."""

from __future__ import annotations

from typing import Any, Final

from .contract import load_contract, require_known
from .json_types import JsonObject, is_list, is_object, merged

_MAX_DEPTH: Final = 12
_MAX_STEPS: Final = 20
INSTANT: Final = 1_750_000_000_000_000_000


def sample(schema: JsonObject, *, optional: bool = False, now: int = INSTANT) -> Any:
    """Build an example: required fields only, or with every optional field that is not recursive."""
    return _value(schema, optional, now, ())


def _value(schema: JsonObject, optional: bool, now: int, trail: tuple[str, ...]) -> Any:  # noqa: PLR0911
    if "$ref" in schema:
        name = str(schema["$ref"])
        return _value(load_contract().resolve(schema), optional and name not in trail, now, (*trail, name))
    if schema.get("enum"):
        return schema["enum"][0]
    if "default" in schema:
        return schema["default"]
    if schema.get("x-time"):
        return now
    kind = schema.get("type")
    match kind[0] if is_list(kind) else kind:
        case "object":
            return _object(schema, optional, now, trail)
        case "array":
            count = max(schema.get("minItems", 0), 1 if optional and len(trail) < _MAX_DEPTH else 0)
            return [_value(schema["items"], optional, now, trail) for _ in range(count)]
        case "string":
            return "sample".ljust(schema.get("minLength", 0), "x")[: schema.get("maxLength", 1000)]
        case "integer" | "number":
            return max(schema.get("minimum", 0), min(1, schema.get("maximum", 1)))
        case "boolean":
            return False
        case _:
            return {}


def _object(schema: JsonObject, optional: bool, now: int, trail: tuple[str, ...]) -> JsonObject:
    required = set(schema.get("required", ()))
    result: JsonObject = {
        name: _value(field, optional, now, trail)
        for name, field in schema.get("properties", {}).items()
        if name in required or (optional and len(trail) < _MAX_DEPTH)
    }
    extra = schema.get("additionalProperties")
    if optional and is_object(extra) and extra and len(trail) < _MAX_DEPTH:
        result["key"] = _value(extra, optional, now, trail)
    return result


def completed(schema: JsonObject, value: Any) -> Any:
    """Return the value with the required fields that it lacks added, to any depth."""

    def complete(schema: JsonObject, value: Any, _: tuple[str, ...]) -> Any:
        if not is_object(value):
            return value
        missing = [name for name in schema.get("required", ()) if name not in value]
        return value | {name: sample(schema["properties"][name]) for name in missing}

    return load_contract().rewritten(schema, value, complete)


def sample_event(type: str, fields: JsonObject, *, now: int) -> JsonObject:
    """Build an event from the required fields and the given ones; a dotted name addresses a nested field.

    Raises:
        ValueError: The contract has no such type.
    """
    known = load_contract().event_types
    require_known("event type", type, known)
    event: JsonObject = sample(known[type], now=now)
    event |= {"type": type, "created_at": now}
    if "call_cid" in event:
        event = _of_call(event, str(fields.get("call_cid", "default:sample")))
    for name, value in fields.items():
        steps = name.split(".")
        if not all(steps) or len(steps) > _MAX_STEPS:
            message = f"{name[:100]!r} is not the name of a field: dots separate up to {_MAX_STEPS} names"
            raise ValueError(message)
        event = merged(event, _nested(steps, value))
    if event["type"] != type:
        message = "the field type cannot be set: it is the type of the event"
        raise ValueError(message)
    return event


def _of_call(event: JsonObject, cid: str) -> JsonObject:
    """Return the event with all references to its call changed to ``cid``."""
    kind, _, id_ = cid.partition(":")
    call: JsonObject = {"call": {"cid": cid, "type": kind, "id": id_}} if "call" in event else {}
    return merged(event, {"call_cid": cid, **call})


def _nested(steps: list[str], value: Any) -> JsonObject:
    return {steps[0]: _nested(steps[1:], value) if len(steps) > 1 else value}
