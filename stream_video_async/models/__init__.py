# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The models of the contract (v236.0.4), one module per schema, each loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .absent_metric import AbsentMetric as AbsentMetric
    from .action import Action as Action
    from .active_calls_bitrate_stats import ActiveCallsBitrateStats as ActiveCallsBitrateStats
    from .active_calls_fps_stats import ActiveCallsFPSStats as ActiveCallsFPSStats
    from .active_calls_latency_stats import ActiveCallsLatencyStats as ActiveCallsLatencyStats
    from .active_calls_metrics import ActiveCallsMetrics as ActiveCallsMetrics
    from .active_calls_resolution_stats import ActiveCallsResolutionStats as ActiveCallsResolutionStats
    from .active_calls_summary import ActiveCallsSummary as ActiveCallsSummary
    from .add_user_group_members_request import AddUserGroupMembersRequest as AddUserGroupMembersRequest
    from .add_user_group_members_response import AddUserGroupMembersResponse as AddUserGroupMembersResponse
    from .api_error import APIError as APIError
    from .apn_config import APNConfig as APNConfig
    from .apn_config_fields import APNConfigFields as APNConfigFields
    from .apns import APNS as APNS
    from .apns_payload import APNSPayload as APNSPayload
    from .app_response_fields import AppResponseFields as AppResponseFields
    from .async_export_channels_event import AsyncExportChannelsEvent as AsyncExportChannelsEvent
    from .async_export_error_event import AsyncExportErrorEvent as AsyncExportErrorEvent
    from .async_export_users_event import AsyncExportUsersEvent as AsyncExportUsersEvent
    from .async_moderation_callback_config import AsyncModerationCallbackConfig as AsyncModerationCallbackConfig
    from .async_moderation_configuration import AsyncModerationConfiguration as AsyncModerationConfiguration
    from .attachment import Attachment as Attachment
    from .audience import Audience as Audience
    from .audio_settings import AudioSettings as AudioSettings
    from .audio_settings_request import AudioSettingsRequest as AudioSettingsRequest
    from .audio_settings_response import AudioSettingsResponse as AudioSettingsResponse
    from .azure_request import AzureRequest as AzureRequest
    from .backstage_settings import BackstageSettings as BackstageSettings
    from .backstage_settings_request import BackstageSettingsRequest as BackstageSettingsRequest
    from .backstage_settings_response import BackstageSettingsResponse as BackstageSettingsResponse
    from .block_list_options import BlockListOptions as BlockListOptions
    from .block_list_response import BlockListResponse as BlockListResponse
    from .block_user_request import BlockUserRequest as BlockUserRequest
    from .block_user_response import BlockUserResponse as BlockUserResponse
    from .block_users_request import BlockUsersRequest as BlockUsersRequest
    from .block_users_response import BlockUsersResponse as BlockUsersResponse
    from .blocked_user_event import BlockedUserEvent as BlockedUserEvent
    from .blocked_user_response import BlockedUserResponse as BlockedUserResponse
    from .bound import Bound as Bound
    from .broadcast_daily_rollup import BroadcastDailyRollup as BroadcastDailyRollup
    from .broadcast_digest import BroadcastDigest as BroadcastDigest
    from .broadcast_info import BroadcastInfo as BroadcastInfo
    from .broadcast_segment import BroadcastSegment as BroadcastSegment
    from .broadcast_settings import BroadcastSettings as BroadcastSettings
    from .broadcast_settings_request import BroadcastSettingsRequest as BroadcastSettingsRequest
    from .broadcast_settings_response import BroadcastSettingsResponse as BroadcastSettingsResponse
    from .browser_data_response import BrowserDataResponse as BrowserDataResponse
    from .call_accepted_event import CallAcceptedEvent as CallAcceptedEvent
    from .call_closed_caption import CallClosedCaption as CallClosedCaption
    from .call_closed_captions_failed_event import CallClosedCaptionsFailedEvent as CallClosedCaptionsFailedEvent
    from .call_closed_captions_started_event import CallClosedCaptionsStartedEvent as CallClosedCaptionsStartedEvent
    from .call_closed_captions_stopped_event import CallClosedCaptionsStoppedEvent as CallClosedCaptionsStoppedEvent
    from .call_created_event import CallCreatedEvent as CallCreatedEvent
    from .call_deleted_event import CallDeletedEvent as CallDeletedEvent
    from .call_dtmf_event import CallDTMFEvent as CallDTMFEvent
    from .call_duration_report import CallDurationReport as CallDurationReport
    from .call_duration_report_response import CallDurationReportResponse as CallDurationReportResponse
    from .call_ended_event import CallEndedEvent as CallEndedEvent
    from .call_frame_recording_failed_event import CallFrameRecordingFailedEvent as CallFrameRecordingFailedEvent
    from .call_frame_recording_frame_ready_event import (
        CallFrameRecordingFrameReadyEvent as CallFrameRecordingFrameReadyEvent,
    )
    from .call_frame_recording_started_event import CallFrameRecordingStartedEvent as CallFrameRecordingStartedEvent
    from .call_frame_recording_stopped_event import CallFrameRecordingStoppedEvent as CallFrameRecordingStoppedEvent
    from .call_hls_broadcasting_failed_event import CallHLSBroadcastingFailedEvent as CallHLSBroadcastingFailedEvent
    from .call_hls_broadcasting_started_event import CallHLSBroadcastingStartedEvent as CallHLSBroadcastingStartedEvent
    from .call_hls_broadcasting_stopped_event import CallHLSBroadcastingStoppedEvent as CallHLSBroadcastingStoppedEvent
    from .call_ingress_response import CallIngressResponse as CallIngressResponse
    from .call_level_event_payload import CallLevelEventPayload as CallLevelEventPayload
    from .call_live_started_event import CallLiveStartedEvent as CallLiveStartedEvent
    from .call_member_added_event import CallMemberAddedEvent as CallMemberAddedEvent
    from .call_member_removed_event import CallMemberRemovedEvent as CallMemberRemovedEvent
    from .call_member_updated_event import CallMemberUpdatedEvent as CallMemberUpdatedEvent
    from .call_member_updated_permission_event import (
        CallMemberUpdatedPermissionEvent as CallMemberUpdatedPermissionEvent,
    )
    from .call_missed_event import CallMissedEvent as CallMissedEvent
    from .call_moderation_blur_event import CallModerationBlurEvent as CallModerationBlurEvent
    from .call_moderation_warning_event import CallModerationWarningEvent as CallModerationWarningEvent
    from .call_notification_event import CallNotificationEvent as CallNotificationEvent
    from .call_participant_count_report import CallParticipantCountReport as CallParticipantCountReport
    from .call_participant_count_report_response import (
        CallParticipantCountReportResponse as CallParticipantCountReportResponse,
    )
    from .call_participant_response import CallParticipantResponse as CallParticipantResponse
    from .call_participant_timeline import CallParticipantTimeline as CallParticipantTimeline
    from .call_reaction_event import CallReactionEvent as CallReactionEvent
    from .call_recording import CallRecording as CallRecording
    from .call_recording_failed_event import CallRecordingFailedEvent as CallRecordingFailedEvent
    from .call_recording_ready_event import CallRecordingReadyEvent as CallRecordingReadyEvent
    from .call_recording_started_event import CallRecordingStartedEvent as CallRecordingStartedEvent
    from .call_recording_stopped_event import CallRecordingStoppedEvent as CallRecordingStoppedEvent
    from .call_rejected_event import CallRejectedEvent as CallRejectedEvent
    from .call_report_response import CallReportResponse as CallReportResponse
    from .call_request import CallRequest as CallRequest
    from .call_response import CallResponse as CallResponse
    from .call_ring_event import CallRingEvent as CallRingEvent
    from .call_rtmp_broadcast_failed_event import CallRtmpBroadcastFailedEvent as CallRtmpBroadcastFailedEvent
    from .call_rtmp_broadcast_started_event import CallRtmpBroadcastStartedEvent as CallRtmpBroadcastStartedEvent
    from .call_rtmp_broadcast_stopped_event import CallRtmpBroadcastStoppedEvent as CallRtmpBroadcastStoppedEvent
    from .call_session_ended_event import CallSessionEndedEvent as CallSessionEndedEvent
    from .call_session_participant_counts_updated_event import (
        CallSessionParticipantCountsUpdatedEvent as CallSessionParticipantCountsUpdatedEvent,
    )
    from .call_session_participant_joined_event import (
        CallSessionParticipantJoinedEvent as CallSessionParticipantJoinedEvent,
    )
    from .call_session_participant_left_event import CallSessionParticipantLeftEvent as CallSessionParticipantLeftEvent
    from .call_session_response import CallSessionResponse as CallSessionResponse
    from .call_session_started_event import CallSessionStartedEvent as CallSessionStartedEvent
    from .call_settings import CallSettings as CallSettings
    from .call_settings_request import CallSettingsRequest as CallSettingsRequest
    from .call_settings_response import CallSettingsResponse as CallSettingsResponse
    from .call_state_response_fields import CallStateResponseFields as CallStateResponseFields
    from .call_stats_location import CallStatsLocation as CallStatsLocation
    from .call_stats_map_location import CallStatsMapLocation as CallStatsMapLocation
    from .call_stats_map_publisher import CallStatsMapPublisher as CallStatsMapPublisher
    from .call_stats_map_publishers import CallStatsMapPublishers as CallStatsMapPublishers
    from .call_stats_map_sf_us import CallStatsMapSFUs as CallStatsMapSFUs
    from .call_stats_map_subscriber import CallStatsMapSubscriber as CallStatsMapSubscriber
    from .call_stats_map_subscribers import CallStatsMapSubscribers as CallStatsMapSubscribers
    from .call_stats_participant import CallStatsParticipant as CallStatsParticipant
    from .call_stats_participant_counts import CallStatsParticipantCounts as CallStatsParticipantCounts
    from .call_stats_participant_session import CallStatsParticipantSession as CallStatsParticipantSession
    from .call_stats_report_ready_event import CallStatsReportReadyEvent as CallStatsReportReadyEvent
    from .call_stats_report_summary_response import CallStatsReportSummaryResponse as CallStatsReportSummaryResponse
    from .call_stats_session_response import CallStatsSessionResponse as CallStatsSessionResponse
    from .call_transcription import CallTranscription as CallTranscription
    from .call_transcription_failed_event import CallTranscriptionFailedEvent as CallTranscriptionFailedEvent
    from .call_transcription_ready_event import CallTranscriptionReadyEvent as CallTranscriptionReadyEvent
    from .call_transcription_started_event import CallTranscriptionStartedEvent as CallTranscriptionStartedEvent
    from .call_transcription_stopped_event import CallTranscriptionStoppedEvent as CallTranscriptionStoppedEvent
    from .call_type import CallType as CallType
    from .call_type_response import CallTypeResponse as CallTypeResponse
    from .call_updated_event import CallUpdatedEvent as CallUpdatedEvent
    from .call_user_feedback_submitted_event import CallUserFeedbackSubmittedEvent as CallUserFeedbackSubmittedEvent
    from .call_user_muted_event import CallUserMutedEvent as CallUserMutedEvent
    from .calls_per_day_report import CallsPerDayReport as CallsPerDayReport
    from .calls_per_day_report_response import CallsPerDayReportResponse as CallsPerDayReportResponse
    from .cancel_import_v2_task_request import CancelImportV2TaskRequest as CancelImportV2TaskRequest
    from .cancel_import_v2_task_response import CancelImportV2TaskResponse as CancelImportV2TaskResponse
    from .channel_config import ChannelConfig as ChannelConfig
    from .channel_config_with_info import ChannelConfigWithInfo as ChannelConfigWithInfo
    from .channel_member_partial_response import ChannelMemberPartialResponse as ChannelMemberPartialResponse
    from .channel_member_response import ChannelMemberResponse as ChannelMemberResponse
    from .channel_mute import ChannelMute as ChannelMute
    from .channel_own_capability import ChannelOwnCapability as ChannelOwnCapability
    from .channel_push_preferences_response import ChannelPushPreferencesResponse as ChannelPushPreferencesResponse
    from .channel_response import ChannelResponse as ChannelResponse
    from .chat_activity_stats_response import ChatActivityStatsResponse as ChatActivityStatsResponse
    from .chat_preferences import ChatPreferences as ChatPreferences
    from .chat_preferences_input import ChatPreferencesInput as ChatPreferencesInput
    from .chat_preferences_response import ChatPreferencesResponse as ChatPreferencesResponse
    from .check_external_storage_response import CheckExternalStorageResponse as CheckExternalStorageResponse
    from .check_push_request import CheckPushRequest as CheckPushRequest
    from .check_push_response import CheckPushResponse as CheckPushResponse
    from .check_sns_request import CheckSNSRequest as CheckSNSRequest
    from .check_sns_response import CheckSNSResponse as CheckSNSResponse
    from .check_sqs_request import CheckSQSRequest as CheckSQSRequest
    from .check_sqs_response import CheckSQSResponse as CheckSQSResponse
    from .client_event import ClientEvent as ClientEvent
    from .client_os_data_response import ClientOSDataResponse as ClientOSDataResponse
    from .closed_caption_event import ClosedCaptionEvent as ClosedCaptionEvent
    from .collect_user_feedback_request import CollectUserFeedbackRequest as CollectUserFeedbackRequest
    from .collect_user_feedback_response import CollectUserFeedbackResponse as CollectUserFeedbackResponse
    from .command import Command as Command
    from .composite_recording_response import CompositeRecordingResponse as CompositeRecordingResponse
    from .concurrency_minute import ConcurrencyMinute as ConcurrencyMinute
    from .coordinates_response import CoordinatesResponse as CoordinatesResponse
    from .count_by_minute_response import CountByMinuteResponse as CountByMinuteResponse
    from .coverage import Coverage as Coverage
    from .create_block_list_request import CreateBlockListRequest as CreateBlockListRequest
    from .create_block_list_response import CreateBlockListResponse as CreateBlockListResponse
    from .create_call_type_request import CreateCallTypeRequest as CreateCallTypeRequest
    from .create_call_type_response import CreateCallTypeResponse as CreateCallTypeResponse
    from .create_device_request import CreateDeviceRequest as CreateDeviceRequest
    from .create_external_storage_request import CreateExternalStorageRequest as CreateExternalStorageRequest
    from .create_external_storage_response import CreateExternalStorageResponse as CreateExternalStorageResponse
    from .create_guest_request import CreateGuestRequest as CreateGuestRequest
    from .create_guest_response import CreateGuestResponse as CreateGuestResponse
    from .create_import_request import CreateImportRequest as CreateImportRequest
    from .create_import_response import CreateImportResponse as CreateImportResponse
    from .create_import_url_request import CreateImportURLRequest as CreateImportURLRequest
    from .create_import_url_response import CreateImportURLResponse as CreateImportURLResponse
    from .create_import_v2_task_request import CreateImportV2TaskRequest as CreateImportV2TaskRequest
    from .create_import_v2_task_response import CreateImportV2TaskResponse as CreateImportV2TaskResponse
    from .create_permission_request import CreatePermissionRequest as CreatePermissionRequest
    from .create_poll_option_request import CreatePollOptionRequest as CreatePollOptionRequest
    from .create_poll_request import CreatePollRequest as CreatePollRequest
    from .create_role_request import CreateRoleRequest as CreateRoleRequest
    from .create_role_response import CreateRoleResponse as CreateRoleResponse
    from .create_sip_trunk_request import CreateSIPTrunkRequest as CreateSIPTrunkRequest
    from .create_sip_trunk_response import CreateSIPTrunkResponse as CreateSIPTrunkResponse
    from .create_user_group_request import CreateUserGroupRequest as CreateUserGroupRequest
    from .create_user_group_response import CreateUserGroupResponse as CreateUserGroupResponse
    from .custom_video_event import CustomVideoEvent as CustomVideoEvent
    from .daily_aggregate_call_duration_report_response import (
        DailyAggregateCallDurationReportResponse as DailyAggregateCallDurationReportResponse,
    )
    from .daily_aggregate_call_participant_count_report_response import (
        DailyAggregateCallParticipantCountReportResponse as DailyAggregateCallParticipantCountReportResponse,
    )
    from .daily_aggregate_calls_per_day_report_response import (
        DailyAggregateCallsPerDayReportResponse as DailyAggregateCallsPerDayReportResponse,
    )
    from .daily_aggregate_quality_score_report_response import (
        DailyAggregateQualityScoreReportResponse as DailyAggregateQualityScoreReportResponse,
    )
    from .daily_aggregate_sdk_usage_report_response import (
        DailyAggregateSDKUsageReportResponse as DailyAggregateSDKUsageReportResponse,
    )
    from .daily_aggregate_user_feedback_report_response import (
        DailyAggregateUserFeedbackReportResponse as DailyAggregateUserFeedbackReportResponse,
    )
    from .daily_digest_call_session_summary import DailyDigestCallSessionSummary as DailyDigestCallSessionSummary
    from .data_dog_info import DataDogInfo as DataDogInfo
    from .deactivate_user_request import DeactivateUserRequest as DeactivateUserRequest
    from .deactivate_user_response import DeactivateUserResponse as DeactivateUserResponse
    from .deactivate_users_request import DeactivateUsersRequest as DeactivateUsersRequest
    from .deactivate_users_response import DeactivateUsersResponse as DeactivateUsersResponse
    from .delete_call_request import DeleteCallRequest as DeleteCallRequest
    from .delete_call_response import DeleteCallResponse as DeleteCallResponse
    from .delete_external_storage_response import DeleteExternalStorageResponse as DeleteExternalStorageResponse
    from .delete_import_v2_task_response import DeleteImportV2TaskResponse as DeleteImportV2TaskResponse
    from .delete_recording_response import DeleteRecordingResponse as DeleteRecordingResponse
    from .delete_sip_inbound_routing_rule_response import (
        DeleteSIPInboundRoutingRuleResponse as DeleteSIPInboundRoutingRuleResponse,
    )
    from .delete_sip_trunk_response import DeleteSIPTrunkResponse as DeleteSIPTrunkResponse
    from .delete_transcription_response import DeleteTranscriptionResponse as DeleteTranscriptionResponse
    from .delete_users_request import DeleteUsersRequest as DeleteUsersRequest
    from .delete_users_response import DeleteUsersResponse as DeleteUsersResponse
    from .delivery_receipts_response import DeliveryReceiptsResponse as DeliveryReceiptsResponse
    from .delivery_zone_segment import DeliveryZoneSegment as DeliveryZoneSegment
    from .device_data_response import DeviceDataResponse as DeviceDataResponse
    from .device_error_info import DeviceErrorInfo as DeviceErrorInfo
    from .device_response import DeviceResponse as DeviceResponse
    from .draft_payload_response import DraftPayloadResponse as DraftPayloadResponse
    from .draft_response import DraftResponse as DraftResponse
    from .edge_response import EdgeResponse as EdgeResponse
    from .egress_hls_response import EgressHLSResponse as EgressHLSResponse
    from .egress_response import EgressResponse as EgressResponse
    from .egress_rtmp_response import EgressRTMPResponse as EgressRTMPResponse
    from .encoding_profile import EncodingProfile as EncodingProfile
    from .encryption_settings_request import EncryptionSettingsRequest as EncryptionSettingsRequest
    from .encryption_settings_response import EncryptionSettingsResponse as EncryptionSettingsResponse
    from .end_call_request import EndCallRequest as EndCallRequest
    from .end_call_response import EndCallResponse as EndCallResponse
    from .error_result import ErrorResult as ErrorResult
    from .event_hook import EventHook as EventHook
    from .event_notification_settings import EventNotificationSettings as EventNotificationSettings
    from .event_notification_settings_request import (
        EventNotificationSettingsRequest as EventNotificationSettingsRequest,
    )
    from .event_notification_settings_response import (
        EventNotificationSettingsResponse as EventNotificationSettingsResponse,
    )
    from .export_user_response import ExportUserResponse as ExportUserResponse
    from .export_users_request import ExportUsersRequest as ExportUsersRequest
    from .export_users_response import ExportUsersResponse as ExportUsersResponse
    from .external_storage_response import ExternalStorageResponse as ExternalStorageResponse
    from .fcm import FCM as FCM
    from .fcm_payload import FCMPayload as FCMPayload
    from .feeds_preferences import FeedsPreferences as FeedsPreferences
    from .feeds_preferences_response import FeedsPreferencesResponse as FeedsPreferencesResponse
    from .field import Field as Field
    from .file_upload_config import FileUploadConfig as FileUploadConfig
    from .file_upload_request import FileUploadRequest as FileUploadRequest
    from .file_upload_response import FileUploadResponse as FileUploadResponse
    from .firebase_config import FirebaseConfig as FirebaseConfig
    from .firebase_config_fields import FirebaseConfigFields as FirebaseConfigFields
    from .frame_record_settings import FrameRecordSettings as FrameRecordSettings
    from .frame_recording_response import FrameRecordingResponse as FrameRecordingResponse
    from .frame_recording_settings_request import FrameRecordingSettingsRequest as FrameRecordingSettingsRequest
    from .frame_recording_settings_response import FrameRecordingSettingsResponse as FrameRecordingSettingsResponse
    from .full_user_response import FullUserResponse as FullUserResponse
    from .geofence_response import GeofenceResponse as GeofenceResponse
    from .geofence_settings import GeofenceSettings as GeofenceSettings
    from .geofence_settings_request import GeofenceSettingsRequest as GeofenceSettingsRequest
    from .geofence_settings_response import GeofenceSettingsResponse as GeofenceSettingsResponse
    from .get_active_calls_status_response import GetActiveCallsStatusResponse as GetActiveCallsStatusResponse
    from .get_application_response import GetApplicationResponse as GetApplicationResponse
    from .get_block_list_response import GetBlockListResponse as GetBlockListResponse
    from .get_blocked_users_response import GetBlockedUsersResponse as GetBlockedUsersResponse
    from .get_call_participant_session_metrics_response import (
        GetCallParticipantSessionMetricsResponse as GetCallParticipantSessionMetricsResponse,
    )
    from .get_call_report_response import GetCallReportResponse as GetCallReportResponse
    from .get_call_response import GetCallResponse as GetCallResponse
    from .get_call_session_participant_stats_details_response import (
        GetCallSessionParticipantStatsDetailsResponse as GetCallSessionParticipantStatsDetailsResponse,
    )
    from .get_call_type_response import GetCallTypeResponse as GetCallTypeResponse
    from .get_custom_permission_response import GetCustomPermissionResponse as GetCustomPermissionResponse
    from .get_daily_digest_response import GetDailyDigestResponse as GetDailyDigestResponse
    from .get_edges_response import GetEdgesResponse as GetEdgesResponse
    from .get_external_storage_awss3_response import GetExternalStorageAWSS3Response as GetExternalStorageAWSS3Response
    from .get_external_storage_gcs_response import GetExternalStorageGCSResponse as GetExternalStorageGCSResponse
    from .get_external_storage_response import GetExternalStorageResponse as GetExternalStorageResponse
    from .get_import_response import GetImportResponse as GetImportResponse
    from .get_import_v2_task_response import GetImportV2TaskResponse as GetImportV2TaskResponse
    from .get_og_response import GetOGResponse as GetOGResponse
    from .get_or_create_call_request import GetOrCreateCallRequest as GetOrCreateCallRequest
    from .get_or_create_call_response import GetOrCreateCallResponse as GetOrCreateCallResponse
    from .get_push_templates_response import GetPushTemplatesResponse as GetPushTemplatesResponse
    from .get_rate_limits_response import GetRateLimitsResponse as GetRateLimitsResponse
    from .get_task_response import GetTaskResponse as GetTaskResponse
    from .get_user_group_response import GetUserGroupResponse as GetUserGroupResponse
    from .go_live_request import GoLiveRequest as GoLiveRequest
    from .go_live_response import GoLiveResponse as GoLiveResponse
    from .grouped_stats_response import GroupedStatsResponse as GroupedStatsResponse
    from .hls_settings import HLSSettings as HLSSettings
    from .hls_settings_request import HLSSettingsRequest as HLSSettingsRequest
    from .hls_settings_response import HLSSettingsResponse as HLSSettingsResponse
    from .huawei_config import HuaweiConfig as HuaweiConfig
    from .huawei_config_fields import HuaweiConfigFields as HuaweiConfigFields
    from .image_data import ImageData as ImageData
    from .image_size import ImageSize as ImageSize
    from .image_upload_request import ImageUploadRequest as ImageUploadRequest
    from .image_upload_response import ImageUploadResponse as ImageUploadResponse
    from .images import Images as Images
    from .import_block_list_request import ImportBlockListRequest as ImportBlockListRequest
    from .import_block_list_response import ImportBlockListResponse as ImportBlockListResponse
    from .import_task import ImportTask as ImportTask
    from .import_task_history import ImportTaskHistory as ImportTaskHistory
    from .import_v2_task_item import ImportV2TaskItem as ImportV2TaskItem
    from .import_v2_task_settings import ImportV2TaskSettings as ImportV2TaskSettings
    from .import_v2_task_settings_s3 import ImportV2TaskSettingsS3 as ImportV2TaskSettingsS3
    from .incident import Incident as Incident
    from .individual_record_settings import IndividualRecordSettings as IndividualRecordSettings
    from .individual_recording_response import IndividualRecordingResponse as IndividualRecordingResponse
    from .individual_recording_settings_request import (
        IndividualRecordingSettingsRequest as IndividualRecordingSettingsRequest,
    )
    from .individual_recording_settings_response import (
        IndividualRecordingSettingsResponse as IndividualRecordingSettingsResponse,
    )
    from .ingress_audio_encoding_options import IngressAudioEncodingOptions as IngressAudioEncodingOptions
    from .ingress_audio_encoding_options_request import (
        IngressAudioEncodingOptionsRequest as IngressAudioEncodingOptionsRequest,
    )
    from .ingress_audio_encoding_response import IngressAudioEncodingResponse as IngressAudioEncodingResponse
    from .ingress_error_event import IngressErrorEvent as IngressErrorEvent
    from .ingress_settings import IngressSettings as IngressSettings
    from .ingress_settings_request import IngressSettingsRequest as IngressSettingsRequest
    from .ingress_settings_response import IngressSettingsResponse as IngressSettingsResponse
    from .ingress_source import IngressSource as IngressSource
    from .ingress_source_request import IngressSourceRequest as IngressSourceRequest
    from .ingress_source_response import IngressSourceResponse as IngressSourceResponse
    from .ingress_started_event import IngressStartedEvent as IngressStartedEvent
    from .ingress_stopped_event import IngressStoppedEvent as IngressStoppedEvent
    from .ingress_video_encoding_options import IngressVideoEncodingOptions as IngressVideoEncodingOptions
    from .ingress_video_encoding_options_request import (
        IngressVideoEncodingOptionsRequest as IngressVideoEncodingOptionsRequest,
    )
    from .ingress_video_encoding_response import IngressVideoEncodingResponse as IngressVideoEncodingResponse
    from .ingress_video_layer import IngressVideoLayer as IngressVideoLayer
    from .ingress_video_layer_request import IngressVideoLayerRequest as IngressVideoLayerRequest
    from .ingress_video_layer_response import IngressVideoLayerResponse as IngressVideoLayerResponse
    from .join_call_api_metrics import JoinCallAPIMetrics as JoinCallAPIMetrics
    from .joins import Joins as Joins
    from .kick_user_request import KickUserRequest as KickUserRequest
    from .kick_user_response import KickUserResponse as KickUserResponse
    from .kicked_user_event import KickedUserEvent as KickedUserEvent
    from .label_thresholds import LabelThresholds as LabelThresholds
    from .layout_settings import LayoutSettings as LayoutSettings
    from .layout_settings_request import LayoutSettingsRequest as LayoutSettingsRequest
    from .layout_settings_response import LayoutSettingsResponse as LayoutSettingsResponse
    from .limit_info_response import LimitInfoResponse as LimitInfoResponse
    from .limits_settings import LimitsSettings as LimitsSettings
    from .limits_settings_request import LimitsSettingsRequest as LimitsSettingsRequest
    from .limits_settings_response import LimitsSettingsResponse as LimitsSettingsResponse
    from .list_block_list_response import ListBlockListResponse as ListBlockListResponse
    from .list_call_type_response import ListCallTypeResponse as ListCallTypeResponse
    from .list_devices_response import ListDevicesResponse as ListDevicesResponse
    from .list_external_storage_response import ListExternalStorageResponse as ListExternalStorageResponse
    from .list_import_v2_tasks_response import ListImportV2TasksResponse as ListImportV2TasksResponse
    from .list_imports_response import ListImportsResponse as ListImportsResponse
    from .list_permissions_response import ListPermissionsResponse as ListPermissionsResponse
    from .list_push_providers_response import ListPushProvidersResponse as ListPushProvidersResponse
    from .list_recordings_response import ListRecordingsResponse as ListRecordingsResponse
    from .list_roles_response import ListRolesResponse as ListRolesResponse
    from .list_sip_inbound_routing_rule_response import (
        ListSIPInboundRoutingRuleResponse as ListSIPInboundRoutingRuleResponse,
    )
    from .list_sip_trunks_response import ListSIPTrunksResponse as ListSIPTrunksResponse
    from .list_transcriptions_response import ListTranscriptionsResponse as ListTranscriptionsResponse
    from .list_user_groups_response import ListUserGroupsResponse as ListUserGroupsResponse
    from .location_response import LocationResponse as LocationResponse
    from .member_request import MemberRequest as MemberRequest
    from .member_response import MemberResponse as MemberResponse
    from .message_response import MessageResponse as MessageResponse
    from .message_stats_response import MessageStatsResponse as MessageStatsResponse
    from .metric_descriptor import MetricDescriptor as MetricDescriptor
    from .metric_threshold import MetricThreshold as MetricThreshold
    from .metric_time_series import MetricTimeSeries as MetricTimeSeries
    from .metrics_pct import MetricsPct as MetricsPct
    from .moderation_dashboard_preferences import ModerationDashboardPreferences as ModerationDashboardPreferences
    from .moderation_v2_response import ModerationV2Response as ModerationV2Response
    from .mute_users_request import MuteUsersRequest as MuteUsersRequest
    from .mute_users_response import MuteUsersResponse as MuteUsersResponse
    from .network_metrics_report_response import NetworkMetricsReportResponse as NetworkMetricsReportResponse
    from .noise_cancellation_settings import NoiseCancellationSettings as NoiseCancellationSettings
    from .notification_settings import NotificationSettings as NotificationSettings
    from .notification_settings_request import NotificationSettingsRequest as NotificationSettingsRequest
    from .notification_settings_response import NotificationSettingsResponse as NotificationSettingsResponse
    from .only_user_id import OnlyUserID as OnlyUserID
    from .overview_dashboard_config import OverviewDashboardConfig as OverviewDashboardConfig
    from .own_capability import OwnCapability as OwnCapability
    from .participant_count_by_minute_response import (
        ParticipantCountByMinuteResponse as ParticipantCountByMinuteResponse,
    )
    from .participant_count_over_time_response import (
        ParticipantCountOverTimeResponse as ParticipantCountOverTimeResponse,
    )
    from .participant_report_response import ParticipantReportResponse as ParticipantReportResponse
    from .participant_series_publisher_stats import ParticipantSeriesPublisherStats as ParticipantSeriesPublisherStats
    from .participant_series_subscriber_stats import (
        ParticipantSeriesSubscriberStats as ParticipantSeriesSubscriberStats,
    )
    from .participant_series_subscription_track_metrics import (
        ParticipantSeriesSubscriptionTrackMetrics as ParticipantSeriesSubscriptionTrackMetrics,
    )
    from .participant_series_timeframe import ParticipantSeriesTimeframe as ParticipantSeriesTimeframe
    from .participant_series_track_metrics import ParticipantSeriesTrackMetrics as ParticipantSeriesTrackMetrics
    from .participant_series_user_stats import ParticipantSeriesUserStats as ParticipantSeriesUserStats
    from .participant_session_details import ParticipantSessionDetails as ParticipantSessionDetails
    from .per_sdk_usage_report import PerSDKUsageReport as PerSDKUsageReport
    from .percentiles import Percentiles as Percentiles
    from .permission import Permission as Permission
    from .permission_request import PermissionRequest as PermissionRequest
    from .permission_request_event import PermissionRequestEvent as PermissionRequestEvent
    from .pin_request import PinRequest as PinRequest
    from .pin_response import PinResponse as PinResponse
    from .platform_data_response import PlatformDataResponse as PlatformDataResponse
    from .policy import Policy as Policy
    from .poll_option_input import PollOptionInput as PollOptionInput
    from .poll_option_request import PollOptionRequest as PollOptionRequest
    from .poll_option_response import PollOptionResponse as PollOptionResponse
    from .poll_option_response_data import PollOptionResponseData as PollOptionResponseData
    from .poll_response import PollResponse as PollResponse
    from .poll_response_data import PollResponseData as PollResponseData
    from .poll_vote_response_data import PollVoteResponseData as PollVoteResponseData
    from .poll_votes_response import PollVotesResponse as PollVotesResponse
    from .poor_by_cause import PoorByCause as PoorByCause
    from .poor_tail import PoorTail as PoorTail
    from .privacy_settings_response import PrivacySettingsResponse as PrivacySettingsResponse
    from .published_track_flags import PublishedTrackFlags as PublishedTrackFlags
    from .published_track_metrics import PublishedTrackMetrics as PublishedTrackMetrics
    from .publisher_all_metrics import PublisherAllMetrics as PublisherAllMetrics
    from .publisher_audio_metrics import PublisherAudioMetrics as PublisherAudioMetrics
    from .publisher_session import PublisherSession as PublisherSession
    from .publisher_stats_response import PublisherStatsResponse as PublisherStatsResponse
    from .publisher_video_metrics import PublisherVideoMetrics as PublisherVideoMetrics
    from .publishers_metrics import PublishersMetrics as PublishersMetrics
    from .push_config import PushConfig as PushConfig
    from .push_notification_fields import PushNotificationFields as PushNotificationFields
    from .push_notification_settings_response import (
        PushNotificationSettingsResponse as PushNotificationSettingsResponse,
    )
    from .push_preference_input import PushPreferenceInput as PushPreferenceInput
    from .push_preferences_response import PushPreferencesResponse as PushPreferencesResponse
    from .push_provider import PushProvider as PushProvider
    from .push_provider_request import PushProviderRequest as PushProviderRequest
    from .push_provider_response import PushProviderResponse as PushProviderResponse
    from .push_template import PushTemplate as PushTemplate
    from .push_template_response import PushTemplateResponse as PushTemplateResponse
    from .quality import Quality as Quality
    from .quality_score_report import QualityScoreReport as QualityScoreReport
    from .quality_score_report_response import QualityScoreReportResponse as QualityScoreReportResponse
    from .query_aggregate_call_stats_request import QueryAggregateCallStatsRequest as QueryAggregateCallStatsRequest
    from .query_aggregate_call_stats_response import QueryAggregateCallStatsResponse as QueryAggregateCallStatsResponse
    from .query_call_members_request import QueryCallMembersRequest as QueryCallMembersRequest
    from .query_call_members_response import QueryCallMembersResponse as QueryCallMembersResponse
    from .query_call_participant_sessions_response import (
        QueryCallParticipantSessionsResponse as QueryCallParticipantSessionsResponse,
    )
    from .query_call_participants_request import QueryCallParticipantsRequest as QueryCallParticipantsRequest
    from .query_call_participants_response import QueryCallParticipantsResponse as QueryCallParticipantsResponse
    from .query_call_session_participant_stats_response import (
        QueryCallSessionParticipantStatsResponse as QueryCallSessionParticipantStatsResponse,
    )
    from .query_call_session_participant_stats_timeline_response import (
        QueryCallSessionParticipantStatsTimelineResponse as QueryCallSessionParticipantStatsTimelineResponse,
    )
    from .query_call_session_stats_request import QueryCallSessionStatsRequest as QueryCallSessionStatsRequest
    from .query_call_session_stats_response import QueryCallSessionStatsResponse as QueryCallSessionStatsResponse
    from .query_call_stats_map_response import QueryCallStatsMapResponse as QueryCallStatsMapResponse
    from .query_call_stats_request import QueryCallStatsRequest as QueryCallStatsRequest
    from .query_call_stats_response import QueryCallStatsResponse as QueryCallStatsResponse
    from .query_calls_request import QueryCallsRequest as QueryCallsRequest
    from .query_calls_response import QueryCallsResponse as QueryCallsResponse
    from .query_poll_votes_request import QueryPollVotesRequest as QueryPollVotesRequest
    from .query_polls_request import QueryPollsRequest as QueryPollsRequest
    from .query_polls_response import QueryPollsResponse as QueryPollsResponse
    from .query_user_feedback_request import QueryUserFeedbackRequest as QueryUserFeedbackRequest
    from .query_user_feedback_response import QueryUserFeedbackResponse as QueryUserFeedbackResponse
    from .query_users_payload import QueryUsersPayload as QueryUsersPayload
    from .query_users_response import QueryUsersResponse as QueryUsersResponse
    from .raw_record_settings import RawRecordSettings as RawRecordSettings
    from .raw_recording_response import RawRecordingResponse as RawRecordingResponse
    from .raw_recording_settings_request import RawRecordingSettingsRequest as RawRecordingSettingsRequest
    from .raw_recording_settings_response import RawRecordingSettingsResponse as RawRecordingSettingsResponse
    from .reaction_group_response import ReactionGroupResponse as ReactionGroupResponse
    from .reaction_group_user_response import ReactionGroupUserResponse as ReactionGroupUserResponse
    from .reaction_response import ReactionResponse as ReactionResponse
    from .reactivate_user_request import ReactivateUserRequest as ReactivateUserRequest
    from .reactivate_user_response import ReactivateUserResponse as ReactivateUserResponse
    from .reactivate_users_request import ReactivateUsersRequest as ReactivateUsersRequest
    from .reactivate_users_response import ReactivateUsersResponse as ReactivateUsersResponse
    from .read_receipts_response import ReadReceiptsResponse as ReadReceiptsResponse
    from .record_settings import RecordSettings as RecordSettings
    from .record_settings_request import RecordSettingsRequest as RecordSettingsRequest
    from .record_settings_response import RecordSettingsResponse as RecordSettingsResponse
    from .reminder_response_data import ReminderResponseData as ReminderResponseData
    from .remove_user_group_members_request import RemoveUserGroupMembersRequest as RemoveUserGroupMembersRequest
    from .remove_user_group_members_response import RemoveUserGroupMembersResponse as RemoveUserGroupMembersResponse
    from .report_by_histogram_bucket import ReportByHistogramBucket as ReportByHistogramBucket
    from .report_client_event_request import ReportClientEventRequest as ReportClientEventRequest
    from .report_client_event_response import ReportClientEventResponse as ReportClientEventResponse
    from .report_response import ReportResponse as ReportResponse
    from .resolution_metrics_time_series import ResolutionMetricsTimeSeries as ResolutionMetricsTimeSeries
    from .resolve_sip_auth_request import ResolveSipAuthRequest as ResolveSipAuthRequest
    from .resolve_sip_auth_response import ResolveSipAuthResponse as ResolveSipAuthResponse
    from .resolve_sip_inbound_request import ResolveSipInboundRequest as ResolveSipInboundRequest
    from .resolve_sip_inbound_response import ResolveSipInboundResponse as ResolveSipInboundResponse
    from .response import Response as Response
    from .restore_users_request import RestoreUsersRequest as RestoreUsersRequest
    from .ring_call_request import RingCallRequest as RingCallRequest
    from .ring_call_response import RingCallResponse as RingCallResponse
    from .ring_settings import RingSettings as RingSettings
    from .ring_settings_request import RingSettingsRequest as RingSettingsRequest
    from .ring_settings_response import RingSettingsResponse as RingSettingsResponse
    from .role import Role as Role
    from .rtmp_broadcast_request import RTMPBroadcastRequest as RTMPBroadcastRequest
    from .rtmp_ingress import RTMPIngress as RTMPIngress
    from .rtmp_location import RTMPLocation as RTMPLocation
    from .rtmp_settings import RTMPSettings as RTMPSettings
    from .rtmp_settings_request import RTMPSettingsRequest as RTMPSettingsRequest
    from .rtmp_settings_response import RTMPSettingsResponse as RTMPSettingsResponse
    from .s3_request import S3Request as S3Request
    from .score_bands import ScoreBands as ScoreBands
    from .screensharing_settings import ScreensharingSettings as ScreensharingSettings
    from .screensharing_settings_request import ScreensharingSettingsRequest as ScreensharingSettingsRequest
    from .screensharing_settings_response import ScreensharingSettingsResponse as ScreensharingSettingsResponse
    from .sdk_usage_report import SDKUsageReport as SDKUsageReport
    from .sdk_usage_report_response import SDKUsageReportResponse as SDKUsageReportResponse
    from .search_roles_response import SearchRolesResponse as SearchRolesResponse
    from .search_user_groups_response import SearchUserGroupsResponse as SearchUserGroupsResponse
    from .segments import Segments as Segments
    from .send_call_event_request import SendCallEventRequest as SendCallEventRequest
    from .send_call_event_response import SendCallEventResponse as SendCallEventResponse
    from .send_closed_caption_request import SendClosedCaptionRequest as SendClosedCaptionRequest
    from .send_closed_caption_response import SendClosedCaptionResponse as SendClosedCaptionResponse
    from .session_client import SessionClient as SessionClient
    from .session_settings import SessionSettings as SessionSettings
    from .session_settings_request import SessionSettingsRequest as SessionSettingsRequest
    from .session_settings_response import SessionSettingsResponse as SessionSettingsResponse
    from .session_warning_response import SessionWarningResponse as SessionWarningResponse
    from .sfu_location_response import SFULocationResponse as SFULocationResponse
    from .shared_location_response import SharedLocationResponse as SharedLocationResponse
    from .shared_location_response_data import SharedLocationResponseData as SharedLocationResponseData
    from .shared_locations_response import SharedLocationsResponse as SharedLocationsResponse
    from .sip_call_configs_request import SIPCallConfigsRequest as SIPCallConfigsRequest
    from .sip_call_configs_response import SIPCallConfigsResponse as SIPCallConfigsResponse
    from .sip_caller_configs_request import SIPCallerConfigsRequest as SIPCallerConfigsRequest
    from .sip_caller_configs_response import SIPCallerConfigsResponse as SIPCallerConfigsResponse
    from .sip_challenge_request import SIPChallengeRequest as SIPChallengeRequest
    from .sip_direct_routing_rule_call_configs_request import (
        SIPDirectRoutingRuleCallConfigsRequest as SIPDirectRoutingRuleCallConfigsRequest,
    )
    from .sip_direct_routing_rule_call_configs_response import (
        SIPDirectRoutingRuleCallConfigsResponse as SIPDirectRoutingRuleCallConfigsResponse,
    )
    from .sip_inbound_credentials import SipInboundCredentials as SipInboundCredentials
    from .sip_inbound_routing_rule_pin_configs_request import (
        SIPInboundRoutingRulePinConfigsRequest as SIPInboundRoutingRulePinConfigsRequest,
    )
    from .sip_inbound_routing_rule_pin_configs_response import (
        SIPInboundRoutingRulePinConfigsResponse as SIPInboundRoutingRulePinConfigsResponse,
    )
    from .sip_inbound_routing_rule_request import SIPInboundRoutingRuleRequest as SIPInboundRoutingRuleRequest
    from .sip_inbound_routing_rule_response import SIPInboundRoutingRuleResponse as SIPInboundRoutingRuleResponse
    from .sip_pin_protection_configs_request import SIPPinProtectionConfigsRequest as SIPPinProtectionConfigsRequest
    from .sip_pin_protection_configs_response import SIPPinProtectionConfigsResponse as SIPPinProtectionConfigsResponse
    from .sip_trunk_response import SIPTrunkResponse as SIPTrunkResponse
    from .sort_param_request import SortParamRequest as SortParamRequest
    from .source_health import SourceHealth as SourceHealth
    from .source_interruption import SourceInterruption as SourceInterruption
    from .speech_segment_config import SpeechSegmentConfig as SpeechSegmentConfig
    from .srt_ingress import SRTIngress as SRTIngress
    from .start_closed_captions_request import StartClosedCaptionsRequest as StartClosedCaptionsRequest
    from .start_closed_captions_response import StartClosedCaptionsResponse as StartClosedCaptionsResponse
    from .start_frame_recording_request import StartFrameRecordingRequest as StartFrameRecordingRequest
    from .start_frame_recording_response import StartFrameRecordingResponse as StartFrameRecordingResponse
    from .start_hls_broadcasting_request import StartHLSBroadcastingRequest as StartHLSBroadcastingRequest
    from .start_hls_broadcasting_response import StartHLSBroadcastingResponse as StartHLSBroadcastingResponse
    from .start_recording_request import StartRecordingRequest as StartRecordingRequest
    from .start_recording_response import StartRecordingResponse as StartRecordingResponse
    from .start_rtmp_broadcasts_request import StartRTMPBroadcastsRequest as StartRTMPBroadcastsRequest
    from .start_rtmp_broadcasts_response import StartRTMPBroadcastsResponse as StartRTMPBroadcastsResponse
    from .start_transcription_request import StartTranscriptionRequest as StartTranscriptionRequest
    from .start_transcription_response import StartTranscriptionResponse as StartTranscriptionResponse
    from .stop_all_rtmp_broadcasts_request import StopAllRTMPBroadcastsRequest as StopAllRTMPBroadcastsRequest
    from .stop_all_rtmp_broadcasts_response import StopAllRTMPBroadcastsResponse as StopAllRTMPBroadcastsResponse
    from .stop_closed_captions_request import StopClosedCaptionsRequest as StopClosedCaptionsRequest
    from .stop_closed_captions_response import StopClosedCaptionsResponse as StopClosedCaptionsResponse
    from .stop_frame_recording_request import StopFrameRecordingRequest as StopFrameRecordingRequest
    from .stop_frame_recording_response import StopFrameRecordingResponse as StopFrameRecordingResponse
    from .stop_hls_broadcasting_request import StopHLSBroadcastingRequest as StopHLSBroadcastingRequest
    from .stop_hls_broadcasting_response import StopHLSBroadcastingResponse as StopHLSBroadcastingResponse
    from .stop_live_request import StopLiveRequest as StopLiveRequest
    from .stop_live_response import StopLiveResponse as StopLiveResponse
    from .stop_recording_request import StopRecordingRequest as StopRecordingRequest
    from .stop_recording_response import StopRecordingResponse as StopRecordingResponse
    from .stop_rtmp_broadcasts_request import StopRTMPBroadcastsRequest as StopRTMPBroadcastsRequest
    from .stop_rtmp_broadcasts_response import StopRTMPBroadcastsResponse as StopRTMPBroadcastsResponse
    from .stop_transcription_request import StopTranscriptionRequest as StopTranscriptionRequest
    from .stop_transcription_response import StopTranscriptionResponse as StopTranscriptionResponse
    from .subscriber_all_metrics import SubscriberAllMetrics as SubscriberAllMetrics
    from .subscriber_audio_metrics import SubscriberAudioMetrics as SubscriberAudioMetrics
    from .subscriber_stats_response import SubscriberStatsResponse as SubscriberStatsResponse
    from .subscriber_video_metrics import SubscriberVideoMetrics as SubscriberVideoMetrics
    from .subscribers_metrics import SubscribersMetrics as SubscribersMetrics
    from .supporting import Supporting as Supporting
    from .target_resolution import TargetResolution as TargetResolution
    from .thresholds import Thresholds as Thresholds
    from .thumbnail_response import ThumbnailResponse as ThumbnailResponse
    from .thumbnails_settings import ThumbnailsSettings as ThumbnailsSettings
    from .thumbnails_settings_request import ThumbnailsSettingsRequest as ThumbnailsSettingsRequest
    from .thumbnails_settings_response import ThumbnailsSettingsResponse as ThumbnailsSettingsResponse
    from .time_window import TimeWindow as TimeWindow
    from .top_broadcast import TopBroadcast as TopBroadcast
    from .track_stats_response import TrackStatsResponse as TrackStatsResponse
    from .transcription_settings import TranscriptionSettings as TranscriptionSettings
    from .transcription_settings_request import TranscriptionSettingsRequest as TranscriptionSettingsRequest
    from .transcription_settings_response import TranscriptionSettingsResponse as TranscriptionSettingsResponse
    from .translation_settings import TranslationSettings as TranslationSettings
    from .typing_indicators_response import TypingIndicatorsResponse as TypingIndicatorsResponse
    from .unblock_user_request import UnblockUserRequest as UnblockUserRequest
    from .unblock_user_response import UnblockUserResponse as UnblockUserResponse
    from .unblock_users_request import UnblockUsersRequest as UnblockUsersRequest
    from .unblock_users_response import UnblockUsersResponse as UnblockUsersResponse
    from .unblocked_user_event import UnblockedUserEvent as UnblockedUserEvent
    from .unpin_request import UnpinRequest as UnpinRequest
    from .unpin_response import UnpinResponse as UnpinResponse
    from .update_app_request import UpdateAppRequest as UpdateAppRequest
    from .update_block_list_request import UpdateBlockListRequest as UpdateBlockListRequest
    from .update_block_list_response import UpdateBlockListResponse as UpdateBlockListResponse
    from .update_call_members_request import UpdateCallMembersRequest as UpdateCallMembersRequest
    from .update_call_members_response import UpdateCallMembersResponse as UpdateCallMembersResponse
    from .update_call_request import UpdateCallRequest as UpdateCallRequest
    from .update_call_response import UpdateCallResponse as UpdateCallResponse
    from .update_call_type_request import UpdateCallTypeRequest as UpdateCallTypeRequest
    from .update_call_type_response import UpdateCallTypeResponse as UpdateCallTypeResponse
    from .update_external_storage_request import UpdateExternalStorageRequest as UpdateExternalStorageRequest
    from .update_external_storage_response import UpdateExternalStorageResponse as UpdateExternalStorageResponse
    from .update_live_location_request import UpdateLiveLocationRequest as UpdateLiveLocationRequest
    from .update_poll_option_request import UpdatePollOptionRequest as UpdatePollOptionRequest
    from .update_poll_partial_request import UpdatePollPartialRequest as UpdatePollPartialRequest
    from .update_poll_request import UpdatePollRequest as UpdatePollRequest
    from .update_sip_inbound_routing_rule_request import (
        UpdateSIPInboundRoutingRuleRequest as UpdateSIPInboundRoutingRuleRequest,
    )
    from .update_sip_inbound_routing_rule_response import (
        UpdateSIPInboundRoutingRuleResponse as UpdateSIPInboundRoutingRuleResponse,
    )
    from .update_sip_trunk_request import UpdateSIPTrunkRequest as UpdateSIPTrunkRequest
    from .update_sip_trunk_response import UpdateSIPTrunkResponse as UpdateSIPTrunkResponse
    from .update_user_group_request import UpdateUserGroupRequest as UpdateUserGroupRequest
    from .update_user_group_response import UpdateUserGroupResponse as UpdateUserGroupResponse
    from .update_user_partial_request import UpdateUserPartialRequest as UpdateUserPartialRequest
    from .update_user_permissions_request import UpdateUserPermissionsRequest as UpdateUserPermissionsRequest
    from .update_user_permissions_response import UpdateUserPermissionsResponse as UpdateUserPermissionsResponse
    from .update_users_partial_request import UpdateUsersPartialRequest as UpdateUsersPartialRequest
    from .update_users_request import UpdateUsersRequest as UpdateUsersRequest
    from .update_users_response import UpdateUsersResponse as UpdateUsersResponse
    from .updated_call_permissions_event import UpdatedCallPermissionsEvent as UpdatedCallPermissionsEvent
    from .upsert_external_storage_awss3_request import (
        UpsertExternalStorageAWSS3Request as UpsertExternalStorageAWSS3Request,
    )
    from .upsert_external_storage_gcs_request import UpsertExternalStorageGCSRequest as UpsertExternalStorageGCSRequest
    from .upsert_external_storage_request import UpsertExternalStorageRequest as UpsertExternalStorageRequest
    from .upsert_external_storage_response import UpsertExternalStorageResponse as UpsertExternalStorageResponse
    from .upsert_push_preferences_request import UpsertPushPreferencesRequest as UpsertPushPreferencesRequest
    from .upsert_push_preferences_response import UpsertPushPreferencesResponse as UpsertPushPreferencesResponse
    from .upsert_push_provider_request import UpsertPushProviderRequest as UpsertPushProviderRequest
    from .upsert_push_provider_response import UpsertPushProviderResponse as UpsertPushProviderResponse
    from .upsert_push_template_request import UpsertPushTemplateRequest as UpsertPushTemplateRequest
    from .upsert_push_template_response import UpsertPushTemplateResponse as UpsertPushTemplateResponse
    from .user_banned_event import UserBannedEvent as UserBannedEvent
    from .user_deactivated_event import UserDeactivatedEvent as UserDeactivatedEvent
    from .user_deleted_event import UserDeletedEvent as UserDeletedEvent
    from .user_feedback_report import UserFeedbackReport as UserFeedbackReport
    from .user_feedback_report_response import UserFeedbackReportResponse as UserFeedbackReportResponse
    from .user_feedback_response import UserFeedbackResponse as UserFeedbackResponse
    from .user_group_member import UserGroupMember as UserGroupMember
    from .user_group_response import UserGroupResponse as UserGroupResponse
    from .user_mute_response import UserMuteResponse as UserMuteResponse
    from .user_rating_report_response import UserRatingReportResponse as UserRatingReportResponse
    from .user_reactivated_event import UserReactivatedEvent as UserReactivatedEvent
    from .user_request import UserRequest as UserRequest
    from .user_response import UserResponse as UserResponse
    from .user_response_common_fields import UserResponseCommonFields as UserResponseCommonFields
    from .user_response_privacy_fields import UserResponsePrivacyFields as UserResponsePrivacyFields
    from .user_unbanned_event import UserUnbannedEvent as UserUnbannedEvent
    from .user_updated_event import UserUpdatedEvent as UserUpdatedEvent
    from .validate_external_storage_response import ValidateExternalStorageResponse as ValidateExternalStorageResponse
    from .video_reaction_over_time_response import VideoReactionOverTimeResponse as VideoReactionOverTimeResponse
    from .video_reaction_response import VideoReactionResponse as VideoReactionResponse
    from .video_reactions_response import VideoReactionsResponse as VideoReactionsResponse
    from .video_settings import VideoSettings as VideoSettings
    from .video_settings_request import VideoSettingsRequest as VideoSettingsRequest
    from .video_settings_response import VideoSettingsResponse as VideoSettingsResponse
    from .viewer_behavior import ViewerBehavior as ViewerBehavior
    from .webhook_failover_config import WebhookFailoverConfig as WebhookFailoverConfig
    from .wh_event import WHEvent as WHEvent
    from .whip_ingress import WHIPIngress as WHIPIngress
    from .xiaomi_config import XiaomiConfig as XiaomiConfig
    from .xiaomi_config_fields import XiaomiConfigFields as XiaomiConfigFields
else:
    from importlib import import_module

    _MODULES = {
        "APIError": "api_error",
        "APNConfig": "apn_config",
        "APNConfigFields": "apn_config_fields",
        "APNS": "apns",
        "APNSPayload": "apns_payload",
        "AbsentMetric": "absent_metric",
        "Action": "action",
        "ActiveCallsBitrateStats": "active_calls_bitrate_stats",
        "ActiveCallsFPSStats": "active_calls_fps_stats",
        "ActiveCallsLatencyStats": "active_calls_latency_stats",
        "ActiveCallsMetrics": "active_calls_metrics",
        "ActiveCallsResolutionStats": "active_calls_resolution_stats",
        "ActiveCallsSummary": "active_calls_summary",
        "AddUserGroupMembersRequest": "add_user_group_members_request",
        "AddUserGroupMembersResponse": "add_user_group_members_response",
        "AppResponseFields": "app_response_fields",
        "AsyncExportChannelsEvent": "async_export_channels_event",
        "AsyncExportErrorEvent": "async_export_error_event",
        "AsyncExportUsersEvent": "async_export_users_event",
        "AsyncModerationCallbackConfig": "async_moderation_callback_config",
        "AsyncModerationConfiguration": "async_moderation_configuration",
        "Attachment": "attachment",
        "Audience": "audience",
        "AudioSettings": "audio_settings",
        "AudioSettingsRequest": "audio_settings_request",
        "AudioSettingsResponse": "audio_settings_response",
        "AzureRequest": "azure_request",
        "BackstageSettings": "backstage_settings",
        "BackstageSettingsRequest": "backstage_settings_request",
        "BackstageSettingsResponse": "backstage_settings_response",
        "BlockListOptions": "block_list_options",
        "BlockListResponse": "block_list_response",
        "BlockUserRequest": "block_user_request",
        "BlockUserResponse": "block_user_response",
        "BlockUsersRequest": "block_users_request",
        "BlockUsersResponse": "block_users_response",
        "BlockedUserEvent": "blocked_user_event",
        "BlockedUserResponse": "blocked_user_response",
        "Bound": "bound",
        "BroadcastDailyRollup": "broadcast_daily_rollup",
        "BroadcastDigest": "broadcast_digest",
        "BroadcastInfo": "broadcast_info",
        "BroadcastSegment": "broadcast_segment",
        "BroadcastSettings": "broadcast_settings",
        "BroadcastSettingsRequest": "broadcast_settings_request",
        "BroadcastSettingsResponse": "broadcast_settings_response",
        "BrowserDataResponse": "browser_data_response",
        "CallAcceptedEvent": "call_accepted_event",
        "CallClosedCaption": "call_closed_caption",
        "CallClosedCaptionsFailedEvent": "call_closed_captions_failed_event",
        "CallClosedCaptionsStartedEvent": "call_closed_captions_started_event",
        "CallClosedCaptionsStoppedEvent": "call_closed_captions_stopped_event",
        "CallCreatedEvent": "call_created_event",
        "CallDTMFEvent": "call_dtmf_event",
        "CallDeletedEvent": "call_deleted_event",
        "CallDurationReport": "call_duration_report",
        "CallDurationReportResponse": "call_duration_report_response",
        "CallEndedEvent": "call_ended_event",
        "CallFrameRecordingFailedEvent": "call_frame_recording_failed_event",
        "CallFrameRecordingFrameReadyEvent": "call_frame_recording_frame_ready_event",
        "CallFrameRecordingStartedEvent": "call_frame_recording_started_event",
        "CallFrameRecordingStoppedEvent": "call_frame_recording_stopped_event",
        "CallHLSBroadcastingFailedEvent": "call_hls_broadcasting_failed_event",
        "CallHLSBroadcastingStartedEvent": "call_hls_broadcasting_started_event",
        "CallHLSBroadcastingStoppedEvent": "call_hls_broadcasting_stopped_event",
        "CallIngressResponse": "call_ingress_response",
        "CallLevelEventPayload": "call_level_event_payload",
        "CallLiveStartedEvent": "call_live_started_event",
        "CallMemberAddedEvent": "call_member_added_event",
        "CallMemberRemovedEvent": "call_member_removed_event",
        "CallMemberUpdatedEvent": "call_member_updated_event",
        "CallMemberUpdatedPermissionEvent": "call_member_updated_permission_event",
        "CallMissedEvent": "call_missed_event",
        "CallModerationBlurEvent": "call_moderation_blur_event",
        "CallModerationWarningEvent": "call_moderation_warning_event",
        "CallNotificationEvent": "call_notification_event",
        "CallParticipantCountReport": "call_participant_count_report",
        "CallParticipantCountReportResponse": "call_participant_count_report_response",
        "CallParticipantResponse": "call_participant_response",
        "CallParticipantTimeline": "call_participant_timeline",
        "CallReactionEvent": "call_reaction_event",
        "CallRecording": "call_recording",
        "CallRecordingFailedEvent": "call_recording_failed_event",
        "CallRecordingReadyEvent": "call_recording_ready_event",
        "CallRecordingStartedEvent": "call_recording_started_event",
        "CallRecordingStoppedEvent": "call_recording_stopped_event",
        "CallRejectedEvent": "call_rejected_event",
        "CallReportResponse": "call_report_response",
        "CallRequest": "call_request",
        "CallResponse": "call_response",
        "CallRingEvent": "call_ring_event",
        "CallRtmpBroadcastFailedEvent": "call_rtmp_broadcast_failed_event",
        "CallRtmpBroadcastStartedEvent": "call_rtmp_broadcast_started_event",
        "CallRtmpBroadcastStoppedEvent": "call_rtmp_broadcast_stopped_event",
        "CallSessionEndedEvent": "call_session_ended_event",
        "CallSessionParticipantCountsUpdatedEvent": "call_session_participant_counts_updated_event",
        "CallSessionParticipantJoinedEvent": "call_session_participant_joined_event",
        "CallSessionParticipantLeftEvent": "call_session_participant_left_event",
        "CallSessionResponse": "call_session_response",
        "CallSessionStartedEvent": "call_session_started_event",
        "CallSettings": "call_settings",
        "CallSettingsRequest": "call_settings_request",
        "CallSettingsResponse": "call_settings_response",
        "CallStateResponseFields": "call_state_response_fields",
        "CallStatsLocation": "call_stats_location",
        "CallStatsMapLocation": "call_stats_map_location",
        "CallStatsMapPublisher": "call_stats_map_publisher",
        "CallStatsMapPublishers": "call_stats_map_publishers",
        "CallStatsMapSFUs": "call_stats_map_sf_us",
        "CallStatsMapSubscriber": "call_stats_map_subscriber",
        "CallStatsMapSubscribers": "call_stats_map_subscribers",
        "CallStatsParticipant": "call_stats_participant",
        "CallStatsParticipantCounts": "call_stats_participant_counts",
        "CallStatsParticipantSession": "call_stats_participant_session",
        "CallStatsReportReadyEvent": "call_stats_report_ready_event",
        "CallStatsReportSummaryResponse": "call_stats_report_summary_response",
        "CallStatsSessionResponse": "call_stats_session_response",
        "CallTranscription": "call_transcription",
        "CallTranscriptionFailedEvent": "call_transcription_failed_event",
        "CallTranscriptionReadyEvent": "call_transcription_ready_event",
        "CallTranscriptionStartedEvent": "call_transcription_started_event",
        "CallTranscriptionStoppedEvent": "call_transcription_stopped_event",
        "CallType": "call_type",
        "CallTypeResponse": "call_type_response",
        "CallUpdatedEvent": "call_updated_event",
        "CallUserFeedbackSubmittedEvent": "call_user_feedback_submitted_event",
        "CallUserMutedEvent": "call_user_muted_event",
        "CallsPerDayReport": "calls_per_day_report",
        "CallsPerDayReportResponse": "calls_per_day_report_response",
        "CancelImportV2TaskRequest": "cancel_import_v2_task_request",
        "CancelImportV2TaskResponse": "cancel_import_v2_task_response",
        "ChannelConfig": "channel_config",
        "ChannelConfigWithInfo": "channel_config_with_info",
        "ChannelMemberPartialResponse": "channel_member_partial_response",
        "ChannelMemberResponse": "channel_member_response",
        "ChannelMute": "channel_mute",
        "ChannelOwnCapability": "channel_own_capability",
        "ChannelPushPreferencesResponse": "channel_push_preferences_response",
        "ChannelResponse": "channel_response",
        "ChatActivityStatsResponse": "chat_activity_stats_response",
        "ChatPreferences": "chat_preferences",
        "ChatPreferencesInput": "chat_preferences_input",
        "ChatPreferencesResponse": "chat_preferences_response",
        "CheckExternalStorageResponse": "check_external_storage_response",
        "CheckPushRequest": "check_push_request",
        "CheckPushResponse": "check_push_response",
        "CheckSNSRequest": "check_sns_request",
        "CheckSNSResponse": "check_sns_response",
        "CheckSQSRequest": "check_sqs_request",
        "CheckSQSResponse": "check_sqs_response",
        "ClientEvent": "client_event",
        "ClientOSDataResponse": "client_os_data_response",
        "ClosedCaptionEvent": "closed_caption_event",
        "CollectUserFeedbackRequest": "collect_user_feedback_request",
        "CollectUserFeedbackResponse": "collect_user_feedback_response",
        "Command": "command",
        "CompositeRecordingResponse": "composite_recording_response",
        "ConcurrencyMinute": "concurrency_minute",
        "CoordinatesResponse": "coordinates_response",
        "CountByMinuteResponse": "count_by_minute_response",
        "Coverage": "coverage",
        "CreateBlockListRequest": "create_block_list_request",
        "CreateBlockListResponse": "create_block_list_response",
        "CreateCallTypeRequest": "create_call_type_request",
        "CreateCallTypeResponse": "create_call_type_response",
        "CreateDeviceRequest": "create_device_request",
        "CreateExternalStorageRequest": "create_external_storage_request",
        "CreateExternalStorageResponse": "create_external_storage_response",
        "CreateGuestRequest": "create_guest_request",
        "CreateGuestResponse": "create_guest_response",
        "CreateImportRequest": "create_import_request",
        "CreateImportResponse": "create_import_response",
        "CreateImportURLRequest": "create_import_url_request",
        "CreateImportURLResponse": "create_import_url_response",
        "CreateImportV2TaskRequest": "create_import_v2_task_request",
        "CreateImportV2TaskResponse": "create_import_v2_task_response",
        "CreatePermissionRequest": "create_permission_request",
        "CreatePollOptionRequest": "create_poll_option_request",
        "CreatePollRequest": "create_poll_request",
        "CreateRoleRequest": "create_role_request",
        "CreateRoleResponse": "create_role_response",
        "CreateSIPTrunkRequest": "create_sip_trunk_request",
        "CreateSIPTrunkResponse": "create_sip_trunk_response",
        "CreateUserGroupRequest": "create_user_group_request",
        "CreateUserGroupResponse": "create_user_group_response",
        "CustomVideoEvent": "custom_video_event",
        "DailyAggregateCallDurationReportResponse": "daily_aggregate_call_duration_report_response",
        "DailyAggregateCallParticipantCountReportResponse": "daily_aggregate_call_participant_count_report_response",
        "DailyAggregateCallsPerDayReportResponse": "daily_aggregate_calls_per_day_report_response",
        "DailyAggregateQualityScoreReportResponse": "daily_aggregate_quality_score_report_response",
        "DailyAggregateSDKUsageReportResponse": "daily_aggregate_sdk_usage_report_response",
        "DailyAggregateUserFeedbackReportResponse": "daily_aggregate_user_feedback_report_response",
        "DailyDigestCallSessionSummary": "daily_digest_call_session_summary",
        "DataDogInfo": "data_dog_info",
        "DeactivateUserRequest": "deactivate_user_request",
        "DeactivateUserResponse": "deactivate_user_response",
        "DeactivateUsersRequest": "deactivate_users_request",
        "DeactivateUsersResponse": "deactivate_users_response",
        "DeleteCallRequest": "delete_call_request",
        "DeleteCallResponse": "delete_call_response",
        "DeleteExternalStorageResponse": "delete_external_storage_response",
        "DeleteImportV2TaskResponse": "delete_import_v2_task_response",
        "DeleteRecordingResponse": "delete_recording_response",
        "DeleteSIPInboundRoutingRuleResponse": "delete_sip_inbound_routing_rule_response",
        "DeleteSIPTrunkResponse": "delete_sip_trunk_response",
        "DeleteTranscriptionResponse": "delete_transcription_response",
        "DeleteUsersRequest": "delete_users_request",
        "DeleteUsersResponse": "delete_users_response",
        "DeliveryReceiptsResponse": "delivery_receipts_response",
        "DeliveryZoneSegment": "delivery_zone_segment",
        "DeviceDataResponse": "device_data_response",
        "DeviceErrorInfo": "device_error_info",
        "DeviceResponse": "device_response",
        "DraftPayloadResponse": "draft_payload_response",
        "DraftResponse": "draft_response",
        "EdgeResponse": "edge_response",
        "EgressHLSResponse": "egress_hls_response",
        "EgressRTMPResponse": "egress_rtmp_response",
        "EgressResponse": "egress_response",
        "EncodingProfile": "encoding_profile",
        "EncryptionSettingsRequest": "encryption_settings_request",
        "EncryptionSettingsResponse": "encryption_settings_response",
        "EndCallRequest": "end_call_request",
        "EndCallResponse": "end_call_response",
        "ErrorResult": "error_result",
        "EventHook": "event_hook",
        "EventNotificationSettings": "event_notification_settings",
        "EventNotificationSettingsRequest": "event_notification_settings_request",
        "EventNotificationSettingsResponse": "event_notification_settings_response",
        "ExportUserResponse": "export_user_response",
        "ExportUsersRequest": "export_users_request",
        "ExportUsersResponse": "export_users_response",
        "ExternalStorageResponse": "external_storage_response",
        "FCM": "fcm",
        "FCMPayload": "fcm_payload",
        "FeedsPreferences": "feeds_preferences",
        "FeedsPreferencesResponse": "feeds_preferences_response",
        "Field": "field",
        "FileUploadConfig": "file_upload_config",
        "FileUploadRequest": "file_upload_request",
        "FileUploadResponse": "file_upload_response",
        "FirebaseConfig": "firebase_config",
        "FirebaseConfigFields": "firebase_config_fields",
        "FrameRecordSettings": "frame_record_settings",
        "FrameRecordingResponse": "frame_recording_response",
        "FrameRecordingSettingsRequest": "frame_recording_settings_request",
        "FrameRecordingSettingsResponse": "frame_recording_settings_response",
        "FullUserResponse": "full_user_response",
        "GeofenceResponse": "geofence_response",
        "GeofenceSettings": "geofence_settings",
        "GeofenceSettingsRequest": "geofence_settings_request",
        "GeofenceSettingsResponse": "geofence_settings_response",
        "GetActiveCallsStatusResponse": "get_active_calls_status_response",
        "GetApplicationResponse": "get_application_response",
        "GetBlockListResponse": "get_block_list_response",
        "GetBlockedUsersResponse": "get_blocked_users_response",
        "GetCallParticipantSessionMetricsResponse": "get_call_participant_session_metrics_response",
        "GetCallReportResponse": "get_call_report_response",
        "GetCallResponse": "get_call_response",
        "GetCallSessionParticipantStatsDetailsResponse": "get_call_session_participant_stats_details_response",
        "GetCallTypeResponse": "get_call_type_response",
        "GetCustomPermissionResponse": "get_custom_permission_response",
        "GetDailyDigestResponse": "get_daily_digest_response",
        "GetEdgesResponse": "get_edges_response",
        "GetExternalStorageAWSS3Response": "get_external_storage_awss3_response",
        "GetExternalStorageGCSResponse": "get_external_storage_gcs_response",
        "GetExternalStorageResponse": "get_external_storage_response",
        "GetImportResponse": "get_import_response",
        "GetImportV2TaskResponse": "get_import_v2_task_response",
        "GetOGResponse": "get_og_response",
        "GetOrCreateCallRequest": "get_or_create_call_request",
        "GetOrCreateCallResponse": "get_or_create_call_response",
        "GetPushTemplatesResponse": "get_push_templates_response",
        "GetRateLimitsResponse": "get_rate_limits_response",
        "GetTaskResponse": "get_task_response",
        "GetUserGroupResponse": "get_user_group_response",
        "GoLiveRequest": "go_live_request",
        "GoLiveResponse": "go_live_response",
        "GroupedStatsResponse": "grouped_stats_response",
        "HLSSettings": "hls_settings",
        "HLSSettingsRequest": "hls_settings_request",
        "HLSSettingsResponse": "hls_settings_response",
        "HuaweiConfig": "huawei_config",
        "HuaweiConfigFields": "huawei_config_fields",
        "ImageData": "image_data",
        "ImageSize": "image_size",
        "ImageUploadRequest": "image_upload_request",
        "ImageUploadResponse": "image_upload_response",
        "Images": "images",
        "ImportBlockListRequest": "import_block_list_request",
        "ImportBlockListResponse": "import_block_list_response",
        "ImportTask": "import_task",
        "ImportTaskHistory": "import_task_history",
        "ImportV2TaskItem": "import_v2_task_item",
        "ImportV2TaskSettings": "import_v2_task_settings",
        "ImportV2TaskSettingsS3": "import_v2_task_settings_s3",
        "Incident": "incident",
        "IndividualRecordSettings": "individual_record_settings",
        "IndividualRecordingResponse": "individual_recording_response",
        "IndividualRecordingSettingsRequest": "individual_recording_settings_request",
        "IndividualRecordingSettingsResponse": "individual_recording_settings_response",
        "IngressAudioEncodingOptions": "ingress_audio_encoding_options",
        "IngressAudioEncodingOptionsRequest": "ingress_audio_encoding_options_request",
        "IngressAudioEncodingResponse": "ingress_audio_encoding_response",
        "IngressErrorEvent": "ingress_error_event",
        "IngressSettings": "ingress_settings",
        "IngressSettingsRequest": "ingress_settings_request",
        "IngressSettingsResponse": "ingress_settings_response",
        "IngressSource": "ingress_source",
        "IngressSourceRequest": "ingress_source_request",
        "IngressSourceResponse": "ingress_source_response",
        "IngressStartedEvent": "ingress_started_event",
        "IngressStoppedEvent": "ingress_stopped_event",
        "IngressVideoEncodingOptions": "ingress_video_encoding_options",
        "IngressVideoEncodingOptionsRequest": "ingress_video_encoding_options_request",
        "IngressVideoEncodingResponse": "ingress_video_encoding_response",
        "IngressVideoLayer": "ingress_video_layer",
        "IngressVideoLayerRequest": "ingress_video_layer_request",
        "IngressVideoLayerResponse": "ingress_video_layer_response",
        "JoinCallAPIMetrics": "join_call_api_metrics",
        "Joins": "joins",
        "KickUserRequest": "kick_user_request",
        "KickUserResponse": "kick_user_response",
        "KickedUserEvent": "kicked_user_event",
        "LabelThresholds": "label_thresholds",
        "LayoutSettings": "layout_settings",
        "LayoutSettingsRequest": "layout_settings_request",
        "LayoutSettingsResponse": "layout_settings_response",
        "LimitInfoResponse": "limit_info_response",
        "LimitsSettings": "limits_settings",
        "LimitsSettingsRequest": "limits_settings_request",
        "LimitsSettingsResponse": "limits_settings_response",
        "ListBlockListResponse": "list_block_list_response",
        "ListCallTypeResponse": "list_call_type_response",
        "ListDevicesResponse": "list_devices_response",
        "ListExternalStorageResponse": "list_external_storage_response",
        "ListImportV2TasksResponse": "list_import_v2_tasks_response",
        "ListImportsResponse": "list_imports_response",
        "ListPermissionsResponse": "list_permissions_response",
        "ListPushProvidersResponse": "list_push_providers_response",
        "ListRecordingsResponse": "list_recordings_response",
        "ListRolesResponse": "list_roles_response",
        "ListSIPInboundRoutingRuleResponse": "list_sip_inbound_routing_rule_response",
        "ListSIPTrunksResponse": "list_sip_trunks_response",
        "ListTranscriptionsResponse": "list_transcriptions_response",
        "ListUserGroupsResponse": "list_user_groups_response",
        "LocationResponse": "location_response",
        "MemberRequest": "member_request",
        "MemberResponse": "member_response",
        "MessageResponse": "message_response",
        "MessageStatsResponse": "message_stats_response",
        "MetricDescriptor": "metric_descriptor",
        "MetricThreshold": "metric_threshold",
        "MetricTimeSeries": "metric_time_series",
        "MetricsPct": "metrics_pct",
        "ModerationDashboardPreferences": "moderation_dashboard_preferences",
        "ModerationV2Response": "moderation_v2_response",
        "MuteUsersRequest": "mute_users_request",
        "MuteUsersResponse": "mute_users_response",
        "NetworkMetricsReportResponse": "network_metrics_report_response",
        "NoiseCancellationSettings": "noise_cancellation_settings",
        "NotificationSettings": "notification_settings",
        "NotificationSettingsRequest": "notification_settings_request",
        "NotificationSettingsResponse": "notification_settings_response",
        "OnlyUserID": "only_user_id",
        "OverviewDashboardConfig": "overview_dashboard_config",
        "OwnCapability": "own_capability",
        "ParticipantCountByMinuteResponse": "participant_count_by_minute_response",
        "ParticipantCountOverTimeResponse": "participant_count_over_time_response",
        "ParticipantReportResponse": "participant_report_response",
        "ParticipantSeriesPublisherStats": "participant_series_publisher_stats",
        "ParticipantSeriesSubscriberStats": "participant_series_subscriber_stats",
        "ParticipantSeriesSubscriptionTrackMetrics": "participant_series_subscription_track_metrics",
        "ParticipantSeriesTimeframe": "participant_series_timeframe",
        "ParticipantSeriesTrackMetrics": "participant_series_track_metrics",
        "ParticipantSeriesUserStats": "participant_series_user_stats",
        "ParticipantSessionDetails": "participant_session_details",
        "PerSDKUsageReport": "per_sdk_usage_report",
        "Percentiles": "percentiles",
        "Permission": "permission",
        "PermissionRequest": "permission_request",
        "PermissionRequestEvent": "permission_request_event",
        "PinRequest": "pin_request",
        "PinResponse": "pin_response",
        "PlatformDataResponse": "platform_data_response",
        "Policy": "policy",
        "PollOptionInput": "poll_option_input",
        "PollOptionRequest": "poll_option_request",
        "PollOptionResponse": "poll_option_response",
        "PollOptionResponseData": "poll_option_response_data",
        "PollResponse": "poll_response",
        "PollResponseData": "poll_response_data",
        "PollVoteResponseData": "poll_vote_response_data",
        "PollVotesResponse": "poll_votes_response",
        "PoorByCause": "poor_by_cause",
        "PoorTail": "poor_tail",
        "PrivacySettingsResponse": "privacy_settings_response",
        "PublishedTrackFlags": "published_track_flags",
        "PublishedTrackMetrics": "published_track_metrics",
        "PublisherAllMetrics": "publisher_all_metrics",
        "PublisherAudioMetrics": "publisher_audio_metrics",
        "PublisherSession": "publisher_session",
        "PublisherStatsResponse": "publisher_stats_response",
        "PublisherVideoMetrics": "publisher_video_metrics",
        "PublishersMetrics": "publishers_metrics",
        "PushConfig": "push_config",
        "PushNotificationFields": "push_notification_fields",
        "PushNotificationSettingsResponse": "push_notification_settings_response",
        "PushPreferenceInput": "push_preference_input",
        "PushPreferencesResponse": "push_preferences_response",
        "PushProvider": "push_provider",
        "PushProviderRequest": "push_provider_request",
        "PushProviderResponse": "push_provider_response",
        "PushTemplate": "push_template",
        "PushTemplateResponse": "push_template_response",
        "Quality": "quality",
        "QualityScoreReport": "quality_score_report",
        "QualityScoreReportResponse": "quality_score_report_response",
        "QueryAggregateCallStatsRequest": "query_aggregate_call_stats_request",
        "QueryAggregateCallStatsResponse": "query_aggregate_call_stats_response",
        "QueryCallMembersRequest": "query_call_members_request",
        "QueryCallMembersResponse": "query_call_members_response",
        "QueryCallParticipantSessionsResponse": "query_call_participant_sessions_response",
        "QueryCallParticipantsRequest": "query_call_participants_request",
        "QueryCallParticipantsResponse": "query_call_participants_response",
        "QueryCallSessionParticipantStatsResponse": "query_call_session_participant_stats_response",
        "QueryCallSessionParticipantStatsTimelineResponse": "query_call_session_participant_stats_timeline_response",
        "QueryCallSessionStatsRequest": "query_call_session_stats_request",
        "QueryCallSessionStatsResponse": "query_call_session_stats_response",
        "QueryCallStatsMapResponse": "query_call_stats_map_response",
        "QueryCallStatsRequest": "query_call_stats_request",
        "QueryCallStatsResponse": "query_call_stats_response",
        "QueryCallsRequest": "query_calls_request",
        "QueryCallsResponse": "query_calls_response",
        "QueryPollVotesRequest": "query_poll_votes_request",
        "QueryPollsRequest": "query_polls_request",
        "QueryPollsResponse": "query_polls_response",
        "QueryUserFeedbackRequest": "query_user_feedback_request",
        "QueryUserFeedbackResponse": "query_user_feedback_response",
        "QueryUsersPayload": "query_users_payload",
        "QueryUsersResponse": "query_users_response",
        "RTMPBroadcastRequest": "rtmp_broadcast_request",
        "RTMPIngress": "rtmp_ingress",
        "RTMPLocation": "rtmp_location",
        "RTMPSettings": "rtmp_settings",
        "RTMPSettingsRequest": "rtmp_settings_request",
        "RTMPSettingsResponse": "rtmp_settings_response",
        "RawRecordSettings": "raw_record_settings",
        "RawRecordingResponse": "raw_recording_response",
        "RawRecordingSettingsRequest": "raw_recording_settings_request",
        "RawRecordingSettingsResponse": "raw_recording_settings_response",
        "ReactionGroupResponse": "reaction_group_response",
        "ReactionGroupUserResponse": "reaction_group_user_response",
        "ReactionResponse": "reaction_response",
        "ReactivateUserRequest": "reactivate_user_request",
        "ReactivateUserResponse": "reactivate_user_response",
        "ReactivateUsersRequest": "reactivate_users_request",
        "ReactivateUsersResponse": "reactivate_users_response",
        "ReadReceiptsResponse": "read_receipts_response",
        "RecordSettings": "record_settings",
        "RecordSettingsRequest": "record_settings_request",
        "RecordSettingsResponse": "record_settings_response",
        "ReminderResponseData": "reminder_response_data",
        "RemoveUserGroupMembersRequest": "remove_user_group_members_request",
        "RemoveUserGroupMembersResponse": "remove_user_group_members_response",
        "ReportByHistogramBucket": "report_by_histogram_bucket",
        "ReportClientEventRequest": "report_client_event_request",
        "ReportClientEventResponse": "report_client_event_response",
        "ReportResponse": "report_response",
        "ResolutionMetricsTimeSeries": "resolution_metrics_time_series",
        "ResolveSipAuthRequest": "resolve_sip_auth_request",
        "ResolveSipAuthResponse": "resolve_sip_auth_response",
        "ResolveSipInboundRequest": "resolve_sip_inbound_request",
        "ResolveSipInboundResponse": "resolve_sip_inbound_response",
        "Response": "response",
        "RestoreUsersRequest": "restore_users_request",
        "RingCallRequest": "ring_call_request",
        "RingCallResponse": "ring_call_response",
        "RingSettings": "ring_settings",
        "RingSettingsRequest": "ring_settings_request",
        "RingSettingsResponse": "ring_settings_response",
        "Role": "role",
        "S3Request": "s3_request",
        "SDKUsageReport": "sdk_usage_report",
        "SDKUsageReportResponse": "sdk_usage_report_response",
        "SFULocationResponse": "sfu_location_response",
        "SIPCallConfigsRequest": "sip_call_configs_request",
        "SIPCallConfigsResponse": "sip_call_configs_response",
        "SIPCallerConfigsRequest": "sip_caller_configs_request",
        "SIPCallerConfigsResponse": "sip_caller_configs_response",
        "SIPChallengeRequest": "sip_challenge_request",
        "SIPDirectRoutingRuleCallConfigsRequest": "sip_direct_routing_rule_call_configs_request",
        "SIPDirectRoutingRuleCallConfigsResponse": "sip_direct_routing_rule_call_configs_response",
        "SIPInboundRoutingRulePinConfigsRequest": "sip_inbound_routing_rule_pin_configs_request",
        "SIPInboundRoutingRulePinConfigsResponse": "sip_inbound_routing_rule_pin_configs_response",
        "SIPInboundRoutingRuleRequest": "sip_inbound_routing_rule_request",
        "SIPInboundRoutingRuleResponse": "sip_inbound_routing_rule_response",
        "SIPPinProtectionConfigsRequest": "sip_pin_protection_configs_request",
        "SIPPinProtectionConfigsResponse": "sip_pin_protection_configs_response",
        "SIPTrunkResponse": "sip_trunk_response",
        "SRTIngress": "srt_ingress",
        "ScoreBands": "score_bands",
        "ScreensharingSettings": "screensharing_settings",
        "ScreensharingSettingsRequest": "screensharing_settings_request",
        "ScreensharingSettingsResponse": "screensharing_settings_response",
        "SearchRolesResponse": "search_roles_response",
        "SearchUserGroupsResponse": "search_user_groups_response",
        "Segments": "segments",
        "SendCallEventRequest": "send_call_event_request",
        "SendCallEventResponse": "send_call_event_response",
        "SendClosedCaptionRequest": "send_closed_caption_request",
        "SendClosedCaptionResponse": "send_closed_caption_response",
        "SessionClient": "session_client",
        "SessionSettings": "session_settings",
        "SessionSettingsRequest": "session_settings_request",
        "SessionSettingsResponse": "session_settings_response",
        "SessionWarningResponse": "session_warning_response",
        "SharedLocationResponse": "shared_location_response",
        "SharedLocationResponseData": "shared_location_response_data",
        "SharedLocationsResponse": "shared_locations_response",
        "SipInboundCredentials": "sip_inbound_credentials",
        "SortParamRequest": "sort_param_request",
        "SourceHealth": "source_health",
        "SourceInterruption": "source_interruption",
        "SpeechSegmentConfig": "speech_segment_config",
        "StartClosedCaptionsRequest": "start_closed_captions_request",
        "StartClosedCaptionsResponse": "start_closed_captions_response",
        "StartFrameRecordingRequest": "start_frame_recording_request",
        "StartFrameRecordingResponse": "start_frame_recording_response",
        "StartHLSBroadcastingRequest": "start_hls_broadcasting_request",
        "StartHLSBroadcastingResponse": "start_hls_broadcasting_response",
        "StartRTMPBroadcastsRequest": "start_rtmp_broadcasts_request",
        "StartRTMPBroadcastsResponse": "start_rtmp_broadcasts_response",
        "StartRecordingRequest": "start_recording_request",
        "StartRecordingResponse": "start_recording_response",
        "StartTranscriptionRequest": "start_transcription_request",
        "StartTranscriptionResponse": "start_transcription_response",
        "StopAllRTMPBroadcastsRequest": "stop_all_rtmp_broadcasts_request",
        "StopAllRTMPBroadcastsResponse": "stop_all_rtmp_broadcasts_response",
        "StopClosedCaptionsRequest": "stop_closed_captions_request",
        "StopClosedCaptionsResponse": "stop_closed_captions_response",
        "StopFrameRecordingRequest": "stop_frame_recording_request",
        "StopFrameRecordingResponse": "stop_frame_recording_response",
        "StopHLSBroadcastingRequest": "stop_hls_broadcasting_request",
        "StopHLSBroadcastingResponse": "stop_hls_broadcasting_response",
        "StopLiveRequest": "stop_live_request",
        "StopLiveResponse": "stop_live_response",
        "StopRTMPBroadcastsRequest": "stop_rtmp_broadcasts_request",
        "StopRTMPBroadcastsResponse": "stop_rtmp_broadcasts_response",
        "StopRecordingRequest": "stop_recording_request",
        "StopRecordingResponse": "stop_recording_response",
        "StopTranscriptionRequest": "stop_transcription_request",
        "StopTranscriptionResponse": "stop_transcription_response",
        "SubscriberAllMetrics": "subscriber_all_metrics",
        "SubscriberAudioMetrics": "subscriber_audio_metrics",
        "SubscriberStatsResponse": "subscriber_stats_response",
        "SubscriberVideoMetrics": "subscriber_video_metrics",
        "SubscribersMetrics": "subscribers_metrics",
        "Supporting": "supporting",
        "TargetResolution": "target_resolution",
        "Thresholds": "thresholds",
        "ThumbnailResponse": "thumbnail_response",
        "ThumbnailsSettings": "thumbnails_settings",
        "ThumbnailsSettingsRequest": "thumbnails_settings_request",
        "ThumbnailsSettingsResponse": "thumbnails_settings_response",
        "TimeWindow": "time_window",
        "TopBroadcast": "top_broadcast",
        "TrackStatsResponse": "track_stats_response",
        "TranscriptionSettings": "transcription_settings",
        "TranscriptionSettingsRequest": "transcription_settings_request",
        "TranscriptionSettingsResponse": "transcription_settings_response",
        "TranslationSettings": "translation_settings",
        "TypingIndicatorsResponse": "typing_indicators_response",
        "UnblockUserRequest": "unblock_user_request",
        "UnblockUserResponse": "unblock_user_response",
        "UnblockUsersRequest": "unblock_users_request",
        "UnblockUsersResponse": "unblock_users_response",
        "UnblockedUserEvent": "unblocked_user_event",
        "UnpinRequest": "unpin_request",
        "UnpinResponse": "unpin_response",
        "UpdateAppRequest": "update_app_request",
        "UpdateBlockListRequest": "update_block_list_request",
        "UpdateBlockListResponse": "update_block_list_response",
        "UpdateCallMembersRequest": "update_call_members_request",
        "UpdateCallMembersResponse": "update_call_members_response",
        "UpdateCallRequest": "update_call_request",
        "UpdateCallResponse": "update_call_response",
        "UpdateCallTypeRequest": "update_call_type_request",
        "UpdateCallTypeResponse": "update_call_type_response",
        "UpdateExternalStorageRequest": "update_external_storage_request",
        "UpdateExternalStorageResponse": "update_external_storage_response",
        "UpdateLiveLocationRequest": "update_live_location_request",
        "UpdatePollOptionRequest": "update_poll_option_request",
        "UpdatePollPartialRequest": "update_poll_partial_request",
        "UpdatePollRequest": "update_poll_request",
        "UpdateSIPInboundRoutingRuleRequest": "update_sip_inbound_routing_rule_request",
        "UpdateSIPInboundRoutingRuleResponse": "update_sip_inbound_routing_rule_response",
        "UpdateSIPTrunkRequest": "update_sip_trunk_request",
        "UpdateSIPTrunkResponse": "update_sip_trunk_response",
        "UpdateUserGroupRequest": "update_user_group_request",
        "UpdateUserGroupResponse": "update_user_group_response",
        "UpdateUserPartialRequest": "update_user_partial_request",
        "UpdateUserPermissionsRequest": "update_user_permissions_request",
        "UpdateUserPermissionsResponse": "update_user_permissions_response",
        "UpdateUsersPartialRequest": "update_users_partial_request",
        "UpdateUsersRequest": "update_users_request",
        "UpdateUsersResponse": "update_users_response",
        "UpdatedCallPermissionsEvent": "updated_call_permissions_event",
        "UpsertExternalStorageAWSS3Request": "upsert_external_storage_awss3_request",
        "UpsertExternalStorageGCSRequest": "upsert_external_storage_gcs_request",
        "UpsertExternalStorageRequest": "upsert_external_storage_request",
        "UpsertExternalStorageResponse": "upsert_external_storage_response",
        "UpsertPushPreferencesRequest": "upsert_push_preferences_request",
        "UpsertPushPreferencesResponse": "upsert_push_preferences_response",
        "UpsertPushProviderRequest": "upsert_push_provider_request",
        "UpsertPushProviderResponse": "upsert_push_provider_response",
        "UpsertPushTemplateRequest": "upsert_push_template_request",
        "UpsertPushTemplateResponse": "upsert_push_template_response",
        "UserBannedEvent": "user_banned_event",
        "UserDeactivatedEvent": "user_deactivated_event",
        "UserDeletedEvent": "user_deleted_event",
        "UserFeedbackReport": "user_feedback_report",
        "UserFeedbackReportResponse": "user_feedback_report_response",
        "UserFeedbackResponse": "user_feedback_response",
        "UserGroupMember": "user_group_member",
        "UserGroupResponse": "user_group_response",
        "UserMuteResponse": "user_mute_response",
        "UserRatingReportResponse": "user_rating_report_response",
        "UserReactivatedEvent": "user_reactivated_event",
        "UserRequest": "user_request",
        "UserResponse": "user_response",
        "UserResponseCommonFields": "user_response_common_fields",
        "UserResponsePrivacyFields": "user_response_privacy_fields",
        "UserUnbannedEvent": "user_unbanned_event",
        "UserUpdatedEvent": "user_updated_event",
        "ValidateExternalStorageResponse": "validate_external_storage_response",
        "VideoReactionOverTimeResponse": "video_reaction_over_time_response",
        "VideoReactionResponse": "video_reaction_response",
        "VideoReactionsResponse": "video_reactions_response",
        "VideoSettings": "video_settings",
        "VideoSettingsRequest": "video_settings_request",
        "VideoSettingsResponse": "video_settings_response",
        "ViewerBehavior": "viewer_behavior",
        "WHEvent": "wh_event",
        "WHIPIngress": "whip_ingress",
        "WebhookFailoverConfig": "webhook_failover_config",
        "XiaomiConfig": "xiaomi_config",
        "XiaomiConfigFields": "xiaomi_config_fields",
    }

    def __getattr__(name):
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{module}"), name)
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *_MODULES})


__all__ = [
    "APIError",
    "APNConfig",
    "APNConfigFields",
    "APNS",
    "APNSPayload",
    "AbsentMetric",
    "Action",
    "ActiveCallsBitrateStats",
    "ActiveCallsFPSStats",
    "ActiveCallsLatencyStats",
    "ActiveCallsMetrics",
    "ActiveCallsResolutionStats",
    "ActiveCallsSummary",
    "AddUserGroupMembersRequest",
    "AddUserGroupMembersResponse",
    "AppResponseFields",
    "AsyncExportChannelsEvent",
    "AsyncExportErrorEvent",
    "AsyncExportUsersEvent",
    "AsyncModerationCallbackConfig",
    "AsyncModerationConfiguration",
    "Attachment",
    "Audience",
    "AudioSettings",
    "AudioSettingsRequest",
    "AudioSettingsResponse",
    "AzureRequest",
    "BackstageSettings",
    "BackstageSettingsRequest",
    "BackstageSettingsResponse",
    "BlockListOptions",
    "BlockListResponse",
    "BlockUserRequest",
    "BlockUserResponse",
    "BlockUsersRequest",
    "BlockUsersResponse",
    "BlockedUserEvent",
    "BlockedUserResponse",
    "Bound",
    "BroadcastDailyRollup",
    "BroadcastDigest",
    "BroadcastInfo",
    "BroadcastSegment",
    "BroadcastSettings",
    "BroadcastSettingsRequest",
    "BroadcastSettingsResponse",
    "BrowserDataResponse",
    "CallAcceptedEvent",
    "CallClosedCaption",
    "CallClosedCaptionsFailedEvent",
    "CallClosedCaptionsStartedEvent",
    "CallClosedCaptionsStoppedEvent",
    "CallCreatedEvent",
    "CallDTMFEvent",
    "CallDeletedEvent",
    "CallDurationReport",
    "CallDurationReportResponse",
    "CallEndedEvent",
    "CallFrameRecordingFailedEvent",
    "CallFrameRecordingFrameReadyEvent",
    "CallFrameRecordingStartedEvent",
    "CallFrameRecordingStoppedEvent",
    "CallHLSBroadcastingFailedEvent",
    "CallHLSBroadcastingStartedEvent",
    "CallHLSBroadcastingStoppedEvent",
    "CallIngressResponse",
    "CallLevelEventPayload",
    "CallLiveStartedEvent",
    "CallMemberAddedEvent",
    "CallMemberRemovedEvent",
    "CallMemberUpdatedEvent",
    "CallMemberUpdatedPermissionEvent",
    "CallMissedEvent",
    "CallModerationBlurEvent",
    "CallModerationWarningEvent",
    "CallNotificationEvent",
    "CallParticipantCountReport",
    "CallParticipantCountReportResponse",
    "CallParticipantResponse",
    "CallParticipantTimeline",
    "CallReactionEvent",
    "CallRecording",
    "CallRecordingFailedEvent",
    "CallRecordingReadyEvent",
    "CallRecordingStartedEvent",
    "CallRecordingStoppedEvent",
    "CallRejectedEvent",
    "CallReportResponse",
    "CallRequest",
    "CallResponse",
    "CallRingEvent",
    "CallRtmpBroadcastFailedEvent",
    "CallRtmpBroadcastStartedEvent",
    "CallRtmpBroadcastStoppedEvent",
    "CallSessionEndedEvent",
    "CallSessionParticipantCountsUpdatedEvent",
    "CallSessionParticipantJoinedEvent",
    "CallSessionParticipantLeftEvent",
    "CallSessionResponse",
    "CallSessionStartedEvent",
    "CallSettings",
    "CallSettingsRequest",
    "CallSettingsResponse",
    "CallStateResponseFields",
    "CallStatsLocation",
    "CallStatsMapLocation",
    "CallStatsMapPublisher",
    "CallStatsMapPublishers",
    "CallStatsMapSFUs",
    "CallStatsMapSubscriber",
    "CallStatsMapSubscribers",
    "CallStatsParticipant",
    "CallStatsParticipantCounts",
    "CallStatsParticipantSession",
    "CallStatsReportReadyEvent",
    "CallStatsReportSummaryResponse",
    "CallStatsSessionResponse",
    "CallTranscription",
    "CallTranscriptionFailedEvent",
    "CallTranscriptionReadyEvent",
    "CallTranscriptionStartedEvent",
    "CallTranscriptionStoppedEvent",
    "CallType",
    "CallTypeResponse",
    "CallUpdatedEvent",
    "CallUserFeedbackSubmittedEvent",
    "CallUserMutedEvent",
    "CallsPerDayReport",
    "CallsPerDayReportResponse",
    "CancelImportV2TaskRequest",
    "CancelImportV2TaskResponse",
    "ChannelConfig",
    "ChannelConfigWithInfo",
    "ChannelMemberPartialResponse",
    "ChannelMemberResponse",
    "ChannelMute",
    "ChannelOwnCapability",
    "ChannelPushPreferencesResponse",
    "ChannelResponse",
    "ChatActivityStatsResponse",
    "ChatPreferences",
    "ChatPreferencesInput",
    "ChatPreferencesResponse",
    "CheckExternalStorageResponse",
    "CheckPushRequest",
    "CheckPushResponse",
    "CheckSNSRequest",
    "CheckSNSResponse",
    "CheckSQSRequest",
    "CheckSQSResponse",
    "ClientEvent",
    "ClientOSDataResponse",
    "ClosedCaptionEvent",
    "CollectUserFeedbackRequest",
    "CollectUserFeedbackResponse",
    "Command",
    "CompositeRecordingResponse",
    "ConcurrencyMinute",
    "CoordinatesResponse",
    "CountByMinuteResponse",
    "Coverage",
    "CreateBlockListRequest",
    "CreateBlockListResponse",
    "CreateCallTypeRequest",
    "CreateCallTypeResponse",
    "CreateDeviceRequest",
    "CreateExternalStorageRequest",
    "CreateExternalStorageResponse",
    "CreateGuestRequest",
    "CreateGuestResponse",
    "CreateImportRequest",
    "CreateImportResponse",
    "CreateImportURLRequest",
    "CreateImportURLResponse",
    "CreateImportV2TaskRequest",
    "CreateImportV2TaskResponse",
    "CreatePermissionRequest",
    "CreatePollOptionRequest",
    "CreatePollRequest",
    "CreateRoleRequest",
    "CreateRoleResponse",
    "CreateSIPTrunkRequest",
    "CreateSIPTrunkResponse",
    "CreateUserGroupRequest",
    "CreateUserGroupResponse",
    "CustomVideoEvent",
    "DailyAggregateCallDurationReportResponse",
    "DailyAggregateCallParticipantCountReportResponse",
    "DailyAggregateCallsPerDayReportResponse",
    "DailyAggregateQualityScoreReportResponse",
    "DailyAggregateSDKUsageReportResponse",
    "DailyAggregateUserFeedbackReportResponse",
    "DailyDigestCallSessionSummary",
    "DataDogInfo",
    "DeactivateUserRequest",
    "DeactivateUserResponse",
    "DeactivateUsersRequest",
    "DeactivateUsersResponse",
    "DeleteCallRequest",
    "DeleteCallResponse",
    "DeleteExternalStorageResponse",
    "DeleteImportV2TaskResponse",
    "DeleteRecordingResponse",
    "DeleteSIPInboundRoutingRuleResponse",
    "DeleteSIPTrunkResponse",
    "DeleteTranscriptionResponse",
    "DeleteUsersRequest",
    "DeleteUsersResponse",
    "DeliveryReceiptsResponse",
    "DeliveryZoneSegment",
    "DeviceDataResponse",
    "DeviceErrorInfo",
    "DeviceResponse",
    "DraftPayloadResponse",
    "DraftResponse",
    "EdgeResponse",
    "EgressHLSResponse",
    "EgressRTMPResponse",
    "EgressResponse",
    "EncodingProfile",
    "EncryptionSettingsRequest",
    "EncryptionSettingsResponse",
    "EndCallRequest",
    "EndCallResponse",
    "ErrorResult",
    "EventHook",
    "EventNotificationSettings",
    "EventNotificationSettingsRequest",
    "EventNotificationSettingsResponse",
    "ExportUserResponse",
    "ExportUsersRequest",
    "ExportUsersResponse",
    "ExternalStorageResponse",
    "FCM",
    "FCMPayload",
    "FeedsPreferences",
    "FeedsPreferencesResponse",
    "Field",
    "FileUploadConfig",
    "FileUploadRequest",
    "FileUploadResponse",
    "FirebaseConfig",
    "FirebaseConfigFields",
    "FrameRecordSettings",
    "FrameRecordingResponse",
    "FrameRecordingSettingsRequest",
    "FrameRecordingSettingsResponse",
    "FullUserResponse",
    "GeofenceResponse",
    "GeofenceSettings",
    "GeofenceSettingsRequest",
    "GeofenceSettingsResponse",
    "GetActiveCallsStatusResponse",
    "GetApplicationResponse",
    "GetBlockListResponse",
    "GetBlockedUsersResponse",
    "GetCallParticipantSessionMetricsResponse",
    "GetCallReportResponse",
    "GetCallResponse",
    "GetCallSessionParticipantStatsDetailsResponse",
    "GetCallTypeResponse",
    "GetCustomPermissionResponse",
    "GetDailyDigestResponse",
    "GetEdgesResponse",
    "GetExternalStorageAWSS3Response",
    "GetExternalStorageGCSResponse",
    "GetExternalStorageResponse",
    "GetImportResponse",
    "GetImportV2TaskResponse",
    "GetOGResponse",
    "GetOrCreateCallRequest",
    "GetOrCreateCallResponse",
    "GetPushTemplatesResponse",
    "GetRateLimitsResponse",
    "GetTaskResponse",
    "GetUserGroupResponse",
    "GoLiveRequest",
    "GoLiveResponse",
    "GroupedStatsResponse",
    "HLSSettings",
    "HLSSettingsRequest",
    "HLSSettingsResponse",
    "HuaweiConfig",
    "HuaweiConfigFields",
    "ImageData",
    "ImageSize",
    "ImageUploadRequest",
    "ImageUploadResponse",
    "Images",
    "ImportBlockListRequest",
    "ImportBlockListResponse",
    "ImportTask",
    "ImportTaskHistory",
    "ImportV2TaskItem",
    "ImportV2TaskSettings",
    "ImportV2TaskSettingsS3",
    "Incident",
    "IndividualRecordSettings",
    "IndividualRecordingResponse",
    "IndividualRecordingSettingsRequest",
    "IndividualRecordingSettingsResponse",
    "IngressAudioEncodingOptions",
    "IngressAudioEncodingOptionsRequest",
    "IngressAudioEncodingResponse",
    "IngressErrorEvent",
    "IngressSettings",
    "IngressSettingsRequest",
    "IngressSettingsResponse",
    "IngressSource",
    "IngressSourceRequest",
    "IngressSourceResponse",
    "IngressStartedEvent",
    "IngressStoppedEvent",
    "IngressVideoEncodingOptions",
    "IngressVideoEncodingOptionsRequest",
    "IngressVideoEncodingResponse",
    "IngressVideoLayer",
    "IngressVideoLayerRequest",
    "IngressVideoLayerResponse",
    "JoinCallAPIMetrics",
    "Joins",
    "KickUserRequest",
    "KickUserResponse",
    "KickedUserEvent",
    "LabelThresholds",
    "LayoutSettings",
    "LayoutSettingsRequest",
    "LayoutSettingsResponse",
    "LimitInfoResponse",
    "LimitsSettings",
    "LimitsSettingsRequest",
    "LimitsSettingsResponse",
    "ListBlockListResponse",
    "ListCallTypeResponse",
    "ListDevicesResponse",
    "ListExternalStorageResponse",
    "ListImportV2TasksResponse",
    "ListImportsResponse",
    "ListPermissionsResponse",
    "ListPushProvidersResponse",
    "ListRecordingsResponse",
    "ListRolesResponse",
    "ListSIPInboundRoutingRuleResponse",
    "ListSIPTrunksResponse",
    "ListTranscriptionsResponse",
    "ListUserGroupsResponse",
    "LocationResponse",
    "MemberRequest",
    "MemberResponse",
    "MessageResponse",
    "MessageStatsResponse",
    "MetricDescriptor",
    "MetricThreshold",
    "MetricTimeSeries",
    "MetricsPct",
    "ModerationDashboardPreferences",
    "ModerationV2Response",
    "MuteUsersRequest",
    "MuteUsersResponse",
    "NetworkMetricsReportResponse",
    "NoiseCancellationSettings",
    "NotificationSettings",
    "NotificationSettingsRequest",
    "NotificationSettingsResponse",
    "OnlyUserID",
    "OverviewDashboardConfig",
    "OwnCapability",
    "ParticipantCountByMinuteResponse",
    "ParticipantCountOverTimeResponse",
    "ParticipantReportResponse",
    "ParticipantSeriesPublisherStats",
    "ParticipantSeriesSubscriberStats",
    "ParticipantSeriesSubscriptionTrackMetrics",
    "ParticipantSeriesTimeframe",
    "ParticipantSeriesTrackMetrics",
    "ParticipantSeriesUserStats",
    "ParticipantSessionDetails",
    "PerSDKUsageReport",
    "Percentiles",
    "Permission",
    "PermissionRequest",
    "PermissionRequestEvent",
    "PinRequest",
    "PinResponse",
    "PlatformDataResponse",
    "Policy",
    "PollOptionInput",
    "PollOptionRequest",
    "PollOptionResponse",
    "PollOptionResponseData",
    "PollResponse",
    "PollResponseData",
    "PollVoteResponseData",
    "PollVotesResponse",
    "PoorByCause",
    "PoorTail",
    "PrivacySettingsResponse",
    "PublishedTrackFlags",
    "PublishedTrackMetrics",
    "PublisherAllMetrics",
    "PublisherAudioMetrics",
    "PublisherSession",
    "PublisherStatsResponse",
    "PublisherVideoMetrics",
    "PublishersMetrics",
    "PushConfig",
    "PushNotificationFields",
    "PushNotificationSettingsResponse",
    "PushPreferenceInput",
    "PushPreferencesResponse",
    "PushProvider",
    "PushProviderRequest",
    "PushProviderResponse",
    "PushTemplate",
    "PushTemplateResponse",
    "Quality",
    "QualityScoreReport",
    "QualityScoreReportResponse",
    "QueryAggregateCallStatsRequest",
    "QueryAggregateCallStatsResponse",
    "QueryCallMembersRequest",
    "QueryCallMembersResponse",
    "QueryCallParticipantSessionsResponse",
    "QueryCallParticipantsRequest",
    "QueryCallParticipantsResponse",
    "QueryCallSessionParticipantStatsResponse",
    "QueryCallSessionParticipantStatsTimelineResponse",
    "QueryCallSessionStatsRequest",
    "QueryCallSessionStatsResponse",
    "QueryCallStatsMapResponse",
    "QueryCallStatsRequest",
    "QueryCallStatsResponse",
    "QueryCallsRequest",
    "QueryCallsResponse",
    "QueryPollVotesRequest",
    "QueryPollsRequest",
    "QueryPollsResponse",
    "QueryUserFeedbackRequest",
    "QueryUserFeedbackResponse",
    "QueryUsersPayload",
    "QueryUsersResponse",
    "RTMPBroadcastRequest",
    "RTMPIngress",
    "RTMPLocation",
    "RTMPSettings",
    "RTMPSettingsRequest",
    "RTMPSettingsResponse",
    "RawRecordSettings",
    "RawRecordingResponse",
    "RawRecordingSettingsRequest",
    "RawRecordingSettingsResponse",
    "ReactionGroupResponse",
    "ReactionGroupUserResponse",
    "ReactionResponse",
    "ReactivateUserRequest",
    "ReactivateUserResponse",
    "ReactivateUsersRequest",
    "ReactivateUsersResponse",
    "ReadReceiptsResponse",
    "RecordSettings",
    "RecordSettingsRequest",
    "RecordSettingsResponse",
    "ReminderResponseData",
    "RemoveUserGroupMembersRequest",
    "RemoveUserGroupMembersResponse",
    "ReportByHistogramBucket",
    "ReportClientEventRequest",
    "ReportClientEventResponse",
    "ReportResponse",
    "ResolutionMetricsTimeSeries",
    "ResolveSipAuthRequest",
    "ResolveSipAuthResponse",
    "ResolveSipInboundRequest",
    "ResolveSipInboundResponse",
    "Response",
    "RestoreUsersRequest",
    "RingCallRequest",
    "RingCallResponse",
    "RingSettings",
    "RingSettingsRequest",
    "RingSettingsResponse",
    "Role",
    "S3Request",
    "SDKUsageReport",
    "SDKUsageReportResponse",
    "SFULocationResponse",
    "SIPCallConfigsRequest",
    "SIPCallConfigsResponse",
    "SIPCallerConfigsRequest",
    "SIPCallerConfigsResponse",
    "SIPChallengeRequest",
    "SIPDirectRoutingRuleCallConfigsRequest",
    "SIPDirectRoutingRuleCallConfigsResponse",
    "SIPInboundRoutingRulePinConfigsRequest",
    "SIPInboundRoutingRulePinConfigsResponse",
    "SIPInboundRoutingRuleRequest",
    "SIPInboundRoutingRuleResponse",
    "SIPPinProtectionConfigsRequest",
    "SIPPinProtectionConfigsResponse",
    "SIPTrunkResponse",
    "SRTIngress",
    "ScoreBands",
    "ScreensharingSettings",
    "ScreensharingSettingsRequest",
    "ScreensharingSettingsResponse",
    "SearchRolesResponse",
    "SearchUserGroupsResponse",
    "Segments",
    "SendCallEventRequest",
    "SendCallEventResponse",
    "SendClosedCaptionRequest",
    "SendClosedCaptionResponse",
    "SessionClient",
    "SessionSettings",
    "SessionSettingsRequest",
    "SessionSettingsResponse",
    "SessionWarningResponse",
    "SharedLocationResponse",
    "SharedLocationResponseData",
    "SharedLocationsResponse",
    "SipInboundCredentials",
    "SortParamRequest",
    "SourceHealth",
    "SourceInterruption",
    "SpeechSegmentConfig",
    "StartClosedCaptionsRequest",
    "StartClosedCaptionsResponse",
    "StartFrameRecordingRequest",
    "StartFrameRecordingResponse",
    "StartHLSBroadcastingRequest",
    "StartHLSBroadcastingResponse",
    "StartRTMPBroadcastsRequest",
    "StartRTMPBroadcastsResponse",
    "StartRecordingRequest",
    "StartRecordingResponse",
    "StartTranscriptionRequest",
    "StartTranscriptionResponse",
    "StopAllRTMPBroadcastsRequest",
    "StopAllRTMPBroadcastsResponse",
    "StopClosedCaptionsRequest",
    "StopClosedCaptionsResponse",
    "StopFrameRecordingRequest",
    "StopFrameRecordingResponse",
    "StopHLSBroadcastingRequest",
    "StopHLSBroadcastingResponse",
    "StopLiveRequest",
    "StopLiveResponse",
    "StopRTMPBroadcastsRequest",
    "StopRTMPBroadcastsResponse",
    "StopRecordingRequest",
    "StopRecordingResponse",
    "StopTranscriptionRequest",
    "StopTranscriptionResponse",
    "SubscriberAllMetrics",
    "SubscriberAudioMetrics",
    "SubscriberStatsResponse",
    "SubscriberVideoMetrics",
    "SubscribersMetrics",
    "Supporting",
    "TargetResolution",
    "Thresholds",
    "ThumbnailResponse",
    "ThumbnailsSettings",
    "ThumbnailsSettingsRequest",
    "ThumbnailsSettingsResponse",
    "TimeWindow",
    "TopBroadcast",
    "TrackStatsResponse",
    "TranscriptionSettings",
    "TranscriptionSettingsRequest",
    "TranscriptionSettingsResponse",
    "TranslationSettings",
    "TypingIndicatorsResponse",
    "UnblockUserRequest",
    "UnblockUserResponse",
    "UnblockUsersRequest",
    "UnblockUsersResponse",
    "UnblockedUserEvent",
    "UnpinRequest",
    "UnpinResponse",
    "UpdateAppRequest",
    "UpdateBlockListRequest",
    "UpdateBlockListResponse",
    "UpdateCallMembersRequest",
    "UpdateCallMembersResponse",
    "UpdateCallRequest",
    "UpdateCallResponse",
    "UpdateCallTypeRequest",
    "UpdateCallTypeResponse",
    "UpdateExternalStorageRequest",
    "UpdateExternalStorageResponse",
    "UpdateLiveLocationRequest",
    "UpdatePollOptionRequest",
    "UpdatePollPartialRequest",
    "UpdatePollRequest",
    "UpdateSIPInboundRoutingRuleRequest",
    "UpdateSIPInboundRoutingRuleResponse",
    "UpdateSIPTrunkRequest",
    "UpdateSIPTrunkResponse",
    "UpdateUserGroupRequest",
    "UpdateUserGroupResponse",
    "UpdateUserPartialRequest",
    "UpdateUserPermissionsRequest",
    "UpdateUserPermissionsResponse",
    "UpdateUsersPartialRequest",
    "UpdateUsersRequest",
    "UpdateUsersResponse",
    "UpdatedCallPermissionsEvent",
    "UpsertExternalStorageAWSS3Request",
    "UpsertExternalStorageGCSRequest",
    "UpsertExternalStorageRequest",
    "UpsertExternalStorageResponse",
    "UpsertPushPreferencesRequest",
    "UpsertPushPreferencesResponse",
    "UpsertPushProviderRequest",
    "UpsertPushProviderResponse",
    "UpsertPushTemplateRequest",
    "UpsertPushTemplateResponse",
    "UserBannedEvent",
    "UserDeactivatedEvent",
    "UserDeletedEvent",
    "UserFeedbackReport",
    "UserFeedbackReportResponse",
    "UserFeedbackResponse",
    "UserGroupMember",
    "UserGroupResponse",
    "UserMuteResponse",
    "UserRatingReportResponse",
    "UserReactivatedEvent",
    "UserRequest",
    "UserResponse",
    "UserResponseCommonFields",
    "UserResponsePrivacyFields",
    "UserUnbannedEvent",
    "UserUpdatedEvent",
    "ValidateExternalStorageResponse",
    "VideoReactionOverTimeResponse",
    "VideoReactionResponse",
    "VideoReactionsResponse",
    "VideoSettings",
    "VideoSettingsRequest",
    "VideoSettingsResponse",
    "ViewerBehavior",
    "WHEvent",
    "WHIPIngress",
    "WebhookFailoverConfig",
    "XiaomiConfig",
    "XiaomiConfigFields",
]
