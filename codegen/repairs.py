"""Repairs of upstream's errors, each with its reason; a repair without effect is an error."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any

from jsonpointer import JsonPointer
from msgspec import UNSET, Meta, Struct

from stream_video_async.emulator.json_types import JsonObject, is_list, is_object

from .errors import ObsoleteRepairError, OverlayError
from .layout import operations
from .pointers import find, parse

__all__ = ["Repair", "apply"]


class Repair(Struct, frozen=True, forbid_unknown_fields=True):
    """An error that recurs throughout the document (``rule``) or in one place (``at``), and its remedy."""

    reason: Annotated[str, Meta(min_length=1)]
    rule: str | None = None
    at: str = ""
    was: Any = UNSET
    """Upstream's value; when it is another one, the repair must be reviewed."""
    set: Any = UNSET
    append: Any = UNSET

    def __post_init__(self) -> None:
        """Reject an entry without a place or a change."""
        if self.rule is not None and self.rule not in _RULES:
            raise ValueError(f"unknown rule {self.rule!r}; known are {', '.join(sorted(_RULES))}")
        if self.rule is None and (not self.at.startswith("/") or (self.set is UNSET) == (self.append is UNSET)):
            raise ValueError("a repair needs 'rule', or a JSON pointer 'at' and one of 'set' and 'append'")

    def __str__(self) -> str:
        return f"#{self.at}" if self.rule is None else f"rule {self.rule}"


def apply(document: JsonObject, repair: Repair) -> bool:
    """Repair the document in place.

    Returns:
        False when the schema or the operation to repair is not in the document at all.

    Raises:
        ObsoleteRepairError: There is nothing to repair any more.
        OverlayError: Upstream's value is not the one that the repair expects.
    """
    is_obsolete: bool
    if repair.rule is not None:
        is_obsolete = not _RULES[repair.rule](document)
    else:
        pointer = parse(repair.at)
        before = find(document, pointer)
        if find(document, pointer[:-1]) is UNSET or (before is UNSET and repair.append is not UNSET):
            return False
        if repair.was is not UNSET and before != repair.was:
            found = "nothing" if before is UNSET else repr(before)
            raise OverlayError(f"{repair}: the contract has {found} here, not {repair.was!r}; review the repair")
        value: Any = repair.set
        is_obsolete = before == value
        if repair.append is not UNSET:
            if not is_list(before):
                raise OverlayError(f"{repair}: only a list can be appended to")
            value = [*before, repair.append]
            is_obsolete = repair.append in before
        if not is_obsolete:
            JsonPointer(repair.at).set(document, copy.deepcopy(value))
    if is_obsolete:
        raise ObsoleteRepairError(f"{repair}: upstream has fixed it; remove the repair from the overlay")
    return True


def _objects(node: object) -> Iterator[JsonObject]:
    """Yield all objects in a part of the document."""
    if is_object(node):
        yield node
    children = node.values() if is_object(node) else node if is_list(node) else ()
    for child in children:
        yield from _objects(child)


def _drop_component_nullable(document: JsonObject) -> int:
    schemas: dict[str, JsonObject] = document["components"]["schemas"]
    return sum(schema.pop("nullable", None) is not None for schema in schemas.values())


def _times_are_text(document: JsonObject) -> int:
    found = [node for node in _objects(document) if (node.get("type"), node.get("format")) == ("number", "date-time")]
    for schema in found:
        schema["type"] = "string"
    return len(found)


def _parameter_content_to_schema(document: JsonObject) -> int:
    every: list[JsonObject] = [
        parameter for _, _, operation in operations(document) for parameter in operation.get("parameters", [])
    ]
    found = [parameter for parameter in every if "content" in parameter]
    for parameter in found:
        parameter["schema"] = parameter.pop("content")["application/json"]["schema"]
    return len(found)


def _integer_enums_are_numbers(document: JsonObject) -> int:
    found = [
        node
        for node in _objects(document)
        if node.get("type") == "integer" and any(isinstance(value, str) for value in node.get("enum", ()))
    ]
    for schema in found:
        schema["enum"] = sorted(int(value) for value in schema["enum"])
    return len(found)


_RULES: Mapping[str, Callable[[JsonObject], int]] = {
    "drop-component-nullable": _drop_component_nullable,
    "times-are-text": _times_are_text,
    "parameter-content-to-schema": _parameter_content_to_schema,
    "integer-enums-are-numbers": _integer_enums_are_numbers,
}
"""Each repairs one kind of error everywhere and returns the number of places."""
