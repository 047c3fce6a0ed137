"""What operations on users share: creating, finding and showing users."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from .kit import SECOND, Context, JsonObject, bad_input, require, shown_as

_BLANK: Final[JsonObject] = {
    "role": "user", "language": "", "teams": [], "custom": {}, "banned": False, "online": False, "invisible": False,
    "shadow_banned": False, "blocked_user_ids": [], "mutes": [], "channel_mutes": [], "devices": [],
    "total_unread_count": 0, "unread_channels": 0, "unread_count": 0, "unread_threads": 0,
}  # fmt: skip
"""Defaults of a new user. Behaviors do not mutate lists of stored documents, so users may share these."""


def check_user_id(user_id: object) -> str:
    """Return the id (else 400: empty or longer than 255 characters)."""
    if not isinstance(user_id, str) or not user_id or len(user_id) > 255:
        raise bad_input("user id must have 1 to 255 characters", {"id": "id is a required field"})
    return user_id


def new_user(ctx: Context, request: JsonObject) -> JsonObject:
    """Return a user document with the fields of a checked request, and defaults for the rest."""
    return {**_BLANK, **request, "created_at": ctx.now, "updated_at": ctx.now}


def ensure_user(ctx: Context, user_id: str) -> JsonObject:
    """Return a user, creating an unknown one."""
    user = ctx.store.get("user", check_user_id(user_id))
    if user is None:
        user = new_user(ctx, {"id": user_id})
        ctx.store.put("user", user_id, user)
    return user


def require_user(ctx: Context, user_id: str) -> JsonObject:
    """Return a user that exists (else 404)."""
    return require(ctx, "user", user_id)


def require_users(ctx: Context, user_ids: Iterable[str]) -> list[JsonObject]:
    """Return users without duplicates (else 400, with the ids of those that do not exist)."""
    wanted = list(dict.fromkeys(user_ids))
    known = ctx.store.get_many("user", wanted)
    unknown = [user_id for user_id in wanted if user_id not in known]
    if unknown:
        raise bad_input(f"the provided users [{' '.join(unknown)}] don't exist")
    return list(known.values())


def acting_id(ctx: Context, field: str = "user") -> str:
    """Return the id of the acting user: the token's, or what a server sends as ``<field>`` or ``<field>_id``.

    Raises:
        ApiFault: 400, code 4: a server named no user.
    """
    user_id = ctx.user_id(field)
    if not user_id:
        raise bad_input(f"either {field} or {field}_id must be provided when using server side auth.")
    return user_id


def acting_user(ctx: Context, field: str = "user") -> JsonObject:
    """Return the acting user, creating an unknown one (else 400: a server named no user)."""
    return ensure_user(ctx, acting_id(ctx, field))


def user_token(ctx: Context, user_id: str) -> str:
    """Sign a token for a user; ``iat`` is 5 seconds in the past to allow for clock differences."""
    import jwt

    return jwt.encode({"user_id": user_id, "iat": ctx.now // SECOND - 5}, ctx.secret, algorithm="HS256")


def load_users(ctx: Context, user_ids: Iterable[str]) -> dict[str, JsonObject]:
    """Return users by id as ``UserResponse``; a hard-deleted one appears as a deleted user."""
    wanted = list(dict.fromkeys(user_ids))
    known = ctx.store.get_many("user", wanted)
    erased = {"deleted_at": ctx.now}
    return {id_: show_user(known.get(id_) or new_user(ctx, {"id": id_}) | erased) for id_ in wanted}


def load_user(ctx: Context, user_id: str) -> JsonObject:
    """Return one user as ``UserResponse``."""
    return load_users(ctx, [user_id])[user_id]


def show_user(user: JsonObject) -> JsonObject:
    """Show a user as ``UserResponse``, without devices."""
    shown = shown_as("UserResponse", user)
    shown.pop("devices", None)
    return shown


def common_user(user: JsonObject) -> JsonObject:
    """Show a user as ``UserResponseCommonFields``."""
    return shown_as("UserResponseCommonFields", user)


def event_user(user: JsonObject) -> JsonObject:
    """Show a user as ``UserResponsePrivacyFields``."""
    return shown_as("UserResponsePrivacyFields", user)


def full_user(ctx: Context, user: JsonObject) -> JsonObject:
    """Show a user as ``FullUserResponse``, devices included."""
    devices = ctx.store.all("device", user["id"])
    return {**user, "devices": devices} if devices else user
