# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models as _m
from ..types import Operation, Request

if TYPE_CHECKING:
    from ..types import HasTransport, Response

__all__ = [
    "get_edges",
]

_GET_EDGES = Operation("GetEdges", "GET", "/api/v2/video/edges", "read")


async def get_edges(client: HasTransport) -> Response[_m.GetEdgesResponse]:
    """List the edge servers that calls can run on, with their location and latency test URL.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: GetEdges, GET /api/v2/video/edges
    """
    return await client.transport.send(
        Request(
            _GET_EDGES,
            "/api/v2/video/edges",
        ),
        _m.GetEdgesResponse,
    )
