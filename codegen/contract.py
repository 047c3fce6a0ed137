"""The contract as the generator, the emulator and the tests see it: one document, repaired, with our words in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from .errors import MendedError, OverlayError
from .fitting import fitting
from .layout import join, operations
from .overlay import OperationWords, Overlay, face_of, method_of, read_overlay
from .pointers import text
from .repairs import apply

if TYPE_CHECKING:
    from .json_types import Json

__all__ = ["FOLDER", "Bundle", "DeadRepair", "apply_overlay", "load_bundle", "read_bundle"]

FOLDER = Path(__file__).resolve().parent.parent / "openapi"
"""The checked-in contract."""


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

    document: Json
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


def apply_overlay(document: Json, overlay: Overlay) -> Bundle:
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
        words, gone = fitting(overlay.words_for(name, method, path, document), operation, document)
        stale += [text(("operations", name, *entry)) for entry in gone]
        _describe(path, operation, words)
    overlay.meanings.describe(document)
    document["x-arguments"] = dict(overlay.arguments)
    stale += [text(("operations", name)) for name in overlay.operations if name not in known]
    return Bundle(document=document, stale=tuple(stale), dead=tuple(dead), wanting=tuple(wanting))


def _describe(path: str, operation: Json, words: OperationWords) -> None:
    operation["summary"] = words.summary
    operation["tags"] = [words.resource]
    operation["x-face"] = face_of(path)
    operation["x-method"] = method_of(operation["operationId"], words)
    operation["x-retry"] = words.retry
    operation["x-unsafe-if"] = list(words.unsafe_if)
    operation["x-pages"] = attrs.asdict(words.pages) if words.pages else None
    operation["x-arguments"] = dict(words.arguments)
    operation["x-order"] = list(words.order)
    operation["x-keywords"] = dict(words.keywords)
