"""Statistics of sessions: lists of them, their participants, and the details of one participant.

Inferred: the lists contain ended sessions; ``session_id`` in a filter on participants means ``user_session_id``; time
series and map locations are empty because there is no media.
"""

from __future__ import annotations

from typing import Final

from ..query import Condition, Query, flag, has_any, run_query
from .calls_shared import call_of, on_call
from .kit import SECOND, Context, JsonObject, field_sql, not_found, operation, pick, query_operation
from .participants import TRACK_FLAGS
from .session_records import counts, duration_of, load_stays, ratings, require_session_record
from .users_shared import load_users

_ANY_CALL: Final[Condition] = ("1", [])
_RATINGS_SQL: Final = (
    "(SELECT {0}(json_extract(f.body, '$.rating')) FROM docs AS f WHERE f.app = docs.app AND f.kind = 'feedback' "
    "AND f.owner = docs.owner AND json_extract(f.body, '$.session_id') = docs.id)"
)
_MIN_RATING: Final = _RATINGS_SQL.format("min")
_ENDED: Final = field_sql("ended_at")
_PUBLISHER: Final[JsonObject] = {"publisher_type": "webrtc"}
_STAY: Final = ("user_id", "user_session_id")


# --- lists of sessions ------------------------------------------------------------------------------------------------


def _report(ctx: Context, session: JsonObject) -> JsonObject:
    report: JsonObject = {
        **pick(session, ("call_cid", "created_at")),
        "call_session_id": session["id"],
        "call_status": "ended",
        "call_duration_seconds": (session["ended_at"] - session["started_at"]) // SECOND,
        "first_stats_time": session["started_at"],
    }
    given_ratings = ratings(ctx, session)
    return report | {"min_user_rating": min(given_ratings)} if given_ratings else report


query_operation(
    Query(
        "QueryCallStats",
        "session",
        columns={
            "call_cid": "owner", "first_stats": "created_at", "min_user_rating": _MIN_RATING,
            "quality_score": "NULL",
        },
    ),
    _report,
    _ANY_CALL,
)  # fmt: skip
query_operation(
    Query(
        "QueryCallSessionStats",
        "session",
        columns={
            "call_cid": "owner", "call_session_id": "id", "counts.avg_user_rating": _RATINGS_SQL.format("avg"),
            "counts.min_user_rating": _MIN_RATING, "counts.cq_score": "NULL", "generated_at": _ENDED,
            "updated_at": _ENDED, "session_ended_at": _ENDED, "session_started_at": "created_at",
        },
        specials={"is_active": flag("is_active", "0")},
    ),
    lambda ctx, session: {**_summary(ctx, session), "generated_at": session["ended_at"]},
    _ANY_CALL,
)  # fmt: skip


def _identifiers(session: JsonObject) -> JsonObject:
    call_type, _, call_id = session["call_cid"].partition(":")
    return {"call_type": call_type, "call_id": call_id, "call_session_id": session["id"]}


def _summary(ctx: Context, session: JsonObject) -> JsonObject:
    times = {f"call_{name}": at for name, at in pick(session, ("started_at", "ended_at")).items()}
    return {**_identifiers(session), **times, "counts": counts(ctx, session)}


# --- participants of one session --------------------------------------------------------------------------------------


def _named_session(ctx: Context) -> JsonObject:
    """Return the session of ``/video/call_stats/{call_type}/{call_id}/{session}/…``."""
    call = call_of(ctx, f"{ctx.path['call_type']}:{ctx.path['call_id']}")
    return require_session_record(ctx, call, ctx.path["session"])


def _stay_query(operation_id: str) -> Query:
    return Query(
        operation_id,
        "stay",
        columns={"session_id": "id", "publisher_type": f"'{_PUBLISHER['publisher_type']}'"},
        specials={
            "is_live": flag("is_live", f"{field_sql('left_at')} IS NULL"),
            "is_tech_user": flag("is_tech_user", "0"),
            "published_tracks": has_any("published_tracks"),
        },
        default_sorts=("created_at", "user_id"),
    )


STAYS: Final = _stay_query("QueryCallParticipantSessions")
PARTICIPANTS: Final = _stay_query("QueryCallSessionParticipantStats")


@on_call("QueryCallParticipantSessions", "read-call", scan=True)
def query_call_participant_sessions(ctx: Context, call: JsonObject) -> JsonObject:
    """List every stay in a session."""
    session = require_session_record(ctx, call, ctx.path["session"])
    page = run_query(ctx, STAYS, scope=("owner = ?", [session["id"]]))
    stays = load_stays(ctx, session["id"])
    reply: JsonObject = {
        **_identifiers(session),
        "participants_sessions": [_stay(ctx, stay) for stay in page.rows],
        "total_participant_sessions": len(stays),
        "total_participant_duration": sum(duration_of(ctx, stay) for stay in stays),
        "duration": (session.get("ended_at", ctx.now) - session["started_at"]) // SECOND,
    }
    return page.with_cursors(reply)


def _stay(ctx: Context, stay: JsonObject) -> JsonObject:
    shown = pick(stay, (*_STAY, "joined_at", "left_at")) | _PUBLISHER
    return shown | {"roles": [stay["role"]], "duration_in_seconds": duration_of(ctx, stay)}


@operation("QueryCallSessionParticipantStats", scan=True)
def query_call_session_participant_stats(ctx: Context) -> JsonObject:
    """List the participants of a session, each with their stays."""
    session = _named_session(ctx)
    page = run_query(ctx, PARTICIPANTS, scope=("owner = ?", [session["id"]]))
    people = load_users(ctx, [stay["user_id"] for stay in page.rows])
    participants: dict[str, JsonObject] = {}
    for stay in page.rows:
        user_id: str = stay["user_id"]
        new: JsonObject = {"user_id": user_id, "name": people[user_id].get("name", ""), "roles": [], "sessions": []}
        entry = participants.setdefault(user_id, new)
        entry["roles"] = sorted({*entry["roles"], stay["role"]})
        entry["sessions"].append(_stay_stats(stay))
        entry["latest_activity_at"] = max(entry.get("latest_activity_at", 0), stay.get("left_at", ctx.now))
    return page.with_cursors({**_summary(ctx, session), "participants": list(participants.values())})


def _stay_stats(stay: JsonObject) -> JsonObject:
    ended: JsonObject = {"ended_at": stay["left_at"]} if "left_at" in stay else {}
    return {"user_session_id": stay["user_session_id"], "started_at": stay["joined_at"], **_published(stay), **ended}


def _published(stay: JsonObject) -> JsonObject:
    flags = {flag: track in stay["published_tracks"] for flag, track in TRACK_FLAGS.items()}
    return {**_PUBLISHER, "published_tracks": flags, "is_live": "left_at" not in stay}


# --- one participant --------------------------------------------------------------------------------------------------


def _require_stay(ctx: Context, session: JsonObject) -> JsonObject:
    stay = ctx.store.get("stay", ctx.path["user_session"], session["id"])
    if stay is None or stay["user_id"] != ctx.path["user"]:
        raise not_found(f"participant session {ctx.path['user_session']} does not exist")
    return stay


def _named_stay(ctx: Context) -> tuple[JsonObject, JsonObject]:
    """Return a stay and the identifiers that replies about it start with."""
    session = _named_session(ctx)
    stay = _require_stay(ctx, session)
    return stay, _identifiers(session) | pick(stay, _STAY)


@on_call("GetCallParticipantSessionMetrics", "read-call")
def get_call_participant_session_metrics(ctx: Context, call: JsonObject) -> JsonObject:
    """Show one stay, without track metrics."""
    stay = _require_stay(ctx, require_session_record(ctx, call, ctx.path["session"]))
    kind: JsonObject = {"is_publisher": bool(stay["published_tracks"]), "is_subscriber": True, "published_tracks": []}
    return pick(stay, (*_STAY, "joined_at")) | _PUBLISHER | kind


@operation("GetCallSessionParticipantStatsDetails")
def get_call_session_participant_stats_details(ctx: Context) -> JsonObject:
    """Show the time span of one stay, without measurements."""
    stay, identifiers = _named_stay(ctx)
    timeframe = {
        "since": stay["joined_at"],
        "until": stay.get("left_at", ctx.now),
        "max_points": ctx.query.get("max_points", 1),
        "step_seconds": 1,
    }
    return identifiers | {"timeframe": timeframe}


@operation("GetCallSessionParticipantStatsTimeline")
def get_call_session_participant_stats_timeline(ctx: Context) -> JsonObject:
    """Show when a participant joined and left, and the events in between."""
    stay, identifiers = _named_stay(ctx)
    moments = {"participant_joined": "joined_at", "participant_left": "left_at"}
    events: list[JsonObject] = [
        {"type": type_, "timestamp": stay[name], "severity": "info", "data": {}}
        for type_, name in moments.items()
        if name in stay
    ]
    return identifiers | {"events": [events[0], *stay["timeline"], *events[1:]]}


@operation("GetCallStatsMap", scan=True)
def get_call_stats_map(ctx: Context) -> JsonObject:
    """Show the participants of a session, without locations."""
    session = _named_session(ctx)
    stays = load_stays(ctx, session["id"])
    viewers = [{**pick(stay, _STAY), "is_live": "left_at" not in stay} for stay in stays]
    parts: JsonObject = {
        "publishers": {"publishers": [pick(s, _STAY) | _published(s) for s in stays if s["published_tracks"]]},
        "subscribers": {"locations": [], "participants": viewers},
        "sfus": {"locations": []},
    }
    shown = {name: part for name, part in parts.items() if not ctx.query.get(f"exclude_{name}")}
    return {**_summary(ctx, session), "generated_at": ctx.now, **shown}
