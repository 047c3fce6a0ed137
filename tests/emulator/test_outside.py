"""Actions outside the API that tests report, and their effect on replies of the API."""

from datetime import UTC, datetime, timedelta

import pytest

from stream_video_async import StreamBadRequestError, StreamNotFoundError
from stream_video_async.emulator.errors import ApiFault
from stream_video_async.models import CallRequest, ClientEvent, MemberRequest, UserRequest

CONTROL = "/_emulator/"


@pytest.fixture
async def client(emulator):
    async with emulator.client() as client:
        await client.upsert_users(*(UserRequest(id=name) for name in ("ann", "bob", "cat")))
        yield client


@pytest.fixture
async def ringing(client):
    call = client.video.call("default", "one")
    members = [MemberRequest(user_id="ann"), MemberRequest(user_id="bob")]
    await call.get_or_create(data=CallRequest(created_by_id="ann", members=members), ring=True)
    return call


async def test_answers_to_a_ringing_call_are_shown_in_its_session(emulator, ringing):
    emulator.accept_call("default", "one", "bob")
    session = (await ringing.get()).call.session
    assert list(session.accepted_by) == ["bob"]
    emulator.reject_call("default", "one", "bob", reason="busy")
    emulator.miss_call("default", "one", "ann")
    session = (await ringing.get()).call.session
    assert (list(session.accepted_by), list(session.rejected_by), list(session.missed_by)) == ([], ["bob"], ["ann"])
    [rejected] = emulator.events.assert_sent("call.rejected", times=1)
    assert rejected.body["reason"] == "busy"
    [missed] = emulator.events.assert_sent("call.missed", times=1)
    assert [member["user_id"] for member in missed.body["members"]] == ["ann"]
    emulator.events.assert_sent("call.accepted", times=1)
    with pytest.raises(ApiFault, match="cat is not a member"):
        emulator.accept_call("default", "one", "cat")


async def wanted(call, *tracks):
    found = await call.query_call_participants(filter_conditions={"published_tracks": {"$in": list(tracks)}})
    return [participant.user.id for participant in found.participants]


async def test_tracks_are_published_and_muted(emulator, ringing):
    emulator.join_call("default", "one", "ann", published_tracks=["audio", "video"])
    emulator.join_call("default", "one", "bob")
    assert await wanted(ringing, "audio") == ["ann"]
    emulator.publish_tracks("default", "one", "bob", ["audio", "screen_share"])
    assert await wanted(ringing, "audio") == ["ann", "bob"]
    await ringing.mute_users(muted_by_id="bob", mute_all_users=True, audio=True)
    assert await wanted(ringing, "audio") == ["bob"]
    assert await wanted(ringing, "video") == ["ann"]
    await ringing.mute_users(muted_by_id="ann", user_ids=["bob"], screenshare=True)
    assert await wanted(ringing, "screen_share") == []
    with pytest.raises(ValueError, match=r"published_tracks.0: .*'screen_share_audio'"):
        emulator.publish_tracks("default", "one", "ann", ["smell"])
    with pytest.raises(ApiFault, match="cat is not in the call"):
        emulator.publish_tracks("default", "one", "cat", [])


async def timeline(client, emulator, user_id):
    shown = emulator.show_call("default", "one")
    session = shown["call"]["current_session_id"]
    stay = next(entry["user_session_id"] for entry in shown["participants"] if entry["user_id"] == user_id)
    found = await client.video.get_call_session_participant_stats_timeline(
        call_type="default", call_id="one", session=session, user=user_id, user_session=stay
    )
    return [event.type for event in found.events]


async def test_pins_reactions_requests_and_client_events_appear_in_the_timeline(emulator, client, ringing):
    emulator.join_call("default", "one", "bob")
    session = emulator.show_call("default", "one")["call"]["current_session_id"]
    await ringing.video_pin(session_id=session, user_id="bob")
    assert emulator.show_call("default", "one")["pins"] == [{"session_id": session, "user_id": "bob"}]
    emulator.send_reaction("default", "one", "bob", "raised-hand", emoji_code=":hand:")
    emulator.request_permissions("default", "one", "bob", ["send-audio"])
    event = ClientEvent(type="default", id="one", user_id="bob", stage="join", event_type="completed")
    await client.video.report_client_call_event(events=[event])
    await ringing.video_unpin(session_id=session, user_id="bob")
    assert await timeline(client, emulator, "bob") == [
        "participant_joined", "pinned", "reaction", "permission_request", "client_event", "unpinned",
    ]  # fmt: skip
    [reaction] = emulator.events.assert_sent("call.reaction_new", times=1)
    assert reaction.body["reaction"]["emoji_code"] == ":hand:"
    [request] = emulator.events.assert_sent("call.permission_request", times=1)
    assert request.body["permissions"] == ["send-audio"]
    await ringing.update_user_permissions(user_id="bob", grant_permissions=["send-audio"])
    assert emulator.show_call("default", "one")["permissions"]["bob"]["granted"] == ["send-audio"]
    with pytest.raises(ApiFault, match="permissions must name"):
        emulator.request_permissions("default", "one", "bob", ["fly"])


async def test_requests_for_permissions_need_the_setting(emulator, client):
    await client.video.call("audio_room", "hall").get_or_create(data=CallRequest(created_by_id="ann"))
    with pytest.raises(ApiFault, match="access requests are not enabled for: send-video"):
        emulator.request_permissions("audio_room", "hall", "bob", ["send-video"])


async def test_the_control_api_does_the_same(emulator, http, ringing):
    def act(action, **details):
        return http("POST", CONTROL + "sessions", {"action": action, "type": "default", "id": "one", **details})

    assert (await act("join", user_id="ann", published_tracks=["audio"])).body["user_session_id"]
    for action in ("accept", "publish", "react", "reject", "miss"):
        user = {"publish": "ann", "react": "ann"}.get(action, "bob")
        answer = await act(action, user_id=user, published_tracks=["video"])
        assert answer.status == 200, answer.body
    shown = (await http("GET", CONTROL + "calls/default/one")).body
    assert shown["participants"][0]["published_tracks"] == ["video"]
    assert list(shown["call"]["session"]["missed_by"]) == ["bob"]
    assert (await act("leave", user_id="ann")).status == 200
    assert (await act("end")).status == 400
    assert (await act("join")).status == 400


async def test_a_live_location_moves_and_ends(emulator, client):
    with pytest.raises(StreamNotFoundError):
        await client.update_live_location(user_id="ann", message_id="m1", latitude=1, longitude=1)
    end = datetime.now(UTC) + timedelta(hours=1)
    emulator.share_location("ann", "m1", latitude=1.5, longitude=2.5, end_at=end)
    moved = await client.update_live_location(user_id="ann", message_id="m1", latitude=3.5, longitude=2.5)
    assert (moved.latitude, moved.longitude) == (3.5, 2.5)
    [shown] = (await client.get_user_live_locations(user_id="ann")).active_live_locations
    assert (shown.latitude, shown.end_at) == (3.5, end)
    emulator.clock.advance(3601)
    assert (await client.get_user_live_locations(user_id="ann")).active_live_locations == []
    with pytest.raises(StreamBadRequestError, match="has ended"):
        await client.update_live_location(user_id="ann", message_id="m1", latitude=1)


async def test_a_live_location_does_not_end_on_a_day_that_no_month_has(emulator, http, people):
    emulator.share_location("ann", "m1", latitude=1.5, longitude=2.5)
    body = {"message_id": "m1", "end_at": "2030-02-31T00:00:00Z"}
    answer = await http("PUT", "/users/live_locations", body, params={"user_id": "ann"})
    assert (answer.status, answer.body["code"]) == (400, 4)
    assert "end_at is not a valid time" in answer.body["message"]
    shown = await http("GET", "/users/live_locations", params={"user_id": "ann"})
    assert len(shown.body["active_live_locations"]) == 1


async def test_a_check_of_a_storage_stores_a_file_or_fails(emulator, client, http):
    await client.create_external_storage(name="mine", storage_type="s3", bucket="b")
    checked = await client.check_external_storage(name="mine")
    async with http.session.get(checked.file_url) as response:
        assert await response.text() == "check\n"
    emulator.fail_storage("mine", "access denied for bucket b")
    with pytest.raises(StreamBadRequestError, match="access denied for bucket b"):
        await client.check_external_storage(name="mine")
    emulator.fail_storage("mine", None)
    await client.check_external_storage(name="mine")


PAGE = """<html><head><title>Plain</title>
<meta property="og:title" content="Stand-up &amp; more"><meta property="og:image" content="/cover.png">
<meta name="description" content="About it">
<meta property="og:site_name" content="Example"></head><body></body></html>"""


async def test_a_preview_comes_from_a_registered_page(emulator, client, http):
    with pytest.raises(StreamBadRequestError, match="registered"):
        await client.get_og(url="https://example.com/a")
    emulator.register_page("https://example.com/a", PAGE)
    shown = await client.get_og(url="https://example.com/a")
    assert (shown.title, shown.text, shown.author_name) == ("Stand-up & more", "About it", "Example")
    assert (shown.image_url, shown.og_scrape_url) == ("https://example.com/cover.png", "https://example.com/a")
    await http("POST", CONTROL + "pages", {"url": "https://example.com/b", "html": "<title>Only this</title>"})
    assert (await client.get_og(url="https://example.com/b")).title == "Only this"
