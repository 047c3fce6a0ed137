"""What follows a failed attempt: a retry, or the error that the call raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._models.struct import replace
from ..errors import ClientClosedError, StreamError
from ..retry import RetryPolicy, Wait, may_retry_reply, may_retry_unanswered
from . import log_events
from .error_mapping import api_error, is_unrecoverable, transport_error
from .exchange import Exchange, Fault, RawReply

if TYPE_CHECKING:
    from ..config import ClientConfig
    from .credentials import Credentials
    from .shared_session import SharedSession

__all__ = ["Retries"]

_SHORTEST_ATTEMPT = 5.0
"""Least seconds for an attempt by default, unless the deadline is closer."""
_NO_RETRIES = RetryPolicy(attempts=1)


class Retries:
    """Decides for one transport how long attempts may take and what follows a failed one."""

    __slots__ = ("_attempt_timeout", "_retryable_timeout", "_shared", "policy")

    def __init__(self, config: ClientConfig, shared: SharedSession) -> None:
        self._shared = shared
        self.policy: RetryPolicy = config.retry or _NO_RETRIES
        self._attempt_timeout = self._retryable_timeout = config.attempt_timeout
        if config.attempt_timeout is None and config.timeout is not None:
            self._retryable_timeout = max(config.timeout / 3, _SHORTEST_ATTEMPT)

    def attempt_limit(self, exchange: Exchange) -> float | None:
        """Return how many seconds the attempt may take.

        An attempt that can be retried does not get all the time: if its request is lost on the way, no time would be
        left for the retry.
        """
        limit = self._retryable_timeout if self._can_retry(exchange) else self._attempt_timeout
        left = exchange.time_left()
        if left is None or limit is None:
            return limit if left is None else left
        return min(left, limit)

    def _can_retry(self, exchange: Exchange) -> bool:
        """Return whether a retry can follow if there is no reply to this attempt."""
        return (
            exchange.retry != "unsafe"
            and exchange.attempts < self.policy.attempts
            and self._shared.quota.left >= self._shared.quota.COST
            and (exchange.upload is None or exchange.upload.replayable)
        )

    def fault_of(self, exchange: Exchange, error: Exception, credentials: Credentials) -> Fault | None:
        """Classify an exception; ``None`` if it has nothing to do with the network."""
        from .faults import classify

        if isinstance(error, StreamError):
            return None
        if exchange.expired:
            return self._timeout_fault(exchange, credentials)
        if exchange.phase in {"pause", "slot"}:
            return None
        fault = classify(error, exchange.connection_count, in_body=exchange.phase == "body")
        if fault is None and not self._shared.owned and isinstance(error, RuntimeError | ValueError):
            message = (
                "the given session cannot be used: it is closed, of another event loop, or has credentials of its own"
            )
            return Fault("unknown", "no", message, final=True)
        if fault is not None and fault.phase == "connect":
            return replace(fault, message=f"{fault.message}: {credentials.address()}")
        return fault

    def _timeout_fault(self, exchange: Exchange, credentials: Credentials) -> Fault:
        left = exchange.time_left()
        past_deadline = left is not None and left <= 0
        if exchange.phase == "connect" and exchange.connection_count != 0:
            exchange.phase = "headers"
        message = f"the {'deadline' if past_deadline else 'time limit of an attempt'} passed"
        if exchange.phase == "slot":
            message += " while the call waited for a slot"
        elif exchange.phase == "connect":
            message += f" while connecting to {credentials.address()}"
        return Fault("timeout", exchange.sent, message, exchange.phase, past_deadline=past_deadline)

    def retry_or_error(
        self, exchange: Exchange, outcome: RawReply | Fault, credentials: Credentials
    ) -> StreamError | None:
        """Return the error to raise after a failed attempt; ``None`` for a retry after ``exchange.pause``."""
        exchange.record_outcome(outcome)
        if isinstance(outcome, Fault) and (closed := self._shared.closed_by()):
            return ClientClosedError(f"the {closed} was closed during the call", sent=exchange.sent_so_far)
        wait = self._next_wait(exchange, outcome)
        exchange.pause = None if wait is None else wait.seconds
        log_events.failed(
            exchange.operation,
            exchange.request_id,
            exchange.attempts,
            outcome.kind if isinstance(outcome, Fault) else outcome.status,
            exchange.pause,
        )
        if wait is not None:
            return None
        if isinstance(outcome, Fault):
            return transport_error(exchange, outcome)
        return api_error(exchange, outcome, credentials.secrets(exchange), self.policy.wall)

    def _next_wait(self, exchange: Exchange, outcome: RawReply | Fault) -> Wait | None:
        """Return the wait before a retry, or ``None``; note why a retry that would be safe is not possible."""
        policy, quota = self.policy, self._shared.quota
        if isinstance(outcome, Fault):
            if outcome.final or outcome.past_deadline or not may_retry_unanswered(exchange.retry, outcome.sent):
                return None
            wait, cost, arrived = policy.backoff(exchange.attempts), quota.COST, outcome.sent != "no"
        else:
            if not may_retry_reply(exchange.retry, outcome.status, unrecoverable=is_unrecoverable(outcome)):
                return None
            wait, arrived = policy.pause(exchange.attempts, outcome.headers, outcome.status), True
            cost = 0 if wait.named else quota.COST_RATE_LIMITED if outcome.status == 429 else quota.COST
        if exchange.attempts >= policy.attempts:
            return None
        exchange.retry_refused = self._obstacle(exchange, wait, arrived=arrived)
        if exchange.retry_refused is None and not quota.take(cost):
            exchange.retry_refused = "the retry quota is empty"
        if exchange.retry_refused is not None:
            return None
        exchange.quota_spent += cost
        return wait

    def _obstacle(self, exchange: Exchange, wait: Wait, *, arrived: bool) -> str | None:
        """Say what prevents a retry; ``arrived``: the server may have read a part of the upload."""
        left = exchange.time_left()
        if wait.seconds > self.policy.max_wait:
            return f"the wait of {wait.seconds:.1f} s is longer than max_wait"
        if left is not None and wait.seconds >= left:
            return f"the wait of {wait.seconds:.1f} s is longer than the {max(left, 0):.1f} s left of the deadline"
        if arrived and exchange.upload is not None and not exchange.upload.replayable:
            return "the file cannot be read a second time"
        return None
