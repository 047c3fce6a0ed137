"""Compare what the code does not show: limits, known values, filters, sorting, authentication."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from stream_video_async.emulator.json_types import JsonObject, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["compare_values"]

_UPPER = ("maximum", "maxLength", "maxItems", "maxProperties")
_LOWER = ("minimum", "minLength", "minItems", "minProperties")
_BOUNDS = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}
_NO_LIMIT = {
    **dict.fromkeys(("minLength", "minItems", "minProperties"), 0),
    **dict.fromkeys(("uniqueItems", *_BOUNDS), False),
}
"""Values that mean the same as leaving the keyword out."""
_LIMITS = (*_UPPER, *_LOWER, "enum", "pattern", "multipleOf", "uniqueItems", *_BOUNDS)


def compare_values(old: JsonObject, new: JsonObject, of: str = "") -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of each difference between two schemas of one value, or between two operations.

    Args:
        old: The schema before.
        new: The schema now; its type is compared in the generated code.
        of: The part of the value, for the texts: empty, ``"items "`` or ``"values "``.
    """
    if old.get("type") != new.get("type"):
        return
    if (is_deprecated := bool(new.get("deprecated"))) != bool(old.get("deprecated")):
        yield "deprecated", f"{of}{'' if is_deprecated else 'no longer '}deprecated"
    if old.get("security") != new.get("security"):
        yield "security", "authentication changed"
    if (has_token := new.get("x-stream-requires-token", True)) != old.get("x-stream-requires-token", True):
        yield ("limit-tighter", "needs a token") if has_token else ("limit-looser", "needs no token")
    for key in _LIMITS:
        before, now = _limit(old, key), _limit(new, key)
        if before != now:
            yield from ((kind, of + text) for kind, text in _compare_limits(key, before, now))
    yield from ((kind, of + text) for kind, text in _compare_fields(_fields(old), _fields(new)))
    for key, part in (("items", "items "), ("additionalProperties", "values ")):
        if is_object(old.get(key)) and is_object(new.get(key)):
            yield from compare_values(old[key], new[key], of + part)


def _limit(schema: JsonObject, key: str) -> Any:
    """Return the value of a keyword, or ``None`` if it limits nothing."""
    value = schema.get(key)
    is_without_bound = key in _BOUNDS and _BOUNDS[key] not in schema
    is_any_integer = key == "multipleOf" and value == 1 and schema.get("type") == "integer"
    return None if value == _NO_LIMIT.get(key) or is_without_bound or is_any_integer else value


def _compare_limits(key: str, before: Any, now: Any) -> Iterator[tuple[str, str]]:
    if before is None:
        yield "limit-tighter", f"{key} {now!r}"
    elif now is None:
        yield "limit-looser", f"no {key} any more"
    elif key == "enum":
        yield from (("value-added", f"new value {value!r}") for value in now if value not in before)
        yield from (("value-removed", f"value {value!r} removed") for value in before if value not in now)
    else:
        is_looser = (
            (key in _UPPER and now > before)
            or (key in _LOWER and now < before)
            or (key == "multipleOf" and Decimal(str(before)) % Decimal(str(now)) == 0)
        )
        yield "limit-looser" if is_looser else "limit-tighter", f"{key} {before!r} → {now!r}"


def _fields(schema: JsonObject) -> dict[str, str]:
    """Return the fields, operators and sort orders of the value, by description; fields with their types."""
    found: dict[str, str] = {}
    filters: dict[str, JsonObject] = schema.get("x-stream-filter-fields") or {}
    for name, rule in filters.items():
        found |= {f"filter {name}": rule["type"]} | {f"filter {name} {operator}": "" for operator in rule["operators"]}
    for key in ("x-stream-sort-fields", "x-stream-sort-combinations"):
        entries: list[Any] = schema.get(key) or []
        found |= {f"sorting {entry if isinstance(entry, str) else ' + '.join(entry)}": "" for entry in entries}
    return found


def _compare_fields(old: dict[str, str], new: dict[str, str]) -> Iterator[tuple[str, str]]:
    for name in sorted(old.keys() | new.keys()):
        before, now = old.get(name), new.get(name)
        whole = name.rpartition(" ")[0]
        if (whole in old) != (whole in new):
            continue  # an operator of a filter that was added or removed
        if before is None:
            yield "value-added", f"new {name}"
        elif now is None:
            yield "value-removed", f"{name} removed"
        elif before != now:
            yield "retyped", f"{name}: {before} → {now}"
