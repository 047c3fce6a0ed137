"""Batches that are encoded at once have the same bytes as rows that are encoded one by one."""

import math
from datetime import datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async.api import users as api
from stream_video_async.bulk.operations import UpsertUsers
from stream_video_async.models import UserRequest
from stream_video_async.types import Request

_ANY = st.recursive(
    st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
_ROWS = st.lists(
    st.fixed_dictionaries(
        {"id": st.text(min_size=1, max_size=10)}, optional={"name": st.text(max_size=8), "custom": _ANY}
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda row: str(row["id"]),
)


@pytest.fixture(scope="module")
def operation():
    return UpsertUsers(Request(api._UPDATE_USERS, "/api/v2/users"))


@given(rows=_ROWS, as_models=st.booleans())
def test_a_batch_has_the_bytes_of_its_rows(operation, rows, as_models):
    if as_models:
        rows = [UserRequest(**row) for row in rows]
    whole = operation.encode_all(rows)
    if whole is None:  # a value that has to be checked, or text that looks like one
        return
    singly = dict(operation.encode(row) for row in rows)
    assert dict(whole.items()) == singly
    assert list(whole) == list(whole.keys()) == list(singly)
    assert list(whole.values()) == list(singly.values())
    assert len(whole) == len(rows)
    assert all(whole[user_id] == row and user_id in whole for user_id, row in singly.items())
    assert bytes(operation.request(whole).json) == bytes(operation.request(singly).json)


@pytest.mark.parametrize(
    "rows",
    [
        [{"id": "a"}, {"id": "a"}],
        [{"id": "a"}, UserRequest(id="b")],
        [{"id": ""}],
        [{"id": 1}],
        [{"name": "no id"}],
        [{"id": "a", "nmae": "misspelt"}],
        [{"id": "a", "custom": {"n": math.nan}}],
        [{"id": "a", "custom": {"at": datetime(2026, 1, 1)}}],
        [{"id": "\ud800"}],
        [{"id": "a", "custom": {"x": object()}}],
        [1, 2],
    ],
    ids=["twice", "mixed", "empty id", "number", "none", "misspelt", "nan", "naive", "surrogate", "no form", "no rows"],
)
def test_rows_that_must_be_checked_one_by_one_are_not_encoded_at_once(operation, rows):
    assert operation.encode_all(rows) is None


def test_later_changes_to_rows_do_not_change_the_body(operation):
    rows: list[dict[str, Any]] = [{"id": "a", "custom": {"n": 1}}]
    whole = operation.encode_all(rows)
    rows[0]["custom"]["n"] = 2
    assert whole["a"] == b'{"id":"a","custom":{"n":1}}'
    assert msgspec.json.decode(whole.body) == {"users": {"a": {"id": "a", "custom": {"n": 1}}}}
