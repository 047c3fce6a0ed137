"""Roles and permissions: the built-in ones and the app's own.

Inferred: ``call_member`` is a channel role, the other built-in ones are user roles, custom roles are both; a search
matches any part of the name; roles that are in use can be deleted; every role is global. The service's list of
permissions is not published, so the built-in ones follow the documented capabilities; they cannot be changed. Custom
permissions are stored but not evaluated.
"""

from __future__ import annotations

from typing import Final

from .call_type_defaults import BUILT_IN_AT, all_capabilities
from .kit import Context, JsonObject, operation, without
from .resource import Resource

_ROLE: Final[JsonObject] = {"custom": False, "scopes": [".app"], "created_at": BUILT_IN_AT, "updated_at": BUILT_IN_AT}
_BUILT_IN: Final = ("admin", "anonymous", "call_member", "guest", "host", "moderator", "user")
_CHANNEL_ROLES: Final = frozenset({"call_member"})

ROLES: Final = Resource(
    "role",
    key="name",
    defaults={"custom": True, "scopes": []},
    built_in=lambda: [{"name": name, **_ROLE} for name in _BUILT_IN],
)
ROLES.serve(create="CreateRole", list="ListRoles", delete="DeleteRole")


def role_names(ctx: Context) -> set[str]:
    """Return the names of all roles."""
    return {role["name"] for role in ROLES.all(ctx)}


@operation("SearchRoles")
def search_roles(ctx: Context) -> JsonObject:
    """Find roles by name, ordered by name; ``name_gt`` is the last name of the previous page."""
    query = ctx.query
    text, after, kind = query["query"].lower(), query.get("name_gt") or "", query.get("role_type")
    found = [
        role
        for role in sorted(ROLES.all(ctx), key=lambda role: str(role["name"]))
        if text in role["name"].lower() and role["name"] > after and _is_of_type(role, kind)
    ]
    return {"roles": found[: query.get("limit", 25)]}


def _is_of_type(role: JsonObject, kind: str | None) -> bool:
    return kind is None or role["custom"] or (role["name"] in _CHANNEL_ROLES) == (kind == "channel")


_PERMISSION: Final[JsonObject] = {
    "description": "", "level": "app", "owner": False, "owner_resource": "", "same_team": False, "tags": [],
}  # fmt: skip


def _built_in_permission(id: str) -> JsonObject:
    words = [word.capitalize() for word in id.split("-")]
    return {**_PERMISSION, "id": id, "name": " ".join(words), "action": "".join(words), "custom": False}


Resource(
    "permission",
    defaults={**_PERMISSION, "custom": True},
    replaces=True,
    # Of the permissions of other products, create-channel is known to be in every app.
    built_in=lambda: [_built_in_permission(id_) for id_ in (*all_capabilities(), "create-channel")],
    show=lambda _, permission: without(permission, "created_at", "updated_at"),
).serve(
    create="CreatePermission",
    get="GetPermission",
    list="ListPermissions",
    update="UpdatePermission",
    delete="DeletePermission",
)
