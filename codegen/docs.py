"""Texts of generated docstrings: meanings, users of a schema, limits, filters, sort orders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .usage import Usage

Document = dict[str, Any]

_NUMBER = re.compile(r"\d+")


def schema_doc(name: str, schema: Document, usage: Usage) -> str:
    """Return what a model is, and which operations or events it belongs to; empty if nothing is known."""
    where = ""
    if name in usage.event_types:
        where = f"The event {_listed(usage.event_types[name])}."
    elif name in usage.bodies:
        where = f"Body of {_listed(usage.bodies[name])}."
    elif name in usage.replies:
        where = f"Reply of {_listed(usage.replies[name])}."
    return "\n\n    ".join(part for part in (schema.get("description", ""), where) if part)


def field_doc(schema: Document, *, is_required: bool = False) -> str:
    """Return what a field means, its range and its default; empty if nothing is known."""
    notes = [("Sent, never returned.", "writeOnly"), ("Set by the server.", "readOnly")]
    parts = [
        _with_facts(schema.get("description", ""), schema),
        *(note for note, key in notes if schema.get(key)),
        "Required." if is_required else "",
    ]
    return " ".join(part for part in parts if part)


def argument_doc(schema: Document, note: str | None) -> str:
    """Return the note on an argument, or its meaning, with its range and default."""
    return _with_facts(note or schema.get("description", ""), schema)


def _with_facts(text: str, schema: Document) -> str:
    """Add the range and the default that the contract gives, unless the text has the range already."""
    known = set(_NUMBER.findall(text))
    facts = [fact for fact in _facts(schema) if not (numbers := set(_NUMBER.findall(fact))) or not numbers <= known]
    if "default" in schema and schema["default"] not in ("", None):
        facts.append(f"Default: `{schema['default']}`.")
    return " ".join(part for part in (text, *facts) if part)


def _facts(schema: Document) -> list[str]:
    facts = [
        _between(schema.get("minimum"), schema.get("maximum"), "", ""),
        _between(schema.get("minLength") or None, schema.get("maxLength"), "character", "characters"),
        _between(
            schema.get("minItems", schema.get("minProperties")) or None,
            schema.get("maxItems", schema.get("maxProperties")),
            "entry",
            "entries",
        ),
    ]
    filters: dict[str, Document] = schema.get("x-stream-filter-fields") or {}
    if filters:
        listed = "; ".join(f"{name} ({' '.join(sorted(rule['operators']))})" for name, rule in sorted(filters.items()))
        facts.append(f"Fields: {listed}.")
    combinations: list[list[str]] = schema.get("x-stream-sort-combinations") or []
    if combinations:
        facts.append(f"Sort by: {'; '.join(' + '.join(combination) for combination in combinations)}.")
    return [fact for fact in facts if fact]


def _between(low: float | None, high: float | None, one: str, many: str) -> str:
    def counted(number: float) -> str:
        return f"{number} {one if number == 1 else many}".rstrip()

    if low is not None and high is not None:
        return f"Exactly {counted(low)}." if low == high else f"From {low} to {counted(high)}."
    if low is not None:
        return f"At least {counted(low)}."
    return "" if high is None else f"At most {counted(high)}."


def _listed(names: list[str]) -> str:
    quoted = [f"`{name}`" for name in sorted(names)]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
