"""User groups and their members.

Inferred: ids are unique in the app; a team other than the group's finds nothing; lists are ordered by age, searches by
name and id, and the ``_gt`` parameters contain the last entry of the previous page; removing a user who is not a member
changes nothing.
"""

from __future__ import annotations

from typing import Any, Final

from .kit import Context, JsonObject, field_sql, operation, read_instant
from .resource import Resource
from .users_shared import require_users


def _complete(ctx: Context, group: JsonObject) -> JsonObject:
    if "members" in group:
        return group
    creator: JsonObject = {} if ctx.auth.user_id is None else {"created_by": ctx.auth.user_id}
    group |= {**creator, "members": []}
    _add(ctx, group, group.pop("member_ids", []), as_admin=False)
    return group


def _add(ctx: Context, group: JsonObject, user_ids: list[str], *, as_admin: bool) -> None:
    members: dict[str, JsonObject] = {member["user_id"]: member for member in group["members"]}
    for user in require_users(ctx, user_ids):
        new = {"app_pk": 1, "group_id": group["id"], "user_id": user["id"], "created_at": ctx.now}
        members[user["id"]] = {**members.get(user["id"], new), "is_admin": as_admin}
    group["members"] = list(members.values())


def _is_of_team(ctx: Context, group: JsonObject) -> bool:
    team = ctx.query.get("team_id") or ctx.body.get("team_id")
    return not team or team == group.get("team_id")


GROUPS: Final = Resource("user_group", prepare=_complete, matches=_is_of_team)
GROUPS.serve(create="CreateUserGroup", get="GetUserGroup", update="UpdateUserGroup", delete="DeleteUserGroup")


@operation("AddUserGroupMembers")
def add_user_group_members(ctx: Context) -> JsonObject:
    """Add users to a group, or change whether members are admins."""
    group = GROUPS.find(ctx)
    _add(ctx, group, ctx.body["member_ids"], as_admin=bool(ctx.body.get("as_admin")))
    return {"user_group": GROUPS.write(ctx, group)}


@operation("RemoveUserGroupMembers")
def remove_user_group_members(ctx: Context) -> JsonObject:
    """Remove users from a group."""
    group = GROUPS.find(ctx)
    gone = set(ctx.body["member_ids"])
    group["members"] = [member for member in group["members"] if member["user_id"] not in gone]
    return {"user_group": GROUPS.write(ctx, group)}


def _select(ctx: Context, conditions: dict[str, list[Any]], order: str, limit: int) -> JsonObject:
    """Find groups by SQL conditions with their parameters, and by the request's team."""
    if ctx.query.get("team_id"):
        conditions[f"{field_sql('team_id')} = ?"] = [ctx.query["team_id"]]
    parameters = [value for values in conditions.values() for value in values]
    where = " AND ".join(["1", *conditions])
    limit = ctx.query.get("limit", limit)
    return {"user_groups": ctx.store.select("user_group", where, parameters, order=order, limit=limit)}


@operation("ListUserGroups", scan=True)
def list_user_groups(ctx: Context) -> JsonObject:
    """List groups, oldest first; with ``id_gt`` alone, by id."""
    after, id_ = ctx.query.get("created_at_gt"), ctx.query.get("id_gt") or ""
    if after:
        conditions = {"(created_at, id) > (?, ?)": [read_instant("created_at_gt", after), id_]}
        return _select(ctx, conditions, "created_at, id", limit=100)
    return _select(ctx, {"id > ?": [id_]}, "id" if id_ else "created_at, id", limit=100)


@operation("SearchUserGroups", scan=True)
def search_user_groups(ctx: Context) -> JsonObject:
    """Find groups by name, ordered by name."""
    name, query = field_sql("name"), ctx.query
    conditions = {f"instr(lower({name}), ?) > 0": [query["query"].lower()]}
    if query.get("name_gt"):
        conditions[f"({name}, id) > (?, ?)"] = [query["name_gt"], query.get("id_gt") or "\U0010ffff"]
    return _select(ctx, conditions, f"{name}, id", limit=25)
