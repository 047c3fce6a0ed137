"""Members of calls."""

from .kit import World, scenario


async def ids(call, **options):
    """Return the members that QueryCallMembers finds, in its order."""
    return [member.user_id for member in (await call.query_members(**options)).members]


@scenario("test")
async def newest_first(w: World):
    """Members given in one request are listed in reverse order."""
    users = await w.users(3)
    call = await w.call(created_by_id=users[0], members=[{"user_id": user} for user in users])
    assert [member.user_id for member in (await call.get()).members] == users[::-1]


@scenario("test")
async def touched_members_in_request_order(w: World):
    """UpdateCallMembers answers with the touched members only, in the order of the request."""
    first, second, third = await w.users(3)
    call = await w.call(created_by_id=first, members=[{"user_id": first}])
    reply = await call.update_call_members(update_members=[{"user_id": second}, {"user_id": third, "role": "admin"}])
    assert [member.user_id for member in reply.members] == [second, third]


@scenario("test")
async def an_update_adds_no_second_member(w: World):
    """Updating a member with custom data leaves it one member and sets the data."""
    user = await w.user()
    call = await w.call(created_by_id=user, members=[{"user_id": user}])
    await call.update_call_members(update_members=[{"user_id": user, "custom": {"a": 1}}])
    [member] = (await call.query_members()).members
    assert member.custom == {"a": 1}


@scenario("test")
async def removal(w: World):
    """A removed member is no longer listed."""
    users = await w.users(2)
    call = await w.call(created_by_id=users[0], members=[{"user_id": user} for user in users])
    await call.update_call_members(remove_members=[users[1]])
    assert await ids(call) == [users[0]]


@scenario("test")
async def strangers_are_refused(w: World):
    """Adding an unknown user is refused with these words."""
    stranger, call = w.name("stranger"), await w.call()
    asked = call.update_call_members(update_members=[{"user_id": stranger}])
    await w.refused(asked, 400, f"the provided users \\[{stranger}\\] don't exist", 4)


@scenario("seen")
async def no_role_is_no_role(w: World):
    """A member made without a role has none."""
    user = await w.user()
    call = await w.call(created_by_id=user, members=[{"user_id": user}])
    [member] = (await call.get()).members
    assert not member.role
    assert member.custom == {}


@scenario("test")
async def roles_are_of_the_call(w: World):
    """A member's role is kept per call and does not change the user's."""
    user = await w.user()
    call = await w.call(created_by_id=user, members=[{"user_id": user, "role": "admin"}])
    [member] = (await call.get()).members
    assert (member.role, member.user.role) == ("admin", "user")


@scenario("spec")
async def filters_by_role(w: World):
    """QueryCallMembers filters by role and user id."""
    first, second = await w.users(2)
    call = await w.call(created_by_id=first, members=[{"user_id": first, "role": "admin"}, {"user_id": second}])
    assert await ids(call, filter_conditions={"role": "admin"}) == [first]
    assert await ids(call, filter_conditions={"user_id": {"$in": [second]}}) == [second]


@scenario("spec")
async def sorting_by_user(w: World):
    """QueryCallMembers sorts by user id."""
    users = sorted(await w.users(3))
    call = await w.call(created_by_id=users[0], members=[{"user_id": user} for user in (users[1], users[0], users[2])])
    assert await ids(call, sort=[{"field": "user_id", "direction": 1}]) == users


@scenario("test")
async def paging_with_next(w: World):
    """QueryCallMembers pages with next, without a sort."""
    users = await w.users(5)
    call = await w.call(created_by_id=users[0], members=[{"user_id": user} for user in users])
    seen = [member.user_id async for member in call.iter_members(page_size=2)]
    assert sorted(seen) == sorted(users)


@scenario("spec")
async def a_hundred_at_a_time(w: World):
    """More than 100 members in one request are refused."""
    user, call = await w.user(), await w.call()
    await w.refused(call.update_call_members(update_members=[{"user_id": user}] * 101), 400)


@scenario("docs")
async def embedded_members_are_capped(w: World):
    """A call shows 25 members unless more are asked for."""
    users = await w.users(30)
    call = await w.call(created_by_id=users[0], members=[{"user_id": user} for user in users])
    assert len((await call.get()).members) == 25
    assert len((await call.get(members_limit=30)).members) == 30


@scenario("inferred")
async def removing_a_stranger(w: World):
    """Removing somebody who is no member changes nothing or is refused; the others stay."""
    user, other = await w.users(2)
    call = await w.call(created_by_id=user, members=[{"user_id": user}])
    try:
        await call.update_call_members(remove_members=[other])
    finally:
        assert await ids(call) == [user]
