"""Run the emulator in the event loop, in a thread, as a process, and as a pytest fixture."""

import asyncio
import contextlib
import itertools
import json
import os
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from concurrent.futures import CancelledError

import pytest

from stream_video_async import AsyncStreamClient, StreamTransportError
from stream_video_async.emulator import StreamEmulator, ThreadedStreamEmulator
from stream_video_async.models import UserRequest

MODULE = [sys.executable, "-m", "stream_video_async.emulator"]
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}


def fetch(url):
    with urllib.request.urlopen(url) as response:
        return json.load(response)


async def test_the_client_works_against_it():
    async with StreamEmulator() as emulator, emulator.client() as client:
        await client.upsert_users(UserRequest(id="john", name="John"))
        call = client.video.call("default", "x")
        created = await call.get_or_create(data={"created_by_id": "john"})  # type: ignore[arg-type]
        assert (created.created, created.call.created_by.name) == (True, "John")
        emulator.requests.assert_called("GetOrCreateCall", times=1)


def test_blocking_code_uses_the_threaded_one():
    with ThreadedStreamEmulator(seed=3) as emulator:
        assert fetch(emulator.url + "/_emulator/health")["seed"] == 3
        emulator.seed(
            {"users": [{"id": "ann"}], "calls": [{"type": "default", "id": "x", "data": {"created_by_id": "ann"}}]}
        )
        saved, exported = emulator.snapshot(), emulator.export_state()
        emulator.reset(["state"])
        assert emulator.export_state() != exported
        emulator.restore(saved)
        assert emulator.export_state() == exported
        emulator.import_state(exported)
        emulator.join_call("default", "x", "ann")
        emulator.leave_call("default", "x", "ann")
        emulator.start_session("default", "x")
        emulator.end_session("default", "x")
        emulator.webhooks.settle()
        emulator.events.assert_sent("call.session_ended", times=2)
        assert emulator.environment()["STREAM_BASE_URL"] == emulator.url
        with pytest.raises(RuntimeError, match="running already"):
            emulator.start()
    emulator.stop()
    with pytest.raises(RuntimeError, match="not running"):
        emulator.snapshot()


def test_calls_from_its_own_thread_are_refused(caplog):
    """They would wait for the thread that they run in."""
    refused = []

    def attempt(call):
        with pytest.raises(RuntimeError, match="own thread") as error:
            call()
        refused.append(error.value)
        return False

    with ThreadedStreamEmulator() as emulator:
        emulator.requests.subscribe(lambda _: attempt(emulator.export_state))
        emulator.requests.subscribe(lambda _: attempt(emulator.stop))
        emulator.requests.subscribe(lambda _: emulator.webhooks.settle())
        emulator.faults.add("status", status=500, where=lambda _: attempt(lambda: emulator.show_call("default", "x")))
        with pytest.raises(urllib.error.HTTPError) as answer:
            urllib.request.urlopen(emulator.url + "/api/v2/app")
        assert answer.value.code == 401
        answer.value.close()
        emulator.webhooks.settle()
    assert len(refused) == 3
    [record] = caplog.records
    assert "own thread" in record.exc_text


def test_no_caller_waits_for_an_emulator_that_has_stopped():
    def work():
        with contextlib.suppress(RuntimeError, CancelledError):
            while True:
                emulator.export_state()

    for _ in range(5):
        emulator = ThreadedStreamEmulator()
        emulator.start()
        threads = [
            threading.Thread(target=target, daemon=True) for target in (work, work, emulator.stop, emulator.stop)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
        assert [thread.is_alive() for thread in threads] == [False] * 4


async def test_a_second_start_is_refused_and_changes_nothing():
    async with StreamEmulator() as emulator:
        emulator.seed({"users": [{"id": "ann"}]})
        url, state = emulator.url, emulator.export_state()
        with pytest.raises(RuntimeError, match="running already"):
            await emulator.start()
        assert (emulator.url, emulator.export_state()) == (url, state)
    await emulator.start()
    await emulator.stop()


USERS = {"users": [{"id": "ann"}]}


async def test_it_is_refused_in_another_thread_before_anything_is_done():
    async with StreamEmulator() as emulator:
        emulator.set_webhook("http://127.0.0.1:9/")
        before = emulator.export_state()
        with pytest.raises(RuntimeError, match="ThreadedStreamEmulator"):
            await asyncio.to_thread(emulator.seed, USERS)
        with pytest.raises(RuntimeError, match="ThreadedStreamEmulator"):
            await asyncio.to_thread(asyncio.run, act(emulator))
        assert emulator.export_state() == before


async def act(emulator):
    emulator.seed(USERS)


def test_it_may_be_used_while_its_loop_rests_and_not_once_that_is_closed():
    emulator = StreamEmulator()
    with asyncio.Runner() as runner:
        runner.run(emulator.start())
        emulator.set_webhook("http://127.0.0.1:9/")
        emulator.seed(USERS)
        runner.run(emulator.webhooks.settle())
        assert [delivery.state for delivery in emulator.webhooks.deliveries] == ["failed"]
        runner.run(emulator.stop())
        runner.run(emulator.start())
    with pytest.raises(RuntimeError, match="event loop that started it"):
        emulator.seed(USERS)
    asyncio.run(emulator.stop())
    with pytest.raises(RuntimeError, match="not running"):
        emulator.seed(USERS)


@pytest.mark.parametrize(
    ("kind", "statement"), [(StreamEmulator, "async with StreamEmulator"), (ThreadedStreamEmulator, "with Threaded")]
)
def test_without_a_start_the_error_names_the_remedy(kind, statement):
    emulator = kind()
    for attempt in (lambda: emulator.url, emulator.export_state, emulator.snapshot, emulator.keep_state):
        with pytest.raises(RuntimeError, match=f"use '{statement}"):
            attempt()


def test_the_url_has_the_port_of_its_address():
    """With a free port, each address family has another one."""
    for host in ("", "0.0.0.0", "localhost"):
        with ThreadedStreamEmulator(host=host) as emulator:
            assert fetch(emulator.url + "/_emulator/health")["ready"] is True


def test_a_failed_start_is_raised_to_the_caller():
    with ThreadedStreamEmulator() as first:
        port = int(first.url.rsplit(":", 1)[1])
        with pytest.raises(OSError), ThreadedStreamEmulator(port=port):  # noqa: PT011
            pass


def serve(*arguments):
    process = subprocess.Popen([*MODULE, *arguments], stdout=subprocess.PIPE, text=True, env=ENVIRONMENT)
    url = process.stdout.readline().split()[-1]
    exports = (process.stdout.readline().strip().removeprefix("export ") for _ in range(4))
    values = {name: value for name, _, value in (line.partition("=") for line in exports)}
    assert values["STREAM_BASE_URL"] == url
    return process, values


async def test_a_file_survives_kill_minus_nine(tmp_path):
    state = str(tmp_path / "state.db")
    acknowledged = []
    process, values = serve("--data", state)

    async def write(client, writer):
        for number in itertools.count():
            await client.upsert_users(UserRequest(id=f"u{writer}-{number}"))
            acknowledged.append(f"u{writer}-{number}")

    async with AsyncStreamClient(
        values["STREAM_API_KEY"], values["STREAM_API_SECRET"], base_url=values["STREAM_BASE_URL"], retry=None
    ) as client:
        writers = [asyncio.create_task(write(client, writer)) for writer in range(10)]
        while len(acknowledged) < 50:
            await asyncio.sleep(0.001)
        process.kill()
        outcomes = await asyncio.gather(*writers, return_exceptions=True)
    assert all(isinstance(outcome, StreamTransportError) for outcome in outcomes)
    process.wait()
    process.stdout.close()
    async with StreamEmulator(data=state) as emulator:
        documents = emulator.export_state()["apps"][emulator.api_key]["documents"]
    assert set(acknowledged) <= {document["id"] for document in documents if document["kind"] == "user"}


def test_serving_ends_well_on_sigterm():
    process, values = serve("--port", "0")
    assert fetch(values["STREAM_BASE_URL"] + "/_emulator/health")["ready"] is True
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    process.stdout.close()


def test_the_pytest_plugin_gives_an_emulator_per_test(tmp_path):
    (tmp_path / "test_them.py").write_text(
        "from stream_video_async.models import UserRequest\n"
        "async def test_first(stream_emulator, stream_client):\n"
        "    await stream_client.upsert_users(UserRequest(id='a'))\n"
        "    stream_emulator.requests.assert_called('UpdateUsers', times=1)\n"
        "async def test_second(stream_emulator):\n"
        "    assert len(stream_emulator.requests) == 0\n"
    )
    (tmp_path / "pytest.ini").write_text("[pytest]\nasyncio_mode = auto\n")
    command = [sys.executable, "-m", "pytest", "-q", str(tmp_path)]
    done = subprocess.run(command, cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout
