# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: blocklists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from uuid import UUID

    from ..types import HasTransport, Response, UnsetType

__all__ = [
    "create_block_list",
    "delete_block_list",
    "get_block_list",
    "import_block_list",
    "list_block_lists",
    "update_block_list",
]

_CREATE_BLOCK_LIST = Operation("CreateBlockList", "POST", "/api/v2/blocklists", "unsafe")


async def create_block_list(
    client: HasTransport,
    *,
    name: str,
    words: list[str],
    is_confusable_folding_enabled: bool | None | UnsetType = UNSET,
    is_leet_check_enabled: bool | None | UnsetType = UNSET,
    is_plural_check_enabled: bool | None | UnsetType = UNSET,
    is_substring_matching_enabled: bool | None | UnsetType = UNSET,
    team: str | None | UnsetType = UNSET,
    type: Literal["domain", "domain_allowlist", "email", "email_allowlist", "regex", "word"]
    | str
    | None
    | UnsetType = UNSET,
    user: _m.UserRequest | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
) -> Response[_m.CreateBlockListResponse]:
    """Create a block list from a list of words.

    Args:
        name: Name to identify the list by. At most 255 characters.
        words: Entries of the block list.
        is_leet_check_enabled: Also matches leet spellings of the entries.
        is_plural_check_enabled: Also matches plural forms of the entries.
        is_substring_matching_enabled: Also matches entries inside longer words.
        team: The team it belongs to.
        type: What entries are: `word`, `regex`, `domain`, `email`, `domain_allowlist` or `email_allowlist`.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: CreateBlockList, POST /api/v2/blocklists
    """
    return await client.transport.send(
        Request(
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
        ),
        _m.CreateBlockListResponse,
    )


_DELETE_BLOCK_LIST = Operation("DeleteBlockList", "DELETE", "/api/v2/blocklists/{name}", "replayable")


async def delete_block_list(
    client: HasTransport,
    name: str | UUID,
    *,
    team: str | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
) -> Response[_m.Response]:
    """Delete a block list by its name.

    Args:
        name: The name it is known by.
        team: The team it belongs to.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteBlockList, DELETE /api/v2/blocklists/{name}
    """
    return await client.transport.send(
        Request(
            _DELETE_BLOCK_LIST,
            f"/api/v2/blocklists/{path_segment(name, 'name')}",
            query=query_pairs(
                ("team", team),
                ("user_id", user_id),
            ),
        ),
        _m.Response,
    )


_GET_BLOCK_LIST = Operation("GetBlockList", "GET", "/api/v2/blocklists/{name}", "read")


async def get_block_list(
    client: HasTransport, name: str | UUID, *, team: str | None | UnsetType = UNSET
) -> Response[_m.GetBlockListResponse]:
    """Get a block list with its words by its name.

    Args:
        name: The name it is known by.
        team: The team it belongs to.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetBlockList, GET /api/v2/blocklists/{name}
    """
    return await client.transport.send(
        Request(
            _GET_BLOCK_LIST,
            f"/api/v2/blocklists/{path_segment(name, 'name')}",
            query=query_pairs(
                ("team", team),
            ),
        ),
        _m.GetBlockListResponse,
    )


_IMPORT_BLOCK_LIST = Operation("ImportBlockList", "POST", "/api/v2/blocklists/{id}/import", "unsafe")


async def import_block_list(
    client: HasTransport, id: str | UUID, items: list[str], *, chunk_size: int | None | UnsetType = UNSET
) -> Response[_m.ImportBlockListResponse]:
    """Start a task that imports items into a block list in chunks.

    Args:
        id: Block list to import the words into, by ID.
        items: Entries to add, at least 1.
        chunk_size: At least 1.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: ImportBlockList, POST /api/v2/blocklists/{id}/import
    """
    return await client.transport.send(
        Request(
            _IMPORT_BLOCK_LIST,
            f"/api/v2/blocklists/{path_segment(id, 'id')}/import",
            json=_m.ImportBlockListRequest(
                items=items,
                chunk_size=chunk_size,
            ),
        ),
        _m.ImportBlockListResponse,
    )


_LIST_BLOCK_LISTS = Operation("ListBlockLists", "GET", "/api/v2/blocklists", "read")


async def list_block_lists(
    client: HasTransport,
    *,
    cursor: str | None | UnsetType = UNSET,
    limit: int | None | UnsetType = UNSET,
    team: str | None | UnsetType = UNSET,
) -> Response[_m.ListBlockListResponse]:
    """List the block lists of the app or of one team.

    Args:
        limit: Rows a page. From 1 to 200.
        team: The team it belongs to.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: ListBlockLists, GET /api/v2/blocklists
    """
    return await client.transport.send(
        Request(
            _LIST_BLOCK_LISTS,
            "/api/v2/blocklists",
            query=query_pairs(
                ("cursor", cursor),
                ("limit", limit),
                ("team", team),
            ),
        ),
        _m.ListBlockListResponse,
    )


_UPDATE_BLOCK_LIST = Operation("UpdateBlockList", "PUT", "/api/v2/blocklists/{name}", "replayable")


async def update_block_list(
    client: HasTransport,
    name: str | UUID,
    *,
    is_confusable_folding_enabled: bool | None | UnsetType = UNSET,
    is_leet_check_enabled: bool | None | UnsetType = UNSET,
    is_plural_check_enabled: bool | None | UnsetType = UNSET,
    is_substring_matching_enabled: bool | None | UnsetType = UNSET,
    team: str | None | UnsetType = UNSET,
    user: _m.UserRequest | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
    words: list[str] | None | UnsetType = UNSET,
) -> Response[_m.UpdateBlockListResponse]:
    """Change the words or matching options of a block list.

    Args:
        name: The name it is known by.
        is_leet_check_enabled: Also matches leet spellings of the entries.
        is_plural_check_enabled: Also matches plural forms of the entries.
        is_substring_matching_enabled: Also matches entries inside longer words.
        team: The team it belongs to.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
        words: Entries of the block list.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdateBlockList, PUT /api/v2/blocklists/{name}
    """
    return await client.transport.send(
        Request(
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
        ),
        _m.UpdateBlockListResponse,
    )
