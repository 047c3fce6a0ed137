"""Time limits that share one timer behave as ``asyncio.timeout`` does."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async._http.deadlines import Deadlines


@pytest.fixture
async def deadlines():
    made = Deadlines(asyncio.get_running_loop())
    yield made
    made.stop()
    assert not made.open


async def test_what_ends_in_time_is_left_alone(deadlines):
    with deadlines.limit(10) as deadline:
        await asyncio.sleep(0)
    assert not deadline.expired


async def test_what_takes_too_long_ends_with_a_timeout_and_the_task_goes_on(deadlines):
    with pytest.raises(TimeoutError):
        with deadlines.limit(0.01):
            await asyncio.sleep(10)
    assert asyncio.current_task().cancelling() == 0
    await asyncio.sleep(0)


@pytest.mark.parametrize("seconds", [0, -1])
async def test_a_limit_in_the_past_ends_at_the_first_wait(deadlines, seconds):
    with pytest.raises(TimeoutError):
        with deadlines.limit(seconds):
            await asyncio.sleep(10)


async def test_without_a_limit_only_expire_all_ends_it(deadlines):
    async def wait():
        with deadlines.limit(None):
            await asyncio.sleep(10)

    task = asyncio.ensure_future(wait())
    await asyncio.sleep(0.01)
    assert not task.done()
    deadlines.expire_all()
    deadlines.expire_all()
    with pytest.raises(TimeoutError):
        await task


async def test_a_cancellation_from_outside_goes_before_the_timeout(deadlines):
    async def wait():
        with deadlines.limit(10):
            await asyncio.sleep(10)

    task = asyncio.ensure_future(wait())
    await asyncio.sleep(0)
    deadlines.expire_all()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_an_error_at_the_moment_of_the_timeout_is_kept_and_the_task_goes_on(deadlines):
    with pytest.raises(LookupError):
        with deadlines.limit(0.01) as deadline:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                raise LookupError from None
    assert deadline.expired
    assert asyncio.current_task().cancelling() == 0


async def test_deadlines_nest_with_each_other_and_with_asyncio_timeout(deadlines):
    with deadlines.limit(10) as outer:
        with pytest.raises(TimeoutError):
            with deadlines.limit(0.01):
                await asyncio.sleep(10)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                with deadlines.limit(10) as inner:
                    await asyncio.sleep(10)
        assert not inner.expired
    assert not outer.expired


async def test_an_earlier_limit_moves_the_timer_forward(deadlines):
    async def wait(seconds, number):
        with pytest.raises(TimeoutError):
            with deadlines.limit(seconds):
                await asyncio.sleep(60)
        ended.append(number)

    ended = []
    limits = [0.12, 0.06, 0.01, 0.03, 0.09]
    await asyncio.gather(*(wait(seconds, number) for number, seconds in enumerate(limits)))
    assert ended == [2, 3, 1, 4, 0]


async def test_ten_thousand_deadlines_use_one_timer(deadlines):
    loop = asyncio.get_running_loop()
    timers = 0
    original = loop.call_at

    def count(*args, **kwargs):
        nonlocal timers
        timers += 1
        return original(*args, **kwargs)

    loop.call_at = count
    try:
        for _ in range(10_000):
            with deadlines.limit(30):
                pass
    finally:
        del loop.call_at
    assert timers == 1


async def test_outside_a_task_the_remedy_is_named(deadlines):
    def enter():
        try:
            with deadlines.limit(1):
                pass
        except RuntimeError as error:
            told.set_result(str(error))

    loop = asyncio.get_running_loop()
    told = loop.create_future()
    loop.call_soon(enter)
    assert "inside a task" in await told


@given(limits=st.lists(st.floats(0.001, 0.05), min_size=1, max_size=30))
def test_no_scope_ends_early_and_all_end(limits):
    async def run():
        loop = asyncio.get_running_loop()
        deadlines = Deadlines(loop)

        async def wait(seconds):
            started = loop.time()
            with pytest.raises(TimeoutError):
                with deadlines.limit(seconds):
                    await asyncio.sleep(60)
            return loop.time() - started - seconds

        late = await asyncio.gather(*(wait(seconds) for seconds in limits))
        assert min(late) >= -0.001
        assert not deadlines.open
        deadlines.stop()

    asyncio.run(run())
