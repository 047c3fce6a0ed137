"""Statistics of sessions: lists of them, their participants, and the details of one participant.

Inferred: the lists hold ended sessions; a session id in a filter on participants means the participant's own
(``user_session_id``); time series, maps and timelines are empty because no media flows.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Final

from stream_video_async.emulator.contract import load_contract
from stream_video_async.emulator.errors import bad_input, not_found
from stream_video_async.emulator.json_types import JsonObject, is_list
from stream_video_async.emulator.query import QuerySpec, run_query, spec_from_schema

from .calls_shared import find_call, require_call
from .crud import given
from .registry import operation
from .session_records import (
    AVG_RATING_SQL,
    MIN_RATING_SQL,
    counts,
    duration_of,
    participations,
    published_flags,
    ratings,
    require_session_record,
)
from .users_shared import load_users

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.query import Condition

_SECOND: Final = 1_000_000_000
_EVERYWHERE: Final[tuple[str, list[object]]] = ("1", [])
_PUBLISHER: Final = "webrtc"


# --- lists of sessions ------------------------------------------------------------------------------------------------


@functools.cache
def _reports_spec() -> QuerySpec:
    columns = {
        "call_cid": "owner",
        "first_stats": "created_at",
        "min_user_rating": MIN_RATING_SQL,
        "quality_score": "NULL",
    }
    return spec_from_schema(load_contract(), "QueryCallStatsRequest", columns=columns)


@operation("QueryCallStats", scan=True)
def query_call_stats(ctx: Context) -> JsonObject:
    """List ended sessions with their duration and lowest rating."""
    page = run_query(ctx, _reports_spec(), "session", scope=_EVERYWHERE)
    return page.with_cursors({"reports": [_report(ctx, session) for session in page.rows]})


def _report(ctx: Context, session: JsonObject) -> JsonObject:
    report: JsonObject = {
        "call_cid": session["call_cid"],
        "call_session_id": session["id"],
        "call_status": "ended",
        "call_duration_seconds": (session["ended_at"] - session["started_at"]) // _SECOND,
        "created_at": session["created_at"],
        "first_stats_time": session["started_at"],
    }
    given_ratings = ratings(ctx, session["call_cid"], session["id"])
    return report | {"min_user_rating": min(given_ratings)} if given_ratings else report


@functools.cache
def _sessions_spec() -> QuerySpec:
    ended = "json_extract(body, '$.ended_at')"
    columns = {
        "call_cid": "owner",
        "call_session_id": "id",
        "counts.avg_user_rating": AVG_RATING_SQL,
        "counts.min_user_rating": MIN_RATING_SQL,
        "counts.cq_score": "NULL",
        "generated_at": ended,
        "updated_at": ended,
        "session_ended_at": ended,
        "session_started_at": "created_at",
    }
    return spec_from_schema(
        load_contract(), "QueryCallSessionStatsRequest", columns=columns, specials={"is_active": _is("0")}
    )


def _is(truth: str) -> Any:
    """Compile ``$eq`` of a flag that an SQL expression tells."""

    def compile_flag(_: str, value: Any) -> Condition:
        if not isinstance(value, bool):
            raise bad_input("the filter takes a boolean value")
        return f"({truth}) = ?", [value]

    return compile_flag


@operation("QueryCallSessionStats", scan=True)
def query_call_session_stats(ctx: Context) -> JsonObject:
    """List ended sessions with their counts."""
    page = run_query(ctx, _sessions_spec(), "session", scope=_EVERYWHERE)
    return page.with_cursors({"call_stats": [_session_stats(ctx, session) for session in page.rows]})


def _session_stats(ctx: Context, session: JsonObject) -> JsonObject:
    return {
        **_head(session["call_cid"], session),
        "counts": counts(ctx, session["call_cid"], session["id"]),
        "generated_at": session["ended_at"],
    }


def _head(cid: str, session: JsonObject) -> JsonObject:
    call_type, _, call_id = cid.partition(":")
    head: JsonObject = {"call_type": call_type, "call_id": call_id, "call_session_id": session["id"]}
    for name, source in (("call_started_at", "started_at"), ("call_ended_at", "ended_at")):
        if source in session:
            head[name] = session[source]
    return head


# --- participants of one session --------------------------------------------------------------------------------------


def _named_session(ctx: Context) -> tuple[JsonObject, JsonObject]:
    """Return call and session of ``/video/call_stats/{call_type}/{call_id}/{session}/…``."""
    cid = f"{ctx.path['call_type']}:{ctx.path['call_id']}"
    call = find_call(ctx, cid)
    if call is None:
        raise not_found(f"Can't find call with id {cid}")
    return call, require_session_record(ctx, call, ctx.path["session"])


@functools.cache
def _participants_spec(operation_id: str) -> QuerySpec:
    parameters = load_contract().endpoints[operation_id].parameters
    (conditions,) = (parameter.schema for parameter in parameters if parameter.name == "filter_conditions")
    return spec_from_schema(
        load_contract(),
        {"properties": {"filter_conditions": conditions}},
        columns={"session_id": "id", "publisher_type": f"'{_PUBLISHER}'"},
        specials={
            "is_live": _is("json_extract(body, '$.left_at') IS NULL"),
            "is_tech_user": _is("0"),
            "published_tracks": _tracks,
        },
        sorts=(("created_at",), ("user_id",)),
    )


def _tracks(_: str, value: Any) -> Condition:
    wanted: list[Any] = value if is_list(value) else [value]
    if not wanted or not all(isinstance(track, str) for track in wanted):
        raise bad_input("filter field 'published_tracks' takes a text, or a list of texts with $in")
    marks = ",".join("?" * len(wanted))
    return f"EXISTS (SELECT 1 FROM json_each(body, '$.published_tracks') WHERE value IN ({marks}))", wanted  # noqa: S608


@operation("QueryCallParticipantSessions", scan=True)
def query_call_participant_sessions(ctx: Context) -> JsonObject:
    """List every stay in a session."""
    call = require_call(ctx, "read-call")
    session = require_session_record(ctx, call, ctx.path["session"])
    spec = _participants_spec("QueryCallParticipantSessions")
    page = run_query(ctx, spec, "participation", ctx.query, scope=("owner = ?", [session["id"]]))
    stays = participations(ctx, session["id"])
    head = _head(call["cid"], session)
    end = session.get("ended_at", ctx.now)
    return page.with_cursors(
        {
            **given(head, ("call_type", "call_id", "call_session_id")),
            "participants_sessions": [_stay(ctx, stay) for stay in page.rows],
            "total_participant_sessions": len(stays),
            "total_participant_duration": sum(duration_of(ctx, stay) for stay in stays),
            "duration": (end - session["started_at"]) // _SECOND,
        }
    )


def _stay(ctx: Context, stay: JsonObject) -> JsonObject:
    return {
        **given(stay, ("user_id", "user_session_id", "joined_at", "left_at")),
        "publisher_type": _PUBLISHER,
        "roles": [stay["role"]],
        "duration_in_seconds": duration_of(ctx, stay),
    }


@operation("QueryCallSessionParticipantStats", scan=True)
def query_call_session_participant_stats(ctx: Context) -> JsonObject:
    """List the participants of a session, each with their stays."""
    call, session = _named_session(ctx)
    spec = _participants_spec("QueryCallSessionParticipantStats")
    page = run_query(ctx, spec, "participation", ctx.query, scope=("owner = ?", [session["id"]]))
    people = load_users(ctx, [stay["user_id"] for stay in page.rows])
    participants: dict[str, JsonObject] = {}
    for stay in page.rows:
        user_id: str = stay["user_id"]
        entry = participants.setdefault(
            user_id, {"user_id": user_id, "name": people[user_id].get("name", ""), "roles": [], "sessions": []}
        )
        entry["roles"] = sorted({*entry["roles"], stay["role"]})
        entry["sessions"].append(_stay_stats(stay))
        entry["latest_activity_at"] = max(entry.get("latest_activity_at", 0), stay.get("left_at", ctx.now))
    head = {**_head(call["cid"], session), "counts": counts(ctx, call["cid"], session["id"])}
    return page.with_cursors({**head, "participants": list(participants.values())})


def _stay_stats(stay: JsonObject) -> JsonObject:
    shown: JsonObject = {
        "user_session_id": stay["user_session_id"],
        "publisher_type": _PUBLISHER,
        "published_tracks": published_flags(stay),
        "is_live": "left_at" not in stay,
        "started_at": stay["joined_at"],
    }
    return shown | {"ended_at": stay["left_at"]} if "left_at" in stay else shown


# --- one participant --------------------------------------------------------------------------------------------------


def _require_stay(ctx: Context, session: JsonObject) -> JsonObject:
    stay = ctx.store.get("participation", ctx.path["user_session"], session["id"])
    if stay is None or stay["user_id"] != ctx.path["user"]:
        raise not_found(f"participant session {ctx.path['user_session']} does not exist")
    return stay


@operation("GetCallParticipantSessionMetrics")
def get_call_participant_session_metrics(ctx: Context) -> JsonObject:
    """Show one stay; there are no tracks to measure."""
    session = require_session_record(ctx, require_call(ctx, "read-call"), ctx.path["session"])
    stay = _require_stay(ctx, session)
    return {
        **given(stay, ("user_id", "user_session_id", "joined_at")),
        "publisher_type": _PUBLISHER,
        "is_publisher": bool(stay["published_tracks"]),
        "is_subscriber": True,
        "published_tracks": [],
    }


@operation("GetCallSessionParticipantStatsDetails")
def get_call_session_participant_stats_details(ctx: Context) -> JsonObject:
    """Show the time span of one stay; there is nothing measured in it."""
    call, session = _named_session(ctx)
    stay = _require_stay(ctx, session)
    timeframe = {
        "since": stay["joined_at"],
        "until": stay.get("left_at", ctx.now),
        "max_points": ctx.query.get("max_points", 1),
        "step_seconds": 1,
    }
    return {**_stay_head(call, session), **given(stay, ("user_id", "user_session_id")), "timeframe": timeframe}


@operation("GetCallSessionParticipantStatsTimeline")
def get_call_session_participant_stats_timeline(ctx: Context) -> JsonObject:
    """Show when a participant came and left, and what happened in between."""
    call, session = _named_session(ctx)
    stay = _require_stay(ctx, session)
    events: list[JsonObject] = [_moment("participant_joined", stay["joined_at"]), *stay.get("timeline", ())]
    if "left_at" in stay:
        events.append(_moment("participant_left", stay["left_at"]))
    return {**_stay_head(call, session), **given(stay, ("user_id", "user_session_id")), "events": events}


def _moment(type: str, instant: int) -> JsonObject:
    return {"type": type, "timestamp": instant, "severity": "info", "data": {}}


def _stay_head(call: JsonObject, session: JsonObject) -> JsonObject:
    return given(_head(call["cid"], session), ("call_type", "call_id", "call_session_id"))


@operation("GetCallStatsMap", scan=True)
def get_call_stats_map(ctx: Context) -> JsonObject:
    """Show the participants on a map without places."""
    call, session = _named_session(ctx)
    stays = participations(ctx, session["id"])
    publishers = [
        {
            **given(stay, ("user_id", "user_session_id")),
            "is_live": "left_at" not in stay,
            "publisher_type": _PUBLISHER,
            "published_tracks": published_flags(stay),
        }
        for stay in stays
        if stay["published_tracks"]
    ]
    viewers = [{**given(stay, ("user_id", "user_session_id")), "is_live": "left_at" not in stay} for stay in stays]
    reply: JsonObject = {
        **_head(call["cid"], session),
        "counts": counts(ctx, call["cid"], session["id"]),
        "generated_at": ctx.now,
    }
    if not ctx.query.get("exclude_publishers"):
        reply["publishers"] = {"publishers": publishers}
    if not ctx.query.get("exclude_subscribers"):
        reply["subscribers"] = {"locations": [], "participants": viewers}
    if not ctx.query.get("exclude_sfus"):
        reply["sfus"] = {"locations": []}
    return reply
