"""Slots: the limit, the order of arrival, and waiting that does not count toward the time of an attempt."""

from __future__ import annotations

import asyncio
from collections import Counter

import attrs
import pytest

from stream_video_async.errors import StreamTransportError
from tests.support.server import http, never, serving

from .support import QUERY, READ, free_slots, request_for, transport_to


@pytest.mark.parametrize("limit", [1, 5, 100])
async def test_no_more_requests_are_in_flight_than_the_limit(limit):
    now = most = 0

    def answer(_number, _seen):
        async def act():
            nonlocal now, most
            now += 1
            most = max(most, now)
            await asyncio.sleep(0.002)
            now -= 1
            return http()

        return act()

    async with serving(answer) as server, transport_to(server, connection_limit=limit) as transport:
        await asyncio.gather(*(transport.send(request_for(READ), dict) for _ in range(3 * limit)))
        assert most == limit
        assert server.connections <= limit
        assert free_slots(transport) == limit


async def test_five_thousand_tasks_over_a_limit_of_five_all_succeed():
    async with serving(http()) as server:
        async with transport_to(server, connection_limit=5, attempt_timeout=5, timeout=None) as transport:
            replies = await asyncio.gather(*(transport.send(request_for(READ), dict) for _ in range(5000)))
            assert all(reply.status == 200 and reply.attempts == 1 for reply in replies)
            assert server.connections <= 5


async def test_waiting_for_a_slot_does_not_spend_the_attempts_time():
    def answer(_number, _seen):
        async def act():
            await asyncio.sleep(0.1)
            return http()

        return act()

    async with serving(answer) as server:
        # Ten calls in a row take a second in total, more than the time limit of an attempt.
        async with transport_to(server, connection_limit=1, attempt_timeout=0.6, retry=None) as transport:
            replies = await asyncio.gather(*(transport.send(request_for(READ), dict) for _ in range(10)))
    assert len(replies) == 10


async def test_waiters_are_served_in_the_order_of_arrival():
    order = []

    def answer(_number, seen):
        order.append(seen.target.rpartition("=")[2])
        return http()

    async with serving(answer) as server, transport_to(server, connection_limit=1) as transport:
        await asyncio.gather(*(transport.send(request_for(READ, query=(("n", str(n)),)), dict) for n in range(50)))
    assert order == [str(n) for n in range(50)]


async def test_the_deadline_counts_while_a_call_waits_for_a_slot():
    async with serving(lambda _number, _seen: never) as server:
        async with transport_to(server, connection_limit=1, timeout=30) as transport:
            first = asyncio.ensure_future(transport.send(request_for(READ), dict))
            await asyncio.sleep(0.05)
            hurried = transport.derive(config=attrs.evolve(transport.config, timeout=0.1))
            with pytest.raises(StreamTransportError, match="waited for a slot") as caught:
                await hurried.send(request_for(QUERY), dict)
            assert (caught.value.kind, caught.value.sent, caught.value.phase) == ("timeout", "no", "slot")
            assert caught.value.attempts == 0
            first.cancel()
            await asyncio.wait([first])
            assert free_slots(transport) == 1


async def test_one_slow_request_does_not_hold_others():
    release = asyncio.Event()

    def answer(_number, seen):
        async def slow():
            await release.wait()
            return http()

        return slow() if "slow" in seen.target else http()

    async with serving(answer) as server, transport_to(server, connection_limit=2) as transport:
        slow = asyncio.ensure_future(transport.send(request_for(READ, query=(("slow", "1"),)), dict))
        await asyncio.gather(*(transport.send(request_for(READ), dict) for _ in range(20)))
        assert not slow.done()
        release.set()
        await slow


async def test_slots_are_free_during_a_pause():
    from tests.support.server import error
    from tests.support.timing import Sleeper

    class Patient(Sleeper):
        def __init__(self):
            super().__init__()
            self.woken = asyncio.Event()
            self.pausing = False

        async def sleep(self, seconds):
            self.pausing = True
            await self.woken.wait()

    patient = Patient()

    def answer(_number, seen):
        return error(503) if "fail" in seen.target and not patient.woken.is_set() else http()

    async with serving(answer) as server:
        async with transport_to(server, connection_limit=1, retry=patient.policy()) as transport:
            pausing = asyncio.ensure_future(transport.send(request_for(READ, query=(("fail", "1"),)), dict))
            while not patient.pausing:
                await asyncio.sleep(0)
            await transport.send(request_for(QUERY), dict)
            assert not pausing.done()
            patient.woken.set()
            assert (await pausing).attempts == 2


async def test_replies_that_arrive_together_are_decoded_in_several_passes_of_the_event_loop():
    calls, passes = 200, 0
    complete = asyncio.Event()
    done_in: list[int] = []

    def answer(number, _seen):
        async def act():
            if number == calls - 1:
                complete.set()
            await complete.wait()
            return http()

        return act()

    async def count_passes():
        nonlocal passes
        while True:
            passes += 1
            await asyncio.sleep(0)

    async def call(transport):
        await transport.send(request_for(READ), dict)
        done_in.append(passes)

    async with serving(answer) as server, transport_to(server, connection_limit=calls) as transport:
        counter = asyncio.create_task(count_passes())
        await asyncio.gather(*(call(transport) for _ in range(calls)))
        counter.cancel()
    # The number of the last ones is no longer limited.
    first = Counter(done_in[: calls // 2])
    assert max(first.values()) <= 16
    assert len(done_in) == calls


async def test_a_call_that_is_cancelled_while_its_reply_waits_to_be_decoded_leaves_the_turn_to_others():
    async with serving(http()) as server, transport_to(server, connection_limit=100) as transport:
        tasks = [asyncio.create_task(transport.send(request_for(READ), dict)) for _ in range(100)]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks[::2]:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        replies = await asyncio.gather(*(transport.send(request_for(READ), dict) for _ in range(200)))
        assert len(replies) == 200
        assert free_slots(transport) == 100
