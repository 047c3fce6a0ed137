"""Live calls, recording, transcription, broadcasting: what can be seen without media."""

from .kit import World, scenario


@scenario("test")
async def going_live(w: World):
    """GoLive ends backstage, StopLive begins it again."""
    call = await w.call(settings_override={"backstage": {"enabled": True}})
    assert (await call.get()).call.backstage is True
    assert (await call.go_live()).call.backstage is False
    assert (await call.stop_live()).call.backstage is True


@scenario("docs")
async def livestreams_begin_backstage(w: World):
    """A call of the type livestream begins backstage, one of the type default does not."""
    assert (await (await w.call("livestream")).get()).call.backstage is True
    assert (await (await w.call()).get()).call.backstage is False


@scenario("test")
async def recording_needs_a_session(w: World):
    """Recording without a session is refused in these words."""
    call = await w.call()
    await w.refused(call.start_recording(recording_type="composite"), 400, "there is no active session", 4)


@scenario("test")
async def individual_recording_needs_a_session(w: World):
    """Individual recording without a session is refused in the same words."""
    call = await w.call()
    await w.refused(call.start_recording(recording_type="individual"), 400, "there is no active session", 4)


@scenario("inferred")
async def raw_recording_needs_a_session(w: World):
    """Raw recording without a session is refused in the same words."""
    call = await w.call()
    await w.refused(call.start_recording(recording_type="raw"), 400, "there is no active session", 4)


@scenario("test")
async def stopping_no_recording(w: World):
    """Stopping a recording that does not run is refused in these words."""
    call = await w.call()
    await w.refused(call.stop_recording(recording_type="composite"), 400, "call egress is not running", 4)


@scenario("seen")
async def transcription_needs_a_session(w: World):
    """Transcription without a session is refused in the words for recordings."""
    await w.refused((await w.call()).start_transcription(), 400, "there is no active session")


@scenario("seen")
async def stopping_no_transcription(w: World):
    """Stopping a transcription that does not run is refused in these words."""
    await w.refused((await w.call()).stop_transcription(), 400, "call is not being transcribed")


@scenario("inferred")
async def captions_need_a_session(w: World):
    """Closed captions without a session are refused in the words for recordings."""
    await w.refused((await w.call()).start_closed_captions(), 400, "there is no active session")


@scenario("decided")
async def stopping_no_captions(w: World):
    """Stopping captions that do not run is refused in these words."""
    await w.refused((await w.call()).stop_closed_captions(), 400, "call is not being captioned")


@scenario("inferred")
async def frame_recording_needs_a_session(w: World):
    """Frame recording without a session is refused in the words for recordings."""
    await w.refused((await w.call()).start_frame_recording(), 400, "there is no active session")


@scenario("decided")
async def stopping_no_frame_recording(w: World):
    """Stopping a frame recording that does not run is refused in the words for recordings."""
    await w.refused((await w.call()).stop_frame_recording(), 400, "call egress is not running")


@scenario("inferred")
async def broadcasting_needs_a_session(w: World):
    """HLS without a session is refused in the words for recordings."""
    await w.refused((await w.call()).start_hls_broadcasting(), 400, "there is no active session")


@scenario("decided")
async def stopping_no_broadcast(w: World):
    """Stopping HLS that does not run is refused in the words for recordings."""
    await w.refused((await w.call()).stop_hls_broadcasting(), 400, "call egress is not running")


@scenario("decided")
async def rtmp_needs_a_session(w: World):
    """RTMP broadcasts without a session are refused in the words for recordings."""
    broadcasts = [{"name": "one", "stream_url": "rtmp://example.com/live", "stream_key": "k"}]
    await w.refused((await w.call()).start_rtmp_broadcasts(broadcasts=broadcasts), 400, "there is no active session")


@scenario("spec")
async def one_rtmp_broadcast_per_request(w: World):
    """Two RTMP broadcasts in one request are refused."""
    broadcasts = [{"name": name, "stream_url": "rtmp://example.com/live", "stream_key": "k"} for name in ("a", "b")]
    await w.refused((await w.call()).start_rtmp_broadcasts(broadcasts=broadcasts), 400)


@scenario("decided")
async def stopping_no_rtmp(w: World):
    """Stopping an RTMP broadcast of an unknown name is refused in the words for recordings."""
    await w.refused((await w.call()).stop_rtmp_broadcast(name="none"), 400, "call egress is not running")


@scenario("test")
async def no_recordings_yet(w: World):
    """A call that was never recorded has no recordings and no transcriptions."""
    call = await w.call()
    assert (await call.list_recordings()).recordings == []
    assert (await call.list_transcriptions()).transcriptions == []


@scenario("test")
async def unknown_recordings_cannot_be_deleted(w: World):
    """Deleting an unknown recording is refused."""
    await w.refused((await w.call()).delete_recording(session="s", filename="f.mp4"))


@scenario("seen")
async def unknown_transcriptions_cannot_be_deleted(w: World):
    """Deleting an unknown transcription is refused with code 16 and these words."""
    await w.refused(
        (await w.call()).delete_transcription(session="s", filename="f"), None, "transcription doesn't exist", 16
    )


@scenario("test")
async def transcription_of_no_call(w: World):
    """StartTranscription on an unknown call is a 404."""
    await w.refused(w.client.video.call("default", w.name()).start_transcription(), 404)


@scenario("test")
async def reports_need_a_session(w: World):
    """GetCallReport without a session is refused: it does not exist."""
    await w.refused((await w.call()).get_call_report(), None, "does not exist")


@scenario("seen")
async def participants_need_a_filter(w: World):
    """QueryCallParticipants without a filter is refused."""
    await w.refused((await w.call()).query_call_participants(filter_conditions={}), 400)


@scenario("test")
async def no_session_no_participants(w: World):
    """Without a session QueryCallParticipants finds nobody."""
    call = await w.call()
    found = await call.query_call_participants(filter_conditions={"user_id": await w.user()})
    assert (found.participants, found.total_participants) == ([], 0)
