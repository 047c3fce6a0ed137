"""``openapi/overlay.yaml``: facts and summaries that upstream's description lacks, and repairs of its errors."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from posixpath import commonpath
from typing import Annotated, Literal

from msgspec import Meta, Struct, field
from msgspec.structs import replace
from openapi_python_client.strings import snake_case
from ruamel.yaml import YAML

from stream_video_async.emulator.json_types import JsonObject

from .errors import OverlayError
from .layout import operations
from .meanings import Meanings, read_meanings
from .reading import converted, read_document
from .repairs import Repair

__all__ = ["OperationEntry", "Overlay", "Pages", "facade_of", "read_overlay", "without_repairs"]

_SHARED_PARTS = 3
"""The common start of all paths: "", "api" and "v2"."""
_CALL_PATH = "/api/v2/video/call/{type}/{id}"


class Pages(Struct, frozen=True, forbid_unknown_fields=True):
    """How a query returns its results: the style of its paging and the field of the reply with the items."""

    style: Literal["cursor", "key", "offset"]
    items: str


class OperationEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The overlay's entry for one operation."""

    summary: str
    resource: Annotated[str, Meta(pattern=r"^[a-z]\w*$")]
    retry: Literal["read", "replayable", "unsafe"]
    unsafe_if: tuple[str, ...] = ()
    method: str | None = None
    """The name of the façade's method where it is not the snake-cased operationId."""
    pages: Pages | None = None
    arguments: dict[str, str] = {}
    """A line about an argument, by its name on the wire."""
    keywords: dict[str, str] = {}
    """The name of a keyword argument where it is not the name on the wire."""
    order: tuple[str, ...] = ()
    """The order of the path arguments where it is not their order in the path."""


class Overlay(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole overlay."""

    operations: dict[str, OperationEntry] = {}
    repairs: tuple[Repair, ...] = ()
    arguments: dict[str, str] = {}
    """Lines on arguments that mean the same in many operations, by the name on the wire."""
    meanings: Meanings = field(default_factory=Meanings)

    def entry_for(self, operation_id: str, method: str, path: str, document: JsonObject) -> OperationEntry:
        """Return the entry for an operation, derived from the operation if there is none."""
        known = self.operations.get(operation_id)
        if known is not None:
            return known
        return OperationEntry(
            summary=snake_case(operation_id).replace("_", " ").capitalize() + ".",
            resource=self._similar_resource(path, document),
            retry="read" if method == "get" else "unsafe",
        )

    def _similar_resource(self, path: str, document: JsonObject) -> str:
        """Guess the resource of an unknown operation: that of the known operation with the most similar path."""
        scores = {
            (-len(commonpath([path, other]).split("/")), known.resource)
            for other, _, operation in operations(document)
            if (known := self.operations.get(operation["operationId"])) is not None
        }
        best, resource = min(scores, default=(0, "other"))
        return resource if -best > _SHARED_PARTS else "other"

    def resources(self, document: JsonObject) -> Mapping[str, str]:
        """Return the resource of each operation."""
        return {
            operation["operationId"]: self.entry_for(operation["operationId"], method, path, document).resource
            for path, method, operation in operations(document)
        }


def facade_of(path: str) -> Literal["common", "video", "call"]:
    """Return the façade that offers an operation: that of a call, of ``client.video`` or of the client."""
    if path == _CALL_PATH or path.startswith(_CALL_PATH + "/"):
        return "call"
    return "video" if path.startswith("/api/v2/video/") else "common"


def read_overlay(path: Path) -> Overlay:
    """Read and check the overlay, and ``words.yaml`` beside it.

    Raises:
        OverlayError: An entry is malformed; the message names it.
    """
    overlay = converted(str(path), read_document(path), Overlay, {"operations": OperationEntry, "repairs": Repair})
    return replace(overlay, meanings=read_meanings(path.with_name("words.yaml")))


def without_repairs(text: str, indexes: Collection[int]) -> str:
    """Return the text of an overlay without some of its repairs; all other lines, such as comments, are kept.

    Raises:
        OverlayError: The repairs are not a block with a line or more for each.
    """
    entries = YAML(typ="rt").load(text)["repairs"]  # pyright: ignore[reportUnknownMemberType] -- annotated in part
    if entries.fa.flow_style():
        raise OverlayError("repairs in [brackets] cannot be pruned; remove the obsolete ones from overlay.yaml by hand")
    starts: list[int] = [entries.lc.item(index)[0] for index in range(len(entries))]
    lines = text.splitlines(keepends=True)
    last = next((n for n in range(starts[-1] + 1, len(lines)) if lines[n][:1].isalpha()), len(lines))
    ends = [*starts[1:], last]
    for index in sorted(indexes, reverse=True):
        start, end = starts[index], ends[index]
        indent = lines[start].index("-")
        while _belongs_to_the_next(lines[end - 1], indent):
            end -= 1
        del lines[start:end]
    if len(indexes) == len(entries):
        lines.insert(starts[0], "  []\n")
    return "".join(lines)


def _belongs_to_the_next(line: str, indent: int) -> bool:
    """Return whether a line at the end of a list's entry is empty, or a comment that is not indented like its keys."""
    text = line.lstrip()
    return not text or (text.startswith("#") and len(line) - len(text) <= indent)
