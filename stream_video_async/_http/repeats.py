"""What becomes of an attempt that failed: another one, or the error that the call ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._models.struct import replace
from ..errors import ClientClosedError, StreamError
from ..retry import RetryPolicy, Wait, may_repeat_reply, may_repeat_unanswered
from . import log_events
from .error_mapping import api_error, is_unrecoverable, transport_error
from .exchange import Exchange, Fault, Reply

if TYPE_CHECKING:
    from ..config import ClientConfig
    from .credentials import Credentials
    from .shared_session import SharedSession

__all__ = ["Repeats"]

_LEAST_ATTEMPT = 5.0
"""Seconds that an attempt gets at least, unless less is left of the deadline."""
_ONE_ATTEMPT = RetryPolicy(attempts=1)


class Repeats:
    """Decides for one transport how long attempts may take and what follows those that fail."""

    __slots__ = ("_attempt_timeout", "_repeatable_timeout", "_shared", "policy")

    def __init__(self, config: ClientConfig, shared: SharedSession) -> None:
        self._shared = shared
        self.policy: RetryPolicy = config.retry or _ONE_ATTEMPT
        self._attempt_timeout = self._repeatable_timeout = config.attempt_timeout
        if config.attempt_timeout is None and config.timeout is not None:
            self._repeatable_timeout = max(config.timeout / 3, _LEAST_ATTEMPT)

    def attempt_limit(self, exchange: Exchange) -> float | None:
        """Return how many seconds the attempt may take.

        If a repeat can follow, one attempt does not get all the time: a request that was lost on the way would leave
        none for the repeat that saves the call.
        """
        limit = self._repeatable_timeout if self._can_repeat(exchange) else self._attempt_timeout
        left = exchange.left()
        if left is None or limit is None:
            return limit if left is None else left
        return min(left, limit)

    def _can_repeat(self, exchange: Exchange) -> bool:
        """Return whether another attempt may follow one without a reply."""
        return (
            exchange.retry != "unsafe"
            and exchange.attempts < self.policy.attempts
            and self._shared.quota.left >= self._shared.quota.COST
            and (exchange.upload is None or exchange.upload.replayable)
        )

    def fault(self, exchange: Exchange, error: Exception, credentials: Credentials) -> Fault | None:
        """Say what an exception means; ``None`` for those that are no fault of the network."""
        from .faults import classify

        if isinstance(error, StreamError):
            return None
        if exchange.expired:
            return self._timeout_fault(exchange, credentials)
        if exchange.phase in {"pause", "slot"}:
            return None
        fault = classify(error, exchange.connected, in_body=exchange.phase == "body")
        if fault is None and not self._shared.owned and isinstance(error, RuntimeError | ValueError):
            text = (
                "the given session cannot be used: it is closed, of another event loop, or has credentials of its own"
            )
            return Fault("unknown", "no", text, final=True)
        if fault is not None and fault.phase == "connect":
            return replace(fault, text=f"{fault.text}: {credentials.address()}")
        return fault

    def _timeout_fault(self, exchange: Exchange, credentials: Credentials) -> Fault:
        left = exchange.left()
        over = left is not None and left <= 0
        if exchange.phase == "connect" and exchange.connected != 0:
            exchange.phase = "headers"
        text = f"the {'deadline' if over else 'limit of an attempt'} passed"
        if exchange.phase == "slot":
            text += " while the call waited for a slot"
        elif exchange.phase == "connect":
            text += f" while connecting to {credentials.address()}"
        return Fault("timeout", exchange.sent, text, exchange.phase, deadline=over)

    def repeat_or_error(
        self, exchange: Exchange, outcome: Reply | Fault, credentials: Credentials
    ) -> StreamError | None:
        """Decide what follows a failure: another attempt, after the pause that is set here, or the error returned."""
        reached = exchange.note(outcome)
        if isinstance(outcome, Fault) and (closed := self._shared.closed_by()):
            return ClientClosedError(f"the {closed} was closed during the call", sent=reached)
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
        return api_error(exchange, outcome, exchange.rate_limit, credentials.secrets(exchange), self.policy.wall)

    def _next_wait(self, exchange: Exchange, outcome: Reply | Fault) -> Wait | None:
        """Decide on another attempt; when one would do no harm but cannot be made, note why."""
        policy, quota = self.policy, self._shared.quota
        if isinstance(outcome, Fault):
            if outcome.final or outcome.deadline or not may_repeat_unanswered(exchange.retry, outcome.sent):
                return None
            wait, cost, arrived = policy.backoff(exchange.attempts), quota.COST, outcome.sent != "no"
        else:
            unrecoverable = is_unrecoverable(outcome)
            wait, arrived = policy.pause(exchange.attempts, outcome.headers, outcome.status), True
            if not may_repeat_reply(exchange.retry, outcome.status, unrecoverable=unrecoverable):
                return None
            cost = 0 if wait.named else quota.COST_RATE_LIMITED if outcome.status == 429 else quota.COST
        if exchange.attempts >= policy.attempts:
            return None
        exchange.refused = self._refusal(exchange, wait, arrived=arrived)
        if exchange.refused is None and not quota.take(cost):
            exchange.refused = "the retry quota is empty"
        if exchange.refused is not None:
            return None
        exchange.spent += cost
        return wait

    def _refusal(self, exchange: Exchange, wait: Wait, *, arrived: bool) -> str | None:
        left = exchange.left()
        if wait.seconds > self.policy.max_wait:
            return f"the wait of {wait.seconds:.1f} s is longer than max_wait"
        if left is not None and wait.seconds >= left:
            return f"the wait of {wait.seconds:.1f} s is longer than the {max(left, 0):.1f} s left of the deadline"
        if arrived and exchange.upload is not None and not exchange.upload.replayable:
            return "the file cannot be read a second time"
        return None
