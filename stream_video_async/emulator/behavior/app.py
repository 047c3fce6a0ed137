"""The app's settings, checks of its queues and topics, and its remaining rate limits.

Inferred: a check of a queue or topic passes when its address has the form of Amazon's, and the key and secret in the
request or the settings are the app's own API key and secret; the emulator does not connect to Amazon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..context import PLATFORMS, Platform
from ..contract import load_contract
from ..json_types import merged
from ..samples import sample
from .kit import Context, JsonObject, bad_input, operation, shown_as

_NESTED: Final = ("file_upload_config", "image_upload_config", "activity_metrics_config", "grants")
_NEWER_FLAGS: Final = (
    "member_custom_on_mentioned_users_enabled", "member_custom_on_typing_events_enabled",
    "moderation_keyframe_video_enabled",
)  # fmt: skip
"""Flags of a later contract; without them the official Python SDK 7.0.0 warns."""
UPLOADS: Final[JsonObject] = {
    "allowed_file_extensions": [], "blocked_file_extensions": [], "allowed_mime_types": [], "blocked_mime_types": [],
    "size_limit": 104_857_600,
}  # fmt: skip
_DEFAULTS: Final[JsonObject] = {
    "id": 1, "name": "emulator", "organization": "emulator", "placement": "local", "permission_version": "v2",
    "enforce_unique_usernames": "no", "cdn_expiration_seconds": 1_209_600, "max_aggregated_activities_length": 30,
    "reminders_interval": 60, "file_upload_config": UPLOADS, "image_upload_config": UPLOADS,
    "suspended_explanation": "", "webhook_url": "", "sqs_url": "", "sqs_key": "", "sqs_secret": "", "sns_key": "",
    "sns_secret": "", "sns_topic_arn": "", "moderation_webhook_url": "", "custom_action_handler_url": "",
    "use_hook_v2": True, "call_types": {}, "geofences": [], **dict.fromkeys(_NEWER_FLAGS, False),
}  # fmt: skip
_QUEUE: Final = re.compile(r"https://(sqs\.[a-z0-9-]+|[a-z0-9-]+\.queue)\.amazonaws\.com/\d{12}/[\w.-]+")
_TOPIC: Final = re.compile(r"arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w.-]+")


def stored_settings(ctx: Context) -> JsonObject:
    """Return the settings changed by UpdateApp, without defaults."""
    return ctx.store.get("app", "settings") or {}


@operation("GetApp")
def get_app(ctx: Context) -> JsonObject:
    """Show the app; settings that the contract's reply lacks, such as push credentials, are left out."""
    example, stored = sample(load_contract().schemas["AppResponseFields"], now=ctx.now), stored_settings(ctx)
    return {"app": {**example, **_DEFAULTS, **shown_as("AppResponseFields", stored)}}


@operation("UpdateApp")
def update_app(ctx: Context) -> None:
    """Change the settings in the request; ``event_hooks`` replaces the whole list."""
    settings = stored_settings(ctx)
    for name, value in ctx.body.items():
        if name == "event_hooks":
            settings[name] = _merge_hooks(ctx, settings.get(name, []), value)
        elif name in _NESTED:
            settings[name] = merged(settings.get(name, {}), value)
        else:
            settings[name] = value
    settings.setdefault("created_at", ctx.now)
    ctx.store.put("app", "settings", settings)


def _merge_hooks(ctx: Context, old: list[JsonObject], new: list[JsonObject]) -> list[JsonObject]:
    known = {hook["id"]: hook for hook in old}
    hooks: list[JsonObject] = []
    for request in new:
        hook_id = request.get("id") or ctx.new_id("hook")
        if request.get("id") and hook_id not in known:
            raise bad_input(f"event hook {hook_id} does not exist")
        before = known.get(hook_id, {"created_at": ctx.now, "enabled": True, "event_types": []})
        hooks.append({**before, **request, "id": hook_id, "updated_at": ctx.now})
    return hooks


# --- checks -----------------------------------------------------------------------------------------------------------


def _check(ctx: Context, service: str, target: str, pattern: re.Pattern[str]) -> JsonObject:
    """Check settings without contacting Amazon; a failure is reported inside a successful reply."""
    stored = stored_settings(ctx)
    names = (f"{service}_key", f"{service}_secret", target)
    key, secret, address = values = [str(ctx.body.get(name) or stored.get(name) or "") for name in names]
    missing = [name for name, value in zip(names, values, strict=True) if not value]
    if missing:
        error = f"{' and '.join(missing)} must be given or configured"
    elif not pattern.fullmatch(address):
        error = f"{target} is not valid"
    elif (key, secret) != (ctx.store.app, ctx.secret):
        error = f"{service}_key and {service}_secret were not accepted"
    else:
        return {"status": "ok", "data": {}}
    return {"status": "error", "error": error, "data": {}}


operation("CheckSQS")(lambda ctx: _check(ctx, "sqs", "sqs_url", _QUEUE))
operation("CheckSNS")(lambda ctx: _check(ctx, "sns", "sns_topic_arn", _TOPIC))


# --- rate limits ------------------------------------------------------------------------------------------------------


@operation("GetRateLimits")
def get_rate_limits(ctx: Context) -> JsonObject:
    """Show limits by platform and operation; ``endpoints`` may name operations of other products."""
    names = [name for name in ctx.query.get("endpoints", "").split(",") if name] or list(load_contract().endpoints)
    platforms: Sequence[Platform] = [platform for platform in PLATFORMS if ctx.query.get(platform)] or PLATFORMS
    return {platform: {name: _window(ctx, name, platform) for name in names} for platform in platforms}


def _window(ctx: Context, name: str, platform: Platform) -> JsonObject:
    return dict(zip(("limit", "remaining", "reset"), ctx.read_limit(name, platform), strict=True))
