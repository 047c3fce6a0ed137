"""``client.imports``: uploads a file that the server imports, for data that is too large for requests."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

import attrs

from stream_video_async._http.storage import put_file
from stream_video_async._http.transport import Transport
from stream_video_async.errors import StreamDecodeError, StreamTaskError, StreamWaitTimeoutError
from stream_video_async.models import ImportTask
from stream_video_async.retry import RetryPolicy
from stream_video_async.tasks import check_times, poll

from .delivery import TransportOperations
from .settings import check_callback

__all__ = ["ImportReport", "Imports"]

_DONE: Final = frozenset({"completed", "ok"})
# The contract does not list the states; those of failures contain one of these words, such as ``analyzing_failed``.
_FAILED: Final = re.compile(r"fail|error|cancel", re.IGNORECASE).search

OnImport: TypeAlias = Callable[[ImportTask], object]


@attrs.frozen(kw_only=True)
class ImportReport:
    """The outcome of an import."""

    id: str
    """The import's id, for ``client.get_import``."""
    path: str
    """The file's path in Stream's storage."""
    state: str
    """The last state."""
    is_complete: bool
    errors: tuple[str, ...]
    """The failed states that the import went through, in order; the server reports no other details."""
    size: int
    """Bytes uploaded."""
    task: ImportTask
    """The import as last reported by the server, with its history."""

    def raise_for_errors(self) -> None:
        """Raise if the import failed.

        Raises:
            StreamTaskError: The import failed; ``description`` lists the failed states.
        """
        if not self.is_complete:
            raise StreamTaskError(task_id=self.id, error_type=self.state, description="; ".join(self.errors))


@attrs.frozen(repr=False)
class Imports:
    """Imports of files, available as ``client.imports``."""

    _transport: Transport

    async def run(
        self,
        path: str | os.PathLike[str],
        *,
        mode: str = "upsert",
        merge_custom: bool | None = None,
        poll_interval: float = 5.0,
        timeout: float | None = None,
        on_progress: OnImport | None = None,
    ) -> ImportReport:
        """Upload a file, import it, and wait until the import has ended.

        The file is read while it is sent, so it may be larger than memory. It is sent to the URL that the server
        returns, without the client's credentials.

        Args:
            path: The file, in Stream's import format.
            mode: ``"upsert"`` replaces existing objects; ``"insert"`` keeps them.
            merge_custom: Whether custom data are merged instead of replaced.
            poll_interval: Seconds between two polls.
            timeout: Seconds for the whole call, the upload included; ``None`` waits without limit.
            on_progress: Called with the import after it was created and after each poll.

        Returns:
            The outcome. A failed import is returned and not raised; see ``ImportReport.raise_for_errors``.

        Raises:
            StreamWaitTimeoutError: The upload or the import did not end in time.
            StreamTransportError: The upload failed.
            StreamApiError: The server or the storage refused a request.
            StreamDecodeError: A reply lacks the URL of the upload, or the import.
            OSError: The file cannot be read.
            ValueError: The file is empty, or a time is out of range.
            TypeError: ``on_progress`` is not a function, or it is ``async``.

        Source: CreateImportURL, POST /api/v2/import_urls; CreateImport, POST /api/v2/imports;
        GetImport, GET /api/v2/imports/{id}
        """
        check_times(poll_interval, timeout)
        check_callback(on_progress)
        file = Path(path)
        size = (await asyncio.to_thread(file.stat)).st_size
        if not size:
            raise ValueError(f"{file.name} is empty")
        loop = asyncio.get_running_loop()
        until = None if timeout is None else loop.time() + timeout
        created = await self._start(file, size, mode, merge_custom, timeout)
        task = await self._wait(
            created, poll_interval, timeout, None if until is None else until - loop.time(), on_progress
        )
        return _report(task, size)

    async def _start(
        self, file: Path, size: int, mode: str, merge_custom: bool | None, timeout: float | None
    ) -> ImportTask:
        """Upload the file and create the import, within the timeout."""
        client = TransportOperations(self._transport)
        limit = asyncio.timeout(timeout)
        try:
            async with limit:
                target = await client.create_import_url(filename=file.name)
                if not target.upload_url or not target.path:
                    raise StreamDecodeError(
                        "the reply has no URL for the upload", status=200, operation="CreateImportURL"
                    )
                await put_file(self._transport.config, target.upload_url, file, size)
                created = await client.create_import(mode=mode, path=target.path, merge_custom=merge_custom)
                return _task(created.import_task, "CreateImport")
        except TimeoutError:
            if not limit.expired():
                raise
        raise StreamWaitTimeoutError(
            f"the upload of {file.name} had not ended after {timeout} s; no import was started, as far as is known",
            waited_for=f"upload of {file.name}",
            timeout=timeout,
        )

    async def _wait(
        self,
        created: ImportTask,
        poll_interval: float,
        timeout: float | None,
        left: float | None,
        on_progress: OnImport | None,
    ) -> ImportTask:
        client = TransportOperations(self._transport)
        first = iter([created])  # the first state is known already

        async def fetch() -> ImportTask:
            return next(first, None) or _task((await client.get_import(created.id)).import_task, "GetImport")

        def has_ended(task: ImportTask) -> bool:
            if on_progress is not None:
                on_progress(task)
            return task.state in _DONE or _has_failed(task.state)

        def timeout_error(last: ImportTask | None) -> StreamWaitTimeoutError:
            return StreamWaitTimeoutError(
                f"import {created.id} had not ended after {timeout} s; check again with get_import()",
                waited_for=f"import {created.id}",
                status=(last or created).state or "",
                timeout=timeout,
            )

        sleep = (self._transport.config.retry or RetryPolicy()).sleep
        return await poll(
            fetch, has_ended, interval=poll_interval, timeout=left, timeout_error=timeout_error, sleep=sleep
        )


def _has_failed(state: str | None) -> bool:
    return bool(state and _FAILED(state))


def _task(task: ImportTask | None, operation: str) -> ImportTask:
    # Replies are read leniently: a required field may be None.
    if not task or not task.id or not task.state:
        raise StreamDecodeError("the reply has no import with an id and a state", status=200, operation=operation)
    return task


def _report(task: ImportTask, size: int) -> ImportReport:
    states = [entry.next_state for entry in task.history or () if entry] + [task.state]
    failed = tuple(dict.fromkeys(state for state in states if _has_failed(state)))
    return ImportReport(
        id=task.id,
        path=task.path,
        state=task.state,
        is_complete=task.state in _DONE,
        errors=failed,
        size=size,
        task=task,
    )
