# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply
from ..types import UNSET, UnsetType


@reply
class ModerationDashboardPreferences(Model):
    """How the moderation dashboard behaves.

    Source: schema ModerationDashboardPreferences
    """

    allowed_moderation_action_reasons: list[str] | None | UnsetType = UNSET
    async_review_queue_upsert: bool | None | UnsetType = UNSET
    block_foreign_cdn_attachments: bool | None | UnsetType = UNSET
    custom_views_enabled: bool | None | UnsetType = UNSET
    disable_audit_logs: bool | None | UnsetType = UNSET
    disable_flagging_reviewed_entity: bool | None | UnsetType = UNSET
    escalation_queue_enabled: bool | None | UnsetType = UNSET
    escalation_reasons: list[str] | None | UnsetType = UNSET
    filterable_custom_keys: list[str] | None | UnsetType = UNSET
    flag_user_on_flagged_content: bool | None | UnsetType = UNSET
    include_attachment_payload: bool | None | UnsetType = UNSET
    keyframe_classifications_map: dict[str, dict[str, bool]] | None | UnsetType = UNSET
    media_queue_blur_enabled: bool | None | UnsetType = UNSET
    overview_dashboard: _m.OverviewDashboardConfig | None | UnsetType = UNSET
