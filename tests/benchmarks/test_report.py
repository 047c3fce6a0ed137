"""The benchmark's arithmetic: ratios by round, spreads, and what makes the check fail."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from benchmarks import bodies, load, standin
from benchmarks.budgets import BUDGETS, SLACK, Budget
from benchmarks.processes import ROOT
from benchmarks.report import BEGIN, END, Results, as_json, measurements, spread, verdicts, write_into
from stream_video_async._models.codec import decode_json, encode_json
from stream_video_async.models import GetOrCreateCallResponse, UpdateUsersResponse
from stream_video_async.webhooks import verify_and_parse

CALLS = "get_or_create, 32 in flight"
CPU = "CPU us/call"


def results(ours: list[float], theirs: list[float], metric: str = CPU) -> Results:
    found = Results()
    for value in ours:
        found.add(CALLS, "ours", {metric: value})
    for value in theirs:
        found.add(CALLS, "handwritten", {metric: value})
    return found


def test_a_ratio_is_the_median_of_the_rounds_so_that_a_slow_round_counts_once() -> None:
    budget = Budget(CALLS, CPU, 1.0, "handwritten")
    assert results([100, 900, 100], [200, 1800, 100]).value(budget) == 0.5


def test_a_contestant_that_sits_out_rounds_is_compared_by_medians() -> None:
    budget = Budget(CALLS, CPU, 1.0, "handwritten")
    assert results([100, 200, 300], [400]).value(budget) == 0.5


def test_what_was_not_run_has_no_verdict() -> None:
    assert Results().value(BUDGETS[0]) is None
    assert verdicts(Results())[1] == []


@pytest.mark.parametrize(
    ("budget", "holding", "missing"),
    [(Budget("s", "m", 2.0), 2.0, 2.1), (Budget("s", "m", 2.0, at_least=True), 2.0, 1.9)],
)
def test_a_budget_is_a_bound_from_the_side_it_says(budget: Budget, holding: float, missing: float) -> None:
    assert budget.holds(holding)
    assert not budget.holds(missing)
    assert budget.holds(missing, SLACK)


def test_the_check_fails_on_processor_time_far_beyond_its_budget_alone() -> None:
    assert len(verdicts(results([130], [100]))[1]) == 1
    assert verdicts(results([130], [100]), SLACK)[1] == []
    assert len(verdicts(results([200], [100]), SLACK)[1]) == 1
    assert verdicts(results([10], [100], "per second"), SLACK)[1] == []


def test_spread_is_half_the_distance_of_the_quartiles() -> None:
    assert spread([5.0]) == 0.0
    assert spread([8.0, 9.0, 10.0, 11.0, 12.0]) == pytest.approx(0.1)


def test_table_and_json_show_the_same_medians() -> None:
    found = results([100, 200, 300], [400, 400, 400])
    assert "200 CPU us/call" in measurements(found)
    assert {"value": 0.5}.items() <= next(
        entry.items()
        for entry in json.loads(json.dumps(as_json(found)))["budgets"]
        if entry["metric"] == CPU and entry["value"]
    )


def test_tables_replace_what_stands_between_the_marks(tmp_path: Path) -> None:
    document = tmp_path / "speed.md"
    document.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n")
    write_into(document, "new")
    assert document.read_text() == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    document.write_text("no marks\n")
    with pytest.raises(SystemExit, match="lacks the lines"):
        write_into(document, "new")
    assert document.read_text() == "no marks\n"
    assert (ROOT / "docs" / "performance.md").read_text().count(BEGIN) == 1


def test_the_fixed_bodies_are_complete_replies() -> None:
    """Decoding drift would be part of the measurement."""
    decode_json(bodies.CALL_REPLY, GetOrCreateCallResponse, strict=True)
    users = decode_json(bodies.USERS_REPLY, UpdateUsersResponse, strict=True).users
    assert len({user.created_at for user in users.values()}) == len(users) == bodies.USERS_PER_REQUEST
    assert verify_and_parse(bodies.EVENT, bodies.EVENT_SIGNATURE, bodies.API_SECRET).type == "call.created"


def test_the_small_server_names_the_users_it_was_sent() -> None:
    sent = {user["id"]: user for user in bodies.rows(3)}
    reply = standin.upserted(encode_json({"users": sent})).split(b"\r\n\r\n", 1)[1]
    assert set(decode_json(reply, UpdateUsersResponse, strict=True).users) == set(sent)


async def test_as_many_calls_as_asked_for_are_in_flight() -> None:
    running, most, ids = 0, 0, []

    async def call(id: str) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0)
        running -= 1
        ids.append(id)

    await load.keep_in_flight(call, 20, 4)
    assert most == 4
    assert len(set(ids)) == 20
