# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: blocklists."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_create_block_list",
    "create_block_list",
    "build_delete_block_list",
    "delete_block_list",
    "build_get_block_list",
    "get_block_list",
    "build_import_block_list",
    "import_block_list",
    "build_list_block_lists",
    "list_block_lists",
    "build_update_block_list",
    "update_block_list",
]

_CREATE_BLOCK_LIST = Operation("CreateBlockList", "POST", "/api/v2/blocklists", "unsafe")


def build_create_block_list(
    *,
    name: str,
    words: list[str],
    is_confusable_folding_enabled: bool | None = None,
    is_leet_check_enabled: bool | None = None,
    is_plural_check_enabled: bool | None = None,
    is_substring_matching_enabled: bool | None = None,
    team: str | None = None,
    type: Literal["domain", "domain_allowlist", "email", "email_allowlist", "regex", "word"] | str | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Request:
    """Build the request of `create_block_list`, with the same arguments, without sending it."""
    return Request(
        _CREATE_BLOCK_LIST,
        "/api/v2/blocklists",
        json=_m.CreateBlockListRequest(
            name=name,
            words=words,
            is_confusable_folding_enabled=is_confusable_folding_enabled,
            is_leet_check_enabled=is_leet_check_enabled,
            is_plural_check_enabled=is_plural_check_enabled,
            is_substring_matching_enabled=is_substring_matching_enabled,
            team=team,
            type=type,
            user=user,
            user_id=user_id,
        ),
    )


async def create_block_list(
    client: HasTransport,
    *,
    name: str,
    words: list[str],
    is_confusable_folding_enabled: bool | None = None,
    is_leet_check_enabled: bool | None = None,
    is_plural_check_enabled: bool | None = None,
    is_substring_matching_enabled: bool | None = None,
    team: str | None = None,
    type: Literal["domain", "domain_allowlist", "email", "email_allowlist", "regex", "word"] | str | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Response[_m.CreateBlockListResponse]:
    """Create a block list from a list of words.

    Args:
        name: Name to identify the list by. At most 255 characters.
        words: Entries of the block list.
        is_confusable_folding_enabled: Whether characters that look alike count as the same.
        is_leet_check_enabled: Also matches leet spellings of the entries.
        is_plural_check_enabled: Also matches plural forms of the entries.
        is_substring_matching_enabled: Also matches entries inside longer words.
        team: The team it belongs to.
        type: What entries are: `word`, `regex`, `domain`, `email`, `domain_allowlist` or `email_allowlist`.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreateBlockList, POST /api/v2/blocklists
    """
    request = build_create_block_list(
        name=name,
        words=words,
        is_confusable_folding_enabled=is_confusable_folding_enabled,
        is_leet_check_enabled=is_leet_check_enabled,
        is_plural_check_enabled=is_plural_check_enabled,
        is_substring_matching_enabled=is_substring_matching_enabled,
        team=team,
        type=type,
        user=user,
        user_id=user_id,
    )
    return await client.transport.send(request, _m.CreateBlockListResponse)


_DELETE_BLOCK_LIST = Operation("DeleteBlockList", "DELETE", "/api/v2/blocklists/{name}", "replayable")


def build_delete_block_list(name: str | UUID, *, team: str | None = None, user_id: str | None = None) -> Request:
    """Build the request of `delete_block_list`, with the same arguments, without sending it."""
    return Request(
        _DELETE_BLOCK_LIST,
        f"/api/v2/blocklists/{path_segment(name, 'name')}",
        query=query_pairs(
            ("team", team),
            ("user_id", user_id),
        ),
    )


async def delete_block_list(
    client: HasTransport, name: str | UUID, *, team: str | None = None, user_id: str | None = None
) -> Response[_m.Response]:
    """Delete a block list by its name.

    Args:
        name: The name it is known by.
        team: The team it belongs to.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteBlockList, DELETE /api/v2/blocklists/{name}
    """
    request = build_delete_block_list(name, team=team, user_id=user_id)
    return await client.transport.send(request, _m.Response)


_GET_BLOCK_LIST = Operation("GetBlockList", "GET", "/api/v2/blocklists/{name}", "read")


def build_get_block_list(name: str | UUID, *, team: str | None = None) -> Request:
    """Build the request of `get_block_list`, with the same arguments, without sending it."""
    return Request(
        _GET_BLOCK_LIST,
        f"/api/v2/blocklists/{path_segment(name, 'name')}",
        query=query_pairs(
            ("team", team),
        ),
    )


async def get_block_list(
    client: HasTransport, name: str | UUID, *, team: str | None = None
) -> Response[_m.GetBlockListResponse]:
    """Get a block list with its words by its name.

    Args:
        name: The name it is known by.
        team: The team it belongs to.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetBlockList, GET /api/v2/blocklists/{name}
    """
    request = build_get_block_list(name, team=team)
    return await client.transport.send(request, _m.GetBlockListResponse)


_IMPORT_BLOCK_LIST = Operation("ImportBlockList", "POST", "/api/v2/blocklists/{id}/import", "unsafe")


def build_import_block_list(id: str | UUID, items: list[str], *, chunk_size: int | None = None) -> Request:
    """Build the request of `import_block_list`, with the same arguments, without sending it."""
    return Request(
        _IMPORT_BLOCK_LIST,
        f"/api/v2/blocklists/{path_segment(id, 'id')}/import",
        json=_m.ImportBlockListRequest(
            items=items,
            chunk_size=chunk_size,
        ),
    )


async def import_block_list(
    client: HasTransport, id: str | UUID, items: list[str], *, chunk_size: int | None = None
) -> Response[_m.ImportBlockListResponse]:
    """Start a task that imports items into a block list in chunks.

    Args:
        id: Block list to import the words into, by ID.
        items: Entries to add, at least 1.
        chunk_size: At least 1.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: ImportBlockList, POST /api/v2/blocklists/{id}/import
    """
    request = build_import_block_list(id, items, chunk_size=chunk_size)
    return await client.transport.send(request, _m.ImportBlockListResponse)


_LIST_BLOCK_LISTS = Operation("ListBlockLists", "GET", "/api/v2/blocklists", "read")


def build_list_block_lists(*, cursor: str | None = None, limit: int | None = None, team: str | None = None) -> Request:
    """Build the request of `list_block_lists`, with the same arguments, without sending it."""
    return Request(
        _LIST_BLOCK_LISTS,
        "/api/v2/blocklists",
        query=query_pairs(
            ("cursor", cursor),
            ("limit", limit),
            ("team", team),
        ),
    )


async def list_block_lists(
    client: HasTransport, *, cursor: str | None = None, limit: int | None = None, team: str | None = None
) -> Response[_m.ListBlockListResponse]:
    """List the block lists of the app or of one team.

    Args:
        cursor: Cursor of the next page, from the last reply.
        limit: Rows a page. From 1 to 200.
        team: The team it belongs to.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ListBlockLists, GET /api/v2/blocklists
    """
    request = build_list_block_lists(cursor=cursor, limit=limit, team=team)
    return await client.transport.send(request, _m.ListBlockListResponse)


_UPDATE_BLOCK_LIST = Operation("UpdateBlockList", "PUT", "/api/v2/blocklists/{name}", "replayable")


def build_update_block_list(
    name: str | UUID,
    *,
    is_confusable_folding_enabled: bool | None = None,
    is_leet_check_enabled: bool | None = None,
    is_plural_check_enabled: bool | None = None,
    is_substring_matching_enabled: bool | None = None,
    team: str | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
    words: list[str] | None = None,
) -> Request:
    """Build the request of `update_block_list`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_BLOCK_LIST,
        f"/api/v2/blocklists/{path_segment(name, 'name')}",
        json=_m.UpdateBlockListRequest(
            is_confusable_folding_enabled=is_confusable_folding_enabled,
            is_leet_check_enabled=is_leet_check_enabled,
            is_plural_check_enabled=is_plural_check_enabled,
            is_substring_matching_enabled=is_substring_matching_enabled,
            team=team,
            user=user,
            user_id=user_id,
            words=words,
        ),
    )


async def update_block_list(
    client: HasTransport,
    name: str | UUID,
    *,
    is_confusable_folding_enabled: bool | None = None,
    is_leet_check_enabled: bool | None = None,
    is_plural_check_enabled: bool | None = None,
    is_substring_matching_enabled: bool | None = None,
    team: str | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
    words: list[str] | None = None,
) -> Response[_m.UpdateBlockListResponse]:
    """Change the words or matching options of a block list.

    Args:
        name: The name it is known by.
        is_confusable_folding_enabled: Whether characters that look alike count as the same.
        is_leet_check_enabled: Also matches leet spellings of the entries.
        is_plural_check_enabled: Also matches plural forms of the entries.
        is_substring_matching_enabled: Also matches entries inside longer words.
        team: The team it belongs to.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
        words: Entries of the block list.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdateBlockList, PUT /api/v2/blocklists/{name}
    """
    request = build_update_block_list(
        name,
        is_confusable_folding_enabled=is_confusable_folding_enabled,
        is_leet_check_enabled=is_leet_check_enabled,
        is_plural_check_enabled=is_plural_check_enabled,
        is_substring_matching_enabled=is_substring_matching_enabled,
        team=team,
        user=user,
        user_id=user_id,
        words=words,
    )
    return await client.transport.send(request, _m.UpdateBlockListResponse)
