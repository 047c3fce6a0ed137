"""Recordings, transcriptions, captions, broadcasts and frames: they need a session; files are listed after a stop."""

import aiohttp
import pytest

from stream_video_async.emulator import StreamEmulator

from ..conftest import Http

STARTS = [
    ("recordings/composite/start", {}),
    ("recordings/individual/start", {}),
    ("recordings/raw/start", {}),
    ("start_transcription", {}),
    ("start_closed_captions", {}),
    ("start_broadcasting", {}),
    ("start_frame_recording", {}),
    ("rtmp_broadcasts", {"broadcasts": [{"name": "r", "stream_url": "rtmp://x"}]}),
]
STOPS = [
    ("recordings/composite/stop", "call egress is not running"),
    ("recordings/raw/stop", "call egress is not running"),
    ("stop_transcription", "call is not being transcribed"),
    ("stop_closed_captions", "call is not being captioned"),
    ("stop_broadcasting", "call egress is not running"),
    ("stop_frame_recording", "call egress is not running"),
    ("rtmp_broadcasts/stop", "call egress is not running"),
    ("rtmp_broadcasts/r/stop", "call egress is not running"),
]


@pytest.fixture
async def live(emulator, call):
    emulator.join_call("default", "one", "bob")
    return call


@pytest.mark.parametrize(("path", "body"), STARTS)
async def test_egress_does_not_start_without_a_session(http, call, path, body):
    answer = await http("POST", f"{call}/{path}", body)
    assert (answer.status, answer.body["code"]) == (400, 4)
    assert 'failed with error: "there is no active session"' in answer.body["message"]


@pytest.mark.parametrize(("path", "text"), STOPS)
async def test_stopping_egress_that_does_not_run_is_an_error(http, live, path, text):
    answer = await http("POST", f"{live}/{path}", {})
    assert (answer.status, answer.body["code"]) == (400, 4)
    assert text in answer.body["message"]


async def test_unknown_calls_are_404(http, people):
    answer = await http("POST", "/video/call/default/none/start_transcription", {})
    assert (answer.status, answer.body["code"]) == (404, 16)


@pytest.mark.parametrize("kind", ["composite", "individual", "raw"])
async def test_a_recording_is_listed_once_it_stops_and_can_be_deleted(http, emulator, live, kind):
    assert (await http("POST", f"{live}/recordings/{kind}/start", {})).status == 201
    assert (await http("POST", f"{live}/recordings/{kind}/start", {})).status == 201
    running = (await http("GET", live)).body["call"]
    assert (running["recording"], running["egress"][f"{kind}_recording"]) == (True, {"status": "running"})
    assert (await http("GET", live + "/recordings")).body["recordings"] == []
    assert (await http("POST", f"{live}/recordings/{kind}/stop", {})).status == 201
    (recording,) = (await http("GET", live + "/recordings")).body["recordings"]
    assert recording["recording_type"] == kind
    async with http.session.get(recording["url"]) as response:
        assert response.status == 200
    stopped = (await http("GET", live)).body["call"]
    assert (stopped["recording"], stopped["egress"]) == (False, {"broadcasting": False, "rtmps": []})
    path = f"{live}/{recording['session_id']}/recordings/{recording['filename']}"
    assert (await http("DELETE", path)).status == 200
    assert (await http("DELETE", path)).status == 404
    for name in ("started", "stopped", "ready"):
        emulator.events.assert_sent(f"call.recording_{name}", times=1)


async def test_a_disabled_recording_does_not_start(http, live):
    await http("PATCH", live, {"settings_override": {"recording": {"mode": "disabled"}}})
    assert (await http("POST", f"{live}/recordings/composite/start", {})).status == 400


async def test_recordings_need_an_existing_storage(http, live):
    body = {"recording_external_storage": "mine"}
    assert (await http("POST", f"{live}/recordings/composite/start", body)).status == 404
    await http("POST", "/external_storage", {"name": "mine", "storage_type": "s3", "bucket": "b"})
    assert (await http("POST", f"{live}/recordings/composite/start", body)).status == 201


async def test_transcription_and_captions_start_and_stop_each_other(http, emulator, live):
    await http("POST", live + "/start_transcription", {"enable_closed_captions": True})
    call = (await http("GET", live)).body["call"]
    assert (call["transcribing"], call["captioning"]) == (True, True)
    await http("POST", live + "/stop_closed_captions", {"stop_transcription": True})
    call = (await http("GET", live)).body["call"]
    assert (call["transcribing"], call["captioning"]) == (False, False)
    await http("POST", live + "/start_closed_captions", {"enable_transcription": True})
    await http("POST", live + "/stop_transcription", {"stop_closed_captions": True})
    transcriptions = (await http("GET", live + "/transcriptions")).body["transcriptions"]
    assert len(transcriptions) == 2
    await http("POST", live + "/start_transcription", {})
    await http("POST", live + "/stop_transcription", {"stop_closed_captions": True})
    await http("POST", live + "/start_closed_captions", {})
    await http("POST", live + "/stop_closed_captions", {"stop_transcription": True})
    path = f"{live}/{transcriptions[0]['session_id']}/transcriptions/{transcriptions[0]['filename']}"
    assert (await http("DELETE", path)).status == 200
    again = await http("DELETE", path)
    assert (again.status, again.body["code"]) == (404, 16)
    assert "transcription doesn't exist" in again.body["message"]
    for name in ("transcription_started", "transcription_ready", "closed_captions_stopped"):
        emulator.events.assert_sent(f"call.{name}", times=3)


async def test_disabled_transcription_does_not_start(http, live):
    change = {"transcription": {"mode": "disabled", "closed_caption_mode": "disabled"}}
    await http("PATCH", live, {"settings_override": change})
    assert (await http("POST", live + "/start_transcription", {})).status == 400
    assert (await http("POST", live + "/start_closed_captions", {})).status == 400


async def test_hls_returns_a_playlist(http, emulator, live):
    started = await http("POST", live + "/start_broadcasting")
    call = (await http("GET", live)).body["call"]
    assert call["egress"]["hls"]["playlist_url"] == started.body["playlist_url"]
    assert call["egress"]["broadcasting"] is True
    assert (await http("POST", live + "/stop_broadcasting")).status == 201
    assert (await http("GET", live)).body["call"]["egress"]["broadcasting"] is False
    emulator.events.assert_sent("call.hls_broadcasting_started", times=1)
    off = {"broadcasting": {"enabled": False}}
    await http("PATCH", live, {"settings_override": off})
    assert (await http("POST", live + "/start_broadcasting")).status == 400


async def test_rtmp_broadcasts_stop_by_name_or_together(http, emulator, live):
    for name in ("a", "b", "c"):
        body = {"broadcasts": [{"name": name, "stream_url": "rtmp://x", "stream_key": "k"}]}
        assert (await http("POST", live + "/rtmp_broadcasts", body)).status == 201
    assert (await http("POST", live + "/rtmp_broadcasts", body)).status == 400
    await http("POST", live + "/rtmp_broadcasts/b/stop", {})
    rtmps = (await http("GET", live)).body["call"]["egress"]["rtmps"]
    assert [rtmp["name"] for rtmp in rtmps] == ["a", "c"]
    await http("POST", live + "/rtmp_broadcasts/stop")
    assert (await http("GET", live)).body["call"]["egress"] == {"broadcasting": False, "rtmps": []}
    emulator.events.assert_sent("call.rtmp_broadcast_stopped", times=3)


async def test_frames_are_recorded_until_stopped(http, emulator, live):
    await http("POST", live + "/start_frame_recording", {})
    assert (await http("GET", live)).body["call"]["egress"]["frame_recording"] == {"status": "running"}
    await http("POST", live + "/stop_frame_recording")
    assert "frame_recording" not in (await http("GET", live)).body["call"]["egress"]
    emulator.events.assert_sent("call.frame_recording_stopped", times=1)


async def test_all_egress_stops_with_the_session(http, emulator, live):
    for path, body in STARTS:
        assert (await http("POST", f"{live}/{path}", body)).status == 201
    emulator.end_session("default", "one")
    call = (await http("GET", live)).body["call"]
    assert call["egress"] == {"broadcasting": False, "rtmps": []}
    assert (call["recording"], call["transcribing"], call["captioning"]) == (False, False, False)
    assert len((await http("GET", live + "/recordings")).body["recordings"]) == 3


async def test_a_recording_is_split_although_the_type_of_its_call_was_deleted(http, emulator, live):
    assert (await http("POST", f"{live}/recordings/composite/start", {})).status == 201
    assert (await http("DELETE", "/video/calltypes/default")).status == 200
    emulator.clock.advance(3 * 3600)
    assert (await http("GET", "/app")).status == 200
    emulator.events.assert_sent("call.recording_ready", times=1)


async def test_a_call_that_reuses_the_id_of_a_deleted_one_does_not_have_its_files_and_sessions(http, emulator, live):
    await http("POST", f"{live}/recordings/composite/start", {})
    await http("POST", f"{live}/start_transcription", {})
    emulator.end_session("default", "one")
    assert (await http("POST", f"{live}/delete", {})).status == 201
    assert (await http("POST", live, {"data": {"created_by_id": "ann"}})).body["created"] is True
    assert (await http("GET", live + "/recordings")).body["recordings"] == []
    assert (await http("GET", live + "/transcriptions")).body["transcriptions"] == []
    assert (await http("GET", live + "/report")).status == 404


async def test_stop_live_continues_the_egress_named(emulator, http, live):
    emulator.join_call("default", "one", "ann")  # remains in the session when the others are removed
    await http("POST", live + "/go_live", {"start_hls": True, "start_recording": True, "start_transcription": True})
    running = (await http("GET", live)).body["call"]
    assert (running["recording"], running["transcribing"], running["egress"]["broadcasting"]) == (True, True, True)
    await http("POST", live + "/stop_live", {"continue_recording": True})
    kept = (await http("GET", live)).body["call"]
    assert (kept["recording"], kept["transcribing"], kept["egress"]["broadcasting"]) == (True, False, False)


async def recorded(emulator, session):
    """Record and transcribe a call of an emulator with this option ``tasks``, and stop both."""
    http, path = Http(session, emulator), "/video/call/default/one"
    await http("POST", path, {"data": {"created_by_id": "ann"}})
    emulator.join_call("default", "one", "ann")
    for name in ("recordings/composite/start", "start_transcription", "recordings/composite/stop"):
        assert (await http("POST", f"{path}/{name}", {})).status == 201
    assert (await http("POST", f"{path}/stop_transcription", {})).status == 201
    return http, path


async def test_files_are_ready_after_the_seconds_of_the_tasks_option(session_of):
    async with StreamEmulator(tasks="seconds=30", check_replies=True) as emulator:
        emulator.clock.freeze()
        http, path = await recorded(emulator, session_of)
        assert (await http("GET", path + "/recordings")).body["recordings"] == []
        emulator.clock.advance(30)
        assert len((await http("GET", path + "/recordings")).body["recordings"]) == 1
        assert len((await http("GET", path + "/transcriptions")).body["transcriptions"]) == 1
        emulator.events.assert_sent("call.recording_ready", times=1)
        emulator.events.assert_sent("call.transcription_ready", times=1)


async def test_files_are_ready_after_the_polls_of_the_tasks_option(session_of):
    async with StreamEmulator(tasks="polls=2", check_replies=True) as emulator:
        http, path = await recorded(emulator, session_of)
        for kind in ("recordings", "transcriptions"):
            seen = [len((await http("GET", f"{path}/{kind}")).body[kind]) for _ in range(4)]
            assert seen == [0, 0, 1, 1]


@pytest.fixture
async def session_of():
    async with aiohttp.ClientSession() as session:
        yield session
