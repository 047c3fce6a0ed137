# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class ClientEvent(Model):
    """Client event.

    Source: schema ClientEvent
    """

    call_session_id: str | None | UnsetType = UNSET
    """At most 64 characters."""
    camera_permission_status: str | None | UnsetType = UNSET
    """At most 32 characters."""
    coordinator_connect_id: str | None | UnsetType = UNSET
    """At most 64 characters."""
    elapsed_time: int | None | UnsetType = UNSET
    """At least 0."""
    event_type: str | None | UnsetType = UNSET
    """At most 32 characters."""
    ice_state: str | None | UnsetType = UNSET
    """At most 32 characters."""
    id: str | None | UnsetType = UNSET
    """At most 64 characters."""
    join_attempt_id: str | None | UnsetType = UNSET
    """At most 64 characters."""
    join_reason: str | None | UnsetType = UNSET
    """At most 200 characters."""
    microphone_permission_status: str | None | UnsetType = UNSET
    """At most 32 characters."""
    outcome: str | None | UnsetType = UNSET
    """At most 32 characters."""
    peer_connection: str | None | UnsetType = UNSET
    """At most 16 characters."""
    previously_connected_timestamp: Instant | None | UnsetType = UNSET
    retry_count_attempt: int | None | UnsetType = UNSET
    """From 0 to 1000."""
    retry_failure_code: str | None | UnsetType = UNSET
    """At most 200 characters."""
    retry_failure_reason: str | None | UnsetType = UNSET
    """At most 2000 characters."""
    screen_share_status: str | None | UnsetType = UNSET
    """At most 32 characters."""
    sdk_version: str | None | UnsetType = UNSET
    """At most 50 characters."""
    sfu_id: str | None | UnsetType = UNSET
    """At most 128 characters."""
    stage: str | None | UnsetType = UNSET
    """At most 64 characters."""
    stage_id: str | None | UnsetType = UNSET
    """At most 64 characters."""
    timestamp: Instant | None | UnsetType = UNSET
    track_id: str | None | UnsetType = UNSET
    """At most 128 characters."""
    type: str | None | UnsetType = UNSET
    """At most 64 characters."""
    user_agent: str | None | UnsetType = UNSET
    """At most 512 characters."""
    user_id: str | None | UnsetType = UNSET
    """At most 128 characters."""
    was_previously_connected: bool | None | UnsetType = UNSET
