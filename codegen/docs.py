"""Words for generated docstrings, made from facts: users of a schema, limits, filters, sorts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .layout import target_of

if TYPE_CHECKING:
    from .usage import Usage

Document = dict[str, Any]

_SPELLINGS = {"hls": "HLS", "rtmp": "RTMP", "sdk": "SDK", "sip": "SIP", "srt": "SRT", "url": "URL", "urls": "URLs"}


def schema_doc(name: str, usage: Usage) -> str:
    """Return the first line of a model's docstring: who sends or receives it."""
    if name in usage.event_types:
        return f"The event {_listed(usage.event_types[name])}."
    if name in usage.bodies:
        return f"Body of {_listed(usage.bodies[name])}."
    if name in usage.replies:
        return f"Reply of {_listed(usage.replies[name])}."
    return f"{words(name)}."


def field_doc(schema: Document) -> str:
    """Return what the contract tells of a field's range; empty when it tells nothing."""
    notes = [("Sent, never returned.", "writeOnly"), ("Set by the server.", "readOnly")]
    return " ".join((*_facts(schema), *(note for note, key in notes if schema.get(key))))


def argument_doc(wire: str, schema: Document, note: str | None) -> str:
    """Return the line on an argument: its note from the overlay, or its name in words; then its range."""
    return " ".join((note or f"{words(wire)}{_shape(schema)}.", *_facts(schema)))


def words(name: str) -> str:
    """Spell a name in words: ``members_limit`` → ``Members limit``, ``CallStateResponse`` → ``Call state response``."""
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", name)
    spaced = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", spaced)
    parts = [part for part in re.split(r"[ _\-.]+", spaced) if part]
    plain = [part if part.isupper() and len(part) > 1 else part.lower() for part in parts]
    text = " ".join(_SPELLINGS.get(part, part) for part in plain)
    return text[:1].upper() + text[1:]


def _shape(schema: Document) -> str:
    if "$ref" in schema:
        return f", a `{target_of(schema)}`"
    if schema.get("format") == "date-time":
        return ", an aware datetime"
    if schema.get("type") == "array":
        inner = schema["items"]
        return f", a list of `{target_of(inner)}`" if "$ref" in inner else ", a list"
    if schema.get("type") == "object":
        return ", a mapping" if schema.get("additionalProperties") else ", any JSON object"
    return ""


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
