"""Who uses which schema: requests, replies, events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .ir import Direction

Document = dict[str, Any]
VERBS = ("get", "put", "post", "patch", "delete")


class Usage:
    """Follows references from operations and events through the schemas."""

    def __init__(self, document: Document) -> None:
        self.schemas: dict[str, Document] = document["components"]["schemas"]
        self.bodies: dict[str, list[str]] = {}
        """Schema → operations whose body it is."""
        self.replies: dict[str, list[str]] = {}
        """Schema → operations whose success reply it is."""
        self.event_types: dict[str, list[str]] = {}
        """Schema → event types it carries."""
        for schema in self.schemas.values():
            for event, ref in schema.get("discriminator", {}).get("mapping", {}).items():
                self.event_types.setdefault(ref.rsplit("/", 1)[1], []).append(event)
        requested: set[str] = set()
        replied: set[str] = set(self.event_types)
        for operation in _operations(document):
            body = operation.get("requestBody", {})
            for name in _references(body):
                self.bodies.setdefault(name, []).append(operation["operationId"])
            requested.update(_references([operation.get("parameters", []), body]))
            for status, answer in operation["responses"].items():
                for name in _references(answer):
                    replied.add(name)
                    if status.startswith("2"):
                        self.replies.setdefault(name, []).append(operation["operationId"])
        self.requested = self._closure(requested)
        self.replied = self._closure(replied)

    def direction(self, name: str) -> Direction:
        """Tell which way a schema travels; one that nothing uses counts as a request if it is called so."""
        if name in self.requested:
            return "both" if name in self.replied else "request"
        return "request" if name not in self.replied and name.endswith("Request") else "reply"

    def _closure(self, names: set[str]) -> set[str]:
        reached: set[str] = set()
        pending = list(names)
        while pending:
            name = pending.pop()
            if name not in reached:
                reached.add(name)
                pending.extend(_references(self.schemas[name]))
        return reached


def _operations(document: Document) -> Iterator[Document]:
    for methods in document["paths"].values():
        for verb, operation in methods.items():
            if verb in VERBS:
                yield operation


def _references(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        mapping = cast("Document", node)
        if isinstance(mapping.get("$ref"), str):
            yield mapping["$ref"].rsplit("/", 1)[1]
        for key, value in mapping.items():
            if key != "discriminator":
                yield from _references(value)
    elif isinstance(node, list):
        for value in cast("list[object]", node):
            yield from _references(value)
