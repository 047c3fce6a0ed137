"""Roles, block lists, user groups, polls, storages, push, SIP."""

from stream_video_async.models import OnlyUserID
from stream_video_async.types import FilePart

from .kit import World, scenario


async def a_block_list(w: World, **fields):
    name = w.name("list")
    await w.client.create_block_list(name=name, words=["foo", "bar"], **fields)
    w.later(lambda: w.client.delete_block_list(name=name))
    return name


@scenario("spec")
async def block_lists_are_kept(w: World):
    """A block list keeps its words until it is changed or deleted."""
    name = await a_block_list(w)
    assert sorted((await w.client.get_block_list(name=name)).blocklist.words) == ["bar", "foo"]
    await w.client.update_block_list(name=name, words=["baz"])

    async def changed():
        assert (await w.client.get_block_list(name=name)).blocklist.words == ["baz"]

    await w.eventually(changed)


@scenario("decided")
async def names_of_block_lists_are_unique(w: World):
    """A second block list of the same name is refused."""
    name = await a_block_list(w)
    await w.refused(w.client.create_block_list(name=name, words=["x"]))


@scenario("inferred")
async def unknown_block_lists_are_404(w: World):
    """Reading an unknown block list is a 404."""
    await w.refused(w.client.get_block_list(name=w.name()), 404)


async def a_role(w: World):
    name = w.name("role")
    await w.client.create_role(name=name)
    w.later(lambda: w.client.delete_role(name=name))
    return name


@scenario("spec")
async def roles_are_listed(w: World):
    """A new role is in the list, marked as custom."""
    name = await a_role(w)

    async def listed():
        assert {role.name: role.custom for role in (await w.client.list_roles()).roles}.get(name) is True

    await w.eventually(listed)


@scenario("docs")
async def built_in_roles(w: World):
    """The roles user, admin and guest are there and not custom."""
    roles = {role.name: role.custom for role in (await w.client.list_roles()).roles}
    assert [roles[name] for name in ("user", "admin", "guest")] == [False, False, False]


@scenario("decided")
async def roles_are_searched_in_the_middle(w: World):
    """SearchRoles finds a text anywhere in the name."""
    name = await a_role(w)

    async def found():
        assert name in [role.name for role in (await w.client.search_roles(query=name[2:], role_type="user")).roles]

    await w.eventually(found)


@scenario("decided")
async def roles_in_use_can_be_deleted(w: World):
    """A role that a user has can be deleted."""
    name = await a_role(w)

    async def user_made():
        await w.user(role=name)

    await w.eventually(user_made)
    await w.client.delete_role(name=name)


async def a_group(w: World, **fields):
    group = (await w.client.create_user_group(name=w.name("group"), **fields)).user_group
    w.later(lambda: w.client.delete_user_group(id=group.id))
    return group


@scenario("spec")
async def groups_have_members(w: World):
    """Members are added to and removed from a user group."""
    users = await w.users(2)
    group = await a_group(w, member_ids=[users[0]])
    await w.client.add_user_group_members(id=group.id, member_ids=[users[1]])
    members = (await w.client.get_user_group(id=group.id)).user_group.members
    assert sorted(member.user_id for member in members) == sorted(users)
    await w.client.remove_user_group_members(id=group.id, member_ids=[users[0]])
    members = (await w.client.get_user_group(id=group.id)).user_group.members
    assert [member.user_id for member in members] == [users[1]]


@scenario("decided")
async def removing_a_stranger_from_a_group(w: World):
    """Removing somebody who is not in the group changes nothing."""
    users = await w.users(2)
    group = await a_group(w, member_ids=[users[0]])
    await w.client.remove_user_group_members(id=group.id, member_ids=[users[1]])
    members = (await w.client.get_user_group(id=group.id)).user_group.members
    assert [member.user_id for member in members] == [users[0]]


@scenario("inferred")
async def groups_are_found_by_name(w: World):
    """SearchUserGroups finds a group by its name."""
    group = await a_group(w)

    async def found():
        groups = (await w.client.search_user_groups(query=group.name)).user_groups
        assert group.id in [entry.id for entry in groups]

    await w.eventually(found)


@scenario("inferred")
async def unknown_groups_are_404(w: World):
    """Reading an unknown user group is a 404."""
    await w.refused(w.client.get_user_group(id=w.name()), 404)


async def a_poll(w: World, **fields):
    user = await w.user()
    poll = (await w.client.create_poll(name=w.name("poll"), user_id=user, options=[{"text": "a"}], **fields)).poll
    w.later(lambda: w.client.delete_poll(poll_id=poll.id, user_id=user))
    return poll, user


@scenario("spec")
async def polls_have_options(w: World):
    """A poll shows its options; one more can be added."""
    poll, user = await a_poll(w)
    assert [option.text for option in poll.options] == ["a"]
    await w.client.create_poll_option(poll_id=poll.id, text="b", user_id=user)
    shown = (await w.client.get_poll(poll_id=poll.id, user_id=user)).poll
    assert [option.text for option in shown.options] == ["a", "b"]


@scenario("decided")
async def closed_polls_take_no_options(w: World):
    """A closed poll takes no new options."""
    poll, user = await a_poll(w)
    await w.client.update_poll_partial(poll_id=poll.id, set={"is_closed": True}, user_id=user)
    await w.refused(w.client.create_poll_option(poll_id=poll.id, text="b", user_id=user), 400)


@scenario("decided")
async def polls_need_a_user(w: World):
    """A server that makes a poll must say for whom."""
    await w.refused(w.client.create_poll(name=w.name("poll")), 400)


@scenario("inferred")
async def unknown_polls_are_404(w: World):
    """Reading an unknown poll is a 404."""
    await w.refused(w.client.get_poll(poll_id=w.name(), user_id=await w.user()), 404)


@scenario("test")
async def reserved_storages(w: World):
    """The names of the service's own storages are refused in these words."""
    asked = w.client.create_external_storage(name="stream-s3", storage_type="s3", bucket="b")
    await w.refused(asked, 400, "stream-s3 name reserved for internal use")


@scenario("test")
async def storages_without_credentials(w: World):
    """A storage without credentials can be made, listed and deleted."""
    name = w.name("storage")
    await w.client.create_external_storage(name=name, storage_type="s3", bucket="b")
    w.later(lambda: w.client.delete_external_storage(name=name))
    assert name in (await w.client.list_external_storage()).external_storages
    await w.client.delete_external_storage(name=name)
    assert name not in (await w.client.list_external_storage()).external_storages


@scenario("inferred")
async def unknown_storages_are_404(w: World):
    """Deleting or checking an unknown storage is a 404."""
    await w.refused(w.client.delete_external_storage(name=w.name()), 404)
    await w.refused(w.client.check_external_storage(name=w.name()), 404)


async def a_trunk(w: World, **fields):
    number = "+1555" + str(abs(hash(w.prefix)) % 10**7).zfill(7)
    trunk = (await w.client.video.create_sip_trunk(name=w.name("trunk"), numbers=[number], **fields)).sip_trunk
    w.later(lambda: w.client.video.delete_sip_trunk(id=trunk.id))
    return trunk


@scenario("decided")
async def trunks_get_a_login(w: World):
    """A SIP trunk gets a user name, and a password if none is given."""
    trunk = await a_trunk(w)
    assert trunk.username
    assert trunk.password
    assert trunk.id in [entry.id for entry in (await w.client.video.list_sip_trunks()).sip_trunks]


@scenario("inferred")
async def unknown_trunks_are_404(w: World):
    """Deleting an unknown SIP trunk is a 404."""
    await w.refused(w.client.video.delete_sip_trunk(id="00000000-0000-4000-8000-000000000000"), 404)


@scenario("decided")
async def rules_need_their_trunks(w: World):
    """A SIP routing rule that names an unknown trunk is refused."""
    asked = w.client.video.create_sip_inbound_routing_rule(
        name=w.name("rule"),
        trunk_ids=["00000000-0000-4000-8000-000000000000"],
        caller_configs={"id": "caller"},
        direct_routing_configs={"call_id": "x", "call_type": "default"},
    )
    await w.refused(asked)


@scenario("spec")
async def permissions_are_listed(w: World):
    """ListPermissions lists permissions, and GetPermission reads each of them by id."""
    permissions = (await w.client.list_permissions()).permissions
    assert permissions
    first = permissions[0]
    assert (await w.client.get_permission(id=first.id)).permission.name == first.name


@scenario("inferred")
async def unknown_permissions_are_404(w: World):
    """Reading an unknown permission is a 404."""
    await w.refused(w.client.get_permission(id=w.name()), 404)


@scenario("spec")
async def files_are_uploaded(w: World):
    """An uploaded file has a URL and can be deleted."""
    file = FilePart(b"hello", "hello.txt", "text/plain")
    reply = await w.client.upload_file(file=file, user=OnlyUserID(id=await w.user()))
    assert reply.file
    await w.client.delete_file(url=reply.file)


@scenario("decided")
async def block_lists_grow_by_import(w: World):
    """ImportBlockList adds what the list does not hold yet."""
    name = await a_block_list(w)
    block_list = (await w.client.get_block_list(name=name)).blocklist
    await w.client.import_block_list(id=block_list.id, items=["bar", "baz"])

    async def grown():
        assert sorted((await w.client.get_block_list(name=name)).blocklist.words) == ["bar", "baz", "foo"]

    await w.eventually(grown)


@scenario("decided")
async def group_ids_are_unique(w: World):
    """A second user group with the same id is refused."""
    group = await a_group(w, id=w.name("g"))
    await w.refused(w.client.create_user_group(name=w.name("group"), id=group.id))


@scenario("decided")
async def groups_of_other_teams(w: World):
    """A user group is not found when another team than its own is named."""
    group = await a_group(w, team_id="red")
    await w.refused(w.client.get_user_group(id=group.id, team_id="blue"), 404)


@scenario("decided")
async def templates_need_their_provider(w: World):
    """A push template for an unknown provider is refused."""
    asked = w.client.upsert_push_template(
        event_type="call.ring", push_provider_type="firebase", push_provider_name=w.name("p"), template="{}"
    )
    await w.refused(asked)


@scenario("decided")
async def custom_permissions_are_kept(w: World):
    """A custom permission is stored and shown, and can be deleted."""
    id_ = w.name("permission")
    await w.client.create_permission(id=id_, name=id_, action="ReadCall", condition={"$subject.magic": True})
    w.later(lambda: w.client.delete_permission(id=id_))

    async def shown():
        assert (await w.client.get_permission(id=id_)).permission.action == "ReadCall"

    await w.eventually(shown)


@scenario("decided")
async def storage_names_of_the_service(w: World):
    """Every name that begins with stream- is reserved."""
    asked = w.client.create_external_storage(
        name=w.name("stream-x").replace(w.prefix, "stream-x"), storage_type="s3", bucket="b"
    )
    await w.refused(asked, 400, "reserved for internal use")


@scenario("decided")
async def polls_are_replaced(w: World):
    """UpdatePoll replaces the whole poll: a description left out is gone."""
    poll, user = await a_poll(w, description="old")
    await w.client.update_poll(id=poll.id, name=poll.name, user_id=user)
    assert not (await w.client.get_poll(poll_id=poll.id, user_id=user)).poll.description
