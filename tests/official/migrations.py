"""Snippets in the official SDK's style, and what each becomes. Running this module writes docs/migration.md."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import attrs

PAGE = Path(__file__).parents[2] / "docs" / "migration.md"
OTHERS = Path(__file__).with_name("other_sdks.md")

HEAD = """\
# Migrating from the official SDKs

Tables for [Node](#from-node) and for [Go and Java](#from-go-and-java) are at the end of this page. Coming from Python, change the
import, add `await`, drop `.data`: method names and keyword arguments are those of `getstream`. Read these differences first:

- **Tokens expire after one hour.** `create_token` and `create_call_token` of the official SDK make tokens that never expire
  unless `expiration` is given; here `expiration=None` asks for that.
- **Errors have other names**: `StreamApiException` is `StreamApiError`, `StreamRateLimitException` is `StreamRateLimitError`,
  `StreamTransportException` is `StreamTransportError`, `StreamTaskException` is `StreamTaskError`; `status_code` is `.status`.
- **Methods return the model itself.** Status, headers and rate limit come from the functions of `stream_video_async.api`.
- **A call remembers what a reply said of it**: `call.data` is the last description, `call.custom` its custom data; both are `None`
  before the first such reply.
- **Everything is asynchronous.** There is one client, `AsyncStreamClient`, and no `as_async()`.
- **The client is closed with `await client.close()`**, or used with `async with`.
- **`query_users` needs its payload**: the service refuses a call without one.
- **`update_app` has no `member_custom_on_mentioned_users_enabled` and no `member_custom_on_typing_events_enabled`**: they are
  not in the contract.

Each pair below shows code for the official SDK and what it becomes. The tests run the second of each pair, in this order.
"""


@attrs.frozen
class Migration:
    """One snippet of each kind."""

    title: str
    official: str
    ours: str
    is_async: bool


def _sync(title: str, official: str, ours: str) -> Migration:
    return Migration(title, official, ours, is_async=False)


def _async(title: str, official: str, ours: str) -> Migration:
    return Migration(title, official, ours, is_async=True)


MIGRATIONS: tuple[Migration, ...] = (
    _sync(
        "Create a client",
        'from getstream import Stream\n\nclient = Stream(api_key="key", api_secret="secret")',
        'from stream_video_async import AsyncStreamClient\n\nclient = AsyncStreamClient()  # or AsyncStreamClient("key", "secret")',
    ),
    _async(
        "Create an asynchronous client",
        'from getstream import AsyncStream\n\nclient = AsyncStream(api_key="key", api_secret="secret")',
        "from stream_video_async import AsyncStreamClient\n\nclient = AsyncStreamClient()",
    ),
    _sync(
        "Create or replace users",
        'from getstream.models import UserRequest\n\nclient.upsert_users(UserRequest(id="sara", name="Sara"), UserRequest(id="john"))',
        'from stream_video_async.models import UserRequest\n\nawait client.upsert_users(UserRequest(id="sara", name="Sara"), UserRequest(id="john"))',
    ),
    _async(
        "Create or replace users by id",
        'from getstream.models import UserRequest\n\nawait client.update_users(users={"emily": UserRequest(id="emily", role="admin")})',
        'from stream_video_async.models import UserRequest\n\nawait client.update_users(users={"emily": UserRequest(id="emily", role="admin")})',
    ),
    _sync(
        "Change parts of users",
        'from getstream.models import UpdateUserPartialRequest\n\nclient.update_users_partial(users=[UpdateUserPartialRequest(id="sara", set={"color": "blue"})])',
        'from stream_video_async.models import UpdateUserPartialRequest\n\nawait client.update_users_partial(users=[UpdateUserPartialRequest(id="sara", set={"color": "blue"})])',
    ),
    _sync(
        "Find users",
        'from getstream.models import QueryUsersPayload\n\nusers = client.query_users(QueryUsersPayload(filter_conditions={"role": "admin"})).data.users',
        'from stream_video_async.models import QueryUsersPayload\n\nusers = (await client.query_users(QueryUsersPayload(filter_conditions={"role": "admin"}))).users',
    ),
    _sync("Make a token", 'token = client.create_token("sara")', 'token = client.create_token("sara", expiration=None)'),
    _sync(
        "Make a token that expires",
        'token = client.create_token("sara", expiration=3600)',
        'token = client.create_token("sara")  # an hour is the default',
    ),
    _sync(
        "Make a token for one call",
        'token = client.create_call_token("sara", call_cids=["default:weekly"], role="admin")',
        'token = client.create_call_token("sara", call_cids=["default:weekly"], role="admin")',
    ),
    _async(
        "Make a guest",
        'from getstream.models import UserRequest\n\nguest = (await client.create_guest(UserRequest(id="visitor"))).data',
        'from stream_video_async.models import UserRequest\n\nguest = await client.create_guest(UserRequest(id="visitor"))',
    ),
    _sync(
        "Create a call",
        'from getstream.models import CallRequest, MemberRequest\n\ncall = client.video.call("default", "weekly")\ncall.get_or_create(data=CallRequest(created_by_id="sara", members=[MemberRequest(user_id="john")]))',
        'from stream_video_async.models import CallRequest, MemberRequest\n\ncall = client.video.call("default", "weekly")\nawait call.get_or_create(data=CallRequest(created_by_id="sara", members=[MemberRequest(user_id="john")]))',
    ),
    _async(
        "Create a call, asynchronously",
        'from getstream.models import CallRequest\n\ncall = client.video.call("default", "weekly")\nresponse = await call.create(data=CallRequest(created_by_id="sara"))\ncid = response.data.call.cid',
        'from stream_video_async.models import CallRequest\n\ncall = client.video.call("default", "weekly")\nresponse = await call.create(data=CallRequest(created_by_id="sara"))\ncid = response.call.cid',
    ),
    _sync("Read a call", "color = call.get().data.call.custom.get(\"color\")", "color = (await call.get()).call.custom.get(\"color\")"),
    _async("Read a call with few members", "members = (await call.get(members_limit=5)).data.members", "members = (await call.get(members_limit=5)).members"),
    _sync("Change a call", 'call.update(custom={"color": "red"})', 'await call.update(custom={"color": "red"})'),
    _async(
        "Override settings of a call",
        "from getstream.models import CallSettingsRequest, ScreensharingSettingsRequest\n\nawait call.update(settings_override=CallSettingsRequest(screensharing=ScreensharingSettingsRequest(enabled=True, access_request_enabled=True)))",
        "from stream_video_async.models import CallSettingsRequest, ScreensharingSettingsRequest\n\nawait call.update(settings_override=CallSettingsRequest(screensharing=ScreensharingSettingsRequest(enabled=True, access_request_enabled=True)))",
    ),
    _sync(
        "Add members",
        'from getstream.models import MemberRequest\n\ncall.update_call_members(update_members=[MemberRequest(user_id="emily", role="admin")])',
        'from stream_video_async.models import MemberRequest\n\nawait call.update_call_members(update_members=[MemberRequest(user_id="emily", role="admin")])',
    ),
    _async("Remove members", 'await call.update_call_members(remove_members=["emily"])', 'await call.update_call_members(remove_members=["emily"])'),
    _sync(
        "Find calls",
        'calls = client.video.query_calls(filter_conditions={"type": "default"}, limit=10).data.calls',
        'calls = (await client.video.query_calls(filter_conditions={"type": "default"}, limit=10)).calls',
    ),
    _async(
        "Go through all pages",
        'page = await client.video.query_calls(limit=25)\nwhile page.data.next:\n    page = await client.video.query_calls(limit=25, next=page.data.next)',
        "async for state in client.video.iter_calls():\n    print(state.call.cid)",
    ),
    _sync(
        "Find members of a call",
        'members = client.video.query_call_members(id="weekly", type="default").data.members',
        'members = (await client.video.query_call_members(id="weekly", type="default")).members',
    ),
    _sync("Block a user in a call", 'call.block_user(user_id="john")', 'await call.block_user(user_id="john")'),
    _async("Unblock a user in a call", 'await call.unblock_user(user_id="john")', 'await call.unblock_user(user_id="john")'),
    _sync(
        "Grant permissions",
        'call.update_user_permissions(user_id="john", grant_permissions=["send-audio"])',
        'await call.update_user_permissions(user_id="john", grant_permissions=["send-audio"])',
    ),
    _async(
        "Mute users",
        'await call.mute_users(audio=True, user_ids=["john"], muted_by_id="sara")',
        'await call.mute_users(audio=True, user_ids=["john"], muted_by_id="sara")',
    ),
    _sync(
        "Send an event of your own",
        'call.send_call_event(user_id="sara", custom={"slide": 4})',
        'await call.send_call_event(user_id="sara", custom={"slide": 4})',
    ),
    _sync("List recordings", "recordings = call.list_recordings().data.recordings", "recordings = (await call.list_recordings()).recordings"),
    _async("List transcriptions", "found = (await call.list_transcriptions()).data.transcriptions", "found = (await call.list_transcriptions()).transcriptions"),
    _sync("List call types", "types = client.video.list_call_types().data.call_types", "types = (await client.video.list_call_types()).call_types"),
    _async("Create a call type", 'await client.video.create_call_type(name="lecture")', 'await client.video.create_call_type(name="lecture")'),
    _sync("Delete a call type", 'client.video.delete_call_type(name="lecture")', 'await client.video.delete_call_type(name="lecture")'),
    _async("Read the settings of the app", "app = (await client.get_app()).data.app", "app = (await client.get_app()).app"),
    _sync("Read the rate limits", 'limits = client.get_rate_limits(server_side=True).data.server_side', "limits = (await client.get_rate_limits(server_side=True)).server_side"),
    _sync(
        "Read the rate limit of a reply",
        "left = call.get().rate_limit().remaining",
        'from stream_video_async import api\n\nresponse = await api.calls.get_call(client, "default", "weekly")\nleft = response.rate_limit.remaining if response.rate_limit else None',
    ),
    _sync(
        "Register a device",
        'client.create_device(id="token", push_provider="firebase", user_id="sara")',
        'await client.create_device(id="token", push_provider="firebase", user_id="sara")',
    ),
    _async("List devices", 'devices = (await client.list_devices(user_id="sara")).data.devices', 'devices = (await client.list_devices(user_id="sara")).devices'),
    _sync(
        "Handle errors",
        'from getstream.exceptions import StreamApiException\n\ntry:\n    client.video.call("default", "gone").get()\nexcept StreamApiException as error:\n    print(error.status_code, error.code)',
        'from stream_video_async import StreamApiError\n\ntry:\n    await client.video.call("default", "gone").get()\nexcept StreamApiError as error:\n    print(error.status, error.code)',
    ),
    _sync("Act as a user", "as_sara = client.clone_for_token(token)", "as_sara = client.clone_for_token(token)"),
    _sync("End a call", "call.end()", "await call.end()"),
    _sync("Deactivate a user", 'client.deactivate_user("john")', 'await client.deactivate_user("john")'),
    _sync(
        "Delete users and wait for the task",
        'task = client.delete_users(user_ids=["john"]).data.task_id\nclient.wait_for_task(task)',
        'task = (await client.delete_users(user_ids=["john"])).task_id\nawait client.wait_for_task(task)',
    ),
    _async("Delete a call", "await call.delete(hard=False)", "await call.delete(hard=False)"),
    _async("Close the client", "await client.aclose()", "await client.close()"),
)  # fmt: skip


def page() -> str:
    """Return the text of docs/migration.md, its code formatted as that of all pages."""
    parts = [HEAD]
    for migration in MIGRATIONS:
        style = "asynchronous client" if migration.is_async else "synchronous client"
        parts.append(
            f"## {migration.title}\n\nOfficial, {style}:\n\n```python {{ .fragment }}\n{migration.official}\n```\n\n"
            f"Here:\n\n```python\n{migration.ours}\n```\n"
        )
    parts.append(OTHERS.read_text(encoding="utf-8"))
    command = [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(PAGE), "-"]
    return subprocess.run(command, input="\n".join(parts), capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
