"""``openapi/words.yaml``: what schemas and fields mean, written into a contract as descriptions."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from stream_video_async.emulator.json_types import JsonObject

from .layout import operations
from .reading import converted, read_document

__all__ = ["Meanings", "SchemaWords", "read_meanings"]


class SchemaWords(Struct, frozen=True, forbid_unknown_fields=True):
    """A line on a schema, and lines on its fields that win over those for all schemas."""

    about: str = ""
    fields: dict[str, str] = {}


class Meanings(Struct, frozen=True):
    """Lines on schemas, fields and path parameters."""

    fields: dict[str, str] = {}
    """A line on a field that means the same everywhere, by its name on the wire."""
    paths: dict[str, dict[str, str]] = {}
    """Lines on path parameters, by the start of the path."""
    schemas: dict[str, SchemaWords] = {}

    def describe(self, document: JsonObject) -> None:
        """Write the lines into a contract, in place, as descriptions of schemas, properties and parameters."""
        schemas: dict[str, JsonObject] = document["components"]["schemas"]
        for name, schema in schemas.items():
            words = self.schemas.get(name, SchemaWords())
            _put(schema, words.about)
            for field, child in schema.get("properties", {}).items():
                _put(child, words.fields.get(field) or self.fields.get(field))
        for path, _, operation in operations(document):
            lines = self.paths.get(max(filter(path.startswith, self.paths), key=len, default=""), {})
            for parameter in operation.get("parameters", []):
                _put(parameter, (lines if parameter["in"] == "path" else self.fields).get(parameter["name"]))


def _put(node: JsonObject, line: str | None) -> None:
    if line:
        node["description"] = line


def read_meanings(path: Path) -> Meanings:
    """Read the file; without one nothing is said.

    Raises:
        OverlayError: An entry is malformed; the message names it.
    """
    return (
        converted(str(path), read_document(path), Meanings, {"schemas": SchemaWords}) if path.exists() else Meanings()
    )
