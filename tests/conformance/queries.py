"""Filters, sorting and paging."""

from datetime import UTC, datetime, timedelta

from .kit import World, scenario

DESCENDING = [{"field": "created_at", "direction": -1}]


async def three(w: World, **data):
    """Make three calls with a marker of their own; return ids, oldest first, and the marker."""
    marker, user = w.name("marker"), await w.user()
    calls = [
        await w.call(created_by_id=user, custom={"marker": marker, "number": number}, **data) for number in range(3)
    ]
    return [call.id for call in calls], {"custom.marker": marker}


@scenario("docs")
async def calls_by_custom_data(w: World):
    """QueryCalls finds calls by custom.<field>."""
    ids, mine = await three(w)
    assert sorted(await w.find_calls(mine)) == sorted(ids)


@scenario("spec")
async def calls_by_id_and_cid(w: World):
    """QueryCalls finds calls by id, cid and type."""
    ids, mine = await three(w)
    assert await w.find_calls({"id": ids[0]}) == [ids[0]]
    assert await w.find_calls({"cid": {"$in": [f"default:{ids[1]}"]}}) == [ids[1]]
    assert len(await w.find_calls({**mine, "type": "default"})) == 3


@scenario("spec")
async def calls_by_creator(w: World):
    """QueryCalls finds calls by created_by_user_id."""
    user = await w.user()
    call = await w.call(created_by_id=user)
    assert await w.find_calls({"created_by_user_id": user}) == [call.id]


@scenario("test")
async def calls_by_team(w: World):
    """QueryCalls finds calls by team."""
    team = w.name("team")
    call = await w.call(team=team)
    assert await w.find_calls({"team": team}) == [call.id]


@scenario("spec")
async def calls_by_member(w: World):
    """QueryCalls finds calls by their members with $in."""
    user = await w.user()
    call = await w.call(members=[{"user_id": user}])
    await w.call()
    assert await w.find_calls({"members": {"$in": [user]}}) == [call.id]


@scenario("test")
async def calls_that_have_not_ended(w: World):
    """ended_at: null finds the calls that have not ended."""
    ids, mine = await three(w)
    await w.client.video.call("default", ids[0]).end()
    assert sorted(await w.find_calls({**mine, "ended_at": None})) == sorted(ids[1:])


@scenario("spec")
async def calls_backstage(w: World):
    """QueryCalls finds calls in backstage."""
    ids, mine = await three(w, settings_override={"backstage": {"enabled": True}})
    await w.client.video.call("default", ids[0]).go_live()
    assert await w.find_calls({**mine, "backstage": False}) == [ids[0]]


@scenario("spec")
async def calls_that_run(w: World):
    """ongoing: true finds no call without a session."""
    _, mine = await three(w)
    assert await w.find_calls({**mine, "ongoing": True}) == []


@scenario("docs")
async def calls_by_start(w: World):
    """Ranges of starts_at take RFC 3339 texts."""
    soon = datetime.now(UTC) + timedelta(days=1)
    call, marker = await w.call(starts_at=soon), None
    day = {"$gt": soon - timedelta(hours=1), "$lt": soon + timedelta(hours=1)}
    conditions = {"id": call.id, "starts_at": {name: moment.isoformat() for name, moment in day.items()}}
    assert (await w.find_calls(conditions), marker) == ([call.id], None)
    conditions["starts_at"] = {"$gt": (soon + timedelta(hours=1)).isoformat()}
    assert await w.find_calls(conditions) == []


@scenario("docs")
async def conditions_combine(w: World):
    """$or and $and combine conditions."""
    ids, mine = await three(w)
    either = {"$or": [{"custom.number": 0}, {"custom.number": 2}]}
    assert sorted(await w.find_calls({"$and": [mine, either]})) == sorted([ids[0], ids[2]])


@scenario("docs")
async def numbers_compare(w: World):
    """$gte and $lt compare numbers in custom data."""
    ids, mine = await three(w)
    assert sorted(await w.find_calls({**mine, "custom.number": {"$gte": 1}})) == sorted(ids[1:])
    assert await w.find_calls({**mine, "custom.number": {"$lt": 1}}) == [ids[0]]


@scenario("docs")
async def fields_exist(w: World):
    """$exists asks whether a field of custom data is there."""
    ids, mine = await three(w)
    assert len(await w.find_calls({**mine, "custom.number": {"$exists": True}})) == 3
    assert await w.find_calls({"id": ids[0], "custom.nothing": {"$exists": True}}) == []


@scenario("spec")
async def calls_sort_by_age(w: World):
    """QueryCalls sorts by created_at in both directions."""
    ids, mine = await three(w)
    assert await w.find_calls(mine, sort=DESCENDING) == ids[::-1]
    assert await w.find_calls(mine, sort=[{"field": "created_at", "direction": 1}]) == ids


@scenario("decided")
async def newest_calls_first(w: World):
    """QueryCalls without a sort lists the newest calls first."""
    ids, mine = await three(w)
    assert await w.find_calls(mine) == ids[::-1]


@scenario("test")
async def paging_with_the_same_sort(w: World):
    """QueryCalls takes next together with the sort that it came from."""
    ids, mine = await three(w)
    first = await w.client.video.query_calls(filter_conditions=mine, sort=DESCENDING, limit=2)
    assert first.next
    second = await w.client.video.query_calls(filter_conditions=mine, sort=DESCENDING, limit=2, next=first.next)
    assert [entry.call.id for entry in (*first.calls, *second.calls)] == ids[::-1]
    assert not second.next


@scenario("seen")
async def a_hundred_calls_at_most(w: World):
    """A limit above 100 is refused in these words."""
    await w.refused(w.client.video.query_calls(filter_conditions={}, limit=101), 400, "limit must be 100 or less")


@scenario("inferred")
async def unknown_fields_cannot_be_filtered(w: World):
    """A filter on a field that is not listed is refused with 400."""
    await w.refused(w.client.video.query_calls(filter_conditions={"color": "red"}), 400)


@scenario("inferred")
async def unlisted_operators_are_refused(w: World):
    """An operator that is not listed for a field is refused with 400."""
    await w.refused(w.client.video.query_calls(filter_conditions={"backstage": {"$gt": True}}), 400)


@scenario("inferred")
async def unlisted_sorts_are_refused(w: World):
    """A sort by fields that are not listed is refused with 400."""
    sort = [{"field": "team", "direction": 1}]
    await w.refused(w.client.video.query_calls(filter_conditions={}, sort=sort), 400)


@scenario("decided")
async def a_limit_of_nothing(w: World):
    """A limit of 0 means the default size of a page."""
    ids, mine = await three(w)
    assert len(await w.find_calls(mine, limit=0)) == len(ids)


@scenario("docs")
async def users_by_id(w: World):
    """QueryUsers finds users with $in on id."""
    users = await w.users(2)
    assert sorted(await w.find_users({"id": {"$in": users}})) == sorted(users)


@scenario("docs")
async def users_autocomplete(w: World):
    """$autocomplete finds users by the beginning of their name, whatever its case."""
    word = w.name("Zanzi").replace("-", "")
    user = await w.user(name=f"{word}bar")
    assert await w.find_users({"name": {"$autocomplete": word}}) == [user]
    assert await w.find_users({"name": {"$autocomplete": word.lower()}}) == [user]


@scenario("test")
async def users_sort_by_name(w: World):
    """QueryUsers sorts by name."""
    users = await w.users(2)
    await w.client.update_users(
        users={users[0]: {"id": users[0], "name": "b"}, users[1]: {"id": users[1], "name": "a"}}
    )
    sort = [{"field": "name", "direction": 1}]
    assert await w.find_users({"id": {"$in": users}}, sort=sort) == users[::-1]


@scenario("spec")
async def users_by_offset(w: World):
    """QueryUsers pages with limit and offset."""
    users = sorted(await w.users(3))
    sort = [{"field": "id", "direction": 1}]
    assert await w.find_users({"id": {"$in": users}}, sort=sort, limit=2, offset=1) == users[1:]


@scenario("seen")
async def users_by_key(w: World):
    """QueryUsers pages by id with $gt, in the order of ids."""
    users = sorted(await w.users(3))
    sort = [{"field": "id", "direction": 1}]
    conditions = {"$and": [{"id": {"$in": users}}, {"id": {"$gt": users[0]}}]}
    assert await w.find_users(conditions, sort=sort) == users[1:]


@scenario("test")
async def users_without_teams(w: World):
    """teams: null finds users without teams."""
    user, other = await w.user(), await w.user(teams=["red"])
    assert await w.find_users({"id": {"$in": [user, other]}, "teams": None}) == [user]


@scenario("spec")
async def users_by_team(w: World):
    """``teams`` with $contains finds the users of a team."""
    team = w.name("team")
    user = await w.user(teams=[team])
    assert await w.find_users({"teams": {"$contains": team}}) == [user]


@scenario("spec")
async def users_by_role(w: World):
    """QueryUsers finds users by role."""
    admin, user = await w.user(role="admin"), await w.user()
    assert await w.find_users({"id": {"$in": [admin, user]}, "role": "admin"}) == [admin]


@scenario("seen")
async def deactivation_cannot_be_filtered(w: World):
    """deactivated_at cannot be filtered on."""
    await w.refused(w.client.query_users(payload={"filter_conditions": {"deactivated_at": {"$exists": True}}}), 400)


@scenario("decided")
async def newest_users_first(w: World):
    """QueryUsers without a sort lists the newest users first."""
    first = await w.user()
    second = await w.user()
    assert await w.find_users({"id": {"$in": [first, second]}}) == [second, first]


@scenario("decided")
async def texts_are_searched_inside(w: World):
    """$q on custom data of calls finds a part of the text, whatever its case."""
    word = w.name("Xylo").replace("-", "")
    call = await w.call(custom={"title": f"The {word}phone"})
    assert await w.find_calls({"id": call.id, "custom.title": {"$q": word.lower()}}) == [call.id]
    assert await w.find_calls({"id": call.id, "custom.title": {"$q": "drum"}}) == []
