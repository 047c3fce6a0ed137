"""Call types: the four built-in ones and the app's own, and how requests change their settings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from ..contract import load_contract
from ..json_types import mapped, merged
from ..samples import completed
from .call_type_defaults import BUILT_IN, BUILT_IN_AT, all_capabilities, default_call_type
from .kit import Context, JsonObject, bad_input, not_found, operation
from .roles import role_names


def find_call_type(ctx: Context, name: str) -> JsonObject | None:
    """Return a call type that exists and is not deleted."""
    found = ctx.store.get("call_type", name)
    if found is not None:
        return None if "deleted_at" in found else found
    return default_call_type(name, BUILT_IN_AT) if name in BUILT_IN else None


def require_call_type(ctx: Context, name: str) -> JsonObject:
    """Return a call type (else 404)."""
    found = find_call_type(ctx, name)
    if found is None:
        raise not_found(f"{name}: call type does not exist")
    return found


@operation("ListCallTypes")
def list_call_types(ctx: Context) -> JsonObject:
    """List all types by name."""
    own = [call_type["name"] for call_type in ctx.store.all("call_type")]
    types = {name: find_call_type(ctx, name) for name in dict.fromkeys([*BUILT_IN, *own])}
    return {"call_types": {name: call_type for name, call_type in types.items() if call_type is not None}}


def _check_grants(ctx: Context, grants: dict[str, list[str]]) -> None:
    unknown_roles = sorted(set(grants) - role_names(ctx))
    if unknown_roles:
        raise bad_input(f"the roles [{' '.join(unknown_roles)}] do not exist", {"grants": "unknown role"})
    unknown = sorted({name for names in grants.values() for name in names} - set(all_capabilities()))
    if unknown:
        raise bad_input(f"unknown grants [{' '.join(unknown)}]", {"grants": "unknown grant"})


def _write(ctx: Context, call_type: JsonObject) -> JsonObject:
    """Apply a request to a type: grants are replaced per role, other roles and settings are kept."""
    body = ctx.body
    grants: dict[str, list[str]] = body.get("grants", {})
    _check_grants(ctx, grants)
    call_type |= {
        "updated_at": ctx.now,
        "settings": apply_settings(ctx, call_type["settings"], body.get("settings")),
        "grants": {**call_type["grants"], **grants},
        "notification_settings": merged(call_type["notification_settings"], body.get("notification_settings", {})),
    }
    if body.get("external_storage"):
        call_type["external_storage"] = body["external_storage"]
    ctx.store.put("call_type", call_type["name"], call_type)
    return call_type


@operation("CreateCallType")
def create_call_type(ctx: Context) -> JsonObject:
    """Create a type; roles missing in the request get default grants."""
    name: str = ctx.body["name"]
    if not name or len(name) > 64:
        raise bad_input("name must have 1 to 64 characters", {"name": "name must have 1 to 64 characters"})
    if find_call_type(ctx, name) is not None:
        raise bad_input(f"call type {name} already exists")
    return _write(ctx, default_call_type(name, ctx.now))


operation("GetCallType")(lambda ctx: require_call_type(ctx, ctx.path["name"]))
operation("UpdateCallType")(lambda ctx: _write(ctx, require_call_type(ctx, ctx.path["name"])))


@operation("DeleteCallType")
def delete_call_type(ctx: Context) -> None:
    """Delete a type; its calls remain but can no longer be accessed by id."""
    call_type = require_call_type(ctx, ctx.path["name"])
    name: str = call_type["name"]
    if name in BUILT_IN:
        ctx.store.put("call_type", name, call_type | {"deleted_at": ctx.now})
    else:
        ctx.store.delete("call_type", name)


# --- settings --------------------------------------------------------------------------------------------------------

_GEOFENCES: Final = (
    "european_union", "united_states", "canada", "united_kingdom", "india", "china_exclusion", "russia_exclusion",
    "belarus_exclusion",
)  # fmt: skip
_MAX_DURATION: Final = 1_000_000_000
"""Seconds (31 years); the end of a session must fit into 64 bits of nanoseconds."""


def apply_settings(ctx: Context, settings: JsonObject, change: JsonObject | None) -> JsonObject:
    """Return the settings after a change; groups missing in the change are kept.

    Reports on the service disagree about fields left out of a changed group: the option ``settings_update`` chooses
    between keeping them and resetting flags.

    Raises:
        ApiFault: 400: a value or combination that the service rejects.
    """
    if not change:
        return settings
    if ctx.options.settings_update == "replace":
        _check_recording(change.get("recording"))
    _check_geofences(change.get("geofencing", {}).get("names", ()))
    _check_duration(change.get("limits", {}).get("max_duration_seconds"))
    result = dict(settings)
    shapes = load_contract().schemas["CallSettingsResponse"]["properties"]
    for group, values in change.items():
        before: JsonObject = result.get(group, {})
        after = merged(before if ctx.options.settings_update == "merge" else mapped(before, _reset_value), values)
        result[group] = completed(shapes[group], after)
    return result


def _reset_value(value: Any) -> Any:
    """Reset a flag; keep other values."""
    return False if isinstance(value, bool) else value


def _check_recording(recording: JsonObject | None) -> None:
    if recording is None or recording["mode"] == "disabled" or recording.get("audio_only"):
        return
    if not recording.get("quality"):
        raise bad_input("recording quality is required when audio_only is false and recording is enabled")


def _check_geofences(names: Iterable[str]) -> None:
    unknown = [name for name in names if name not in _GEOFENCES]
    if unknown:
        raise bad_input(f"unknown geofences [{' '.join(unknown)}], use some of: {' '.join(_GEOFENCES)}")


def _check_duration(seconds: int | None) -> None:
    if seconds is not None and seconds > _MAX_DURATION:
        raise bad_input(f"max_duration_seconds must be {_MAX_DURATION} or less")
