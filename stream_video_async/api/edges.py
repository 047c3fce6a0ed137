# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: edges."""

from __future__ import annotations

from .. import models as _m
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_get_edges",
    "get_edges",
]

_GET_EDGES = Operation("GetEdges", "GET", "/api/v2/video/edges", "read")


def build_get_edges() -> Request:
    """Build the request of `get_edges`, with the same arguments, without sending it."""
    return Request(
        _GET_EDGES,
        "/api/v2/video/edges",
    )


async def get_edges(client: HasTransport) -> Response[_m.GetEdgesResponse]:
    """List the edge servers that calls can run on, with their location and latency test URL.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: GetEdges, GET /api/v2/video/edges
    """
    request = build_get_edges()
    return await client.transport.send(request, _m.GetEdgesResponse)
