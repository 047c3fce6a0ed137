"""Filter builders select what the same plain dicts select."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from codegen.filters import read_filters
from stream_video_async import filters
from stream_video_async.emulator import StreamEmulator
from stream_video_async.filters import CallFilter, CallSessionStatsFilter, CallSort, Condition, PollSort, UserFilter
from stream_video_async.models import CallRequest, QueryUsersPayload, UserRequest
from tests.codegen.descriptions import bundled, tiny
from tests.support.contract import contract

DAWN = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
TOMORROW = dt.datetime.now(dt.UTC) + dt.timedelta(days=1)


def test_operators_become_plain_conditions() -> None:
    assert CallFilter.created_at.gt(DAWN) == {"created_at": {"$gt": DAWN}}
    assert CallFilter.custom("color").eq("red") == {"custom.color": {"$eq": "red"}}
    assert CallFilter.id.in_(("a", "b")) == {"id": {"$in": ["a", "b"]}}
    assert CallFilter.ended_at.eq(None) == {"ended_at": {"$eq": None}}
    assert CallFilter.team.exists() == {"team": {"$exists": True}}
    assert CallFilter.custom("a").exists(False) == {"custom.a": {"$exists": False}}
    assert CallSessionStatsFilter.counts_cq_score.gte(50) == {"counts.cq_score": {"$gte": 50}}
    assert UserFilter.id.nin(["a"]) == {"id": {"$nin": ["a"]}}
    assert UserFilter.banned.ne(True) == {"banned": {"$ne": True}}
    assert UserFilter.name.autocomplete("sa") == {"name": {"$autocomplete": "sa"}}
    assert UserFilter.teams.contains("red") == {"teams": {"$contains": "red"}}
    assert CallFilter.custom("a").q("words") == {"custom.a": {"$q": "words"}}


def test_conditions_are_joined_and_negated() -> None:
    a, b, c = CallFilter.id.eq("a"), CallFilter.type.eq("b"), CallFilter.team.eq("c")
    assert a & b & c == {"$and": [a, b, c]}
    assert a & (b & c) == {"$and": [a, b, c]}
    assert a | b | c == {"$or": [a, b, c]}
    assert a & (b | ~c) == {"$and": [a, {"$or": [b, {"$nor": [c]}]}]}
    assert {"id": "x"} & a == {"$and": [{"id": "x"}, a]}
    assert a | {"id": "x"} == {"$or": [a, {"id": "x"}]}
    assert {"id": "x"} | a == {"$or": [{"id": "x"}, a]}
    both = a
    both |= b
    assert both == {"$or": [a, b]}
    assert a == {"id": {"$eq": "a"}}
    assert all(isinstance(made, Condition) for made in (a & b, {"id": "x"} | a, ~a, both))


def test_a_plain_dict_called_like_an_operator_is_not_taken_apart() -> None:
    plain = {"$and": [{"id": "a"}]}
    assert CallFilter.id.eq("b") & plain == {"$and": [{"id": {"$eq": "b"}}, plain]}


def test_a_text_is_no_list_of_values() -> None:
    with pytest.raises(TypeError, match="use eq"):
        CallFilter.id.in_("default")


def test_sort_orders() -> None:
    assert (CallSort.created_at.desc().field, CallSort.created_at.desc().direction) == ("created_at", -1)
    assert (PollSort.is_closed.asc().field, PollSort.is_closed.asc().direction) == ("is_closed", 1)


def declared() -> dict[str, dict[str, Any]]:
    """Filter fields by query, straight from the contract."""
    document = contract()
    found: dict[str, dict[str, Any]] = {}
    for item in document["paths"].values():
        for operation in item.values():
            nodes = [parameter["schema"] for parameter in operation.get("parameters", [])]
            nodes += [media["schema"] for media in operation.get("requestBody", {}).get("content", {}).values()]
            for node in nodes:
                schema = document["components"]["schemas"].get(node.get("$ref", "").rpartition("/")[2], {})
                for entry in (node, *schema.get("properties", {}).values()):
                    if "x-stream-filter-fields" in entry:
                        found.setdefault(operation["operationId"], {}).update(entry["x-stream-filter-fields"])
    return found


def test_every_declared_field_and_operator_has_its_builder() -> None:
    spelled = {"$in": "in_"}
    queries = {builder.__doc__.split("Source: ")[1].split()[0]: builder for name in filters.__all__
               if name.endswith("Filter") and (builder := getattr(filters, name)).__doc__}  # fmt: skip
    assert queries.keys() == declared().keys()
    for query, fields in declared().items():
        for wire, rule in fields.items():
            field = getattr(queries[query], wire.replace(".", "_"))
            field = field("key") if rule["type"] == "object" else field
            methods = {name for name in dir(field) if not name.startswith("_")}
            assert methods == {spelled.get(operator, operator[1:]) for operator in rule["operators"]}, (query, wire)


def test_an_unknown_operator_is_left_to_plain_dicts() -> None:
    document = tiny()
    conditions = document["components"]["schemas"]["QueryCallsRequest"]["properties"]["filter_conditions"]
    conditions["x-stream-filter-fields"]["id"] = {"type": "place", "operators": ["$near", "$eq"]}
    _, kinds = read_filters(bundled(document))
    assert [kind.bases for kind in kinds] == ["_c.Eq[Any]"]


CASES: dict[str, tuple[Condition, dict[str, Any], list[str]]] = {
    "after": (CallFilter.created_at.gt(DAWN), {"created_at": {"$gt": "2020-01-01T00:00:00Z"}}, ["blue", "red"]),
    "later": (CallFilter.created_at.gt(TOMORROW), {"created_at": {"$gt": TOMORROW.isoformat()}}, []),
    "custom": (CallFilter.custom("color").eq("red"), {"custom.color": "red"}, ["red"]),
    "not": (~CallFilter.custom("color").eq("red"), {"$nor": [{"custom.color": "red"}]}, ["blue"]),
    "or": (
        CallFilter.id.eq("red") | CallFilter.id.eq("blue"),
        {"$or": [{"id": "red"}, {"id": "blue"}]},
        ["blue", "red"],
    ),
    "and": (CallFilter.id.eq("red") & CallFilter.type.eq("audio_room"), {"id": "red", "type": "audio_room"}, []),
    "in": (CallFilter.id.in_(["red", "green"]), {"id": {"$in": ["red", "green"]}}, ["red"]),
    "mixed": (CallFilter.type.eq("default") & {"id": "blue"}, {"type": "default", "id": "blue"}, ["blue"]),
    "null": (CallFilter.ended_at.eq(None), {"ended_at": None}, ["blue", "red"]),
}  # fmt: skip


async def test_builders_and_plain_dicts_select_the_same_calls() -> None:
    async with StreamEmulator() as emulator, emulator.client() as client:
        await client.upsert_users(UserRequest(id="sara", role="admin"), UserRequest(id="john"))
        for color in ("red", "blue"):
            call = client.video.call("default", color)
            await call.get_or_create(data=CallRequest(created_by_id="sara", custom={"color": color}))
        for name, (built, plain, expected) in CASES.items():
            for conditions in (built, plain):
                reply = await client.video.query_calls(filter_conditions=conditions)
                assert sorted(state.call.id for state in reply.calls) == expected, (name, conditions)
        newest = await client.video.query_calls(filter_conditions={}, sort=[CallSort.created_at.desc()])
        assert [state.call.id for state in newest.calls] == ["blue", "red"]
        users = await client.query_users(QueryUsersPayload(filter_conditions=UserFilter.role.eq("admin")))
        assert [user.id for user in users.users] == ["sara"]
        with pytest.raises(ValueError, match=r"zone|aware"):
            await client.video.query_calls(filter_conditions=CallFilter.created_at.gt(dt.datetime(2020, 1, 1)))
