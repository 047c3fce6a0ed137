"""Filters, sorts and cursors handle anything that a client may send."""

import json
import string
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stream_video_async.emulator.app_store import AppStore
from stream_video_async.emulator.behavior.calls import CALLS
from stream_video_async.emulator.behavior.users import USERS
from stream_video_async.emulator.errors import ApiFault
from stream_video_async.emulator.query import compile_filter
from stream_video_async.emulator.query.pages import _decode_cursor
from stream_video_async.emulator.store import Store

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8)
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
)
OPERATORS = st.sampled_from(
    [
        "$eq",
        "$ne",
        "$gt",
        "$gte",
        "$lt",
        "$lte",
        "$in",
        "$nin",
        "$exists",
        "$q",
        "$autocomplete",
        "$contains",
        "$and",
        "$odd",
    ]
)
FIELDS = st.sampled_from([*CALLS.fields, *USERS.fields, "custom.a", "custom.a.b", 'custom.x"y', "custom.", "nope"])
LEAVES = st.dictionaries(
    FIELDS, JSON | st.dictionaries(OPERATORS, JSON | st.lists(SCALARS, max_size=4), max_size=2), max_size=3
)
FILTERS = st.recursive(
    LEAVES,
    lambda inner: st.dictionaries(st.sampled_from(["$and", "$or", "$nor"]), st.lists(inner, max_size=3), max_size=2),
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(FILTERS, st.booleans())
def test_any_filter_either_runs_or_is_rejected(conditions, of_users):
    """A filter compiles to SQL that SQLite accepts, or fails with code 4."""
    store = Store()
    store.open()
    app = AppStore(store, "app")
    app.put("user", "u", {"id": "u", "custom": {"a": 1}, "teams": ["t"], "created_at": 1})
    try:
        where, parameters = compile_filter(USERS if of_users else CALLS, conditions)
        app.select("user", where, parameters, limit=10)
    except ApiFault as fault:
        assert (fault.status, fault.code) == (400, 4)
    finally:
        store.close()


@given(st.text(alphabet=string.ascii_letters + string.digits + "-_", max_size=40))
def test_any_cursor_is_decoded_or_rejected(text):
    try:
        _decode_cursor(CALLS, text, backwards=False)
    except ApiFault as fault:
        assert fault.code == 4


async def test_deeply_nested_filters_are_rejected(http):
    conditions: dict[str, Any] = {"type": "default"}
    for _ in range(50):
        conditions = {"$and": [conditions]}
    assert (await http("POST", "/video/calls", {"filter_conditions": conditions})).status == 400
    many = {"$or": [{"type": "x"}] * 201}
    assert (await http("POST", "/video/calls", {"filter_conditions": many})).status == 400


async def test_text_search_in_custom_data(http, people):
    for name, color in (("a", "dark blue"), ("b", "red")):
        data = {"created_by_id": "ann", "custom": {"color": color, "tags": [name]}}
        await http("POST", f"/video/call/default/{name}", {"data": data})

    async def found(conditions):
        answer = await http("POST", "/video/calls", {"filter_conditions": conditions})
        assert answer.status == 201, answer.body
        return sorted(state["call"]["id"] for state in answer.body["calls"])

    assert await found({"custom.color": {"$q": "BLUE"}}) == ["a"]
    assert await found({"custom.color": {"$autocomplete": "blu"}}) == ["a"]
    assert await found({"custom.tags": {"$contains": "b"}}) == ["b"]
    assert await found({"custom.tags": ["b"]}) == ["b"]
    assert await found({"custom.color": {"$in": ["red", None]}}) == ["b"]
    assert await found({"custom.none": {"$in": [None]}}) == ["a", "b"]
    assert await found({"custom.color": {"$exists": True}}) == ["a", "b"]


async def test_users_are_found_by_team_email_name_and_flag(http):
    users = {
        "a": {"id": "a", "name": "Ann", "teams": ["red"], "custom": {"email": "a@x"}},
        "b": {"id": "b", "teams": ["blue"]},
        "c": {"id": "c"},
    }
    await http("POST", "/users", {"users": users})

    async def found(conditions):
        answer = await http("GET", "/users", params={"payload": json.dumps({"filter_conditions": conditions})})
        return sorted(user["id"] for user in answer.body["users"]) if answer.status == 200 else answer.status

    assert await found({"teams": "red"}) == ["a"]
    assert await found({"teams": {"$in": ["red", "blue"]}}) == ["a", "b"]
    assert await found({"teams": {"$contains": "blue"}}) == ["b"]
    assert await found({"teams": {"$in": [1]}}) == 400
    assert await found({"email": "a@x"}) == ["a"]
    assert await found({"username": {"$autocomplete": "an"}}) == ["a"]
    assert await found({"banned": {"$ne": True}}) == ["a", "b", "c"]
    assert await found({"banned": "no"}) == 400
    assert await found({"name": {"$in": ["Ann", None]}}) == ["a", "b", "c"]
    assert await found({"name": None}) == ["b", "c"]
    assert await found({"id": {"$ne": None}}) == ["a", "b", "c"]
    assert await found({"last_active": {"$gt": "1990-01-01T00:00:00Z"}}) == []
