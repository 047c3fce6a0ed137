# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class ModerationDashboardPreferences(Model):
    """How the moderation dashboard behaves.

    Source: schema ModerationDashboardPreferences
    """

    allowed_moderation_action_reasons: list[str] | None = None
    async_review_queue_upsert: bool | None = None
    block_foreign_cdn_attachments: bool | None = None
    custom_views_enabled: bool | None = None
    disable_audit_logs: bool | None = None
    disable_flagging_reviewed_entity: bool | None = None
    escalation_queue_enabled: bool | None = None
    escalation_reasons: list[str] | None = None
    filterable_custom_keys: list[str] | None = None
    flag_user_on_flagged_content: bool | None = None
    include_attachment_payload: bool | None = None
    keyframe_classifications_map: dict[str, dict[str, bool]] | None = None
    media_queue_blur_enabled: bool | None = None
    overview_dashboard: _m.OverviewDashboardConfig | None = None
