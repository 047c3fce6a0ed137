"""Block lists, permissions and roles."""

import pytest

WORDS = {"name": "rude", "words": ["a", "b"]}


async def test_a_block_list_is_created_changed_and_deleted(http):
    made = await http("POST", "/blocklists", WORDS)
    assert (made.status, made.body["blocklist"]["type"]) == (201, "word")
    assert (await http("POST", "/blocklists", WORDS)).status == 400
    changed = await http("PUT", "/blocklists/rude", {"words": ["c"], "is_leet_check_enabled": True})
    assert changed.body["blocklist"]["words"] == ["c"]
    shown = (await http("GET", "/blocklists/rude")).body["blocklist"]
    assert (shown["is_leet_check_enabled"], shown["is_plural_check_enabled"]) == (True, False)
    assert (await http("DELETE", "/blocklists/rude")).status == 200
    for method in ("GET", "DELETE"):
        assert (await http(method, "/blocklists/rude")).status == 404


async def test_block_lists_are_paged_by_name_within_a_team(http):
    for name in ("c", "a", "b"):
        await http("POST", "/blocklists", {"name": name, "words": []})
    await http("POST", "/blocklists", {"name": "a", "words": [], "team": "red"})
    first = (await http("GET", "/blocklists", params={"limit": "2"})).body
    assert [entry["name"] for entry in first["blocklists"]] == ["a", "b"]
    rest = (await http("GET", "/blocklists", params={"limit": "2", "cursor": first["next_cursor"]})).body
    assert [entry["name"] for entry in rest["blocklists"]] == ["c"]
    assert "next_cursor" not in rest
    team = (await http("GET", "/blocklists", params={"team": "red"})).body["blocklists"]
    assert [entry["team"] for entry in team] == ["red"]


async def test_an_import_adds_words_and_returns_a_task(http):
    made = (await http("POST", "/blocklists", WORDS)).body["blocklist"]
    path = f"/blocklists/{made['id']}/import"
    task_id = (await http("POST", path, {"items": ["b", "c"]})).body["task_id"]
    assert (await http("GET", f"/tasks/{task_id}")).body["status"] == "completed"
    assert (await http("GET", "/blocklists/rude")).body["blocklist"]["words"] == ["a", "b", "c"]
    assert (await http("POST", "/blocklists/nothing/import", {"items": ["x"]})).status == 404


PERMISSION = {"id": "mine", "name": "Mine", "action": "CreateCall", "condition": {}}


async def test_built_in_permissions_are_listed_and_cannot_be_changed(http):
    listed = (await http("GET", "/permissions")).body["permissions"]
    assert len(listed) == 37
    assert (await http("GET", "/permissions/create-channel")).status == 200
    assert (await http("GET", "/permissions/create-call")).body["permission"]["action"] == "CreateCall"
    assert (await http("DELETE", "/permissions/create-call")).status == 400


async def test_a_custom_permission_is_created_changed_and_deleted(http):
    assert (await http("POST", "/permissions", PERMISSION)).status == 201
    assert (await http("POST", "/permissions", PERMISSION)).status == 400
    await http("PUT", "/permissions/mine", {**PERMISSION, "name": "Other", "owner": True})
    shown = (await http("GET", "/permissions/mine")).body["permission"]
    assert (shown["name"], shown["owner"], shown["custom"]) == ("Other", True, True)
    assert (await http("DELETE", "/permissions/mine")).status == 200
    for method in ("GET", "DELETE"):
        assert (await http(method, "/permissions/mine")).status == 404


async def test_a_role_is_created_and_deleted(http):
    made = await http("POST", "/roles", {"name": "captain"})
    assert (made.status, made.body["role"]["custom"]) == (201, True)
    assert (await http("POST", "/roles", {"name": "captain"})).status == 400
    names = [role["name"] for role in (await http("GET", "/roles")).body["roles"]]
    assert {"user", "admin", "guest", "captain"} <= set(names)
    assert (await http("DELETE", "/roles/captain")).status == 200
    assert (await http("DELETE", "/roles/captain")).status == 404


@pytest.mark.parametrize("name", ["user", ""])
async def test_built_in_and_empty_role_names_are_rejected(http, name):
    assert (await http("POST", "/roles", {"name": name})).status == 400


async def test_roles_are_searched_by_name_in_pages(http):
    await http("POST", "/roles", {"name": "moderator_two"})
    found = (await http("GET", "/roles/search", params={"query": "MODER", "limit": "1"})).body["roles"]
    assert [role["name"] for role in found] == ["moderator"]
    more = (await http("GET", "/roles/search", params={"query": "moder", "name_gt": "moderator"})).body["roles"]
    assert [role["name"] for role in more] == ["moderator_two"]
    channel = (await http("GET", "/roles/search", params={"query": "m", "role_type": "channel"})).body["roles"]
    assert [role["name"] for role in channel] == ["call_member", "moderator_two"]
    assert (await http("DELETE", "/roles/user")).status == 400


async def test_a_block_list_needs_a_name_and_stores_its_owner(http, people):
    assert (await http("POST", "/blocklists", {"name": "", "words": []})).status == 400
    made = await http("POST", "/blocklists", {**WORDS, "user_id": "ann"})
    assert made.body["blocklist"]["owner_user_id"] == "ann"


@pytest.mark.parametrize("id_", ["create-call", ""])
async def test_built_in_and_empty_permission_ids_are_rejected(http, id_):
    assert (await http("POST", "/permissions", {**PERMISSION, "id": id_})).status == 400
