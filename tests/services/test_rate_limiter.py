"""The shared rate limiter: the decisions of the script, and outages of Redis."""

from __future__ import annotations

import asyncio
import email.utils
import logging
import signal
import time

import pytest
from multidict import CIMultiDict
from redis.asyncio import Redis

from stream_video_async import AsyncStreamClient
from stream_video_async.emulator import StreamEmulator
from stream_video_async.rate_limit import RateLimiter, RateLimitTimeout
from stream_video_async.redis import RedisRateLimiter

OP = "UpdateUsers@0123456789abcdef"
KEY = "stream:{0123456789abcdef}:rate:UpdateUsers"


def headers(limit, remaining, left=30, now=None, **more):
    now = now or time.time()
    values = {"Limit": limit, "Remaining": remaining, "Reset": int(now) + left}
    found = CIMultiDict({f"x-ratelimit-{name}": str(value) for name, value in values.items()})
    found["Date"] = email.utils.formatdate(int(now), usegmt=True)
    found.update({name.replace("_", "-"): str(value) for name, value in more.items()})
    return found


@pytest.fixture
async def limiter(redis, shared_server):
    limiter = RedisRateLimiter(shared_server.url, timeout=2)
    yield limiter
    await limiter.close()


async def reported(limiter):
    """Wait until all attempts have been reported to Redis."""
    while limiter._unreported:
        await asyncio.sleep(0.01)


async def grants(limiter, most, **options):
    """Return how many requests may start at once."""
    for number in range(most):
        try:
            await limiter.acquire(OP, timeout=0, **options)
        except RateLimitTimeout:
            return number
    return most


async def test_it_implements_the_protocol_and_connects(limiter):
    assert await limiter.connect()
    assert not limiter.degraded
    assert isinstance(limiter, RateLimiter)


async def test_before_the_first_reply_nothing_is_limited(limiter, redis):
    assert await grants(limiter, 50) == 50
    assert await redis.keys() == [KEY.encode()]
    assert 0 < await redis.pttl(KEY) <= 600_000


async def test_live_requests_get_all_that_is_left(limiter):
    await limiter.acquire(OP)
    limiter.observe(OP, headers(100, 7), 200)
    assert await grants(limiter, 20) == 7
    with pytest.raises(RateLimitTimeout) as caught:
        await limiter.acquire(OP, timeout=0.5)
    assert 25 < caught.value.retry_after <= 31
    assert "UpdateUsers" in str(caught.value)


async def test_bulk_leaves_its_reserve_to_live_requests(limiter):
    await limiter.acquire(OP, reserve=0.2)
    limiter.observe(OP, headers(100, 21), 200)
    await limiter.acquire(OP, reserve=0.2)
    with pytest.raises(RateLimitTimeout):
        await limiter.acquire(OP, reserve=0.2, timeout=1)
    assert await grants(limiter, 50) == 20


async def test_a_second_process_knows_at_once(limiter, shared_server):
    other = RedisRateLimiter(shared_server.url)
    await limiter.acquire(OP)
    limiter.observe(OP, headers(100, 3), 200)
    await reported(limiter)
    assert await grants(other, 10) == 3
    await other.close()


async def test_attempts_without_a_reply_are_no_longer_in_flight(limiter):
    await limiter.acquire(OP)
    limiter.observe(OP, headers(100, 5), 200)
    assert await grants(limiter, 5) == 5
    for _ in range(2):
        limiter.observe(OP, {}, 0)
    assert await grants(limiter, 5) == 2


async def test_a_429_pauses_all_processes(limiter, shared_server):
    other = RedisRateLimiter(shared_server.url)
    await limiter.acquire(OP)
    limiter.observe(OP, {"Retry-After": "7"}, 429)
    await reported(limiter)
    for each in (limiter, other):
        with pytest.raises(RateLimitTimeout) as caught:
            await each.acquire(OP, timeout=0)
        assert 6 < caught.value.retry_after <= 7
    await other.acquire("GetApp@0123456789abcdef", timeout=0)
    await other.acquire("UpdateUsers@another", timeout=0)
    await other.close()


async def test_a_turn_that_was_granted_before_a_429_waits_for_the_end_of_the_pause(limiter, shared_server):
    other = RedisRateLimiter(shared_server.url)
    await limiter.acquire(OP, reserve=0.1)
    limiter.observe(OP, headers(100, 40, left=60), 200)
    await limiter.acquire(OP, reserve=0.1)
    # The next turn is 60 s / 40 later; it is granted when it is less than a second away.
    waiting = asyncio.create_task(other.acquire(OP, reserve=0.1))
    await asyncio.sleep(1.1)
    limiter.observe(OP, {"Retry-After": "2"}, 429)
    begun = time.monotonic()
    await waiting
    assert time.monotonic() - begun > 1.5
    await other.close()


async def test_bulk_requests_are_spread_over_the_rest_of_the_window(limiter):
    await limiter.acquire(OP, reserve=0.1)
    limiter.observe(OP, headers(100, 50, left=4), 200)
    begun = time.monotonic()
    for _ in range(5):
        await limiter.acquire(OP, reserve=0.1)
    # 50 requests in 4 s, since others have used more than the reserve: the fifth one starts after four gaps.
    assert time.monotonic() - begun >= 4 * 4 / 50 - 0.05


async def test_turns_that_are_granted_together_are_all_within_the_window(limiter):
    """Each turn is spaced from the previous turn, not from the time of the call."""
    await limiter.acquire(OP, reserve=0.1)
    limiter.observe(OP, headers(100, 50, left=1), 200)
    turns = [limiter.acquire(OP, reserve=0.1, timeout=1.0) for _ in range(40)]
    results = await asyncio.gather(*turns, return_exceptions=True)
    assert not [result for result in results if isinstance(result, BaseException)]


async def test_a_turn_that_is_not_used_is_returned(limiter, redis):
    """A job that stops at the end of its slice leaves nothing in flight, nor anything that counts as used by others."""
    await limiter.acquire(OP, reserve=0.1)
    limiter.observe(OP, headers(100, 50, left=20), 200)
    await limiter.acquire(OP, reserve=0.1)
    for _ in range(3):
        turn = asyncio.create_task(limiter.acquire(OP, reserve=0.1))
        while not int(await redis.hget(KEY, "flight")) > 1:
            await asyncio.sleep(0.01)
        turn.cancel()
        await asyncio.wait([turn])
        while await redis.hmget(KEY, "flight", "bulk") != [b"1", b"2"]:
            await asyncio.sleep(0.01)


async def test_what_others_have_used_counts_toward_the_reserve(limiter, redis):
    """With a reserve of 20, bulk gets 80 of 100, although others have used 15."""
    await limiter.acquire(OP, reserve=0.2)
    limiter.observe(OP, headers(100, 84), 200)
    await reported(limiter)
    await redis.hset(KEY, mapping={"bulk": 79, "remaining": 6})
    await limiter.acquire(OP, reserve=0.2, timeout=1)
    with pytest.raises(RateLimitTimeout):
        await limiter.acquire(OP, reserve=0.2, timeout=1)


async def test_bulk_leaves_as_much_as_others_used_in_the_last_window(limiter, redis):
    """In the last window others used 60 of 100; bulk leaves them 66 in this one."""
    now = time.time()
    await limiter.acquire(OP, reserve=0.1)
    limiter.observe(OP, headers(100, 39, left=20, now=now), 200)
    await reported(limiter)
    limiter.observe(OP, headers(100, 99, left=80, now=now), 200)
    await reported(limiter)
    found = {name.decode(): value.decode() for name, value in (await redis.hgetall(KEY)).items()}
    assert (found["others"], found["window"]) == ("60", "60000")
    limiter.observe(OP, headers(100, 67, left=80, now=now), 200)
    await limiter.acquire(OP, reserve=0.1, timeout=1)  # used by others since: 33, so the floor is 33


async def test_a_window_reopens_when_its_time_is_over(limiter, redis):
    await limiter.acquire(OP)
    limiter.observe(OP, headers(100, 0, left=1), 200)
    assert await limiter.acquire(OP) < 3
    # A late reply of the old window does not close the new one.
    limiter.observe(OP, headers(100, 0, left=0), 200)
    assert await grants(limiter, 20) == 20


async def test_an_implausible_reset_is_ignored(limiter):
    await limiter.acquire(OP)
    limiter.observe(OP, headers(100, 0, left=10_000), 200)
    limiter.observe(OP, headers(100, 0, left=-10), 200)
    limiter.observe(OP, {"Retry-After": "100000"}, 429)
    assert await grants(limiter, 5) == 5


async def test_one_round_trip_a_request(redis, shared_server):
    async with StreamEmulator() as emulator:
        limiter = RedisRateLimiter(shared_server.url)
        async with emulator.client(rate_limiter=limiter) as client:
            await client.get_app()
            await redis.config_resetstat()
            for _ in range(50):
                await client.get_app()
            calls = (await redis.info("commandstats"))["cmdstat_evalsha"]["calls"]
    assert 50 <= calls <= 53


# --- without Redis --------------------------------------------------------------------------------------------------


async def test_requests_continue_while_redis_is_down_and_use_it_again_later(own_server, caplog):
    caplog.set_level(logging.INFO, "stream_video_async")
    async with StreamEmulator() as emulator:
        limiter = RedisRateLimiter(own_server.url, retry_every=0.2)
        async with emulator.client(rate_limiter=limiter) as client:
            await client.get_app()
            assert not limiter.degraded
            own_server.kill()
            for _ in range(20):
                await client.get_app()
            assert limiter.degraded
            assert "degraded" in repr(limiter)  # type: ignore[unreachable] # mypy keeps what it saw above
            own_server.start()
            await asyncio.sleep(0.25)
            await client.get_app()
            assert not limiter.degraded
    events = [record.getMessage().split()[0] for record in caplog.records if "rate_limiter" in record.getMessage()]
    assert events == ["rate_limiter.degraded", "rate_limiter.recovered"]
    assert str(own_server.port) not in caplog.text.replace("http://", "")


async def test_a_redis_that_hangs_delays_one_request_by_the_timeout(own_server):
    limiter = RedisRateLimiter(own_server.url, timeout=0.2, retry_every=60)
    await limiter.acquire(OP)
    own_server.send(signal.SIGSTOP)
    begun = time.monotonic()
    for _ in range(50):
        await limiter.acquire(OP)
    assert 0.15 < time.monotonic() - begun < 1
    own_server.send(signal.SIGCONT)
    await limiter.close()


async def test_bulk_is_paced_by_each_process_alone_while_redis_is_down(own_server):
    limiter = RedisRateLimiter(own_server.url, retry_every=60)
    limiter.observe(OP, headers(10, 2, left=30), 200)
    own_server.kill()
    with pytest.raises(RateLimitTimeout):
        await limiter.acquire(OP, reserve=0.2, timeout=1)
    await limiter.acquire(OP, timeout=1)
    await limiter.close()


async def test_requests_during_an_outage_are_reported_later_and_do_not_count_as_those_of_others(own_server):
    limiter = RedisRateLimiter(own_server.url, retry_every=0.1, timeout=2)
    await limiter.acquire(OP, reserve=0.2)
    limiter.observe(OP, headers(100, 99, left=60), 200)
    await reported(limiter)
    own_server.send(signal.SIGSTOP)
    limiter._mark_down(TimeoutError())
    limiter._down_until += 60
    for _ in range(5):
        await limiter.acquire(OP, reserve=0.2)
    await limiter.acquire(OP)
    own_server.send(signal.SIGCONT)
    limiter._down_until = 0
    await limiter.acquire(OP, reserve=0.2)
    connection = Redis.from_url(own_server.url)
    found = await connection.hgetall(KEY)
    assert (found[b"bulk"], found[b"flight"]) == (b"7", b"7")
    await connection.aclose()
    await limiter.close()


async def test_a_redis_that_has_lost_its_data_is_used_again(limiter, redis):
    await limiter.acquire(OP)
    await redis.flushall()
    await redis.script_flush()
    assert await grants(limiter, 3) == 3
    assert not limiter.degraded


async def test_errors_of_redis_are_not_raised_to_the_caller(limiter, redis):
    await redis.set(KEY, "no hash")
    await limiter.acquire(OP)
    assert limiter.degraded


# --- arguments --------------------------------------------------------------------------------------------------------


async def test_a_redis_of_the_caller_is_used_and_not_closed(redis):
    limiter = RedisRateLimiter(redis)
    await limiter.acquire(OP)
    await limiter.close()
    assert await redis.ping()


def test_it_moves_to_another_event_loop(shared_server):
    limiter = RedisRateLimiter(shared_server.url)

    async def use():
        await limiter.acquire(OP)
        assert not limiter.degraded
        await limiter.close()

    for _ in range(2):
        asyncio.run(use())


@pytest.mark.parametrize(
    ("redis", "error", "text"),
    [
        ("http://x", ValueError, "must begin with redis://"),
        ("redis://:secret@host:port/0", ValueError, "is invalid"),
        (5, TypeError, "not int"),
    ],
)
def test_an_invalid_redis_is_refused_without_showing_secrets(redis, error, text):
    with pytest.raises(error, match=text) as caught:
        RedisRateLimiter(redis)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("options", [{"timeout": 0}, {"retry_every": -1}, {"prefix": ""}, {"prefix": "a{b"}])
def test_settings_out_of_range_are_refused(options):
    with pytest.raises(ValueError, match=next(iter(options))):
        RedisRateLimiter("redis://localhost", **options)


def test_redis_cluster_is_refused():
    from redis.asyncio.cluster import RedisCluster

    with pytest.raises(TypeError, match="Cluster is not supported"):
        RedisRateLimiter(RedisCluster(host="127.0.0.1"))  # type: ignore[arg-type]


def test_the_client_refuses_an_object_that_is_not_a_limiter():
    with pytest.raises(ValueError, match="rate_limiter"):
        AsyncStreamClient("key", "secret", rate_limiter=object())  # type: ignore[arg-type]
