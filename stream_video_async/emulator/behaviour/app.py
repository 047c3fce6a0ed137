"""The app's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stream_video_async.emulator.contract import load_contract
from stream_video_async.emulator.errors import bad_input
from stream_video_async.emulator.json_types import JsonObject, merged
from stream_video_async.emulator.samples import sample

from .registry import operation

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context

__all__ = ["UPLOADS", "app_settings", "stored_settings"]

_NESTED: Final = ("file_upload_config", "image_upload_config", "activity_metrics_config", "grants")
_NEWER: Final = (
    "member_custom_on_mentioned_users_enabled", "member_custom_on_typing_events_enabled",
    "moderation_keyframe_video_enabled",
)  # fmt: skip
"""Flags of a later contract: the official Python SDK 7.0.0 warns when they are missing."""
UPLOADS: Final[JsonObject] = {
    "allowed_file_extensions": [], "blocked_file_extensions": [], "allowed_mime_types": [], "blocked_mime_types": [],
    "size_limit": 104_857_600,
}  # fmt: skip


def stored_settings(ctx: Context) -> JsonObject:
    """Return what was set by UpdateApp."""
    return ctx.store.get("app", "settings") or {}


def app_settings(ctx: Context) -> JsonObject:
    """Return what was set by UpdateApp; everything else has its default."""
    return stored_settings(ctx)


@operation("GetApp")
def get_app(ctx: Context) -> JsonObject:
    """Show the app; settings that only go in (credentials, for instance) are not shown."""
    contract = load_contract()
    schema = contract.schemas["AppResponseFields"]
    app: JsonObject = sample(contract, schema, now=ctx.now)
    app |= {
        "id": 1, "name": "emulator", "organization": "emulator", "placement": "local", "permission_version": "v2",
        "enforce_unique_usernames": "no", "cdn_expiration_seconds": 1_209_600, "max_aggregated_activities_length": 30,
        "reminders_interval": 60, "file_upload_config": UPLOADS, "image_upload_config": UPLOADS,
        "suspended_explanation": "", "webhook_url": "", "sqs_url": "", "sqs_key": "", "sqs_secret": "", "sns_key": "",
        "sns_secret": "", "sns_topic_arn": "", "moderation_webhook_url": "", "custom_action_handler_url": "",
        "use_hook_v2": True, "call_types": {}, "geofences": [],
    }  # fmt: skip
    app |= dict.fromkeys(_NEWER, False)
    known = schema["properties"]
    return {"app": app | {name: value for name, value in stored_settings(ctx).items() if name in known}}


@operation("UpdateApp")
def update_app(ctx: Context) -> JsonObject:
    """Change what is named; ``event_hooks`` is the whole list, hooks left out are deleted."""
    settings = stored_settings(ctx)
    for name, value in ctx.body.items():
        if name == "event_hooks":
            settings[name] = _hooks(ctx, settings.get(name, []), value)
        elif name in _NESTED:
            settings[name] = merged(settings.get(name, {}), value)
        else:
            settings[name] = value
    settings.setdefault("created_at", ctx.now)
    ctx.store.put("app", "settings", settings)
    return {}


def _hooks(ctx: Context, old: list[JsonObject], new: list[JsonObject]) -> list[JsonObject]:
    known = {hook["id"]: hook for hook in old}
    hooks: list[JsonObject] = []
    for request in new:
        hook_id = request.get("id") or ctx.new_id("hook")
        if request.get("id") and hook_id not in known:
            raise bad_input(f"event hook {hook_id} does not exist")
        before = known.get(hook_id, {"created_at": ctx.now, "enabled": True, "event_types": []})
        hooks.append({**before, **request, "id": hook_id, "updated_at": ctx.now})
    return hooks
