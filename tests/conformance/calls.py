"""Calls: creation, reading, updates, end, deletion."""

from datetime import UTC, datetime, timedelta

from .kit import World, scenario


@scenario("inferred")
async def created_tells_the_first_time(w: World):
    """``created`` is true when the call is made and false when it is found."""
    call, user = w.a_call(), await w.user()
    first = await call.get_or_create(data={"created_by_id": user})
    second = await call.get_or_create(data={"created_by_id": user})
    assert (first.created, second.created) == (True, False)


@scenario("inferred")
async def a_creator_is_needed(w: World):
    """A server that names no creator is refused with 400 and these words."""
    await w.refused(w.a_call().get_or_create(data={}), 400, "either data.created_by or data.created_by_id must be", 4)


@scenario("test")
async def creators_are_made_on_the_fly(w: World):
    """An unknown created_by_id becomes a user."""
    user = w.name("new")
    w.leftovers.users.append(user)
    created = await w.a_call().get_or_create(data={"created_by_id": user})
    assert created.call.created_by.id == user
    assert await w.find_users({"id": user}) == [user]


@scenario("test")
async def creators_may_be_objects(w: World):
    """created_by as an object is accepted; name and custom data come back."""
    user = w.name("new")
    w.leftovers.users.append(user)
    data = {"created_by": {"id": user, "name": "Ann", "custom": {"color": "red"}}}
    creator = (await w.a_call().get_or_create(data=data)).call.created_by
    assert (creator.name, creator.custom) == ("Ann", {"color": "red"})


@scenario("seen")
async def members_must_exist(w: World):
    """A call with unknown members is refused with their ids."""
    stranger = w.name("stranger")
    data = {"created_by_id": await w.user(), "members": [{"user_id": stranger}]}
    await w.refused(w.a_call().get_or_create(data=data), 400, f"don't exist: \\[{stranger}\\]", 4)


@scenario("test")
async def unknown_types_are_refused(w: World):
    """A call of an unknown type is refused with code 16 and these words."""
    call = w.client.video.call(w.name("type"), "x")
    await w.refused(call.get(), None, "call type does not exist", 16)


@scenario("inferred")
async def unknown_types_are_404(w: World):
    """An unknown call type is a 404, when a call is made of it too."""
    call = w.client.video.call(w.name("type"), "x")
    await w.refused(call.get_or_create(data={"created_by_id": await w.user()}), 404, code=16)


@scenario("test")
async def unknown_calls_are_404(w: World):
    """GetCall of an unknown call is a 404, code 16, that names the cid."""
    call = w.client.video.call("default", w.name())
    await w.refused(call.get(), 404, f"Can't find call with id default:{call.id}", 16)


@scenario("inferred")
async def unknown_calls_are_404_everywhere(w: World):
    """Updating, ending, deleting and ringing an unknown call are 404 like reading it."""
    call = w.client.video.call("default", w.name())
    for asked in (
        call.update(custom={}),
        call.end(),
        call.delete(),
        call.ring(),
        call.go_live(),
        call.list_recordings(),
    ):
        await w.refused(asked, 404, "Can't find call")


@scenario("spec")
async def cid_is_type_and_id(w: World):
    """``cid`` is the type and the id with a colon."""
    call = await w.call()
    shown = (await call.get()).call
    assert (shown.cid, shown.type, shown.id) == (f"default:{call.id}", "default", call.id)


@scenario("inferred")
async def no_session_at_first(w: World):
    """A new call has an empty current_session_id and no session."""
    shown = (await (await w.call()).get()).call
    assert (shown.current_session_id, shown.session) == ("", None)


@scenario("seen")
async def nothing_flows_at_first(w: World):
    """An idle call broadcasts nothing, records nothing, transcribes nothing."""
    shown = (await (await w.call()).get()).call
    assert (shown.egress.broadcasting, shown.egress.hls, shown.egress.rtmps) == (False, None, [])
    assert (shown.recording, shown.transcribing, shown.captioning) == (False, False, False)


@scenario("test")
async def ingress_names_the_call(w: World):
    """The RTMP address of the ingress contains the call's id."""
    call = await w.call()
    assert call.id in (await call.get()).call.ingress.rtmp.address


@scenario("test")
async def starts_at_is_kept(w: World):
    """starts_at comes back equal to the millisecond."""
    moment = (datetime.now(UTC) + timedelta(days=1)).replace(microsecond=123_000)
    shown = (await (await w.call(starts_at=moment)).get()).call
    assert abs(shown.starts_at - moment) < timedelta(milliseconds=1)


@scenario("test")
async def the_team_is_kept(w: World):
    """A call keeps its team."""
    assert (await (await w.call(team="blue")).get()).call.team == "blue"


@scenario("test")
async def fresh_calls_have_not_ended(w: World):
    """ended_at of a fresh call is null or absent."""
    assert (await (await w.call()).get()).call.ended_at is None


@scenario("docs")
async def custom_data_is_kept(w: World):
    """Custom data of any JSON kind comes back."""
    custom = {"text": "é", "number": 1.5, "list": [1, "a", None], "deep": {"a": {"b": True}}, "nothing": None}
    shown = (await (await w.call(custom=custom)).get()).call.custom
    assert {name: value for name, value in shown.items() if value is not None} == {
        name: value for name, value in custom.items() if value is not None
    }


@scenario("decided")
async def custom_data_merge_by_key(w: World):
    """UpdateCall keeps the keys of custom that it does not name."""
    call = await w.call(custom={"color": "blue", "size": 1})
    await call.update(custom={"color": "red"})
    assert (await call.get()).call.custom == {"color": "red", "size": 1}


@scenario("test")
async def named_settings_come_back(w: World):
    """Settings named in an update come back."""
    call = await w.call()
    settings = {"screensharing": {"enabled": True, "access_request_enabled": True}}
    shown = (await call.update(settings_override=settings)).call.settings
    assert (shown.screensharing.enabled, shown.screensharing.access_request_enabled) == (True, True)


@scenario("inferred")
async def other_groups_keep_their_settings(w: World):
    """Groups of settings that an update does not name stay as they are."""
    call = await w.call(settings_override={"backstage": {"enabled": True}})
    shown = await call.update(settings_override={"limits": {"max_duration_seconds": 600}})
    assert shown.call.settings.backstage.enabled is True


@scenario("decided")
async def settings_merge_inside_a_group(w: World):
    """Fields that an update leaves out inside a named group stay as they are."""
    call = await w.call()
    before = (await call.get()).call.settings.video
    after = (await call.update(settings_override={"video": {"camera_default_on": False}})).call.settings.video
    assert (after.enabled, after.camera_default_on) == (before.enabled, False)


@scenario("docs")
async def settings_come_from_the_type(w: World):
    """A call without settings of its own has those of its type."""
    mine = (await (await w.call()).get()).call.settings
    type_settings = (await w.client.video.get_call_type(name="default")).settings
    assert (mine.backstage.enabled, mine.video.enabled) == (
        type_settings.backstage.enabled,
        type_settings.video.enabled,
    )


@scenario("test")
async def recording_without_quality(w: World):
    """Recording settings with mode and audio_only need no quality."""
    call = await w.call()
    shown = await call.update(settings_override={"recording": {"mode": "available", "audio_only": True}})
    assert shown.call.settings.recording.audio_only is True


@scenario("test")
async def join_ahead_time_is_mirrored(w: World):
    """backstage.join_ahead_time_seconds shows as join_ahead_time_seconds of the call."""
    call = await w.call(settings_override={"backstage": {"enabled": True, "join_ahead_time_seconds": 300}})
    assert (await call.get()).call.join_ahead_time_seconds == 300


@scenario("docs")
async def join_ahead_time_of_nothing(w: World):
    """A join-ahead time set to 0 reads as 0 or is absent."""
    call = await w.call(settings_override={"backstage": {"enabled": True, "join_ahead_time_seconds": 300}})
    shown = await call.update(settings_override={"backstage": {"enabled": True, "join_ahead_time_seconds": 0}})
    assert shown.call.join_ahead_time_seconds in (0, None)


@scenario("test")
async def no_limit_of_duration(w: World):
    """limits.max_duration_seconds of 0 is stored as 0 and means no limit."""
    call = await w.call(settings_override={"limits": {"max_duration_seconds": 0}})
    assert (await call.get()).call.settings.limits.max_duration_seconds in (0, None)


@scenario("test")
async def an_ended_call_is_dated(w: World):
    """After EndCall ended_at is set."""
    call = await w.call()
    await call.end()
    assert (await call.get()).call.ended_at is not None


@scenario("test")
async def soft_deletion(w: World):
    """A soft deletion answers with the call and no task; reading it is a 404 at once."""
    call = await w.call()
    reply = await call.delete()
    assert (reply.call.id, reply.task_id) == (call.id, None)
    await w.refused(call.get(), 404)


@scenario("test")
async def hard_deletion(w: World):
    """A hard deletion gives a task whose result names the call's cid with the status ok."""
    call = await w.call()
    reply = await call.delete(hard=True)
    done = await w.client.wait_for_task(reply.task_id, timeout=60)
    assert done.result[f"default:{call.id}"]["status"] == "ok"
    await w.refused(call.get(), 404)


@scenario("seen")
async def the_id_is_free_after_a_hard_deletion(w: World):
    """After a hard deletion the id can be used for a new call."""
    call, user = await w.call(custom={"old": True}), await w.user()
    await w.client.wait_for_task((await call.delete(hard=True)).task_id, timeout=60)
    again = await call.get_or_create(data={"created_by_id": user})
    assert (again.created, again.call.custom) == (True, {})


@scenario("decided")
async def the_id_is_free_after_a_soft_deletion(w: World):
    """After a soft deletion the id can be used for a new call."""
    call, user = await w.call(), await w.user()
    await call.delete()
    assert (await call.get_or_create(data={"created_by_id": user})).created is True


@scenario("inferred")
async def a_second_deletion_is_404(w: World):
    """Deleting a call twice is a 404."""
    call = await w.call()
    await call.delete()
    await w.refused(call.delete(), 404)


@scenario("spec")
async def long_ids_are_refused(w: World):
    """An id of more than 64 characters is refused."""
    call = w.client.video.call("default", "x" * 65)
    await w.refused(call.get_or_create(data={"created_by_id": await w.user()}), 400)


@scenario("spec")
async def members_limit_limits(w: World):
    """members_limit limits the members in the reply."""
    users = await w.users(3)
    call = await w.call(created_by_id=users[0], members=[{"user_id": user} for user in users])
    assert len((await call.get(members_limit=1)).members) == 1


@scenario("inferred")
async def servers_may_do_everything(w: World):
    """own_capabilities of a server hold those that guard calls."""
    capabilities = (await (await w.call()).get()).own_capabilities
    assert {"join-call", "end-call", "update-call", "block-users", "mute-users"} <= set(capabilities)


@scenario("spec")
async def settings_are_checked(w: World):
    """Settings out of range are refused: ring timeouts below 5 s."""
    data = {
        "created_by_id": await w.user(),
        "settings_override": {"ring": {"incoming_call_timeout_ms": 1, "auto_cancel_timeout_ms": 5000}},
    }
    await w.refused(w.a_call().get_or_create(data=data), 400)


@scenario("spec")
async def starts_at_can_change(w: World):
    """UpdateCall moves starts_at."""
    call = await w.call(starts_at=datetime.now(UTC) + timedelta(days=1))
    moment = (datetime.now(UTC) + timedelta(days=2)).replace(microsecond=0)
    assert (await call.update(starts_at=moment)).call.starts_at == moment
