"""``pull``: read a slice of a real app into a seed, so that tests and trials start with realistic data.

Settings, roles, call types, users, calls and their members are read through the client; nothing is written.
Credentials, hooks and push settings are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from stream_video_async.rate_limit import LocalRateLimiter

from .errors import ApiFault
from .json_types import JsonObject, is_list, is_object
from .validation import validators

if TYPE_CHECKING:
    from stream_video_async import AsyncStreamClient
    from stream_video_async import models as m

__all__ = ["ReservingLimiter", "pull", "pulling_client"]

_LONGEST_WAIT: Final = 180.0
"""Longest wait before a retry, in seconds: three windows of the rate limit."""
_PAGE: Final = 100
_SHOWN_MEMBERS: Final = 25
"""Largest number of members in a call of a list; members of larger calls are queried."""
_APP: Final = (
    "cdn_expiration_seconds", "disable_auth_checks", "disable_permissions_checks", "enforce_unique_usernames",
    "file_upload_config", "guest_user_creation_disabled", "image_upload_config", "multi_tenant_enabled",
    "permission_version", "user_search_disallowed_roles",
)  # fmt: skip
"""Settings that change what the API answers and hold no secret."""
_USER: Final = ("id", "name", "image", "role", "language", "teams", "teams_role", "invisible", "privacy_settings")


class ReservingLimiter(LocalRateLimiter):
    """Keeps requests within a share of the quota and leaves the rest to the live app."""

    __slots__ = ("_reserve",)

    def __init__(self, share: float, **time: Any) -> None:
        """Use at most ``share`` (above 0, at most 1) of each window; ``time`` goes to ``LocalRateLimiter``.

        Raises:
            ValueError: The share is out of range.
        """
        if not 0 < share <= 1:
            message = f"share must be above 0 and at most 1, got {share}"
            raise ValueError(message)
        super().__init__(**time)
        self._reserve = 1 - share

    async def acquire(self, operation: str, *, reserve: float = 0.0, timeout: float | None = None) -> float:
        """Wait until a request may start within the share."""
        return await super().acquire(operation, reserve=max(reserve, self._reserve), timeout=timeout)


def pulling_client(share: float, **settings: Any) -> AsyncStreamClient:
    """Return a client without a deadline for the app that ``STREAM_*`` names; it waits for its share of the quota.

    Args:
        share: Part of each rate limit to use, above 0 and at most 1.
        settings: Further settings of the client.
    """
    from stream_video_async import AsyncStreamClient, RetryPolicy

    patient: dict[str, Any] = {
        "timeout": None,
        "retry": RetryPolicy(max_wait=_LONGEST_WAIT),
        "rate_limiter": ReservingLimiter(share),
    }
    return AsyncStreamClient(**patient | settings)


async def pull(client: AsyncStreamClient, *, users: int = 1000, calls: int = 200) -> JsonObject:
    """Read a slice of an app.

    Args:
        client: A client with server rights for the app; ``pulling_client`` spares the app's quota.
        users: Largest number of users, in the order of their ids; users of the calls are added to them.
        calls: Largest number of calls, newest first, with all their members.

    Returns:
        A seed, see ``seeding``; ``import_state`` takes it.

    Raises:
        StreamError: A request failed.
    """
    people: dict[str, JsonObject] = {}
    types = await client.video.list_call_types()
    settings = {name: _without_nulls(msgspec.to_builtins(found.settings)) for name, found in types.call_types.items()}
    seed: JsonObject = {
        "app": await _app(client),
        "roles": [role.name for role in (await client.list_roles()).roles if role.custom],
        "call_types": [_call_type(found, settings[found.name]) for found in types.call_types.values()],
    }
    if users:
        async for user in client.iter_users(page_size=min(users, _PAGE), limit=users):
            people[user.id] = _user(msgspec.to_builtins(user))
    seed["calls"] = await _calls(client, calls, settings, people)
    seed["users"] = list(people.values())
    return seed


async def _app(client: AsyncStreamClient) -> JsonObject:
    app = _without_nulls(msgspec.to_builtins((await client.get_app()).app))
    return {name: app[name] for name in _APP if name in app}


def _call_type(found: m.CallTypeResponse, settings: JsonObject) -> JsonObject:
    shown: JsonObject = {"name": found.name, "grants": msgspec.to_builtins(found.grants)}
    accepted = {group: values for group, values in settings.items() if _is_accepted(group, values)}
    return {**shown, "settings": accepted}


def _is_accepted(group: str, values: Any) -> bool:
    """Return whether a request may contain these settings: some defaults of the service exceed its own limits."""
    try:
        validators()["CreateCallType"].check_body(msgspec.json.encode({"name": "any", "settings": {group: values}}))
    except ApiFault:
        return False
    return True


async def _calls(
    client: AsyncStreamClient, count: int, settings: dict[str, JsonObject], people: dict[str, JsonObject]
) -> list[JsonObject]:
    seeds: list[JsonObject] = []
    if not count:
        return seeds
    async for row in client.video.iter_calls(page_size=min(count, _PAGE), limit=count):
        call, members = row.call, list(row.members)
        if len(members) >= _SHOWN_MEMBERS:
            members = [member async for member in client.video.call(call.type, call.id).iter_members(page_size=_PAGE)]
        for user in (call.created_by, *(member.user for member in members)):
            people.setdefault(user.id, _user(msgspec.to_builtins(user)))
        seeds.append(_call(call, members, settings.get(call.type, {})))
    return seeds


def _call(call: m.CallResponse, members: list[m.MemberResponse], type_settings: JsonObject) -> JsonObject:
    own: JsonObject = _without_nulls(msgspec.to_builtins(call.settings))
    changed = {
        group: values
        for group, values in own.items()
        if values != type_settings.get(group) and _is_accepted(group, values)
    }
    data: JsonObject = {
        "created_by_id": call.created_by.id,
        # The service lists the newest member first, and a request makes its last member the newest.
        "members": [_member(member) for member in reversed(members)],
        "custom": call.custom,
    }
    if changed:
        data["settings_override"] = changed
    for name in ("team", "starts_at"):
        value = msgspec.to_builtins(getattr(call, name))
        if value:
            data[name] = value
    seed: JsonObject = {
        "type": call.type,
        "id": call.id,
        "created_at": msgspec.to_builtins(call.created_at),
        "data": data,
    }
    return seed if call.ended_at is None else {**seed, "ended_at": msgspec.to_builtins(call.ended_at)}


def _member(member: m.MemberResponse) -> JsonObject:
    shown: JsonObject = {"user_id": member.user_id, "custom": member.custom}
    return {**shown, "role": member.role} if member.role else shown


def _user(user: JsonObject) -> JsonObject:
    shown: JsonObject = {name: _without_nulls(user[name]) for name in _USER if user.get(name)}
    return {**shown, "custom": user.get("custom") or {}, "created_at": user["created_at"]}


def _without_nulls(value: Any) -> Any:
    if is_list(value):
        return [_without_nulls(entry) for entry in value]
    if not is_object(value):
        return value
    return {name: _without_nulls(entry) for name, entry in value.items() if entry is not None}
