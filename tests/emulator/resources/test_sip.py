"""SIP trunks, routing rules, and the resolution of incoming calls."""

import json

import jwt
import pytest

TRUNK = {"name": "office", "numbers": ["+31", "+32"], "allowed_ips": ["10.0.0.0/8"], "password": "secret"}


@pytest.fixture
async def trunk(http):
    made = await http("POST", "/video/sip/inbound_trunks", TRUNK)
    assert made.status == 201, made.body
    return made.body["sip_trunk"]


def rule_for(trunk, **changes):
    return {
        "name": "to the desk",
        "trunk_ids": [trunk["id"]],
        "caller_configs": {"id": "sip-caller", "custom_data": {"a": 1}},
        "direct_routing_configs": {"call_type": "default", "call_id": "desk"},
        **changes,
    }


async def test_a_trunk_is_changed_and_deleted(http, trunk):
    path = f"/video/sip/inbound_trunks/{trunk['id']}"
    changed = await http("PUT", path, {"name": "home", "numbers": ["+33"]})
    assert (changed.body["sip_trunk"]["name"], changed.body["sip_trunk"]["password"]) == ("home", "secret")
    assert (changed.body["sip_trunk"]["allowed_ips"], changed.body["sip_trunk"]["numbers"]) == ([], ["+33"])
    assert len((await http("GET", "/video/sip/inbound_trunks")).body["sip_trunks"]) == 1
    assert (await http("DELETE", path)).status == 200
    assert (await http("DELETE", path)).status == 404
    odd = await http("POST", "/video/sip/inbound_trunks", {**TRUNK, "allowed_ips": ["here"]})
    assert odd.status == 400


@pytest.mark.parametrize(
    ("number", "source", "result"),
    [
        ("+31", "10.1.2.3", "accept"),
        ("+31", "11.1.2.3", "password"),
        ("+31", "", "password"),
        ("+9", "", "no_trunk_found"),
    ],
)
async def test_callers_are_accepted_by_address_or_password(http, trunk, number, source, result):
    asked = {"sip_trunk_number": number, "sip_caller_number": "+1", "source_ip": source}
    answer = (await http("POST", "/video/sip/auth", asked)).body
    assert answer["auth_result"] == result
    assert answer.get("password") == ("secret" if result == "password" else None)


async def test_a_rule_is_created_changed_and_deleted(http, trunk):
    made = await http("POST", "/video/sip/inbound_routing_rules", rule_for(trunk))
    assert made.status == 201, made.body
    path = f"/video/sip/inbound_routing_rules/{made.body['id']}"
    changed = await http("PUT", path, rule_for(trunk, name="new", pin_protection_configs={"default_pin": "1234"}))
    assert changed.body["sip_inbound_routing_rule"]["pin_protection_configs"]["enabled"] is False
    (listed,) = (await http("GET", "/video/sip/inbound_routing_rules")).body["sip_inbound_routing_rules"]
    assert listed["name"] == "new"
    assert (await http("DELETE", path)).status == 200
    assert (await http("DELETE", path)).status == 404
    unknown = await http("POST", "/video/sip/inbound_routing_rules", rule_for({"id": "none"}))
    assert unknown.status == 400


async def test_an_incoming_call_gets_credentials_by_the_first_matching_rule(http, emulator, trunk):
    wrong = rule_for(trunk, caller_numbers=["+7"], direct_routing_configs={"call_type": "default", "call_id": "no"})
    await http("POST", "/video/sip/inbound_routing_rules", wrong)
    right = rule_for(trunk, called_numbers=["+31"], call_configs={"custom_data": {"b": 2}})
    await http("POST", "/video/sip/inbound_routing_rules", right)
    asked = {"sip_trunk_number": "+31", "sip_caller_number": "+1"}
    answer = (await http("POST", "/video/sip/resolve", asked)).body
    credentials = answer["credentials"]
    assert (credentials["call_id"], credentials["user_id"]) == ("desk", "sip-caller")
    assert (credentials["user_custom_data"], credentials["call_custom_data"]) == ({"a": 1}, {"b": 2})
    claims = jwt.decode(credentials["token"], emulator.api_secret, algorithms=["HS256"])
    assert claims["user_id"] == "sip-caller"
    for number in ("+32", "+9"):
        assert (await http("POST", "/video/sip/resolve", asked | {"sip_trunk_number": number})).status == 404
    assert (await http("POST", "/video/sip/resolve", asked | {"trunk_id": trunk["id"]})).status == 201


async def test_a_routing_number_finds_its_call(http, emulator, trunk, call):
    rule = rule_for(trunk, pin_routing_configs={"pin_prompt": "?"})
    del rule["direct_routing_configs"]
    await http("POST", "/video/sip/inbound_routing_rules", rule)
    asked = {"sip_trunk_number": "+31", "sip_caller_number": "+1", "routing_number": "12345"}
    assert (await http("POST", "/video/sip/resolve", asked)).status == 404
    assert (await http("POST", "/video/sip/resolve", {**asked, "trunk_id": "x"})).status == 404
    del asked["routing_number"]
    assert (await http("POST", "/video/sip/resolve", asked)).status == 404
    state = emulator.export_state()
    for document in state["apps"][emulator.api_key]["documents"]:
        if document["kind"] == "call":
            document["body"] = json.dumps({**json.loads(document["body"]), "routing_number": "12345"})
    emulator.import_state(state)
    found = await http("POST", "/video/sip/resolve", {**asked, "routing_number": "12345"})
    assert found.body["credentials"]["call_id"] == "one"
