"""The contract as the generator, the emulator and the tests see it: one document, repaired, with our words in it."""

from __future__ import annotations

from collections.abc import KeysView
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from msgspec import to_builtins
from openapi_python_client.strings import snake_case

from .errors import MendedError, OverlayError
from .layout import arguments, join, operations, reply_of
from .overlay import OperationWords, Overlay, Pages, face_of, read_overlay
from .pointers import Pointer, text
from .repairs import apply

if TYPE_CHECKING:
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["FOLDER", "Bundle", "DeadRepair", "apply_overlay", "load_bundle", "read_bundle"]

FOLDER = Path(__file__).resolve().parent.parent / "openapi"
"""The checked-in contract."""


CURSORS = ("next", "cursor")
"""Names of arguments that take a cursor."""
NEXT_CURSORS = ("next", "next_cursor")
"""Names of a reply's fields that have the next one."""


@attrs.frozen
class DeadRepair:
    """A repair that was not applied."""

    index: int
    """Its place in the overlay's list."""
    problem: str
    """What is wrong with it, and what to do."""
    is_mended: bool
    """There is nothing to repair any more: it can be removed without a look."""


@attrs.frozen
class Bundle:
    """The contract with the overlay applied, and what the overlay and the contract do not have in common."""

    document: JsonObject
    stale: tuple[str, ...]
    """Entries of the overlay whose operation or schema the contract does not have, as JSON pointers."""
    dead: tuple[DeadRepair, ...]
    """Repairs that were not applied: there is nothing to repair, or something else than they expect."""
    wanting: tuple[str, ...]
    """Operations that the overlay does not know: their summaries are derived from their names."""


def load_bundle(folder: Path = FOLDER) -> dict[str, Any]:
    """Make one OpenAPI document of the files in a folder and its ``overlay.yaml``.

    Every operation carries ``summary``, ``tags`` (its resource), ``x-face`` (common, video or call), ``x-method`` (the
    façade method's name), ``x-retry``, ``x-unsafe-if`` (argument names), ``x-pages`` (null, or style and items),
    ``x-arguments`` and ``x-keywords`` (a line about an argument, and its Python name, by its name on the wire).

    The document's own ``x-arguments`` has the lines that serve many operations.

    A repair that matches nothing is left out; ``read_bundle`` returns which.

    Raises:
        CodegenError: A file is missing or malformed.
    """
    return read_bundle(folder).document


def read_bundle(folder: Path = FOLDER) -> Bundle:
    """Make the document as ``load_bundle`` does, and return where overlay and contract differ."""
    return apply_overlay(join(folder), read_overlay(folder / "overlay.yaml"))


def apply_overlay(document: JsonObject, overlay: Overlay) -> Bundle:
    """Repair the document in place and add our words to its operations."""
    stale: list[str] = []
    dead: list[DeadRepair] = []
    for index, repair in enumerate(overlay.repairs):
        try:
            if not apply(document, repair):
                stale.append(str(repair))
        except OverlayError as error:
            dead.append(DeadRepair(index, str(error), isinstance(error, MendedError)))
    known: set[str] = set()
    wanting: list[str] = []
    for path, method, operation in operations(document):
        name = operation["operationId"]
        known.add(name)
        if name not in overlay.operations:
            wanting.append(name)
        words = overlay.words_for(name, method, path, document)
        stale += [text(("operations", name, *entry)) for entry in _describe(path, operation, words, document)]
    overlay.meanings.describe(document)
    document["x-arguments"] = overlay.arguments
    stale += [text(("operations", name)) for name in overlay.operations if name not in known]
    return Bundle(document=document, stale=tuple(stale), dead=tuple(dead), wanting=tuple(wanting))


def _describe(path: str, operation: JsonObject, words: OperationWords, document: JsonObject) -> list[Pointer]:
    """Add our words to an operation, and return those on what it does not have (yet, or any more)."""
    known = arguments(operation, document).keys()
    named = {
        "unsafe_if": words.unsafe_if,
        "order": words.order,
        "arguments": words.arguments,
        "keywords": words.keywords,
    }
    stale: list[Pointer] = [(part, name) for part, names in named.items() for name in names if name not in known]
    pages = words.pages
    reply: JsonObject = document["components"]["schemas"][reply_of(operation)].get("properties", {})
    if pages is not None and not _has_pages(pages, known, reply):
        stale.append(("pages",))
        pages = None
    operation |= {
        "summary": words.summary,
        "tags": [words.resource],
        "x-face": face_of(path),
        "x-method": words.method or snake_case(operation["operationId"]),
        "x-retry": words.retry,
        "x-unsafe-if": [name for name in words.unsafe_if if name in known],
        "x-pages": pages and to_builtins(pages),
        "x-arguments": words.arguments,
        "x-order": list(words.order),
        "x-keywords": words.keywords,
    }
    return stale


def _has_pages(pages: Pages, known: KeysView[str], reply: JsonObject) -> bool:
    if reply.get(pages.items, {}).get("type") != "array":
        return False
    return pages.style != "cursor" or not (known.isdisjoint(CURSORS) or reply.keys().isdisjoint(NEXT_CURSORS))
