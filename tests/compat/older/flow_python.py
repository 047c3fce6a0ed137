"""The ordinary work of a server with an older official Python SDK: ``getstream`` 1.4, 2.7 and 3.0.

They send every unset field as null, and up to 2.7 the older paths of recordings.
"""

import json
import os
import unittest
import urllib.request
import uuid
from importlib.metadata import version

from getstream import Stream
from getstream.base import StreamAPIException
from getstream.models import (
    CallRequest,
    CallSettingsRequest,
    LimitsSettingsRequest,
    MemberRequest,
    QueryUsersPayload,
    ScreensharingSettingsRequest,
    UpdateUserPartialRequest,
    UserRequest,
)

VERSION = tuple(int(part) for part in version("getstream").split(".")[:2])


def control(method, path, body):
    request = urllib.request.Request(
        f"{os.environ['STREAM_BASE_URL']}/_emulator/{path}",
        method=method,
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as reply:
        return json.load(reply)


class Older(unittest.TestCase):
    def setUp(self):
        key, secret = os.environ["STREAM_API_KEY"], os.environ["STREAM_API_SECRET"]
        self.client = Stream(api_key=key, api_secret=secret, base_url=os.environ["STREAM_BASE_URL"])

    def new_id(self):
        return str(uuid.uuid4())

    def new_users(self, count=1, **fields):
        users = [UserRequest(id=self.new_id(), **fields) for _ in range(count)]
        self.client.upsert_users(*users)
        return [user.id for user in users]

    def new_call(self, *members):
        (creator,) = self.new_users()
        call = self.client.video.call("default", self.new_id())
        data = CallRequest(created_by_id=creator, members=[MemberRequest(user_id=member) for member in members])
        self.assertTrue(call.get_or_create(data=data).data.created)
        return call

    def session(self, action, call, **more):
        control("POST", "sessions", {"action": action, "type": call.call_type, "id": call.id, **more})

    def refused(self, code, action):
        with self.assertRaises(StreamAPIException) as refusal:
            action()
        self.assertEqual(refusal.exception.api_error.code, code)
        return refusal.exception.api_error.message

    def test_users(self):
        (user_id,) = self.new_users(name="Ann", custom={"a": 1})
        conditions = {"id": {"$eq": user_id}}
        (found,) = self.client.query_users(QueryUsersPayload(filter_conditions=conditions)).data.users
        self.assertEqual((found.name, found.role, found.custom), ("Ann", "user", {"a": 1}))
        change = UpdateUserPartialRequest(id=user_id, set={"color": "blue"}, unset=["name"])
        changed = self.client.update_users_partial(users=[change]).data.users[user_id]
        self.assertEqual(changed.custom, {"a": 1, "color": "blue"})
        self.client.deactivate_user(user_id)
        self.client.reactivate_user(user_id)
        task = self.client.delete_users(user_ids=[user_id]).data.task_id
        self.assertEqual(self.client.get_task(task).data.status, "completed")

    def test_calls(self):
        ann, bob = self.new_users(2)
        call = self.new_call(ann)
        self.assertFalse(call.get_or_create(data=CallRequest(created_by_id=ann)).data.created)
        settings = CallSettingsRequest(
            screensharing=ScreensharingSettingsRequest(enabled=True, access_request_enabled=True),
            limits=LimitsSettingsRequest(max_duration_seconds=3600, max_participants=4),
        )
        call.update(settings_override=settings, custom={"color": "red"})
        shown = call.get().data.call
        self.assertEqual((shown.custom, shown.settings.limits.max_duration_seconds), ({"color": "red"}, 3600))
        self.assertIsNone(shown.ended_at)
        call.update_call_members(update_members=[MemberRequest(user_id=bob, role="admin")])
        calls = self.client.video.query_calls(filter_conditions={"members": {"$in": [bob]}}).data.calls
        self.assertEqual([state.call.id for state in calls], [call.id])
        call.block_user(bob)
        self.assertEqual(call.get().data.call.blocked_user_ids, [bob])
        call.unblock_user(bob)
        call.mute_users(muted_by_id=ann, mute_all_users=True, audio=True)
        call.send_call_event(user_id=ann, custom={"bananas": "good"})
        call.end()
        self.assertIsNotNone(call.get().data.call.ended_at)
        self.refused(16, self.client.video.call("default", self.new_id()).get)

    def test_recordings(self):
        call = self.new_call()
        arguments = ["composite"] if VERSION >= (3, 0) else []
        message = self.refused(4, lambda: call.start_recording(*arguments))
        self.assertIn('StartRecording failed with error: "there is no active session"', message)
        self.session("join", call, user_id=self.new_users()[0])
        call.start_recording(*arguments)
        self.assertTrue(call.get().data.call.recording)
        call.stop_recording(*arguments)
        self.assertEqual(len(call.list_recordings().data.recordings), 1)
        call.start_transcription()
        call.stop_transcription()
        self.assertEqual(len(call.list_transcriptions().data.transcriptions), 1)

    def test_call_types(self):
        name = self.new_id()[:40]
        made = self.client.video.create_call_type(name=name, grants={"admin": ["send-audio"]}).data
        self.assertIn("user", made.grants)
        changed = self.client.video.update_call_type(name, settings=CallSettingsRequest()).data
        self.assertEqual(changed.grants["admin"], ["send-audio"])
        self.client.video.delete_call_type(name)

    def test_app_devices_and_blocks(self):
        ann, bob = self.new_users(2)
        self.assertTrue(self.client.get_app().data.app.name)
        self.client.create_device(id="d", push_provider="apn", user_id=ann)
        self.assertEqual(len(self.client.list_devices(user_id=ann).data.devices), 1)
        self.client.delete_device(id="d", user_id=ann)
        if VERSION >= (2, 0):
            self.client.block_users(blocked_user_id=bob, user_id=ann)
            self.assertEqual(len(self.client.get_blocked_users(user_id=ann).data.blocks), 1)


if __name__ == "__main__":
    unittest.main()
