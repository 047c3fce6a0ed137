"""Iterators yield every row once and in order, also for apps that reject cursors."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async import RepeatedCursorError, StreamBadRequestError, models
from stream_video_async._models.codec import decode_json
from stream_video_async.pagination import CallPages, Pages

START = datetime(2026, 1, 1, tzinfo=UTC)
REFUSAL = 'QueryCalls failed with error: "cannot specify sort and next/prev at the same time"'


class Numbers:
    """A paged source of 0 … total - 1."""

    def __init__(self, total: int, size: int) -> None:
        self.total, self.size, self.fetched = total, size, 0

    async def fetch(self, cursor: str | None) -> tuple[list[int], str | None]:
        self.fetched += 1
        start = int(cursor or 0)
        stop = min(start + self.size, self.total)
        return list(range(start, stop)), str(stop) if stop < self.total else None


@given(st.integers(0, 30), st.integers(1, 7))
async def test_every_row_comes_once_and_pages_are_fetched_as_needed(total: int, size: int) -> None:
    source = Numbers(total, size)
    pages = Pages(source.fetch, lambda page: page[0], lambda page: page[1])
    assert source.fetched == 0
    assert [row async for row in pages] == list(range(total))
    assert [len(page[0]) async for page in pages.pages()] == [
        *([size] * (total // size)),
        *([total % size] if total % size or not total else []),
    ]


async def test_a_repeated_cursor_ends_the_iteration_with_an_error() -> None:
    async def fetch(cursor: str | None) -> tuple[list[int], str]:
        return [1], "again"

    with pytest.raises(RepeatedCursorError):
        _ = [row async for row in Pages(fetch, lambda page: page[0], lambda page: page[1])]


class Calls:
    """QueryCalls in memory: sorts by one field, newest first, and rejects cursors if told to."""

    def __init__(self, created: list[datetime], *, refuse_cursor: bool) -> None:
        self.rows: list[dict[str, Any]] = [
            {"cid": f"default:{i:03d}", "id": f"{i:03d}", "created_at": at} for i, at in enumerate(created)
        ]
        self.refuse_cursor = refuse_cursor

    async def query(self, *, filter_conditions: Any, limit: int, next: Any, sort: Any) -> models.QueryCallsResponse:
        if next and self.refuse_cursor:
            raise StreamBadRequestError(REFUSAL, status=400, code=4)
        field, descending = sort[0].field, sort[0].direction == -1
        rows = sorted(self.rows, key=lambda row: row[field], reverse=descending)
        for condition in filter_conditions.get("$and", [filter_conditions]):
            for name, rule in condition.items():
                for operator, value in rule.items():
                    keep = {"$lte": lambda a, b: a <= b, "$gte": lambda a, b: a >= b}[operator]
                    rows = [row for row in rows if keep(row[name], value)]
        start = int(next or 0)
        body: dict[str, Any] = {
            "calls": [
                {"call": row | {"created_at": row["created_at"].isoformat()}} for row in rows[start : start + limit]
            ]
        }
        if start + limit < len(rows):
            body["next"] = str(start + limit)
        return decode_json(json.dumps(body).encode(), models.QueryCallsResponse)


@pytest.mark.parametrize("refuse_cursor", [False, True])
@given(st.lists(st.integers(0, 20), max_size=25), st.sampled_from(["created_at", "cid", None]), st.booleans())
async def test_all_calls_come_once_and_in_order(
    refuse_cursor: bool, offsets: list[int], field: str | None, descending: bool
) -> None:
    source = Calls([START + timedelta(seconds=n) for n in sorted(set(offsets))], refuse_cursor=refuse_cursor)
    sort = field and [models.SortParamRequest(field=field, direction=-1 if descending else 1)]
    found = [row.call.cid async for row in CallPages(source.query, {}, sort or None, page_size=4, limit=None)]
    ordered = sorted(row["cid"] for row in source.rows)
    assert found == (ordered[::-1] if descending or field is None else ordered)


async def test_too_many_equal_values_without_cursors_is_an_error_that_names_the_remedy() -> None:
    source = Calls([START] * 10, refuse_cursor=True)
    with pytest.raises(ValueError, match="sort by 'cid'"):
        _ = [row async for row in CallPages(source.query, {}, None, page_size=4, limit=None)]


async def test_an_unrelated_refusal_is_passed_on() -> None:
    async def refuse(**_: Any) -> models.QueryCallsResponse:
        raise StreamBadRequestError("bad filter", status=400, code=4)

    with pytest.raises(StreamBadRequestError, match="bad filter"):
        _ = [row async for row in CallPages(refuse, {}, None, page_size=4, limit=None)]


@pytest.mark.parametrize("limit", [0, -1, 101])
def test_a_page_size_out_of_range_is_refused_before_anything_is_sent(limit: int) -> None:
    with pytest.raises(ValueError, match="from 1 to 100"):
        CallPages(Calls([], refuse_cursor=False).query, {}, None, page_size=limit, limit=None)
