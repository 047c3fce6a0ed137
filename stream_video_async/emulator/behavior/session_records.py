"""Running and ended sessions for statistics: participants, times, concurrency and ratings.

There is no media, so quality scores, latencies and freezes are absent.
"""

from __future__ import annotations

from .kit import SECOND, Context, JsonObject, not_found
from .sessions import running_session


def last_session(ctx: Context, call: JsonObject) -> JsonObject | None:
    """Return the running session, else the one that ended last."""
    ended = ctx.store.all("session", call["cid"], newest_first=True)
    return running_session(call) or (ended[0] if ended else None)


def require_session_record(ctx: Context, call: JsonObject, session_id: str | None) -> JsonObject:
    """Return a running or ended session of a call, by default the last one (else 404)."""
    found = last_session(ctx, call)
    if session_id and (found is None or found["id"] != session_id):
        found = ctx.store.get("session", session_id, call["cid"])
    if found is None:
        raise not_found(f"call session {session_id or 'of ' + call['cid']} does not exist")
    return {**found, "call_cid": call["cid"]}


def load_stays(ctx: Context, session_id: str) -> list[JsonObject]:
    """Return the stays in a session, each from a user's joining to leaving, in the order of joining."""
    return ctx.store.all("stay", session_id)


def duration_of(ctx: Context, stay: JsonObject) -> int:
    """Return how many seconds a stay has lasted."""
    return int((stay.get("left_at", ctx.now) - stay["joined_at"]) // SECOND)


def peak(ctx: Context, stays: list[JsonObject]) -> int:
    """Return the highest number of concurrent stays."""
    moments = [(stay["joined_at"], 1) for stay in stays] + [(stay.get("left_at", ctx.now + 1), -1) for stay in stays]
    present = highest = 0
    for _, change in sorted(moments):
        present += change
        highest = max(highest, present)
    return highest or min(1, len(stays))


def ratings(ctx: Context, session: JsonObject) -> list[int]:
    """Return the ratings of a session."""
    feedback = ctx.store.all("feedback", session["call_cid"])
    return [entry["rating"] for entry in feedback if entry["session_id"] == session["id"]]


def counts(ctx: Context, session: JsonObject) -> JsonObject:
    """Count the participants of a session as ``CallStatsParticipantCounts``."""
    stays = load_stays(ctx, session["id"])
    users = {stay["user_id"] for stay in stays}
    result: JsonObject = {
        "sessions": len(stays),
        "live_sessions": sum("left_at" not in stay for stay in stays),
        "participants": len(users),
        "publishers": len({stay["user_id"] for stay in stays if stay["published_tracks"]}),
        "peak_concurrent_sessions": peak(ctx, stays),
        "peak_concurrent_users": min(peak(ctx, stays), len(users)),
        "sfus_used": 0,
        "total_participant_duration": sum(duration_of(ctx, stay) for stay in stays),
    }
    given = ratings(ctx, session)
    if given:
        result |= {"min_user_rating": min(given), "avg_user_rating": sum(given) / len(given)}
    return result
