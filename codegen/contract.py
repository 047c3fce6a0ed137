"""The contract as the generator, the emulator and the tests read it: one document with the overlay applied."""

from __future__ import annotations

from collections.abc import KeysView
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from msgspec import to_builtins
from openapi_python_client.strings import snake_case

from .checks import check_facts, check_structure
from .errors import ObsoleteRepairError, OverlayError, UnsupportedError
from .facts import facts_of
from .layout import arguments, damaged, join, operations, reply_of
from .overlay import OperationEntry, Overlay, Pages, facade_of, read_overlay
from .pointers import Pointer, text
from .repairs import apply

if TYPE_CHECKING:
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["FOLDER", "Bundle", "FailedRepair", "apply_overlay", "load_bundle", "read_bundle", "read_folder"]

FOLDER = Path(__file__).resolve().parent.parent / "openapi"
"""The checked-in contract."""


CURSORS = ("next", "cursor")
"""Names of arguments that take a cursor."""
NEXT_CURSORS = ("next", "next_cursor")
"""Names of a reply's fields that contain the next cursor."""


@attrs.frozen
class FailedRepair:
    """A repair that was not applied."""

    index: int
    """Its place in the overlay's list."""
    problem: str
    """What is wrong with it, and what to do."""
    is_obsolete: bool
    """There is nothing to repair any more, so it can be removed without review."""


@attrs.frozen
class Bundle:
    """The contract with the overlay applied, and the differences between the two."""

    document: JsonObject
    unmatched: tuple[str, ...]
    """Entries of the overlay whose operation or schema the contract does not have, as JSON pointers."""
    failed_repairs: tuple[FailedRepair, ...]
    """Repairs that were not applied: there is nothing to repair, or upstream's value is not the expected one."""
    undescribed: tuple[str, ...]
    """Operations without an entry in the overlay: their summaries are derived from their names."""


def load_bundle(folder: Path = FOLDER) -> dict[str, Any]:
    """Join the files in a folder and its ``overlay.yaml`` to one OpenAPI document.

    Every operation carries ``summary``, ``tags`` (its resource), ``x-face`` (common, video or call), ``x-method`` (the
    façade method's name), ``x-retry``, ``x-unsafe-if`` (argument names), ``x-pages`` (null, or style and items),
    ``x-arguments`` and ``x-keywords`` (a line about an argument, and its Python name, by its name on the wire).

    The document's own ``x-arguments`` has the lines that are shared by operations.

    Repairs that fail are left out; ``read_bundle`` returns them.

    Raises:
        CodegenError: A file is missing or malformed.
    """
    return read_bundle(folder).document


def read_bundle(folder: Path = FOLDER) -> Bundle:
    """Return the document of ``load_bundle``, and where overlay and contract differ."""
    return apply_overlay(read_folder(folder), read_overlay(folder / "overlay.yaml"))


def read_folder(folder: Path) -> JsonObject:
    """Join the files in a folder, without its overlay.

    Raises:
        CodegenError: A file is missing or malformed, or no longer what ``sync`` accepted.
    """
    document = join(folder)
    try:
        facts_of(document)
        check_structure(document)
        check_facts(document)
    except UnsupportedError as error:
        raise damaged(folder, str(error)) from error
    return document


def apply_overlay(document: JsonObject, overlay: Overlay) -> Bundle:
    """Apply the overlay to the document, in place."""
    unmatched: list[str] = []
    failed: list[FailedRepair] = []
    for index, repair in enumerate(overlay.repairs):
        try:
            if not apply(document, repair):
                unmatched.append(str(repair))
        except OverlayError as error:
            failed.append(FailedRepair(index, str(error), isinstance(error, ObsoleteRepairError)))
    known: set[str] = set()
    undescribed: list[str] = []
    for path, method, operation in operations(document):
        name = operation["operationId"]
        known.add(name)
        if name not in overlay.operations:
            undescribed.append(name)
        entry = overlay.entry_for(name, method, path, document)
        unmatched += [text(("operations", name, *part)) for part in _describe(path, operation, entry, document)]
    overlay.meanings.describe(document)
    document["x-arguments"] = overlay.arguments
    unmatched += [text(("operations", name)) for name in overlay.operations if name not in known]
    return Bundle(document, tuple(unmatched), tuple(failed), tuple(undescribed))


def _describe(path: str, operation: JsonObject, entry: OperationEntry, document: JsonObject) -> list[Pointer]:
    """Add the overlay's entry to an operation, and return the parts of it that the operation does not have."""
    known = arguments(operation, document).keys()
    named = {
        "unsafe_if": entry.unsafe_if,
        "order": entry.order,
        "arguments": entry.arguments,
        "keywords": entry.keywords,
    }
    unmatched: list[Pointer] = [(part, name) for part, names in named.items() for name in names if name not in known]
    pages = entry.pages
    reply: JsonObject = document["components"]["schemas"][reply_of(operation)].get("properties", {})
    if pages is not None and not _has_pages(pages, known, reply):
        unmatched.append(("pages",))
        pages = None
    operation |= {
        "summary": entry.summary,
        "tags": [entry.resource],
        "x-face": facade_of(path),
        "x-method": entry.method or snake_case(operation["operationId"]),
        "x-retry": entry.retry,
        "x-unsafe-if": [name for name in entry.unsafe_if if name in known],
        "x-pages": pages and to_builtins(pages),
        "x-arguments": entry.arguments,
        "x-order": list(entry.order),
        "x-keywords": entry.keywords,
    }
    return unmatched


def _has_pages(pages: Pages, known: KeysView[str], reply: JsonObject) -> bool:
    if reply.get(pages.items, {}).get("type") != "array":
        return False
    return pages.style != "cursor" or not (known.isdisjoint(CURSORS) or reply.keys().isdisjoint(NEXT_CURSORS))
