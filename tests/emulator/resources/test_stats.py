"""Feedback, statistics and reports of sessions; checks of queues; client events."""

import pytest

FEEDBACK = {"rating": 4, "sdk": "js", "sdk_version": "1.0", "reason": "fine", "custom": {"a": 1}}


@pytest.fixture
async def ended(http, emulator, call):
    """Return the id of a session in which ann published for a minute and bob joined twice."""
    emulator.clock.freeze()
    ann = emulator.join_call("default", "one", "ann", published_tracks=["audio", "video"])
    for _ in range(2):
        emulator.join_call("default", "one", "bob")
        emulator.clock.advance(30)
        emulator.leave_call("default", "one", "bob")
    session_id = (await http("GET", call)).body["call"]["current_session_id"]
    feedback = {**FEEDBACK, "user_session_id": ann["user_session_id"]}
    assert (await http("POST", call + "/feedback", feedback)).status == 201
    emulator.end_session("default", "one")
    return session_id


async def test_feedback_is_stored_and_found(http, emulator, call, ended):
    (found,) = (await http("POST", "/video/call/feedback", {"filter_conditions": {"rating": {"$gte": 4}}})).body[
        "user_feedback"
    ]
    assert (found["cid"], found["session_id"], found["user_id"]) == ("default:one", ended, "ann")
    assert found["custom"] == {"a": 1}
    for conditions in ({"rating": {"$gt": 4}}, {"call_cid": "default:two"}, {"call_session_id": "x"}):
        none = await http("POST", "/video/call/feedback", {"filter_conditions": conditions})
        assert none.body["user_feedback"] == []
    emulator.events.assert_sent("call.user_feedback_submitted", times=1)


async def test_feedback_is_attributed_to_its_user_or_the_creator(http, call):
    await http("POST", call + "/feedback", FEEDBACK)
    await http.as_user("bob")("POST", call + "/feedback", {**FEEDBACK, "rating": 1})
    found = (await http("POST", "/video/call/feedback", {"sort": [{"field": "created_at", "direction": 1}]})).body
    assert [entry["user_id"] for entry in found["user_feedback"]] == ["ann", "bob"]
    assert (await http("POST", call + "/feedback", {**FEEDBACK, "rating": 6})).status == 400


async def test_a_report_counts_all_participants(http, call, ended):
    report = (await http("GET", call + "/report")).body
    assert report["session_id"] == ended
    assert report["report"]["participants"] == {"sum": 3, "unique": 2, "max_concurrent": 2}
    assert report["report"]["user_ratings"] == {"average": 4.0, "count": 1}
    assert report["session"]["participants"] == []
    same = (await http("GET", call + "/report", params={"session_id": ended})).body
    assert same["report"] == report["report"]
    unknown = await http("GET", call + "/report", params={"session_id": "none"})
    assert (unknown.status, "does not exist" in unknown.body["message"]) == (404, True)


async def test_a_report_needs_a_session(http, call):
    answer = await http("GET", call + "/report")
    assert (answer.status, "does not exist" in answer.body["message"]) == (404, True)


async def test_the_list_of_stats_filters_and_sorts(http, emulator, call, ended):
    emulator.clock.advance(10)
    emulator.join_call("default", "one", "cat")
    emulator.clock.advance(5)
    emulator.end_session("default", "one")
    sort = [{"field": "first_stats", "direction": 1}, {"field": "call_cid", "direction": 1}]
    reports = (await http("POST", "/video/call/stats", {"sort": sort})).body["reports"]
    assert [report["call_duration_seconds"] for report in reports] == [60, 5]
    assert [report.get("min_user_rating") for report in reports] == [4, None]
    rated = {"min_user_rating": {"$exists": True}}
    found = (await http("POST", "/video/call/stats", {"filter_conditions": rated})).body["reports"]
    assert [report["call_session_id"] for report in found] == [ended]
    scored = await http("POST", "/video/call/stats", {"filter_conditions": {"quality_score": {"$gt": 1}}})
    assert scored.body["reports"] == []
    first = (await http("POST", "/video/call/stats", {"sort": sort, "limit": 1})).body
    second = (await http("POST", "/video/call/stats", {"sort": sort, "limit": 1, "next": first["next"]})).body
    assert second["reports"][0]["call_duration_seconds"] == 5
    assert (await http("POST", "/video/call/stats", {"sort": sort[:1]})).status == 400


async def test_session_stats_have_counts(http, ended):
    asked = {"filter_conditions": {"call_cid": "default:one", "counts.min_user_rating": 4, "is_active": False}}
    (stats,) = (await http("POST", "/video/call_stats", asked)).body["call_stats"]
    counts = stats["counts"]
    assert (counts["participants"], counts["sessions"], counts["live_sessions"], counts["publishers"]) == (2, 3, 0, 1)
    assert (counts["peak_concurrent_users"], counts["total_participant_duration"]) == (2, 120)
    active = {"filter_conditions": {"is_active": True}}
    assert (await http("POST", "/video/call_stats", active)).body["call_stats"] == []
    assert (await http("POST", "/video/call_stats", {"filter_conditions": {"is_active": "x"}})).status == 400


async def test_stays_in_a_session_are_listed(http, call, ended):
    path = f"{call}/session/{ended}/participant_sessions"
    listed = (await http("GET", path)).body
    assert (listed["total_participant_sessions"], listed["duration"]) == (3, 60)
    assert len(listed["participants_sessions"]) == 3
    bobs = {"filter_conditions": '{"user_id": "bob"}', "limit": "1"}
    page = (await http("GET", path, params=bobs)).body
    assert page["participants_sessions"][0]["duration_in_seconds"] == 30
    rest = (await http("GET", path, params={**bobs, "next": page["next"]})).body
    assert len(rest["participants_sessions"]) == 1
    video = {"filter_conditions": '{"published_tracks": {"$in": ["video"]}, "is_live": false}'}
    found = (await http("GET", path, params=video)).body["participants_sessions"]
    assert [stay["user_id"] for stay in found] == ["ann"]
    odd = {"filter_conditions": '{"published_tracks": 5}'}
    assert (await http("GET", path, params=odd)).status == 400
    assert (await http("GET", f"{call}/session/none/participant_sessions")).status == 404


async def test_participants_of_a_session_are_listed_with_their_stays(http, call, ended):
    path = f"/video/call_stats/default/one/{ended}"
    participants = (await http("GET", path + "/participants")).body["participants"]
    assert {entry["user_id"]: len(entry["sessions"]) for entry in participants} == {"ann": 1, "bob": 2}
    (ann,) = [entry for entry in participants if entry["user_id"] == "ann"]
    own = ann["sessions"][0]
    assert own["published_tracks"] == {"audio": True, "video": True, "screenshare": False, "screenshare_audio": False}
    details = (await http("GET", f"{path}/participant/ann/{own['user_session_id']}/details")).body
    assert details["timeframe"]["since"] == own["started_at"]
    timeline = (await http("GET", f"{path}/participants/ann/{own['user_session_id']}/timeline")).body["events"]
    assert [event["type"] for event in timeline] == ["participant_joined", "participant_left"]
    metrics = await http("GET", f"{call}/session/{ended}/participant/ann/{own['user_session_id']}/details/track")
    assert metrics.body["is_publisher"] is True
    assert (await http("GET", f"{path}/participant/bob/{own['user_session_id']}/details")).status == 404
    assert (await http("GET", f"/video/call_stats/default/none/{ended}/participants")).status == 404


async def test_a_map_shows_the_participants(http, ended):
    path = f"/video/call_stats/default/one/{ended}/map"
    shown = (await http("GET", path)).body
    assert [entry["user_id"] for entry in shown["publishers"]["publishers"]] == ["ann"]
    assert len(shown["subscribers"]["participants"]) == 3
    less = {"exclude_publishers": "true", "exclude_subscribers": "true", "exclude_sfus": "true"}
    assert {"publishers", "subscribers", "sfus"}.isdisjoint((await http("GET", path, params=less)).body)


async def test_a_running_session_has_stats_too(http, emulator, call):
    emulator.join_call("default", "one", "bob", published_tracks=["audio"])
    session_id = (await http("GET", call)).body["call"]["current_session_id"]
    shown = (await http("GET", f"/video/call_stats/default/one/{session_id}/participants")).body
    assert (shown["counts"]["live_sessions"], shown["participants"][0]["sessions"][0]["is_live"]) == (1, True)
    stay = shown["participants"][0]["sessions"][0]["user_session_id"]
    path = f"/video/call_stats/default/one/{session_id}/participants/bob/{stay}/timeline"
    assert [event["type"] for event in (await http("GET", path)).body["events"]] == ["participant_joined"]
    await http("POST", call + "/feedback", {**FEEDBACK, "user_session_id": "unknown"})
    assert (await http("POST", "/video/call/feedback", {})).body["user_feedback"][0]["user_id"] == "ann"
    status = (await http("GET", "/video/active_calls_status")).body["summary"]
    assert status == {"active_calls": 1, "participants": 1, "active_publishers": 1, "active_subscribers": 1}
    assert (await http("GET", call + "/report")).body["session_id"] == session_id


async def test_aggregates_and_digest_cover_ended_sessions(http, emulator, ended):
    everything = (await http("POST", "/video/stats", {})).body
    (day,) = everything["calls_per_day_report"]["daily"]
    assert day["report"]["count"] == 1
    assert everything["sdk_usage_report"]["daily"][0]["report"]["per_sdk_usage"]["js"]["total"] == 1
    feedback = everything["user_feedback_report"]["daily"][0]["report"]
    assert feedback == {"count_by_rating": {"4": 1}, "unreported_count": 2}
    bucket = everything["call_duration_report"]["daily"][0]["report"]["histogram"][0]
    assert (bucket["category"], bucket["count"]) == ("60 seconds", 1)
    one = (await http("POST", "/video/stats", {"report_types": ["calls-per-day"], "from": day["date"]})).body
    assert set(one) - {"duration"} == {"calls_per_day_report"}
    old = (await http("POST", "/video/stats", {"from": "2000-01-01", "to": "2000-02-01T00:00:00Z"})).body
    assert old["calls_per_day_report"]["daily"] == []
    assert (await http("POST", "/video/stats", {"from": "soon"})).status == 400
    digest = (await http("GET", "/video/stats/daily_digest", params={"date": day["date"]})).body
    assert [entry["call_session_id"] for entry in digest["call_sessions"]] == [ended]
    assert (await http("GET", "/video/stats/daily_digest")).body["call_sessions"] == []
    assert (await http("GET", "/video/stats/daily_digest", params={"date": "x"})).status == 400


QUEUE = {"sqs_key": "k", "sqs_secret": "s", "sqs_url": "https://sqs.us-east-1.amazonaws.com/123456789012/q"}
TOPIC = {"sns_key": "k", "sns_secret": "s", "sns_topic_arn": "arn:aws:sns:us-east-1:123456789012:t"}


@pytest.mark.parametrize(("path", "good", "target"), [("sqs", QUEUE, "sqs_url"), ("sns", TOPIC, "sns_topic_arn")])
async def test_a_failed_queue_check_is_an_error_in_a_successful_reply(http, emulator, path, good, target):
    invented = await http("POST", f"/check_{path}", good)
    assert (invented.status, invented.body["status"]) == (201, "error")
    good = good | {f"{path}_key": emulator.api_key, f"{path}_secret": emulator.api_secret}
    answer = await http("POST", f"/check_{path}", good)
    assert (answer.status, answer.body["status"]) == (201, "ok")
    for bad in (dict[str, str](), good | {target: "https://foo.com/bar"}):
        answer = await http("POST", f"/check_{path}", bad)
        assert (answer.status, answer.body["status"], bool(answer.body["error"])) == (201, "error", True)
    await http("PATCH", "/app", good)
    assert (await http("POST", f"/check_{path}", {})).body["status"] == "ok"


async def test_invalid_client_events_are_rejected(http):
    assert (await http("POST", "/video/call_client_event", {"events": [{"type": "join"}]})).status == 201
    long = {"events": [{"type": "join"}, {"type": "x" * 65}]}
    assert (await http("POST", "/video/call_client_event", long)).status == 400
