# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: sprinklers."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_stop_sprinkler",
    "stop_sprinkler",
    "build_water_call",
    "water_call",
]

_STOP_SPRINKLER = Operation("StopSprinkler", "DELETE", "/api/v2/video/sprinklers/{kind}/{id}", "replayable")


def build_stop_sprinkler(kind: Literal["drip", "spray"] | str, id: str | UUID) -> Request:
    """Build the request of `stop_sprinkler`, with the same arguments, without sending it."""
    return Request(
        _STOP_SPRINKLER,
        f"/api/v2/video/sprinklers/{path_segment(kind, 'kind')}/{path_segment(id, 'id')}",
        json=_m.EmptyRequest(),
    )


async def stop_sprinkler(
    client: HasTransport, kind: Literal["drip", "spray"] | str, id: str | UUID
) -> Response[_m.PlantResponse]:
    """Stop a sprinkler.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StopSprinkler, DELETE /api/v2/video/sprinklers/{kind}/{id}
    """
    request = build_stop_sprinkler(kind, id)
    return await client.transport.send(request, _m.PlantResponse)


_WATER_CALL = Operation("WaterCall", "POST", "/api/v2/video/call/{type}/{id}/water", "replayable", unsafe_if=("ring",))


def build_water_call(type: str | UUID, id: str | UUID, *, ring: bool | None = None) -> Request:
    """Build the request of `water_call`, with the same arguments, without sending it."""
    return Request(
        _WATER_CALL,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/water",
        query=query_pairs(
            ("ring", ring),
        ),
        retry="unsafe" if ring else None,
    )


async def water_call(
    client: HasTransport, type: str | UUID, id: str | UUID, *, ring: bool | None = None
) -> Response[_m.WateredResponse]:
    """Water.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: WaterCall, POST /api/v2/video/call/{type}/{id}/water
    """
    request = build_water_call(type, id, ring=ring)
    return await client.transport.send(request, _m.WateredResponse)
