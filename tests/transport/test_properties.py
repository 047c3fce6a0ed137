"""For any sequence of faults, attempts and waits are bounded and an unsafe request is executed at most once."""

from __future__ import annotations

import asyncio
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from stream_video_async.errors import StreamError
from stream_video_async.retry import RetryQuota
from tests.support.server import error, http, reset, serving, write_then_reset
from tests.support.timing import Sleeper

from .support import DELETE, QUERY, READ, REPLAYABLE, UNSAFE, free_slots, request_for, transport_to

FAULTS = {
    "ok": http(),
    "429": error(429),
    "429 with a time": error(429, "Retry-After: 3"),
    "429 with a long time": error(429, "Retry-After: 500"),
    "408": error(408),
    "500": error(500),
    "503 with a time": error(503, "Retry-After: 1"),
    "unrecoverable": error(500, unrecoverable=True),
    "400": error(400),
    "302": http(302),
    "closed": None,
    "reset": reset,
    "cut": (http(200, b"{", length=50),),
    "reset in the body": write_then_reset(http(200, b"{", length=50)),
    "garbage": (b"garbage\r\n\r\n",),
    "undecodable": http(200, b"<html>"),
    "too large": http(200, b'"' + b"x" * 5000 + b'"'),
    "closed after the reply": (http(),),
}
SCHEDULES = st.lists(st.sampled_from(sorted(FAULTS)), min_size=1, max_size=12)


@settings(max_examples=150)
@given(
    schedule=SCHEDULES,
    operation=st.sampled_from([READ, QUERY, REPLAYABLE, DELETE, UNSAFE]),
    attempts=st.integers(1, 6),
    timeout=st.none() | st.floats(0.5, 60),
    max_wait=st.floats(0, 200),
    draw=st.floats(0, 1),
    calls=st.integers(1, 4),
)
def test_for_any_schedule_of_faults_attempts_waits_and_sendings_stay_bounded(
    schedule, operation, attempts, timeout, max_wait, draw, calls
):
    async def run():
        served = []

        def answer(number, seen):
            name = schedule[(number - 1) % len(schedule)]
            served.append((seen.headers["x-client-request-id"], name))
            return FAULTS[name]

        sleeper = Sleeper()
        policy = sleeper.policy(attempts=attempts, max_wait=max_wait, random=lambda: draw)
        async with (
            serving(answer) as server,
            transport_to(server, retry=policy, timeout=timeout, connection_limit=2, max_body_bytes=1000) as transport,
        ):
            for _ in range(calls):
                begun, slept, seen = sleeper.now, len(sleeper.slept), len(served)
                try:
                    outcome: Any = await transport.send(request_for(operation), dict)
                except StreamError as problem:
                    outcome = problem
                pauses = sleeper.slept[slept:]
                mine = [name for _id, name in served[seen:]]
                assert len({request_id for request_id, _name in served[seen:]}) <= 1
                # aiohttp may resend a request once for each attempt, unless it is unsafe.
                assert outcome.attempts <= attempts
                assert len(mine) <= outcome.attempts * (1 if operation.retry == "unsafe" else 2)
                assert all(pause <= max_wait for pause in pauses)
                if timeout is not None:
                    assert sleeper.now - begun <= timeout
                if operation.retry == "unsafe":
                    assert sum(not name.startswith("429") for name in mine) <= 1
                assert free_slots(transport) == 2
                assert 0 <= transport.shared.quota.left <= RetryQuota.CAPACITY
            assert transport.shared.exchanges == set()

    asyncio.run(run())


@settings(max_examples=40)
@given(schedule=SCHEDULES, limit=st.integers(1, 5), calls=st.integers(1, 25), cancelled=st.sets(st.integers(0, 24)))
def test_concurrent_calls_all_end_and_give_their_slots_back(schedule, limit, calls, cancelled):
    async def run():
        sleeper = Sleeper()
        async with serving(lambda number, _seen: FAULTS[schedule[number % len(schedule)]]) as server:
            async with transport_to(
                server, retry=sleeper.policy(), timeout=None, connection_limit=limit, max_body_bytes=1000
            ) as transport:
                tasks = [asyncio.ensure_future(transport.send(request_for(QUERY), dict)) for _ in range(calls)]
                await asyncio.sleep(0.001)
                for number in cancelled & set(range(calls)):
                    tasks[number].cancel()
                results = await asyncio.gather(*tasks, return_exceptions=True)
                for number, result in enumerate(results):
                    if isinstance(result, BaseException):
                        assert isinstance(result, StreamError) or number in cancelled
                assert free_slots(transport) == limit

    asyncio.run(run())
