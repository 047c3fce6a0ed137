"""Reports on one session, a time range, one day, and active calls.

Inferred: the score is 0 because none can be computed; days are UTC; report types are named like the reply's fields; the
digest of a day is always ``ready`` and lists the sessions that ended on it; a call with a running session is active.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from ..contract import load_contract
from ..json_types import mapped
from ..samples import sample
from .calls_shared import on_call
from .kit import SECOND, Context, JsonObject, field_sql, format_time, operation, pick, read_instant
from .session_records import counts, load_stays, peak, ratings, require_session_record

_DAY: Final = 86_400 * SECOND


# --- one session ------------------------------------------------------------------------------------------------------


@on_call("GetCallReport", "read-call", scan=True)
def get_call_report(ctx: Context, call: JsonObject) -> JsonObject:
    """Report on a session, by default the last one."""
    session = require_session_record(ctx, call, ctx.query.get("session_id"))
    stays, given_ratings = load_stays(ctx, session["id"]), ratings(ctx, session)
    users = {stay["user_id"] for stay in stays}
    average = sum(given_ratings) / len(given_ratings) if given_ratings else 0
    report: JsonObject = {
        "call": {"score": 0, **pick(session, ("started_at", "ended_at"))},
        "participants": {"sum": len(stays), "unique": len(users), "max_concurrent": peak(ctx, stays)},
        "user_ratings": {"average": average, "count": len(given_ratings)},
    }
    return {"session_id": session["id"], "report": report, "session": _without_people(session)}


def _without_people(session: JsonObject) -> JsonObject:
    kept = ("id", "anonymous_participant_count", "started_at", "ended_at", "live_started_at", "live_ended_at")
    empty = ("participants_count_by_role", "accepted_by", "rejected_by", "missed_by")
    return {**pick(session, kept), "participants": [], **{name: {} for name in empty}}


# --- a time range -----------------------------------------------------------------------------------------------------


def _day(moment: int) -> str:
    return datetime.fromtimestamp(moment // SECOND, UTC).strftime("%Y-%m-%d")


def _bound(ctx: Context, name: str, default: int) -> int:
    text = ctx.body.get(name)
    if not text:
        return default
    return read_instant(name, f"{text}T00:00:00Z" if len(text) == len("2026-01-01") else text)


def _histogram(values: Iterable[int], unit: str) -> JsonObject:
    buckets = Counter(values)
    return {
        "histogram": [
            {"category": f"{value} {unit}", "count": count, "sum": value * count}
            for value, count in sorted(buckets.items())
        ]
    }


def _durations(_: Context, sessions: list[JsonObject]) -> JsonObject:
    return _histogram(((entry["ended_at"] - entry["started_at"]) // SECOND for entry in sessions), "seconds")


def _participants(ctx: Context, sessions: list[JsonObject]) -> JsonObject:
    return _histogram((len({stay["user_id"] for stay in load_stays(ctx, s["id"])}) for s in sessions), "users")


def _sdks(ctx: Context, sessions: list[JsonObject]) -> JsonObject:
    usage: JsonObject = {}
    for entry in _feedback(ctx, sessions):
        sdk = usage.setdefault(entry["sdk"], {"by_version": {}, "total": 0})
        sdk["total"] += 1
        sdk["by_version"][entry["sdk_version"]] = sdk["by_version"].get(entry["sdk_version"], 0) + 1
    return {"per_sdk_usage": usage}


def _ratings(ctx: Context, sessions: list[JsonObject]) -> JsonObject:
    given_ratings = Counter(str(entry["rating"]) for entry in _feedback(ctx, sessions))
    stays = sum(len(load_stays(ctx, entry["id"])) for entry in sessions)
    return {"count_by_rating": dict(given_ratings), "unreported_count": max(0, stays - given_ratings.total())}


def _feedback(ctx: Context, sessions: list[JsonObject]) -> list[JsonObject]:
    chosen = {entry["id"] for entry in sessions}
    return [entry for entry in ctx.store.all("feedback", None) if entry["session_id"] in chosen]


_REPORTS: Final[Mapping[str, Callable[[Context, list[JsonObject]], JsonObject]]] = {
    "call_duration_report": _durations,
    "call_participant_count_report": _participants,
    "calls_per_day_report": lambda _, sessions: {"count": len({entry["call_cid"] for entry in sessions})},
    "quality_score_report": lambda _ctx, _sessions: {"histogram": []},
    "sdk_usage_report": _sdks,
    "user_feedback_report": _ratings,
}


@operation("QueryAggregateCallStats", scan=True)
def query_aggregate_call_stats(ctx: Context) -> JsonObject:
    """Report on the sessions that ended in a time range, by day."""
    first, last = _bound(ctx, "from", ctx.now - 30 * _DAY), _bound(ctx, "to", ctx.now + 1)
    days: dict[str, list[JsonObject]] = {}
    for session in ctx.store.all("session", None):
        if first <= session["ended_at"] < last:
            days.setdefault(_day(session["ended_at"]), []).append(session)
    asked: list[str] = [name.replace("-", "_") for name in ctx.body.get("report_types", ())]
    reply: JsonObject = {} if asked else {"network_metrics_report": {}}
    for name, compute in _REPORTS.items():
        if not asked or name in asked or name.removesuffix("_report") in asked:
            daily = [{"date": day, "report": compute(ctx, sessions)} for day, sessions in sorted(days.items())]
            reply[name] = {"daily": daily}
    return reply


# --- a day ------------------------------------------------------------------------------------------------------------


@operation("GetDailyDigest", scan=True)
def get_daily_digest(ctx: Context) -> JsonObject:
    """List the sessions that ended on a day, by default yesterday."""
    date = ctx.query.get("date") or _day(ctx.now - _DAY)
    read_instant("date", f"{date}T00:00:00Z")
    found = [session for session in ctx.store.all("session", None) if _day(session["ended_at"]) == date]
    summaries = [_summary(ctx, session) for session in found]
    return {"date": date, "status": "ready", "generated_at": format_time(ctx.now), "call_sessions": summaries}


def _summary(ctx: Context, session: JsonObject) -> JsonObject:
    return {
        "call_cid": session["call_cid"],
        "call_session_id": session["id"],
        "counts": counts(ctx, session),
        "has_digest": False,
        "session_started_at": format_time(session["started_at"]),
        "session_ended_at": format_time(session["ended_at"]),
    }


# --- active calls -----------------------------------------------------------------------------------------------------


@operation("GetActiveCallsStatus", scan=True)
def get_active_calls_status(ctx: Context) -> JsonObject:
    """Count the calls with a running session and their participants."""
    running_sql = f"{field_sql('current_session_id')} > '' AND {field_sql('deleted_at')} IS NULL"
    running = ctx.store.select("call", running_sql, [])
    present: list[JsonObject] = [entry for call in running for entry in call["session"]["participants"]]
    summary = {
        "active_calls": len(running),
        "participants": len(present),
        "active_publishers": sum(bool(entry["published_tracks"]) for entry in present),
        "active_subscribers": len(present),
    }
    metrics = mapped(sample(load_contract().schemas["ActiveCallsMetrics"], optional=True), _zero)
    return {"start_time": ctx.now - 60 * SECOND, "end_time": ctx.now, "summary": summary, "metrics": metrics}


def _zero(value: Any) -> Any:
    """Reset a number: there is no media to measure."""
    return 0 if isinstance(value, (int, float)) and not isinstance(value, bool) else value
