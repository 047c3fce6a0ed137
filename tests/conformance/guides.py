"""What the guides say and no test of an official SDK asserts."""

import jwt

from .kit import World, scenario


@scenario("docs")
async def get_or_create_updates(w: World):
    """Get-or-create of a call that is there updates it with the data given."""
    user = await w.user()
    call = await w.call(created_by_id=user, custom={"color": "blue"})
    again = await call.get_or_create(data={"created_by_id": user, "custom": {"color": "red"}})
    assert (again.created, again.call.custom["color"]) == (False, "red")


@scenario("docs")
async def deactivated_users_ask_in_vain(w: World):
    """A deactivated user can make no request."""
    user = await w.user()
    await w.client.deactivate_user(user_id=user)
    await w.refused(w.as_user(user).video.query_calls(filter_conditions={}))


@scenario("decided")
async def deactivated_users_are_refused_with_403(w: World):
    """The request of a deactivated user is a 403 with code 17."""
    user = await w.user()
    await w.client.deactivate_user(user_id=user)
    await w.refused(w.as_user(user).video.query_calls(filter_conditions={}), 403, code=17)


@scenario("docs")
async def deleted_users_are_not_returned(w: World):
    """QueryUsers does not return a deleted user."""
    user = await w.user()
    await w.client.wait_for_task((await w.client.delete_users(user_ids=[user])).task_id, timeout=60)

    async def gone():
        assert await w.find_users({"id": user}) == []

    await w.eventually(gone)


@scenario("docs")
async def revoked_tokens_are_refused(w: World):
    """A token issued before revoke_tokens_issued_before of its user is refused."""
    user = await w.user()
    token = jwt.encode({"user_id": user, "iat": 1_700_000_000}, w.client.config.api_secret, algorithm="HS256")
    await w.client.clone_for_token(token).video.query_calls(filter_conditions={})
    await w.client.update_users_partial(
        users=[{"id": user, "set": {"revoke_tokens_issued_before": "2024-01-01T00:00:00Z"}}]
    )

    async def refused():
        await w.refused(w.client.clone_for_token(token).video.query_calls(filter_conditions={}), 401)

    await w.eventually(refused)


@scenario("docs")
async def calls_of_two_are_deleted_with_a_user(w: World):
    """DeleteUsers with calls deletes the calls between two; group calls stay."""
    user, other, third = await w.users(3)
    two = await w.call(created_by_id=user, members=[{"user_id": user}, {"user_id": other}])
    group = await w.call(created_by_id=other, members=[{"user_id": name} for name in (user, other, third)])
    started = await w.client.delete_users(user_ids=[user], calls="soft")
    await w.client.wait_for_task(started.task_id, timeout=60)

    async def gone():
        await w.refused(two.get(), 404)

    await w.eventually(gone)
    await group.get()


@scenario("test")
async def users_sort_by_custom_fields(w: World):
    """QueryUsers sorts by custom fields, named without the prefix."""
    users = await w.users(3)
    scores = {users[0]: 2, users[1]: 3, users[2]: 1}
    await w.client.update_users(users={user: {"id": user, "custom": {"score": n}} for user, n in scores.items()})
    found = await w.find_users({"id": {"$in": users}}, sort=[{"field": "score", "direction": -1}])
    assert found == [users[1], users[0], users[2]]


@scenario("docs")
async def roles_must_exist(w: World):
    """A custom role must exist before a call type can grant it anything."""
    await w.refused(w.client.video.create_call_type(name=w.name("type"), grants={w.name("role"): ["join-call"]}), 400)


@scenario("docs")
async def geofences_are_a_fixed_list(w: World):
    """geofencing.names takes names of a fixed list only."""
    call = await w.call()
    shown = await call.update(settings_override={"geofencing": {"names": ["european_union"]}})
    assert shown.call.settings.geofencing.names == ["european_union"]
    await w.refused(call.update(settings_override={"geofencing": {"names": ["atlantis"]}}), 400)


@scenario("docs")
async def recordings_can_be_in_portrait(w: World):
    """Recording qualities include portrait ones."""
    call = await w.call()
    settings = {"recording": {"mode": "available", "quality": "portrait-1080x1920"}}
    assert (await call.update(settings_override=settings)).call.settings.recording.quality == "portrait-1080x1920"


@scenario("docs")
async def callers_are_members(w: World):
    """The caller must be a member of a ringing call."""
    caller, callee = await w.users(2)
    data = {"created_by_id": caller, "members": [{"user_id": callee}]}
    await w.refused(w.a_call().get_or_create(data=data, ring=True), 400)


@scenario("decided")
async def recording_without_a_quality(w: World):
    """A recording override without a quality takes that of the type."""
    call = await w.call(settings_override={"recording": {"mode": "available"}})
    quality = (await w.client.video.get_call_type(name="default")).settings.recording.quality
    assert (await call.get()).call.settings.recording.quality == quality


@scenario("test")
async def permissions_of_all_products(w: World):
    """The permission create-channel exists in every app."""
    assert (await w.client.get_permission(id="create-channel")).permission.id == "create-channel"


@scenario("test")
async def push_providers_need_credentials(w: World):
    """A push provider without credentials is refused with code 4."""
    asked = w.client.upsert_push_provider(push_provider={"name": w.name("p")[-30:], "type": "firebase"})
    await w.refused(asked, 400, code=4)


@scenario("test")
async def every_endpoint_named_has_its_limit(w: World):
    """GetRateLimits answers for each endpoint named, those of other products included."""
    found = await w.client.get_rate_limits(server_side=True, endpoints="GetApp,SendMessage")
    assert set(found.server_side) == {"GetApp", "SendMessage"}


@scenario("test")
async def active_calls_have_metrics(w: World):
    """GetActiveCallsStatus has metrics of publishers and subscribers."""
    found = await w.client.video.get_active_calls_status()
    assert found.metrics.publishers is not None


@scenario("docs")
async def going_live_again_and_again(w: World):
    """A call can enter and leave backstage many times."""
    call = await w.call(settings_override={"backstage": {"enabled": True}})
    for _ in range(3):
        assert (await call.go_live()).call.backstage is False
        assert (await call.stop_live()).call.backstage is True


@scenario("decided")
async def ids_of_letters_and_signs(w: World):
    """An id of letters, digits, underscores, dashes and @ is accepted."""
    call = w.client.video.call("default", w.name("A_b@c"))
    w.later(lambda: call.delete(hard=True))
    assert (await call.get_or_create(data={"created_by_id": await w.user()})).created is True
