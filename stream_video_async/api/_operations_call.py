# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The call operations as methods: the part of the façade that follows from the contract."""

from __future__ import annotations

from collections.abc import Awaitable
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from .. import api as _api
from .. import models as _m
from .._http.transport import Transport
from ..pagination import Pages


class CallOperations:
    """One method per operation (40); each returns the reply's model."""

    __slots__ = ("data", "id", "transport", "type")
    transport: Transport
    type: str
    """Name of the call's type."""
    id: str
    """The call's id within its type."""
    data: _m.CallResponse | None
    """The call as a reply last described it; `None` before the first such reply."""

    async def block_user(self, user_id: str) -> _m.BlockUserResponse:
        """Block a user from the call: it is removed and cannot join again.

        Args:
            user_id: Who to keep out.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: BlockUser, POST /api/v2/video/call/{type}/{id}/block
        """
        response = await _api.participants.block_user(
            self,
            self.type,
            self.id,
            user_id=user_id,
        )
        return response.data

    async def collect_user_feedback(
        self,
        *,
        rating: int,
        sdk: str,
        sdk_version: str,
        custom: dict[str, Any] | None = None,
        reason: str | None = None,
        user_session_id: str | None = None,
    ) -> _m.CollectUserFeedbackResponse:
        """Store a user's rating of a call, with a reason and custom data.

        Args:
            rating: Score given, 1 to 5.
            sdk: SDK that the client uses. At most 50 characters.
            sdk_version: Release number of that SDK. At most 50 characters.
            custom: Your own free-form data, stored alongside.
            reason: Comment on the rating, up to 1000 characters.
            user_session_id: Connection that the rating is about. At most 50 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: CollectUserFeedback, POST /api/v2/video/call/{type}/{id}/feedback
        """
        response = await _api.feedback.collect_user_feedback(
            self,
            self.type,
            self.id,
            rating=rating,
            sdk=sdk,
            sdk_version=sdk_version,
            custom=custom,
            reason=reason,
            user_session_id=user_session_id,
        )
        return response.data

    async def delete(self, *, hard: bool | None = None) -> _m.DeleteCallResponse:
        """Delete the call; a hard delete runs as a task and also removes all its data.

        Args:
            hard: Removes the call and everything that belongs to it for good.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeleteCall, POST /api/v2/video/call/{type}/{id}/delete
        """
        response = await _api.calls.delete_call(
            self,
            self.type,
            self.id,
            hard=hard,
        )
        self.data = response.data.call
        return response.data

    async def delete_recording(self, session: str | UUID, filename: str | UUID) -> _m.DeleteRecordingResponse:
        """Delete one recording of a session of the call.

        Args:
            session: Id of the call's session. At most 64 characters.
            filename: The file's name, from the listing. At most 256 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeleteRecording, DELETE /api/v2/video/call/{type}/{id}/{session}/recordings/{filename}
        """
        response = await _api.recordings.delete_recording(
            self,
            self.type,
            self.id,
            session,
            filename,
        )
        return response.data

    async def delete_transcription(self, session: str | UUID, filename: str | UUID) -> _m.DeleteTranscriptionResponse:
        """Delete one transcription of a session of the call.

        Args:
            session: Id of the call's session. At most 64 characters.
            filename: The file's name, from the listing. At most 256 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeleteTranscription, DELETE /api/v2/video/call/{type}/{id}/{session}/transcriptions/{filename}
        """
        response = await _api.transcriptions.delete_transcription(
            self,
            self.type,
            self.id,
            session,
            filename,
        )
        return response.data

    async def end(self) -> _m.EndCallResponse:
        """End the call for everybody.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: EndCall, POST /api/v2/video/call/{type}/{id}/mark_ended
        """
        response = await _api.calls.end_call(
            self,
            self.type,
            self.id,
        )
        return response.data

    async def get(
        self,
        *,
        members_limit: int | None = None,
        notify: bool | None = None,
        ring: bool | None = None,
        video: bool | None = None,
    ) -> _m.GetCallResponse:
        """Get the call with its members, and ring or notify them if asked.

        Args:
            members_limit: How many members the reply lists. From 0 to 100.
            notify: Notify the members without ringing.
            ring: How long to ring before giving up.
            video: Whether it is about video; when ringing, whether the call starts with video on.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetCall, GET /api/v2/video/call/{type}/{id}
        """
        response = await _api.calls.get_call(
            self,
            self.type,
            self.id,
            members_limit=members_limit,
            notify=notify,
            ring=ring,
            video=video,
        )
        self.data = response.data.call
        return response.data

    async def get_call_participant_session_metrics(
        self,
        session: str | UUID,
        user: str | UUID,
        user_session: str | UUID,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> _m.GetCallParticipantSessionMetricsResponse:
        """Get the metrics of each track in one participant's session.

        Args:
            session: Id of the call's session. At most 64 characters.
            user: The user on whose behalf it runs, as an object; it is created if need be. At most 256
                characters.
            user_session: Id of the user's session in the call. At most 256 characters.
            since: Only what happened at or after this moment.
            until: Only what happened before this moment.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetCallParticipantSessionMetrics, GET /api/v2/video/call/{type}/{id}/session/{session}/participant/{user}/{user_session}/details/track
        """
        response = await _api.stats.get_call_participant_session_metrics(
            self,
            self.type,
            self.id,
            session,
            user,
            user_session,
            since=since,
            until=until,
        )
        return response.data

    async def get_call_report(self, *, session_id: str | None = None) -> _m.GetCallReportResponse:
        """Get the report of the call's last session, or of the session given.

        Args:
            session_id: Which session of the call this is about.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetCallReport, GET /api/v2/video/call/{type}/{id}/report
        """
        response = await _api.stats.get_call_report(
            self,
            self.type,
            self.id,
            session_id=session_id,
        )
        return response.data

    async def get_or_create(
        self,
        *,
        data: _m.CallRequest | None = None,
        members_limit: int | None = None,
        notify: bool | None = None,
        ring: bool | None = None,
        video: bool | None = None,
    ) -> _m.GetOrCreateCallResponse:
        """Get the call, or create it if it does not exist; ring or notify its members if asked.

        Args:
            data: What the call starts with if it is made now.
            members_limit: How many members to return, at most 100.
            notify: True notifies the members.
            ring: True rings the members.
            video: True for a call with video.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetOrCreateCall, POST /api/v2/video/call/{type}/{id}
        """
        response = await _api.calls.get_or_create_call(
            self,
            self.type,
            self.id,
            data=data,
            members_limit=members_limit,
            notify=notify,
            ring=ring,
            video=video,
        )
        self.data = response.data.call
        return response.data

    async def go_live(
        self,
        *,
        recording_storage_name: str | None = None,
        start_closed_caption: bool | None = None,
        start_composite_recording: bool | None = None,
        start_hls: bool | None = None,
        start_individual_recording: bool | None = None,
        start_raw_recording: bool | None = None,
        start_recording: bool | None = None,
        start_transcription: bool | None = None,
        transcription_storage_name: str | None = None,
    ) -> _m.GoLiveResponse:
        """Take the call out of backstage, and start recording or broadcasting if asked.

        Args:
            recording_storage_name: Storage of your own for the recording.
            start_closed_caption: Also starts closed captions.
            start_composite_recording: Also starts a composite recording.
            start_hls: Also starts the HLS broadcast.
            start_individual_recording: Also starts an individual recording.
            start_raw_recording: Also starts a raw recording.
            start_recording: Also starts a recording.
            start_transcription: Also starts a transcription.
            transcription_storage_name: Storage of your own for the transcription.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GoLive, POST /api/v2/video/call/{type}/{id}/go_live
        """
        response = await _api.calls.go_live(
            self,
            self.type,
            self.id,
            recording_storage_name=recording_storage_name,
            start_closed_caption=start_closed_caption,
            start_composite_recording=start_composite_recording,
            start_hls=start_hls,
            start_individual_recording=start_individual_recording,
            start_raw_recording=start_raw_recording,
            start_recording=start_recording,
            start_transcription=start_transcription,
            transcription_storage_name=transcription_storage_name,
        )
        self.data = response.data.call
        return response.data

    async def kick_user(
        self,
        user_id: str,
        *,
        block: bool | None = None,
        kicked_by: _m.UserRequest | None = None,
        kicked_by_id: str | None = None,
    ) -> _m.KickUserResponse:
        """Remove a user from the call's session, and block it if asked.

        Args:
            user_id: Who is thrown out.
            block: True also keeps them from coming back.
            kicked_by: Who throws them out, as an object; for requests from a server.
            kicked_by_id: Who throws them out; for requests from a server.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: KickUser, POST /api/v2/video/call/{type}/{id}/kick
        """
        response = await _api.participants.kick_user(
            self,
            self.type,
            self.id,
            user_id=user_id,
            block=block,
            kicked_by=kicked_by,
            kicked_by_id=kicked_by_id,
        )
        return response.data

    async def list_recordings(self) -> _m.ListRecordingsResponse:
        """List the call's recordings with their URLs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: ListRecordings, GET /api/v2/video/call/{type}/{id}/recordings
        """
        response = await _api.recordings.list_recordings(
            self,
            self.type,
            self.id,
        )
        return response.data

    async def list_transcriptions(self) -> _m.ListTranscriptionsResponse:
        """List the call's transcriptions with their URLs.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: ListTranscriptions, GET /api/v2/video/call/{type}/{id}/transcriptions
        """
        response = await _api.transcriptions.list_transcriptions(
            self,
            self.type,
            self.id,
        )
        return response.data

    async def mute_users(
        self,
        *,
        audio: bool | None = None,
        mute_all_users: bool | None = None,
        muted_by: _m.UserRequest | None = None,
        muted_by_id: str | None = None,
        screenshare: bool | None = None,
        screenshare_audio: bool | None = None,
        user_ids: list[str] | None = None,
        video: bool | None = None,
    ) -> _m.MuteUsersResponse:
        """Mute audio, video or screen share of some users or of everybody in the call.

        Args:
            audio: Mutes their microphone.
            mute_all_users: Mutes everyone instead of `user_ids`.
            muted_by: Who mutes, as an object; alternative to `muted_by_id`.
            muted_by_id: Who mutes; alternative to `muted_by`.
            screenshare: Mutes their shared screen.
            screenshare_audio: Mutes the sound of their shared screen.
            user_ids: Whom to mute.
            video: Mutes their camera.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: MuteUsers, POST /api/v2/video/call/{type}/{id}/mute_users
        """
        response = await _api.participants.mute_users(
            self,
            self.type,
            self.id,
            audio=audio,
            mute_all_users=mute_all_users,
            muted_by=muted_by,
            muted_by_id=muted_by_id,
            screenshare=screenshare,
            screenshare_audio=screenshare_audio,
            user_ids=user_ids,
            video=video,
        )
        return response.data

    async def query_call_participant_sessions(
        self,
        session: str | UUID,
        *,
        filter_conditions: dict[str, Any] | None = None,
        limit: int | None = None,
        next: str | None = None,
        prev: str | None = None,
    ) -> _m.QueryCallParticipantSessionsResponse:
        """Find the participant sessions of one session of the call, one page at a time.

        Args:
            session: Id of the call's session.
            filter_conditions: Query filter; only matching items are returned. Fields: is_live ($eq);
                is_tech_user ($eq); published_tracks ($eq $in); publisher_type ($eq $in); session_id ($eq $in);
                user_id ($eq $in).
            limit: Rows a page. From 0 to 100.
            next: Cursor for the following page; send it back to fetch that page.
            prev: Cursor for the preceding page; send it back to fetch that page.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: QueryCallParticipantSessions, GET /api/v2/video/call/{type}/{id}/session/{session}/participant_sessions
        """
        response = await _api.stats.query_call_participant_sessions(
            self,
            self.type,
            self.id,
            session,
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
        )
        return response.data

    def iter_call_participant_sessions(
        self,
        session: str | UUID,
        *,
        filter_conditions: dict[str, Any] | None = None,
        page_size: int | None = None,
        limit: int | None = None,
    ) -> Pages[_m.QueryCallParticipantSessionsResponse, _m.ParticipantSessionDetails]:
        """Iterate over all rows of `query_call_participant_sessions`, page after page; `.pages()` gives whole pages.

        Takes the arguments of `query_call_participant_sessions` as well; nothing is sent before iterating.

        Args:
            page_size: Rows in each page, the `limit` of `query_call_participant_sessions`.
            limit: The number of rows to stop after; omitted, all are returned.

        Source: QueryCallParticipantSessions, GET /api/v2/video/call/{type}/{id}/session/{session}/participant_sessions
        """

        def fetch(cursor: str | None) -> Awaitable[_m.QueryCallParticipantSessionsResponse]:
            return self.query_call_participant_sessions(
                session,
                filter_conditions=filter_conditions,
                limit=page_size,
                next=cursor,
            )

        return Pages(fetch, lambda page: page.participants_sessions, lambda page: page.next, limit=limit)

    async def query_call_participants(
        self, *, filter_conditions: dict[str, Any] | None = None, limit: int | None = None
    ) -> _m.QueryCallParticipantsResponse:
        """Find the participants of the call's running session by filter conditions.

        Args:
            filter_conditions: Query filter; only matching items are returned. Fields: published_tracks ($eq
                $in); user_id ($eq $in).
            limit: Rows a page. At most 100.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: QueryCallParticipants, POST /api/v2/video/call/{type}/{id}/participants
        """
        response = await _api.participants.query_call_participants(
            self,
            self.id,
            self.type,
            filter_conditions=filter_conditions,
            limit=limit,
        )
        self.data = response.data.call
        return response.data

    async def ring(self, *, members_ids: list[str] | None = None, video: bool | None = None) -> _m.RingCallResponse:
        """Ring the call's members, or only those named.

        Args:
            members_ids: Whom to ring, at most 25; every absent member if left out.
            video: True for a call with video.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: RingCall, POST /api/v2/video/call/{type}/{id}/ring
        """
        response = await _api.calls.ring_call(
            self,
            self.type,
            self.id,
            members_ids=members_ids,
            video=video,
        )
        return response.data

    async def send_call_event(
        self, *, custom: dict[str, Any] | None = None, user: _m.UserRequest | None = None, user_id: str | None = None
    ) -> _m.SendCallEventResponse:
        """Send a custom event to everybody who watches the call.

        Args:
            custom: Contents of the event.
            user: Who sends it, as an object; alternative to `user_id`.
            user_id: Who sends it; alternative to the full `user` object.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: SendCallEvent, POST /api/v2/video/call/{type}/{id}/event
        """
        response = await _api.calls.send_call_event(
            self,
            self.type,
            self.id,
            custom=custom,
            user=user,
            user_id=user_id,
        )
        return response.data

    async def send_closed_caption(
        self,
        *,
        speaker_id: str,
        text: str,
        end_time: datetime | None = None,
        language: str | None = None,
        service: str | None = None,
        start_time: datetime | None = None,
        translated: bool | None = None,
        user: _m.UserRequest | None = None,
        user_id: str | None = None,
    ) -> _m.SendClosedCaptionResponse:
        """Send one closed caption to the call.

        Args:
            speaker_id: User whose speech it is. At most 256 characters.
            text: What was said, up to 32768 characters.
            end_time: When the speech ended.
            language: Language of `text`.
            start_time: When the speech began.
            translated: True if `text` is a translation.
            user: Who sends it, as an object; alternative to `user_id`.
            user_id: Who sends it; alternative to the full `user` object.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: SendClosedCaption, POST /api/v2/video/call/{type}/{id}/closed_captions
        """
        response = await _api.closed_captions.send_closed_caption(
            self,
            self.type,
            self.id,
            speaker_id=speaker_id,
            text=text,
            end_time=end_time,
            language=language,
            service=service,
            start_time=start_time,
            translated=translated,
            user=user,
            user_id=user_id,
        )
        return response.data

    async def start_closed_captions(
        self,
        *,
        enable_transcription: bool | None = None,
        external_storage: str | None = None,
        language: Literal[
            "ar",
            "auto",
            "bg",
            "ca",
            "cs",
            "da",
            "de",
            "el",
            "en",
            "es",
            "et",
            "fi",
            "fr",
            "he",
            "hi",
            "hr",
            "hu",
            "id",
            "it",
            "ja",
            "ko",
            "ms",
            "nl",
            "no",
            "pl",
            "pt",
            "ro",
            "ru",
            "sk",
            "sl",
            "sv",
            "ta",
            "th",
            "tl",
            "tr",
            "uk",
            "zh",
        ]
        | str
        | None = None,
        speech_segment_config: _m.SpeechSegmentConfig | None = None,
    ) -> _m.StartClosedCaptionsResponse:
        """Start closed captions in the call, with transcription if asked.

        Args:
            enable_transcription: Also starts a transcription.
            external_storage: Storage of your own for that transcription; only with `enable_transcription`.
            language: Spoken language as two letters, or `auto`; from the transcription settings if left out.
            speech_segment_config: How speech is cut into captions.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StartClosedCaptions, POST /api/v2/video/call/{type}/{id}/start_closed_captions
        """
        response = await _api.closed_captions.start_closed_captions(
            self,
            self.type,
            self.id,
            enable_transcription=enable_transcription,
            external_storage=external_storage,
            language=language,
            speech_segment_config=speech_segment_config,
        )
        return response.data

    async def start_frame_recording(
        self, *, recording_external_storage: str | None = None
    ) -> _m.StartFrameRecordingResponse:
        """Start saving frames of the call's videos at intervals.

        Args:
            recording_external_storage: Storage of your own for the frames.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StartFrameRecording, POST /api/v2/video/call/{type}/{id}/start_frame_recording
        """
        response = await _api.recordings.start_frame_recording(
            self,
            self.type,
            self.id,
            recording_external_storage=recording_external_storage,
        )
        return response.data

    async def start_hls_broadcasting(self) -> _m.StartHLSBroadcastingResponse:
        """Start broadcasting the call over HLS and get the playlist URL.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StartHLSBroadcasting, POST /api/v2/video/call/{type}/{id}/start_broadcasting
        """
        response = await _api.broadcasts.start_hls_broadcasting(
            self,
            self.type,
            self.id,
        )
        return response.data

    async def start_recording(
        self,
        recording_type: Literal["composite", "individual", "raw"] | str,
        *,
        recording_external_storage: str | None = None,
    ) -> _m.StartRecordingResponse:
        """Start recording the call, in the given type.

        Args:
            recording_type: Which recording.
            recording_external_storage: Storage of your own for the recording.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StartRecording, POST /api/v2/video/call/{type}/{id}/recordings/{recording_type}/start
        """
        response = await _api.recordings.start_recording(
            self,
            self.type,
            self.id,
            recording_type,
            recording_external_storage=recording_external_storage,
        )
        return response.data

    async def start_rtmp_broadcasts(self, broadcasts: list[_m.RTMPBroadcastRequest]) -> _m.StartRTMPBroadcastsResponse:
        """Start broadcasting the call to one or more RTMP targets.

        Args:
            broadcasts: Exactly one broadcast to begin. Exactly 1 entry.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StartRTMPBroadcasts, POST /api/v2/video/call/{type}/{id}/rtmp_broadcasts
        """
        response = await _api.broadcasts.start_rtmp_broadcasts(
            self,
            self.type,
            self.id,
            broadcasts=broadcasts,
        )
        return response.data

    async def start_transcription(
        self,
        *,
        enable_closed_captions: bool | None = None,
        language: Literal[
            "ar",
            "auto",
            "bg",
            "ca",
            "cs",
            "da",
            "de",
            "el",
            "en",
            "es",
            "et",
            "fi",
            "fr",
            "he",
            "hi",
            "hr",
            "hu",
            "id",
            "it",
            "ja",
            "ko",
            "ms",
            "nl",
            "no",
            "pl",
            "pt",
            "ro",
            "ru",
            "sk",
            "sl",
            "sv",
            "ta",
            "th",
            "tl",
            "tr",
            "uk",
            "zh",
        ]
        | str
        | None = None,
        transcription_external_storage: str | None = None,
    ) -> _m.StartTranscriptionResponse:
        """Start transcribing the call, with closed captions if asked.

        Args:
            enable_closed_captions: Also starts closed captions.
            language: Spoken language as two letters, or `auto`; from the transcription settings if left out.
            transcription_external_storage: Storage of your own for the result.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StartTranscription, POST /api/v2/video/call/{type}/{id}/start_transcription
        """
        response = await _api.transcriptions.start_transcription(
            self,
            self.type,
            self.id,
            enable_closed_captions=enable_closed_captions,
            language=language,
            transcription_external_storage=transcription_external_storage,
        )
        return response.data

    async def stop_all_rtmp_broadcasts(self) -> _m.StopAllRTMPBroadcastsResponse:
        """Stop all RTMP broadcasts of the call.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopAllRTMPBroadcasts, POST /api/v2/video/call/{type}/{id}/rtmp_broadcasts/stop
        """
        response = await _api.broadcasts.stop_all_rtmp_broadcasts(
            self,
            self.type,
            self.id,
        )
        return response.data

    async def stop_closed_captions(self, *, stop_transcription: bool | None = None) -> _m.StopClosedCaptionsResponse:
        """Stop closed captions in the call, with transcription if asked.

        Args:
            stop_transcription: Also stops the transcription.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopClosedCaptions, POST /api/v2/video/call/{type}/{id}/stop_closed_captions
        """
        response = await _api.closed_captions.stop_closed_captions(
            self,
            self.type,
            self.id,
            stop_transcription=stop_transcription,
        )
        return response.data

    async def stop_frame_recording(self) -> _m.StopFrameRecordingResponse:
        """Stop saving frames of the call's videos.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopFrameRecording, POST /api/v2/video/call/{type}/{id}/stop_frame_recording
        """
        response = await _api.recordings.stop_frame_recording(
            self,
            self.type,
            self.id,
        )
        return response.data

    async def stop_hls_broadcasting(self) -> _m.StopHLSBroadcastingResponse:
        """Stop broadcasting the call over HLS.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopHLSBroadcasting, POST /api/v2/video/call/{type}/{id}/stop_broadcasting
        """
        response = await _api.broadcasts.stop_hls_broadcasting(
            self,
            self.type,
            self.id,
        )
        return response.data

    async def stop_live(
        self,
        *,
        continue_closed_caption: bool | None = None,
        continue_composite_recording: bool | None = None,
        continue_hls: bool | None = None,
        continue_individual_recording: bool | None = None,
        continue_raw_recording: bool | None = None,
        continue_recording: bool | None = None,
        continue_rtmp_broadcasts: bool | None = None,
        continue_transcription: bool | None = None,
    ) -> _m.StopLiveResponse:
        """Send the call back to backstage and stop what runs in it, except what is to continue.

        Args:
            continue_closed_caption: Lets closed captions go on.
            continue_composite_recording: Lets the composite recording go on.
            continue_hls: Lets the HLS broadcast go on.
            continue_individual_recording: Lets the individual recording go on.
            continue_raw_recording: Lets the raw recording go on.
            continue_recording: Lets the recording go on.
            continue_rtmp_broadcasts: Lets RTMP broadcasts go on.
            continue_transcription: Lets the transcription go on.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopLive, POST /api/v2/video/call/{type}/{id}/stop_live
        """
        response = await _api.calls.stop_live(
            self,
            self.type,
            self.id,
            continue_closed_caption=continue_closed_caption,
            continue_composite_recording=continue_composite_recording,
            continue_hls=continue_hls,
            continue_individual_recording=continue_individual_recording,
            continue_raw_recording=continue_raw_recording,
            continue_recording=continue_recording,
            continue_rtmp_broadcasts=continue_rtmp_broadcasts,
            continue_transcription=continue_transcription,
        )
        self.data = response.data.call
        return response.data

    async def stop_recording(
        self, recording_type: Literal["composite", "individual", "raw"] | str
    ) -> _m.StopRecordingResponse:
        """Stop the call's recording of the given type.

        Args:
            recording_type: Which recording.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopRecording, POST /api/v2/video/call/{type}/{id}/recordings/{recording_type}/stop
        """
        response = await _api.recordings.stop_recording(
            self,
            self.type,
            self.id,
            recording_type,
        )
        return response.data

    async def stop_rtmp_broadcast(self, name: str | UUID) -> _m.StopRTMPBroadcastsResponse:
        """Stop one RTMP broadcast of the call by its name.

        Args:
            name: The name it is known by.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopRTMPBroadcast, POST /api/v2/video/call/{type}/{id}/rtmp_broadcasts/{name}/stop
        """
        response = await _api.broadcasts.stop_rtmp_broadcast(
            self,
            self.type,
            self.id,
            name,
        )
        return response.data

    async def stop_transcription(self, *, stop_closed_captions: bool | None = None) -> _m.StopTranscriptionResponse:
        """Stop transcribing the call, with closed captions if asked.

        Args:
            stop_closed_captions: Also stops closed captions.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopTranscription, POST /api/v2/video/call/{type}/{id}/stop_transcription
        """
        response = await _api.transcriptions.stop_transcription(
            self,
            self.type,
            self.id,
            stop_closed_captions=stop_closed_captions,
        )
        return response.data

    async def unblock_user(self, user_id: str) -> _m.UnblockUserResponse:
        """Unblock a user, who can then join the call again.

        Args:
            user_id: Who may come back.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UnblockUser, POST /api/v2/video/call/{type}/{id}/unblock
        """
        response = await _api.participants.unblock_user(
            self,
            self.type,
            self.id,
            user_id=user_id,
        )
        return response.data

    async def update(
        self,
        *,
        custom: dict[str, Any] | None = None,
        settings_override: _m.CallSettingsRequest | None = None,
        starts_at: datetime | None = None,
    ) -> _m.UpdateCallResponse:
        """Change the call's settings, start time or custom data; what is left out keeps its value.

        Args:
            custom: Your own free-form data, stored alongside.
            settings_override: Settings of the call to replace.
            starts_at: New planned start.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UpdateCall, PATCH /api/v2/video/call/{type}/{id}
        """
        response = await _api.calls.update_call(
            self,
            self.type,
            self.id,
            custom=custom,
            settings_override=settings_override,
            starts_at=starts_at,
        )
        self.data = response.data.call
        return response.data

    async def update_call_members(
        self, *, remove_members: list[str] | None = None, update_members: list[_m.MemberRequest] | None = None
    ) -> _m.UpdateCallMembersResponse:
        """Add, change and remove members of the call.

        Args:
            remove_members: IDs of users to take out, at most 100.
            update_members: Members to add, or to change if they belong already; at most 100.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UpdateCallMembers, POST /api/v2/video/call/{type}/{id}/members
        """
        response = await _api.members.update_call_members(
            self,
            self.type,
            self.id,
            remove_members=remove_members,
            update_members=update_members,
        )
        return response.data

    async def update_user_permissions(
        self,
        user_id: str,
        *,
        grant_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None = None,
        revoke_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None = None,
    ) -> _m.UpdateUserPermissionsResponse:
        """Grant a user permissions in the call, or revoke them.

        Args:
            user_id: Whose rights change.
            grant_permissions: Rights to give: `screenshare`, `send-audio`, `send-video`.
            revoke_permissions: Rights to take: `screenshare`, `send-audio`, `send-video`.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UpdateUserPermissions, POST /api/v2/video/call/{type}/{id}/user_permissions
        """
        response = await _api.participants.update_user_permissions(
            self,
            self.type,
            self.id,
            user_id=user_id,
            grant_permissions=grant_permissions,
            revoke_permissions=revoke_permissions,
        )
        return response.data

    async def video_pin(self, *, session_id: str, user_id: str) -> _m.PinResponse:
        """Pin a participant's video for everybody in the call.

        Args:
            session_id: Session of the participant concerned.
            user_id: Participant concerned.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: VideoPin, POST /api/v2/video/call/{type}/{id}/pin
        """
        response = await _api.participants.video_pin(
            self,
            self.type,
            self.id,
            session_id=session_id,
            user_id=user_id,
        )
        return response.data

    async def video_unpin(self, *, session_id: str, user_id: str) -> _m.UnpinResponse:
        """Unpin a participant's video for everybody in the call.

        Args:
            session_id: Session of the participant concerned.
            user_id: Participant concerned.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: VideoUnpin, POST /api/v2/video/call/{type}/{id}/unpin
        """
        response = await _api.participants.video_unpin(
            self,
            self.type,
            self.id,
            session_id=session_id,
            user_id=user_id,
        )
        return response.data
