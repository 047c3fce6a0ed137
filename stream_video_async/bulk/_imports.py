"""``client.imports``: one file, uploaded and imported by the server, for what is too large for requests."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, TypeAlias

import aiohttp
import attrs
from yarl import URL

from stream_video_async.errors import StreamApiError, StreamError, StreamTaskError, StreamTransportError
from stream_video_async.retry import RetryPolicy
from stream_video_async.types import UNSET

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from stream_video_async.client import AsyncStreamClient
    from stream_video_async.models import ImportTask
    from stream_video_async.types import UnsetType

__all__ = ["ImportReport", "Imports"]

_DONE: Final = frozenset({"completed", "ok"})
# The contract leaves the states open; failures are told by these words in them (``analyzing_failed``).
_FAILED: Final = re.compile(r"fail|error|cancel", re.IGNORECASE).search
_UPLOAD_TRIES: Final = 3

OnImport: TypeAlias = "Callable[[ImportTask], object]"


@attrs.frozen(kw_only=True)
class ImportReport:
    """How an import ended."""

    id: str
    """The import's id, for ``client.get_import``."""
    path: str
    """The file's path in Stream's storage."""
    state: str
    """The last state."""
    is_complete: bool
    errors: tuple[str, ...]
    """What went wrong, as far as the server tells: the states that failed, in their order."""
    size: int
    """Bytes uploaded."""
    task: ImportTask
    """The import as the server last told it, with its history."""

    def raise_for_errors(self) -> None:
        """Raise if the import failed.

        Raises:
            StreamTaskError: With the states that failed.
        """
        if not self.is_complete:
            raise StreamTaskError(task_id=self.id, error_type=self.state, description="; ".join(self.errors))


@attrs.frozen(repr=False)
class Imports:
    """Imports of files; use it as ``client.imports``."""

    _client: AsyncStreamClient

    async def run(
        self,
        path: str | os.PathLike[str],
        *,
        mode: str = "upsert",
        merge_custom: bool | None | UnsetType = UNSET,
        poll_interval: float = 5.0,
        timeout: float | None = None,
        on_progress: OnImport | None = None,
    ) -> ImportReport:
        """Upload a file, import it, and wait until the server is done.

        The file is read while it is sent, so its size does not matter. It goes to the address that the server names,
        without this client's credentials.

        Args:
            path: The file, in Stream's import format.
            mode: ``"upsert"`` replaces what exists; ``"insert"`` leaves it.
            merge_custom: Whether custom data are merged instead of replaced.
            poll_interval: Seconds between two looks at the import.
            timeout: Seconds to wait for the import, the upload not included; ``None`` waits as long as it takes.
            on_progress: Called with the import after each look.

        Returns:
            How it ended; a failed import does not raise, see ``ImportReport.raise_for_errors``.

        Raises:
            StreamTransportError: The upload did not succeed, or the import had not ended in time.
            StreamApiError: The server or the storage refused.
            OSError: The file cannot be read.
            ValueError: The file is empty, or ``poll_interval`` is not positive.

        Source: CreateImportURL, POST /api/v2/import_urls; CreateImport, POST /api/v2/imports;
        GetImport, GET /api/v2/imports/{id}
        """
        if poll_interval <= 0:
            raise ValueError(f"poll_interval must be positive, not {poll_interval}")
        file = Path(path)
        size = (await asyncio.to_thread(file.stat)).st_size
        if not size:
            raise ValueError(f"{file.name} is empty")
        target = await self._client.create_import_url(filename=file.name)
        await self._upload(file, size, target.upload_url)
        created = await self._client.create_import(mode=mode, path=target.path, merge_custom=merge_custom)
        task = _task(created.import_task)
        try:
            async with asyncio.timeout(timeout):
                task = await self._wait(task, poll_interval, on_progress)
        except TimeoutError:
            last = task
        else:
            return _report(task, size)
        raise StreamTransportError(
            f"import {last.id} had not ended after {timeout} s; look again with get_import()",
            kind="timeout",
            sent="yes",
            operation="GetImport",
        )

    async def _wait(self, task: ImportTask, poll_interval: float, on_progress: OnImport | None) -> ImportTask:
        sleep = (self._client.config.retry or RetryPolicy()).sleep
        while True:
            if on_progress is not None:
                on_progress(task)
            if task.state in _DONE or _FAILED(task.state):
                return task
            await sleep(poll_interval)
            task = _task((await self._client.get_import(task.id)).import_task)

    async def _upload(self, file: Path, size: int, address: str) -> None:
        """Put the file to the storage; what broke on the way is sent again from the beginning."""
        url = self._checked(address)
        config = self._client.config
        policy = config.retry or RetryPolicy(attempts=1)
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=config.connect_timeout, sock_read=config.timeout)
        # A session of its own: nothing of the client's, or of a given session's, may reach another host.
        async with aiohttp.ClientSession(
            timeout=timeout, cookie_jar=aiohttp.DummyCookieJar(), trust_env=config.trust_env
        ) as session:
            for attempt in range(1, _UPLOAD_TRIES + 1):
                error = await self._put(session, url, file, size)
                if error is None:
                    return
                if attempt == min(_UPLOAD_TRIES, policy.attempts) or not _may_repeat(error):
                    raise error
                await policy.sleep(policy.backoff(attempt).seconds)

    async def _put(self, session: aiohttp.ClientSession, url: URL, file: Path, size: int) -> StreamError | None:
        config = self._client.config
        options: dict[str, Any] = {"ssl": config.ssl} if config.ssl is not None else {}
        if config.proxy is not None:
            options["proxy"] = config.proxy
        opened: IO[bytes] = await asyncio.to_thread(file.open, "rb")
        problem = ""
        with opened:
            headers = {"Content-Type": "application/json", "Content-Length": str(size)}
            try:
                async with session.put(url, data=opened, headers=headers, allow_redirects=False, **options) as response:
                    status = response.status
                    await response.content.read(64 * 1024)
            except (aiohttp.ClientError, TimeoutError) as error:
                # Their texts hold the address, which is signed and thus a secret.
                problem = type(error).__name__
            else:
                if 200 <= status < 300:
                    return None
                return StreamApiError(
                    f"the storage answered the upload of {file.name} with {status}", status=status, operation="upload"
                )
        return StreamTransportError(
            f"the upload of {file.name} broke off ({problem})", kind="connection_reset", operation="upload"
        )

    def _checked(self, address: str) -> URL:
        try:
            url = URL(address, encoded=True)
        except ValueError:
            url = URL()
        config = self._client.config
        is_own = url.is_absolute() and url.origin() == URL(config.base_url).origin()
        if not url.host or (url.scheme != "https" and not config.allow_insecure and not is_own):
            raise StreamTransportError(
                "the server named no https:// address to upload to", kind="protocol_error", operation="CreateImportURL"
            )
        return url


def _may_repeat(error: StreamError) -> bool:
    return not isinstance(error, StreamApiError) or error.status >= 500 or error.status in {408, 429}


def _task(task: ImportTask | None) -> ImportTask:
    if task is None:
        raise StreamTransportError(
            "the reply names no import", kind="protocol_error", sent="yes", operation="GetImport"
        )
    return task


def _report(task: ImportTask, size: int) -> ImportReport:
    states = [entry.next_state for entry in task.history or ()] + [task.state]
    failed = tuple(dict.fromkeys(state for state in states if state and _FAILED(state)))
    return ImportReport(
        id=task.id,
        path=task.path,
        state=task.state,
        is_complete=task.state in _DONE,
        errors=failed,
        size=size,
        task=task,
    )
