"""Cancellation at any point is propagated, releases the slot and leaks nothing."""

from __future__ import annotations

import asyncio
import traceback

import pytest

from tests.support.server import error, http, never, serving
from tests.support.timing import Sleeper

from .support import API_KEY, QUERY, READ, REPLAYABLE, TOKEN, free_slots, request_for, transport_to, unaccepting


class Stuck(Sleeper):
    """A sleep that never ends."""

    def __init__(self):
        super().__init__()
        self.entered = asyncio.Event()

    async def sleep(self, seconds):
        self.slept.append(seconds)
        self.entered.set()
        await asyncio.sleep(3600)


async def cancel(task: asyncio.Task[object]) -> asyncio.CancelledError:
    task.cancel("the caller's own words")
    with pytest.raises(asyncio.CancelledError) as caught:
        await task
    assert task.cancelled()
    return caught.value


async def assert_usable(transport, server) -> None:
    """Assert that the slot is free, no call is in flight, and the next call works."""
    assert free_slots(transport) == transport.config.connection_limit
    assert transport.shared.exchanges == set()
    server.answer = lambda _number, _seen: http()
    assert (await transport.send(request_for(QUERY), dict)).status == 200


def begin(first: bytes):
    async def act(_reader, writer):
        writer.write(first)
        await never()

    return act


STAGES = {
    "headers": never,
    "inside the headers": begin(b"HTTP/1.1 200 OK\r\nContent-"),
    "body": begin(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"),
    "chunked body": begin(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"),
}


@pytest.mark.parametrize("stage", STAGES)
async def test_cancel_while_the_reply_is_awaited(stage):
    tasks = asyncio.all_tasks()
    async with serving(lambda _number, _seen: STAGES[stage]) as server:
        async with transport_to(server, connection_limit=1) as transport:
            task = asyncio.ensure_future(transport.send(request_for(REPLAYABLE), dict))
            while not server.requests:
                await asyncio.sleep(0.001)
            await asyncio.sleep(0.02)
            await cancel(task)
            await assert_usable(transport, server)
            assert len(server.requests) == 2
    assert asyncio.all_tasks() == tasks


async def test_cancel_while_waiting_for_a_slot():
    async with serving(lambda _number, _seen: never) as server:
        async with transport_to(server, connection_limit=1) as transport:
            first = asyncio.ensure_future(transport.send(request_for(READ), dict))
            await asyncio.sleep(0.01)
            waiting = asyncio.ensure_future(transport.send(request_for(READ), dict))
            await asyncio.sleep(0.01)
            await cancel(waiting)
            await cancel(first)
            await assert_usable(transport, server)
            assert len(server.requests) == 2


async def test_cancel_while_waiting_for_a_window():
    stuck = Stuck()
    closed = http(
        200, b"{}", "X-RateLimit-Limit: 9", "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 1800000020",
        "Date: Fri, 15 Jan 2027 08:00:00 GMT",
    )  # fmt: skip
    async with serving(closed) as server:
        async with transport_to(server, connection_limit=1, retry=stuck.policy()) as transport:
            await transport.send(request_for(READ), dict)
            task = asyncio.ensure_future(transport.send(request_for(READ), dict))
            await stuck.entered.wait()
            await cancel(task)
            await assert_usable(transport, server)


async def test_cancel_while_connecting():
    with unaccepting() as address:
        async with transport_to(f"http://{address}", connection_limit=1) as transport:
            task = asyncio.ensure_future(transport.send(request_for(READ), dict))
            await asyncio.sleep(0.02)
            await cancel(task)
            assert free_slots(transport) == 1


async def test_cancel_while_sending_a_large_body():
    def unread(_reader, _writer):
        return never()

    async with serving(lambda _number, _seen: unread) as server, transport_to(server, connection_limit=1) as transport:
        task = asyncio.ensure_future(transport.send(request_for(REPLAYABLE, json={"a": "x" * 20_000_000}), dict))
        while not server.requests:
            await asyncio.sleep(0.001)
        await asyncio.sleep(0.02)
        await cancel(task)
        await assert_usable(transport, server)


async def test_cancel_during_the_pause_before_a_retry():
    stuck = Stuck()
    async with serving(error(503)) as server:
        async with transport_to(server, connection_limit=1, retry=stuck.policy()) as transport:
            task = asyncio.ensure_future(transport.send(request_for(READ), dict))
            await stuck.entered.wait()
            await cancel(task)
            await assert_usable(transport, server)


async def test_cancel_at_every_turn_of_the_loop():
    """A call is cancelled after each number of passes of the event loop, whatever it is doing then."""
    for turns in range(40):
        async with serving(http(200, b'{"a": [1, 2, 3]}')) as server:
            async with transport_to(server, connection_limit=1) as transport:
                await transport.send(request_for(READ), dict)
                task = asyncio.ensure_future(transport.send(request_for(QUERY), dict))
                for _ in range(turns):
                    await asyncio.sleep(0)
                if not task.done():
                    await cancel(task)
                await assert_usable(transport, server)


async def test_the_cancellation_keeps_its_message_and_brings_no_secrets_along():
    async with serving(lambda _number, _seen: never) as server, transport_to(server) as transport:
        task = asyncio.ensure_future(transport.send(request_for(READ), dict))
        while not server.requests:
            await asyncio.sleep(0.001)
        cancelled = await cancel(task)
    report = "".join(traceback.TracebackException.from_exception(cancelled, capture_locals=True).format())
    assert "the caller's own words" in report
    library = [line for line in report.splitlines() if "pytest" not in line]
    assert API_KEY not in "\n".join(library)
    assert TOKEN not in "\n".join(library)
    assert "aiohttp" not in report


async def test_a_timeout_around_a_call_is_the_callers_own():
    async with serving(lambda _number, _seen: never) as server, transport_to(server, connection_limit=1) as transport:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await transport.send(request_for(READ), dict)
        await assert_usable(transport, server)


async def test_a_sibling_that_fails_in_a_task_group_cancels_cleanly():
    async def fail():
        await asyncio.sleep(0.03)
        raise LookupError("sibling")

    async def run(transport):
        async with asyncio.TaskGroup() as group:
            for _ in range(5):
                group.create_task(transport.send(request_for(READ), dict))
            group.create_task(fail())

    async with serving(lambda _number, _seen: never) as server, transport_to(server, connection_limit=2) as transport:
        with pytest.raises(ExceptionGroup) as caught:
            await run(transport)
        assert [type(error) for error in caught.value.exceptions] == [LookupError]
        await assert_usable(transport, server)


async def test_mass_cancellation_leaves_all_slots_free():
    async with serving(lambda _number, _seen: never) as server, transport_to(server, connection_limit=10) as transport:
        tasks = [asyncio.ensure_future(transport.send(request_for(READ), dict)) for _ in range(300)]
        await asyncio.sleep(0.05)
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        assert all(isinstance(result, asyncio.CancelledError) for result in results)
        await assert_usable(transport, server)
