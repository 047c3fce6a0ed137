# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The video operations as methods: the part of the façade that follows from the contract."""

from __future__ import annotations

from collections.abc import Awaitable
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from .. import api as _api
from .. import models as _m
from .._http.transport import Transport
from ..pagination import Pages


class VideoOperations:
    """One method per operation (69); each returns the reply's model."""

    __slots__ = ("transport",)
    transport: Transport

    async def block_user(self, type: str | UUID, id: str | UUID, user_id: str) -> _m.BlockUserResponse:
        """Block a user from the call: it is removed and cannot join again.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
            user_id: Who to keep out.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: BlockUser, POST /api/v2/video/call/{type}/{id}/block
        """
        response = await _api.participants.block_user(
            self,
            type,
            id,
            user_id=user_id,
        )
        return response.data

    async def collect_user_feedback(
        self,
        type: str | UUID,
        id: str | UUID,
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
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            rating=rating,
            sdk=sdk,
            sdk_version=sdk_version,
            custom=custom,
            reason=reason,
            user_session_id=user_session_id,
        )
        return response.data

    async def create_call_type(
        self,
        name: str,
        *,
        external_storage: str | None = None,
        grants: dict[str, list[str]] | None = None,
        notification_settings: _m.NotificationSettingsRequest | None = None,
        settings: _m.CallSettingsRequest | None = None,
    ) -> _m.CreateCallTypeResponse:
        """Create a call type with its settings and grants.

        Args:
            name: Name that calls will refer to as their type.
            external_storage: Name of the storage of your own that files go to.
            grants: Permissions by role name.
            notification_settings: Which call events cause push messages, and what these messages say.
            settings: Settings that calls of this type start with.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreateCallType, POST /api/v2/video/calltypes
        """
        response = await _api.call_types.create_call_type(
            self,
            name=name,
            external_storage=external_storage,
            grants=grants,
            notification_settings=notification_settings,
            settings=settings,
        )
        return response.data

    async def create_sip_inbound_routing_rule(
        self,
        *,
        caller_configs: _m.SIPCallerConfigsRequest,
        name: str,
        trunk_ids: list[str],
        call_configs: _m.SIPCallConfigsRequest | None = None,
        called_numbers: list[str] | None = None,
        caller_numbers: list[str] | None = None,
        direct_routing_configs: _m.SIPDirectRoutingRuleCallConfigsRequest | None = None,
        pin_protection_configs: _m.SIPPinProtectionConfigsRequest | None = None,
        pin_routing_configs: _m.SIPInboundRoutingRulePinConfigsRequest | None = None,
    ) -> _m.SIPInboundRoutingRuleResponse:
        """Create a rule that routes incoming SIP calls to video calls.

        Args:
            caller_configs: How the phone caller is represented as a user.
            name: Label for the rule, up to 100 characters. From 1 to 100 characters.
            trunk_ids: SIP trunks by ID. From 1 to 50 entries.
            call_configs: Settings for the call that is entered.
            called_numbers: Dialed numbers that the rule matches. At most 50 entries.
            caller_numbers: Numbers of callers that the rule matches. At most 50 entries.
            direct_routing_configs: Routes straight to one call; cannot be combined with `pin_routing_configs`.
            pin_protection_configs: Asks callers for a PIN before they get in.
            pin_routing_configs: Routes by the PIN that is keyed in; cannot be combined with
                `direct_routing_configs`.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreateSIPInboundRoutingRule, POST /api/v2/video/sip/inbound_routing_rules
        """
        response = await _api.sip.create_sip_inbound_routing_rule(
            self,
            caller_configs=caller_configs,
            name=name,
            trunk_ids=trunk_ids,
            call_configs=call_configs,
            called_numbers=called_numbers,
            caller_numbers=caller_numbers,
            direct_routing_configs=direct_routing_configs,
            pin_protection_configs=pin_protection_configs,
            pin_routing_configs=pin_routing_configs,
        )
        return response.data

    async def create_sip_trunk(
        self, *, name: str, numbers: list[str], allowed_ips: list[str] | None = None, password: str | None = None
    ) -> _m.CreateSIPTrunkResponse:
        """Create a SIP trunk with its numbers.

        Args:
            name: Label for the trunk, up to 100 characters. From 1 to 100 characters.
            numbers: Phone numbers that reach this trunk. From 1 to 50 entries.
            allowed_ips: IPv4 or IPv6 addresses, or CIDR ranges, that may use the trunk. At most 50 entries.
            password: Password that the trunk signs in with, if it should need one. At most 255 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: CreateSIPTrunk, POST /api/v2/video/sip/inbound_trunks
        """
        response = await _api.sip.create_sip_trunk(
            self,
            name=name,
            numbers=numbers,
            allowed_ips=allowed_ips,
            password=password,
        )
        return response.data

    async def delete_call(self, type: str | UUID, id: str | UUID, *, hard: bool | None = None) -> _m.DeleteCallResponse:
        """Delete the call; a hard delete runs as a task and also removes all its data.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
            hard: Removes the call and everything that belongs to it for good.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeleteCall, POST /api/v2/video/call/{type}/{id}/delete
        """
        response = await _api.calls.delete_call(
            self,
            type,
            id,
            hard=hard,
        )
        return response.data

    async def delete_call_type(self, name: str | UUID) -> _m.Response:
        """Delete a call type by its name.

        Args:
            name: The name it is known by.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeleteCallType, DELETE /api/v2/video/calltypes/{name}
        """
        response = await _api.call_types.delete_call_type(
            self,
            name,
        )
        return response.data

    async def delete_recording(
        self, type: str | UUID, id: str | UUID, session: str | UUID, filename: str | UUID
    ) -> _m.DeleteRecordingResponse:
        """Delete one recording of a session of the call.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            session,
            filename,
        )
        return response.data

    async def delete_sip_inbound_routing_rule(self, id: str | UUID) -> _m.DeleteSIPInboundRoutingRuleResponse:
        """Delete a rule that routes incoming SIP calls.

        Args:
            id: Routing rule, by ID. At most 255 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeleteSIPInboundRoutingRule, DELETE /api/v2/video/sip/inbound_routing_rules/{id}
        """
        response = await _api.sip.delete_sip_inbound_routing_rule(
            self,
            id,
        )
        return response.data

    async def delete_sip_trunk(self, id: str | UUID) -> _m.DeleteSIPTrunkResponse:
        """Delete a SIP trunk.

        Args:
            id: Trunk, by ID. At most 255 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: DeleteSIPTrunk, DELETE /api/v2/video/sip/inbound_trunks/{id}
        """
        response = await _api.sip.delete_sip_trunk(
            self,
            id,
        )
        return response.data

    async def delete_transcription(
        self, type: str | UUID, id: str | UUID, session: str | UUID, filename: str | UUID
    ) -> _m.DeleteTranscriptionResponse:
        """Delete one transcription of a session of the call.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            session,
            filename,
        )
        return response.data

    async def end_call(self, type: str | UUID, id: str | UUID) -> _m.EndCallResponse:
        """End the call for everybody.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: EndCall, POST /api/v2/video/call/{type}/{id}/mark_ended
        """
        response = await _api.calls.end_call(
            self,
            type,
            id,
        )
        return response.data

    async def get_active_calls_status(self) -> _m.GetActiveCallsStatusResponse:
        """Get live metrics and a summary of all calls that are active now.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: GetActiveCallsStatus, GET /api/v2/video/active_calls_status
        """
        response = await _api.stats.get_active_calls_status(
            self,
        )
        return response.data

    async def get_call(
        self,
        type: str | UUID,
        id: str | UUID,
        *,
        members_limit: int | None = None,
        notify: bool | None = None,
        ring: bool | None = None,
        video: bool | None = None,
    ) -> _m.GetCallResponse:
        """Get the call with its members, and ring or notify them if asked.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            members_limit=members_limit,
            notify=notify,
            ring=ring,
            video=video,
        )
        return response.data

    async def get_call_participant_session_metrics(
        self,
        type: str | UUID,
        id: str | UUID,
        session: str | UUID,
        user: str | UUID,
        user_session: str | UUID,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> _m.GetCallParticipantSessionMetricsResponse:
        """Get the metrics of each track in one participant's session.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            session,
            user,
            user_session,
            since=since,
            until=until,
        )
        return response.data

    async def get_call_report(
        self, type: str | UUID, id: str | UUID, *, session_id: str | None = None
    ) -> _m.GetCallReportResponse:
        """Get the report of the call's last session, or of the session given.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
            session_id: Which session of the call this is about.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetCallReport, GET /api/v2/video/call/{type}/{id}/report
        """
        response = await _api.stats.get_call_report(
            self,
            type,
            id,
            session_id=session_id,
        )
        return response.data

    async def get_call_session_participant_stats_details(
        self,
        call_type: str | UUID,
        call_id: str | UUID,
        session: str | UUID,
        user: str | UUID,
        user_session: str | UUID,
        *,
        max_points: int | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> _m.GetCallSessionParticipantStatsDetailsResponse:
        """Get one participant's detailed statistics over a call session.

        Args:
            call_type: Name of the call's type, such as `default` or `livestream`. At most 64 characters.
            call_id: The call's id within its type. At most 64 characters.
            session: Id of the call's session. At most 64 characters.
            user: The user on whose behalf it runs, as an object; it is created if need be. At most 256
                characters.
            user_session: Id of the user's session in the call. At most 256 characters.
            max_points: From 1 to 4096.
            since: Only what happened at or after this moment.
            until: Only what happened before this moment.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetCallSessionParticipantStatsDetails, GET /api/v2/video/call_stats/{call_type}/{call_id}/{session}/participant/{user}/{user_session}/details
        """
        response = await _api.stats.get_call_session_participant_stats_details(
            self,
            call_type,
            call_id,
            session,
            user,
            user_session,
            max_points=max_points,
            since=since,
            until=until,
        )
        return response.data

    async def get_call_session_participant_stats_timeline(
        self,
        call_type: str | UUID,
        call_id: str | UUID,
        session: str | UUID,
        user: str | UUID,
        user_session: str | UUID,
        *,
        end_time: str | None = None,
        severity: list[str] | None = None,
        start_time: str | None = None,
    ) -> _m.QueryCallSessionParticipantStatsTimelineResponse:
        """Get the timeline of events of one participant in a call session.

        Args:
            call_type: Name of the call's type, such as `default` or `livestream`. At most 64 characters.
            call_id: The call's id within its type. At most 64 characters.
            session: Id of the call's session. At most 64 characters.
            user: The user on whose behalf it runs, as an object; it is created if need be. At most 128
                characters.
            user_session: Id of the user's session in the call. At most 128 characters.
            end_time: Only what happened before this moment.
            severity: Only entries that are this grave.
            start_time: Only what happened at or after this moment.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetCallSessionParticipantStatsTimeline, GET /api/v2/video/call_stats/{call_type}/{call_id}/{session}/participants/{user}/{user_session}/timeline
        """
        response = await _api.stats.get_call_session_participant_stats_timeline(
            self,
            call_type,
            call_id,
            session,
            user,
            user_session,
            end_time=end_time,
            severity=severity,
            start_time=start_time,
        )
        return response.data

    async def get_call_stats_map(
        self,
        call_type: str | UUID,
        call_id: str | UUID,
        session: str | UUID,
        *,
        end_time: datetime | None = None,
        exclude_publishers: bool | None = None,
        exclude_sfus: bool | None = None,
        exclude_subscribers: bool | None = None,
        start_time: datetime | None = None,
    ) -> _m.QueryCallStatsMapResponse:
        """Get where the publishers, subscribers and servers of a call session are on the map.

        Args:
            call_type: Name of the call's type, such as `default` or `livestream`. At most 64 characters.
            call_id: The call's id within its type. At most 64 characters.
            session: Id of the call's session. At most 64 characters.
            end_time: Only what happened before this moment.
            exclude_publishers: Leaves out those who send sound or video.
            exclude_sfus: Leaves out the media servers.
            exclude_subscribers: Leaves out those who receive sound or video.
            start_time: Only what happened at or after this moment.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetCallStatsMap, GET /api/v2/video/call_stats/{call_type}/{call_id}/{session}/map
        """
        response = await _api.stats.get_call_stats_map(
            self,
            call_type,
            call_id,
            session,
            end_time=end_time,
            exclude_publishers=exclude_publishers,
            exclude_sfus=exclude_sfus,
            exclude_subscribers=exclude_subscribers,
            start_time=start_time,
        )
        return response.data

    async def get_call_type(self, name: str | UUID) -> _m.GetCallTypeResponse:
        """Get a call type with its settings and grants by its name.

        Args:
            name: The name it is known by.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: GetCallType, GET /api/v2/video/calltypes/{name}
        """
        response = await _api.call_types.get_call_type(
            self,
            name,
        )
        return response.data

    async def get_daily_digest(
        self, *, app_id: str | None = None, date: str | None = None, target_app_id: str | None = None
    ) -> _m.GetDailyDigestResponse:
        """Get the digest of one day: its call sessions and broadcasts with their quality.

        Args:
            date: The day that the digest is about.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: GetDailyDigest, GET /api/v2/video/stats/daily_digest
        """
        response = await _api.stats.get_daily_digest(
            self,
            app_id=app_id,
            date=date,
            target_app_id=target_app_id,
        )
        return response.data

    async def get_edges(self) -> _m.GetEdgesResponse:
        """List the edge servers that calls can run on, with their location and latency test URL.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: GetEdges, GET /api/v2/video/edges
        """
        response = await _api.edges.get_edges(
            self,
        )
        return response.data

    async def get_or_create_call(
        self,
        type: str | UUID,
        id: str | UUID,
        *,
        data: _m.CallRequest | None = None,
        members_limit: int | None = None,
        notify: bool | None = None,
        ring: bool | None = None,
        video: bool | None = None,
    ) -> _m.GetOrCreateCallResponse:
        """Get the call, or create it if it does not exist; ring or notify its members if asked.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            data=data,
            members_limit=members_limit,
            notify=notify,
            ring=ring,
            video=video,
        )
        return response.data

    async def go_live(
        self,
        type: str | UUID,
        id: str | UUID,
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
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
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
        return response.data

    async def kick_user(
        self,
        type: str | UUID,
        id: str | UUID,
        user_id: str,
        *,
        block: bool | None = None,
        kicked_by: _m.UserRequest | None = None,
        kicked_by_id: str | None = None,
    ) -> _m.KickUserResponse:
        """Remove a user from the call's session, and block it if asked.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            user_id=user_id,
            block=block,
            kicked_by=kicked_by,
            kicked_by_id=kicked_by_id,
        )
        return response.data

    async def list_call_types(self) -> _m.ListCallTypeResponse:
        """List the app's call types with their settings and grants, by name.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ListCallTypes, GET /api/v2/video/calltypes
        """
        response = await _api.call_types.list_call_types(
            self,
        )
        return response.data

    async def list_recordings(self, type: str | UUID, id: str | UUID) -> _m.ListRecordingsResponse:
        """List the call's recordings with their URLs.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: ListRecordings, GET /api/v2/video/call/{type}/{id}/recordings
        """
        response = await _api.recordings.list_recordings(
            self,
            type,
            id,
        )
        return response.data

    async def list_sip_inbound_routing_rule(self) -> _m.ListSIPInboundRoutingRuleResponse:
        """List the rules that route incoming SIP calls.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ListSIPInboundRoutingRule, GET /api/v2/video/sip/inbound_routing_rules
        """
        response = await _api.sip.list_sip_inbound_routing_rule(
            self,
        )
        return response.data

    async def list_sip_trunks(self) -> _m.ListSIPTrunksResponse:
        """List the SIP trunks of the app.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ListSIPTrunks, GET /api/v2/video/sip/inbound_trunks
        """
        response = await _api.sip.list_sip_trunks(
            self,
        )
        return response.data

    async def list_transcriptions(self, type: str | UUID, id: str | UUID) -> _m.ListTranscriptionsResponse:
        """List the call's transcriptions with their URLs.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: ListTranscriptions, GET /api/v2/video/call/{type}/{id}/transcriptions
        """
        response = await _api.transcriptions.list_transcriptions(
            self,
            type,
            id,
        )
        return response.data

    async def mute_users(
        self,
        type: str | UUID,
        id: str | UUID,
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
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
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

    async def query_aggregate_call_stats(
        self, *, _from: str | None = None, report_types: list[str] | None = None, to: str | None = None
    ) -> _m.QueryAggregateCallStatsResponse:
        """Get statistics over all calls in a span of time, for the report types asked.

        Args:
            _from: Start of the period.
            report_types: Which reports to return.
            to: End of the period.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: QueryAggregateCallStats, POST /api/v2/video/stats
        """
        response = await _api.stats.query_aggregate_call_stats(
            self,
            _from=_from,
            report_types=report_types,
            to=to,
        )
        return response.data

    async def query_call_members(
        self,
        *,
        id: str,
        type: str,
        filter_conditions: dict[str, Any] | None = None,
        limit: int | None = None,
        next: str | None = None,
        prev: str | None = None,
        sort: list[_m.SortParamRequest] | None = None,
    ) -> _m.QueryCallMembersResponse:
        """Find the members of a call by filter conditions, one page at a time.

        Args:
            id: ID of the call within its type. At most 64 characters.
            type: First half of the call's identity, before `id`. At most 64 characters.
            filter_conditions: Query filter; only matching items are returned. Fields: call_cid ($eq $exists $gt
                $gte $in $lt $lte); created_at ($eq $exists $gt $gte $in $lt $lte); custom ($eq $exists $gt $gte $in
                $lt $lte); role ($eq $exists $gt $gte $in $lt $lte); updated_at ($eq $exists $gt $gte $in $lt $lte);
                user_id ($eq $exists $gt $gte $in $lt $lte).
            limit: Items per page, 0 to 100.
            next: Cursor for the following page; send it back to fetch that page.
            prev: Cursor for the preceding page; send it back to fetch that page.
            sort: Fields to order the results by, most significant first. At most 1 entry. Sort by: created_at +
                user_id; created_at; user_id.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: QueryCallMembers, POST /api/v2/video/call/members
        """
        response = await _api.members.query_call_members(
            self,
            id=id,
            type=type,
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        )
        return response.data

    def iter_call_members(
        self,
        *,
        id: str,
        type: str,
        filter_conditions: dict[str, Any] | None = None,
        page_size: int | None = None,
        sort: list[_m.SortParamRequest] | None = None,
        limit: int | None = None,
    ) -> Pages[_m.QueryCallMembersResponse, _m.MemberResponse]:
        """Iterate over all rows of `query_call_members`, page after page; `.pages()` gives whole pages.

        Takes the arguments of `query_call_members` as well; nothing is sent before iterating.

        Args:
            page_size: Rows in each page, the `limit` of `query_call_members`.
            limit: The number of rows to stop after; omitted, all are returned.

        Source: QueryCallMembers, POST /api/v2/video/call/members
        """

        def fetch(cursor: str | None) -> Awaitable[_m.QueryCallMembersResponse]:
            return self.query_call_members(
                id=id,
                type=type,
                filter_conditions=filter_conditions,
                limit=page_size,
                next=cursor,
                sort=sort,
            )

        return Pages(fetch, lambda page: page.members, lambda page: page.next, limit=limit)

    async def query_call_participant_sessions(
        self,
        type: str | UUID,
        id: str | UUID,
        session: str | UUID,
        *,
        filter_conditions: dict[str, Any] | None = None,
        limit: int | None = None,
        next: str | None = None,
        prev: str | None = None,
    ) -> _m.QueryCallParticipantSessionsResponse:
        """Find the participant sessions of one session of the call, one page at a time.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            session,
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
        )
        return response.data

    def iter_call_participant_sessions(
        self,
        type: str | UUID,
        id: str | UUID,
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
                type,
                id,
                session,
                filter_conditions=filter_conditions,
                limit=page_size,
                next=cursor,
            )

        return Pages(fetch, lambda page: page.participants_sessions, lambda page: page.next, limit=limit)

    async def query_call_participants(
        self,
        id: str | UUID,
        type: str | UUID,
        *,
        filter_conditions: dict[str, Any] | None = None,
        limit: int | None = None,
    ) -> _m.QueryCallParticipantsResponse:
        """Find the participants of the call's running session by filter conditions.

        Args:
            id: ID of the call within its type. At most 255 characters.
            type: Call type, such as `default` or `livestream`. At most 255 characters.
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
            id,
            type,
            filter_conditions=filter_conditions,
            limit=limit,
        )
        return response.data

    async def query_call_session_participant_stats(
        self,
        call_type: str | UUID,
        call_id: str | UUID,
        session: str | UUID,
        *,
        filter_conditions: dict[str, Any] | None = None,
        limit: int | None = None,
        next: str | None = None,
        prev: str | None = None,
        sort: list[_m.SortParamRequest] | None = None,
    ) -> _m.QueryCallSessionParticipantStatsResponse:
        """Find the statistics of a call session's participants, one page at a time.

        Args:
            call_type: Name of the call's type, such as `default` or `livestream`. At most 64 characters.
            call_id: The call's id within its type. At most 64 characters.
            session: Id of the call's session. At most 64 characters.
            filter_conditions: Query filter; only matching items are returned. Fields: is_live ($eq);
                is_tech_user ($eq); published_tracks ($eq $in); publisher_type ($eq $in); session_id ($eq $in);
                user_id ($eq $in).
            limit: Rows a page. From 0 to 100.
            next: Cursor for the following page; send it back to fetch that page.
            prev: Cursor for the preceding page; send it back to fetch that page.
            sort: Fields to order the results by, most significant first. At most 1 entry.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: QueryCallSessionParticipantStats, GET /api/v2/video/call_stats/{call_type}/{call_id}/{session}/participants
        """
        response = await _api.stats.query_call_session_participant_stats(
            self,
            call_type,
            call_id,
            session,
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        )
        return response.data

    def iter_call_session_participant_stats(
        self,
        call_type: str | UUID,
        call_id: str | UUID,
        session: str | UUID,
        *,
        filter_conditions: dict[str, Any] | None = None,
        page_size: int | None = None,
        sort: list[_m.SortParamRequest] | None = None,
        limit: int | None = None,
    ) -> Pages[_m.QueryCallSessionParticipantStatsResponse, _m.CallStatsParticipant]:
        """Iterate over all rows of `query_call_session_participant_stats`, page after page; `.pages()` gives whole pages.

        Takes the arguments of `query_call_session_participant_stats` as well; nothing is sent before iterating.

        Args:
            page_size: Rows in each page, the `limit` of `query_call_session_participant_stats`.
            limit: The number of rows to stop after; omitted, all are returned.

        Source: QueryCallSessionParticipantStats, GET /api/v2/video/call_stats/{call_type}/{call_id}/{session}/participants
        """

        def fetch(cursor: str | None) -> Awaitable[_m.QueryCallSessionParticipantStatsResponse]:
            return self.query_call_session_participant_stats(
                call_type,
                call_id,
                session,
                filter_conditions=filter_conditions,
                limit=page_size,
                next=cursor,
                sort=sort,
            )

        return Pages(fetch, lambda page: page.participants, lambda page: page.next, limit=limit)

    async def query_call_session_stats(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        limit: int | None = None,
        next: str | None = None,
        prev: str | None = None,
        sort: list[_m.SortParamRequest] | None = None,
    ) -> _m.QueryCallSessionStatsResponse:
        """Find the statistics of call sessions by filter conditions, one page at a time.

        Args:
            filter_conditions: Query filter; only matching items are returned. Fields: call_cid ($eq);
                call_session_id ($eq); counts.avg_user_rating ($eq $gt $gte $lt $lte); counts.cq_score ($eq $gt $gte
                $lt $lte); counts.min_user_rating ($eq $gt $gte $lt $lte); generated_at ($eq $gt $gte $lt $lte);
                is_active ($eq); session_ended_at ($eq $gt $gte $lt $lte); session_started_at ($eq $gt $gte $lt
                $lte); updated_at ($eq $gt $gte $lt $lte).
            limit: Items per page, 0 to 100.
            next: Cursor for the following page; send it back to fetch that page.
            prev: Cursor for the preceding page; send it back to fetch that page.
            sort: Fields to order the results by, most significant first. At most 2 entries. Sort by:
                generated_at + call_cid; updated_at + call_cid; session_started_at + call_cid; session_ended_at +
                call_cid.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: QueryCallSessionStats, POST /api/v2/video/call_stats
        """
        response = await _api.stats.query_call_session_stats(
            self,
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        )
        return response.data

    def iter_call_session_stats(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        page_size: int | None = None,
        sort: list[_m.SortParamRequest] | None = None,
        limit: int | None = None,
    ) -> Pages[_m.QueryCallSessionStatsResponse, _m.CallStatsSessionResponse]:
        """Iterate over all rows of `query_call_session_stats`, page after page; `.pages()` gives whole pages.

        Takes the arguments of `query_call_session_stats` as well; nothing is sent before iterating.

        Args:
            page_size: Rows in each page, the `limit` of `query_call_session_stats`.
            limit: The number of rows to stop after; omitted, all are returned.

        Source: QueryCallSessionStats, POST /api/v2/video/call_stats
        """

        def fetch(cursor: str | None) -> Awaitable[_m.QueryCallSessionStatsResponse]:
            return self.query_call_session_stats(
                filter_conditions=filter_conditions,
                limit=page_size,
                next=cursor,
                sort=sort,
            )

        return Pages(fetch, lambda page: page.call_stats, lambda page: page.next, limit=limit)

    async def query_call_stats(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        limit: int | None = None,
        next: str | None = None,
        prev: str | None = None,
        sort: list[_m.SortParamRequest] | None = None,
    ) -> _m.QueryCallStatsResponse:
        """Find the statistics reports of calls by filter conditions, one page at a time.

        Args:
            filter_conditions: Query filter; only matching items are returned. Fields: call_cid ($eq);
                created_at ($eq $gt $gte $lt $lte); first_stats ($eq $gt $gte $lt $lte); min_user_rating ($eq
                $exists $gt $gte $lt $lte); quality_score ($eq $gt $gte $lt $lte).
            limit: Items per page, 0 to 100.
            next: Cursor for the following page; send it back to fetch that page.
            prev: Cursor for the preceding page; send it back to fetch that page.
            sort: Fields to order the results by, most significant first. At most 2 entries. Sort by:
                first_stats + call_cid; created_at + call_cid.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: QueryCallStats, POST /api/v2/video/call/stats
        """
        response = await _api.stats.query_call_stats(
            self,
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        )
        return response.data

    def iter_call_stats(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        page_size: int | None = None,
        sort: list[_m.SortParamRequest] | None = None,
        limit: int | None = None,
    ) -> Pages[_m.QueryCallStatsResponse, _m.CallStatsReportSummaryResponse]:
        """Iterate over all rows of `query_call_stats`, page after page; `.pages()` gives whole pages.

        Takes the arguments of `query_call_stats` as well; nothing is sent before iterating.

        Args:
            page_size: Rows in each page, the `limit` of `query_call_stats`.
            limit: The number of rows to stop after; omitted, all are returned.

        Source: QueryCallStats, POST /api/v2/video/call/stats
        """

        def fetch(cursor: str | None) -> Awaitable[_m.QueryCallStatsResponse]:
            return self.query_call_stats(
                filter_conditions=filter_conditions,
                limit=page_size,
                next=cursor,
                sort=sort,
            )

        return Pages(fetch, lambda page: page.reports, lambda page: page.next, limit=limit)

    async def query_calls(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        limit: int | None = None,
        next: str | None = None,
        prev: str | None = None,
        sort: list[_m.SortParamRequest] | None = None,
    ) -> _m.QueryCallsResponse:
        """Find calls by filter conditions, sorted, one page at a time.

        Args:
            filter_conditions: Query filter; only matching items are returned. Fields: backstage ($eq); cid ($eq
                $exists $gt $gte $in $lt $lte); created_at ($eq $exists $gt $gte $in $lt $lte); created_by_user_id
                ($eq $exists $gt $gte $in $lt $lte); custom ($autocomplete $contains $eq $exists $gt $gte $in $lt
                $lte $q); ended_at ($eq $exists $gt $gte $in $lt $lte); id ($eq $exists $gt $gte $in $lt $lte);
                members ($in); ongoing ($eq); parent_call_cid ($eq $exists $gt $gte $in $lt $lte); starts_at ($eq
                $exists $gt $gte $in $lt $lte); team ($eq $exists $gt $gte $in $lt $lte); type ($eq $exists $gt $gte
                $in $lt $lte); updated_at ($eq $exists $gt $gte $in $lt $lte).
            limit: Items per page, 0 to 100.
            next: Cursor for the following page; send it back to fetch that page.
            prev: Cursor for the preceding page; send it back to fetch that page.
            sort: Fields to order the results by, most significant first. At most 2 entries. Sort by: starts_at;
                created_at; starts_at + created_at; updated_at; ended_at; type; id; cid.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: QueryCalls, POST /api/v2/video/calls
        """
        response = await _api.calls.query_calls(
            self,
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        )
        return response.data

    def iter_calls(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        page_size: int | None = None,
        sort: list[_m.SortParamRequest] | None = None,
        limit: int | None = None,
    ) -> Pages[_m.QueryCallsResponse, _m.CallStateResponseFields]:
        """Iterate over all rows of `query_calls`, page after page; `.pages()` gives whole pages.

        Takes the arguments of `query_calls` as well; nothing is sent before iterating.

        Args:
            page_size: Rows in each page, the `limit` of `query_calls`.
            limit: The number of rows to stop after; omitted, all are returned.

        Source: QueryCalls, POST /api/v2/video/calls
        """

        def fetch(cursor: str | None) -> Awaitable[_m.QueryCallsResponse]:
            return self.query_calls(
                filter_conditions=filter_conditions,
                limit=page_size,
                next=cursor,
                sort=sort,
            )

        return Pages(fetch, lambda page: page.calls, lambda page: page.next, limit=limit)

    async def query_user_feedback(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        limit: int | None = None,
        next: str | None = None,
        prev: str | None = None,
        sort: list[_m.SortParamRequest] | None = None,
        full: bool | None = None,
    ) -> _m.QueryUserFeedbackResponse:
        """Find the feedback that users gave on calls, sorted, one page at a time.

        Args:
            filter_conditions: Query filter; only matching items are returned. Fields: call_cid ($eq $in);
                call_session_id ($eq $in); created_at ($eq $gt $gte $lt $lte); rating ($eq $gt $gte $lt $lte);
                user_id ($eq $in).
            limit: Items per page, 0 to 100.
            next: Cursor for the following page; send it back to fetch that page.
            prev: Cursor for the preceding page; send it back to fetch that page.
            sort: Fields to order the results by, most significant first. At most 2 entries. Sort by:
                created_at.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: QueryUserFeedback, POST /api/v2/video/call/feedback
        """
        response = await _api.feedback.query_user_feedback(
            self,
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
            full=full,
        )
        return response.data

    def iter_user_feedback(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        page_size: int | None = None,
        sort: list[_m.SortParamRequest] | None = None,
        full: bool | None = None,
        limit: int | None = None,
    ) -> Pages[_m.QueryUserFeedbackResponse, _m.UserFeedbackResponse]:
        """Iterate over all rows of `query_user_feedback`, page after page; `.pages()` gives whole pages.

        Takes the arguments of `query_user_feedback` as well; nothing is sent before iterating.

        Args:
            page_size: Rows in each page, the `limit` of `query_user_feedback`.
            limit: The number of rows to stop after; omitted, all are returned.

        Source: QueryUserFeedback, POST /api/v2/video/call/feedback
        """

        def fetch(cursor: str | None) -> Awaitable[_m.QueryUserFeedbackResponse]:
            return self.query_user_feedback(
                filter_conditions=filter_conditions,
                limit=page_size,
                next=cursor,
                sort=sort,
                full=full,
            )

        return Pages(fetch, lambda page: page.user_feedback, lambda page: page.next, limit=limit)

    async def report_client_call_event(self, events: list[_m.ClientEvent]) -> _m.ReportClientEventResponse:
        """Report events of client-side calls, such as failed joins, for statistics.

        Args:
            events: Events to report, 1 to 100.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ReportClientCallEvent, POST /api/v2/video/call_client_event
        """
        response = await _api.stats.report_client_call_event(
            self,
            events=events,
        )
        return response.data

    async def resolve_sip_auth(
        self,
        *,
        sip_caller_number: str,
        sip_trunk_number: str,
        from_host: str | None = None,
        source_ip: str | None = None,
    ) -> _m.ResolveSipAuthResponse:
        """Resolve how an incoming SIP call has to authenticate on its trunk.

        Args:
            sip_caller_number: Phone number the SIP call comes from.
            sip_trunk_number: Number of the trunk that was dialed.
            from_host: Domain or address named in the request's From line.
            source_ip: Address that the SIP request came from.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ResolveSipAuth, POST /api/v2/video/sip/auth
        """
        response = await _api.sip.resolve_sip_auth(
            self,
            sip_caller_number=sip_caller_number,
            sip_trunk_number=sip_trunk_number,
            from_host=from_host,
            source_ip=source_ip,
        )
        return response.data

    async def resolve_sip_inbound(
        self,
        *,
        sip_caller_number: str,
        sip_trunk_number: str,
        challenge: _m.SIPChallengeRequest | None = None,
        routing_number: str | None = None,
        sip_headers: dict[str, str] | None = None,
        trunk_id: str | None = None,
    ) -> _m.ResolveSipInboundResponse:
        """Resolve an incoming SIP call to a video call and the credentials to join it.

        Args:
            sip_caller_number: Phone number the SIP call comes from.
            sip_trunk_number: Number of the trunk that was dialed.
            challenge: Digest data the caller signed in with.
            routing_number: 10-digit number for routing straight to a call, if used. From 3 to 12 characters.
            sip_headers: Headers of the SIP request, by name.
            trunk_id: Trunk accepted earlier without a password.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

        Source: ResolveSipInbound, POST /api/v2/video/sip/resolve
        """
        response = await _api.sip.resolve_sip_inbound(
            self,
            sip_caller_number=sip_caller_number,
            sip_trunk_number=sip_trunk_number,
            challenge=challenge,
            routing_number=routing_number,
            sip_headers=sip_headers,
            trunk_id=trunk_id,
        )
        return response.data

    async def ring_call(
        self, type: str | UUID, id: str | UUID, *, members_ids: list[str] | None = None, video: bool | None = None
    ) -> _m.RingCallResponse:
        """Ring the call's members, or only those named.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            members_ids=members_ids,
            video=video,
        )
        return response.data

    async def send_call_event(
        self,
        type: str | UUID,
        id: str | UUID,
        *,
        custom: dict[str, Any] | None = None,
        user: _m.UserRequest | None = None,
        user_id: str | None = None,
    ) -> _m.SendCallEventResponse:
        """Send a custom event to everybody who watches the call.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            custom=custom,
            user=user,
            user_id=user_id,
        )
        return response.data

    async def send_closed_caption(
        self,
        type: str | UUID,
        id: str | UUID,
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
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
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
        type: str | UUID,
        id: str | UUID,
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
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            enable_transcription=enable_transcription,
            external_storage=external_storage,
            language=language,
            speech_segment_config=speech_segment_config,
        )
        return response.data

    async def start_frame_recording(
        self, type: str | UUID, id: str | UUID, *, recording_external_storage: str | None = None
    ) -> _m.StartFrameRecordingResponse:
        """Start saving frames of the call's videos at intervals.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
            recording_external_storage: Storage of your own for the frames.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StartFrameRecording, POST /api/v2/video/call/{type}/{id}/start_frame_recording
        """
        response = await _api.recordings.start_frame_recording(
            self,
            type,
            id,
            recording_external_storage=recording_external_storage,
        )
        return response.data

    async def start_hls_broadcasting(self, type: str | UUID, id: str | UUID) -> _m.StartHLSBroadcastingResponse:
        """Start broadcasting the call over HLS and get the playlist URL.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StartHLSBroadcasting, POST /api/v2/video/call/{type}/{id}/start_broadcasting
        """
        response = await _api.broadcasts.start_hls_broadcasting(
            self,
            type,
            id,
        )
        return response.data

    async def start_recording(
        self,
        type: str | UUID,
        id: str | UUID,
        recording_type: Literal["composite", "individual", "raw"] | str,
        *,
        recording_external_storage: str | None = None,
    ) -> _m.StartRecordingResponse:
        """Start recording the call, in the given type.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            recording_type,
            recording_external_storage=recording_external_storage,
        )
        return response.data

    async def start_rtmp_broadcasts(
        self, type: str | UUID, id: str | UUID, broadcasts: list[_m.RTMPBroadcastRequest]
    ) -> _m.StartRTMPBroadcastsResponse:
        """Start broadcasting the call to one or more RTMP targets.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
            broadcasts: Exactly one broadcast to begin. Exactly 1 entry.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StartRTMPBroadcasts, POST /api/v2/video/call/{type}/{id}/rtmp_broadcasts
        """
        response = await _api.broadcasts.start_rtmp_broadcasts(
            self,
            type,
            id,
            broadcasts=broadcasts,
        )
        return response.data

    async def start_transcription(
        self,
        type: str | UUID,
        id: str | UUID,
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
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            enable_closed_captions=enable_closed_captions,
            language=language,
            transcription_external_storage=transcription_external_storage,
        )
        return response.data

    async def stop_all_rtmp_broadcasts(self, type: str | UUID, id: str | UUID) -> _m.StopAllRTMPBroadcastsResponse:
        """Stop all RTMP broadcasts of the call.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopAllRTMPBroadcasts, POST /api/v2/video/call/{type}/{id}/rtmp_broadcasts/stop
        """
        response = await _api.broadcasts.stop_all_rtmp_broadcasts(
            self,
            type,
            id,
        )
        return response.data

    async def stop_closed_captions(
        self, type: str | UUID, id: str | UUID, *, stop_transcription: bool | None = None
    ) -> _m.StopClosedCaptionsResponse:
        """Stop closed captions in the call, with transcription if asked.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
            stop_transcription: Also stops the transcription.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopClosedCaptions, POST /api/v2/video/call/{type}/{id}/stop_closed_captions
        """
        response = await _api.closed_captions.stop_closed_captions(
            self,
            type,
            id,
            stop_transcription=stop_transcription,
        )
        return response.data

    async def stop_frame_recording(self, type: str | UUID, id: str | UUID) -> _m.StopFrameRecordingResponse:
        """Stop saving frames of the call's videos.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopFrameRecording, POST /api/v2/video/call/{type}/{id}/stop_frame_recording
        """
        response = await _api.recordings.stop_frame_recording(
            self,
            type,
            id,
        )
        return response.data

    async def stop_hls_broadcasting(self, type: str | UUID, id: str | UUID) -> _m.StopHLSBroadcastingResponse:
        """Stop broadcasting the call over HLS.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopHLSBroadcasting, POST /api/v2/video/call/{type}/{id}/stop_broadcasting
        """
        response = await _api.broadcasts.stop_hls_broadcasting(
            self,
            type,
            id,
        )
        return response.data

    async def stop_live(
        self,
        type: str | UUID,
        id: str | UUID,
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
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            continue_closed_caption=continue_closed_caption,
            continue_composite_recording=continue_composite_recording,
            continue_hls=continue_hls,
            continue_individual_recording=continue_individual_recording,
            continue_raw_recording=continue_raw_recording,
            continue_recording=continue_recording,
            continue_rtmp_broadcasts=continue_rtmp_broadcasts,
            continue_transcription=continue_transcription,
        )
        return response.data

    async def stop_recording(
        self, type: str | UUID, id: str | UUID, recording_type: Literal["composite", "individual", "raw"] | str
    ) -> _m.StopRecordingResponse:
        """Stop the call's recording of the given type.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
            recording_type: Which recording.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopRecording, POST /api/v2/video/call/{type}/{id}/recordings/{recording_type}/stop
        """
        response = await _api.recordings.stop_recording(
            self,
            type,
            id,
            recording_type,
        )
        return response.data

    async def stop_rtmp_broadcast(
        self, type: str | UUID, id: str | UUID, name: str | UUID
    ) -> _m.StopRTMPBroadcastsResponse:
        """Stop one RTMP broadcast of the call by its name.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
            name: The name it is known by.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopRTMPBroadcast, POST /api/v2/video/call/{type}/{id}/rtmp_broadcasts/{name}/stop
        """
        response = await _api.broadcasts.stop_rtmp_broadcast(
            self,
            type,
            id,
            name,
        )
        return response.data

    async def stop_transcription(
        self, type: str | UUID, id: str | UUID, *, stop_closed_captions: bool | None = None
    ) -> _m.StopTranscriptionResponse:
        """Stop transcribing the call, with closed captions if asked.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
            stop_closed_captions: Also stops closed captions.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopTranscription, POST /api/v2/video/call/{type}/{id}/stop_transcription
        """
        response = await _api.transcriptions.stop_transcription(
            self,
            type,
            id,
            stop_closed_captions=stop_closed_captions,
        )
        return response.data

    async def unblock_user(self, type: str | UUID, id: str | UUID, user_id: str) -> _m.UnblockUserResponse:
        """Unblock a user, who can then join the call again.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
            user_id: Who may come back.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UnblockUser, POST /api/v2/video/call/{type}/{id}/unblock
        """
        response = await _api.participants.unblock_user(
            self,
            type,
            id,
            user_id=user_id,
        )
        return response.data

    async def update_call(
        self,
        type: str | UUID,
        id: str | UUID,
        *,
        custom: dict[str, Any] | None = None,
        settings_override: _m.CallSettingsRequest | None = None,
        starts_at: datetime | None = None,
    ) -> _m.UpdateCallResponse:
        """Change the call's settings, start time or custom data; what is left out keeps its value.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            custom=custom,
            settings_override=settings_override,
            starts_at=starts_at,
        )
        return response.data

    async def update_call_members(
        self,
        type: str | UUID,
        id: str | UUID,
        *,
        remove_members: list[str] | None = None,
        update_members: list[_m.MemberRequest] | None = None,
    ) -> _m.UpdateCallMembersResponse:
        """Add, change and remove members of the call.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            remove_members=remove_members,
            update_members=update_members,
        )
        return response.data

    async def update_call_type(
        self,
        name: str | UUID,
        *,
        external_storage: str | None = None,
        grants: dict[str, list[str]] | None = None,
        notification_settings: _m.NotificationSettingsRequest | None = None,
        settings: _m.CallSettingsRequest | None = None,
    ) -> _m.UpdateCallTypeResponse:
        """Change a call type's settings, or the grants of the roles named.

        Args:
            name: The name it is known by.
            external_storage: Name of the storage of your own that files go to.
            grants: Permissions by role name.
            notification_settings: Which call events cause push messages, and what these messages say.
            settings: Settings that calls of this type start with.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UpdateCallType, PUT /api/v2/video/calltypes/{name}
        """
        response = await _api.call_types.update_call_type(
            self,
            name,
            external_storage=external_storage,
            grants=grants,
            notification_settings=notification_settings,
            settings=settings,
        )
        return response.data

    async def update_sip_inbound_routing_rule(
        self,
        id: str | UUID,
        *,
        caller_configs: _m.SIPCallerConfigsRequest,
        name: str,
        trunk_ids: list[str],
        call_configs: _m.SIPCallConfigsRequest | None = None,
        called_numbers: list[str] | None = None,
        caller_numbers: list[str] | None = None,
        direct_routing_configs: _m.SIPDirectRoutingRuleCallConfigsRequest | None = None,
        pin_protection_configs: _m.SIPPinProtectionConfigsRequest | None = None,
        pin_routing_configs: _m.SIPInboundRoutingRulePinConfigsRequest | None = None,
    ) -> _m.UpdateSIPInboundRoutingRuleResponse:
        """Replace a rule that routes incoming SIP calls.

        Args:
            id: Routing rule, by ID. At most 255 characters.
            caller_configs: How the phone caller is represented as a user.
            name: Label for the rule, up to 255 characters.
            trunk_ids: SIP trunks by ID. At least 1 entry.
            call_configs: Settings for the call that is entered.
            called_numbers: Dialed numbers that the rule matches.
            caller_numbers: Numbers of callers that the rule matches.
            direct_routing_configs: Routes straight to one call; cannot be combined with `pin_routing_configs`.
            pin_protection_configs: Asks callers for a PIN before they get in.
            pin_routing_configs: Routes by the PIN that is keyed in; cannot be combined with
                `direct_routing_configs`.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UpdateSIPInboundRoutingRule, PUT /api/v2/video/sip/inbound_routing_rules/{id}
        """
        response = await _api.sip.update_sip_inbound_routing_rule(
            self,
            id,
            caller_configs=caller_configs,
            name=name,
            trunk_ids=trunk_ids,
            call_configs=call_configs,
            called_numbers=called_numbers,
            caller_numbers=caller_numbers,
            direct_routing_configs=direct_routing_configs,
            pin_protection_configs=pin_protection_configs,
            pin_routing_configs=pin_routing_configs,
        )
        return response.data

    async def update_sip_trunk(
        self,
        id: str | UUID,
        *,
        name: str,
        numbers: list[str],
        allowed_ips: list[str] | None = None,
        password: str | None = None,
    ) -> _m.UpdateSIPTrunkResponse:
        """Replace the settings of a SIP trunk.

        Args:
            id: Trunk, by ID. At most 255 characters.
            name: Label for the trunk, up to 100 characters. From 1 to 100 characters.
            numbers: Phone numbers that reach this trunk. From 1 to 50 entries.
            allowed_ips: IPv4 or IPv6 addresses, or CIDR ranges, that may use the trunk.
            password: Password that the trunk signs in with, if it should need one. At most 255 characters.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: UpdateSIPTrunk, PUT /api/v2/video/sip/inbound_trunks/{id}
        """
        response = await _api.sip.update_sip_trunk(
            self,
            id,
            name=name,
            numbers=numbers,
            allowed_ips=allowed_ips,
            password=password,
        )
        return response.data

    async def update_user_permissions(
        self,
        type: str | UUID,
        id: str | UUID,
        user_id: str,
        *,
        grant_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None = None,
        revoke_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None = None,
    ) -> _m.UpdateUserPermissionsResponse:
        """Grant a user permissions in the call, or revoke them.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            user_id=user_id,
            grant_permissions=grant_permissions,
            revoke_permissions=revoke_permissions,
        )
        return response.data

    async def video_pin(self, type: str | UUID, id: str | UUID, *, session_id: str, user_id: str) -> _m.PinResponse:
        """Pin a participant's video for everybody in the call.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            session_id=session_id,
            user_id=user_id,
        )
        return response.data

    async def video_unpin(self, type: str | UUID, id: str | UUID, *, session_id: str, user_id: str) -> _m.UnpinResponse:
        """Unpin a participant's video for everybody in the call.

        Args:
            type: Call type, such as `default` or `livestream`. At most 64 characters.
            id: ID of the call within its type. At most 64 characters.
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
            type,
            id,
            session_id=session_id,
            user_id=user_id,
        )
        return response.data
