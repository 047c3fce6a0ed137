"""Delivers a batch: retries, waits out outages, and isolates bad rows until each row has an outcome."""

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
from .settings import Settings

__all__ = ["Delivery", "TransportOperations"]

Verdict: TypeAlias = Literal["retry", "refused", "stop", "unknown"]
"""What an error means for the rows of the request: send them again; the server refused them; no request of the job can
succeed; or they may have been applied and must not be sent again."""

_SUSPECT_AFTER: Final = 4
"""Failures in a row after which a batch is suspected to be their cause, while other requests succeed."""
_SUSPECT_AFTER_ALONE: Final = 8
"""The same while no other request succeeds."""
_FATAL = (StreamAuthenticationError, StreamPermissionError)
_FATAL_KINDS = frozenset({"tls_handshake_failed", "response_too_large"})


class TransportOperations(CommonOperations):
    """The operations of the client, on any transport."""

    def __init__(self, transport: Transport) -> None:
        self.transport = transport


class Delivery:
    """Sends the batches of one job."""

    def __init__(
        self,
        transport: Transport,
        operation: BulkOperation,
        pacer: JobPacer,
        waits: Waits,
        settings: Settings,
        report_progress: Callable[[], None],
    ) -> None:
        policy = transport.config.retry
        self._has_retries = policy is not None
        self._policy = policy or RetryPolicy()
        self._polling = transport
        # Retries happen here and not in the transport, so that each one is counted and every pause can be interrupted.
        once: RetryPolicy = msgspec.structs.replace(cast("Any", self._policy), attempts=1)
        self._transport = transport.derive(config=attrs.evolve(transport.config, retry=policy and once))
        self._operation = operation
        self._settings = settings
        self._pacer = pacer
        self._waits = waits
        self._report_progress = report_progress
        self._last_answer = self._policy.clock()
        self._failing_since: float | None = None
        template = operation.template
        self.is_replayable: bool = (template.retry or template.operation.retry) != "unsafe"
        self._may_resend = self._has_retries and self.is_replayable
        self.uncertain: set[int] = set()
        """The starts of batches of which a request may have been executed."""
        self.last_error: str | None = None
        """The error of the last request that failed; ``None`` after one that succeeded."""

    async def deliver(
        self, batch: Batch, entries: EncodedRows, *, paced: bool = False, since: float | None = None
    ) -> None:
        """Send rows until each of them has an outcome in the result of the batch.

        Args:
            batch: The batch of the rows.
            entries: All rows of the batch, or some.
            paced: Whether the pacer has already admitted the first request.
            since: When these rows were first sent, if they are part of a larger request that failed.

        Raises:
            BulkError: No request has succeeded for too long.
            StreamError: No request of the job can succeed, for instance with wrong credentials or a closed client.
        """
        failures, was_accepted = 0, False
        since = self._policy.clock() if since is None else since
        try:
            while entries:
                if not paced:
                    await self._pacer.wait()
                paced = False
                outcome = await self._send(batch, entries, may_resend=self._may_resend and not was_accepted)
                if not isinstance(outcome, StreamError):
                    entries, failures, was_accepted = outcome, 0, True
                    continue
                failures += 1
                if await self._resolve(batch, entries, outcome, failures, since):
                    return
                await self._back_off(outcome, failures)
                batch.result.retries += 1
        except asyncio.CancelledError:
            # The next run sends rows again if that is safe; others need an outcome now.
            if self.is_replayable or not self._waits.ended or batch.start not in self.uncertain:
                raise
            batch.fail(entries, "the job ended before the outcome was known", "unknown")

    async def _send(self, batch: Batch, entries: EncodedRows, *, may_resend: bool) -> EncodedRows | StreamError:
        """Send one request; return the rows to send once more, or the error."""
        batch.result.requests += 1
        was_clean = batch.start not in self.uncertain
        self.uncertain.add(batch.start)
        try:
            response = await self._transport.send(self._operation.request(entries), self._operation.reply)
            self._note_answer()
            return await self._confirm(batch, entries, response.data, may_resend=may_resend)
        except StreamError as error:
            if self._failing_since is None:
                self._failing_since = self._policy.clock()
            self.last_error = str(error)
            if was_clean and (isinstance(error, StreamApiError) or self._judge(error) in ("retry", "refused")):
                self.uncertain.discard(batch.start)
            return error

    def _note_answer(self) -> None:
        """Note that the server works: it executed a request, or refused it."""
        self._last_answer = self._policy.clock()
        self._failing_since = self.last_error = None

    # --- after an error ---------------------------------------------------------------------------------------------

    async def _resolve(
        self, batch: Batch, entries: EncodedRows, error: StreamError, failures: int, since: float
    ) -> bool:
        """Give the rows their outcome if the error determines it; return ``False`` if they are to be sent again.

        Raises:
            StreamError: No request of the job can succeed.
        """
        verdict = self._judge(error)
        if verdict == "stop":
            raise error
        if verdict == "unknown":
            batch.fail(entries, _describe(error), "unknown", error)
            return True
        if verdict == "refused":
            self._note_answer()
            await self._isolate(batch, entries, error, since)
            return True
        others_succeed = self._last_answer > since
        limit = _SUSPECT_AFTER if others_succeed else _SUSPECT_AFTER_ALONE
        if failures >= limit and _may_depend_on_rows(error) and (len(entries) > 1 or others_succeed):
            await self._isolate(batch, entries, error, since)
            return True
        return False

    def _judge(self, error: StreamError) -> Verdict:
        is_unsent = isinstance(error, StreamTransportError) and error.sent == "no"
        if isinstance(error, StreamTransportError) and error.kind in _FATAL_KINDS:
            return "stop" if is_unsent else "unknown"
        if is_unsent or isinstance(error, StreamRateLimitError):
            return "retry" if self._has_retries else "unknown"
        if isinstance(error, StreamApiError):
            if isinstance(error, _FATAL):
                return "stop"
            if error.unrecoverable or not (isinstance(error, StreamServerError) or error.status == 408):
                return "refused"
        elif not isinstance(error, (StreamTransportError, StreamDecodeError)):
            return "stop"
        return "retry" if self._may_resend else "unknown"

    async def _back_off(self, error: StreamError, failures: int) -> None:
        now = self._policy.clock()
        failing_for = now - (self._failing_since or now)
        left = self._settings.patience - failing_for
        if left <= 0:
            message = f"nothing has succeeded for {failing_for:.0f} s (patience); the last error: {error}"
            raise BulkError(message) from error
        seconds = self._policy.backoff(failures).seconds
        if isinstance(error, StreamRateLimitError) and error.retry_after is not None:
            seconds = max(seconds, error.retry_after)
        seconds = min(seconds, left)
        with self._waits.on("outage"):
            self._report_progress()
            await self._policy.sleep(seconds)

    async def _isolate(self, batch: Batch, entries: EncodedRows, error: StreamError, since: float) -> None:
        """Send the suspected rows apart from the others, or else each half of the rows; a single row has failed."""
        if len(entries) == 1:
            return batch.fail(entries, _describe(error), "refused", error)
        suspects = self._suspects(entries, error)
        if not 0 < len(suspects) < len(entries):
            suspects = set(list(entries)[len(entries) // 2 :])
        for is_suspect in (False, True):
            part = {user_id: entry for user_id, entry in entries.items() if (user_id in suspects) is is_suspect}
            await self.deliver(batch, part, since=since)
        return None

    def _suspects(self, entries: EncodedRows, error: StreamError) -> set[str]:
        suspects = set(self._operation.invalid(entries))
        if isinstance(error, StreamApiError):
            text = " ".join([error.message, *error.exception_fields, *error.exception_fields.values()])
            suspects.update(user_id for user_id in entries if user_id in text and _is_word(user_id, text))
        return suspects

    # --- after a success --------------------------------------------------------------------------------------------

    async def _confirm(self, batch: Batch, entries: EncodedRows, data: Any, *, may_resend: bool) -> EncodedRows:
        """Count the rows that the reply confirms; return those to send once more."""
        if self._operation.has_task and data.task_id:
            await self._await_task(batch, entries, data.task_id)
            return {}
        missing = self._operation.missing(entries, data)
        batch.result.succeeded += len(entries) - len(missing)
        if not missing:
            return {}
        unconfirmed = {user_id: entry for user_id, entry in entries.items() if user_id in missing}
        if may_resend:
            batch.result.retries += 1
            return unconfirmed
        problem = "the server accepted the request, but its reply does not confirm this row"
        batch.fail(unconfirmed, problem, "unconfirmed")
        return {}

    async def _await_task(self, batch: Batch, entries: EncodedRows, task_id: str) -> None:
        try:
            task = await wait_for_task(
                TransportOperations(self._polling),
                task_id,
                poll_interval=self._settings.poll_interval,
                timeout=self._settings.task_timeout,
            )
        except StreamTaskError as error:
            return batch.fail(entries, str(error), "refused")
        except (StreamTransportError, StreamApiError, StreamDecodeError, StreamWaitTimeoutError) as error:
            problem = f"the outcome of task {task_id} is unknown: {_describe(error)}"
            return batch.fail(entries, problem, "unknown")
        refused = {user_id: text for user_id in entries if (text := _problem_in(task.result, user_id)) is not None}
        secrets = self._transport.credentials.secrets()
        for user_id, problem in refused.items():
            batch.fail([user_id], remove_secrets(problem, secrets), "refused")
        batch.result.succeeded += len(entries) - len(refused)
        return None


def _may_depend_on_rows(error: StreamError) -> bool:
    if isinstance(error, StreamTransportError):
        return error.sent != "no"
    return not isinstance(error, StreamRateLimitError)


def _describe(error: StreamError) -> str:
    if not isinstance(error, StreamApiError):
        return str(error)
    fields = "".join(f"; {name}: {reason}" for name, reason in error.exception_fields.items())
    return f"{error.message}{fields}"


def _is_word(user_id: str, text: str) -> bool:
    """Return whether the text contains this id as a word, and not as a part of a longer id."""
    return re.search(rf"(?<![\w@-]){re.escape(user_id)}(?![\w@-])", text) is not None


def _problem_in(result: dict[str, Any] | None, user_id: str) -> str | None:
    """Return what the result of a task reports about one user, or ``None`` if it reports no problem."""
    entry: object = (result or {}).get(user_id)
    if not isinstance(entry, dict):
        return None
    found = cast("dict[str, object]", entry)
    status = found.get("status")
    if status in (None, "ok", "completed"):
        return None
    return f"the task reports {status!r}: {found.get('error', 'no reason given')}"
