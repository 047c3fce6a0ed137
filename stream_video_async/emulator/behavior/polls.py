"""Polls, their options, and queries of polls and votes.

Votes cannot be cast through this API; imported ones are counted and found.

Inferred: servers must name the acting user; an update replaces the whole poll; custom keys of a partial update are at
the top level of ``set``; a closed poll accepts no new options; error texts.
"""

from __future__ import annotations

from typing import Any, Final

from ..query import Query, run_query
from .kit import Context, JsonObject, bad_input, check_field, given_fields, not_found, operation, pick, query_operation
from .resource import Resource
from .users_shared import acting_user, load_users

_DEFAULTS: Final[JsonObject] = {
    "description": "", "allow_answers": False, "allow_user_suggested_options": False, "enforce_unique_vote": False,
    "is_closed": False, "voting_visibility": "public", "custom": {}, "options": [],
}  # fmt: skip
_FIELDS: Final = ("name", "max_votes_allowed", *_DEFAULTS)
_LATEST: Final = 10


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


def _complete(ctx: Context, poll: JsonObject) -> JsonObject:
    if "created_by_id" in poll:
        return poll
    options = _options(ctx, poll["options"])
    return poll | {"created_by_id": acting_user(ctx)["id"], "options": options}


POLLS: Final = Resource("poll", defaults=_DEFAULTS, prepare=_complete, show=_show)
POLLS.serve(create="CreatePoll", get="GetPoll")


@operation("DeletePoll")
def delete_poll(ctx: Context) -> None:
    """Delete a poll with its votes."""
    poll = POLLS.find(ctx)
    ctx.emit("poll.deleted", poll=_show(ctx, poll))
    ctx.store.delete_owned("poll_vote", poll["id"])
    POLLS.delete(ctx)


def _change(ctx: Context, known: JsonObject, poll: JsonObject) -> JsonObject:
    shown = _show(ctx, POLLS.write(ctx, poll))
    is_closing = poll["is_closed"] and not known["is_closed"]
    ctx.emit("poll.closed" if is_closing else "poll.updated", poll=shown)
    return {"poll": shown}


@operation("UpdatePoll")
def update_poll(ctx: Context) -> JsonObject:
    """Replace a poll; fields left out get their default."""
    acting_user(ctx)
    known = POLLS.find(ctx)
    kept = pick(known, ("id", "created_at", "created_by_id"))
    options = _options(ctx, ctx.body.get("options", []))
    return _change(ctx, known, {**_DEFAULTS, **given_fields(ctx), **kept, "options": options})


@operation("UpdatePollPartial")
def update_poll_partial(ctx: Context) -> JsonObject:
    """Change or reset single fields."""
    acting_user(ctx)
    known = POLLS.find(ctx)
    poll = {**known, "custom": dict(known["custom"])}
    for name, value in ctx.body.get("set", {}).items():
        if name in _FIELDS:
            poll[name] = _check_change(ctx, name, value)
        else:
            poll["custom"][name] = value
    for name in ctx.body.get("unset", ()):
        if name in _DEFAULTS:
            poll[name] = _DEFAULTS[name]
        elif name == "max_votes_allowed":
            poll.pop(name, None)
        else:
            poll["custom"].pop(name, None)
    return _change(ctx, known, poll)


def _check_change(ctx: Context, name: str, value: Any) -> Any:
    if name == "options":
        value = _options(ctx, check_field("CreatePollRequest", name, value))
    return check_field("UpdatePollRequest", name, value)


query_operation(Query("QueryPolls", "poll", columns={"id": "id"}), _show)

VOTE_QUERY: Final = Query("QueryPollVotes", "poll_vote", columns={"id": "id", "poll_id": "owner"})


@operation("QueryPollVotes", scan=True)
def query_poll_votes(ctx: Context) -> JsonObject:
    """Find a poll's votes page by page; newest first unless sorted otherwise."""
    page = run_query(ctx, VOTE_QUERY, scope=("owner = ?", [POLLS.find(ctx)["id"]]))
    people = load_users(ctx, [vote["user_id"] for vote in page.rows if vote.get("user_id")])
    return page.with_cursors({"votes": [_show_vote(vote, people) for vote in page.rows]})


# --- options ----------------------------------------------------------------------------------------------------------


def _options(ctx: Context, requests: list[JsonObject]) -> list[JsonObject]:
    return [_option(request, request.get("id") or ctx.new_id("poll_option")) for request in requests]


def _option(request: JsonObject, id: str) -> JsonObject:
    return {"id": id, "text": request.get("text") or "", "custom": request.get("custom") or {}}


def _index(poll: JsonObject, option_id: str) -> int:
    for index, option in enumerate(poll["options"]):
        if option["id"] == option_id:
            return index
    raise not_found(f"poll option with id {option_id} doesn't exist")


@operation("CreatePollOption")
def create_poll_option(ctx: Context) -> JsonObject:
    """Add an option to an open poll."""
    acting_user(ctx)
    poll = POLLS.find(ctx)
    if poll["is_closed"]:
        raise bad_input("the poll is closed")
    option = _option(ctx.body, ctx.new_id("poll_option"))
    _change(ctx, poll, {**poll, "options": [*poll["options"], option]})
    return {"poll_option": option}


@operation("UpdatePollOption")
def update_poll_option(ctx: Context) -> JsonObject:
    """Replace the text and custom data of an option."""
    acting_user(ctx)
    poll = POLLS.find(ctx)
    index = _index(poll, ctx.body["id"])
    option = poll["options"][index] = _option(ctx.body, ctx.body["id"])
    _change(ctx, poll, poll)
    return {"poll_option": option}


@operation("GetPollOption")
def get_poll_option(ctx: Context) -> JsonObject:
    """Show one option."""
    poll = POLLS.find(ctx)
    return {"poll_option": poll["options"][_index(poll, ctx.path["option_id"])]}


@operation("DeletePollOption")
def delete_poll_option(ctx: Context) -> None:
    """Delete an option."""
    poll = POLLS.find(ctx)
    del poll["options"][_index(poll, ctx.path["option_id"])]
    _change(ctx, poll, poll)
