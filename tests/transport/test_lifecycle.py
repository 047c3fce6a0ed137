"""Opening, closing, and use in another loop or process, which raises an error that says what to do."""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import warnings
from pathlib import Path

import attrs
import psutil
import pytest

from stream_video_async._http.transport import Transport
from stream_video_async.errors import ClientClosedError, ClientStateError, StreamError
from tests.support.server import http, never, serving

from .support import READ, TOKEN, config_for, request_for, transport_to, unaccepting

ROOT = Path(__file__).parents[2]


async def test_nothing_is_opened_before_the_first_call_and_closing_an_unused_client_is_fine():
    transport = Transport(config_for("http://127.0.0.1:1"), token=TOKEN)
    assert transport.shared._session is None
    await transport.close()
    await transport.close()
    assert transport.closed


async def test_closing_twice_is_harmless_and_using_a_closed_client_names_the_remedy():
    async with serving(http()) as server:
        async with transport_to(server) as transport:
            await transport.send(request_for(READ), dict)
        await transport.close()
        with pytest.raises(ClientClosedError, match="create a new one"):
            await transport.send(request_for(READ), dict)
        assert len(server.requests) == 1


async def test_closing_ends_calls_in_flight_in_every_phase():
    from tests.support.server import error
    from tests.support.timing import Sleeper

    class Stuck(Sleeper):
        async def sleep(self, seconds):
            await asyncio.sleep(3600)

    def answer(_number, seen):
        if "pause" in seen.target:
            return error(503)
        if "body" in seen.target:

            async def act(_reader, writer):
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{")
                await never()

            return act
        return never

    async with serving(answer) as server:
        async with transport_to(server, connection_limit=3, retry=Stuck().policy()) as transport:
            tasks = []
            for what in ("pause", "headers", "body", "headers", "slot", "slot"):
                tasks.append(asyncio.ensure_future(transport.send(request_for(READ, query=((what, "1"),)), dict)))
                await asyncio.sleep(0.01)
            await transport.close()
            results = await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), 5)
    assert [type(result) for result in results] == [ClientClosedError] * 6
    assert [result.sent for result in results] == ["maybe", "maybe", "yes", "maybe", "no", "no"]


async def test_closing_ends_a_call_that_is_connecting():
    with unaccepting() as address:
        async with transport_to(f"http://{address}") as transport:
            task = asyncio.ensure_future(transport.send(request_for(READ), dict))
            await asyncio.sleep(0.02)
            await transport.close()
            with pytest.raises(ClientClosedError) as caught:
                await asyncio.wait_for(task, 5)
            assert caught.value.sent == "no"


async def test_a_derived_client_shares_the_session_and_closing_it_leaves_the_session_open():
    async with serving(http()) as server, transport_to(server) as transport:
        derived = transport.derive(token="another.token.x")
        await transport.send(request_for(READ), dict)
        await derived.send(request_for(READ), dict)
        assert server.connections == 1
        await derived.close()
        assert derived.closed
        with pytest.raises(ClientClosedError):
            await derived.send(request_for(READ), dict)
        await transport.send(request_for(READ), dict)
        assert server.connections == 1
        assert [seen.headers["authorization"] for seen in server.requests] == [TOKEN, "another.token.x", TOKEN]
        again = transport.derive(config=attrs.evolve(transport.config, timeout=1.0))
        await transport.close()
        with pytest.raises(ClientClosedError):
            await again.send(request_for(READ), dict)


def test_a_second_event_loop_is_refused_with_the_remedy():
    async def first(transport_box):
        async with serving(http()) as server:
            transport = Transport(config_for(server.url), token=TOKEN)
            transport_box.append(transport)
            await transport.send(request_for(READ), dict)

    async def second(transport):
        with pytest.raises(ClientStateError, match="create one client in each loop"):
            await transport.send(request_for(READ), dict)
        await transport.close()
        with pytest.raises(ClientClosedError):
            await transport.send(request_for(READ), dict)

    box: list[Transport] = []
    with warnings.catch_warnings():
        # The first loop ended with the connection open, so it can no longer be closed properly.
        warnings.filterwarnings("ignore", "unclosed transport", ResourceWarning)
        asyncio.run(first(box))
        asyncio.run(second(box[0]))
        box.clear()
        gc.collect()


def run(script: str, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *options, "-c", script],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


FORK = """
import asyncio, os, sys
from stream_video_async.errors import ClientStateError
from tests.transport.support import READ, request_for, transport_to
from tests.support.server import http, serving

async def main():
    async with serving(http()) as server, transport_to(server) as transport:
        await transport.send(request_for(READ), dict)
        child = os.fork()
        if child == 0:
            try:
                await transport.send(request_for(READ), dict)
            except ClientStateError as error:
                named = "create one in each process" in str(error)
                del server, error
                transport.shared._unclosed()  # what collecting it would do
                os._exit(42 if named else 1)
            os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 42
        # The parent's session is untouched.
        await transport.send(request_for(READ), dict)
        assert server.connections == 1
    print("fine")

asyncio.run(main())
"""


def test_a_forked_process_is_refused_with_the_remedy_and_the_parent_goes_on():
    done = run(FORK)
    assert done.stdout == "fine\n", done.stderr


async def test_in_another_process_the_inherited_session_is_neither_used_nor_closed(monkeypatch):
    from stream_video_async._http import shared_session

    async with serving(http()) as server, transport_to(server) as transport:
        await transport.send(request_for(READ), dict)
        with monkeypatch.context() as elsewhere:
            elsewhere.setattr(os, "getpid", lambda: -1)
            with pytest.raises(ClientStateError, match="create one in each process"):
                await transport.send(request_for(READ), dict)
            copy = transport.derive()
            await copy.shared.close()
            assert not copy.shared._session.closed
            shared_session._warn_unclosed(copy.shared._session, asyncio.get_running_loop(), -2, "somewhere")  # type: ignore[arg-type]
            assert shared_session._inherited.pop() is copy.shared._session
        copy.shared.closed = False
        assert (await transport.send(request_for(READ), dict)).status == 200
        assert server.connections == 1


async def test_a_given_session_survives_a_close_from_another_loop():
    import aiohttp

    async with serving(http()) as server, aiohttp.ClientSession() as session:
        transport = Transport(config_for(server.url), token=TOKEN, session=session)
        await transport.send(request_for(READ), dict)
        await asyncio.to_thread(lambda: asyncio.run(transport.close()))
        assert not session.closed


COLLECTED = """
import asyncio, gc
from stream_video_async import AsyncStreamClient
from tests.transport.support import API_KEY, API_SECRET
from tests.support.server import http, serving

async def main():
    async with serving(http()) as server:
        client = AsyncStreamClient(API_KEY, API_SECRET, base_url=server.url)
        await client.get_app()
        del client
        gc.collect()
        await asyncio.sleep(0.05)
        assert server.open_connections == 0

asyncio.run(main())
"""


@pytest.mark.parametrize(
    "script",
    [COLLECTED, COLLECTED.split("        del client", maxsplit=1)[0] + "\nasyncio.run(main())"],
    ids=["collected while the loop runs", "collected when the loop ends"],
)
def test_a_client_collected_unclosed_warns_once_and_names_the_line_that_made_it(script):
    done = run(script, "-X", "dev", "-W", "default")
    assert done.returncode == 0, done.stderr
    assert "Unclosed" not in done.stderr  # aiohttp's warning
    reports = [line for line in done.stderr.splitlines() if "Warning" in line and "tracemalloc" not in line]
    assert len(reports) == 1, done.stderr
    assert "async with" in reports[0]
    assert "created at <string>:9" in reports[0]


EXITED = """
import asyncio
from stream_video_async._http.transport import Transport
from tests.transport.support import READ, TOKEN, config_for, request_for
from tests.support.server import http, serving

async def main():
    async with serving(http()) as server:
        box.append(Transport(config_for(server.url), token=TOKEN))
        await box[0].send(request_for(READ), dict)

box = []
asyncio.run(main())
"""


def test_a_client_that_is_open_when_the_interpreter_ends_warns_once():
    done = run(EXITED, "-W", "default")
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("never closed") == 1
    assert "Unclosed client session" not in done.stderr


CLOSED = COLLECTED.replace("del client", "await client.close(); del client")


def test_a_closed_client_leaves_no_warning():
    done = run(CLOSED, "-X", "dev", "-W", "error")
    # Dev mode also reports slow callbacks, which depend on the machine.
    reports = [line for line in done.stderr.splitlines() if not line.startswith("Executing <")]
    assert (done.returncode, reports) == (0, [])


async def test_ten_thousand_clients_leave_no_descriptors_tasks_or_warnings():
    async with serving(http()) as server:

        async def one(*, calls: int) -> None:
            async with transport_to(server) as transport:
                transport.shared.session()
                for _ in range(calls):
                    await transport.send(request_for(READ), dict)

        await one(calls=1)
        await asyncio.sleep(0.05)
        process, tasks = psutil.Process(), len(asyncio.all_tasks())
        descriptors = process.num_fds()
        for number in range(10_000):
            await one(calls=1 if number % 50 == 0 else 0)
        await asyncio.sleep(0.05)
        assert process.num_fds() <= descriptors + 2
        assert len(asyncio.all_tasks()) <= tasks


async def test_use_in_the_loop_of_another_thread_is_an_error():
    async with serving(http()) as server, transport_to(server) as transport:
        await transport.send(request_for(READ), dict)

        def elsewhere():
            asyncio.run(transport.send(request_for(READ), dict))

        with pytest.raises(StreamError, match="another event loop"):
            await asyncio.to_thread(elsewhere)
        assert (await transport.send(request_for(READ), dict)).status == 200
