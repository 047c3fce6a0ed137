"""Types of the filter builders, as type checkers infer them."""
# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from datetime import UTC, datetime
from typing import assert_type

from stream_video_async import AsyncStreamClient
from stream_video_async.filters import CallFilter, CallSort, Condition, PollFilter, UserFilter
from stream_video_async.models import QueryUsersPayload, SortParamRequest

NOW = datetime.now(UTC)

assert_type(CallFilter.created_at.gt(NOW), Condition)
assert_type(CallFilter.custom("color").eq("red"), Condition)
assert_type(CallFilter.backstage.eq(True) & ~CallFilter.type.in_(["default"]), Condition)
assert_type(CallFilter.team.eq(None) | {"id": "x"}, Condition)
assert_type({"id": "x"} & CallFilter.team.exists(), Condition)
assert_type(CallSort.created_at.desc(), SortParamRequest)
PollFilter.max_votes_allowed.gte(2)
UserFilter.id.autocomplete("sa")

CallFilter.created_at.gt(5)  # type: ignore[arg-type]
CallFilter.backstage.eq("yes")  # type: ignore[arg-type]
CallFilter.id.in_([1])  # type: ignore[list-item]
CallFilter.custom("color").exists("red")  # type: ignore[arg-type]
CallFilter.backstage.gt(True)  # type: ignore[attr-defined]
CallFilter.members.eq("sara")  # type: ignore[attr-defined]
CallFilter.color.eq("red")  # type: ignore[attr-defined]
CallSort.color.asc()  # type: ignore[attr-defined]


async def queries(client: AsyncStreamClient) -> None:
    where = CallFilter.created_at.gt(NOW) & CallFilter.custom("color").eq("red")
    await client.video.query_calls(filter_conditions=where, sort=[CallSort.created_at.desc()])
    client.video.iter_calls(filter_conditions=where)
    await client.query_users(QueryUsersPayload(filter_conditions=UserFilter.role.eq("admin")))
