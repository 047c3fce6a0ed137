"""Names for operations that share an operationId upstream."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from .layout import operations

if TYPE_CHECKING:
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["separate_names"]


def separate_names(facts: JsonObject) -> tuple[str, ...]:
    """Derive new operationIds, in place, for operations that share one and whose paths differ in a fixed part.

    The operation whose path has no part of its own keeps the name, or else the first one. Operations whose paths do
    not distinguish them keep their name: ``check_facts`` rejects them.

    Returns:
        A warning for each new name.
    """
    shared: dict[str, list[tuple[str, str, JsonObject]]] = defaultdict(list)
    for path, method, operation in operations(facts):
        shared[operation["operationId"]].append((path, method, operation))
    warnings: list[str] = []
    for name, entries in shared.items():
        parts = [[part for part in path.split("/") if part and "{" not in part] for path, _, _ in entries]
        common = set(parts[0]).intersection(*parts[1:])
        suffixes = ["".join(map(_camel, (part for part in found if part not in common))) for found in parts]
        if len(entries) == 1 or len(set(suffixes)) != len(entries):
            continue
        keeper = suffixes.index("") if "" in suffixes else 0
        for index, ((path, method, operation), suffix) in enumerate(zip(entries, suffixes, strict=True)):
            if index != keeper and name + suffix not in shared:
                operation["operationId"] = name + suffix
                kept = f"{entries[keeper][1].upper()} {entries[keeper][0]}"
                here = f"{method.upper()} {path}"
                warnings.append(
                    f"operationId {name!r} names {kept} and {here}; the second is read as {name + suffix!r}"
                )
    return tuple(warnings)


def _camel(part: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", part))
