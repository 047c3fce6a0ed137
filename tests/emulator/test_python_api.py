"""Both Python classes have the same methods; ``emulated`` and the pytest plugin build on the synchronous one."""

import asyncio
import gc
import inspect
import io
import json
import os
import subprocess
import sys
import urllib.request
from datetime import datetime
from pathlib import Path

import aiohttp
import pytest

from stream_video_async import AsyncStreamClient, pagination
from stream_video_async.emulator import Options, StreamEmulator, TaskMode, ThreadedStreamEmulator, emulated
from stream_video_async.emulator.journal import RequestLog
from stream_video_async.emulator.queues import Queues
from stream_video_async.emulator.threaded import BlockingQueue, BlockingRequestLog, BlockingWebhooks
from stream_video_async.emulator.webhooks import Webhooks
from stream_video_async.models import UserRequest

INTERNAL = {RequestLog: {"add"}, Webhooks: {"dispatch", "reset", "close"}}
"""What the emulator itself needs and no test calls."""


def public(thing):
    return {name for name in dir(thing) if not name.startswith("_")}


def parameters(function):
    return [(p.name, p.kind, p.default) for p in inspect.signature(function).parameters.values()]


@pytest.mark.parametrize(
    ("asynchronous", "synchronous"),
    [(StreamEmulator, ThreadedStreamEmulator), (RequestLog, BlockingRequestLog), (Webhooks, BlockingWebhooks)],
)
def test_the_synchronous_side_offers_everything(asynchronous, synchronous):
    made = StreamEmulator()
    threaded = ThreadedStreamEmulator()
    pairs = {
        StreamEmulator: (made, threaded),
        RequestLog: (made.requests, threaded.requests),
        Webhooks: (made.webhooks, threaded.webhooks),
    }
    mine, other = pairs[asynchronous]
    assert isinstance(other, synchronous)
    names = (public(mine) if asynchronous is not StreamEmulator else public(asynchronous)) - INTERNAL.get(
        asynchronous, set()
    )
    assert names <= public(type(other)) | public(synchronous) | {n for n in vars(other) if not n.startswith("_")}
    for name in names:
        if not inspect.isfunction(getattr(asynchronous, name, None)):
            continue
        function, blocking = getattr(mine, name), getattr(other, name)
        assert not inspect.iscoroutinefunction(blocking), name
        assert parameters(function) == parameters(blocking), name


def test_nothing_is_asynchronous_on_the_synchronous_side():
    for kind in (ThreadedStreamEmulator, BlockingRequestLog, BlockingWebhooks, BlockingQueue):
        assert [name for name in public(kind) if inspect.iscoroutinefunction(getattr(kind, name))] == []


def test_blocking_code_reaches_webhooks_queues_requests_and_apps():
    with ThreadedStreamEmulator() as hook, ThreadedStreamEmulator() as emulator:
        hook.faults.add("status", path="/hook", status=200)
        emulator.set_webhook(hook.url + "/hook")
        emulator.seed({"users": [{"id": "ann"}]})
        emulator.webhooks.settle()
        assert [delivery.state for delivery in emulator.webhooks.deliveries] == ["delivered"]
        assert hook.requests.wait_for("GetEdges", times=0) == []
        with pytest.raises(AssertionError, match="expected GetApp to be called"):
            emulator.requests.wait_for("GetApp", timeout=0.01)
        emulator.webhooks.faults = []
        emulator.webhooks.retry_delay = 0.0
        assert (emulator.webhooks.faults, emulator.webhooks.retry_delay) == ([], 0.0)
        emulator.add_app("second", "s" * 32)
        emulator.seed({"users": [{"id": "bob"}]}, api_key="second")
        assert set(emulator.export_state()["apps"]) == {"emulator-key", "second"}

        async def use():
            async with emulator.client() as client:
                await client.upsert_users(UserRequest(id="cat"))
                await client.update_app(
                    event_hooks=[{"hook_type": "sqs", "sqs_queue_url": "https://q/1", "enabled": True}]  # type: ignore[list-item]
                )
                await client.upsert_users(UserRequest(id="dan"))

        asyncio.run(use())
        message = emulator.webhooks.queue("https://q/1").get()
        assert "user.updated" in message.body
        queue = emulator.webhooks.queue("https://q/1")
        assert (queue.qsize(), queue.empty()) == (0, True)
        with pytest.raises(asyncio.QueueEmpty):
            queue.get_nowait()
        with pytest.raises(TimeoutError):
            queue.get(0.01)
        emulator.webhooks.send(emulator.api_key, {"type": "custom", "n": 1})
        assert json.loads(queue.get().body)["n"] == 1
        stop = emulator.webhooks.subscribe(print)
        stop()
        emulator.requests.clear()
        assert len(emulator.requests) == 0


def test_emulated_serves_a_block_and_puts_the_environment_back(monkeypatch):
    monkeypatch.setenv("STREAM_API_KEY", "before")
    monkeypatch.delenv("STREAM_BASE_URL", raising=False)
    with emulated(seed=3) as emulator:
        assert os.environ["STREAM_BASE_URL"] == emulator.url
        assert urllib.request.urlopen(os.environ["STREAM_BASE_URL"]).status == 200
    assert os.environ["STREAM_API_KEY"] == "before"
    assert "STREAM_BASE_URL" not in os.environ


def test_emulated_decorates_functions_of_both_kinds():
    @emulated
    def plain(number, *, emulator):
        """Says so."""
        return number, emulator.url == os.environ["STREAM_BASE_URL"]

    @emulated(tasks="polls=2")
    async def awaited():
        async with AsyncStreamClient() as client:
            await client.upsert_users(UserRequest(id="ann"))
            return (await client.get_app()).app.name

    assert plain(5) == (5, True)
    assert plain(6) == (6, True)
    assert asyncio.run(awaited()) == "emulator"
    assert plain.__doc__ == "Says so."
    assert list(inspect.signature(plain).parameters) == ["number"]


def test_emulated_is_entered_once_at_a_time():
    once = emulated()
    with once, pytest.raises(RuntimeError, match="running already"):
        once.__enter__()


async def _agenerator():
    yield


@pytest.mark.parametrize("target", [type("Tests", (), {}), lambda: (yield), _agenerator])
def test_emulated_refuses_what_runs_after_it_returns(target):
    with pytest.raises(TypeError, match="decorate its methods"):
        emulated(target)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("profile", "cautios"),
        ("rate_limits", "prod"),
        ("timestamps", "iso"),
        ("settings_update", "x"),
        ("tasks", 5),
        ("tasks", "polls=nan"),
        ("max_body_bytes", -1),
        ("gzip", "no"),
        ("journal_size", 10**20),
        ("seed", "x"),
        ("data", 5),
        ("port", 70_000),
    ],
)
def test_an_impossible_option_is_named(name, value):
    with pytest.raises(ValueError, match=name):
        StreamEmulator(**{name: value})


def test_an_unknown_choice_is_answered_with_all_choices():
    with pytest.raises(ValueError, match="profile cannot be 'cautios': use one of 'default', 'cautious'"):
        Options(profile="cautios")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="amount"):
        TaskMode("polls", float("nan"))


@pytest.mark.parametrize(
    ("method", "arguments", "named", "text"),
    [
        ("register_page", ["http://x/", None], {}, "html"),
        ("reject_call", ["default", "x", "ann"], {"reason": 5}, "reason"),
        ("join_call", ["default", "x", "ann"], {"role": 5}, "role"),
        ("join_call", ["default", "x", "ann"], {"published_tracks": "audio"}, "published_tracks must be a list"),
        ("join_call", ["default", "x", 5], {}, "user_id"),
        ("publish_tracks", ["default", "x", "ann", "abc"], {}, "tracks must be a list"),
        ("request_permissions", ["default", "x", "ann", "send-audio"], {}, "permissions must be a list"),
        ("send_reaction", ["default", "x", "ann"], {"emoji_code": 5}, "emoji_code"),
        ("share_location", ["ann", "m"], {"latitude": 500, "longitude": 5}, "latitude"),
        ("share_location", ["ann", "m"], {"latitude": 5, "longitude": "x"}, "longitude"),
        ("share_location", ["ann", "m"], {"latitude": 5, "longitude": 5, "end_at": datetime(2030, 1, 1)}, "time zone"),
        ("set_webhook", ["https://example.com/"], {}, "loopback only"),
        ("reset", ["state"], {}, "parts must be a list"),
        ("set_webhook", [None], {}, "loopback only"),
        ("set_webhook", ["http://127.0.0.1:9/"], {"event_types": "call.ended"}, "event_types must be a list"),
        ("set_webhook", ["http://127.0.0.1:9/"], {"event_types": ["call.endet"]}, "did you mean call.ended"),
    ],
)
async def test_an_argument_that_is_not_possible_is_named(method, arguments, named, text):
    async with StreamEmulator() as emulator:
        data = {"created_by_id": "ann", "members": [{"user_id": "ann"}]}
        emulator.seed({"users": [{"id": "ann"}], "calls": [{"type": "default", "id": "x", "data": data}]})
        before = emulator.export_state()
        with pytest.raises((ValueError, TypeError), match=text):
            getattr(emulator, method)(*arguments, **named)
        assert emulator.export_state() == before


# --- the plugin -------------------------------------------------------------------------------------------------------


def run_pytest(folder, *arguments, **files):
    for name, content in files.items():
        (folder / f"{name}.py").write_text(content)
    (folder / "pytest.ini").write_text("[pytest]\nasyncio_mode = auto\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", *arguments, str(folder)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_plugin_costs_other_projects_nothing(tmp_path):
    """Its import loads pytest and nothing of ours."""
    done = run_pytest(
        tmp_path,
        test_it="import sys\n"
        "def test_it(): assert [n for n in sys.modules if n.startswith('stream_video_async.')] == []\n",
    )
    assert done.returncode == 0, done.stdout


def test_the_plugin_does_not_begin_before_coverage(tmp_path):
    """Module-level lines of the package count as run, which they do not when a plugin has imported it before."""
    test = "from stream_video_async import pagination\ndef test_it(): assert pagination.Pages\n"
    (tmp_path / ".coveragerc").write_text("[report]\ninclude = */pagination.py\n")
    done = run_pytest(
        tmp_path, "--cov=stream_video_async", "--cov-report=json:cover.json", "-p", "no:xdist", test_it=test
    )
    assert done.returncode == 0, done.stdout
    files = json.loads((tmp_path / "cover.json").read_text())["files"]
    [measured] = [entry for name, entry in files.items() if name.endswith("stream_video_async/pagination.py")]
    source = Path(pagination.__file__).read_text().splitlines()
    line = next(number for number, text in enumerate(source, 1) if text.startswith("class Pages"))
    assert line in measured["executed_lines"]


def test_tests_begin_with_the_state_they_choose(tmp_path):
    conftest = """
import pytest
@pytest.fixture(scope="session")
def stream_emulator_state():
    call = {"type": "default", "id": "x", "data": {"created_by_id": "ann"}}
    return {"users": [{"id": "ann"}], "calls": [call]}
@pytest.fixture(scope="session")
def stream_emulator_options(): return {"seed": 9}
"""
    test = """
async def test_one(stream_emulator, stream_client):
    await stream_client.video.call("default", "x").delete(hard=True)
    stream_emulator.import_state({"users": [{"id": "zoe"}]})
async def test_two(stream_emulator, stream_client):
    assert (await stream_client.video.call("default", "x").get()).call.created_by.id == "ann"
    assert [user.id async for user in stream_client.iter_users()] == ["ann"]
"""
    done = run_pytest(tmp_path, conftest=conftest, test_both=test)
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout


def test_nothing_of_a_test_survives_it(tmp_path):
    conftest = """
import pytest
@pytest.fixture
def stream_emulator_options(): return {"data": "state.db"}
"""
    test = """
heard = []
def test_one(stream_emulator):
    stream_emulator.seed({"users": [{"id": "ann"}]})
    stream_emulator.webhooks.retry_delay = 60
    stream_emulator.limits.retry_after = False
    stream_emulator.add_app("second", "s" * 32)
    stream_emulator.requests.subscribe(heard.append)
    stream_emulator.snapshot()
    stream_emulator.stop()
def test_two(stream_emulator):
    import urllib.request
    assert list(stream_emulator.export_state()["apps"].values()) == [{"documents": [], "counters": {}, "files": {}}]
    assert (stream_emulator.webhooks.retry_delay, stream_emulator.limits.retry_after) == (0.1, True)
    with pytest.raises(KeyError): stream_emulator.restore("snapshot-1")
    with pytest.raises(urllib.error.HTTPError) as refused: urllib.request.urlopen(stream_emulator.url + "/api/v2/app")
    refused.value.close()
    assert (len(stream_emulator.requests), heard) == (1, [])
"""
    done = run_pytest(tmp_path, conftest=conftest, test_both="import pytest, urllib.error\n" + test)
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout


def test_queues_of_both_sides_hold_the_same():
    assert public(BlockingQueue) <= public(type(Queues().queue("x")))


async def test_an_import_ends_quietly_when_the_emulator_stops(caplog):
    users = [{"kind": "user", "owner": "", "id": f"{n}", "created_at": n, "body": "{}"} for n in range(100_000)]
    emulator = StreamEmulator()
    state = {"version": 1, "apps": {emulator.api_key: {"documents": users, "counters": {}, "files": {}}}}
    body = io.BytesIO(json.dumps(state).encode())
    async with aiohttp.ClientSession() as session:
        await emulator.start()
        importing = asyncio.ensure_future(session.put(f"{emulator.url}/_emulator/state", data=body))
        while not emulator._services.store.turn.locked():
            assert not importing.done()
            await asyncio.sleep(0)
        await emulator.stop()
        await emulator.start()
        with pytest.raises(aiohttp.ClientError):
            await importing
        assert emulator.export_state()["apps"][emulator.api_key]["documents"] == []
        await emulator.stop()
    assert caplog.records == []


def test_a_stopped_emulator_leaves_no_listener_behind(caplog):
    with ThreadedStreamEmulator() as emulator:
        listeners = [urllib.request.urlopen(emulator.url + "/_emulator/live") for _ in range(20)]
        for listener in listeners:
            listener.readline()
    while listeners:
        listeners.pop().close()
    del listener, emulator
    gc.collect()
    assert [record.getMessage() for record in caplog.records if record.name == "asyncio"] == []
