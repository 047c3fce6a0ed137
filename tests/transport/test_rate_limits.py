"""Rate limits: what replies report, and how calls wait for the end of a used-up window."""

from __future__ import annotations

import asyncio
import email.utils
import time

import pytest

from stream_video_async._http.transport import Transport
from stream_video_async.errors import ClientClosedError, StreamRateLimitError, StreamTransportError
from stream_video_async.rate_limit import LocalRateLimiter
from stream_video_async.retry import RetryPolicy
from tests.support.server import error, http, serving
from tests.support.timing import Sleeper

from .support import QUERY, READ, TOKEN, config_for, request_for, transport_to

NOW = 1_800_000_000
DATE = f"Date: {email.utils.formatdate(NOW, usegmt=True)}"


def limits(limit: int, remaining: int, seconds: int) -> list[str]:
    return [
        f"X-RateLimit-Limit: {limit}",
        f"X-RateLimit-Remaining: {remaining}",
        f"X-RateLimit-Reset: {NOW + seconds}",
        DATE,
    ]


async def test_a_reply_reports_its_window_and_the_client_keeps_the_latest_of_each_operation():
    async with (
        serving([http(200, b"{}", *limits(60, 59, 30)), http(200, b"{}", *limits(60, 58, 30)), http()]) as server,
        transport_to(server) as transport,
    ):
        first = await transport.send(request_for(READ), dict)
        second = await transport.send(request_for(READ), dict)
        third = await transport.send(request_for(QUERY), dict)
        assert (first.rate_limit.limit, first.rate_limit.remaining) == (60, 59)
        assert first.rate_limit.reset.timestamp() == NOW + 30
        assert third.rate_limit is None
        assert dict(transport.rate_limits) == {"GetApp": second.rate_limit}


async def test_an_error_reports_its_window():
    async with serving(error(429, *limits(60, 0, 300), code=9)) as server, transport_to(server) as transport:
        with pytest.raises(StreamRateLimitError) as caught:
            await transport.send(request_for(READ), dict)
    assert (caught.value.rate_limit.limit, caught.value.rate_limit.remaining) == (60, 0)
    assert caught.value.retry_after == 300
    assert caught.value.code == 9


async def test_after_remaining_0_the_next_call_of_the_operation_waits_for_the_reset():
    sleeper = Sleeper()
    async with serving([http(200, b"{}", *limits(60, 0, 20)), http()]) as server:
        async with transport_to(server, retry=sleeper.policy()) as transport:
            await transport.send(request_for(READ), dict)
            await transport.send(request_for(QUERY), dict)
            assert sleeper.slept == []
            await transport.send(request_for(READ), dict)
            assert sleeper.slept == [20.0]


async def test_a_call_that_cannot_wait_for_the_reset_fails_without_a_request():
    sleeper = Sleeper()
    async with serving(http(200, b"{}", *limits(60, 0, 40))) as server:
        async with transport_to(server, retry=sleeper.policy(), timeout=30) as transport:
            await transport.send(request_for(READ), dict)
            with pytest.raises(StreamRateLimitError, match="out of its rate limit") as caught:
                await transport.send(request_for(READ), dict)
            assert len(server.requests) == 1
    assert (caught.value.attempts, caught.value.retry_after, caught.value.status) == (0, 40.0, 429)
    assert caught.value.rate_limit.remaining == 0


async def test_an_implausible_reset_does_not_block_the_client():
    sleeper = Sleeper()
    async with serving(http(200, b"{}", *limits(60, 0, 315_360_000))) as server:
        async with transport_to(server, retry=sleeper.policy()) as transport:
            for _ in range(2):
                await transport.send(request_for(READ), dict)
    assert sleeper.slept == []


async def test_another_token_has_windows_of_its_own():
    sleeper = Sleeper()
    async with serving([http(200, b"{}", *limits(60, 0, 20)), http()]) as server:
        async with transport_to(server, retry=sleeper.policy()) as transport:
            await transport.send(request_for(READ), dict)
            await transport.derive(token="another.token.x").send(request_for(READ), dict)
            assert sleeper.slept == []
            import attrs

            same_token = transport.derive(config=attrs.evolve(transport.config, timeout=50.0))
            await same_token.send(request_for(READ), dict)
            assert sleeper.slept == [20.0]


class Noting(Transport):
    """A transport that records when each attempt begins."""

    __slots__ = ("begun",)
    begun: list[float]

    def _begin_attempt(self, exchange):
        self.begun.append(time.monotonic())
        super()._begin_attempt(exchange)


@pytest.mark.parametrize("header", ["reset", "retry-after"])
async def test_a_thousand_tasks_at_a_closed_window_wait_once_and_do_not_start_together(header):
    limit, in_flight = 100, 20
    opens = 0
    refused, served = [], []

    def answer(number, _seen):
        nonlocal opens
        now = time.time()
        opens = opens or int(now) + 2
        if number <= in_flight and now < opens:
            refused.append(now)
            told = f"X-RateLimit-Reset: {opens}" if header == "reset" else f"Retry-After: {opens - now:.3f}"
            return error(
                429, f"X-RateLimit-Limit: {limit}", "X-RateLimit-Remaining: 0", told,
                f"Date: {email.utils.formatdate(now, usegmt=True)}",
            )  # fmt: skip
        served.append(now)
        return http()

    async with serving(answer) as server:
        policy = RetryPolicy(random=lambda: 0.0)  # its pauses are real ones
        transport = Noting(config_for(server.url, connection_limit=in_flight, timeout=None, retry=policy), token=TOKEN)
        transport.begun = []
        await asyncio.gather(*(transport.send(request_for(READ), dict) for _ in range(1000)))
        await transport.close()
    assert isinstance(transport.limiter, LocalRateLimiter)
    [window] = transport.limiter._windows.values()
    assert 0 < len(refused) <= in_flight
    assert all(later > max(refused) for later in served)
    assert len(served) == 1000
    # No request starts while the window is closed, and at most one window's worth in the following second.
    assert sum(when < window.closed_until for when in transport.begun) == in_flight
    assert sum(window.closed_until <= when < window.burst_until for when in transport.begun) <= limit


async def test_a_custom_limiter_is_called_before_and_after_every_attempt():
    asked, told = [], []

    class Limiter:
        closed = False

        async def acquire(self, operation, *, reserve=0.0, timeout=None):
            asked.append(operation)
            return 0.0

        def observe(self, operation, headers, status):
            told.append((operation, status, headers.get("X-RateLimit-Limit")))

        async def close(self):
            self.closed = True

    limiter, sleeper = Limiter(), Sleeper()
    async with serving([http(503), http(200, b"{}", *limits(60, 59, 30))]) as server:
        async with transport_to(server, retry=sleeper.policy(), rate_limiter=limiter) as transport:
            await transport.send(request_for(READ), dict)
            await transport.derive(token="another.token.x").send(request_for(READ), dict)
    assert [operation.partition("@")[0] for operation in asked] == ["GetApp"] * 3
    assert asked[0] == asked[1] != asked[2]
    assert [status for _, status, _ in told] == [503, 200, 200]
    assert told[1][2] == "60"
    assert limiter.closed


async def test_an_attempt_without_a_reply_is_observed_too():
    told = []

    class Limiter:
        async def acquire(self, operation, *, reserve=0.0, timeout=None):
            return 0.0

        def observe(self, operation, headers, status):
            told.append((dict(headers), status))

        async def close(self):
            pass

    async with transport_to("http://127.0.0.1:1", rate_limiter=Limiter(), retry=None) as transport:
        with pytest.raises(StreamTransportError):
            await transport.send(request_for(READ), dict)
    assert told == [({}, 0)]


async def test_closing_the_client_ends_the_wait_for_the_limiter():
    class Limiter:
        async def acquire(self, operation, *, reserve=0.0, timeout=None):
            await asyncio.sleep(60)

        def observe(self, operation, headers, status):
            raise AssertionError("nothing was attempted")

        async def close(self):
            pass

    async with transport_to("http://127.0.0.1:1", rate_limiter=Limiter()) as transport:
        call = asyncio.create_task(transport.send(request_for(READ), dict))
        await asyncio.sleep(0.01)
        await transport.close()
        with pytest.raises(ClientClosedError):
            await call
