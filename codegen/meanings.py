"""``openapi/words.yaml``: what schemas and fields mean, written into a contract as descriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import attrs

from .errors import OverlayError
from .json_types import Json, is_object
from .layout import operations
from .reading import read_document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["Meanings", "read_meanings"]


@attrs.frozen
class Meanings:
    """Lines on schemas, fields and path parameters."""

    fields: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """A line on a field that means the same everywhere, by its name on the wire."""
    paths: Mapping[str, Mapping[str, str]] = attrs.field(factory=dict[str, "Mapping[str, str]"])
    """Lines on path parameters, by the start of the path."""
    about: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """A line on a schema, by its name."""
    own: Mapping[tuple[str, str], str] = attrs.field(factory=dict[tuple[str, str], str])
    """A line on a field, by schema and field."""

    def describe(self, document: Json) -> None:
        """Write the lines into a contract, in place, as descriptions of schemas, properties and parameters."""
        schemas: dict[str, Json] = document["components"]["schemas"]
        for name, schema in schemas.items():
            _put(schema, self.about.get(name))
            for field, child in schema.get("properties", {}).items():
                _put(child, self.own.get((name, field)) or self.fields.get(field))
        for path, _, operation in operations(document):
            lines = self.paths.get(max(filter(path.startswith, self.paths), key=len, default=""), {})
            for parameter in operation.get("parameters", []):
                is_path = parameter["in"] == "path"
                _put(parameter, lines.get(parameter["name"]) if is_path else self.fields.get(parameter["name"]))


def _put(node: Json, line: str | None) -> None:
    if line:
        node["description"] = line


def read_meanings(path: Path) -> Meanings:
    """Read the file; without one nothing is said.

    Raises:
        OverlayError: An entry is malformed; the message names it.
    """
    if not path.exists():
        return Meanings()
    document = read_document(path)
    schemas = _section(path, document, "schemas")
    for name, entry in schemas.items():
        if not is_object(entry) or set(entry) - {"about", "fields"}:
            raise OverlayError(f"{path}: schemas/{name}: a mapping of 'about' and 'fields' is expected here")
    return Meanings(
        fields=cast("Mapping[str, str]", _section(path, document, "fields")),
        paths=cast("Mapping[str, Mapping[str, str]]", _section(path, document, "paths")),
        about={name: entry["about"] for name, entry in schemas.items() if "about" in entry},
        own={(name, field): line for name, entry in schemas.items() for field, line in entry.get("fields", {}).items()},
    )


def _section(path: Path, document: Json, name: str) -> dict[str, Any]:
    section = document.get(name, {})
    if not is_object(section):
        raise OverlayError(f"{path}: {name}: a mapping is expected here")
    return section
