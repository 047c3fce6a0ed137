"""Devices, push providers, templates, preferences and the dry run of a push."""

import pytest


async def test_a_device_is_created_listed_and_deleted(http, people):
    assert (await http("GET", "/devices", params={"user_id": "ann"})).body["devices"] == []
    device = {"id": "d1", "push_provider": "apn", "push_provider_name": "mine", "voip_token": True, "user_id": "ann"}
    assert (await http("POST", "/devices", device)).status == 201
    (listed,) = (await http("GET", "/devices", params={"user_id": "ann"})).body["devices"]
    assert (listed["id"], listed["push_provider"], listed["voip"], listed["user_id"]) == ("d1", "apn", True, "ann")
    assert (await http("DELETE", "/devices", params={"user_id": "ann", "id": "d1"})).status == 200
    assert (await http("GET", "/devices", params={"user_id": "ann"})).body["devices"] == []
    again = await http("DELETE", "/devices", params={"user_id": "ann", "id": "d1"})
    assert (again.status, again.body["code"]) == (404, 16)


async def test_a_device_moves_to_the_user_who_registers_it_last(http, people):
    for user_id in ("ann", "bob"):
        await http("POST", "/devices", {"id": "d1", "push_provider": "firebase", "user_id": user_id})
    assert (await http("GET", "/devices", params={"user_id": "ann"})).body["devices"] == []
    assert len((await http("GET", "/devices", params={"user_id": "bob"})).body["devices"]) == 1


async def test_devices_need_a_user_and_a_known_provider(http, people):
    nobody = await http("POST", "/devices", {"id": "d1", "push_provider": "apn"})
    assert (nobody.status, nobody.body["code"]) == (400, 4)
    odd = await http("POST", "/devices", {"id": "d1", "push_provider": "pigeon", "user_id": "ann"})
    assert odd.status == 400


async def test_a_user_token_registers_a_device_of_its_user(http, people):
    await http.as_user("ann")("POST", "/devices", {"id": "d1", "push_provider": "apn", "user_id": "bob"})
    assert len((await http("GET", "/devices", params={"user_id": "ann"})).body["devices"]) == 1


@pytest.fixture
async def provider(http):
    wanted = {"name": "mine", "type": "firebase", "description": "first", "firebase_credentials": "{}"}
    assert (await http("POST", "/push_providers", {"push_provider": wanted})).status == 201
    return wanted


async def test_a_provider_is_upserted_listed_and_deleted(http, provider):
    changed = await http("POST", "/push_providers", {"push_provider": provider | {"firebase_host": "h"}})
    assert changed.body["push_provider"]["description"] == "first"
    (listed,) = (await http("GET", "/push_providers")).body["push_providers"]
    assert listed["firebase_host"] == "h"
    assert (await http("DELETE", "/push_providers/firebase/mine")).status == 200
    assert (await http("DELETE", "/push_providers/firebase/mine")).status == 404
    assert (await http("GET", "/push_providers")).body["push_providers"] == []


@pytest.mark.parametrize("body", [{}, {"push_provider": {"name": "x"}}, {"push_provider": {"name": "x", "type": "y"}}])
async def test_a_provider_needs_name_and_type(http, body):
    assert (await http("POST", "/push_providers", body)).status == 400


async def test_a_disabled_provider_shows_the_time(http, provider):
    when = {"disabled_at": "2030-01-01T00:00:00Z", "disabled_reason": "expired"}
    answer = await http("POST", "/push_providers", {"push_provider": provider | when})
    assert answer.body["push_provider"]["disabled_at"] == 1_893_456_000_000_000_000


async def test_templates_belong_to_a_provider(http, provider):
    template = {"push_provider_type": "firebase", "event_type": "message.new", "template": "{}"}
    missing = await http("POST", "/push_templates", template | {"push_provider_name": "other"})
    assert missing.status == 404
    written = await http("POST", "/push_templates", template | {"push_provider_name": "mine"})
    assert written.body["template"]["enable_push"] is True
    off = await http("POST", "/push_templates", template | {"enable_push": False})
    assert (off.body["template"]["enable_push"], off.body["template"]["template"]) == (False, "{}")
    asked = {"push_provider_type": "firebase", "push_provider_name": "mine"}
    assert len((await http("GET", "/push_templates", params=asked)).body["templates"]) == 1
    assert (await http("GET", "/push_templates", params={"push_provider_type": "apn"})).status == 404


async def test_preferences_are_kept_per_user_and_channel(http, people):
    until = "2030-01-01T00:00:00Z"
    changes = [
        {"user_id": "ann", "call_level": "none", "disabled_until": until},
        {"user_id": "ann", "channel_cid": "messaging:x", "chat_level": "mentions"},
    ]
    first = (await http("POST", "/push_preferences", {"preferences": changes})).body
    assert first["user_preferences"]["ann"]["call_level"] == "none"
    assert first["user_preferences"]["ann"]["disabled_until"] == 1_893_456_000_000_000_000
    assert first["user_channel_preferences"] == {"ann": {"messaging:x": {"chat_level": "mentions"}}}
    again = [{"user_id": "ann", "chat_level": "all", "remove_disable": True}]
    second = (await http("POST", "/push_preferences", {"preferences": again})).body
    assert second["user_preferences"]["ann"] == {"call_level": "none", "chat_level": "all"}
    assert (await http("POST", "/push_preferences", {"preferences": [{"call_level": "all"}]})).status == 400


async def test_a_check_renders_templates_and_reports_missing_devices(http, people, provider):
    await http(
        "POST",
        "/push_templates",
        {"push_provider_type": "firebase", "event_type": "message.new", "template": '{"a": 1}'},
    )
    checked = (await http("POST", "/check_push", {"user_id": "ann", "apn_template": "{}"})).body
    assert checked["general_errors"]
    assert (checked["rendered_apn_template"], checked["rendered_firebase_template"]) == ("{}", '{"a": 1}')
    skipped = (await http("POST", "/check_push", {"user_id": "ann", "skip_devices": True})).body
    assert "general_errors" not in skipped


async def test_an_invalid_time_is_rejected(http, provider):
    odd = provider | {"disabled_at": 5.5e300}
    assert (await http("POST", "/push_providers", {"push_provider": odd})).status == 400
