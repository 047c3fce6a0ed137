"""Roles: the built-in ones and custom ones.

Inferred: ``call_member`` counts as a channel role and the other built-in ones as user roles, custom roles as both;
the search looks for the text anywhere in the name; roles that are in use can be deleted; every role is global.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stream_video_async.emulator.errors import bad_input

from .crud import refuse_duplicate, require
from .registry import operation

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["role_names"]

_BORN: Final = 1_600_000_000_000_000_000
"""When the built-in roles were made, in this emulator's world."""
_BUILT_IN: Final = ("admin", "anonymous", "call_member", "guest", "host", "moderator", "user")
_CHANNEL_ROLES: Final = frozenset({"call_member"})
_SEARCH_LIMIT: Final = 25


def _built_in(name: str) -> JsonObject:
    return {"name": name, "custom": False, "scopes": [".app"], "created_at": _BORN, "updated_at": _BORN}


def role_names(ctx: Context) -> set[str]:
    """Return the names of all roles."""
    return {role["name"] for role in _all(ctx)}


def _all(ctx: Context) -> list[JsonObject]:
    return [*map(_built_in, _BUILT_IN), *ctx.store.all("role")]


@operation("ListRoles")
def list_roles(ctx: Context) -> JsonObject:
    """List built-in roles, then custom ones."""
    return {"roles": _all(ctx)}


@operation("CreateRole")
def create_role(ctx: Context) -> JsonObject:
    """Make a custom role."""
    name: str = ctx.body["name"]
    if not name or name in _BUILT_IN:
        raise bad_input(f"role name {name!r} can't be used", {"name": "name can't be used"})
    refuse_duplicate(ctx, "role", name)
    role: JsonObject = {"name": name, "custom": True, "scopes": [], "created_at": ctx.now, "updated_at": ctx.now}
    ctx.store.put("role", name, role)
    return {"role": role}


@operation("DeleteRole")
def delete_role(ctx: Context) -> JsonObject:
    """Forget a custom role."""
    name = ctx.path["name"]
    if name in _BUILT_IN:
        raise bad_input(f"role {name} is built in and can't be deleted")
    require(ctx, "role", name)
    ctx.store.delete("role", name)
    return {}


@operation("SearchRoles")
def search_roles(ctx: Context) -> JsonObject:
    """Find roles by name, in the order of their names; ``name_gt`` is the last name of the page before."""
    query = ctx.query
    text, after, kind = query["query"].lower(), query.get("name_gt") or "", query.get("role_type")
    found = [
        role
        for role in sorted(_all(ctx), key=lambda role: str(role["name"]))
        if text in role["name"].lower() and role["name"] > after and _is_of_type(role, kind)
    ]
    return {"roles": found[: query.get("limit", _SEARCH_LIMIT)]}


def _is_of_type(role: JsonObject, kind: str | None) -> bool:
    return kind is None or role["custom"] or (role["name"] in _CHANNEL_ROLES) == (kind == "channel")
