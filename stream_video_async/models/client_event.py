# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Model, request


@request(kw_only=True)
class ClientEvent(Model):
    """One telemetry event from a client, mostly about the stages of joining; see `stage`.

    Source: schema ClientEvent
    """

    call_session_id: str | None = None
    """Session being joined. Needed except on `CoordinatorJoin` start or failure and permissions. At most 64
    characters.
    """
    camera_permission_status: str | None = None
    """`INITIATED`, `FAILED`, `GRANTED` or `NOT_INITIATED`; needed for `MediaDevicePermission`. At most 32 characters."""
    coordinator_connect_id: str | None = None
    """UUID shared by all events of a coordinator connection; needed except for `JoinInitiated`. At most 64 characters."""
    elapsed_time: int | None = None
    """Milliseconds since this attempt at the stage began. At least 0."""
    event_type: str | None = None
    """`initiated` when a stage attempt starts, `completed` when it resolves; may hold other values. At most 32
    characters.
    """
    ice_state: str | None = None
    """How the ICE connection ended up; needed when `PeerConnectionConnect` fails. At most 32 characters."""
    id: str | None = None
    """Call involved; needed at all stages but `CoordinatorWS`. At most 64 characters."""
    join_attempt_id: str | None = None
    """Client-made UUID common to all stages of a join; not needed for `CoordinatorWS`. At most 64 characters."""
    join_reason: str | None = None
    """Why the client joins; may be given with `CoordinatorJoin`. At most 200 characters."""
    microphone_permission_status: str | None = None
    """`INITIATED`, `FAILED`, `GRANTED` or `NOT_INITIATED`; needed for `MediaDevicePermission`. At most 32 characters."""
    outcome: str | None = None
    """`success` or `failure`; needed on completed join events and not allowed on initiated ones. At most 32
    characters.
    """
    peer_connection: str | None = None
    """`publish` or `subscribe`; needed for `PeerConnectionConnect`. At most 16 characters."""
    previously_connected_timestamp: Instant | None = None
    """When ICE had connected earlier in this session (UTC), if it had."""
    retry_count_attempt: int | None = None
    """Retries within the stage, 0 to 1000; needed on completed join events."""
    retry_failure_code: str | None = None
    """Code of the failure; needed when a join stage fails. At most 200 characters."""
    retry_failure_reason: str | None = None
    """Failure in words; needed when a join stage fails. At most 2000 characters."""
    screen_share_status: str | None = None
    """`INITIATED`, `FAILED`, `GRANTED` or `NOT_INITIATED`; may come with `MediaDevicePermission`. At most 32
    characters.
    """
    sdk_version: str | None = None
    """Release number of the SDK that reports. At most 50 characters."""
    sfu_id: str | None = None
    """Media server tried; needed for first frames and for failed `WSJoin` or `PeerConnectionConnect`. At most 128
    characters.
    """
    stage: str | None = None
    """What the event is about, such as `JoinInitiated`, `CoordinatorJoin` or `FirstVideoFrame`. At most 64 characters."""
    stage_id: str | None = None
    """Client-made UUID that pairs a start with its completion; `JoinInitiated` has none. At most 64 characters."""
    timestamp: Instant | None = None
    """When it happened, in UTC."""
    track_id: str | None = None
    """Track of the frame; needed for `FirstVideoFrame`, may be given for `FirstAudioFrame`. At most 128 characters."""
    type: str | None = None
    """Type of the call involved; needed at all stages but `CoordinatorWS`. At most 64 characters."""
    user_agent: str | None = None
    """How the client SDK identifies itself. At most 512 characters."""
    user_id: str | None = None
    """User whose client reports. At most 128 characters."""
    was_previously_connected: bool | None = None
    """Tells a reconnect from a fresh connect; needed for `PeerConnectionConnect`."""
