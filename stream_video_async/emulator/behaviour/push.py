"""Push providers, templates, preferences, and the dry run of a push. Nothing is ever pushed.

Inferred: a template needs its provider; a check renders the template that was given or stored, as it is; texts of
errors. Preferences that were never set are absent from replies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stream_video_async.emulator.contract import load_contract
from stream_video_async.emulator.errors import bad_input, not_found

from .crud import acting_user, given, instant, require
from .registry import operation
from .users_shared import ensure_user

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

_TYPES: Final = ("apn", "firebase", "huawei", "xiaomi")
_CREDENTIALS: Final = {
    "apn": (("apn_auth_key",), ("apn_p12_cert",)),
    "firebase": (("firebase_credentials",), ("firebase_server_key",)),
    "huawei": (("huawei_app_id", "huawei_app_secret"),),
    "xiaomi": (("xiaomi_package_name", "xiaomi_app_secret"),),
}
"""Fields of which one group must be set, by type."""
_USER_PREFERENCES: Final = ("call_level", "chat_level", "feeds_level", "chat_preferences", "feeds_preferences")
_CHANNEL_PREFERENCES: Final = ("chat_level", "chat_preferences")


# --- providers --------------------------------------------------------------------------------------------------------


def _provider_id(type: str, name: str) -> str:
    return f"{type}:{name}"


@operation("UpsertPushProvider")
def upsert_push_provider(ctx: Context) -> JsonObject:
    """Configure a provider; what is not named keeps its value."""
    request: JsonObject = ctx.body.get("push_provider", {})
    name, type_ = request.get("name"), request.get("type")
    if not name or type_ not in _TYPES:
        raise bad_input(f"push_provider needs a name and one of the types {', '.join(_TYPES)}")
    known = ctx.store.get("push_provider", _provider_id(type_, name))
    provider: JsonObject = known or {"created_at": ctx.now, "name": name, "type": type_}
    provider |= given(request, load_contract().schemas["PushProviderRequest"]["properties"])
    if request.get("disabled_at") is not None:
        provider["disabled_at"] = instant("disabled_at", request["disabled_at"])
    if not any(all(provider.get(name) for name in names) for names in _CREDENTIALS[type_]):
        wanted = " or ".join(" and ".join(names) for names in _CREDENTIALS[type_])
        raise bad_input(f"credentials of push provider {name} are missing: {type_} needs {wanted}")
    provider["updated_at"] = ctx.now
    ctx.store.put("push_provider", _provider_id(type_, name), provider)
    return {"push_provider": _show(provider)}


def _show(provider: JsonObject) -> JsonObject:
    return given(provider, load_contract().schemas["PushProviderResponse"]["properties"])


@operation("ListPushProviders")
def list_push_providers(ctx: Context) -> JsonObject:
    """List all providers."""
    return {"push_providers": [_show(provider) for provider in ctx.store.all("push_provider")]}


@operation("DeletePushProvider")
def delete_push_provider(ctx: Context) -> JsonObject:
    """Forget a provider and its templates."""
    provider_id = _provider_id(ctx.path["type"], ctx.path["name"])
    require(ctx, "push_provider", provider_id)
    ctx.store.delete("push_provider", provider_id)
    ctx.store.delete_owned("push_template", provider_id)
    return {}


# --- templates --------------------------------------------------------------------------------------------------------


def _find_provider(ctx: Context, type: str, name: str | None) -> str:
    for provider in ctx.store.all("push_provider"):
        if provider["type"] == type and name in (None, "", provider["name"]):
            return _provider_id(type, provider["name"])
    raise not_found(f"push provider {type} {name or ''} doesn't exist".replace("  ", " "))


@operation("GetPushTemplates")
def get_push_templates(ctx: Context) -> JsonObject:
    """List the templates of a provider."""
    owner = _find_provider(ctx, ctx.query["push_provider_type"], ctx.query.get("push_provider_name"))
    return {"templates": ctx.store.all("push_template", owner)}


@operation("UpsertPushTemplate")
def upsert_push_template(ctx: Context) -> JsonObject:
    """Write the template of one event type."""
    body = ctx.body
    owner = _find_provider(ctx, body["push_provider_type"], body.get("push_provider_name"))
    known = ctx.store.get("push_template", body["event_type"], owner)
    template: JsonObject = known or {
        "created_at": ctx.now,
        "event_type": body["event_type"],
        "push_provider_internal_id": owner,
        "enable_push": True,
    }
    template |= given(body, ("template", "enable_push")) | {"updated_at": ctx.now}
    ctx.store.put("push_template", body["event_type"], template, owner)
    return {"template": template}


# --- preferences ------------------------------------------------------------------------------------------------------


@operation("UpdatePushNotificationPreferences")
def update_push_preferences(ctx: Context) -> JsonObject:
    """Change preferences of users, or of users in single channels."""
    users: JsonObject = {}
    channels: JsonObject = {}
    for change in ctx.body["preferences"]:
        user_id = ctx.auth.user_id or change.get("user_id")
        if not user_id:
            raise bad_input("user_id of each preference must be provided when using server side auth.")
        ensure_user(ctx, user_id)
        channel: str = change.get("channel_cid") or ""
        preferences = _changed(ctx, user_id, channel, change)
        if channel:
            channels.setdefault(user_id, {})[channel] = preferences
        else:
            users[user_id] = preferences
    return {"user_preferences": users, "user_channel_preferences": channels}


def _changed(ctx: Context, user_id: str, channel: str, change: JsonObject) -> JsonObject:
    preferences = ctx.store.get("push_preference", channel, user_id) or {}
    preferences |= given(change, _CHANNEL_PREFERENCES if channel else _USER_PREFERENCES)
    if change.get("disabled_until") is not None:
        preferences["disabled_until"] = instant("disabled_until", change["disabled_until"])
    if change.get("remove_disable"):
        preferences.pop("disabled_until", None)
    ctx.store.put("push_preference", channel, preferences, user_id)
    return preferences


# --- dry run ----------------------------------------------------------------------------------------------------------


@operation("CheckPush")
def check_push(ctx: Context) -> JsonObject:
    """Render templates for a user; without devices that is an error in the reply unless they are skipped."""
    user_id, body = acting_user(ctx), ctx.body
    skips = bool(body.get("skip_devices"))
    event_type: str = body.get("event_type", "message.new")
    reply: JsonObject = {"event_type": event_type, "skip_devices": skips, "rendered_message": {}}
    for name, type_ in (("apn_template", "apn"), ("firebase_template", "firebase")):
        template = body.get(name) or _stored_template(ctx, type_, body.get("push_provider_name"), event_type)
        if template:
            reply[f"rendered_{name}"] = template
    if not skips and not ctx.store.all("device", user_id):
        reply["general_errors"] = ["User has no devices associated with them"]
    return reply


def _stored_template(ctx: Context, type: str, name: str | None, event_type: str) -> str | None:
    for provider in ctx.store.all("push_provider"):
        if provider["type"] == type and name in (None, "", provider["name"]):
            template = ctx.store.get("push_template", event_type, _provider_id(type, provider["name"])) or {}
            return template.get("template")
    return None
