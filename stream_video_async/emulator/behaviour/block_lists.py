"""Block lists of words, domains and addresses, and the task that imports into one.

Inferred: names are unique within a team; lists come by name, the cursor is the last name seen; the import adds what is
not there yet and its effect is there at once; the lists that the service ships with are not here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stream_video_async.emulator.errors import bad_input, not_found

from .crud import given, refuse_duplicate, require
from .registry import operation
from .tasks import start_task

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

_FLAGS: Final = (
    "is_confusable_folding_enabled", "is_leet_check_enabled", "is_plural_check_enabled",
    "is_substring_matching_enabled",
)  # fmt: skip


@operation("CreateBlockList")
def create_block_list(ctx: Context) -> JsonObject:
    """Make a list."""
    body = ctx.body
    name: str = body["name"]
    team: str = body.get("team") or ""
    if not name:
        raise bad_input("name is a required field", {"name": "name is a required field"})
    refuse_duplicate(ctx, "block_list", name, team)
    block_list: JsonObject = {
        "id": ctx.new_id("block_list"),
        **dict.fromkeys(_FLAGS, False),
        "type": "word",
        **given(body, ("name", "type", "words", "team", *_FLAGS)),
        "created_at": ctx.now,
        "updated_at": ctx.now,
    }
    if ctx.user_id() is not None:
        block_list["owner_user_id"] = ctx.user_id()
    ctx.store.put("block_list", name, block_list, team)
    return {"blocklist": block_list}


@operation("ListBlockLists", scan=True)
def list_block_lists(ctx: Context) -> JsonObject:
    """List the app's lists by name, or those of a team."""
    team, limit = ctx.query.get("team") or "", ctx.query.get("limit", 200)
    found = [
        block_list
        for block_list, _ in ctx.store.select(
            "block_list", "owner = ? AND id > ?", [team, ctx.query.get("cursor") or ""], "id", limit + 1
        )
    ]
    reply: JsonObject = {"blocklists": found[:limit]}
    if len(found) > limit:
        reply["next_cursor"] = found[limit - 1]["name"]
    return reply


@operation("GetBlockList")
def get_block_list(ctx: Context) -> JsonObject:
    """Show one list."""
    return {"blocklist": require(ctx, "block_list", ctx.path["name"], ctx.query.get("team") or "")}


@operation("UpdateBlockList")
def update_block_list(ctx: Context) -> JsonObject:
    """Replace the words, or change how they match."""
    team: str = ctx.body.get("team") or ""
    block_list = require(ctx, "block_list", ctx.path["name"], team)
    block_list |= given(ctx.body, ("words", *_FLAGS)) | {"updated_at": ctx.now}
    ctx.store.put("block_list", block_list["name"], block_list, team)
    return {"blocklist": block_list}


@operation("DeleteBlockList")
def delete_block_list(ctx: Context) -> JsonObject:
    """Forget a list."""
    team: str = ctx.query.get("team") or ""
    require(ctx, "block_list", ctx.path["name"], team)
    ctx.store.delete("block_list", ctx.path["name"], team)
    return {}


@operation("ImportBlockList")
def import_block_list(ctx: Context) -> JsonObject:
    """Add items to a list; the answer names a task."""
    for block_list in ctx.store.all("block_list", None):
        if block_list["id"] == ctx.path["id"]:
            items: list[str] = ctx.body["items"]
            block_list["words"] = list(dict.fromkeys([*block_list["words"], *items]))
            block_list["updated_at"] = ctx.now
            ctx.store.put("block_list", block_list["name"], block_list, block_list.get("team") or "")
            return {"task_id": start_task(ctx, {"items": len(items)})}
    raise not_found(f"block list with id {ctx.path['id']} doesn't exist")
