# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The call operations as methods: the part of the façade that follows from the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .. import api as _api
from ..pagination import Pages
from ..types import UNSET

if TYPE_CHECKING:
    from collections.abc import Awaitable
    from datetime import datetime
    from uuid import UUID

    from .. import models as _m
    from .._http.transport import Transport
    from ..types import UnsetType


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
        """Block a user from the call: it is removed and can not join again.

        Args:
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        custom: dict[str, Any] | None | UnsetType = UNSET,
        reason: str | None | UnsetType = UNSET,
        user_session_id: str | None | UnsetType = UNSET,
    ) -> _m.CollectUserFeedbackResponse:
        """Store a user's rating of a call, with a reason and custom data.

        Args:
            rating: How good it was, 5 being best. From 1 to 5.
            sdk: SDK. At most 50 characters.
            sdk_version: SDK version. At most 50 characters.
            custom: Data of your own, any JSON object.
            reason: Why, in words. At most 1000 characters.
            user_session_id: Id of the user's session in the call. At most 50 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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

    async def delete(self, *, hard: bool | None | UnsetType = UNSET) -> _m.DeleteCallResponse:
        """Delete the call; a hard delete runs as a task and also removes all its data.

        Args:
            hard: Delete for good, by a task, instead of hiding.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        members_limit: int | None | UnsetType = UNSET,
        notify: bool | None | UnsetType = UNSET,
        ring: bool | None | UnsetType = UNSET,
        video: bool | None | UnsetType = UNSET,
    ) -> _m.GetCallResponse:
        """Get the call with its members, and ring or notify them if asked.

        Args:
            members_limit: How many members the reply lists. From 0 to 100.
            notify: Notify the members without ringing.
            ring: Ring the members.
            video: Whether it is about video; when ringing, whether the call starts with video on.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        since: datetime | None | UnsetType = UNSET,
        until: datetime | None | UnsetType = UNSET,
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
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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

    async def get_call_report(self, *, session_id: str | None | UnsetType = UNSET) -> _m.GetCallReportResponse:
        """Get the report of the call's last session, or of the session given.

        Args:
            session_id: Id of the call's session.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        data: _m.CallRequest | None | UnsetType = UNSET,
        members_limit: int | None | UnsetType = UNSET,
        notify: bool | None | UnsetType = UNSET,
        ring: bool | None | UnsetType = UNSET,
        video: bool | None | UnsetType = UNSET,
    ) -> _m.GetOrCreateCallResponse:
        """Get the call, or create it if it does not exist; ring or notify its members if asked.

        Args:
            data: The call as it should be if it does not exist yet.
            members_limit: How many members the reply lists. At most 100.
            notify: Notify the members without ringing.
            ring: Ring the members.
            video: Whether it is about video; when ringing, whether the call starts with video on.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        recording_storage_name: str | None | UnsetType = UNSET,
        start_closed_caption: bool | None | UnsetType = UNSET,
        start_composite_recording: bool | None | UnsetType = UNSET,
        start_hls: bool | None | UnsetType = UNSET,
        start_individual_recording: bool | None | UnsetType = UNSET,
        start_raw_recording: bool | None | UnsetType = UNSET,
        start_recording: bool | None | UnsetType = UNSET,
        start_transcription: bool | None | UnsetType = UNSET,
        transcription_storage_name: str | None | UnsetType = UNSET,
    ) -> _m.GoLiveResponse:
        """Take the call out of backstage, and start recording or broadcasting if asked.

        Args:
            recording_storage_name: Recording storage name.
            start_closed_caption: Start closed caption.
            start_composite_recording: Start composite recording.
            start_hls: Start HLS.
            start_individual_recording: Start individual recording.
            start_raw_recording: Start raw recording.
            start_recording: Start recording.
            start_transcription: Start transcription.
            transcription_storage_name: Transcription storage name.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        block: bool | None | UnsetType = UNSET,
        kicked_by: _m.UserRequest | None | UnsetType = UNSET,
        kicked_by_id: str | None | UnsetType = UNSET,
    ) -> _m.KickUserResponse:
        """Remove a user from the call's session, and block it if asked.

        Args:
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
            block: Block the user too, so that they cannot come back.
            kicked_by: Kicked by, a `UserRequest`.
            kicked_by_id: The user who kicks.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        audio: bool | None | UnsetType = UNSET,
        mute_all_users: bool | None | UnsetType = UNSET,
        muted_by: _m.UserRequest | None | UnsetType = UNSET,
        muted_by_id: str | None | UnsetType = UNSET,
        screenshare: bool | None | UnsetType = UNSET,
        screenshare_audio: bool | None | UnsetType = UNSET,
        user_ids: list[str] | None | UnsetType = UNSET,
        video: bool | None | UnsetType = UNSET,
    ) -> _m.MuteUsersResponse:
        """Mute audio, video or screen share of some users or of everybody in the call.

        Args:
            audio: Audio.
            mute_all_users: Mute everybody but the one who mutes.
            muted_by: Muted by, a `UserRequest`.
            muted_by_id: The user who mutes; needed on the server side.
            screenshare: Screenshare.
            screenshare_audio: Screenshare audio.
            user_ids: The users, by id.
            video: Whether it is about video; when ringing, whether the call starts with video on.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        filter_conditions: dict[str, Any] | None | UnsetType = UNSET,
        limit: int | None | UnsetType = UNSET,
        next: str | None | UnsetType = UNSET,
        prev: str | None | UnsetType = UNSET,
    ) -> _m.QueryCallParticipantSessionsResponse:
        """Find the participant sessions of one session of the call, one page at a time.

        Args:
            session: Id of the call's session.
            filter_conditions: Which rows; a bare value means `$eq`, and an empty object means all. Fields:
                is_live ($eq); is_tech_user ($eq); published_tracks ($eq $in); publisher_type ($eq $in); session_id
                ($eq $in); user_id ($eq $in).
            limit: Rows a page. From 0 to 100.
            next: Cursor of the next page, from the last reply.
            prev: Cursor of the page before, from the last reply.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        filter_conditions: dict[str, Any] | None | UnsetType = UNSET,
        limit: int | None | UnsetType = UNSET,
    ) -> Pages[_m.QueryCallParticipantSessionsResponse, _m.ParticipantSessionDetails]:
        """Iterate over all rows of `query_call_participant_sessions`, page after page; `.pages()` gives whole pages.

        Takes what `query_call_participant_sessions` takes, `limit` being the size of a page; nothing is sent before iterating.

        Source: QueryCallParticipantSessions, GET /api/v2/video/call/{type}/{id}/session/{session}/participant_sessions
        """

        def fetch(cursor: str | None) -> Awaitable[_m.QueryCallParticipantSessionsResponse]:
            return self.query_call_participant_sessions(
                session,
                filter_conditions=filter_conditions,
                limit=limit,
                next=UNSET if cursor is None else cursor,
            )

        return Pages(fetch, lambda page: page.participants_sessions, lambda page: page.next)

    async def query_call_participants(
        self, *, filter_conditions: dict[str, Any] | None | UnsetType = UNSET, limit: int | None | UnsetType = UNSET
    ) -> _m.QueryCallParticipantsResponse:
        """Find the participants of the call's running session by filter conditions.

        Args:
            filter_conditions: Which rows; a bare value means `$eq`, and an empty object means all. Fields:
                published_tracks ($eq $in); user_id ($eq $in).
            limit: Rows a page. At most 100.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: QueryCallParticipants, POST /api/v2/video/call/{type}/{id}/participants
        """
        response = await _api.participants.query_call_participants(
            self,
            self.type,
            self.id,
            filter_conditions=filter_conditions,
            limit=limit,
        )
        self.data = response.data.call
        return response.data

    async def ring(
        self, *, members_ids: list[str] | None | UnsetType = UNSET, video: bool | None | UnsetType = UNSET
    ) -> _m.RingCallResponse:
        """Ring the call's members, or only those named.

        Args:
            members_ids: Ids of the members to ring; left out, all that are not in the call. At most 25 entries.
            video: Whether it is about video; when ringing, whether the call starts with video on.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        self,
        *,
        custom: dict[str, Any] | None | UnsetType = UNSET,
        user: _m.UserRequest | None | UnsetType = UNSET,
        user_id: str | None | UnsetType = UNSET,
    ) -> _m.SendCallEventResponse:
        """Send a custom event to everybody who watches the call.

        Args:
            custom: Data of your own, any JSON object.
            user: The user on whose behalf it runs, as an object; it is created if need be.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        end_time: datetime | None | UnsetType = UNSET,
        language: str | None | UnsetType = UNSET,
        service: str | None | UnsetType = UNSET,
        start_time: datetime | None | UnsetType = UNSET,
        translated: bool | None | UnsetType = UNSET,
        user: _m.UserRequest | None | UnsetType = UNSET,
        user_id: str | None | UnsetType = UNSET,
    ) -> _m.SendClosedCaptionResponse:
        """Send one closed caption to the call.

        Args:
            speaker_id: Speaker id. At most 256 characters.
            text: Text. At most 32768 characters.
            end_time: Only what happened before this moment.
            language: Language.
            service: Service.
            start_time: Only what happened at or after this moment.
            translated: Translated.
            user: The user on whose behalf it runs, as an object; it is created if need be.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        enable_transcription: bool | None | UnsetType = UNSET,
        external_storage: str | None | UnsetType = UNSET,
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
        | None
        | UnsetType = UNSET,
        speech_segment_config: _m.SpeechSegmentConfig | None | UnsetType = UNSET,
    ) -> _m.StartClosedCaptionsResponse:
        """Start closed captions in the call, with transcription if asked.

        Args:
            enable_transcription: Enable transcription.
            external_storage: Name of the external storage to use instead of the default one.
            language: Language.
            speech_segment_config: Speech segment config, a `SpeechSegmentConfig`.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        self, *, recording_external_storage: str | None | UnsetType = UNSET
    ) -> _m.StartFrameRecordingResponse:
        """Start saving frames of the call's videos at intervals.

        Args:
            recording_external_storage: Recording external storage.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        recording_external_storage: str | None | UnsetType = UNSET,
    ) -> _m.StartRecordingResponse:
        """Start recording the call, in the given type.

        Args:
            recording_type: Which recording.
            recording_external_storage: Recording external storage.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            broadcasts: Broadcasts, a list of `RTMPBroadcastRequest`. Exactly 1 entry.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        enable_closed_captions: bool | None | UnsetType = UNSET,
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
        | None
        | UnsetType = UNSET,
        transcription_external_storage: str | None | UnsetType = UNSET,
    ) -> _m.StartTranscriptionResponse:
        """Start transcribing the call, with closed captions if asked.

        Args:
            enable_closed_captions: Enable closed captions.
            language: Language.
            transcription_external_storage: Transcription external storage.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopAllRTMPBroadcasts, POST /api/v2/video/call/{type}/{id}/rtmp_broadcasts/stop
        """
        response = await _api.broadcasts.stop_all_rtmp_broadcasts(
            self,
            self.type,
            self.id,
        )
        return response.data

    async def stop_closed_captions(
        self, *, stop_transcription: bool | None | UnsetType = UNSET
    ) -> _m.StopClosedCaptionsResponse:
        """Stop closed captions in the call, with transcription if asked.

        Args:
            stop_transcription: Stop transcription.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        continue_closed_caption: bool | None | UnsetType = UNSET,
        continue_composite_recording: bool | None | UnsetType = UNSET,
        continue_hls: bool | None | UnsetType = UNSET,
        continue_individual_recording: bool | None | UnsetType = UNSET,
        continue_raw_recording: bool | None | UnsetType = UNSET,
        continue_recording: bool | None | UnsetType = UNSET,
        continue_rtmp_broadcasts: bool | None | UnsetType = UNSET,
        continue_transcription: bool | None | UnsetType = UNSET,
    ) -> _m.StopLiveResponse:
        """Send the call back to backstage and stop what runs in it, except what is to continue.

        Args:
            continue_closed_caption: Continue closed caption.
            continue_composite_recording: Continue composite recording.
            continue_hls: Continue HLS.
            continue_individual_recording: Continue individual recording.
            continue_raw_recording: Continue raw recording.
            continue_recording: Continue recording.
            continue_rtmp_broadcasts: Continue RTMP broadcasts.
            continue_transcription: Continue transcription.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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

    async def stop_transcription(
        self, *, stop_closed_captions: bool | None | UnsetType = UNSET
    ) -> _m.StopTranscriptionResponse:
        """Stop transcribing the call, with closed captions if asked.

        Args:
            stop_closed_captions: Stop closed captions.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        custom: dict[str, Any] | None | UnsetType = UNSET,
        settings_override: _m.CallSettingsRequest | None | UnsetType = UNSET,
        starts_at: datetime | None | UnsetType = UNSET,
    ) -> _m.UpdateCallResponse:
        """Change the call's settings, start time or custom data; what is left out keeps its value.

        Args:
            custom: Data of your own, any JSON object.
            settings_override: Settings that differ from those of the call's type.
            starts_at: When the call is to start.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        self,
        *,
        remove_members: list[str] | None | UnsetType = UNSET,
        update_members: list[_m.MemberRequest] | None | UnsetType = UNSET,
    ) -> _m.UpdateCallMembersResponse:
        """Add, change and remove members of the call.

        Args:
            remove_members: Ids of the members to remove. At most 100 entries.
            update_members: Members to add, or to change if they are there already. At most 100 entries.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
        grant_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None | UnsetType = UNSET,
        revoke_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None | UnsetType = UNSET,
    ) -> _m.UpdateUserPermissionsResponse:
        """Grant a user permissions in the call, or revoke them.

        Args:
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
            grant_permissions: Permissions to give.
            revoke_permissions: Permissions to take away.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            session_id: Id of the call's session.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
            session_id: Id of the call's session.
            user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

        Raises:
            StreamApiError: The server refused the request; its subclasses tell why.
            StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
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
