"""``openapi/overlay.yaml``: facts and summaries that upstream's description lacks, and repairs of its errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast, get_args

import attrs
from ruamel.yaml import YAML

from .errors import OverlayError
from .json_types import Json, is_object
from .layout import operations
from .meanings import Meanings, read_meanings
from .names import snake_case, words
from .pointers import parse
from .reading import read_document
from .repairs import RULES, PointedRepair, Repair, RuleRepair

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

__all__ = [
    "FACES",
    "Face",
    "OperationWords",
    "Overlay",
    "Pages",
    "face_of",
    "method_of",
    "read_overlay",
    "without_repairs",
]

Face: TypeAlias = Literal["common", "video", "call"]
FACES: tuple[str, ...] = get_args(Face)
_RETRY = ("read", "replayable", "unsafe")
_STYLES = ("cursor", "key", "offset")
_SHARED_PARTS = 3
"""All paths start with these: "", "api" and "v2"."""
_CALL_PATH = "/api/v2/video/call/{type}/{id}"


@attrs.frozen
class Pages:
    """How a query returns its results: the style of its paging and the field of the reply that holds the items."""

    style: str
    items: str


@attrs.frozen
class OperationWords:
    """What the overlay says about one operation."""

    summary: str
    resource: str
    retry: str
    unsafe_if: tuple[str, ...] = ()
    method: str | None = None
    """The name of the façade's method where it is not the snake-cased operationId."""
    pages: Pages | None = None
    arguments: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """A line about an argument, by its name on the wire."""
    keywords: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """The keyword argument's name where it is not the name on the wire."""
    order: tuple[str, ...] = ()
    """The path's arguments as callers pass them, where that is not their order in the path."""


@attrs.frozen
class Overlay:
    """The whole overlay."""

    operations: Mapping[str, OperationWords]
    repairs: tuple[Repair, ...]
    arguments: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """Lines on arguments that mean the same in many operations, by the name on the wire."""
    meanings: Meanings = attrs.field(factory=Meanings)

    def words_for(self, operation_id: str, method: str, path: str, document: Json) -> OperationWords:
        """What the overlay says about an operation, or what can be said of one that it does not know yet."""
        known = self.operations.get(operation_id)
        if known is not None:
            return known
        return OperationWords(
            summary=derived_summary(operation_id),
            resource=derived_resource(path, document, self),
            retry="read" if method == "get" else "unsafe",
        )

    def resource_of(self, document: Json) -> Mapping[tuple[str, str], str]:
        """The resource of each operation, by path and operationId."""
        return {
            (path, operation["operationId"]): self.words_for(operation["operationId"], method, path, document).resource
            for path, method, operation in operations(document)
        }


def derived_summary(operation_id: str) -> str:
    """Derive a summary from an operation's name, until one is written."""
    return " ".join(words(operation_id)).capitalize() + "."


def derived_resource(path: str, document: Json, overlay: Overlay) -> str:
    """Guess the resource of an unknown operation: that of the known operation with the most similar path."""
    parts = path.split("/")
    scores = {
        (-len(_common_prefix(parts, other.split("/"))), known.resource)
        for other, _, operation in operations(document)
        if (known := overlay.operations.get(operation["operationId"])) is not None
    }
    best, resource = min(scores, default=(0, "other"))
    return resource if -best > _SHARED_PARTS else "other"


def _common_prefix(one: list[str], other: list[str]) -> list[str]:
    common: list[str] = []
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        common.append(left)
    return common


def face_of(path: str) -> Face:
    """Name the façade that offers an operation: ``Call``, ``client.video`` or the client itself."""
    if path == _CALL_PATH or path.startswith(_CALL_PATH + "/"):
        return "call"
    return "video" if path.startswith("/api/v2/video/") else "common"


def method_of(operation_id: str, words: OperationWords) -> str:
    """Name the façade's method."""
    return words.method or snake_case(operation_id)


def read_overlay(path: Path) -> Overlay:
    """Read and check the overlay, and ``words.yaml`` beside it.

    Raises:
        OverlayError: An entry is malformed; the message names it.
    """
    document = read_document(path)
    unknown = sorted(set(document) - {"arguments", "operations", "repairs"})
    if unknown:
        raise OverlayError(f"{path}: unknown section {unknown[0]!r}; known are 'arguments', 'operations' and 'repairs'")
    entries = cast("Json", document.get("operations") or {})
    return Overlay(
        operations={name: _operation(f"{path}: operations/{name}", entry) for name, entry in entries.items()},
        repairs=tuple(
            _repair(f"{path}: repairs/{number}", entry) for number, entry in enumerate(document.get("repairs") or [])
        ),
        arguments=cast("Mapping[str, str]", document.get("arguments") or {}),
        meanings=read_meanings(path.with_name("words.yaml")),
    )


def without_repairs(text: str, indexes: Collection[int]) -> str:
    """Return the text of an overlay without some of its repairs; every other line stays as it is."""
    entries = YAML(typ="rt").load(text)["repairs"]  # pyright: ignore[reportUnknownMemberType] -- annotated in part
    starts: list[int] = [entries.lc.item(index)[0] for index in range(len(entries))]
    lines = text.splitlines(keepends=True)
    last = next((n for n in range(starts[-1] + 1, len(lines)) if lines[n][:1].isalpha()), len(lines))
    ends = [*starts[1:], last]
    for index in sorted(indexes, reverse=True):
        del lines[starts[index] : ends[index]]
    if len(indexes) == len(entries):
        lines.insert(starts[0], "  []\n")
    return "".join(lines)


def _operation(where: str, entry: Any) -> OperationWords:
    fields = _fields(where, entry, {field.name for field in attrs.fields(OperationWords)})
    for name in ("summary", "resource", "retry"):
        if not isinstance(fields.get(name), str):
            raise OverlayError(f"{where}: {name!r} is missing")
    if fields["retry"] not in _RETRY:
        raise OverlayError(f"{where}: retry is {fields['retry']!r}; it has to be one of {', '.join(_RETRY)}")
    if not str(fields["resource"]).isidentifier():
        raise OverlayError(f"{where}: the resource {fields['resource']!r} cannot be a module's name")
    pages = _pages(where, fields.pop("pages")) if "pages" in fields else None
    for name in ("unsafe_if", "order"):
        fields[name] = tuple(fields.get(name, ()))
    return OperationWords(**fields, pages=pages)


def _pages(where: str, entry: Any) -> Pages:
    pages = Pages(**_fields(where, entry, {"style", "items"}))
    if pages.style not in _STYLES:
        raise OverlayError(f"{where}: pages/style is {pages.style!r}; it has to be one of {', '.join(_STYLES)}")
    return pages


def _repair(where: str, entry: Any) -> Repair:
    fields = _fields(where, entry, {"at", "rule", "reason", "was", "set", "append", "remove"})
    reason = fields.pop("reason", None)
    if not isinstance(reason, str) or not reason:
        raise OverlayError(f"{where}: the repair gives no reason")
    if "rule" in fields:
        if fields["rule"] not in RULES:
            raise OverlayError(f"{where}: unknown rule {fields['rule']!r}; known are {', '.join(sorted(RULES))}")
        return RuleRepair(reason=reason, rule=fields["rule"])
    actions = [name for name in ("set", "append", "remove") if name in fields]
    if "at" not in fields or len(actions) != 1:
        raise OverlayError(f"{where}: a repair needs 'rule', or 'at' and one of 'set', 'append' and 'remove'")
    try:
        at = parse(fields["at"])
    except ValueError as error:
        raise OverlayError(f"{where}: {error}") from error
    repair = PointedRepair(reason=reason, at=at, action=actions[0], value=fields[actions[0]])
    return attrs.evolve(repair, was=fields["was"]) if "was" in fields else repair


def _fields(where: str, entry: Any, known: set[str]) -> Json:
    if not is_object(entry):
        raise OverlayError(f"{where}: a mapping is expected here")
    unknown = sorted(set(entry) - known)
    if unknown:
        raise OverlayError(f"{where}: unknown entry {unknown[0]!r}; known are {', '.join(sorted(known))}")
    return dict(entry)
