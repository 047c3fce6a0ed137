"""User groups: create, change, delete, members, lists and searches."""

GROUP = {"id": "g", "name": "Group", "description": "d", "member_ids": ["ann"], "team_id": "red"}


async def test_a_group_is_created_changed_and_deleted(http, people):
    made = await http("POST", "/usergroups", GROUP)
    assert [member["user_id"] for member in made.body["user_group"]["members"]] == ["ann"]
    assert (await http("POST", "/usergroups", GROUP)).status == 400
    changed = (await http("PUT", "/usergroups/g", {"name": "New"})).body["user_group"]
    assert (changed["name"], changed["description"]) == ("New", "d")
    assert (await http("GET", "/usergroups/g", params={"team_id": "blue"})).status == 404
    assert (await http("GET", "/usergroups/g", params={"team_id": "red"})).body["user_group"]["name"] == "New"
    assert (await http("DELETE", "/usergroups/g")).status == 200
    assert (await http("GET", "/usergroups/g")).status == 404


async def test_members_are_added_and_removed(http, people):
    await http("POST", "/usergroups", GROUP)
    added = await http("POST", "/usergroups/g/members", {"member_ids": ["bob", "ann"], "as_admin": True})
    assert [(m["user_id"], m["is_admin"]) for m in added.body["user_group"]["members"]] == [
        ("ann", True),
        ("bob", True),
    ]
    left = await http("POST", "/usergroups/g/members/delete", {"member_ids": ["ann", "cat"]})
    assert [member["user_id"] for member in left.body["user_group"]["members"]] == ["bob"]
    unknown = await http("POST", "/usergroups/g/members", {"member_ids": ["nobody"]})
    assert "the provided users [nobody] don't exist" in unknown.body["message"]


async def test_a_group_without_id_gets_a_generated_one(http, people):
    made = (await http("POST", "/usergroups", {"name": "x"})).body["user_group"]
    assert (await http("GET", f"/usergroups/{made['id']}")).status == 200


async def test_lists_and_searches_continue_after_the_last_key(http, people):
    for number in range(5):
        await http("POST", "/usergroups", {"id": f"g{number}", "name": f"Name {4 - number}", "team_id": "red"})
    seen, last = [], None
    while True:
        after: dict[str, str] = {} if last is None else {"created_at_gt": str(last["created_at"]), "id_gt": last["id"]}
        page = (await http("GET", "/usergroups", params={"limit": "2", "team_id": "red", **after})).body["user_groups"]
        if not page:
            break
        seen += [group["id"] for group in page]
        last = page[-1]
    assert seen == ["g0", "g1", "g2", "g3", "g4"]
    found = (await http("GET", "/usergroups/search", params={"query": "name", "limit": "3"})).body["user_groups"]
    assert [group["name"] for group in found] == ["Name 0", "Name 1", "Name 2"]
    more = (await http("GET", "/usergroups/search", params={"query": "NAME", "name_gt": "Name 2"})).body["user_groups"]
    assert [group["name"] for group in more] == ["Name 3", "Name 4"]
    by_id = (await http("GET", "/usergroups", params={"id_gt": "g2"})).body["user_groups"]
    assert [group["id"] for group in by_id] == ["g3", "g4"]
    for odd in ("yesterday", "9" * 30):
        assert (await http("GET", "/usergroups", params={"created_at_gt": odd})).status == 400


async def test_a_group_created_by_a_user_shows_its_creator(http, people):
    made = await http.as_user("ann")("POST", "/usergroups", {"name": "mine"})
    assert made.body["user_group"]["created_by"] == "ann"
