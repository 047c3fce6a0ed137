"""Users: upserts, partial updates, deactivation, deletion, devices, blocks."""

from .kit import World, scenario


async def one(w: World, user_id: str):
    """Return a user as QueryUsers shows it."""
    found = await w.client.query_users(
        payload={"filter_conditions": {"id": user_id}, "include_deactivated_users": True}
    )
    return found.users[0]


@scenario("docs")
async def upsert_replaces(w: World):
    """An upsert replaces the whole user: what it leaves out is gone."""
    user = await w.user(name="Ann", custom={"color": "blue"})
    await w.client.update_users(users={user: {"id": user, "custom": {"size": 1}}})
    shown = await one(w, user)
    assert not shown.name
    assert shown.custom == {"size": 1}


@scenario("docs")
async def role_defaults_to_user(w: World):
    """A new user without a role has the role user."""
    assert (await one(w, await w.user())).role == "user"


@scenario("decided")
async def upsert_resets_the_role(w: World):
    """An upsert that leaves the role out makes the role user again."""
    user = await w.user(role="admin")
    await w.client.update_users(users={user: {"id": user}})
    assert (await one(w, user)).role == "user"


@scenario("test")
async def teams_are_kept(w: World):
    """The list of teams and the map of roles by team come back as sent."""
    user = await w.user(teams=["red", "blue"], teams_role={"red": "admin"})
    shown = await one(w, user)
    assert (shown.teams, shown.teams_role) == (["red", "blue"], {"red": "admin"})


@scenario("spec")
async def upsert_answers_by_id(w: World):
    """The reply to an upsert holds the users by id."""
    first, second = w.name("a"), w.name("b")
    w.leftovers.users += [first, second]
    reply = await w.client.update_users(users={first: {"id": first}, second: {"id": second, "name": "B"}})
    assert set(reply.users) == {first, second}
    assert reply.users[second].name == "B"


@scenario("decided")
async def key_and_id_must_agree(w: World):
    """An upsert whose key differs from the id is refused with 400."""
    await w.refused(w.client.update_users(users={w.name(): {"id": w.name()}}), 400)


@scenario("spec")
async def partial_update_sets_custom_keys(w: World):
    """A partial update sets custom keys at the top level of set and leaves the rest."""
    user = await w.user(name="Ann", custom={"color": "blue"})
    await w.client.update_users_partial(users=[{"id": user, "set": {"size": 2}}])
    shown = await one(w, user)
    assert (shown.name, shown.custom) == ("Ann", {"color": "blue", "size": 2})


@scenario("spec")
async def partial_update_unsets(w: World):
    """A partial update removes what unset names."""
    user = await w.user(name="Ann", custom={"color": "blue", "size": 2})
    await w.client.update_users_partial(users=[{"id": user, "unset": ["name", "color"]}])
    shown = await one(w, user)
    assert not shown.name
    assert shown.custom == {"size": 2}


@scenario("test")
async def privacy_settings_merge(w: World):
    """A partial update merges nested objects such as privacy_settings."""
    user = await w.user(privacy_settings={"typing_indicators": {"enabled": False}, "read_receipts": {"enabled": False}})
    await w.client.update_users_partial(
        users=[{"id": user, "set": {"privacy_settings": {"typing_indicators": {"enabled": True}}}}]
    )
    shown = (await one(w, user)).privacy_settings
    assert (shown.typing_indicators.enabled, shown.read_receipts.enabled) == (True, False)


@scenario("decided")
async def partial_update_of_nobody(w: World):
    """A partial update of an unknown user is a 404 with code 16."""
    await w.refused(w.client.update_users_partial(users=[{"id": w.name(), "set": {"name": "x"}}]), 404, code=16)


@scenario("seen")
async def deactivated_users_take_no_upsert(w: World):
    """An upsert of a deactivated user is a 404 that says so."""
    user = await w.user()
    await w.client.deactivate_user(user_id=user)
    await w.refused(w.client.update_users(users={user: {"id": user}}), 404, "was deactivated", 16)


@scenario("test")
async def deactivated_users_are_hidden(w: World):
    """QueryUsers hides deactivated users unless asked for them."""
    user = await w.user()
    await w.client.deactivate_user(user_id=user)
    assert await w.find_users({"id": user}) == []
    assert await w.find_users({"id": user}, include_deactivated_users=True) == [user]


@scenario("spec")
async def deactivation_is_dated(w: World):
    """DeactivateUser answers with the user and when it was deactivated."""
    user = await w.user()
    reply = await w.client.deactivate_user(user_id=user)
    assert reply.user.id == user
    assert reply.user.deactivated_at is not None


@scenario("spec")
async def reactivation_undoes_it(w: World):
    """A reactivated user is found again."""
    user = await w.user()
    await w.client.deactivate_user(user_id=user)
    await w.client.reactivate_user(user_id=user)
    assert await w.find_users({"id": user}) == [user]


@scenario("spec")
async def batches_give_tasks(w: World):
    """Deactivating several users gives a task that completes."""
    users = await w.users(2)
    started = await w.client.deactivate_users(user_ids=users)
    done = await w.client.wait_for_task(started.task_id, timeout=60)
    assert done.status == "completed"


@scenario("test")
async def restoring_who_is_not_deleted(w: World):
    """Restoring a user that is not deleted is refused in these words."""
    user = await w.user()
    await w.refused(w.client.restore_users(user_ids=[user]), 400, "is not deleted, it can't be restored", 4)


@scenario("test")
async def deletion_can_be_undone(w: World):
    """A user that was deleted without a mode can be restored."""
    user = await w.user(name="Ann")
    started = await w.client.delete_users(user_ids=[user])
    await w.client.wait_for_task(started.task_id, timeout=60)
    await w.eventually(lambda: w.client.restore_users(user_ids=[user]))
    assert (await one(w, user)).name == "Ann"


@scenario("decided")
async def deleted_users_take_no_upsert(w: World):
    """An upsert of a deleted user is a 404 until it is restored."""
    user = await w.user()
    started = await w.client.delete_users(user_ids=[user])
    await w.client.wait_for_task(started.task_id, timeout=60)
    await w.refused(w.client.update_users(users={user: {"id": user}}), 404, "was deleted")


@scenario("spec")
async def hard_deletion(w: World):
    """A user deleted hard, messages and conversations too, is gone and its id is free."""
    user = await w.user(name="Ann")
    started = await w.client.delete_users(user_ids=[user], user="hard", messages="hard", conversations="hard")
    assert (await w.client.wait_for_task(started.task_id, timeout=60)).status == "completed"

    async def gone():
        assert await w.find_users({"id": user}, include_deactivated_users=True) == []

    await w.eventually(gone)
    await w.eventually(lambda: w.client.update_users(users={user: {"id": user}}))


@scenario("spec")
async def hard_users_need_hard_messages(w: World):
    """A hard deletion of users that keeps messages or conversations is refused."""
    await w.refused(w.client.delete_users(user_ids=[await w.user()], user="hard"), 400)


@scenario("test")
async def export_of_one_user(w: World):
    """ExportUser answers with the user at once."""
    user = await w.user(name="Ann")
    assert (await w.client.export_user(user_id=user)).user.name == "Ann"


@scenario("spec")
async def export_of_many_users(w: World):
    """ExportUsers gives a task that completes."""
    started = await w.client.export_users(user_ids=await w.users(2))
    assert (await w.client.wait_for_task(started.task_id, timeout=60)).status == "completed"


@scenario("test")
async def blocks_between_users(w: World):
    """A block is shown until it is lifted."""
    user, other = await w.users(2)
    await w.client.block_users(blocked_user_id=other, user_id=user)
    shown = (await w.client.get_blocked_users(user_id=user)).blocks
    assert [block.blocked_user_id for block in shown] == [other]
    await w.client.unblock_users(blocked_user_id=other, user_id=user)
    assert (await w.client.get_blocked_users(user_id=user)).blocks == []


@scenario("test")
async def devices_come_and_go(w: World):
    """A user has no devices at first; one is listed from its creation to its deletion."""
    user, device = await w.user(), w.name("device")
    assert (await w.client.list_devices(user_id=user)).devices == []
    await w.client.create_device(id=device, push_provider="firebase", user_id=user)
    shown = (await w.client.list_devices(user_id=user)).devices
    assert [(entry.id, entry.push_provider) for entry in shown] == [(device, "firebase")]
    await w.client.delete_device(id=device, user_id=user)
    assert (await w.client.list_devices(user_id=user)).devices == []


@scenario("decided")
async def devices_belong_to_one_user(w: World):
    """Registering a device for another user moves it there."""
    (first, second), device = await w.users(2), w.name("device")
    for user in (first, second):
        await w.client.create_device(id=device, push_provider="apn", user_id=user)
    w.later(lambda: w.client.delete_device(id=device, user_id=second))
    assert (await w.client.list_devices(user_id=first)).devices == []
    assert len((await w.client.list_devices(user_id=second)).devices) == 1


@scenario("decided")
async def unknown_devices_cannot_be_deleted(w: World):
    """Deleting a device that does not exist is a 404."""
    await w.refused(w.client.delete_device(id=w.name(), user_id=await w.user()), 404)


@scenario("test")
async def guests_get_a_token(w: World):
    """CreateGuest makes a user with the role guest and answers with its token."""
    reply = await w.client.create_guest(user={"id": w.name("guest"), "name": "Guest"})
    w.leftovers.users.append(reply.user.id)
    assert (reply.user.role, reply.user.name) == ("guest", "Guest")
    assert reply.access_token


@scenario("inferred")
async def times_tell_creation_and_change(w: World):
    """created_at stays when a user is upserted again, updated_at moves."""
    user = await w.user()
    before = await one(w, user)
    await w.client.update_users(users={user: {"id": user, "name": "x"}})
    after = await one(w, user)
    assert after.created_at == before.created_at
    assert after.updated_at > before.updated_at
