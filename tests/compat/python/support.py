"""What the flows share: a client made as its users make it, from the environment, and the emulator's control API."""

import json
import os
import unittest
import urllib.request
import uuid

from getstream import Stream, StreamApiException
from getstream.models import CallRequest, UserRequest


def control(method, path, body=None):
    """Ask the emulator itself: sessions, clock, rate limits."""
    request = urllib.request.Request(
        f"{os.environ['STREAM_BASE_URL']}/_emulator/{path}",
        method=method,
        data=json.dumps(body or {}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as reply:
        return json.load(reply)


class Flow(unittest.TestCase):
    """One client per test, and ids nobody else uses."""

    def setUp(self):
        self.client = Stream(base_url=os.environ["STREAM_BASE_URL"])
        self.addCleanup(self.client.close)

    def new_id(self, name="id"):
        return f"{name}-{uuid.uuid4()}"

    def new_users(self, count=1, **fields):
        users = [UserRequest(id=self.new_id("user"), **fields) for _ in range(count)]
        self.client.upsert_users(*users)
        return [user.id for user in users]

    def new_call(self, type="default", **data):
        (creator,) = self.new_users()
        call = self.client.video.call(type, self.new_id("call"))
        call.get_or_create(data=CallRequest(created_by_id=creator, **data))
        return call

    def join(self, call, user_id, **fields):
        where = {"type": call.call_type, "id": call.id, "user_id": user_id}
        return control("POST", "sessions", {"action": "join", **where, **fields})

    def end_session(self, call):
        control("POST", "sessions", {"action": "end", "type": call.call_type, "id": call.id})

    def refused(self, status, code, text=""):
        return _Refused(self, status, code, text)


class _Refused:
    """``with self.refused(404, 16, "…"):`` — the block must raise the SDK's own API error with these."""

    def __init__(self, test, status, code, text):
        self.test, self.expected, self.text = test, (status, code), text

    def __enter__(self):
        self.context = self.test.assertRaises(StreamApiException)
        self.raised = self.context.__enter__()
        return self

    def __exit__(self, *exc):
        caught = self.context.__exit__(*exc)
        error = self.error = self.raised.exception
        self.test.assertEqual((error.status_code, error.code), self.expected)
        self.test.assertIn(self.text, error.message)
        return caught
