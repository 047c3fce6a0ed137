"""Compare what two schemas of a value say beyond its type: limits, known values, filter and sort fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .changes import Aspect, Verdict
from .json_types import Json, is_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["UNNOTICED", "compare_values"]

_UPPER = ("maximum", "maxLength", "maxItems", "maxProperties")
_LOWER = ("minimum", "minLength", "minItems", "minProperties")
_OTHER_LIMITS = ("pattern", "multipleOf", "uniqueItems", "exclusiveMinimum", "exclusiveMaximum")
UNNOTICED = Verdict("neutral", "no caller notices")
_TOLERANT = Verdict("neutral", "a reader takes whatever the server sends")


def compare_values(old: Json, new: Json, of: str = "") -> Iterator[Aspect]:
    """Yield the differences between two schemas of one value; the type is compared elsewhere.

    Args:
        old: The schema before.
        new: The schema now.
        of: Which part of the value this is, for the texts: empty, ``"items "`` or ``"values "``.
    """
    if old.get("type") != new.get("type"):
        return
    if bool(old.get("deprecated")) != bool(new.get("deprecated")):
        text = f"{of}deprecated" if new.get("deprecated") else f"{of}no longer deprecated"
        yield Aspect("deprecated", text, UNNOTICED, UNNOTICED)
    yield from _enums(old, new, of)
    yield from _limits(old, new, of)
    yield from _extensions(old, new, of)
    for key, part in (("items", "items "), ("additionalProperties", "values ")):
        if is_object(old.get(key)) and is_object(new.get(key)):
            yield from compare_values(old[key], new[key], of + part)


def _enums(old: Json, new: Json, of: str) -> Iterator[Aspect]:
    before: list[Any] | None = old.get("enum")
    now: list[Any] | None = new.get("enum")
    if before is None and now is not None:
        refused = Verdict("breaking", "the server refuses all other values now")
        yield Aspect("enum", f"{of}only {_values(now)}", refused, _TOLERANT)
    elif before is not None and now is None:
        free = Verdict("additive", "any value may be sent now")
        yield Aspect("enum", f"{of}any value, no longer only {_values(before)}", free, _TOLERANT)
    elif before is not None and now is not None:
        added = [value for value in now if value not in before]
        removed = [value for value in before if value not in now]
        if added:
            text, may = f"{of}new value {_values(added)}", Verdict("additive", "it may be sent now")
            yield Aspect("value-added", text, may, Verdict("additive", "unknown values were read before, too"))
        if removed:
            refused = Verdict("breaking", "the server refuses it now")
            yield Aspect("value-removed", f"{of}value {_values(removed)} removed", refused, _TOLERANT)


def _limits(old: Json, new: Json, of: str) -> Iterator[Aspect]:
    tighter = Verdict("breaking", "the server refuses values that it took before")
    looser = Verdict("additive", "the server takes values that it refused before")
    for key in (*_UPPER, *_LOWER, *_OTHER_LIMITS):
        before, now = old.get(key), new.get(key)
        if before == now:
            continue
        if before is None or now is None:
            is_tighter = before is None
        elif key in _UPPER:
            is_tighter = now < before
        else:
            is_tighter = key not in _LOWER or now > before
        verdict = tighter if is_tighter else looser
        yield Aspect("limit", f"{of}{_said(key, before, now)}", verdict, _TOLERANT)


def _extensions(old: Json, new: Json, of: str) -> Iterator[Aspect]:
    """Compare the vendor's notes: which fields a filter knows and what can be sorted by."""
    for key in sorted({*old, *new}):
        if not key.startswith(("x-stream-filter-", "x-stream-sort-")):
            continue
        word = "filter" if key.startswith("x-stream-filter-") else "sorting"
        before, now = _entries(old.get(key)), _entries(new.get(key))
        for name in sorted(now.keys() - before.keys()):
            may = Verdict("additive", "the server takes it now")
            yield Aspect(f"{word}-added", f"{of}new {word} {name}", may, _TOLERANT)
        for name in sorted(before.keys() - now.keys()):
            refused = Verdict("breaking", "the server refuses it now")
            yield Aspect(f"{word}-removed", f"{of}{word} {name} removed", refused, _TOLERANT)
        for name in sorted(before.keys() & now.keys()):
            if before[name] != now[name]:
                yield _refined(f"{of}{word} {name}", word, before[name], now[name])


def _refined(subject: str, word: str, before: Any, now: Any) -> Aspect:
    """Compare what can be done with one field of a filter."""
    more, fewer = _operators(now) - _operators(before), _operators(before) - _operators(now)
    same_otherwise = is_object(before) and is_object(now) and _rest(before) == _rest(now)
    if same_otherwise and not fewer:
        text = f"{subject} takes {', '.join(sorted(more))}, too"
        return Aspect(f"{word}-widened", text, Verdict("additive", "the server takes it now"), _TOLERANT)
    lost = f"no longer takes {', '.join(sorted(fewer))}" if same_otherwise else f"{_brief(before)} → {_brief(now)}"
    refused = Verdict("breaking", "the server may refuse what it took before")
    return Aspect(f"{word}-narrowed", f"{subject} {lost}", refused, _TOLERANT)


def _operators(entry: Any) -> set[str]:
    return set(entry.get("operators", ())) if is_object(entry) else set()


def _rest(entry: Json) -> Json:
    return {key: value for key, value in entry.items() if key != "operators"}


def _brief(entry: Any) -> str:
    return str(entry.get("type", entry)) if is_object(entry) else str(entry)


def _entries(value: Any) -> dict[str, Any]:
    if is_object(value):
        return value
    entries: list[Any] = value or []
    return {str(entry): True for entry in entries}


def _values(values: Iterable[Any]) -> str:
    return ", ".join(repr(value) for value in values)


def _said(key: str, before: Any, now: Any) -> str:
    if before is None:
        return f"{key} {now!r}"
    return f"no {key} any more" if now is None else f"{key} {before!r} → {now!r}"
