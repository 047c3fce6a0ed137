"""Retries: what is retried, how often, after which waits, and how many retries an outage causes."""

from __future__ import annotations

import asyncio
import email.utils
import time

import pytest

from stream_video_async.errors import StreamApiError, StreamRateLimitError, StreamServerError, StreamTransportError
from stream_video_async.retry import RetryQuota
from tests.support.server import error, http, serving
from tests.support.timing import Sleeper, fast

from .support import READ, REPLAYABLE, UNSAFE, request_for, transport_to

CLASSES = [READ, REPLAYABLE, UNSAFE]


def by_class(operation):
    return operation.retry


@pytest.mark.parametrize("status", [408, 500, 502, 503, 504])
@pytest.mark.parametrize("operation", CLASSES, ids=by_class)
async def test_a_transient_status_is_retried_unless_the_operation_is_unsafe(operation, status):
    async with serving([error(status), error(status), http()]) as server, transport_to(server) as transport:
        if operation.retry == "unsafe":
            with pytest.raises(StreamApiError) as caught:
                await transport.send(request_for(operation), dict)
            assert (caught.value.status, caught.value.attempts, len(server.requests)) == (status, 1, 1)
        else:
            response = await transport.send(request_for(operation), dict)
            assert (response.attempts, len(server.requests)) == (3, 3)
            # The success returned the tokens.
            assert transport.shared.quota.left == RetryQuota.CAPACITY


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_when_all_attempts_fail_the_error_has_their_number(status):
    async with serving(error(status, code=-1)) as server, transport_to(server) as transport:
        with pytest.raises(StreamServerError) as caught:
            await transport.send(request_for(READ), dict)
        assert (caught.value.attempts, len(server.requests)) == (3, 3)
        assert transport.shared.quota.left == RetryQuota.CAPACITY - 2 * RetryQuota.COST


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 410, 413, 422, 431, 501, 505])
@pytest.mark.parametrize("operation", CLASSES, ids=by_class)
async def test_other_errors_are_never_retried(operation, status):
    async with serving(error(status)) as server, transport_to(server) as transport:
        with pytest.raises(StreamApiError):
            await transport.send(request_for(operation), dict)
        assert len(server.requests) == 1


@pytest.mark.parametrize("operation", CLASSES, ids=by_class)
async def test_a_429_is_retried_for_every_class(operation):
    async with serving([error(429), http()]) as server, transport_to(server) as transport:
        assert (await transport.send(request_for(operation), dict)).attempts == 2


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_what_the_server_calls_unrecoverable_is_never_retried(status):
    async with serving(error(status, unrecoverable=True)) as server, transport_to(server) as transport:
        with pytest.raises(StreamApiError) as caught:
            await transport.send(request_for(READ), dict)
        assert caught.value.unrecoverable
        assert len(server.requests) == 1


async def test_the_request_overrides_the_class_of_its_operation():
    async with serving(error(503)) as server, transport_to(server) as transport:
        with pytest.raises(StreamApiError):
            await transport.send(request_for(REPLAYABLE, retry="unsafe"), dict)
        assert len(server.requests) == 1


async def test_retry_none_turns_every_retry_off():
    async with serving(error(503)) as server, transport_to(server, retry=None) as transport:
        with pytest.raises(StreamApiError) as caught:
            await transport.send(request_for(READ), dict)
        assert len(server.requests) == 1
        assert caught.value.retry_refused is None


async def test_a_derived_transport_overrides_the_policy_and_another_token_keeps_it():
    import attrs

    async with serving(error(503)) as server, transport_to(server, retry=fast(attempts=2)) as transport:

        async def attempts(of):
            before = len(server.requests)
            with pytest.raises(StreamApiError):
                await of.send(request_for(READ), dict)
            return len(server.requests) - before

        assert await attempts(transport) == 2
        assert await attempts(transport.derive(config=attrs.evolve(transport.config, retry=None))) == 1
        assert await attempts(transport.derive(config=attrs.evolve(transport.config, retry=fast(attempts=4)))) == 4
        assert await attempts(transport.derive(token="another.token.x")) == 2
        assert server.requests[-1].headers["authorization"] == "another.token.x"


async def test_request_id_headers_and_body_are_equal_over_all_attempts():
    async with serving([error(503), error(429), http()]) as server, transport_to(server) as transport:
        response = await transport.send(request_for(REPLAYABLE), dict)
    first, *others = server.requests
    assert len(others) == 2
    assert all(seen == first for seen in others)
    assert first.headers["x-client-request-id"] == response.request_id
    assert first.body == b'{"hello":"world"}'


async def test_each_call_has_a_request_id_of_its_own():
    async with serving(http()) as server, transport_to(server) as transport:
        for _ in range(3):
            await transport.send(request_for(READ), dict)
        assert len({seen.headers["x-client-request-id"] for seen in server.requests}) == 3


async def test_a_fresh_token_is_asked_for_before_each_attempt():
    from stream_video_async._http.transport import Transport

    from .support import config_for

    tokens = iter(["first.token.x", "second.token.x"])
    async with serving([error(503), http()]) as server:
        transport = Transport(config_for(server.url), token=lambda: next(tokens))
        await transport.send(request_for(READ), dict)
        await transport.close()
    assert [seen.headers["authorization"] for seen in server.requests] == ["first.token.x", "second.token.x"]


# --- pauses ---------------------------------------------------------------------------------------------------------


def http_date(seconds: float) -> str:
    return email.utils.formatdate(seconds, usegmt=True)


async def waits(reply: bytes, *, status_after: bytes = http(), **settings) -> list[float]:
    """Return the waits before the retry that follows one such reply."""
    sleeper = Sleeper()
    policy = sleeper.policy(**settings.pop("policy", {}))
    async with serving([reply, status_after]) as server:
        async with transport_to(server, retry=policy, **settings) as transport:
            await transport.send(request_for(UNSAFE), dict)
    return sleeper.slept


JITTER = [0.25]  # the first pause of full jitter, with the draw fixed in the middle


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", [0.0]),
        ("1", [1.0]),
        ("0.5", [0.5]),
        ("1, 1", [1.0]),
        (" , 2", [2.0]),
        ("-10", JITTER),
        ("", JITTER),
        ("inf", JITTER),
        ("nan", JITTER),
        ("1e3", JITTER),
        ("1" * 35, JITTER),
        ("tomorrow", JITTER),
        ("Mon, 99 Foo 2026 99:99:99 GMT", JITTER),
        ("Fri, 31 Dec 100000 23:59:59 GMT", JITTER),
        ("\xb2", JITTER),
    ],
)
async def test_retry_after_in_seconds_and_nonsense(value, expected):
    assert await waits(error(429, f"Retry-After: {value}")) == expected


@pytest.mark.parametrize(
    ("offset", "weekday", "expected"),
    [(7, True, 7.0), (-100, True, 0.0), (7, False, 7.0)],
    ids=["future", "past", "wrong weekday"],
)
async def test_retry_after_as_a_date_counts_by_the_servers_clock(offset, weekday, expected):
    server_now = time.time() - 86_400  # the server's clock is a day behind ours
    date = http_date(server_now + offset)
    if not weekday:
        date = f"Xxx{date[3:]}"
    reply = error(429, f"Retry-After: {date}", f"Date: {http_date(server_now)}")
    assert await waits(reply) == pytest.approx([expected], abs=0.001)


@pytest.mark.parametrize("value", ["121", "3600"])
async def test_a_wait_beyond_max_wait_is_not_slept_but_raised_with_retry_after(value):
    sleeper = Sleeper()
    async with serving(error(429, f"Retry-After: {value}")) as server:
        async with transport_to(server, retry=sleeper.policy(), timeout=None) as transport:
            with pytest.raises(StreamRateLimitError, match="longer than max_wait") as caught:
                await transport.send(request_for(READ), dict)
        assert len(server.requests) == 1
    assert caught.value.retry_after == float(value)
    assert sleeper.slept == []


async def test_a_wait_beyond_the_deadline_is_not_slept_but_raised_with_retry_after():
    sleeper = Sleeper()
    async with serving(error(429, "Retry-After: 45")) as server:
        async with transport_to(server, retry=sleeper.policy(), timeout=30) as transport:
            with pytest.raises(StreamRateLimitError, match="left of the deadline") as caught:
                await transport.send(request_for(READ), dict)
    assert caught.value.retry_after == 45
    assert sleeper.slept == []


@pytest.mark.parametrize("skew", [-300, 0, 300], ids=["clock behind", "same clock", "clock ahead"])
async def test_the_reset_is_counted_by_the_servers_date_whatever_the_local_clock(skew):
    server_now = 1_800_000_000
    reply = error(429, f"X-RateLimit-Reset: {server_now + 9}", f"Date: {http_date(server_now)}")
    assert await waits(reply, policy={"wall": lambda: server_now + skew}) == [9.5]


async def test_the_reset_in_the_past_means_no_wait():
    now = 1_800_000_000
    reply = error(429, f"X-RateLimit-Reset: {now - 5}", f"Date: {http_date(now)}")
    assert await waits(reply) == [0.0]


async def test_of_a_joined_reset_the_first_part_counts():
    now = 1_800_000_000
    reply = error(429, f"X-RateLimit-Reset: {now + 3}, {now + 3};w=60", f"Date: {http_date(now)}")
    assert await waits(reply) == [3.5]


async def test_a_reset_ten_years_away_raises_at_once():
    now = 1_800_000_000
    reply = error(429, f"X-RateLimit-Reset: {now + 315_360_000}", f"Date: {http_date(now)}")
    sleeper = Sleeper()
    async with serving(reply) as server, transport_to(server, retry=sleeper.policy()) as transport:
        with pytest.raises(StreamRateLimitError) as caught:
            await transport.send(request_for(READ), dict)
        assert len(server.requests) == 1
    assert caught.value.retry_after == 315_360_000
    assert sleeper.slept == []


async def test_without_a_time_from_the_server_pauses_double_up_to_their_bound():
    sleeper = Sleeper()
    policy = sleeper.policy(attempts=9, random=lambda: 1.0)
    async with serving(error(503)) as server, transport_to(server, retry=policy, timeout=None) as transport:
        with pytest.raises(StreamServerError):
            await transport.send(request_for(READ), dict)
    assert sleeper.slept == [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 20.0, 20.0]


async def test_retry_after_counts_for_503_too():
    sleeper = Sleeper()
    async with serving([error(503, "Retry-After: 2"), http()]) as server:
        async with transport_to(server, retry=sleeper.policy()) as transport:
            await transport.send(request_for(READ), dict)
    assert sleeper.slept == [2.0]


async def test_the_deadline_counts_over_all_attempts_and_pauses():
    sleeper = Sleeper()
    policy = sleeper.policy(attempts=100, random=lambda: 1.0)
    async with serving(error(503)) as server, transport_to(server, retry=policy, timeout=10) as transport:
        with pytest.raises(StreamServerError, match="left of the deadline"):
            await transport.send(request_for(READ), dict)
    assert sum(sleeper.slept) <= 10
    assert sleeper.slept == [0.5, 1.0, 2.0, 4.0]


async def test_an_exception_of_a_custom_sleep_is_raised():
    async def sleep(_seconds):
        raise TimeoutError("mine")

    async with serving(error(503)) as server, transport_to(server, retry=fast(sleep=sleep)) as transport:
        with pytest.raises(TimeoutError, match="mine"):
            await transport.send(request_for(READ), dict)


# --- the quota ------------------------------------------------------------------------------------------------------


async def test_an_outage_costs_a_known_number_of_retries():
    async with serving(error(503)) as server, transport_to(server, connection_limit=50) as transport:

        async def call():
            with pytest.raises(StreamServerError):
                await transport.send(request_for(READ), dict)

        calls = 1000
        await asyncio.gather(*(call() for _ in range(calls)))
        assert len(server.requests) - calls == 500 // 14
        with pytest.raises(StreamServerError, match="the retry quota is empty"):
            await transport.send(request_for(READ), dict)


async def test_failing_calls_make_at_most_35_retries_however_many_they_are():
    def refuse(_number, _seen):
        return error(503)

    async with serving(refuse) as server, transport_to(server, connection_limit=50) as transport:

        async def worker():
            for _ in range(40):
                try:
                    await transport.send(request_for(READ), dict)
                except StreamServerError:
                    failed.append(None)

        failed: list[None] = []
        await asyncio.gather(*(worker() for _ in range(50)))
        assert len(failed) == 2000
        assert len(server.requests) <= 2000 + 35


async def test_waits_named_by_the_server_cost_nothing():
    sleeper = Sleeper()
    async with serving(error(429, "Retry-After: 1")) as server:
        async with transport_to(server, retry=sleeper.policy(attempts=20), timeout=None) as transport:
            with pytest.raises(StreamRateLimitError):
                await transport.send(request_for(READ), dict)
            assert len(server.requests) == 20
            assert transport.shared.quota.left == RetryQuota.CAPACITY


async def test_a_429_without_a_time_costs_less_than_another_fault():
    async with serving(error(429)) as server, transport_to(server, retry=fast(attempts=2)) as transport:
        with pytest.raises(StreamRateLimitError):
            await transport.send(request_for(READ), dict)
        assert transport.shared.quota.left == RetryQuota.CAPACITY - RetryQuota.COST_RATE_LIMITED


async def test_the_quota_is_shared_with_derived_transports():
    async with serving(None) as server, transport_to(server) as transport:
        derived = transport.derive(token="another.token.x")
        with pytest.raises(StreamTransportError):
            await derived.send(request_for(REPLAYABLE), dict)
        assert transport.shared.quota.left == RetryQuota.CAPACITY - 2 * RetryQuota.COST
