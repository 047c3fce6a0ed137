"""Windows and pacing, in a virtual clock."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from multidict import CIMultiDict

from stream_video_async.rate_limit import UNKNOWN_BURST, Pacer, RateLimit, RateLimits

WALL = 1_800_000_000.0


class Clock:
    def __init__(self):
        self.now = 50.0

    def __call__(self):
        return self.now

    async def sleep(self, seconds):
        self.now += seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def limits(clock):
    return RateLimits(clock, lambda: WALL)


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
        st.sampled_from(["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Date"]), st.text()
    )
)
def test_no_header_whatever_breaks_the_windows(values):
    limits = RateLimits()
    limits.observe("Op", values)
    assert limits.delay("Op") >= 0


def test_a_window_with_requests_left_holds_nobody(limits):
    limits.observe("Op", headers(remaining=1))
    assert limits.delay("Op") == 0
    assert limits.admit("Op")
    assert limits.delay("Other") == 0
    assert limits.admit("Other")


def test_a_used_up_window_holds_until_its_reset(limits, clock):
    limits.observe("Op", headers(remaining=0, reset=30))
    assert limits.delay("Op") == 30
    assert not limits.admit("Op")
    clock.now += 29
    assert limits.delay("Op") == 1
    clock.now += 1
    assert limits.delay("Op") == 0


def test_a_late_reply_of_the_same_window_does_not_open_it(limits):
    limits.observe("Op", headers(remaining=0, reset=30))
    limits.observe("Op", headers(remaining=3, reset=30))
    assert limits.delay("Op") == 30


@pytest.mark.parametrize("reset", [-5, 0, 301, 10**9, None])
def test_a_reset_that_cannot_be_holds_nobody(limits, reset):
    limits.observe("Op", headers(remaining=0, reset=reset))
    assert limits.delay("Op") == 0


def test_after_the_reset_one_windows_worth_starts_in_the_first_second(limits, clock):
    limits.observe("Op", headers(limit=3, remaining=0, reset=30))
    clock.now += 30
    assert [limits.admit("Op") for _ in range(5)] == [True, True, True, False, False]
    assert limits.delay("Op") == 1.0
    clock.now += 1
    assert limits.admit("Op")


def test_a_named_wait_holds_every_call_and_starts_a_few_when_the_limit_is_unknown(limits, clock):
    limits.hold("Op", 5)
    limits.hold("Op", 2)
    assert limits.delay("Op") == 5
    clock.now += 5
    assert sum(limits.admit("Op") for _ in range(50)) == UNKNOWN_BURST


@pytest.mark.parametrize("seconds", [0, -1, 100_000])
def test_a_wait_that_no_window_can_have_holds_nobody(limits, seconds):
    limits.hold("Op", seconds)
    assert limits.delay("Op") == 0


def test_the_latest_windows_are_a_live_read_only_view(limits):
    view = limits.latest
    limits.observe("Op", headers())
    assert view["Op"].limit == 60
    with pytest.raises(TypeError):
        view["Op"] = None


# --- the pacer ------------------------------------------------------------------------------------------------------


async def starts(pacer, clock, count):
    times = []
    for _ in range(count):
        await pacer.wait()
        times.append(clock.now)
    return times


async def test_without_headers_there_is_no_pace(limits, clock):
    pacer = Pacer(limits, "Op", clock=clock, sleep=clock.sleep)
    assert await starts(pacer, clock, 100) == [50.0] * 100


async def test_while_more_than_half_of_the_window_is_free_requests_start_at_once(limits, clock):
    limits.observe("Op", headers(limit=100, remaining=99, reset=60))
    pacer = Pacer(limits, "Op", clock=clock, sleep=clock.sleep)
    assert await starts(pacer, clock, 49) == [50.0] * 49


async def test_then_they_are_spread_and_the_share_is_left(limits, clock):
    limits.observe("Op", headers(limit=100, remaining=50, reset=60))
    pacer = Pacer(limits, "Op", share=0.2, clock=clock, sleep=clock.sleep)
    times = await starts(pacer, clock, 30)
    assert times[-1] <= 50 + 60
    assert times[-1] - times[0] > 50
    assert times == sorted(times)
    # The 31st would take from the share: it starts in the next window.
    assert (await starts(pacer, clock, 1))[0] >= 50 + 60


async def test_a_used_up_window_is_waited_out_once(limits, clock):
    limits.observe("Op", headers(limit=100, remaining=0, reset=20))
    pacer = Pacer(limits, "Op", clock=clock, sleep=clock.sleep)
    first, second = await starts(pacer, clock, 2)
    assert first == 70.0
    assert second == pytest.approx(70.0 + 60 / 80)


async def test_a_window_that_is_over_is_paced_by_its_limit_until_a_reply_comes(limits, clock):
    limits.observe("Op", headers(limit=120, remaining=5, reset=10))
    clock.now += 11
    pacer = Pacer(limits, "Op", share=0.5, clock=clock, sleep=clock.sleep)
    times = await starts(pacer, clock, 3)
    assert [later - before for before, later in zip(times, times[1:], strict=False)] == pytest.approx([1.0, 1.0])


async def test_a_fresh_reply_replaces_the_pacers_own_count(limits, clock):
    limits.observe("Op", headers(limit=100, remaining=60, reset=60))
    pacer = Pacer(limits, "Op", clock=clock, sleep=clock.sleep)
    await starts(pacer, clock, 9)
    limits.observe("Op", headers(limit=100, remaining=90, reset=60))
    assert await starts(pacer, clock, 30) == [50.0] * 30


@pytest.mark.parametrize("share", [-0.1, 1, 1.5, float("nan")])
def test_a_share_out_of_range_is_refused(limits, share):
    with pytest.raises(ValueError, match="share"):
        Pacer(limits, "Op", share=share)


@given(limit=st.integers(1, 100), remaining=st.integers(0, 100), reset=st.integers(1, 60), share=st.floats(0, 0.9))
def test_in_one_window_the_pacer_never_takes_from_the_share(limit, remaining, reset, share):
    import asyncio

    clock = Clock()
    limits = RateLimits(clock, lambda: WALL)
    remaining = min(remaining, limit)
    limits.observe("Op", headers(limit, remaining, reset))
    pacer = Pacer(limits, "Op", share=share, clock=clock, sleep=clock.sleep)
    times = asyncio.run(starts(pacer, clock, remaining + 2))
    within = sum(start < 50 + reset - 1e-6 for start in times)
    assert within <= max(0, remaining - limit * share) + 1e-6
