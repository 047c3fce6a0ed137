"""Polls, options and votes."""

import json

import pytest

POLL = {
    "id": "p",
    "name": "Lunch?",
    "user_id": "ann",
    "max_votes_allowed": 2,
    "custom": {"where": "here"},
    "options": [{"text": "yes"}, {"text": "no", "custom": {"sad": True}}],
}


@pytest.fixture
async def poll(http, people):
    made = await http("POST", "/polls", POLL)
    assert made.status == 201, made.body
    return made.body["poll"]


async def test_a_poll_is_created_with_defaults(http, poll):
    assert (poll["created_by"]["id"], poll["voting_visibility"], poll["is_closed"]) == ("ann", "public", False)
    assert [option["text"] for option in poll["options"]] == ["yes", "no"]
    assert (poll["vote_count"], poll["own_votes"], poll["latest_votes_by_option"]) == (0, [], {})
    assert (await http("GET", "/polls/p")).body["poll"] == poll
    assert (await http("POST", "/polls", POLL)).status == 400
    assert (await http("POST", "/polls", {"name": "x"})).status == 400


async def test_an_update_replaces_and_a_partial_update_changes(http, emulator, poll):
    partial = {"set": {"name": "Dinner?", "mood": "good"}, "unset": ["max_votes_allowed"], "user_id": "ann"}
    changed = (await http("PATCH", "/polls/p", partial)).body["poll"]
    assert (changed["name"], changed["custom"]) == ("Dinner?", {"where": "here", "mood": "good"})
    assert "max_votes_allowed" not in changed
    assert len(changed["options"]) == 2
    replaced = await http("PUT", "/polls", {"id": "p", "name": "Tea?", "user_id": "ann"})
    assert replaced.body["poll"]["options"] == []
    closed = await http("PATCH", "/polls/p", {"set": {"is_closed": True}, "user_id": "ann"})
    assert closed.body["poll"]["is_closed"] is True
    assert (await http("POST", "/polls/p/options", {"text": "late", "user_id": "ann"})).status == 400
    options = {"set": {"options": [{"text": "only"}]}, "user_id": "ann"}
    rewritten = (await http("PATCH", "/polls/p", options)).body["poll"]["options"]
    assert [option["text"] for option in rewritten] == ["only"]
    reopened = await http("PATCH", "/polls/p", {"unset": ["is_closed", "mood"], "user_id": "ann"})
    assert reopened.body["poll"]["is_closed"] is False
    emulator.events.assert_sent("poll.closed", times=1)


@pytest.mark.parametrize(
    "change",
    [
        {"is_closed": "yes"},
        {"max_votes_allowed": True},
        {"options": [1]},
        {"options": [{"id": 1}]},
        {"voting_visibility": "x"},
    ],
)
async def test_partial_updates_of_the_wrong_type_are_rejected(http, poll, change):
    assert (await http("PATCH", "/polls/p", {"set": change, "user_id": "ann"})).status == 400


async def test_options_are_created_changed_and_deleted(http, poll):
    made = (await http("POST", "/polls/p/options", {"text": "maybe", "user_id": "ann"})).body["poll_option"]
    changed = await http("PUT", "/polls/p/options", {"id": made["id"], "text": "perhaps", "user_id": "ann"})
    assert changed.body["poll_option"]["text"] == "perhaps"
    shown = await http("GET", f"/polls/p/options/{made['id']}")
    assert shown.body["poll_option"] == changed.body["poll_option"]
    assert (await http("DELETE", f"/polls/p/options/{made['id']}")).status == 200
    assert (await http("GET", f"/polls/p/options/{made['id']}")).status == 404
    assert len((await http("GET", "/polls/p")).body["poll"]["options"]) == 2


async def test_polls_are_found_by_filter_and_cursor(http, people, poll):
    for number in range(4):
        await http("POST", "/polls", {"id": f"q{number}", "name": f"n{number}", "user_id": "bob"})
    asked = {"filter": {"created_by_id": "bob"}, "sort": [{"field": "name", "direction": -1}], "limit": 3}
    first = (await http("POST", "/polls/query", asked)).body
    assert [entry["id"] for entry in first["polls"]] == ["q3", "q2", "q1"]
    rest = (await http("POST", "/polls/query", asked | {"next": first["next"]})).body
    assert [entry["id"] for entry in rest["polls"]] == ["q0"]
    custom = (await http("POST", "/polls/query", {"filter": {"custom.where": "here"}})).body["polls"]
    assert [entry["id"] for entry in custom] == ["p"]
    assert (await http("POST", "/polls/query", {"filter": {"description": "x"}})).status == 400


async def test_imported_votes_are_counted_and_found(http, emulator, poll):
    option = poll["options"][0]["id"]
    state = emulator.export_state()
    votes = [("v1", {"option_id": option, "user_id": "bob"}), ("v2", {"option_id": option, "user_id": "cat"})]
    votes += [("v3", {"option_id": "", "is_answer": True, "answer_text": "hm"})]
    for place, (id_, vote) in enumerate(votes):
        body = {"id": id_, "poll_id": "p", "created_at": place + 1, "updated_at": place + 1, **vote}
        entry = {"kind": "poll_vote", "owner": "p", "id": id_, "created_at": place + 1}
        state["apps"][emulator.api_key]["documents"].append({**entry, "body": json.dumps(body)})
    emulator.import_state(state)
    shown = (await http("GET", "/polls/p", params={"user_id": "bob"})).body["poll"]
    assert (shown["vote_count"], shown["answers_count"], shown["vote_counts_by_option"]) == (2, 1, {option: 2})
    assert [vote["id"] for vote in shown["own_votes"]] == ["v1"]
    found = (await http("POST", "/polls/p/votes", {"filter": {"is_answer": True}})).body["votes"]
    assert [vote["answer_text"] for vote in found] == ["hm"]
    page = (await http("POST", "/polls/p/votes", {"filter": {"option_id": option}, "limit": 1})).body
    assert [vote["user"]["id"] for vote in page["votes"]] == ["cat"]
    assert page["next"]


async def test_a_deleted_poll_is_gone(http, emulator, poll):
    assert (await http("DELETE", "/polls/p", params={"user_id": "ann"})).status == 200
    assert (await http("GET", "/polls/p")).status == 404
    emulator.events.assert_sent("poll.deleted", times=1)
