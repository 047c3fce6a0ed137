# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: tasks."""

from __future__ import annotations

from uuid import UUID

from .. import models as _m
from .._http.build import path_segment
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_get_task",
    "get_task",
]

_GET_TASK = Operation("GetTask", "GET", "/api/v2/tasks/{id}", "read")


def build_get_task(id: str | UUID) -> Request:
    """Build the request of `get_task`, with the same arguments, without sending it."""
    return Request(
        _GET_TASK,
        f"/api/v2/tasks/{path_segment(id, 'id')}",
    )


async def get_task(client: HasTransport, id: str | UUID) -> Response[_m.GetTaskResponse]:
    """Get the state of an asynchronous task and its result or error.

    Args:
        id: Task, by the ID that the operation which started it returned.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetTask, GET /api/v2/tasks/{id}
    """
    request = build_get_task(id)
    return await client.transport.send(request, _m.GetTaskResponse)
