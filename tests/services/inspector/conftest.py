"""Emulators with state, and visits of their inspector."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from stream_video_async.emulator import ThreadedStreamEmulator

from .visits import Api, Visit


@pytest.fixture
def emulator() -> Iterator[ThreadedStreamEmulator]:
    with ThreadedStreamEmulator(seed=3) as running:
        yield running
        running.webhooks.settle()


@pytest.fixture
def api(emulator: ThreadedStreamEmulator) -> Api:
    return Api(emulator)


@pytest.fixture
def played(emulator: ThreadedStreamEmulator, api: Api) -> ThreadedStreamEmulator:
    """Some state of each kind."""
    emulator.set_webhook("http://127.0.0.1:9/hook")
    api("POST", "/users", {"users": {name: {"id": name, "name": name.title()} for name in ("john", "sara", "gone")}})
    data = {"created_by_id": "john", "members": [{"user_id": "john"}, {"user_id": "sara"}]}
    api("POST", "/video/call/default/standup", {"data": data})
    api("POST", "/users", {"users": {"john": {"id": 5}}})
    api("POST", "/video/call/livestream/show", {"data": {"created_by_id": "sara"}})
    emulator.join_call("default", "standup", "john", published_tracks=["audio"])
    api("POST", "/users/delete", {"user_ids": ["gone"]})
    emulator.faults.add("status", operation="DeleteUsers", status=503)
    emulator.limits.set("UpdateUsers", 10)
    emulator.snapshot()
    return emulator


@pytest.fixture
def visit(browser_page: Page, emulator: ThreadedStreamEmulator) -> Iterator[Visit]:
    made = Visit(browser_page, emulator)
    yield made
    assert made.wrong == []


@pytest.fixture
def receiver() -> Iterator[tuple[str, list[Any]]]:
    """A service that refuses the first delivery and takes all others."""
    bodies: list[Any] = []

    class Receiver(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(503 if len(bodies) == 1 else 200)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/hook", bodies
    server.shutdown()
    thread.join()
    server.server_close()
