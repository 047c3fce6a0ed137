# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models as _m
from .._http.build import path_segment
from ..types import Operation, Request

if TYPE_CHECKING:
    from uuid import UUID

    from ..types import HasTransport, Response

__all__ = [
    "get_task",
]

_GET_TASK = Operation("GetTask", "GET", "/api/v2/tasks/{id}", "read")


async def get_task(client: HasTransport, id: str | UUID) -> Response[_m.GetTaskResponse]:
    """Get the state of an asynchronous task and its result or error.

    Args:
        id: Task, by the ID that the operation which started it returned.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetTask, GET /api/v2/tasks/{id}
    """
    return await client.transport.send(
        Request(
            _GET_TASK,
            f"/api/v2/tasks/{path_segment(id, 'id')}",
        ),
        _m.GetTaskResponse,
    )
