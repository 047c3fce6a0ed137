# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The fields that queries filter and sort by, with the operators of each."""

from __future__ import annotations

from typing import Any, Final

from .. import _conditions as _c

__all__ = [
    "CallFilter",
    "CallSort",
    "CallMemberFilter",
    "CallMemberSort",
    "CallParticipantFilter",
    "CallParticipantSessionFilter",
    "CallSessionParticipantStatsFilter",
    "CallSessionStatsFilter",
    "CallSessionStatsSort",
    "CallStatsFilter",
    "CallStatsSort",
    "PollFilter",
    "PollSort",
    "PollVoteFilter",
    "PollVoteSort",
    "UserFilter",
    "UserFeedbackFilter",
    "UserFeedbackSort",
]


class _BooleanEq(_c.Eq[bool]):
    __slots__ = ()


class _BooleanEqNe(_c.Eq[bool], _c.Ne[bool]):
    __slots__ = ()


class _DateEqExistsGtGteInLtLte(
    _c.Eq[_c.Time], _c.Exists, _c.Gt[_c.Time], _c.Gte[_c.Time], _c.In[_c.Time], _c.Lt[_c.Time], _c.Lte[_c.Time]
):
    __slots__ = ()


class _DateEqGtGteLtLte(_c.Eq[_c.Time], _c.Gt[_c.Time], _c.Gte[_c.Time], _c.Lt[_c.Time], _c.Lte[_c.Time]):
    __slots__ = ()


class _NumberEqExistsGtGteLtLte(_c.Eq[float], _c.Exists, _c.Gt[float], _c.Gte[float], _c.Lt[float], _c.Lte[float]):
    __slots__ = ()


class _NumberEqGtGteLtLte(_c.Eq[float], _c.Gt[float], _c.Gte[float], _c.Lt[float], _c.Lte[float]):
    __slots__ = ()


class _ObjectAutocompleteContainsEqExistsGtGteInLtLteQ(
    _c.Autocomplete,
    _c.Contains[Any],
    _c.Eq[Any],
    _c.Exists,
    _c.Gt[Any],
    _c.Gte[Any],
    _c.In[Any],
    _c.Lt[Any],
    _c.Lte[Any],
    _c.Q,
):
    __slots__ = ()


class _ObjectContainsEqExistsGtGteInLtLte(
    _c.Contains[Any], _c.Eq[Any], _c.Exists, _c.Gt[Any], _c.Gte[Any], _c.In[Any], _c.Lt[Any], _c.Lte[Any]
):
    __slots__ = ()


class _ObjectEqExistsGtGteInLtLte(_c.Eq[Any], _c.Exists, _c.Gt[Any], _c.Gte[Any], _c.In[Any], _c.Lt[Any], _c.Lte[Any]):
    __slots__ = ()


class _StringAutocompleteEq(_c.Autocomplete, _c.Eq[str]):
    __slots__ = ()


class _StringAutocompleteEqExistsGtGteInLtLte(
    _c.Autocomplete, _c.Eq[str], _c.Exists, _c.Gt[str], _c.Gte[str], _c.In[str], _c.Lt[str], _c.Lte[str]
):
    __slots__ = ()


class _StringAutocompleteEqExistsGtGteInLtLteNeNin(
    _c.Autocomplete,
    _c.Eq[str],
    _c.Exists,
    _c.Gt[str],
    _c.Gte[str],
    _c.In[str],
    _c.Lt[str],
    _c.Lte[str],
    _c.Ne[str],
    _c.Nin[str],
):
    __slots__ = ()


class _StringContainsEqIn(_c.Contains[str], _c.Eq[str], _c.In[str]):
    __slots__ = ()


class _StringEq(_c.Eq[str]):
    __slots__ = ()


class _StringEqExistsGtGteInLtLte(_c.Eq[str], _c.Exists, _c.Gt[str], _c.Gte[str], _c.In[str], _c.Lt[str], _c.Lte[str]):
    __slots__ = ()


class _StringEqExistsIn(_c.Eq[str], _c.Exists, _c.In[str]):
    __slots__ = ()


class _StringEqIn(_c.Eq[str], _c.In[str]):
    __slots__ = ()


class _StringIn(_c.In[str]):
    __slots__ = ()


class CallFilter:
    """Fields that `query_calls` filters by.

    Source: QueryCalls
    """

    backstage: Final = _BooleanEq("backstage")
    cid: Final = _StringEqExistsGtGteInLtLte("cid")
    created_at: Final = _DateEqExistsGtGteInLtLte("created_at")
    created_by_user_id: Final = _StringEqExistsGtGteInLtLte("created_by_user_id")

    @staticmethod
    def custom(key: str) -> _ObjectAutocompleteContainsEqExistsGtGteInLtLteQ:
        """Return a field of your own data, `custom.<key>`."""
        return _ObjectAutocompleteContainsEqExistsGtGteInLtLteQ(f"custom.{key}")

    ended_at: Final = _DateEqExistsGtGteInLtLte("ended_at")
    id: Final = _StringEqExistsGtGteInLtLte("id")
    members: Final = _StringIn("members")
    ongoing: Final = _BooleanEq("ongoing")
    parent_call_cid: Final = _StringEqExistsGtGteInLtLte("parent_call_cid")
    starts_at: Final = _DateEqExistsGtGteInLtLte("starts_at")
    team: Final = _StringEqExistsGtGteInLtLte("team")
    type: Final = _StringEqExistsGtGteInLtLte("type")
    updated_at: Final = _DateEqExistsGtGteInLtLte("updated_at")


class CallSort:
    """Fields that `query_calls` sorts by.

    Source: QueryCalls
    """

    cid: Final = _c.SortField("cid")
    created_at: Final = _c.SortField("created_at")
    ended_at: Final = _c.SortField("ended_at")
    id: Final = _c.SortField("id")
    starts_at: Final = _c.SortField("starts_at")
    type: Final = _c.SortField("type")
    updated_at: Final = _c.SortField("updated_at")


class CallMemberFilter:
    """Fields that `query_call_members` filters by.

    Source: QueryCallMembers
    """

    call_cid: Final = _StringEqExistsGtGteInLtLte("call_cid")
    created_at: Final = _DateEqExistsGtGteInLtLte("created_at")

    @staticmethod
    def custom(key: str) -> _ObjectEqExistsGtGteInLtLte:
        """Return a field of your own data, `custom.<key>`."""
        return _ObjectEqExistsGtGteInLtLte(f"custom.{key}")

    role: Final = _StringEqExistsGtGteInLtLte("role")
    updated_at: Final = _DateEqExistsGtGteInLtLte("updated_at")
    user_id: Final = _StringEqExistsGtGteInLtLte("user_id")


class CallMemberSort:
    """Fields that `query_call_members` sorts by.

    Source: QueryCallMembers
    """

    created_at: Final = _c.SortField("created_at")
    user_id: Final = _c.SortField("user_id")


class CallParticipantFilter:
    """Fields that `query_call_participants` filters by.

    Source: QueryCallParticipants
    """

    published_tracks: Final = _StringEqIn("published_tracks")
    user_id: Final = _StringEqIn("user_id")


class CallParticipantSessionFilter:
    """Fields that `query_call_participant_sessions` filters by.

    Source: QueryCallParticipantSessions
    """

    is_live: Final = _BooleanEq("is_live")
    is_tech_user: Final = _BooleanEq("is_tech_user")
    published_tracks: Final = _StringEqIn("published_tracks")
    publisher_type: Final = _StringEqIn("publisher_type")
    session_id: Final = _StringEqIn("session_id")
    user_id: Final = _StringEqIn("user_id")


class CallSessionParticipantStatsFilter:
    """Fields that `query_call_session_participant_stats` filters by.

    Source: QueryCallSessionParticipantStats
    """

    is_live: Final = _BooleanEq("is_live")
    is_tech_user: Final = _BooleanEq("is_tech_user")
    published_tracks: Final = _StringEqIn("published_tracks")
    publisher_type: Final = _StringEqIn("publisher_type")
    session_id: Final = _StringEqIn("session_id")
    user_id: Final = _StringEqIn("user_id")


class CallSessionStatsFilter:
    """Fields that `query_call_session_stats` filters by.

    Source: QueryCallSessionStats
    """

    call_cid: Final = _StringEq("call_cid")
    call_session_id: Final = _StringEq("call_session_id")
    counts_avg_user_rating: Final = _NumberEqGtGteLtLte("counts.avg_user_rating")
    counts_cq_score: Final = _NumberEqGtGteLtLte("counts.cq_score")
    counts_min_user_rating: Final = _NumberEqGtGteLtLte("counts.min_user_rating")
    generated_at: Final = _DateEqGtGteLtLte("generated_at")
    is_active: Final = _BooleanEq("is_active")
    session_ended_at: Final = _DateEqGtGteLtLte("session_ended_at")
    session_started_at: Final = _DateEqGtGteLtLte("session_started_at")
    updated_at: Final = _DateEqGtGteLtLte("updated_at")


class CallSessionStatsSort:
    """Fields that `query_call_session_stats` sorts by.

    Source: QueryCallSessionStats
    """

    call_cid: Final = _c.SortField("call_cid")
    generated_at: Final = _c.SortField("generated_at")
    session_ended_at: Final = _c.SortField("session_ended_at")
    session_started_at: Final = _c.SortField("session_started_at")
    updated_at: Final = _c.SortField("updated_at")


class CallStatsFilter:
    """Fields that `query_call_stats` filters by.

    Source: QueryCallStats
    """

    call_cid: Final = _StringEq("call_cid")
    created_at: Final = _DateEqGtGteLtLte("created_at")
    first_stats: Final = _DateEqGtGteLtLte("first_stats")
    min_user_rating: Final = _NumberEqExistsGtGteLtLte("min_user_rating")
    quality_score: Final = _NumberEqGtGteLtLte("quality_score")


class CallStatsSort:
    """Fields that `query_call_stats` sorts by.

    Source: QueryCallStats
    """

    call_cid: Final = _c.SortField("call_cid")
    created_at: Final = _c.SortField("created_at")
    first_stats: Final = _c.SortField("first_stats")


class PollFilter:
    """Fields that `query_polls` filters by.

    Source: QueryPolls
    """

    allow_answers: Final = _BooleanEq("allow_answers")
    allow_user_suggested_options: Final = _BooleanEq("allow_user_suggested_options")
    created_at: Final = _DateEqGtGteLtLte("created_at")
    created_by_id: Final = _StringEqIn("created_by_id")

    @staticmethod
    def custom(key: str) -> _ObjectAutocompleteContainsEqExistsGtGteInLtLteQ:
        """Return a field of your own data, `custom.<key>`."""
        return _ObjectAutocompleteContainsEqExistsGtGteInLtLteQ(f"custom.{key}")

    id: Final = _StringEqIn("id")
    is_closed: Final = _BooleanEq("is_closed")
    max_votes_allowed: Final = _NumberEqGtGteLtLte("max_votes_allowed")
    name: Final = _StringEqIn("name")
    updated_at: Final = _DateEqGtGteLtLte("updated_at")
    voting_visibility: Final = _StringEq("voting_visibility")


class PollSort:
    """Fields that `query_polls` sorts by.

    Source: QueryPolls
    """

    created_at: Final = _c.SortField("created_at")
    id: Final = _c.SortField("id")
    is_closed: Final = _c.SortField("is_closed")
    name: Final = _c.SortField("name")
    updated_at: Final = _c.SortField("updated_at")


class PollVoteFilter:
    """Fields that `query_poll_votes` filters by.

    Source: QueryPollVotes
    """

    created_at: Final = _DateEqGtGteLtLte("created_at")
    id: Final = _StringEqIn("id")
    is_answer: Final = _BooleanEq("is_answer")
    option_id: Final = _StringEqExistsIn("option_id")
    poll_id: Final = _StringEqIn("poll_id")
    updated_at: Final = _DateEqGtGteLtLte("updated_at")
    user_id: Final = _StringEqIn("user_id")


class PollVoteSort:
    """Fields that `query_poll_votes` sorts by.

    Source: QueryPollVotes
    """

    created_at: Final = _c.SortField("created_at")
    id: Final = _c.SortField("id")
    updated_at: Final = _c.SortField("updated_at")


class UserFilter:
    """Fields that `query_users` filters by.

    Source: QueryUsers
    """

    banned: Final = _BooleanEqNe("banned")
    bypass_moderation: Final = _BooleanEqNe("bypass_moderation")
    created_at: Final = _DateEqExistsGtGteInLtLte("created_at")

    @staticmethod
    def custom(key: str) -> _ObjectContainsEqExistsGtGteInLtLte:
        """Return a field of your own data, `custom.<key>`."""
        return _ObjectContainsEqExistsGtGteInLtLte(f"custom.{key}")

    email: Final = _StringEqIn("email")
    id: Final = _StringAutocompleteEqExistsGtGteInLtLteNeNin("id")
    language: Final = _StringEq("language")
    last_active: Final = _DateEqExistsGtGteInLtLte("last_active")
    name: Final = _StringAutocompleteEqExistsGtGteInLtLte("name")
    role: Final = _StringEqExistsGtGteInLtLte("role")
    shadow_banned: Final = _BooleanEqNe("shadow_banned")
    teams: Final = _StringContainsEqIn("teams")
    updated_at: Final = _DateEqExistsGtGteInLtLte("updated_at")
    username: Final = _StringAutocompleteEq("username")


class UserFeedbackFilter:
    """Fields that `query_user_feedback` filters by.

    Source: QueryUserFeedback
    """

    call_cid: Final = _StringEqIn("call_cid")
    call_session_id: Final = _StringEqIn("call_session_id")
    created_at: Final = _DateEqGtGteLtLte("created_at")
    rating: Final = _NumberEqGtGteLtLte("rating")
    user_id: Final = _StringEqIn("user_id")


class UserFeedbackSort:
    """Fields that `query_user_feedback` sorts by.

    Source: QueryUserFeedback
    """

    created_at: Final = _c.SortField("created_at")
