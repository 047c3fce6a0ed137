"""Repairs of upstream's errors, each with its reason. A repair without effect is an error."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import attrs

from .errors import MendedError, OverlayError
from .json_types import Json, is_list
from .layout import operations
from .pointers import MISSING, Pointer, find, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = ["RULES", "PointedRepair", "Repair", "RuleRepair", "apply"]


@attrs.frozen
class RuleRepair:
    """An error that recurs throughout the document, repaired wherever it is found."""

    reason: str
    rule: str

    def __str__(self) -> str:
        return f"rule {self.rule}"


@attrs.frozen
class PointedRepair:
    """An error in one place."""

    reason: str
    at: Pointer
    action: str
    value: Any
    was: Any = MISSING
    """What upstream says there; when it says something else, the repair must be reviewed."""

    def __str__(self) -> str:
        return text(self.at)


Repair: TypeAlias = RuleRepair | PointedRepair


def apply(document: Json, repair: Repair) -> bool:
    """Repair the document in place.

    Returns:
        False when the schema or the operation to repair is not in the document at all.

    Raises:
        MendedError: There is nothing to repair any more.
        OverlayError: Upstream has something else there than the repair expects.
    """
    if isinstance(repair, RuleRepair):
        if not RULES[repair.rule](document):
            raise MendedError(f"{repair}: it matches nothing in the contract any more; remove it from the overlay")
        return True
    return _apply_pointed(document, repair)


def _apply_pointed(document: Json, repair: PointedRepair) -> bool:
    owner = find(document, repair.at[:-1])
    if owner is MISSING:
        return False
    key = repair.at[-1]
    before = find(document, repair.at)
    if repair.was is not MISSING and before != repair.was:
        found = "nothing" if before is MISSING else repr(before)
        raise OverlayError(f"{repair}: the contract has {found} here, not {repair.was!r}; review the repair")
    if repair.action == "append":
        return _append(before, repair)
    if (repair.action == "remove" and before is MISSING) or (repair.action == "set" and before == repair.value):
        raise MendedError(f"{repair}: upstream has fixed it; remove the repair from the overlay")
    container: Any = owner
    place: Any = int(key) if is_list(owner) else key
    if repair.action == "remove":
        del container[place]
    else:
        container[place] = copy.deepcopy(repair.value)
    return True


def _append(before: Any, repair: PointedRepair) -> bool:
    if before is MISSING:
        return False
    if not is_list(before):
        raise OverlayError(f"{repair}: only a list can be appended to")
    entries = before
    if repair.value in entries:
        raise MendedError(f"{repair}: upstream has added it; remove the repair from the overlay")
    entries.append(copy.deepcopy(repair.value))
    return True


def _schemas(node: Any) -> Iterator[Json]:
    """Go over a schema and all schemas inside it."""
    schema = node
    yield schema
    for child in cast("Json", schema.get("properties", {})).values():
        yield from _schemas(child)
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield from _schemas(schema[key])


def _all_schemas(document: Json) -> Iterator[Json]:
    for schema in document["components"]["schemas"].values():
        yield from _schemas(schema)
    for parameter in _parameters(document):
        if "schema" in parameter:
            yield from _schemas(parameter["schema"])


def _parameters(document: Json) -> Iterator[Json]:
    for _, _, operation in operations(document):
        yield from operation.get("parameters", [])


def _drop_component_nullable(document: Json) -> int:
    schemas: list[Json] = [schema for schema in document["components"]["schemas"].values() if "nullable" in schema]
    for schema in schemas:
        del schema["nullable"]
    return len(schemas)


def _times_are_text(document: Json) -> int:
    found = [
        schema
        for schema in _all_schemas(document)
        if schema.get("type") == "number" and schema.get("format") == "date-time"
    ]
    for schema in found:
        schema["type"] = "string"
    return len(found)


def _parameter_content_to_schema(document: Json) -> int:
    found = [parameter for parameter in _parameters(document) if "content" in parameter]
    for parameter in found:
        parameter["schema"] = parameter.pop("content")["application/json"]["schema"]
    return len(found)


def _integer_enums_are_numbers(document: Json) -> int:
    found = [
        schema
        for schema in _all_schemas(document)
        if schema.get("type") == "integer" and any(isinstance(value, str) for value in schema.get("enum", ()))
    ]
    for schema in found:
        schema["enum"] = sorted(int(value) for value in schema["enum"])
    return len(found)


RULES: Mapping[str, Callable[[Json], int]] = {
    "drop-component-nullable": _drop_component_nullable,
    "times-are-text": _times_are_text,
    "parameter-content-to-schema": _parameter_content_to_schema,
    "integer-enums-are-numbers": _integer_enums_are_numbers,
}
"""Each repairs one kind of error everywhere and returns in how many places it found it."""
