"""Write the changes of the contract into ``CHANGELOG.md``, under Unreleased."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .errors import CodegenError

if TYPE_CHECKING:
    from .changes import Change

__all__ = ["with_changes"]

_ORDER = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
_UNRELEASED = re.compile(r"^## \[?Unreleased\]?.*\n", re.MULTILINE | re.IGNORECASE)
_NEXT_RELEASE = re.compile(r"^## ", re.MULTILINE)
_GROUP = re.compile(r"^### (?P<name>\w+)[ \t]*\n", re.MULTILINE)


def with_changes(changelog: str, changes: list[Change]) -> str:
    """Return the changelog with a line for each change; lines that are there already are not added again.

    Raises:
        CodegenError: It has no section called Unreleased.
    """
    found = _UNRELEASED.search(changelog)
    if found is None:
        raise CodegenError("the changelog has no section '## [Unreleased]' to write the changes of the contract into")
    start = found.end()
    following = _NEXT_RELEASE.search(changelog, start)
    end = following.start() if following else len(changelog)
    section = changelog[start:end]
    present = set(section.splitlines())
    for group in _ORDER:
        lines = [line for change in changes if _group(change) == group and (line := _line(change)) not in present]
        if lines:
            section = _inserted(section, group, lines)
    if following is None:
        section = section.rstrip("\n") + "\n"
    return changelog[:start] + section + changelog[end:]


def _group(change: Change) -> str:
    if change.kind.endswith("-added"):
        return "Added"
    return "Removed" if change.kind.endswith("-removed") else "Changed"


def _line(change: Change) -> str:
    mark = f" **Breaking**: {change.verdict.reason}." if change.level == "breaking" else ""
    return f"- {change.line}.{mark}"


def _inserted(section: str, group: str, lines: list[str]) -> str:
    """Put lines at the end of a group of the section; a new group goes where Keep a Changelog wants it."""
    groups = list(_GROUP.finditer(section))
    names = [found["name"] for found in groups]
    ends = [found.start() for found in groups[1:]] + [len(section)]
    if group in names:
        at = ends[names.index(group)]
        head = section[:at].rstrip("\n") + "\n"
        if head.endswith(f"### {group}\n"):
            head += "\n"
        return _closed(head + "\n".join(lines) + "\n", section[at:])
    later = [found.start() for found in groups if found["name"] in _ORDER[_ORDER.index(group) :]]
    at = later[0] if later else len(section)
    head = section[:at].rstrip("\n")
    head = f"{head}\n\n" if head else "\n"
    return _closed(f"{head}### {group}\n\n" + "\n".join(lines) + "\n", section[at:])


def _closed(head: str, rest: str) -> str:
    """Join with one empty line before whatever follows, so the next heading is one."""
    return f"{head}\n{rest}"
