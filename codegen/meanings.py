"""``openapi/words.yaml``: the meanings of schemas and fields, added to a contract as descriptions."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from stream_video_async.emulator.json_types import JsonObject

from .layout import operations
from .reading import converted, read_document

__all__ = ["Meanings", "SchemaEntry", "read_meanings"]


class SchemaEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A line on a schema, and lines on its fields, which take precedence over those for all schemas."""

    about: str = ""
    fields: dict[str, str] = {}


class Meanings(Struct, frozen=True, forbid_unknown_fields=True):
    """Lines on schemas, fields and path parameters."""

    fields: dict[str, str] = {}
    """A line on a field that means the same everywhere, by its name on the wire."""
    paths: dict[str, dict[str, str]] = {}
    """Lines on path parameters, by prefix of the path."""
    schemas: dict[str, SchemaEntry] = {}

    def describe(self, document: JsonObject) -> None:
        """Add the lines to a contract, in place, as descriptions of schemas, properties and parameters."""
        schemas: dict[str, JsonObject] = document["components"]["schemas"]
        for name, schema in schemas.items():
            entry = self.schemas.get(name, SchemaEntry())
            _put(schema, entry.about)
            for field, child in schema.get("properties", {}).items():
                _put(child, entry.fields.get(field) or self.fields.get(field))
        for path, _, operation in operations(document):
            lines = self.paths.get(max(filter(path.startswith, self.paths), key=len, default=""), {})
            for parameter in operation.get("parameters", []):
                _put(parameter, (lines if parameter["in"] == "path" else self.fields).get(parameter["name"]))


def _put(node: JsonObject, line: str | None) -> None:
    if line:
        node["description"] = line


def read_meanings(path: Path) -> Meanings:
    """Read the file; return empty meanings if there is none.

    Raises:
        OverlayError: An entry is malformed; the message names it.
    """
    return (
        converted(str(path), read_document(path), Meanings, {"schemas": SchemaEntry}) if path.exists() else Meanings()
    )
