"""Call types: the four that are built in, and custom ones."""

from .kit import World, scenario

BUILT_IN = ("default", "audio_room", "livestream", "development")


@scenario("docs")
async def four_are_built_in(w: World):
    """ListCallTypes answers with a map that holds the four built-in types."""
    types = (await w.client.video.list_call_types()).call_types
    assert set(BUILT_IN) <= set(types)
    assert types["default"].name == "default"


@scenario("docs")
async def backstage_by_type(w: World):
    """audio_room and livestream have backstage enabled, default has not."""
    types = (await w.client.video.list_call_types()).call_types
    shown = {name: types[name].settings.backstage.enabled for name in ("audio_room", "livestream", "default")}
    assert shown == {"audio_room": True, "livestream": True, "default": False}


@scenario("docs")
async def video_by_type(w: World):
    """audio_room has no video and no screen sharing, default has both."""
    types = (await w.client.video.list_call_types()).call_types
    for name, expected in (("audio_room", False), ("default", True)):
        settings = types[name].settings
        assert (settings.video.enabled, settings.screensharing.enabled) == (expected, expected)


@scenario("docs")
async def recording_is_available(w: World):
    """Recording and transcription are available in the types default and livestream."""
    types = (await w.client.video.list_call_types()).call_types
    for name in ("default", "livestream"):
        assert types[name].settings.recording.mode == "available"
        assert types[name].settings.transcription.mode == "available"


@scenario("test")
async def a_new_type_is_listed(w: World):
    """A new call type is found by name and in the list."""
    name = await w.call_type(settings={"audio": {"mic_default_on": True, "default_device": "speaker"}})
    shown = await w.client.video.get_call_type(name=name)
    assert (shown.name, shown.settings.audio.mic_default_on) == (name, True)

    async def listed():
        assert name in (await w.client.video.list_call_types()).call_types

    await w.eventually(listed)


@scenario("test")
async def unnamed_roles_get_grants(w: World):
    """A new type gets grants for the roles that it did not name."""
    name = await w.call_type(grants={"admin": ["send-audio", "mute-users"]})
    grants = (await w.client.video.get_call_type(name=name)).grants
    assert sorted(grants["admin"]) == ["mute-users", "send-audio"]
    assert grants["user"]


@scenario("test")
async def grants_are_replaced_by_role(w: World):
    """An update replaces the grants of the roles that it names; the others keep theirs."""
    name = await w.call_type(grants={"admin": ["send-audio"], "user": ["join-call"]})
    await w.client.video.update_call_type(name=name, grants={"admin": ["mute-users"]})

    async def changed():
        grants = (await w.client.video.get_call_type(name=name)).grants
        assert (grants["admin"], grants["user"]) == (["mute-users"], ["join-call"])

    await w.eventually(changed)


@scenario("test")
async def settings_can_change(w: World):
    """An update of a type's settings shows in the type."""
    name = await w.call_type()
    await w.client.video.update_call_type(name=name, settings={"screensharing": {"enabled": False}})

    async def changed():
        assert (await w.client.video.get_call_type(name=name)).settings.screensharing.enabled is False

    await w.eventually(changed)


@scenario("inferred")
async def updates_keep_other_groups(w: World):
    """An update of one group of a type's settings keeps the others."""
    name = await w.call_type(settings={"backstage": {"enabled": True}})
    await w.client.video.update_call_type(name=name, settings={"screensharing": {"enabled": False}})
    await w.eventually(lambda: w.client.video.get_call_type(name=name))
    assert (await w.client.video.get_call_type(name=name)).settings.backstage.enabled is True


@scenario("test")
async def recording_alone_can_be_disabled(w: World):
    """A type takes recording with the mode disabled and nothing else."""
    name = await w.call_type(settings={"recording": {"mode": "disabled"}})
    assert (await w.client.video.get_call_type(name=name)).settings.recording.mode == "disabled"


@scenario("test")
async def a_deleted_type_is_gone(w: World):
    """A deleted type cannot be read."""
    name = await w.call_type()
    await w.eventually(lambda: w.client.video.delete_call_type(name=name))

    async def gone():
        await w.refused(w.client.video.get_call_type(name=name), None, "", 16)

    await w.eventually(gone)


@scenario("inferred")
async def unknown_types_are_404(w: World):
    """Reading an unknown call type is a 404."""
    await w.refused(w.client.video.get_call_type(name=w.name()), 404, code=16)


@scenario("inferred")
async def names_are_unique(w: World):
    """A second type of the same name is refused."""
    name = await w.call_type()
    await w.refused(w.client.video.create_call_type(name=name))


@scenario("test")
async def notifications_are_kept(w: World):
    """Notification settings of a type come back."""
    ring = {"enabled": True, "apns": {"title": "{{ user.display_name }} calls", "body": ""}}
    name = await w.call_type(notification_settings={"enabled": True, "call_ring": ring})
    shown = (await w.client.video.get_call_type(name=name)).notification_settings
    assert (shown.enabled, shown.call_ring.apns.title) == (True, "{{ user.display_name }} calls")


@scenario("docs")
async def calls_follow_their_type(w: World):
    """A call made of a custom type has its settings."""
    name = await w.call_type(settings={"backstage": {"enabled": True}})
    call = await w.call(name)
    assert (await call.get()).call.settings.backstage.enabled is True
