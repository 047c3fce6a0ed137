"""Sessions, going live, moderation, ringing and custom events."""

import pytest


async def test_participants_are_found_only_while_the_session_runs(emulator, http, call):
    query = {"filter_conditions": {"published_tracks": {"$in": ["audio"]}}}
    assert (await http("POST", call + "/participants", query)).body["participants"] == []
    emulator.join_call("default", "one", "bob", published_tracks=["audio"])
    emulator.join_call("default", "one", "cat", role="host")
    found = (await http("POST", call + "/participants", query)).body
    assert ([p["user"]["id"] for p in found["participants"]], found["total_participants"]) == (["bob"], 1)
    both = {"filter_conditions": {"user_id": {"$in": ["bob", "cat"]}}}
    assert (await http("POST", call + "/participants", both, params={"limit": "1"})).body["total_participants"] == 2
    emulator.end_session("default", "one")
    assert (await http("POST", call + "/participants", both)).body["participants"] == []
    sent = [event.type for event in emulator.events if "session" in event.type]
    assert sent == [
        "call.session_started",
        "call.session_participant_joined",
        "call.session_participant_joined",
        "call.session_ended",
    ]


@pytest.mark.parametrize("conditions", [{}, {"role": "x"}, {"user_id": {"$gt": "a"}}, {"user_id": 5}])
async def test_participant_queries_need_a_filter_that_exists(http, call, conditions):
    answer = await http("POST", call + "/participants", {"filter_conditions": conditions})
    assert answer.status == 400


async def test_ongoing_calls_can_be_found(emulator, http, call):
    emulator.start_session("default", "one")
    for conditions in ({"ongoing": True}, {"ongoing": False}):
        found = (await http("POST", "/video/calls", {"filter_conditions": conditions})).body["calls"]
        assert len(found) == conditions["ongoing"]


async def test_going_live_and_stopping(emulator, http, people):
    live = "/video/call/livestream/show"
    made = await http("POST", live, {"data": {"created_by_id": "ann"}})
    assert made.body["call"]["backstage"] is True
    emulator.start_session("livestream", "show")
    went = await http("POST", live + "/go_live", {})
    assert went.body["call"]["backstage"] is False
    assert "live_started_at" in went.body["call"]["session"]
    stopped = await http("POST", live + "/stop_live", {})
    assert stopped.body["call"]["backstage"] is True
    emulator.events.assert_sent("call.live_started", times=1)
    emulator.events.assert_sent("call.updated", times=1)


async def test_backstage_can_be_switched_on_by_override(http, call):
    changed = await http("PATCH", call, {"settings_override": {"backstage": {"enabled": True}}})
    assert changed.body["call"]["backstage"] is True
    assert (await http("POST", call + "/go_live", {})).body["call"]["backstage"] is False


async def test_blocking_keeps_the_member_and_removes_the_participant(emulator, http, call):
    emulator.join_call("default", "one", "bob")
    assert (await http("POST", call + "/block", {"user_id": "bob"})).status == 201
    shown = (await http("GET", call)).body
    assert shown["call"]["blocked_user_ids"] == ["bob"]
    assert "bob" in [member["user_id"] for member in shown["members"]]
    assert shown["call"]["session"]["participants"] == []
    await http("POST", call + "/unblock", {"user_id": "bob"})
    assert (await http("GET", call)).body["call"]["blocked_user_ids"] == []


@pytest.mark.parametrize("block", [True, False])
async def test_kicking_can_block(emulator, http, call, block):
    emulator.join_call("default", "one", "bob")
    assert (await http("POST", call + "/kick", {"user_id": "bob", "block": block})).status == 201
    assert (await http("GET", call)).body["call"]["blocked_user_ids"] == (["bob"] if block else [])
    emulator.events.assert_sent("call.kicked_user", times=1)


async def test_muting_needs_an_acting_user(emulator, http, call):
    refused = await http("POST", call + "/mute_users", {"user_ids": ["bob"], "audio": True})
    assert "either muted_by or muted_by_id must be provided when using server side auth" in refused.body["message"]
    muted = {"user_ids": ["bob"], "muted_by_id": "ann"}
    assert (await http("POST", call + "/mute_users", muted)).status == 201
    assert len(emulator.events.find("call.user_muted")) == 0
    await http("POST", call + "/mute_users", {**muted, "audio": True})
    emulator.events.assert_sent("call.user_muted", times=1)


async def test_single_permissions_are_granted_and_revoked(emulator, http, call):
    body = {"user_id": "cat", "revoke_permissions": ["send-audio"]}
    assert (await http("POST", call + "/user_permissions", body)).status == 201
    cat = http.as_user("cat")
    assert "send-audio" not in (await cat("GET", call)).body["own_capabilities"]
    await http("POST", call + "/user_permissions", {"user_id": "cat", "grant_permissions": ["send-audio"]})
    assert "send-audio" in (await cat("GET", call)).body["own_capabilities"]
    bad = {"user_id": "cat", "grant_permissions": ["end-call"]}
    assert (await http("POST", call + "/user_permissions", bad)).status == 400


async def test_pins(http, call):
    for action in ("pin", "unpin"):
        assert (await http("POST", f"{call}/{action}", {"session_id": "s", "user_id": "bob"})).status == 201


async def test_ringing_names_the_members_asked_for_or_all_absent_ones(emulator, http, call):
    assert (await http("POST", call + "/ring", {"members_ids": ["bob"]})).body["members_ids"] == ["bob"]
    emulator.join_call("default", "one", "ann")
    assert (await http("POST", call + "/ring", {})).body["members_ids"] == ["bob"]
    assert (await http("POST", call + "/ring", {"members_ids": ["cat"]})).status == 400
    await http("GET", call, params={"ring": "true", "notify": "true"})
    emulator.events.assert_sent("call.ring", times=3)
    emulator.events.assert_sent("call.notification", times=1)


async def test_custom_events_need_a_sender(emulator, http, call):
    assert (await http("POST", call + "/event", {"custom": {"a": 1}})).status == 400
    assert (await http("POST", call + "/event", {"custom": {"a": 1}, "user_id": "ann"})).status == 201
    [event] = emulator.events.assert_sent("custom")
    assert (event.body["custom"], event.body["user"]["id"]) == ({"a": 1}, "ann")


async def test_captions_are_sent(emulator, http, call):
    caption = {"speaker_id": "ann", "text": "hello", "user_id": "ann", "start_time": "2030-01-01T00:00:00Z"}
    assert (await http("POST", call + "/closed_captions", caption)).status == 201
    [event] = emulator.events.assert_sent("call.closed_caption")
    assert event.body["closed_caption"]["start_time"] == 1_893_456_000_000_000_000


async def test_member_events_distinguish_added_from_changed(emulator, http, call):
    await http("POST", call + "/members", {"update_members": [{"user_id": "cat"}, {"user_id": "bob", "role": "host"}]})
    await http("POST", call + "/members", {"remove_members": ["cat"]})
    sent = [event.type for event in emulator.events if "member" in event.type]
    assert sent == ["call.member_added", "call.member_updated", "call.member_updated_permission", "call.member_removed"]


async def test_a_session_ends_at_its_maximum_duration(emulator, http, call):
    await http("PATCH", call, {"settings_override": {"limits": {"max_duration_seconds": 60}}})
    emulator.join_call("default", "one", "bob")
    started = (await http("GET", call)).body["call"]["session"]
    assert started["timer_ends_at"] == started["started_at"] + 60_000_000_000
    emulator.clock.advance(59)
    assert (await http("GET", call)).body["call"]["current_session_id"]
    emulator.clock.advance(2)
    ended = (await http("GET", call)).body["call"]
    assert (ended["current_session_id"], ended["session"]["ended_at"]) == ("", started["timer_ends_at"])
    emulator.events.assert_sent("call.session_ended", times=1)


async def test_a_timer_of_an_earlier_session_does_not_end_a_later_one(emulator, http, call):
    await http("PATCH", call, {"settings_override": {"limits": {"max_duration_seconds": 60}}})
    emulator.start_session("default", "one")
    emulator.end_session("default", "one")
    await http("PATCH", call, {"settings_override": {"limits": {"max_duration_seconds": 0}}})
    emulator.start_session("default", "one")
    emulator.clock.advance(120)
    assert (await http("GET", call)).body["call"]["current_session_id"]
