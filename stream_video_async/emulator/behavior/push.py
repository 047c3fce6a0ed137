"""Push devices, providers, templates, preferences, and the dry run of a push. No notifications are sent.

Inferred: a template needs its provider; a check returns the template in the request or the stored one, without
substitution; error texts. Preferences that were not set are absent from replies. A device id belongs to one user at a
time, so registering it again moves it; its provider's name is not checked; deleting an unknown device is a 404.
"""

from __future__ import annotations

from typing import Final

from .kit import Context, JsonObject, bad_input, not_found, operation, pick, read_instant, require, shown_as, without
from .resource import Resource
from .users_shared import acting_user, ensure_user

_CREDENTIALS: Final = {
    "apn": (("apn_auth_key",), ("apn_p12_cert",)),
    "firebase": (("firebase_credentials",), ("firebase_server_key",)),
    "huawei": (("huawei_app_id", "huawei_app_secret"),),
    "xiaomi": (("xiaomi_package_name", "xiaomi_app_secret"),),
}
"""Groups of credentials by provider type; one group must be complete."""


# --- providers --------------------------------------------------------------------------------------------------------


def _provider_id(provider: JsonObject) -> str:
    return f"{provider['type']}:{provider['name']}"


@operation("UpsertPushProvider")
def upsert_push_provider(ctx: Context) -> JsonObject:
    """Create or change a provider; fields left out keep their value."""
    request: JsonObject = ctx.body.get("push_provider", {})
    groups = _CREDENTIALS.get(request.get("type", ""))
    if not request.get("name") or groups is None:
        raise bad_input(f"push_provider needs a name and one of the types {', '.join(_CREDENTIALS)}")
    provider = ctx.store.get("push_provider", _provider_id(request)) or {"created_at": ctx.now}
    provider |= request
    if request.get("disabled_at") is not None:
        provider["disabled_at"] = read_instant("disabled_at", request["disabled_at"])
    if not any(all(provider.get(name) for name in names) for names in groups):
        name, type_, wanted = provider["name"], provider["type"], " or ".join(map(" and ".join, groups))
        raise bad_input(f"credentials of push provider {name} are missing: {type_} needs {wanted}")
    provider["updated_at"] = ctx.now
    ctx.store.put("push_provider", _provider_id(provider), provider)
    return {"push_provider": shown_as("PushProviderResponse", provider)}


@operation("ListPushProviders")
def list_push_providers(ctx: Context) -> JsonObject:
    """List all providers."""
    providers = ctx.store.all("push_provider")
    return {"push_providers": [shown_as("PushProviderResponse", provider) for provider in providers]}


@operation("DeletePushProvider")
def delete_push_provider(ctx: Context) -> None:
    """Delete a provider and its templates."""
    provider_id = _provider_id(require(ctx, "push_provider", _provider_id(ctx.path)))
    ctx.store.delete("push_provider", provider_id)
    ctx.store.delete_owned("push_template", provider_id)


# --- templates --------------------------------------------------------------------------------------------------------


def _find_provider(ctx: Context, type: str, name: str | None) -> str | None:
    """Return the id of a provider by type and name, or of the type's oldest one."""
    for provider in ctx.store.all("push_provider"):
        if provider["type"] == type and name in (None, "", provider["name"]):
            return _provider_id(provider)
    return None


def _require_provider(ctx: Context, asked: JsonObject) -> str:
    type_, name = asked["push_provider_type"], asked.get("push_provider_name")
    found = _find_provider(ctx, type_, name)
    if found is None:
        raise not_found(f"push provider {f'{type_} {name}' if name else type_} doesn't exist")
    return found


@operation("GetPushTemplates")
def get_push_templates(ctx: Context) -> JsonObject:
    """List the templates of a provider."""
    return {"templates": ctx.store.all("push_template", _require_provider(ctx, ctx.query))}


@operation("UpsertPushTemplate")
def upsert_push_template(ctx: Context) -> JsonObject:
    """Create or change the template of one event type."""
    owner, event_type = _require_provider(ctx, ctx.body), ctx.body["event_type"]
    new = {"created_at": ctx.now, "push_provider_internal_id": owner, "enable_push": True}
    template = ctx.store.get("push_template", event_type, owner) or new
    template |= pick(ctx.body, ("event_type", "template", "enable_push")) | {"updated_at": ctx.now}
    ctx.store.put("push_template", event_type, template, owner)
    return {"template": template}


# --- preferences ------------------------------------------------------------------------------------------------------


@operation("UpdatePushNotificationPreferences")
def update_push_preferences(ctx: Context) -> JsonObject:
    """Change preferences of users, in general or per channel."""
    users: JsonObject = {}
    channels: JsonObject = {}
    for change in ctx.body["preferences"]:
        user_id = ctx.auth.user_id or change.get("user_id")
        if not user_id:
            raise bad_input("user_id of each preference must be provided when using server side auth.")
        ensure_user(ctx, user_id)
        channel: str = change.get("channel_cid") or ""
        preferences = _update_preferences(ctx, user_id, channel, change)
        if channel:
            channels.setdefault(user_id, {})[channel] = preferences
        else:
            users[user_id] = preferences
    return {"user_preferences": users, "user_channel_preferences": channels}


def _update_preferences(ctx: Context, user_id: str, channel: str, change: JsonObject) -> JsonObject:
    preferences = ctx.store.get("push_preference", channel, user_id) or {}
    preferences |= shown_as("ChannelPushPreferencesResponse" if channel else "PushPreferencesResponse", change)
    if change.get("disabled_until") is not None:
        preferences["disabled_until"] = read_instant("disabled_until", change["disabled_until"])
    if change.get("remove_disable"):
        preferences.pop("disabled_until", None)
    ctx.store.put("push_preference", channel, preferences, user_id)
    return preferences


# --- dry run ----------------------------------------------------------------------------------------------------------


@operation("CheckPush")
def check_push(ctx: Context) -> JsonObject:
    """Return the templates for a user; having no devices is an error in the reply unless they are skipped."""
    user, body = acting_user(ctx), ctx.body
    skips = bool(body.get("skip_devices"))
    event_type: str = body.get("event_type", "message.new")
    reply: JsonObject = {"event_type": event_type, "skip_devices": skips, "rendered_message": {}}
    for type_ in ("apn", "firebase"):
        provider = _find_provider(ctx, type_, body.get("push_provider_name")) or ""
        stored = ctx.store.get("push_template", event_type, provider) or {}
        template = body.get(f"{type_}_template") or stored.get("template")
        if template:
            reply[f"rendered_{type_}_template"] = template
    if not skips and not ctx.store.all("device", user["id"]):
        reply["general_errors"] = ["User has no devices associated with them"]
    return reply


# --- devices ---------------------------------------------------------------------------------------------------------


def _owner(ctx: Context) -> str:
    return str(acting_user(ctx)["id"])


def _complete_device(ctx: Context, device: JsonObject) -> JsonObject:
    voip: JsonObject = {"voip": True} if device.get("voip_token") else {}
    return {**without(device, "updated_at", "voip_token"), "user_id": _owner(ctx), **voip}


DEVICES: Final = Resource("device", owner=_owner, prepare=_complete_device)
DEVICES.serve(list="ListDevices", delete="DeleteDevice")


@operation("CreateDevice")
def create_device(ctx: Context) -> JsonObject:
    """Register a device for a user."""
    for owner in ctx.store.owners("device", ctx.body["id"]):
        ctx.store.delete("device", ctx.body["id"], owner)
    return DEVICES.create(ctx)
