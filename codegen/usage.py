"""Which requests, replies and events use which schemas."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from stream_video_async.emulator.references import reached, references, target_of

from .layout import is_event, operations

if TYPE_CHECKING:
    from stream_video_async.emulator.json_types import JsonObject

    from . import changes, ir

__all__ = ["Usage"]


class Usage:
    """Follows references from operations and events through the schemas."""

    def __init__(self, document: JsonObject) -> None:
        schemas: dict[str, JsonObject] = document["components"]["schemas"]
        self.bodies: dict[str, list[str]] = defaultdict(list)
        """Schema → operations with this body."""
        self.replies: dict[str, list[str]] = defaultdict(list)
        """Schema → operations with this success reply."""
        self.event_types: dict[str, list[str]] = defaultdict(list)
        """Schema → its event types."""
        starts: dict[changes.Direction, list[str]] = {"request": [], "response": [], "event": []}
        for name, schema in schemas.items():
            if is_event(schema):
                starts["event"].append(name)
            for event, ref in schema.get("discriminator", {}).get("mapping", {}).items():
                self.event_types[target_of(ref)].append(event)
        for _, _, operation in operations(document):
            body = list(references(operation.get("requestBody", {})))
            starts["request"] += [*references(operation.get("parameters", [])), *body]
            for name in body:
                self.bodies[name].append(operation["operationId"])
            for status, answer in operation["responses"].items():
                found = list(references(answer))
                starts["response"] += found
                for name in found if status.startswith("2") else ():
                    self.replies[name].append(operation["operationId"])
        self.reach = {way: reached(names, schemas) for way, names in starts.items()}
        """The schemas that are used in each direction."""

    def direction(self, name: str) -> ir.Direction:
        """Return whether requests, replies or both use a schema; an unused one is classed by its name."""
        is_read = name in self.reach["response"] or name in self.reach["event"]
        if name in self.reach["request"]:
            return "both" if is_read else "request"
        return "request" if not is_read and name.endswith("Request") else "reply"
