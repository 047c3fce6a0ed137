"""Write a list of changes for people (text, Markdown) or for programs (JSON)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .changes import LEVELS, Change, exit_status, semver_step

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["FORMATS", "write_json", "write_markdown", "write_text"]


def write_text(changes: list[Change]) -> str:
    """Write one line for each change, with its class and its reason."""
    width = max(map(len, LEVELS))
    lines = [f"{change.level:{width}}  {change.line}  ({_why(change)})" for change in changes]
    return "\n".join([*lines, _summary(changes)]) + "\n"


def write_markdown(changes: list[Change]) -> str:
    """Write a list for each class, what breaks first."""
    parts: list[str] = []
    for level in reversed(LEVELS):
        lines = [f"- {change.line} ({_why(change)})" for change in changes if change.level == level]
        if lines:
            parts += [f"## {level.capitalize()}", "", *lines, ""]
    return "\n".join([*parts, _summary(changes)]) + "\n"


def write_json(changes: list[Change]) -> str:
    """Write an object with the changes, the counts by class, the step of the version and the exit status."""
    content = {
        "semver": semver_step(changes),
        "exit_status": exit_status(changes),
        "counts": {level: _count(changes, level) for level in LEVELS},
        "changes": [
            {
                "kind": change.kind,
                "subject": change.subject,
                "text": change.text,
                "level": change.level,
                "reason": change.verdict.reason,
                "directions": list(change.directions),
            }
            for change in changes
        ],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


FORMATS: Mapping[str, Callable[[list[Change]], str]] = {
    "text": write_text,
    "json": write_json,
    "markdown": write_markdown,
}


def _why(change: Change) -> str:
    ways = ", ".join(change.directions) or "unused"
    return f"{ways}: {change.verdict.reason}"


def _summary(changes: list[Change]) -> str:
    if not changes:
        return "no change; version step: none"
    counts = ", ".join(f"{_count(changes, level)} {level}" for level in reversed(LEVELS))
    step = semver_step(changes)
    below_one = " (while the version is below 1.0: minor)" if step == "major" else ""
    return f"{counts}; version step: {step}{below_one}"


def _count(changes: list[Change], level: str) -> int:
    return sum(1 for change in changes if change.level == level)
