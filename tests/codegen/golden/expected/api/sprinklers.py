# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: sprinklers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from uuid import UUID

    from ..types import HasTransport, Response, UnsetType

__all__ = [
    "stop_sprinkler",
    "water_call",
]

_STOP_SPRINKLER = Operation("StopSprinkler", "DELETE", "/api/v2/video/sprinklers/{kind}/{id}", "replayable")


async def stop_sprinkler(
    client: HasTransport, kind: Literal["drip", "spray"] | str, id: str | UUID
) -> Response[_m.PlantResponse]:
    """Stop a sprinkler.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StopSprinkler, DELETE /api/v2/video/sprinklers/{kind}/{id}
    """
    return await client.transport.send(
        Request(
            _STOP_SPRINKLER,
            f"/api/v2/video/sprinklers/{path_segment(kind, 'kind')}/{path_segment(id, 'id')}",
            json=_m.EmptyRequest(),
        ),
        _m.PlantResponse,
    )


_WATER_CALL = Operation("WaterCall", "POST", "/api/v2/video/call/{type}/{id}/water", "replayable")


async def water_call(
    client: HasTransport, type: str | UUID, id: str | UUID, *, ring: bool | None | UnsetType = UNSET
) -> Response[_m.WateredResponse]:
    """Water.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: WaterCall, POST /api/v2/video/call/{type}/{id}/water
    """
    return await client.transport.send(
        Request(
            _WATER_CALL,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/water",
            query=query_pairs(
                ("ring", ring),
            ),
            retry="unsafe" if ring else None,
        ),
        _m.WateredResponse,
    )
