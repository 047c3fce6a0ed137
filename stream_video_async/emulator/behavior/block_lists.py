"""Block lists of words, domains and addresses, and the task that imports into one.

Inferred: names are unique within a team; lists are ordered by name and the cursor is the last name of a page; an import
adds missing items and takes effect at once; the service's built-in lists are missing.
"""

from __future__ import annotations

from typing import Final

from .kit import Context, JsonObject, not_found, operation
from .resource import Resource
from .tasks import start_task


def _team(ctx: Context) -> str:
    return ctx.body.get("team") or ctx.query.get("team") or ""


def _complete(ctx: Context, block_list: JsonObject) -> JsonObject:
    if "id" in block_list:
        return block_list
    named: JsonObject = {} if ctx.user_id() is None else {"owner_user_id": ctx.user_id()}
    return {"id": ctx.new_id("block_list"), **block_list, **named}


BLOCK_LISTS: Final = Resource(
    "block_list",
    key="name",
    defaults={
        "type": "word", "is_confusable_folding_enabled": False, "is_leet_check_enabled": False,
        "is_plural_check_enabled": False, "is_substring_matching_enabled": False,
    },
    owner=_team,
    prepare=_complete,
)  # fmt: skip
BLOCK_LISTS.serve(create="CreateBlockList", get="GetBlockList", update="UpdateBlockList", delete="DeleteBlockList")


@operation("ListBlockLists", scan=True)
def list_block_lists(ctx: Context) -> JsonObject:
    """List the app's block lists by name, or those of a team."""
    team, limit = ctx.query.get("team") or "", ctx.query.get("limit", 200)
    parameters = [team, ctx.query.get("cursor") or ""]
    found = ctx.store.select("block_list", "owner = ? AND id > ?", parameters, order="id", limit=limit + 1)
    reply: JsonObject = {"blocklists": found[:limit]}
    if len(found) > limit:
        reply["next_cursor"] = found[limit - 1]["name"]
    return reply


@operation("ImportBlockList")
def import_block_list(ctx: Context) -> JsonObject:
    """Add items to a list and return a task id."""
    for block_list in ctx.store.all("block_list", None):
        if block_list["id"] == ctx.path["id"]:
            items: list[str] = ctx.body["items"]
            block_list["words"] = list(dict.fromkeys([*block_list["words"], *items]))
            block_list["updated_at"] = ctx.now
            ctx.store.put("block_list", block_list["name"], block_list, block_list.get("team") or "")
            return {"task_id": start_task(ctx, {"items": len(items)})}
    raise not_found(f"block list with id {ctx.path['id']} doesn't exist")
