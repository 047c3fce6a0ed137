"""Waiting for the asynchronous tasks that deletes, exports and imports start."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from .errors import StreamTaskError, StreamTransportError

if TYPE_CHECKING:
    from . import models as _m
    from .api._operations_common import CommonOperations

__all__ = ["wait_for_task"]

# The contract leaves the status open; these are the final ones that are known.
_DONE: Final = frozenset({"completed", "ok"})
_FAILED: Final = frozenset({"failed", "error"})


async def wait_for_task(
    client: CommonOperations, task_id: str, *, poll_interval: float, timeout: float | None
) -> _m.GetTaskResponse:
    """Look at a task again and again until it has ended; see ``AsyncStreamClient.wait_for_task``."""
    if poll_interval <= 0:
        raise ValueError(f"poll_interval must be positive, not {poll_interval}")
    last = "unknown"
    try:
        async with asyncio.timeout(timeout):
            while True:
                task = await client.get_task(task_id)
                last = task.status
                if last in _DONE:
                    return task
                if last in _FAILED:
                    raise _failure(task)
                await asyncio.sleep(poll_interval)
    except TimeoutError:
        pass
    raise _late(task_id, timeout, last)


def _failure(task: _m.GetTaskResponse) -> StreamTaskError:
    error = task.error
    if error is None:
        return StreamTaskError(task_id=task.task_id)
    return StreamTaskError(
        task_id=task.task_id,
        error_type=error.type,
        description=error.description,
        stack_trace=error.stacktrace,
        version=error.version,
    )


def _late(task_id: str, timeout: float | None, status: str) -> StreamTransportError:
    return StreamTransportError(
        f"task {task_id} is still {status} after {timeout} s; wait longer with timeout=, or look again with get_task()",
        kind="timeout",
        sent="yes",
        operation="GetTask",
    )
