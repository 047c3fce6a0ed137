"""Call types: the four built in, and an app's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stream_video_async.emulator.errors import bad_input, not_found
from stream_video_async.emulator.json_types import JsonObject, merged

from .call_type_defaults import (
    ALL_CAPABILITIES,
    BUILT_IN,
    default_grants,
    default_notifications,
    default_settings,
)
from .registry import operation
from .roles import role_names
from .settings import apply_settings

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context

__all__ = ["require_call_type"]

_BORN: Final = 1_600_000_000_000_000_000
"""When the built-in types were made, in this emulator's world."""


def _built_in(name: str) -> JsonObject:
    return {
        "name": name,
        "created_at": _BORN,
        "updated_at": _BORN,
        "settings": default_settings(name),
        "grants": default_grants(name),
        "notification_settings": default_notifications(),
    }


def _find(ctx: Context, name: str) -> JsonObject | None:
    found = ctx.store.get("call_type", name)
    if found is not None:
        return None if "deleted_at" in found else found
    return _built_in(name) if name in BUILT_IN else None


def require_call_type(ctx: Context, name: str) -> JsonObject:
    """Return a call type.

    Raises:
        ApiFault: 404, code 16.
    """
    found = _find(ctx, name)
    if found is None:
        raise not_found(f"{name}: call type does not exist")
    return found


@operation("ListCallTypes")
def list_call_types(ctx: Context) -> JsonObject:
    """List all types by name."""
    own = [call_type["name"] for call_type in ctx.store.all("call_type")]
    types = {name: _find(ctx, name) for name in dict.fromkeys([*BUILT_IN, *own])}
    return {"call_types": {name: call_type for name, call_type in types.items() if call_type is not None}}


@operation("GetCallType")
def get_call_type(ctx: Context) -> JsonObject:
    """Show one type."""
    return require_call_type(ctx, ctx.path["name"])


def _check_grants(ctx: Context, grants: dict[str, list[str]]) -> None:
    strangers = sorted(set(grants) - role_names(ctx))
    if strangers:
        raise bad_input(f"the roles [{' '.join(strangers)}] do not exist", {"grants": "unknown role"})
    unknown = sorted({name for names in grants.values() for name in names} - set(ALL_CAPABILITIES))
    if unknown:
        raise bad_input(f"unknown grants [{' '.join(unknown)}]", {"grants": "unknown grant"})


def _with_changes(ctx: Context, call_type: JsonObject) -> JsonObject:
    body = ctx.body
    grants: dict[str, list[str]] = body.get("grants", {})
    _check_grants(ctx, grants)
    call_type["settings"] = apply_settings(ctx, call_type["settings"], body.get("settings"))
    call_type["grants"] = {**call_type["grants"], **grants}
    notifications: JsonObject = body.get("notification_settings", {})
    call_type["notification_settings"] = merged(call_type["notification_settings"], notifications)
    if body.get("external_storage"):
        call_type["external_storage"] = body["external_storage"]
    return call_type


@operation("CreateCallType")
def create_call_type(ctx: Context) -> JsonObject:
    """Make a type; roles that are not named get the grants of ``default``."""
    name: str = ctx.body["name"]
    if not name or len(name) > 64:
        raise bad_input("name must have 1 to 64 characters", {"name": "name must have 1 to 64 characters"})
    if _find(ctx, name) is not None:
        raise bad_input(f"call type {name} already exists")
    call_type = _with_changes(ctx, _built_in(name) | {"created_at": ctx.now, "updated_at": ctx.now})
    ctx.store.put("call_type", name, call_type)
    return call_type


@operation("UpdateCallType")
def update_call_type(ctx: Context) -> JsonObject:
    """Change a type: a role's grants are replaced as a whole, other roles and settings stay."""
    call_type = require_call_type(ctx, ctx.path["name"])
    call_type = _with_changes(ctx, {**call_type, "updated_at": ctx.now})
    ctx.store.put("call_type", call_type["name"], call_type)
    return call_type


@operation("DeleteCallType")
def delete_call_type(ctx: Context) -> JsonObject:
    """Delete a type; its calls stay but cannot be reached by new requests."""
    call_type = require_call_type(ctx, ctx.path["name"])
    name: str = call_type["name"]
    if name in BUILT_IN:
        ctx.store.put("call_type", name, call_type | {"deleted_at": ctx.now})
    else:
        ctx.store.delete("call_type", name)
    return {}
