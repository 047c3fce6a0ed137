"""Polls, their options, and queries of polls and votes.

Votes cannot be cast through this API; those that a state import brings are counted and found.

Inferred: who acts must be named by servers; an update replaces the whole poll, a partial one sets custom keys at the
top level of ``set``; a closed poll takes no new options; texts of errors.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Final

from stream_video_async.emulator.contract import load_contract
from stream_video_async.emulator.errors import bad_input, not_found
from stream_video_async.emulator.json_types import JsonObject, is_list, is_object
from stream_video_async.emulator.query import QuerySpec, run_query, spec_from_schema

from .crud import acting_user, given, refuse_duplicate
from .registry import operation
from .users_shared import load_users

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context

_DEFAULTS: Final[JsonObject] = {
    "description": "", "allow_answers": False, "allow_user_suggested_options": False, "enforce_unique_vote": False,
    "is_closed": False, "voting_visibility": "public", "custom": {}, "options": [],
}  # fmt: skip
_OWN: Final = (
    "name", "description", "allow_answers", "allow_user_suggested_options", "enforce_unique_vote", "is_closed",
    "max_votes_allowed", "voting_visibility", "custom",
)  # fmt: skip
_LATEST: Final = 10


def _require(ctx: Context, poll_id: str) -> JsonObject:
    poll = ctx.store.get("poll", poll_id)
    if poll is None:
        raise not_found(f"poll with id {poll_id} doesn't exist")
    return poll


def _show(ctx: Context, poll: JsonObject) -> JsonObject:
    votes = ctx.store.all("poll_vote", poll["id"], newest_first=True)
    people = load_users(ctx, [poll["created_by_id"], *(vote["user_id"] for vote in votes if vote.get("user_id"))])
    shown = [_show_vote(vote, people) for vote in votes]
    answers = [vote for vote in shown if vote.get("is_answer")]
    choices = [vote for vote in shown if not vote.get("is_answer")]
    by_option: dict[str, list[JsonObject]] = {}
    for vote in choices:
        by_option.setdefault(vote["option_id"], []).append(vote)
    return {
        **poll,
        "created_by": people[poll["created_by_id"]],
        "answers_count": len(answers),
        "vote_count": len(choices),
        "latest_answers": answers[:_LATEST],
        "latest_votes_by_option": {option: found[:_LATEST] for option, found in by_option.items()},
        "vote_counts_by_option": {option: len(found) for option, found in by_option.items()},
        "own_votes": [vote for vote in shown if vote.get("user_id") == ctx.user_id() is not None],
    }


def _show_vote(vote: JsonObject, people: dict[str, JsonObject]) -> JsonObject:
    return {**vote, "user": people[vote["user_id"]]} if vote.get("user_id") else vote


def _save(ctx: Context, poll: JsonObject, *, event: str = "poll.updated") -> JsonObject:
    poll["updated_at"] = ctx.now
    ctx.store.put("poll", poll["id"], poll)
    shown = _show(ctx, poll)
    if poll["created_at"] != ctx.now:
        ctx.emit(event, poll=shown)
    return shown


def _options(ctx: Context, requests: list[JsonObject]) -> list[JsonObject]:
    return [_option(request, request.get("id") or ctx.new_id("poll_option")) for request in requests]


def _option(request: JsonObject, id: str) -> JsonObject:
    return {"id": id, "text": request.get("text") or "", "custom": request.get("custom") or {}}


# --- polls ------------------------------------------------------------------------------------------------------------


@operation("CreatePoll")
def create_poll(ctx: Context) -> JsonObject:
    """Make a poll with its options."""
    body, user_id = ctx.body, acting_user(ctx)
    id_: str = body.get("id") or ctx.new_id("poll")
    refuse_duplicate(ctx, "poll", id_)
    poll: JsonObject = {"id": id_, **_DEFAULTS, **given(body, _OWN), "created_by_id": user_id, "created_at": ctx.now}
    poll["options"] = _options(ctx, body.get("options", []))
    return {"poll": _save(ctx, poll)}


@operation("GetPoll")
def get_poll(ctx: Context) -> JsonObject:
    """Show one poll."""
    return {"poll": _show(ctx, _require(ctx, ctx.path["poll_id"]))}


@operation("UpdatePoll")
def update_poll(ctx: Context) -> JsonObject:
    """Replace a poll; what is left out gets its default."""
    acting_user(ctx)
    known = _require(ctx, ctx.body["id"])
    poll: JsonObject = {**_DEFAULTS, **given(known, ("id", "created_at", "created_by_id")), **given(ctx.body, _OWN)}
    poll["options"] = _options(ctx, ctx.body.get("options", []))
    return {"poll": _save(ctx, poll, event=_closing(known, poll))}


def _closing(before: JsonObject, after: JsonObject) -> str:
    return "poll.closed" if after["is_closed"] and not before["is_closed"] else "poll.updated"


@operation("UpdatePollPartial")
def update_poll_partial(ctx: Context) -> JsonObject:
    """Change or reset the named fields."""
    acting_user(ctx)
    known = _require(ctx, ctx.path["poll_id"])
    poll = {**known, "custom": dict(known["custom"])}
    for name, value in ctx.body.get("set", {}).items():
        if name in _OWN or name == "options":
            poll[name] = _fitting(ctx, name, value)
        else:
            poll["custom"][name] = value
    for name in ctx.body.get("unset", ()):
        if name in _DEFAULTS:
            poll[name] = _DEFAULTS[name]
        elif name == "max_votes_allowed":
            poll.pop(name, None)
        else:
            poll["custom"].pop(name, None)
    return {"poll": _save(ctx, poll, event=_closing(known, poll))}


def _fitting(ctx: Context, name: str, value: Any) -> Any:
    """Check a value of ``set``, which the contract leaves free."""
    kinds: dict[str, type] = {
        "name": str, "description": str, "voting_visibility": str, "max_votes_allowed": int, "custom": dict,
        "options": list,
    }  # fmt: skip
    kind = kinds.get(name, bool)
    if type(value) is not kind:
        raise bad_input(f"field {name} has the wrong type", {name: "wrong type"})
    if name == "voting_visibility" and value not in ("anonymous", "public"):
        raise bad_input("voting_visibility must be anonymous or public", {name: "anonymous or public"})
    return _options(ctx, _checked_options(value)) if is_list(value) else value


def _checked_options(options: list[Any]) -> list[JsonObject]:
    checked = [option for option in options if is_object(option) and isinstance(option.get("text", ""), str)]
    if len(checked) != len(options) or any(not isinstance(option.get("id", ""), str) for option in checked):
        raise bad_input("options must be a list of objects", {"options": "wrong type"})
    return checked


@operation("DeletePoll")
def delete_poll(ctx: Context) -> JsonObject:
    """Forget a poll and its votes."""
    poll = _require(ctx, ctx.path["poll_id"])
    ctx.emit("poll.deleted", poll=_show(ctx, poll))
    ctx.store.delete("poll", poll["id"])
    ctx.store.delete_owned("poll_vote", poll["id"])
    return {}


@functools.cache
def _poll_spec() -> QuerySpec:
    schema = load_contract().schemas["QueryPollsRequest"]["properties"]
    return spec_from_schema(
        load_contract(),
        {"properties": {"filter_conditions": schema["filter"], "sort": schema["sort"]}},
        columns={"id": "id"},
    )


@operation("QueryPolls", scan=True)
def query_polls(ctx: Context) -> JsonObject:
    """Find polls page by page; newest first unless sorted otherwise."""
    asked = {**ctx.body, "filter_conditions": ctx.body.get("filter")}
    page = run_query(ctx, _poll_spec(), "poll", asked)
    return page.with_cursors({"polls": [_show(ctx, poll) for poll in page.rows]})


# --- options ----------------------------------------------------------------------------------------------------------


def _find_option(poll: JsonObject, option_id: str) -> JsonObject:
    for option in poll["options"]:
        if option["id"] == option_id:
            return dict(option)
    raise not_found(f"poll option with id {option_id} doesn't exist")


@operation("CreatePollOption")
def create_poll_option(ctx: Context) -> JsonObject:
    """Add an option to an open poll."""
    acting_user(ctx)
    poll = _require(ctx, ctx.path["poll_id"])
    if poll["is_closed"]:
        raise bad_input("the poll is closed")
    option = _option(ctx.body, ctx.new_id("poll_option"))
    _save(ctx, {**poll, "options": [*poll["options"], option]})
    return {"poll_option": option}


@operation("UpdatePollOption")
def update_poll_option(ctx: Context) -> JsonObject:
    """Replace text and custom data of an option."""
    acting_user(ctx)
    poll = _require(ctx, ctx.path["poll_id"])
    _find_option(poll, ctx.body["id"])
    changed = _option(ctx.body, ctx.body["id"])
    options = [changed if option["id"] == changed["id"] else option for option in poll["options"]]
    _save(ctx, {**poll, "options": options})
    return {"poll_option": changed}


@operation("GetPollOption")
def get_poll_option(ctx: Context) -> JsonObject:
    """Show one option."""
    return {"poll_option": _find_option(_require(ctx, ctx.path["poll_id"]), ctx.path["option_id"])}


@operation("DeletePollOption")
def delete_poll_option(ctx: Context) -> JsonObject:
    """Take an option away."""
    poll = _require(ctx, ctx.path["poll_id"])
    gone = _find_option(poll, ctx.path["option_id"])["id"]
    _save(ctx, {**poll, "options": [option for option in poll["options"] if option["id"] != gone]})
    return {}


# --- votes ------------------------------------------------------------------------------------------------------------


@functools.cache
def _vote_spec() -> QuerySpec:
    schema = load_contract().schemas["QueryPollVotesRequest"]["properties"]
    return spec_from_schema(
        load_contract(),
        {"properties": {"filter_conditions": schema["filter"], "sort": schema["sort"]}},
        columns={"id": "id", "poll_id": "owner"},
    )


@operation("QueryPollVotes", scan=True)
def query_poll_votes(ctx: Context) -> JsonObject:
    """Find a poll's votes page by page; newest first unless sorted otherwise."""
    poll = _require(ctx, ctx.path["poll_id"])
    asked = {**ctx.body, "filter_conditions": ctx.body.get("filter")}
    page = run_query(ctx, _vote_spec(), "poll_vote", asked, scope=("owner = ?", [poll["id"]]))
    people = load_users(ctx, [vote["user_id"] for vote in page.rows if vote.get("user_id")])
    return page.with_cursors({"votes": [_show_vote(vote, people) for vote in page.rows]})
