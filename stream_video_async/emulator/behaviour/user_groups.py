"""User groups and their members.

Inferred: ids are unique in the app; naming another team than the group's finds nothing; lists are ordered by age, a
search by name and id, and the ``_gt`` parameters hold the last entry of the page before; removing somebody who is no
member changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from stream_video_async.emulator.errors import not_found

from .crud import given, instant, refuse_duplicate, refuse_unknown_users, require
from .registry import operation

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

_LIST_LIMIT: Final = 100
_SEARCH_LIMIT: Final = 25
_APP_PK: Final = 1


def _find(ctx: Context, asked: JsonObject) -> JsonObject:
    group = require(ctx, "user_group", ctx.path["id"])
    if asked.get("team_id") and asked["team_id"] != group.get("team_id"):
        raise not_found(f"user group with id {ctx.path['id']} doesn't exist")
    return group


def _save(ctx: Context, group: JsonObject) -> JsonObject:
    group["updated_at"] = ctx.now
    ctx.store.put("user_group", group["id"], group)
    return {"user_group": group}


def _add(ctx: Context, group: JsonObject, user_ids: list[str], *, as_admin: bool) -> None:
    refuse_unknown_users(ctx, user_ids)
    members: dict[str, JsonObject] = {member["user_id"]: member for member in group["members"]}
    for user_id in user_ids:
        member = members.get(user_id) or {
            "app_pk": _APP_PK,
            "group_id": group["id"],
            "user_id": user_id,
            "created_at": ctx.now,
        }
        members[user_id] = member | {"is_admin": as_admin}
    group["members"] = list(members.values())


@operation("CreateUserGroup")
def create_user_group(ctx: Context) -> JsonObject:
    """Make a group, with first members if given."""
    body = ctx.body
    id_: str = body.get("id") or ctx.new_id("user_group")
    refuse_duplicate(ctx, "user_group", id_)
    group: JsonObject = {"id": id_, **given(body, ("name", "description", "team_id")), "created_at": ctx.now}
    if ctx.auth.user_id is not None:
        group["created_by"] = ctx.auth.user_id
    group["members"] = []
    _add(ctx, group, body.get("member_ids", []), as_admin=False)
    return _save(ctx, group)


@operation("GetUserGroup")
def get_user_group(ctx: Context) -> JsonObject:
    """Show one group with its members."""
    return {"user_group": _find(ctx, ctx.query)}


@operation("UpdateUserGroup")
def update_user_group(ctx: Context) -> JsonObject:
    """Change name or description."""
    group = _find(ctx, ctx.body)
    return _save(ctx, group | given(ctx.body, ("name", "description")))


@operation("DeleteUserGroup")
def delete_user_group(ctx: Context) -> JsonObject:
    """Forget a group."""
    ctx.store.delete("user_group", _find(ctx, ctx.query)["id"])
    return {}


@operation("AddUserGroupMembers")
def add_user_group_members(ctx: Context) -> JsonObject:
    """Add users to a group; for members, change whether they are admins."""
    group = _find(ctx, ctx.body)
    _add(ctx, group, ctx.body["member_ids"], as_admin=bool(ctx.body.get("as_admin")))
    return _save(ctx, group)


@operation("RemoveUserGroupMembers")
def remove_user_group_members(ctx: Context) -> JsonObject:
    """Take users out of a group."""
    group = _find(ctx, ctx.body)
    gone = set(ctx.body["member_ids"])
    group["members"] = [member for member in group["members"] if member["user_id"] not in gone]
    return _save(ctx, group)


def _team(ctx: Context) -> tuple[str, list[Any]]:
    team = ctx.query.get("team_id")
    return ("json_extract(body, '$.team_id') = ?", [team]) if team else ("1", [])


@operation("ListUserGroups", scan=True)
def list_user_groups(ctx: Context) -> JsonObject:
    """List groups, oldest first."""
    where, values = _team(ctx)
    after = ctx.query.get("created_at_gt")
    if after:
        moment = instant("created_at_gt", after)
        where, values = f"{where} AND (created_at, id) > (?, ?)", [*values, moment, ctx.query.get("id_gt") or ""]
    elif ctx.query.get("id_gt"):
        where, values = f"{where} AND id > ?", [*values, ctx.query["id_gt"]]
    order = "created_at, id" if after or not ctx.query.get("id_gt") else "id"
    found = ctx.store.select("user_group", where, values, order, ctx.query.get("limit", _LIST_LIMIT))
    return {"user_groups": [group for group, _ in found]}


@operation("SearchUserGroups", scan=True)
def search_user_groups(ctx: Context) -> JsonObject:
    """Find groups by name, in the order of their names."""
    where, values = _team(ctx)
    name = "json_extract(body, '$.name')"
    where, values = f"{where} AND instr(lower({name}), ?) > 0", [*values, ctx.query["query"].lower()]
    if ctx.query.get("name_gt"):
        where = f"{where} AND ({name}, id) > (?, ?)"
        values = [*values, ctx.query["name_gt"], ctx.query.get("id_gt") or "\U0010ffff"]
    found = ctx.store.select("user_group", where, values, f"{name}, id", ctx.query.get("limit", _SEARCH_LIMIT))
    return {"user_groups": [group for group, _ in found]}
