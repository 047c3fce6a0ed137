"""Roles: the built-in ones and custom ones.

Inferred: ``call_member`` counts as a channel role and the other built-in ones as user roles, custom roles as both;
the search looks for the text anywhere in the name; roles that are in use can be deleted; every role is global.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .registry import operation
from .resource import Resource

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["role_names"]

_BORN: Final = 1_600_000_000_000_000_000
"""When the built-in roles were made, in this emulator's world."""
_BUILT_IN: Final = ("admin", "anonymous", "call_member", "guest", "host", "moderator", "user")
_CHANNEL_ROLES: Final = frozenset({"call_member"})
_SEARCH_LIMIT: Final = 25


def _built_in() -> list[JsonObject]:
    return [
        {"name": name, "custom": False, "scopes": [".app"], "created_at": _BORN, "updated_at": _BORN}
        for name in _BUILT_IN
    ]


ROLES: Final = Resource(
    "role",
    key="name",
    fields=("name",),
    defaults={"custom": True, "scopes": []},
    one="role",
    many="roles",
    built_in=_built_in,
)


def role_names(ctx: Context) -> set[str]:
    """Return the names of all roles."""
    return {role["name"] for role in _all(ctx)}


def _all(ctx: Context) -> list[JsonObject]:
    return [*_built_in(), *ctx.store.all("role")]


ROLES.serve(create="CreateRole", list="ListRoles", delete="DeleteRole")


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
