"""Permissions: one built in for each capability, and custom ones.

Inferred: the service's own list is not published, so the built-in ones here follow the documented capabilities; they
cannot be changed. Custom permissions are stored and shown; what they allow is not evaluated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stream_video_async.emulator.errors import bad_input

from .call_type_defaults import ALL_CAPABILITIES
from .crud import given, refuse_duplicate, require
from .registry import operation

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject


_OTHER_PRODUCTS: Final = ("create-channel",)
"""Permissions cover all products; of the others only this one is known to be in every app."""
_BUILT_IN: Final = (*ALL_CAPABILITIES, *_OTHER_PRODUCTS)


def _permission(id: str, name: str, action: str, *, custom: bool) -> JsonObject:
    return {
        "id": id,
        "name": name,
        "action": action,
        "custom": custom,
        "description": "",
        "level": "app",
        "owner": False,
        "owner_resource": "",
        "same_team": False,
        "tags": [],
    }


def _built_in(id: str) -> JsonObject:
    words = [word.capitalize() for word in id.split("-")]
    return _permission(id, " ".join(words), "".join(words), custom=False)


def _find(ctx: Context, id: str) -> JsonObject:
    return _built_in(id) if id in _BUILT_IN else _shown(require(ctx, "permission", id))


def _shown(permission: JsonObject) -> JsonObject:
    return {name: value for name, value in permission.items() if name != "created_at"}


def _require_custom(ctx: Context, id: str) -> JsonObject:
    if id in _BUILT_IN:
        raise bad_input(f"permission {id} is built in and can't be changed")
    return require(ctx, "permission", id)


def _write(ctx: Context, id: str, created_at: int) -> None:
    body = ctx.body
    permission = _permission(id, body["name"], body["action"], custom=True)
    permission |= given(body, ("condition", "description", "owner", "same_team")) | {"created_at": created_at}
    ctx.store.put("permission", id, permission)


@operation("ListPermissions")
def list_permissions(ctx: Context) -> JsonObject:
    """List built-in permissions, then custom ones."""
    own = [_shown(permission) for permission in ctx.store.all("permission")]
    return {"permissions": [_built_in(name) for name in _BUILT_IN] + own}


@operation("GetPermission")
def get_permission(ctx: Context) -> JsonObject:
    """Show one permission."""
    return {"permission": _find(ctx, ctx.path["id"])}


@operation("CreatePermission")
def create_permission(ctx: Context) -> JsonObject:
    """Make a custom permission."""
    id_: str = ctx.body["id"]
    if not id_ or id_ in _BUILT_IN:
        raise bad_input(f"permission id {id_!r} can't be used")
    refuse_duplicate(ctx, "permission", id_)
    _write(ctx, id_, ctx.now)
    return {}


@operation("UpdatePermission")
def update_permission(ctx: Context) -> JsonObject:
    """Replace a custom permission."""
    known = _require_custom(ctx, ctx.path["id"])
    _write(ctx, ctx.path["id"], known["created_at"])
    return {}


@operation("DeletePermission")
def delete_permission(ctx: Context) -> JsonObject:
    """Forget a custom permission."""
    _require_custom(ctx, ctx.path["id"])
    ctx.store.delete("permission", ctx.path["id"])
    return {}
