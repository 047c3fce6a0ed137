"""References between the schemas of a contract; the project's generator follows them by the same functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from .json_types import JsonObject, is_list, is_object, mapped

__all__ = ["reached", "references", "relinked", "target_of"]


def target_of(reference: str) -> str:
    """Return the name of the schema that a reference leads to."""
    return reference.rpartition("/")[2]


def references(node: object) -> Iterator[str]:
    """Yield the names of all schemas that a part of a contract refers to, also by a discriminator."""
    if is_object(node):
        yield from map(target_of, _targets(node).values())
    children = node.values() if is_object(node) else node if is_list(node) else ()
    for child in children:
        yield from references(child)


def reached(start: Iterable[str], schemas: Mapping[str, Any]) -> set[str]:
    """Return the names of the schemas that are reachable from ``start``, including these."""
    found: set[str] = set()
    pending = list(start)
    while pending:
        name = pending.pop()
        if name not in found:
            found.add(name)
            pending.extend(references(schemas[name]))
    return found


def relinked(node: Any, link: Callable[[str], str]) -> Any:
    """Return a copy of a part of a contract with each reference replaced by ``link(name of its schema)``."""

    def change(value: Any) -> Any:
        targets = {key: link(target_of(target)) for key, target in _targets(value).items()} if is_object(value) else {}
        if not targets:
            return value
        return value | (targets if "$ref" in value else {"mapping": targets})

    return mapped(node, change)


def _targets(node: JsonObject) -> dict[str, str]:
    """Return the references that an object itself holds; properties may have the names of either keyword."""
    if isinstance(node.get("$ref"), str):
        return {"$ref": node["$ref"]}
    # In a discriminator ``propertyName`` is a string; under a property of that name there is a schema.
    mapping: dict[str, str] = node.get("mapping", {}) if isinstance(node.get("propertyName"), str) else {}
    return mapping
