# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import TypeAlias

from .. import models as _m

WHEvent: TypeAlias = (
    _m.AsyncExportChannelsEvent
    | _m.AsyncExportErrorEvent
    | _m.AsyncExportUsersEvent
    | _m.BlockedUserEvent
    | _m.CallAcceptedEvent
    | _m.CallClosedCaptionsFailedEvent
    | _m.CallClosedCaptionsStartedEvent
    | _m.CallClosedCaptionsStoppedEvent
    | _m.CallCreatedEvent
    | _m.CallDTMFEvent
    | _m.CallDeletedEvent
    | _m.CallEndedEvent
    | _m.CallFrameRecordingFailedEvent
    | _m.CallFrameRecordingFrameReadyEvent
    | _m.CallFrameRecordingStartedEvent
    | _m.CallFrameRecordingStoppedEvent
    | _m.CallHLSBroadcastingFailedEvent
    | _m.CallHLSBroadcastingStartedEvent
    | _m.CallHLSBroadcastingStoppedEvent
    | _m.CallLiveStartedEvent
    | _m.CallMemberAddedEvent
    | _m.CallMemberRemovedEvent
    | _m.CallMemberUpdatedEvent
    | _m.CallMemberUpdatedPermissionEvent
    | _m.CallMissedEvent
    | _m.CallModerationBlurEvent
    | _m.CallModerationWarningEvent
    | _m.CallNotificationEvent
    | _m.CallReactionEvent
    | _m.CallRecordingFailedEvent
    | _m.CallRecordingReadyEvent
    | _m.CallRecordingStartedEvent
    | _m.CallRecordingStoppedEvent
    | _m.CallRejectedEvent
    | _m.CallRingEvent
    | _m.CallRtmpBroadcastFailedEvent
    | _m.CallRtmpBroadcastStartedEvent
    | _m.CallRtmpBroadcastStoppedEvent
    | _m.CallSessionEndedEvent
    | _m.CallSessionParticipantCountsUpdatedEvent
    | _m.CallSessionParticipantJoinedEvent
    | _m.CallSessionParticipantLeftEvent
    | _m.CallSessionStartedEvent
    | _m.CallStatsReportReadyEvent
    | _m.CallTranscriptionFailedEvent
    | _m.CallTranscriptionReadyEvent
    | _m.CallTranscriptionStartedEvent
    | _m.CallTranscriptionStoppedEvent
    | _m.CallUpdatedEvent
    | _m.CallUserFeedbackSubmittedEvent
    | _m.CallUserMutedEvent
    | _m.ClosedCaptionEvent
    | _m.CustomVideoEvent
    | _m.IngressErrorEvent
    | _m.IngressStartedEvent
    | _m.IngressStoppedEvent
    | _m.KickedUserEvent
    | _m.PermissionRequestEvent
    | _m.UnblockedUserEvent
    | _m.UpdatedCallPermissionsEvent
    | _m.UserBannedEvent
    | _m.UserDeactivatedEvent
    | _m.UserDeletedEvent
    | _m.UserReactivatedEvent
    | _m.UserUnbannedEvent
    | _m.UserUpdatedEvent
)
"""Any webhook event; `type` says which.

Source: schema WHEvent
"""
