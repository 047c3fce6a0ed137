"""Sending one batch until each of its rows has an outcome: repeats, patience, and the hunt for bad rows."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import Any, Final, Literal, TypeAlias, cast

import attrs
import msgspec

from stream_video_async._http.transport import Transport
from stream_video_async._redaction import remove_secrets
from stream_video_async.api._operations_common import CommonOperations
from stream_video_async.errors import (
    BulkError,
    StreamApiError,
    StreamAuthenticationError,
    StreamDecodeError,
    StreamError,
    StreamPermissionError,
    StreamRateLimitError,
    StreamServerError,
    StreamTaskError,
    StreamTransportError,
    StreamWaitTimeoutError,
)
from stream_video_async.retry import RetryPolicy
from stream_video_async.tasks import wait_for_task

from .batches import Batch
from .operations import BulkOperation, EncodedRows
from .pacing import JobPacer, Waits

__all__ = ["Delivery", "TransportOperations"]

Verdict: TypeAlias = Literal["again", "refused", "stop", "unknown"]

_TRIES: Final = 4
"""Failures in a row after which a batch is suspected to be their cause, while other requests succeed."""
_TRIES_ALONE: Final = 8
"""The same while no other request succeeds."""
_HOPELESS = (StreamAuthenticationError, StreamPermissionError)
_FINAL_KINDS = frozenset({"tls_handshake_failed", "response_too_large"})


class TransportOperations(CommonOperations):
    """The operations of the client on any transport."""

    def __init__(self, transport: Transport) -> None:
        self.transport = transport


class Delivery:
    """Sends batches for one job; ``tell`` is called when an outage has to be waited out."""

    def __init__(
        self,
        transport: Transport,
        operation: BulkOperation,
        pacer: JobPacer,
        waits: Waits,
        tell: Callable[[], None],
        *,
        patience: float,
        poll_interval: float,
        task_timeout: float | None,
    ) -> None:
        policy = transport.config.retry
        self._repeats = policy is not None
        self._policy = policy or RetryPolicy()
        self._polling = transport
        # Requests are repeated here and not by the transport, so that every repeat is counted and every pause can be
        # interrupted.
        once: RetryPolicy = msgspec.structs.replace(cast("Any", self._policy), attempts=1)
        self._transport = transport.derive(config=attrs.evolve(transport.config, retry=once if self._repeats else None))
        self._operation = operation
        self._patience = patience
        self._poll_interval = poll_interval
        self._task_timeout = task_timeout
        self._pacer = pacer
        self._waits = waits
        self._tell = tell
        self._last_answer = self._policy.clock()
        self._failing_since: float | None = None
        template = operation.template
        self.is_replayable: bool = (template.retry or template.operation.retry) != "unsafe"
        self._may_repeat = self._repeats and self.is_replayable
        self.uncertain: set[int] = set()
        """Where batches start of which a request was, or may have been, executed."""
        self.last_error: str | None = None
        """The last failure of a request, until one succeeds."""

    async def deliver(
        self, batch: Batch, entries: EncodedRows, *, paced: bool = False, since: float | None = None
    ) -> None:
        """Send rows, repeat, take apart, until each row has an outcome in the batch's result.

        Args:
            batch: Where the rows stand.
            entries: The rows: all of the batch, or some.
            paced: Whether the first request has waited for its turn already.
            since: When the first failure of these rows was, if they are part of a batch that failed.

        Raises:
            BulkError: Going on makes no sense: the credentials are wrong, or nothing succeeds any more.
            StreamError: The client cannot be used.
        """
        tries, was_sent = 0, False
        since = self._policy.clock() if since is None else since
        try:
            while entries:
                if not paced:
                    await self._pacer.wait()
                paced = False
                outcome = await self._send(batch, entries, is_last=was_sent)
                if not isinstance(outcome, StreamError):
                    entries, tries, was_sent = outcome, 0, True
                    continue
                tries += 1
                if await self._give_up(batch, entries, outcome, tries, since):
                    return
                await self._wait_out(outcome, tries)
                batch.result.retries += 1
        except asyncio.CancelledError:
            # A job that ends early leaves rows that are safe to repeat to the next run. Others need an outcome.
            if self.is_replayable or not self._waits.ended or batch.start not in self.uncertain:
                raise
            batch.fail(entries, "the job ended before the outcome was known", "unknown")

    async def _send(self, batch: Batch, entries: EncodedRows, *, is_last: bool) -> EncodedRows | StreamError:
        """Send one request; return what is to be sent once more, or the error."""
        batch.result.requests += 1
        was_clean = batch.start not in self.uncertain
        self.uncertain.add(batch.start)
        try:
            response = await self._transport.send(self._operation.request(entries), self._operation.reply)
            self._answered()
            return await self._confirm(batch, entries, response.data, is_last=is_last)
        except StreamError as error:
            if self._failing_since is None:
                self._failing_since = self._policy.clock()
            self.last_error = str(error)
            if was_clean and self._was_not_executed(error):
                self.uncertain.discard(batch.start)
            return error

    def _answered(self) -> None:
        self._last_answer = self._policy.clock()
        self._failing_since = self.last_error = None

    async def _give_up(self, batch: Batch, entries: EncodedRows, error: StreamError, tries: int, since: float) -> bool:
        """Decide after an error: return whether the rows have their outcome, or else are to be sent again.

        Raises:
            StreamError: No request of the job can succeed.
        """
        verdict = self._judge(error)
        if verdict == "stop":
            raise error
        if verdict == "unknown":
            batch.fail(entries, _words(error), "unknown", error)
            return True
        if verdict == "refused":
            self._answered()
            await self._isolate(batch, entries, error, since)
            return True
        others_succeed = self._last_answer > since
        is_suspect = tries >= (_TRIES if others_succeed else _TRIES_ALONE) and self._may_be_to_blame(error)
        if is_suspect and (len(entries) > 1 or others_succeed):
            await self._isolate(batch, entries, error, since)
            return True
        return False

    # --- after an error ---------------------------------------------------------------------------------------------

    def _was_not_executed(self, error: StreamError) -> bool:
        return isinstance(error, StreamApiError) or self._judge(error) in ("again", "refused")

    def _judge(self, error: StreamError) -> Verdict:
        is_unsent = isinstance(error, StreamTransportError) and error.sent == "no"
        if isinstance(error, StreamTransportError) and error.kind in _FINAL_KINDS:
            return "stop" if is_unsent else "unknown"
        if is_unsent or isinstance(error, StreamRateLimitError):
            return "again" if self._repeats else "unknown"
        if isinstance(error, StreamApiError):
            if isinstance(error, _HOPELESS):
                return "stop"
            if error.unrecoverable or not (isinstance(error, StreamServerError) or error.status == 408):
                return "refused"
        elif not isinstance(error, (StreamTransportError, StreamDecodeError)):
            return "stop"
        return "again" if self._may_repeat else "unknown"

    def _may_be_to_blame(self, error: StreamError) -> bool:
        if isinstance(error, StreamTransportError):
            return error.sent != "no"
        return not isinstance(error, StreamRateLimitError)

    async def _wait_out(self, error: StreamError, tries: int) -> None:
        now = self._policy.clock()
        silent = now - (self._failing_since or now)
        left = self._patience - silent
        if left <= 0:
            raise BulkError(f"nothing has succeeded for {silent:.0f} s (patience); the last error: {error}") from error
        seconds = self._policy.backoff(tries).seconds
        if isinstance(error, StreamRateLimitError) and error.retry_after is not None:
            seconds = max(seconds, error.retry_after)
        seconds = min(seconds, left)
        with self._waits.on("outage"):
            self._tell()
            await self._policy.sleep(seconds)

    async def _isolate(self, batch: Batch, entries: EncodedRows, error: StreamError, since: float) -> None:
        """Send the rows in two parts: if some are suspected, these apart from the others; else half and half."""
        if len(entries) == 1:
            return batch.fail(entries, _words(error), "refused", error)
        suspects = self._suspects(entries, error)
        if not 0 < len(suspects) < len(entries):
            suspects = set(list(entries)[len(entries) // 2 :])
        for wanted in (False, True):
            part = {user_id: entry for user_id, entry in entries.items() if (user_id in suspects) is wanted}
            await self.deliver(batch, part, since=since)
        return None

    def _suspects(self, entries: EncodedRows, error: StreamError) -> set[str]:
        suspects = set(self._operation.invalid(entries))
        if isinstance(error, StreamApiError):
            text = " ".join([error.message, *error.exception_fields, *error.exception_fields.values()])
            suspects.update(user_id for user_id in entries if user_id in text and _is_word(user_id, text))
        return suspects

    # --- after a success --------------------------------------------------------------------------------------------

    async def _confirm(self, batch: Batch, entries: EncodedRows, data: Any, *, is_last: bool) -> EncodedRows:
        """Count what the reply confirms; give back what is to be sent once more."""
        if self._operation.has_task and data.task_id:
            await self._await_task(batch, entries, data.task_id)
            return {}
        missing = self._operation.missing(entries, data)
        batch.result.succeeded += len(entries) - len(missing)
        if not missing:
            return {}
        left = {user_id: entry for user_id, entry in entries.items() if user_id in missing}
        if self._may_repeat and not is_last:
            batch.result.retries += 1
            return left
        batch.fail(left, "the server accepted the request, but its reply does not confirm this row", "unconfirmed")
        return {}

    async def _await_task(self, batch: Batch, entries: EncodedRows, task_id: str) -> None:
        try:
            task = await wait_for_task(
                TransportOperations(self._polling),
                task_id,
                poll_interval=self._poll_interval,
                timeout=self._task_timeout,
            )
        except StreamTaskError as error:
            return batch.fail(entries, str(error), "refused")
        except (StreamTransportError, StreamApiError, StreamDecodeError, StreamWaitTimeoutError) as error:
            problem = f"the outcome of task {task_id} is not known: {_words(error)}"
            return batch.fail(entries, problem, "unknown")
        refused = {user_id: text for user_id in entries if (text := _refusal(task.result, user_id)) is not None}
        secrets = self._transport.credentials.secrets()
        for user_id, reason in refused.items():
            batch.fail([user_id], remove_secrets(reason, secrets), "refused")
        batch.result.succeeded += len(entries) - len(refused)
        return None


def _words(error: StreamError) -> str:
    if not isinstance(error, StreamApiError):
        return str(error)
    fields = "".join(f"; {name}: {reason}" for name, reason in error.exception_fields.items())
    return f"{error.message}{fields}"


def _is_word(user_id: str, text: str) -> bool:
    """Return whether the text contains this id, and not only a longer one that contains it."""
    return re.search(rf"(?<![\w@-]){re.escape(user_id)}(?![\w@-])", text) is not None


def _refusal(outcome: dict[str, Any] | None, user_id: str) -> str | None:
    """Read what a task's result says of one user; what it does not mention went well."""
    entry: object = (outcome or {}).get(user_id)
    if not isinstance(entry, dict):
        return None
    found = cast("dict[str, object]", entry)
    status = found.get("status")
    if status in (None, "ok", "completed"):
        return None
    return f"the task says {status!r}: {found.get('error', 'no reason given')}"
