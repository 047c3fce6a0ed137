"""Facts from the guides and the released SDKs about calls, live calls, recordings and ringing."""

import aiohttp
import pytest

from stream_video_async.emulator import StreamEmulator
from stream_video_async.emulator.errors import ApiFault
from tests.emulator.conftest import Http

MINUTE = 60


async def made(http, path, **data):
    answer = await http("POST", f"/video/call/{path}", {"data": {"created_by_id": "ann", **data}})
    assert answer.status == 201, answer.body
    return f"/video/call/{path}"


async def shown(http, path):
    return (await http("GET", path)).body["call"]


def types_of(emulator):
    return [event.type for event in emulator.events]


# --- older paths ------------------------------------------------------------------------------------------------------


async def test_an_unknown_recording_type_is_rejected(http, call):
    for word in ("start", "stop"):
        assert (await http("POST", f"{call}/recordings/odd/{word}", {})).status == 400


async def test_the_older_paths_of_recordings_work(emulator, http, call):
    refused = await http("POST", f"{call}/start_recording", {})
    assert (refused.status, refused.body["message"]) == (
        400,
        'StartRecording failed with error: "there is no active session"',
    )
    idle = await http("POST", f"{call}/stop_recording")
    assert idle.body["message"] == 'StopRecording failed with error: "call egress is not running"'
    emulator.join_call("default", "one", "ann")
    assert (await http("POST", f"{call}/start_recording", {})).status == 201
    assert (await shown(http, call))["recording"] is True
    assert (await http("POST", f"{call}/stop_recording", {})).status == 201
    assert len((await http("GET", f"{call}/recordings")).body["recordings"]) == 1


# --- calls ------------------------------------------------------------------------------------------------------------


async def test_get_or_create_updates_an_existing_call(emulator, http, call):
    emulator.events.clear()
    change = {"custom": {"color": "red"}, "starts_at": "2030-01-01T00:00:00Z", "members": [{"user_id": "cat"}]}
    answer = await http("POST", call, {"data": {"created_by_id": "bob", **change}})
    assert (answer.status, answer.body["created"]) == (201, False)
    assert answer.body["call"]["custom"] == {"color": "red"}
    assert answer.body["call"]["starts_at"] == 1_893_456_000_000_000_000
    assert answer.body["call"]["created_by"]["id"] == "ann"
    assert {member["user_id"] for member in answer.body["members"]} == {"ann", "bob", "cat"}
    assert "call.created" not in types_of(emulator)
    assert types_of(emulator).count("call.updated") == 1


async def test_get_or_create_without_update_call_changes_nothing(http, call):
    answer = await http.as_user("cat")("POST", call, {"data": {"custom": {"color": "red"}}})
    assert (answer.status, answer.body["call"]["custom"]) == (201, {})


async def test_ended_at_is_null_until_the_call_ends(http, call):
    assert (await shown(http, call))["ended_at"] is None
    await http("POST", f"{call}/mark_ended")
    assert isinstance((await shown(http, call))["ended_at"], int)


async def test_the_join_ahead_time_is_zero_unless_it_is_set(http, call):
    assert (await shown(http, call))["join_ahead_time_seconds"] == 0
    for seconds in (300, 0):
        change = {"settings_override": {"backstage": {"enabled": True, "join_ahead_time_seconds": seconds}}}
        await http("PATCH", call, change)
        assert (await shown(http, call))["join_ahead_time_seconds"] == seconds


async def test_recordings_can_be_in_portrait(http, call):
    change = {"settings_override": {"recording": {"mode": "available", "quality": "portrait-1080x1920"}}}
    answer = await http("PATCH", call, change)
    assert answer.body["call"]["settings"]["recording"]["quality"] == "portrait-1080x1920"


async def test_a_changed_duration_moves_the_end_of_the_session(emulator, http, people):
    emulator.clock.freeze()
    call = await made(http, "default/timed", settings_override={"limits": {"max_duration_seconds": 60}})
    emulator.join_call("default", "timed", "ann")
    session = (await shown(http, call))["session"]
    assert session["timer_ends_at"] == session["started_at"] + 60 * 10**9
    emulator.events.clear()
    emulator.clock.advance(30)
    await http("PATCH", call, {"settings_override": {"limits": {"max_duration_seconds": 120}}})
    moved = (await shown(http, call))["session"]
    assert moved["timer_ends_at"] == session["started_at"] + 120 * 10**9
    assert types_of(emulator) == ["call.updated"]
    emulator.clock.advance(60)
    assert len((await shown(http, call))["session"]["participants"]) == 1


async def test_a_call_ends_at_its_maximum_duration(emulator, http, people):
    emulator.clock.freeze()
    call = await made(http, "default/timed", settings_override={"limits": {"max_duration_seconds": 60}})
    emulator.join_call("default", "timed", "ann")
    emulator.clock.advance(61)
    ended = await shown(http, call)
    assert ended["ended_at"] == ended["session"]["ended_at"] == ended["session"]["started_at"] + 60 * 10**9
    assert (ended["session"]["participants"], ended["current_session_id"]) == ([], "")
    assert types_of(emulator)[-2:] == ["call.session_ended", "call.ended"]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/users/delete", {"user_ids": ["nobody"]}),
        ("/video/calls", {"filter_conditions": {"nonsense": 1}}),
        ("/users", {"users": {"x": {"id": "y"}}}),
    ],
)
async def test_a_refused_request_loses_no_event_of_what_was_due(emulator, http, people, path, body):
    emulator.clock.freeze()
    call = await made(http, "default/timed", settings_override={"limits": {"max_duration_seconds": 60}})
    emulator.join_call("default", "timed", "ann")
    emulator.clock.advance(61)
    assert (await http("POST", path, body)).status == 400
    assert (await shown(http, call))["ended_at"]
    assert types_of(emulator)[-2:] == ["call.session_ended", "call.ended"]


async def test_geofences_come_from_a_fixed_list(http, call):
    good = await http("PATCH", call, {"settings_override": {"geofencing": {"names": ["canada", "russia_exclusion"]}}})
    assert good.body["call"]["settings"]["geofencing"]["names"] == ["canada", "russia_exclusion"]
    bad = await http("PATCH", call, {"settings_override": {"geofencing": {"names": ["atlantis"]}}})
    assert (bad.status, bad.body["code"]) == (400, 4)


async def test_grants_need_an_existing_role(http):
    grants = {"captain": ["join-call"]}
    assert (await http("PUT", "/video/calltypes/default", {"grants": grants})).status == 400
    assert (await http("POST", "/roles", {"name": "captain"})).status == 201
    assert (await http("PUT", "/video/calltypes/default", {"grants": grants})).body["grants"]["captain"] == [
        "join-call"
    ]


# --- ringing ----------------------------------------------------------------------------------------------------------


async def test_the_caller_must_be_a_member_of_a_ringing_call(http, people):
    members = [{"user_id": "bob"}]
    body = {"data": {"created_by_id": "ann", "members": members}, "ring": True}
    refused = await http("POST", "/video/call/default/ring", body)
    assert (refused.status, refused.body["code"]) == (400, 4)
    members.append({"user_id": "ann"})
    assert (await http("POST", "/video/call/default/ring", body)).status == 201


async def test_an_unanswered_ring_is_missed_after_its_timeout(emulator, http, people):
    emulator.clock.freeze()
    members = [{"user_id": user_id} for user_id in people]
    ring = {"data": {"created_by_id": "ann", "members": members}, "ring": True}
    call = "/video/call/default/ring"
    assert (await http("POST", call, ring)).status == 201
    emulator.accept_call("default", "ring", "bob")
    emulator.clock.advance(20)
    assert list((await shown(http, call))["session"]["missed_by"]) == ["cat"]
    (missed,) = emulator.events.assert_sent("call.missed")
    assert [member["user_id"] for member in missed.body["members"]] == ["cat"]
    emulator.clock.advance(MINUTE)
    await shown(http, call)
    emulator.events.assert_sent("call.missed", times=1)


async def test_a_rejected_ring_is_not_missed(emulator, http, call):
    emulator.clock.freeze()
    assert (await http("POST", f"{call}/ring", {"members_ids": ["bob"]})).status == 201
    emulator.reject_call("default", "one", "bob")
    emulator.clock.advance(MINUTE)
    await shown(http, call)
    assert "call.missed" not in types_of(emulator)


async def test_users_who_block_the_caller_are_not_rung(emulator, http, call):
    await http("POST", "/users/block", {"user_id": "bob", "blocked_user_id": "ann"})
    for flag, event in (("ring", "call.ring"), ("notify", "call.notification")):
        await http("GET", call, params={flag: "true"})
        (sent,) = emulator.events.assert_sent(event)
        assert [member["user_id"] for member in sent.body["members"]] == ["ann"]


# --- bans -------------------------------------------------------------------------------------------------------------


async def test_a_banned_user_cannot_join_create_or_ring_until_the_ban_ends(emulator, http, call):
    emulator.clock.freeze()
    ban = {"target_user_id": "ann", "banned_by_id": "cat", "reason": "spam", "timeout": 30, "ip_ban": False}
    assert (await http("POST", "/moderation/ban", ban)).status == 201
    payload = '{"filter_conditions": {"id": "ann"}}'
    (user,) = (await http("GET", "/users", params={"payload": payload})).body["users"]
    assert user["banned"] is True
    with pytest.raises(ApiFault, match="banned"):
        emulator.join_call("default", "one", "ann")
    ann = http.as_user("ann")
    assert (await ann("POST", "/video/call/default/two", {})).status == 403
    assert (await http("POST", "/video/call/default/two", {"data": {"created_by_id": "ann"}})).status == 403
    assert (await http("POST", f"{call}/ring", {})).status == 403
    emulator.clock.advance(31 * MINUTE)
    assert (await ann("POST", "/video/call/default/two", {})).status == 201
    emulator.events.assert_sent("user.banned", times=1)


@pytest.mark.parametrize(("method", "path", "status"), [("DELETE", "ban", 200), ("POST", "unban", 201)])
async def test_a_ban_is_lifted_by_either_operation(emulator, http, call, method, path, status):
    await http("POST", "/moderation/ban", {"target_user_id": "ann", "banned_by_id": "cat"})
    lifted = await http(method, f"/moderation/{path}", params={"target_user_id": "ann"})
    assert lifted.status == status
    emulator.join_call("default", "one", "ann")


# --- live, recording, transcription -----------------------------------------------------------------------------------


async def test_stop_live_removes_viewers_and_can_be_repeated(emulator, http, people):
    call = await made(http, "livestream/show", members=[{"user_id": "bob", "role": "host"}])
    emulator.join_call("livestream", "show", "ann")
    for _ in range(2):
        await http("POST", f"{call}/go_live", {})
        for user_id in ("bob", "cat"):
            if user_id not in [entry["user"]["id"] for entry in (await shown(http, call))["session"]["participants"]]:
                emulator.join_call("livestream", "show", user_id)
        await http("POST", f"{call}/stop_live", {})
        left = [entry["user"]["id"] for entry in (await shown(http, call))["session"]["participants"]]
        assert sorted(left) == ["ann", "bob"]


async def test_only_users_with_join_backstage_join_before_the_join_ahead_time(emulator, http, people):
    emulator.clock.freeze()
    starts_at = int(emulator.clock.now) + 3600
    override = {"backstage": {"enabled": True, "join_ahead_time_seconds": 600}}
    from datetime import UTC, datetime

    when = datetime.fromtimestamp(starts_at, UTC).isoformat()
    await made(http, "livestream/show", starts_at=when, settings_override=override)
    emulator.join_call("livestream", "show", "ann")
    with pytest.raises(ApiFault, match="JoinBackstage"):
        emulator.join_call("livestream", "show", "bob")
    emulator.clock.advance(3600 - 599)
    emulator.join_call("livestream", "show", "bob")


async def test_the_end_of_a_session_sends_no_transcription_stopped(emulator, http, call):
    emulator.join_call("default", "one", "ann")
    await http("POST", f"{call}/start_transcription", {})
    emulator.end_session("default", "one")
    assert "call.transcription_ready" in types_of(emulator)
    assert "call.transcription_stopped" not in types_of(emulator)
    emulator.join_call("default", "one", "ann")
    await http("POST", f"{call}/start_transcription", {})
    await http("POST", f"{call}/stop_transcription", {})
    assert types_of(emulator)[-2:] == ["call.transcription_stopped", "call.transcription_ready"]


async def test_automatic_transcription_runs_while_there_are_participants(emulator, http, people):
    override = {"transcription": {"mode": "auto-on", "closed_caption_mode": "disabled"}}
    call = await made(http, "default/auto", settings_override=override)
    emulator.start_session("default", "auto")
    assert (await shown(http, call))["transcribing"] is False
    for user_id in ("ann", "bob"):
        emulator.join_call("default", "auto", user_id)
        assert (await shown(http, call))["transcribing"] is True
    emulator.leave_call("default", "auto", "ann")
    assert (await shown(http, call))["transcribing"] is True
    emulator.leave_call("default", "auto", "bob")
    assert (await shown(http, call))["transcribing"] is False


async def test_a_long_recording_gives_a_file_every_two_hours(emulator, http, call):
    emulator.clock.freeze()
    emulator.join_call("default", "one", "ann")
    await http("POST", f"{call}/recordings/composite/start", {})
    emulator.clock.advance(5 * 3600)
    recordings = (await http("GET", f"{call}/recordings")).body["recordings"]
    assert len(recordings) == 2
    await http("POST", f"{call}/mark_ended")
    recordings = (await http("GET", f"{call}/recordings")).body["recordings"]
    assert len({recording["filename"] for recording in recordings}) == 3
    hours = [(recording["end_time"] - recording["start_time"]) // (3600 * 10**9) for recording in recordings]
    assert sorted(hours) == [1, 2, 2]


async def test_links_to_files_are_signed_and_expire_after_two_weeks(emulator, http, call):
    emulator.clock.freeze()
    emulator.join_call("default", "one", "ann")
    await http("POST", f"{call}/recordings/composite/start", {})
    await http("POST", f"{call}/recordings/composite/stop", {})
    (recording,) = (await http("GET", f"{call}/recordings")).body["recordings"]

    async def status(url):
        async with http.session.get(url) as reply:
            return reply.status

    assert await status(recording["url"]) == 200
    assert await status(recording["url"][:-1] + "x") == 403
    assert await status(recording["url"].partition("?")[0]) == 403
    emulator.clock.advance(14 * 86_400 + 1)
    assert await status(recording["url"]) == 403


async def test_a_file_goes_to_the_named_storage_else_the_types_else_the_services(emulator, http, call):
    for name in ("named", "of-type"):
        await http("POST", "/external_storage", {"name": name, "bucket": "b", "storage_type": "s3"})
    emulator.join_call("default", "one", "ann")
    urls = []
    for of_type, named in ((None, None), ("of-type", None), ("of-type", "named")):
        if of_type:
            await http("PUT", "/video/calltypes/default", {"external_storage": of_type})
        body = {"recording_external_storage": named} if named else {}
        await http("POST", f"{call}/recordings/composite/start", body)
        await http("POST", f"{call}/recordings/composite/stop", {})
        urls.append((await http("GET", f"{call}/recordings")).body["recordings"][-1]["url"])
    assert "/recordings/" in urls[0]
    assert "/external-storage/of-type/" in urls[1]
    assert "/external-storage/named/" in urls[2]
    recordings = (await http("GET", f"{call}/recordings")).body["recordings"]
    statuses = [
        (await http("DELETE", f"{call}/{entry['session_id']}/recordings/{entry['filename']}")).status
        for entry in recordings
    ]
    assert statuses == [200, 400, 400]


async def test_broadcasts_start_one_at_a_time_and_several_run(emulator, http, call):
    emulator.join_call("default", "one", "ann")
    two = [{"name": name, "stream_url": "rtmp://example.com/x"} for name in ("a", "b")]
    assert (await http("POST", f"{call}/rtmp_broadcasts", {"broadcasts": two})).status == 400
    for broadcast in two:
        assert (await http("POST", f"{call}/rtmp_broadcasts", {"broadcasts": [broadcast]})).status == 201
    assert len((await shown(http, call))["egress"]["rtmps"]) == 2


async def test_the_metrics_of_active_calls_can_be_read(emulator, http, call):
    emulator.join_call("default", "one", "ann", published_tracks=["video"])
    body = (await http("GET", "/video/active_calls_status")).body
    assert (body["summary"]["active_calls"], body["summary"]["active_publishers"]) == (1, 1)
    assert "resolution" in body["metrics"]["publishers"]["all"]["video"]


async def test_the_cautious_profile_rejects_what_the_guides_advise_against():
    async with StreamEmulator(profile="cautious") as emulator, aiohttp.ClientSession() as session:
        http = Http(session, emulator)
        assert (await http("POST", "/users", {"users": {"ann": {"id": "ann"}}})).status == 201
        for user in (
            {"id": "two words"},
            {"id": "x", "role": "captain"},
            {"id": "x", "custom": {"text": "x" * 20_000}},
        ):
            assert (await http("POST", "/users", {"users": {user["id"]: user}})).status == 400
        set_ = {"users": [{"id": "ann", "set": {"role": "captain"}}]}
        assert (await http("PATCH", "/users", set_)).status == 400
        good = {"created_by_id": "ann"}
        assert (await http("POST", "/video/call/default/one", {"data": good})).status == 201
        for path, data in (
            ("default/two%20words", good),
            ("default/two", {"created_by_id": "nobody"}),
            ("default/two", {"created_by": {"id": "nobody"}}),
            ("default/two", good | {"custom": {"text": "x" * 20_000}}),
        ):
            assert (await http("POST", f"/video/call/{path}", {"data": data})).status == 400, path
