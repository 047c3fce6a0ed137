"""What the overlay says about an operation, held against the operation as the contract has it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from .layout import target_of

if TYPE_CHECKING:
    from .json_types import Json
    from .overlay import OperationWords, Pages
    from .pointers import Pointer

__all__ = ["fitting"]

_CURSORS = frozenset({"next", "cursor"})
_NEXT = frozenset({"next", "next_cursor"})


def fitting(words: OperationWords, operation: Json, document: Json) -> tuple[OperationWords, list[Pointer]]:
    """Leave out what speaks of arguments or fields that the operation does not have (yet, or any more).

    Returns:
        The rest, and the entries left out, each by its place below the operation's entry.
    """
    arguments = _arguments(operation, document)
    gone: list[Pointer] = [("unsafe_if", name) for name in words.unsafe_if if name not in arguments]
    gone += [("order", name) for name in words.order if name not in arguments]
    gone += [("arguments", name) for name in words.arguments if name not in arguments]
    gone += [("keywords", name) for name in words.keywords if name not in arguments]
    pages = words.pages
    if pages is not None and not _has_pages(pages, arguments, _reply(operation, document)):
        gone.append(("pages",))
        pages = None
    fit = attrs.evolve(
        words,
        unsafe_if=tuple(name for name in words.unsafe_if if name in arguments),
        order=tuple(name for name in words.order if name in arguments),
        arguments={name: line for name, line in words.arguments.items() if name in arguments},
        keywords={name: spelling for name, spelling in words.keywords.items() if name in arguments},
        pages=pages,
    )
    return fit, gone


def _arguments(operation: Json, document: Json) -> set[str]:
    names = {str(entry["name"]) for entry in operation.get("parameters", [])}
    for media in operation.get("requestBody", {}).get("content", {}).values():
        names.update(_fields(media["schema"], document))
    return names


def _reply(operation: Json, document: Json) -> Json:
    responses: dict[str, Json] = operation["responses"]
    success = next(status for status in responses if status.startswith("2"))
    return _fields(responses[success]["content"]["application/json"]["schema"], document)


def _fields(schema: Json, document: Json) -> Json:
    fields: Json = document["components"]["schemas"][target_of(schema)].get("properties", {})
    return fields


def _has_pages(pages: Pages, arguments: set[str], reply: Json) -> bool:
    if reply.get(pages.items, {}).get("type") != "array":
        return False
    return pages.style != "cursor" or bool(_CURSORS & arguments and _NEXT & reply.keys())
