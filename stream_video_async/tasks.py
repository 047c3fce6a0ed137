"""Polling of work that runs on the server: tasks, such as deletions and exports, and imports."""

from __future__ import annotations

import asyncio
import reprlib
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from . import models as _m
from ._redaction import remove_secrets
from .api._operations_common import CommonOperations
from .errors import StreamDecodeError, StreamTaskError, StreamWaitTimeoutError
from .retry import is_duration

__all__ = ["check_times", "poll", "wait_for_task"]

T = TypeVar("T")

# The contract does not list the statuses; these are the known final ones.
_DONE: Final = frozenset({"completed", "ok"})
_FAILED: Final = frozenset({"failed", "error"})


def check_times(poll_interval: float, timeout: float | None) -> None:
    """Raise ``ValueError`` if the interval is not positive, or the timeout is not a time."""
    if not is_duration(poll_interval) or poll_interval == 0:
        raise ValueError(f"poll_interval must be a positive number of seconds, not {reprlib.repr(poll_interval)}")
    if timeout is not None and not is_duration(timeout):
        raise ValueError(
            f"timeout must be a number of seconds, or None to wait without limit, not {reprlib.repr(timeout)}"
        )


async def poll(
    fetch: Callable[[], Awaitable[T]],
    has_ended: Callable[[T], bool],
    *,
    interval: float,
    timeout: float | None,
    timeout_error: Callable[[T | None], StreamWaitTimeoutError],
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> T:
    """Poll until a state is final.

    Args:
        fetch: Fetches the current state.
        has_ended: Returns whether a state is final.
        interval: Seconds between two polls.
        timeout: Seconds to wait at most; ``None`` waits without limit.
        timeout_error: Creates the error to raise after the timeout from the last state that was fetched.
        sleep: Waits between two polls.

    Returns:
        The final state.

    Raises:
        StreamWaitTimeoutError: No state was final before the timeout.
    """
    state: T | None = None
    limit = asyncio.timeout(timeout)
    try:
        async with limit:
            while True:
                state = await fetch()
                if has_ended(state):
                    return state
                await sleep(interval)
    except TimeoutError:
        if not limit.expired():
            raise
    # Raised here, so that no frame of the interrupted request is kept in the error's context.
    raise timeout_error(state)


async def wait_for_task(
    client: CommonOperations, task_id: str, *, poll_interval: float, timeout: float | None
) -> _m.GetTaskResponse:
    """Poll a task until it has ended; see ``AsyncStreamClient.wait_for_task``."""
    check_times(poll_interval, timeout)

    def timeout_error(last: _m.GetTaskResponse | None) -> StreamWaitTimeoutError:
        status = last.status if last else ""
        return StreamWaitTimeoutError(
            f"task {task_id} is still {status or 'unknown'} after {timeout} s; "
            "wait longer with timeout=, or check again with get_task()",
            waited_for=f"task {task_id}",
            status=status,
            timeout=timeout,
        )

    async def fetch() -> _m.GetTaskResponse:
        task = await client.get_task(task_id)
        # Replies are read leniently: a required field may be None.
        if not task.status:
            raise StreamDecodeError("the reply has no status of the task", operation="GetTask")
        return task

    task = await poll(
        fetch,
        lambda task: task.status in _DONE or task.status in _FAILED,
        interval=poll_interval,
        timeout=timeout,
        timeout_error=timeout_error,
    )
    if task.status in _FAILED:
        raise _failure(task, task_id, client.transport.credentials.secrets())
    return task


def _failure(task: _m.GetTaskResponse, task_id: str, secrets: tuple[str | None, ...]) -> StreamTaskError:
    error = task.error
    if error is None:
        return StreamTaskError(task_id=task_id)
    return StreamTaskError(
        task_id=task_id,
        # Replies are read leniently: any of these may be None.
        error_type=remove_secrets(error.type or "", secrets),
        description=remove_secrets(error.description or "", secrets),
        stack_trace=remove_secrets(error.stacktrace or "", secrets) or None,
        version=error.version,
    )
