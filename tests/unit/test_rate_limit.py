"""Rate-limit windows and pacing in one process, with a virtual clock."""

from __future__ import annotations

import asyncio
import itertools
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from multidict import CIMultiDict

from stream_video_async.rate_limit import (
    UNKNOWN_BURST,
    LocalRateLimiter,
    RateLimit,
    RateLimiter,
    RateLimitTimeout,
)
from tests.support.timing import Sleeper

WALL = 1_800_000_000.0


@pytest.fixture
def clock():
    return Sleeper(50.0)


@pytest.fixture
def limiter(clock):
    return LocalRateLimiter(clock=clock, wall=lambda: WALL, sleep=clock.sleep)


def headers(limit=60, remaining=10, reset=30.0):
    values = {"Limit": limit, "Remaining": remaining, "Reset": None if reset is None else int(WALL + reset)}
    return CIMultiDict({f"x-ratelimit-{name}": str(value) for name, value in values.items() if value is not None})


def test_the_three_headers_are_read():
    read = RateLimit.from_headers(headers())
    assert read == RateLimit(60, 10, datetime.fromtimestamp(WALL + 30, UTC))


def test_absent_headers_are_no_window():
    assert RateLimit.from_headers({}) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("60", 60), ("60, 60;w=60", 60), (" 60 ", 60), (", ,60", 60), ("60;w=60", 60), ("", None), ("-1", None),
        ("6.5", None), ("x", None), ("\u0663", None), ("1" * 16, None), (",", None),
    ],
)  # fmt: skip
def test_joined_and_broken_values(text, value):
    read = RateLimit.from_headers({"X-RateLimit-Limit": text, "X-RateLimit-Remaining": "1"})
    assert read.limit == value


def test_headers_that_cannot_be_read_at_all_are_no_window():
    assert RateLimit.from_headers({"X-RateLimit-Limit": "x", "X-RateLimit-Reset": "9" * 15}) is None


@given(
    st.dictionaries(
        st.sampled_from(["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Date", "Retry-After"]),
        st.text(),
    ),
    st.sampled_from([0, 200, 429]),
)
def test_no_header_breaks_the_windows(values, status):
    limiter = LocalRateLimiter()
    limiter.observe("Op", values, status)
    assert held(limiter) >= 0


def held(limiter, operation="Op", **options):
    """Return the seconds until a request may start; if it is 0, the request is counted."""
    try:
        asyncio.run(limiter.acquire(operation, timeout=0, **options))
    except RateLimitTimeout as error:
        return error.retry_after
    return 0


def test_the_local_limiter_is_a_rate_limiter(limiter):
    assert isinstance(limiter, RateLimiter)
    assert not isinstance(object(), RateLimiter)


def test_a_window_with_requests_left_holds_nothing_back(limiter):
    limiter.observe("Op", headers(remaining=1), 200)
    assert held(limiter) == held(limiter, "Other") == 0


def test_a_used_up_window_holds_until_its_reset(limiter, clock):
    limiter.observe("Op", headers(remaining=0, reset=30), 200)
    assert held(limiter) == 30
    clock.now += 29
    assert held(limiter) == 1
    clock.now += 1
    assert held(limiter) == 0


async def test_a_held_request_waits_and_gets_the_seconds(limiter, clock):
    limiter.observe("Op", headers(remaining=0, reset=30), 200)
    with pytest.raises(RateLimitTimeout, match=r"Op is out of its rate limit for another 30\.0 s") as caught:
        await limiter.acquire("Op", timeout=29)
    assert (caught.value.operation, caught.value.retry_after) == ("Op", 30)
    assert await limiter.acquire("Op", timeout=30) == 30
    assert clock.now == 80


def test_a_late_reply_of_the_same_window_does_not_open_it(limiter):
    limiter.observe("Op", headers(remaining=0, reset=30), 200)
    limiter.observe("Op", headers(remaining=3, reset=30), 200)
    assert held(limiter) == 30


@pytest.mark.parametrize("reset", [-5, 0, 301, 10**9, None])
def test_an_implausible_reset_holds_nothing_back(limiter, reset):
    limiter.observe("Op", headers(remaining=0, reset=reset), 429)
    assert held(limiter) == 0


def test_after_the_reset_one_windows_worth_starts_in_the_first_second(limiter, clock):
    limiter.observe("Op", headers(limit=3, remaining=0, reset=30), 200)
    clock.now += 30
    assert [held(limiter) for _ in range(5)] == [0, 0, 0, 1, 1]
    clock.now += 1
    assert held(limiter) == 0


@pytest.mark.parametrize(
    ("more", "seconds"),
    [({"Retry-After": "5"}, 5), (headers(remaining=3, reset=20), 20), ({**headers(reset=20), "Retry-After": "5"}, 5)],
    ids=["retry-after", "reset", "both"],
)
def test_a_429_holds_for_as_long_as_it_says(limiter, more, seconds):
    limiter.observe("Op", CIMultiDict(more), 429)
    limiter.observe("Op", CIMultiDict({"Retry-After": "2"}), 429)
    assert held(limiter) == seconds


def test_after_a_pause_a_few_start_when_the_limit_is_unknown(limiter, clock):
    limiter.observe("Op", {"Retry-After": "5"}, 429)
    clock.now += 5
    assert [held(limiter) for _ in range(50)].count(0) == UNKNOWN_BURST


@pytest.mark.parametrize("text", ["0", "-1", "100000", "soon"])
def test_an_implausible_pause_holds_nothing_back(limiter, text):
    limiter.observe("Op", {"Retry-After": text}, 429)
    assert held(limiter) == 0


# --- bulk requests ----------------------------------------------------------------------------------------------------


async def starts(limiter, clock, count, reserve=0.2):
    times = []
    for _ in range(count):
        await limiter.acquire("Op", reserve=reserve)
        times.append(clock.now)
    return times


async def test_without_headers_there_is_no_pace(limiter, clock):
    assert await starts(limiter, clock, 100) == [50.0] * 100


async def test_while_more_than_half_of_the_window_is_free_requests_start_at_once(limiter, clock):
    limiter.observe("Op", headers(limit=100, remaining=99, reset=60), 200)
    assert await starts(limiter, clock, 49) == [50.0] * 49


async def test_then_they_are_spread_and_the_reserve_is_left(limiter, clock):
    limiter.observe("Op", headers(limit=100, remaining=50, reset=60), 200)
    times = await starts(limiter, clock, 30)
    assert times[-1] <= 50 + 60
    assert times[-1] - times[0] > 50
    assert times == sorted(times)
    # The 31st request would use the reserve, so it starts in the next window.
    assert (await starts(limiter, clock, 1))[0] >= 50 + 60


async def test_live_requests_are_not_spread(limiter, clock):
    limiter.observe("Op", headers(limit=100, remaining=5, reset=60), 200)
    assert await starts(limiter, clock, 5, reserve=0) == [50.0] * 5


async def test_a_used_up_window_is_waited_out_once(limiter, clock):
    limiter.observe("Op", headers(limit=100, remaining=0, reset=20), 200)
    first, second = await starts(limiter, clock, 2)
    assert first == 70.0
    assert second == pytest.approx(70.0 + 60 / 80)


async def test_a_window_that_is_over_is_paced_by_its_limit_until_a_reply_comes(limiter, clock):
    limiter.observe("Op", headers(limit=120, remaining=5, reset=10), 200)
    clock.now += 11
    times = await starts(limiter, clock, 3, reserve=0.5)
    assert [later - before for before, later in itertools.pairwise(times)] == pytest.approx([1.0, 1.0])


@pytest.mark.parametrize("length", [4, 10, 60, 300])
@pytest.mark.parametrize("unseen", [1, 3])
async def test_the_length_of_a_window_is_learned(clock, length, unseen):
    """The length is derived from the resets of two windows, even if no reply came from the windows between them."""
    limiter = LocalRateLimiter(clock=clock, wall=lambda: WALL + clock.now - 50, sleep=clock.sleep)
    for begin in (0, length * unseen, length * (1 + unseen)):
        clock.now = 50 + begin
        limiter.observe("Op", headers(limit=20, remaining=19, reset=begin + length), 200)
    clock.now += length + 1
    times = await starts(limiter, clock, 3)
    assert [later - before for before, later in itertools.pairwise(times)] == pytest.approx([length / 16] * 2)


async def test_a_fresh_reply_replaces_the_limiters_own_count(limiter, clock):
    limiter.observe("Op", headers(limit=100, remaining=60, reset=60), 200)
    await starts(limiter, clock, 9)
    limiter.observe("Op", headers(limit=100, remaining=90, reset=60), 200)
    assert await starts(limiter, clock, 30) == [50.0] * 30


async def test_a_start_beyond_the_timeout_is_not_reserved(limiter, clock):
    limiter.observe("Op", headers(limit=100, remaining=50, reset=60), 200)
    await starts(limiter, clock, 1)
    for _ in range(5):
        with pytest.raises(RateLimitTimeout):
            await limiter.acquire("Op", reserve=0.2, timeout=0.1)
    assert (await starts(limiter, clock, 1))[0] < 55


@given(limit=st.integers(1, 100), remaining=st.integers(0, 100), reset=st.integers(1, 60), reserve=st.floats(0.01, 0.9))
def test_in_one_window_bulk_never_takes_from_the_reserve(limit, remaining, reset, reserve):
    clock = Sleeper(50.0)
    limiter = LocalRateLimiter(clock=clock, wall=lambda: WALL, sleep=clock.sleep)
    limiter.observe("Op", headers(limit, min(limit, remaining), reset), 200)
    times = asyncio.run(starts(limiter, clock, 120, reserve))
    inside = sum(when < 50 + reset for when in times)
    assert inside <= max(0, min(limit, remaining) - limit * reserve) + 1e-6
