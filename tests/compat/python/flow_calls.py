"""Calls, members, settings, queries, moderation, ringing, ending and deleting."""

import datetime as dt

from getstream.models import (
    AudioSettingsRequest,
    BackstageSettingsRequest,
    CallRequest,
    CallSettingsRequest,
    MemberRequest,
    RecordSettingsRequest,
    ScreensharingSettingsRequest,
    SortParamRequest,
    UserRequest,
)
from support import Flow


class Calls(Flow):
    def query_members(self, call, **options):
        return self.client.video.query_call_members(type=call.call_type, id=call.id, **options)

    def test_create_then_get(self):
        ann, bob = self.new_users(2)
        call = self.client.video.call("default", self.new_id())
        data = CallRequest(created_by_id=ann, members=[MemberRequest(user_id=bob, role="admin")], custom={"a": 1})
        first = call.get_or_create(data=data)
        self.assertEqual((first.status_code(), first.data.created), (201, True))
        again = call.get_or_create(data=data).data
        self.assertFalse(again.created)
        shown = call.get().data
        self.assertEqual((shown.call.cid, shown.call.custom), (f"default:{call.id}", {"a": 1}))
        self.assertEqual([(member.user_id, member.role) for member in shown.members], [(bob, "admin")])
        self.assertEqual(len(first.data.own_capabilities), 36)
        self.assertIsNone(shown.call.ended_at)

    def test_the_creator_may_be_made_on_the_fly(self):
        call = self.client.video.call("default", self.new_id())
        with self.refused(400, 4):
            call.get_or_create(data=CallRequest())
        creator = self.new_id()
        made = call.get_or_create(data=CallRequest(created_by=UserRequest(id=creator, name="New"))).data
        self.assertEqual((made.call.created_by.id, made.call.created_by.name), (creator, "New"))

    def test_unknown_members_are_refused_by_name(self):
        (ann,) = self.new_users()
        ghost = self.new_id("ghost")
        call = self.client.video.call("default", self.new_id())
        with self.refused(400, 4, f"but don't exist: [{ghost}]"):
            call.get_or_create(data=CallRequest(created_by_id=ann, members=[MemberRequest(user_id=ghost)]))

    def test_unknown_calls_and_types(self):
        call = self.client.video.call("default", self.new_id())
        with self.refused(404, 16, f'GetCall failed with error: "Can\'t find call with id default:{call.id}"'):
            call.get()
        with self.refused(404, 16, "nothing: call type does not exist"):
            self.client.video.call("nothing", "x").get()

    def test_update(self):
        call = self.new_call()
        starts_at = dt.datetime(2030, 1, 2, 3, 4, 5, 678000, tzinfo=dt.UTC)
        settings = CallSettingsRequest(
            screensharing=ScreensharingSettingsRequest(enabled=True, access_request_enabled=True),
            audio=AudioSettingsRequest(default_device="speaker"),
        )
        call.update(custom={"color": "red"}, settings_override=settings, starts_at=starts_at)
        shown = call.get().data.call
        self.assertEqual(shown.custom, {"color": "red"})
        self.assertTrue(shown.settings.screensharing.access_request_enabled)
        self.assertEqual(shown.starts_at, starts_at)
        call.update(settings_override=CallSettingsRequest(recording=RecordSettingsRequest(mode="available")))
        self.assertEqual(call.get().data.call.settings.recording.quality, "720p")
        ahead = BackstageSettingsRequest(enabled=True, join_ahead_time_seconds=300)
        shown = call.update(settings_override=CallSettingsRequest(backstage=ahead)).data.call
        self.assertEqual(shown.join_ahead_time_seconds, 300)

    def test_members(self):
        call = self.new_call()
        ann, bob, cat = self.new_users(3)
        added = call.update_call_members(
            update_members=[MemberRequest(user_id=ann), MemberRequest(user_id=bob, role="admin")]
        )
        self.assertEqual([member.user_id for member in added.data.members], [ann, bob])
        call.update_call_members(update_members=[MemberRequest(user_id=ann, custom={"seat": 1})])
        call.update_call_members(remove_members=[bob], update_members=[MemberRequest(user_id=cat)])
        members = self.query_members(call, sort=[SortParamRequest(field="user_id", direction=1)]).data.members
        self.assertEqual([member.user_id for member in members], sorted([ann, cat]))
        self.assertEqual({member.user_id: member.custom for member in members}[ann], {"seat": 1})
        with self.refused(400, 4, "the provided users [ghost] don't exist"):
            call.update_call_members(update_members=[MemberRequest(user_id="ghost")])

    def test_member_pages(self):
        ids = self.new_users(7)
        call = self.new_call(members=[MemberRequest(user_id=id_) for id_ in ids])
        newest_first = [member.user_id for member in call.get().data.members]
        self.assertEqual(newest_first, ids[::-1])
        seen, cursor = [], None
        while True:
            page = self.query_members(call, limit=3, next=cursor).data
            seen += [member.user_id for member in page.members]
            cursor = page.next
            if not cursor:
                break
        self.assertEqual(seen, ids[::-1])
        self.assertEqual(len(call.get(members_limit=2).data.members), 2)

    def test_query_calls(self):
        team = self.new_id("team")
        calls = [self.new_call(team=team, custom={"place": place}) for place in range(4)]
        calls[0].end()
        open_calls = self.client.video.query_calls(
            filter_conditions={"team": team, "ended_at": {"$exists": False}},
            sort=[SortParamRequest(field="created_at", direction=1)],
            limit=2,
        ).data
        self.assertEqual([state.call.id for state in open_calls.calls], [calls[1].id, calls[2].id])
        rest = self.client.video.query_calls(
            filter_conditions={"team": team, "ended_at": {"$exists": False}},
            sort=[SortParamRequest(field="created_at", direction=1)],
            limit=2,
            next=open_calls.next,
        ).data
        self.assertEqual([state.call.id for state in rest.calls], [calls[3].id])
        self.assertIsNone(rest.next)
        custom = self.client.video.query_calls(filter_conditions={"team": team, "custom.place": {"$gte": 2}}).data
        self.assertEqual({state.call.id for state in custom.calls}, {calls[2].id, calls[3].id})
        with self.refused(400, 4, "limit must be 100 or less"):
            self.client.video.query_calls(limit=101)
        with self.refused(400, 4):
            self.client.video.query_calls(filter_conditions={"color": "red"})

    def test_blocking_muting_kicking_and_permissions(self):
        ann, bob = self.new_users(2)
        call = self.new_call(members=[MemberRequest(user_id=bob)])
        call.block_user(user_id=bob)
        self.assertEqual(call.get().data.call.blocked_user_ids, [bob])
        call.unblock_user(user_id=bob)
        self.assertEqual(call.get().data.call.blocked_user_ids, [])
        call.mute_users(muted_by_id=ann, user_ids=[bob], audio=True)
        with self.refused(400, 4, "either muted_by or muted_by_id must be provided"):
            call.mute_users(mute_all_users=True, audio=True)
        call.update_user_permissions(user_id=bob, grant_permissions=["send-audio"], revoke_permissions=["send-video"])
        with self.refused(400, 4):
            call.update_user_permissions(user_id=bob, grant_permissions=["fly"])
        call.kick_user(user_id=bob, block=True)
        self.assertEqual(call.get().data.call.blocked_user_ids, [bob])

    def test_ringing_and_events(self):
        ann, bob = self.new_users(2)
        call = self.new_call(members=[MemberRequest(user_id=ann), MemberRequest(user_id=bob)])
        self.assertEqual(call.ring(members_ids=[bob]).data.members_ids, [bob])
        call.send_call_event(user_id=ann, custom={"hello": "there"})

    def test_end_and_delete(self):
        call = self.new_call()
        call.end()
        self.assertIsNotNone(call.get().data.call.ended_at)
        deleted = call.delete().data
        self.assertFalse(deleted.task_id)
        with self.refused(404, 16):
            call.get()
        other = self.new_call()
        task = self.client.wait_for_task(other.delete(hard=True).data.task_id).data
        self.assertEqual(task.result[f"default:{other.id}"]["status"], "ok")
        with self.refused(404, 16):
            other.get()
