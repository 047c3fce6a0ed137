"""Blocks, mutes, permissions, rings, custom events, feedback."""

from .kit import World, scenario


@scenario("test")
async def blocks_are_listed(w: World):
    """A blocked user is in blocked_user_ids until unblocked."""
    user, call = await w.user(), await w.call()
    await call.block_user(user_id=user)
    assert (await call.get()).call.blocked_user_ids == [user]
    await call.unblock_user(user_id=user)
    assert (await call.get()).call.blocked_user_ids == []


@scenario("test")
async def blocked_members_stay_members(w: World):
    """Blocking a member does not end the membership."""
    user = await w.user()
    call = await w.call(created_by_id=user, members=[{"user_id": user}])
    await call.block_user(user_id=user)
    assert [member.user_id for member in (await call.get()).members] == [user]


@scenario("spec")
async def kicks_can_block(w: World):
    """Kicking with block blocks too."""
    user, call = await w.user(), await w.call()
    await call.kick_user(user_id=user, block=True)
    assert (await call.get()).call.blocked_user_ids == [user]


@scenario("test")
async def mutes_need_no_session(w: World):
    """Muting works on a call without a session."""
    user, call = await w.user(), await w.call()
    await call.mute_users(muted_by_id=user, user_ids=[user], audio=True)


@scenario("seen")
async def mutes_need_somebody_who_mutes(w: World):
    """A server that mutes must say for whom, in these words."""
    user, call = await w.user(), await w.call()
    words = "either muted_by or muted_by_id must be provided when using server side auth"
    await w.refused(call.mute_users(user_ids=[user], audio=True), 400, words, 4)


@scenario("spec")
async def only_some_permissions_can_be_granted(w: World):
    """Granting anything but screenshare, send-audio and send-video is refused."""
    user, call = await w.user(), await w.call()
    await w.refused(call.update_user_permissions(user_id=user, grant_permissions=["end-call"]), 400)


@scenario("test")
async def permissions_need_no_membership(w: World):
    """Permissions can be granted to and revoked from somebody who is no member."""
    user, call = await w.user(), await w.call()
    await call.update_user_permissions(user_id=user, grant_permissions=["send-audio"])
    await call.update_user_permissions(user_id=user, revoke_permissions=["send-audio"])


@scenario("decided")
async def pins_need_no_session(w: World):
    """Pinning and unpinning are accepted whether or not the session runs."""
    user, call = await w.user(), await w.call()
    await call.video_pin(session_id="s", user_id=user)
    await call.video_unpin(session_id="s", user_id=user)


@scenario("test")
async def rings_name_whom_they_ring(w: World):
    """Ringing members answers with their ids."""
    users = await w.users(2)
    call = await w.call(created_by_id=users[0], members=[{"user_id": user} for user in users])
    assert (await call.ring(members_ids=[users[1]])).members_ids == [users[1]]


@scenario("spec")
async def rings_are_for_members(w: World):
    """Ringing somebody who is no member is refused."""
    user, call = await w.user(), await w.call()
    await w.refused(call.ring(members_ids=[user]), 400)


@scenario("spec")
async def rings_of_everybody(w: World):
    """Ringing without ids rings all members who are not in the call."""
    users = await w.users(2)
    call = await w.call(created_by_id=users[0], members=[{"user_id": user} for user in users])
    assert set((await call.ring()).members_ids) <= set(users)


@scenario("test")
async def custom_events_need_no_session(w: World):
    """A custom event can be sent to a call without a session."""
    user, call = await w.user(), await w.call()
    await call.send_call_event(user_id=user, custom={"a": 1})


@scenario("spec")
async def ratings_have_a_range(w: World):
    """Feedback with a rating of 6 is refused."""
    call = await w.call()
    await w.refused(call.collect_user_feedback(rating=6, sdk="x", sdk_version="1"), 400)


@scenario("seen")
async def users_are_refused_what_their_role_lacks(w: World):
    """A user whose role may not create livestreams is refused with 403, code 17, and these words."""
    user = await w.user()
    call = w.as_user(user).video.call("livestream", w.name())
    words = f"User '{user}' with role 'user' is not allowed to perform action CreateCall in scope 'video:livestream'"
    await w.refused(call.get_or_create(data={}), 403, words, 17)


@scenario("inferred")
async def creators_may_end_their_calls(w: World):
    """The user who created a call may end it, another one may not."""
    creator, other = await w.users(2)
    call = await w.call(created_by_id=creator)
    await w.refused(w.as_user(other).video.call("default", call.id).end(), 403, code=17)
    await w.as_user(creator).video.call("default", call.id).end()


@scenario("inferred")
async def revoked_permissions_are_gone(w: World):
    """A capability revoked from a member is not among the own capabilities of that user."""
    user = await w.user()
    call = await w.call(created_by_id=await w.user(), members=[{"user_id": user}])
    await call.update_user_permissions(user_id=user, revoke_permissions=["send-audio"])
    seen = await w.as_user(user).video.call("default", call.id).get()
    assert "send-audio" not in seen.own_capabilities


@scenario("decided")
async def feedback_belongs_to_a_call(w: World):
    """Feedback to a call that never had a session is refused or taken; to an unknown call it is a 404."""
    call = w.client.video.call("default", w.name())
    await w.refused(call.collect_user_feedback(rating=5, sdk="x", sdk_version="1"), 404)


@scenario("decided")
async def call_tokens_add_rights(w: World):
    """A call token adds the rights of its role on the calls that it names."""
    user = await w.user()
    call = await w.call("livestream")
    cid = f"livestream:{call.id}"
    plain = await w.as_user(user).video.call("livestream", call.id).get()
    token = w.client.create_call_token(user, [cid], "admin")
    more = await w.client.clone_for_token(token).video.call("livestream", call.id).get()
    assert set(plain.own_capabilities) < set(more.own_capabilities)


@scenario("decided")
async def members_have_more_rights(w: World):
    """A member has the grants of call_member beside those of the user's own role."""
    user = await w.user()
    call = await w.call(members=[{"user_id": user}])
    seen = await w.as_user(user).video.call("default", call.id).get()
    grants = (await w.client.video.get_call_type(name="default")).grants
    assert set(grants.get("user", [])) | set(grants.get("call_member", [])) >= set(seen.own_capabilities)


@scenario("decided")
async def creators_are_hosts(w: World):
    """The creator of a call has the grants of host on it."""
    user = await w.user()
    call = await w.call(created_by_id=user)
    seen = await w.as_user(user).video.call("default", call.id).get()
    assert set((await w.client.video.get_call_type(name="default")).grants.get("host", [])) <= set(
        seen.own_capabilities
    )
