"""Write the changes of the contract into ``CHANGELOG.md``, under Unreleased."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .errors import CodegenError

if TYPE_CHECKING:
    from .changes import Change

__all__ = ["with_changes"]

_ORDER = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
_UNRELEASED = re.compile(
    r"(?P<head>^## \[?Unreleased\]?[^\n]*\n)(?P<section>.*?)(?=^## |\Z)", re.MULTILINE | re.IGNORECASE | re.DOTALL
)
_GROUP = re.compile(r"^### (.+)\n", re.MULTILINE)


def with_changes(changelog: str, changes: list[Change]) -> str:
    """Return the changelog with a line for each change, unless it has the line already.

    Raises:
        CodegenError: It has no section called Unreleased.
    """
    found = _UNRELEASED.search(changelog)
    if found is None:
        raise CodegenError("the changelog has no section '## [Unreleased]' to write the changes of the contract into")
    intro, *rest = _GROUP.split(found["section"])
    # A merge can leave two groups of one name.
    groups = [(name.strip(), body.strip("\n").splitlines()) for name, body in zip(rest[::2], rest[1::2], strict=True)]
    for change in changes:
        group, line = _group(change), _line(change)
        same = [lines for name, lines in groups if name == group]
        if not same:
            fresh: list[str] = []
            same.append(fresh)
            later = _ORDER[_ORDER.index(group) :]
            place = next((n for n, (name, _) in enumerate(groups) if name in later), len(groups))
            groups.insert(place, (group, fresh))
        if not any(line in lines for lines in same):
            same[0].append(line)
    blocks = [intro.strip("\n"), *("\n".join([f"### {name}", "", *lines]) for name, lines in groups)]
    section = "".join(f"\n{block}\n" for block in blocks if block)
    after = changelog[found.end() :]
    return changelog[: found.start()] + found["head"] + section + ("\n" if after else "") + after


def _group(change: Change) -> str:
    if change.kind.endswith("-added"):
        return "Added"
    return "Removed" if change.kind.endswith("-removed") else "Changed"


def _line(change: Change) -> str:
    mark = f" **Breaking**: {change.reason}." if change.level == "breaking" else ""
    return f"- {change.line}.{mark}"
