"""Format a list of changes as text, Markdown or JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

from .changes import LEVELS, Change, exit_status, semver_step

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["FORMATS"]


def _write_text(changes: list[Change]) -> str:
    """Format one line for each change, with its level and its reason."""
    lines = [f"{change.level:{max(map(len, LEVELS))}}  {_explained(change)}" for change in changes]
    return "\n".join([*lines, _summary(changes)]) + "\n"


def _write_markdown(changes: list[Change]) -> str:
    """Format a list for each level, breaking changes first."""
    parts: list[str] = []
    for level in reversed(LEVELS):
        lines = [f"- {_explained(change)}" for change in changes if change.level == level]
        parts += [f"## {level.capitalize()}", "", *lines, ""] if lines else []
    return "\n".join([*parts, _summary(changes)]) + "\n"


def _write_json(changes: list[Change]) -> str:
    """Format an object with the changes, the counts by level, the version step and the exit status."""
    content = {
        "semver": semver_step(changes),
        "exit_status": exit_status(changes),
        "counts": _counts(changes),
        "changes": [attrs.asdict(change) | {"level": change.level, "reason": change.reason} for change in changes],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


FORMATS: Mapping[str, Callable[[list[Change]], str]] = {
    "text": _write_text,
    "json": _write_json,
    "markdown": _write_markdown,
}


def _explained(change: Change) -> str:
    return f"{change.line}  ({', '.join(change.directions) or 'unused'}: {change.reason})"


def _counts(changes: list[Change]) -> dict[str, int]:
    return {level: sum(change.level == level for change in changes) for level in reversed(LEVELS)}


def _summary(changes: list[Change]) -> str:
    if not changes:
        return "no change; version step: none"
    step = semver_step(changes)
    below_one = " (while the version is below 1.0: minor)" if step == "major" else ""
    counts = ", ".join(f"{count} {level}" for level, count in _counts(changes).items())
    return f"{counts}; version step: {step}{below_one}"
