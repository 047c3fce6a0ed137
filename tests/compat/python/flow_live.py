"""Going live, recording, transcription, captions, broadcasts, participants, reports, feedback."""

from getstream.models import BackstageSettingsRequest, CallSettingsRequest, RTMPBroadcastRequest
from support import Flow


class Live(Flow):
    def test_go_live_and_stop(self):
        call = self.new_call(settings_override=CallSettingsRequest(backstage=BackstageSettingsRequest(enabled=True)))
        self.assertTrue(call.get().data.call.backstage)
        self.assertFalse(call.go_live().data.call.backstage)
        self.assertTrue(call.stop_live().data.call.backstage)

    def test_nothing_flows_without_a_session(self):
        call = self.new_call()
        for start in (
            lambda: call.start_recording("composite"),
            lambda: call.start_recording("individual"),
            call.start_transcription,
            call.start_hls_broadcasting,
        ):
            with self.refused(400, 4, "there is no active session"):
                start()
        with self.refused(400, 4, "call egress is not running"):
            call.stop_recording("composite")

    def test_recordings_and_transcriptions(self):
        call = self.new_call()
        (ann,) = self.new_users()
        self.join(call, ann)
        call.start_recording("composite")
        call.start_transcription(language="en", enable_closed_captions=True)
        shown = call.get().data.call
        self.assertTrue(shown.recording and shown.transcribing and shown.captioning)
        self.assertEqual(shown.session.participants[0].user.id, ann)
        call.stop_recording("composite")
        call.stop_transcription(stop_closed_captions=True)
        (recording,) = call.list_recordings().data.recordings
        (transcription,) = call.list_transcriptions().data.transcriptions
        call.delete_recording(recording.session_id, recording.filename)
        call.delete_transcription(transcription.session_id, transcription.filename)
        self.assertEqual(call.list_recordings().data.recordings, [])
        with self.refused(404, 16, "transcription doesn't exist"):
            call.delete_transcription(transcription.session_id, transcription.filename)

    def test_broadcasts(self):
        call = self.new_call()
        self.join(call, self.new_users()[0])
        self.assertTrue(call.start_hls_broadcasting().data.playlist_url)
        call.stop_hls_broadcasting()
        call.start_rtmp_broadcasts(broadcasts=[RTMPBroadcastRequest(name="tv", stream_url="rtmp://example.com/x")])
        self.assertEqual([rtmp.name for rtmp in call.get().data.call.egress.rtmps], ["tv"])
        call.stop_rtmp_broadcast("tv")
        self.assertFalse(call.get().data.call.egress.broadcasting)

    def test_participants_reports_and_feedback(self):
        call = self.new_call()
        ann, bob = self.new_users(2)
        self.join(call, ann, published_tracks=["audio"])
        self.join(call, bob)
        found = call.query_call_participants(filter_conditions={"published_tracks": {"$in": ["audio"]}}).data
        self.assertEqual([participant.user.id for participant in found.participants], [ann])
        call.collect_user_feedback(rating=5, sdk="py", sdk_version="7.0.0")
        self.end_session(call)
        report = call.get_call_report().data.report
        self.assertEqual((report.participants.unique, report.user_ratings.count), (2, 1))
        mine = {"call_cid": f"default:{call.id}"}
        (stats,) = self.client.video.query_call_stats(filter_conditions=mine).data.reports
        self.assertEqual(stats.min_user_rating, 5)
        (feedback,) = self.client.video.query_user_feedback(filter_conditions=mine).data.user_feedback
        self.assertEqual(feedback.rating, 5)
        with self.refused(404, 16, "does not exist"):
            call.get_call_report(session_id="none")
