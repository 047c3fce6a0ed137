# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The typed face of ``webhooks.Handlers.on``: an event type gives its handler the class of the event."""

# mypy: disable-error-code="overload-overlap"
# pyright: reportOverlappingOverload=false
# The last overload takes all text on purpose: it turns a misspelled type into one short error.

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from stream_video_async import models as _m
    from stream_video_async._delivery import Handler

    # One variable for each class: a decorated function keeps its own type, and decorators can be stacked.
    CallAcceptedEventHandler = TypeVar("CallAcceptedEventHandler", bound=Handler[_m.CallAcceptedEvent])
    BlockedUserEventHandler = TypeVar("BlockedUserEventHandler", bound=Handler[_m.BlockedUserEvent])
    ClosedCaptionEventHandler = TypeVar("ClosedCaptionEventHandler", bound=Handler[_m.ClosedCaptionEvent])
    CallClosedCaptionsFailedEventHandler = TypeVar(
        "CallClosedCaptionsFailedEventHandler", bound=Handler[_m.CallClosedCaptionsFailedEvent]
    )
    CallClosedCaptionsStartedEventHandler = TypeVar(
        "CallClosedCaptionsStartedEventHandler", bound=Handler[_m.CallClosedCaptionsStartedEvent]
    )
    CallClosedCaptionsStoppedEventHandler = TypeVar(
        "CallClosedCaptionsStoppedEventHandler", bound=Handler[_m.CallClosedCaptionsStoppedEvent]
    )
    CallCreatedEventHandler = TypeVar("CallCreatedEventHandler", bound=Handler[_m.CallCreatedEvent])
    CallDeletedEventHandler = TypeVar("CallDeletedEventHandler", bound=Handler[_m.CallDeletedEvent])
    CallDTMFEventHandler = TypeVar("CallDTMFEventHandler", bound=Handler[_m.CallDTMFEvent])
    CallEndedEventHandler = TypeVar("CallEndedEventHandler", bound=Handler[_m.CallEndedEvent])
    CallFrameRecordingFailedEventHandler = TypeVar(
        "CallFrameRecordingFailedEventHandler", bound=Handler[_m.CallFrameRecordingFailedEvent]
    )
    CallFrameRecordingFrameReadyEventHandler = TypeVar(
        "CallFrameRecordingFrameReadyEventHandler", bound=Handler[_m.CallFrameRecordingFrameReadyEvent]
    )
    CallFrameRecordingStartedEventHandler = TypeVar(
        "CallFrameRecordingStartedEventHandler", bound=Handler[_m.CallFrameRecordingStartedEvent]
    )
    CallFrameRecordingStoppedEventHandler = TypeVar(
        "CallFrameRecordingStoppedEventHandler", bound=Handler[_m.CallFrameRecordingStoppedEvent]
    )
    CallHLSBroadcastingFailedEventHandler = TypeVar(
        "CallHLSBroadcastingFailedEventHandler", bound=Handler[_m.CallHLSBroadcastingFailedEvent]
    )
    CallHLSBroadcastingStartedEventHandler = TypeVar(
        "CallHLSBroadcastingStartedEventHandler", bound=Handler[_m.CallHLSBroadcastingStartedEvent]
    )
    CallHLSBroadcastingStoppedEventHandler = TypeVar(
        "CallHLSBroadcastingStoppedEventHandler", bound=Handler[_m.CallHLSBroadcastingStoppedEvent]
    )
    KickedUserEventHandler = TypeVar("KickedUserEventHandler", bound=Handler[_m.KickedUserEvent])
    CallLiveStartedEventHandler = TypeVar("CallLiveStartedEventHandler", bound=Handler[_m.CallLiveStartedEvent])
    CallMemberAddedEventHandler = TypeVar("CallMemberAddedEventHandler", bound=Handler[_m.CallMemberAddedEvent])
    CallMemberRemovedEventHandler = TypeVar("CallMemberRemovedEventHandler", bound=Handler[_m.CallMemberRemovedEvent])
    CallMemberUpdatedEventHandler = TypeVar("CallMemberUpdatedEventHandler", bound=Handler[_m.CallMemberUpdatedEvent])
    CallMemberUpdatedPermissionEventHandler = TypeVar(
        "CallMemberUpdatedPermissionEventHandler", bound=Handler[_m.CallMemberUpdatedPermissionEvent]
    )
    CallMissedEventHandler = TypeVar("CallMissedEventHandler", bound=Handler[_m.CallMissedEvent])
    CallModerationBlurEventHandler = TypeVar(
        "CallModerationBlurEventHandler", bound=Handler[_m.CallModerationBlurEvent]
    )
    CallModerationWarningEventHandler = TypeVar(
        "CallModerationWarningEventHandler", bound=Handler[_m.CallModerationWarningEvent]
    )
    CallNotificationEventHandler = TypeVar("CallNotificationEventHandler", bound=Handler[_m.CallNotificationEvent])
    PermissionRequestEventHandler = TypeVar("PermissionRequestEventHandler", bound=Handler[_m.PermissionRequestEvent])
    UpdatedCallPermissionsEventHandler = TypeVar(
        "UpdatedCallPermissionsEventHandler", bound=Handler[_m.UpdatedCallPermissionsEvent]
    )
    CallReactionEventHandler = TypeVar("CallReactionEventHandler", bound=Handler[_m.CallReactionEvent])
    CallRecordingFailedEventHandler = TypeVar(
        "CallRecordingFailedEventHandler", bound=Handler[_m.CallRecordingFailedEvent]
    )
    CallRecordingReadyEventHandler = TypeVar(
        "CallRecordingReadyEventHandler", bound=Handler[_m.CallRecordingReadyEvent]
    )
    CallRecordingStartedEventHandler = TypeVar(
        "CallRecordingStartedEventHandler", bound=Handler[_m.CallRecordingStartedEvent]
    )
    CallRecordingStoppedEventHandler = TypeVar(
        "CallRecordingStoppedEventHandler", bound=Handler[_m.CallRecordingStoppedEvent]
    )
    CallRejectedEventHandler = TypeVar("CallRejectedEventHandler", bound=Handler[_m.CallRejectedEvent])
    CallRingEventHandler = TypeVar("CallRingEventHandler", bound=Handler[_m.CallRingEvent])
    CallRtmpBroadcastFailedEventHandler = TypeVar(
        "CallRtmpBroadcastFailedEventHandler", bound=Handler[_m.CallRtmpBroadcastFailedEvent]
    )
    CallRtmpBroadcastStartedEventHandler = TypeVar(
        "CallRtmpBroadcastStartedEventHandler", bound=Handler[_m.CallRtmpBroadcastStartedEvent]
    )
    CallRtmpBroadcastStoppedEventHandler = TypeVar(
        "CallRtmpBroadcastStoppedEventHandler", bound=Handler[_m.CallRtmpBroadcastStoppedEvent]
    )
    CallSessionEndedEventHandler = TypeVar("CallSessionEndedEventHandler", bound=Handler[_m.CallSessionEndedEvent])
    CallSessionParticipantCountsUpdatedEventHandler = TypeVar(
        "CallSessionParticipantCountsUpdatedEventHandler", bound=Handler[_m.CallSessionParticipantCountsUpdatedEvent]
    )
    CallSessionParticipantJoinedEventHandler = TypeVar(
        "CallSessionParticipantJoinedEventHandler", bound=Handler[_m.CallSessionParticipantJoinedEvent]
    )
    CallSessionParticipantLeftEventHandler = TypeVar(
        "CallSessionParticipantLeftEventHandler", bound=Handler[_m.CallSessionParticipantLeftEvent]
    )
    CallSessionStartedEventHandler = TypeVar(
        "CallSessionStartedEventHandler", bound=Handler[_m.CallSessionStartedEvent]
    )
    CallStatsReportReadyEventHandler = TypeVar(
        "CallStatsReportReadyEventHandler", bound=Handler[_m.CallStatsReportReadyEvent]
    )
    CallTranscriptionFailedEventHandler = TypeVar(
        "CallTranscriptionFailedEventHandler", bound=Handler[_m.CallTranscriptionFailedEvent]
    )
    CallTranscriptionReadyEventHandler = TypeVar(
        "CallTranscriptionReadyEventHandler", bound=Handler[_m.CallTranscriptionReadyEvent]
    )
    CallTranscriptionStartedEventHandler = TypeVar(
        "CallTranscriptionStartedEventHandler", bound=Handler[_m.CallTranscriptionStartedEvent]
    )
    CallTranscriptionStoppedEventHandler = TypeVar(
        "CallTranscriptionStoppedEventHandler", bound=Handler[_m.CallTranscriptionStoppedEvent]
    )
    UnblockedUserEventHandler = TypeVar("UnblockedUserEventHandler", bound=Handler[_m.UnblockedUserEvent])
    CallUpdatedEventHandler = TypeVar("CallUpdatedEventHandler", bound=Handler[_m.CallUpdatedEvent])
    CallUserFeedbackSubmittedEventHandler = TypeVar(
        "CallUserFeedbackSubmittedEventHandler", bound=Handler[_m.CallUserFeedbackSubmittedEvent]
    )
    CallUserMutedEventHandler = TypeVar("CallUserMutedEventHandler", bound=Handler[_m.CallUserMutedEvent])
    CustomVideoEventHandler = TypeVar("CustomVideoEventHandler", bound=Handler[_m.CustomVideoEvent])
    AsyncExportErrorEventHandler = TypeVar("AsyncExportErrorEventHandler", bound=Handler[_m.AsyncExportErrorEvent])
    AsyncExportChannelsEventHandler = TypeVar(
        "AsyncExportChannelsEventHandler", bound=Handler[_m.AsyncExportChannelsEvent]
    )
    AsyncExportUsersEventHandler = TypeVar("AsyncExportUsersEventHandler", bound=Handler[_m.AsyncExportUsersEvent])
    IngressErrorEventHandler = TypeVar("IngressErrorEventHandler", bound=Handler[_m.IngressErrorEvent])
    IngressStartedEventHandler = TypeVar("IngressStartedEventHandler", bound=Handler[_m.IngressStartedEvent])
    IngressStoppedEventHandler = TypeVar("IngressStoppedEventHandler", bound=Handler[_m.IngressStoppedEvent])
    UserBannedEventHandler = TypeVar("UserBannedEventHandler", bound=Handler[_m.UserBannedEvent])
    UserDeactivatedEventHandler = TypeVar("UserDeactivatedEventHandler", bound=Handler[_m.UserDeactivatedEvent])
    UserDeletedEventHandler = TypeVar("UserDeletedEventHandler", bound=Handler[_m.UserDeletedEvent])
    UserReactivatedEventHandler = TypeVar("UserReactivatedEventHandler", bound=Handler[_m.UserReactivatedEvent])
    UserUnbannedEventHandler = TypeVar("UserUnbannedEventHandler", bound=Handler[_m.UserUnbannedEvent])
    UserUpdatedEventHandler = TypeVar("UserUpdatedEventHandler", bound=Handler[_m.UserUpdatedEvent])

EventType: TypeAlias = Literal[
    "call.accepted",
    "call.blocked_user",
    "call.closed_caption",
    "call.closed_captions_failed",
    "call.closed_captions_started",
    "call.closed_captions_stopped",
    "call.created",
    "call.deleted",
    "call.dtmf",
    "call.ended",
    "call.frame_recording_failed",
    "call.frame_recording_ready",
    "call.frame_recording_started",
    "call.frame_recording_stopped",
    "call.hls_broadcasting_failed",
    "call.hls_broadcasting_started",
    "call.hls_broadcasting_stopped",
    "call.kicked_user",
    "call.live_started",
    "call.member_added",
    "call.member_removed",
    "call.member_updated",
    "call.member_updated_permission",
    "call.missed",
    "call.moderation_blur",
    "call.moderation_warning",
    "call.notification",
    "call.permission_request",
    "call.permissions_updated",
    "call.reaction_new",
    "call.recording_failed",
    "call.recording_ready",
    "call.recording_started",
    "call.recording_stopped",
    "call.rejected",
    "call.ring",
    "call.rtmp_broadcast_failed",
    "call.rtmp_broadcast_started",
    "call.rtmp_broadcast_stopped",
    "call.session_ended",
    "call.session_participant_count_updated",
    "call.session_participant_joined",
    "call.session_participant_left",
    "call.session_started",
    "call.stats_report_ready",
    "call.transcription_failed",
    "call.transcription_ready",
    "call.transcription_started",
    "call.transcription_stopped",
    "call.unblocked_user",
    "call.updated",
    "call.user_feedback_submitted",
    "call.user_muted",
    "custom",
    "export.channels.error",
    "export.channels.success",
    "export.users.error",
    "export.users.success",
    "ingress.error",
    "ingress.started",
    "ingress.stopped",
    "user.banned",
    "user.deactivated",
    "user.deleted",
    "user.reactivated",
    "user.unbanned",
    "user.updated",
]
"""The ``type`` of every event that this version knows."""


class NoSuchEventType:
    """What type checkers see in place of a decorator when the type of an event is misspelled; it cannot be called."""


class TypedHandlers(ABC):
    """Base of ``webhooks.Handlers``."""

    __slots__ = ()

    @overload
    def on(
        self, type: Literal["call.accepted"], /, *more: EventType
    ) -> Callable[[CallAcceptedEventHandler], CallAcceptedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.blocked_user"], /, *more: EventType
    ) -> Callable[[BlockedUserEventHandler], BlockedUserEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.closed_caption"], /, *more: EventType
    ) -> Callable[[ClosedCaptionEventHandler], ClosedCaptionEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.closed_captions_failed"], /, *more: EventType
    ) -> Callable[[CallClosedCaptionsFailedEventHandler], CallClosedCaptionsFailedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.closed_captions_started"], /, *more: EventType
    ) -> Callable[[CallClosedCaptionsStartedEventHandler], CallClosedCaptionsStartedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.closed_captions_stopped"], /, *more: EventType
    ) -> Callable[[CallClosedCaptionsStoppedEventHandler], CallClosedCaptionsStoppedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.created"], /, *more: EventType
    ) -> Callable[[CallCreatedEventHandler], CallCreatedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.deleted"], /, *more: EventType
    ) -> Callable[[CallDeletedEventHandler], CallDeletedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.dtmf"], /, *more: EventType
    ) -> Callable[[CallDTMFEventHandler], CallDTMFEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.ended"], /, *more: EventType
    ) -> Callable[[CallEndedEventHandler], CallEndedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.frame_recording_failed"], /, *more: EventType
    ) -> Callable[[CallFrameRecordingFailedEventHandler], CallFrameRecordingFailedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.frame_recording_ready"], /, *more: EventType
    ) -> Callable[[CallFrameRecordingFrameReadyEventHandler], CallFrameRecordingFrameReadyEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.frame_recording_started"], /, *more: EventType
    ) -> Callable[[CallFrameRecordingStartedEventHandler], CallFrameRecordingStartedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.frame_recording_stopped"], /, *more: EventType
    ) -> Callable[[CallFrameRecordingStoppedEventHandler], CallFrameRecordingStoppedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.hls_broadcasting_failed"], /, *more: EventType
    ) -> Callable[[CallHLSBroadcastingFailedEventHandler], CallHLSBroadcastingFailedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.hls_broadcasting_started"], /, *more: EventType
    ) -> Callable[[CallHLSBroadcastingStartedEventHandler], CallHLSBroadcastingStartedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.hls_broadcasting_stopped"], /, *more: EventType
    ) -> Callable[[CallHLSBroadcastingStoppedEventHandler], CallHLSBroadcastingStoppedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.kicked_user"], /, *more: EventType
    ) -> Callable[[KickedUserEventHandler], KickedUserEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.live_started"], /, *more: EventType
    ) -> Callable[[CallLiveStartedEventHandler], CallLiveStartedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.member_added"], /, *more: EventType
    ) -> Callable[[CallMemberAddedEventHandler], CallMemberAddedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.member_removed"], /, *more: EventType
    ) -> Callable[[CallMemberRemovedEventHandler], CallMemberRemovedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.member_updated"], /, *more: EventType
    ) -> Callable[[CallMemberUpdatedEventHandler], CallMemberUpdatedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.member_updated_permission"], /, *more: EventType
    ) -> Callable[[CallMemberUpdatedPermissionEventHandler], CallMemberUpdatedPermissionEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.missed"], /, *more: EventType
    ) -> Callable[[CallMissedEventHandler], CallMissedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.moderation_blur"], /, *more: EventType
    ) -> Callable[[CallModerationBlurEventHandler], CallModerationBlurEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.moderation_warning"], /, *more: EventType
    ) -> Callable[[CallModerationWarningEventHandler], CallModerationWarningEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.notification"], /, *more: EventType
    ) -> Callable[[CallNotificationEventHandler], CallNotificationEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.permission_request"], /, *more: EventType
    ) -> Callable[[PermissionRequestEventHandler], PermissionRequestEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.permissions_updated"], /, *more: EventType
    ) -> Callable[[UpdatedCallPermissionsEventHandler], UpdatedCallPermissionsEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.reaction_new"], /, *more: EventType
    ) -> Callable[[CallReactionEventHandler], CallReactionEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.recording_failed"], /, *more: EventType
    ) -> Callable[[CallRecordingFailedEventHandler], CallRecordingFailedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.recording_ready"], /, *more: EventType
    ) -> Callable[[CallRecordingReadyEventHandler], CallRecordingReadyEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.recording_started"], /, *more: EventType
    ) -> Callable[[CallRecordingStartedEventHandler], CallRecordingStartedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.recording_stopped"], /, *more: EventType
    ) -> Callable[[CallRecordingStoppedEventHandler], CallRecordingStoppedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.rejected"], /, *more: EventType
    ) -> Callable[[CallRejectedEventHandler], CallRejectedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.ring"], /, *more: EventType
    ) -> Callable[[CallRingEventHandler], CallRingEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.rtmp_broadcast_failed"], /, *more: EventType
    ) -> Callable[[CallRtmpBroadcastFailedEventHandler], CallRtmpBroadcastFailedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.rtmp_broadcast_started"], /, *more: EventType
    ) -> Callable[[CallRtmpBroadcastStartedEventHandler], CallRtmpBroadcastStartedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.rtmp_broadcast_stopped"], /, *more: EventType
    ) -> Callable[[CallRtmpBroadcastStoppedEventHandler], CallRtmpBroadcastStoppedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.session_ended"], /, *more: EventType
    ) -> Callable[[CallSessionEndedEventHandler], CallSessionEndedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.session_participant_count_updated"], /, *more: EventType
    ) -> Callable[
        [CallSessionParticipantCountsUpdatedEventHandler], CallSessionParticipantCountsUpdatedEventHandler
    ]: ...
    @overload
    def on(
        self, type: Literal["call.session_participant_joined"], /, *more: EventType
    ) -> Callable[[CallSessionParticipantJoinedEventHandler], CallSessionParticipantJoinedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.session_participant_left"], /, *more: EventType
    ) -> Callable[[CallSessionParticipantLeftEventHandler], CallSessionParticipantLeftEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.session_started"], /, *more: EventType
    ) -> Callable[[CallSessionStartedEventHandler], CallSessionStartedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.stats_report_ready"], /, *more: EventType
    ) -> Callable[[CallStatsReportReadyEventHandler], CallStatsReportReadyEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.transcription_failed"], /, *more: EventType
    ) -> Callable[[CallTranscriptionFailedEventHandler], CallTranscriptionFailedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.transcription_ready"], /, *more: EventType
    ) -> Callable[[CallTranscriptionReadyEventHandler], CallTranscriptionReadyEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.transcription_started"], /, *more: EventType
    ) -> Callable[[CallTranscriptionStartedEventHandler], CallTranscriptionStartedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.transcription_stopped"], /, *more: EventType
    ) -> Callable[[CallTranscriptionStoppedEventHandler], CallTranscriptionStoppedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.unblocked_user"], /, *more: EventType
    ) -> Callable[[UnblockedUserEventHandler], UnblockedUserEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.updated"], /, *more: EventType
    ) -> Callable[[CallUpdatedEventHandler], CallUpdatedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.user_feedback_submitted"], /, *more: EventType
    ) -> Callable[[CallUserFeedbackSubmittedEventHandler], CallUserFeedbackSubmittedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["call.user_muted"], /, *more: EventType
    ) -> Callable[[CallUserMutedEventHandler], CallUserMutedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["custom"], /, *more: EventType
    ) -> Callable[[CustomVideoEventHandler], CustomVideoEventHandler]: ...
    @overload
    def on(
        self, type: Literal["export.channels.error"], /, *more: EventType
    ) -> Callable[[AsyncExportErrorEventHandler], AsyncExportErrorEventHandler]: ...
    @overload
    def on(
        self, type: Literal["export.channels.success"], /, *more: EventType
    ) -> Callable[[AsyncExportChannelsEventHandler], AsyncExportChannelsEventHandler]: ...
    @overload
    def on(
        self, type: Literal["export.users.error"], /, *more: EventType
    ) -> Callable[[AsyncExportErrorEventHandler], AsyncExportErrorEventHandler]: ...
    @overload
    def on(
        self, type: Literal["export.users.success"], /, *more: EventType
    ) -> Callable[[AsyncExportUsersEventHandler], AsyncExportUsersEventHandler]: ...
    @overload
    def on(
        self, type: Literal["ingress.error"], /, *more: EventType
    ) -> Callable[[IngressErrorEventHandler], IngressErrorEventHandler]: ...
    @overload
    def on(
        self, type: Literal["ingress.started"], /, *more: EventType
    ) -> Callable[[IngressStartedEventHandler], IngressStartedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["ingress.stopped"], /, *more: EventType
    ) -> Callable[[IngressStoppedEventHandler], IngressStoppedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["user.banned"], /, *more: EventType
    ) -> Callable[[UserBannedEventHandler], UserBannedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["user.deactivated"], /, *more: EventType
    ) -> Callable[[UserDeactivatedEventHandler], UserDeactivatedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["user.deleted"], /, *more: EventType
    ) -> Callable[[UserDeletedEventHandler], UserDeletedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["user.reactivated"], /, *more: EventType
    ) -> Callable[[UserReactivatedEventHandler], UserReactivatedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["user.unbanned"], /, *more: EventType
    ) -> Callable[[UserUnbannedEventHandler], UserUnbannedEventHandler]: ...
    @overload
    def on(
        self, type: Literal["user.updated"], /, *more: EventType
    ) -> Callable[[UserUpdatedEventHandler], UserUpdatedEventHandler]: ...
    @overload
    def on(self, type: str, /, *more: str) -> NoSuchEventType: ...
    def on(self, type: str, /, *more: str) -> Any:
        """Register a handler of one or several event types; use it as a decorator, or call it with the function.

        Type checkers know the class of the first type's event, and refuse a handler of another one. A handler of several
        types takes the union of their classes; what its annotation leaves out is refused when it is registered.

        Args:
            type: The event type, such as ``call.session_ended``.
            *more: Further types for the same handler.

        Returns:
            A decorator that returns the handler as it is.

        Raises:
            ValueError: A type is not known to this version.
            TypeError: The handler can be called neither with an event, nor with an event and its delivery, or its
                annotation lacks the class of an event.
        """
        return self._register((type, *more))

    @abstractmethod
    def _register(self, event_types: tuple[str, ...], /) -> Callable[[Any], Any]:
        """Return the decorator that registers a handler."""
