"""User documents: how they are made, read and shown in the several shapes of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from stream_video_async.emulator.errors import bad_input, not_found

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = [
    "check_user_id",
    "common_user",
    "ensure_user",
    "event_user",
    "full_user",
    "load_users",
    "new_user",
    "require_user",
    "show_user",
]

REQUEST_FIELDS: Final = (
    "name", "image", "language", "role", "invisible", "privacy_settings", "teams", "teams_role", "custom",
)  # fmt: skip
_COMMON: Final = (
    "id", "role", "language", "teams", "teams_role", "name", "image", "custom", "banned", "online", "blocked_user_ids",
    "created_at", "updated_at", "deactivated_at", "deleted_at", "last_active", "revoke_tokens_issued_before",
)  # fmt: skip
_PRIVATE: Final = (*_COMMON, "invisible", "privacy_settings")
_SHOWN: Final = (*_PRIVATE, "shadow_banned", "ban_expires", "bypass_moderation")
_BLANK: Final[JsonObject] = {
    "role": "user", "language": "", "teams": [], "custom": {}, "banned": False, "online": False, "invisible": False,
    "shadow_banned": False, "blocked_user_ids": [], "mutes": [], "channel_mutes": [], "devices": [],
    "total_unread_count": 0, "unread_channels": 0, "unread_count": 0, "unread_threads": 0,
}  # fmt: skip
"""A user of whom nothing is known; documents are never changed in place, so its lists may be shared."""


def check_user_id(user_id: object) -> str:
    """Return the id.

    Raises:
        ApiFault: 400, code 4: empty or longer than 255 characters.
    """
    if not isinstance(user_id, str) or not user_id or len(user_id) > 255:
        raise bad_input("user id must have 1 to 255 characters", {"id": "id is a required field"})
    return user_id


def new_user(ctx: Context, request: JsonObject, created_at: int | None = None) -> JsonObject:
    """Make the document of a user: exactly what the request says, defaults for the rest."""
    return {
        **_BLANK,
        **{name: request[name] for name in REQUEST_FIELDS if request.get(name) is not None},
        "id": request["id"],
        "created_at": ctx.now if created_at is None else created_at,
        "updated_at": ctx.now,
    }


def ensure_user(ctx: Context, user_id: str) -> JsonObject:
    """Return a user, made on the fly when it is not known."""
    user = ctx.store.get("user", check_user_id(user_id))
    if user is None:
        user = new_user(ctx, {"id": user_id})
        ctx.store.put("user", user_id, user)
    return user


def require_user(ctx: Context, user_id: str) -> JsonObject:
    """Return a user that exists.

    Raises:
        ApiFault: 404, code 16.
    """
    user = ctx.store.get("user", user_id)
    if user is None:
        raise not_found(f"user with id {user_id} doesn't exist")
    return user


def load_users(ctx: Context, user_ids: Iterable[str]) -> dict[str, JsonObject]:
    """Return users by id as ``UserResponse``; one that was erased appears as a deleted user."""
    wanted = list(dict.fromkeys(user_ids))
    known = ctx.store.get_many("user", wanted)
    return {user_id: show_user(known.get(user_id) or _erased(ctx, user_id)) for user_id in wanted}


def _erased(ctx: Context, user_id: str) -> JsonObject:
    return new_user(ctx, {"id": user_id}) | {"deleted_at": ctx.now}


def _pick(user: JsonObject, names: tuple[str, ...]) -> JsonObject:
    return {name: user[name] for name in names if name in user}


def show_user(user: JsonObject) -> JsonObject:
    """Show a user as ``UserResponse``."""
    return _pick(user, _SHOWN)


def common_user(user: JsonObject) -> JsonObject:
    """Show a user as ``UserResponseCommonFields``."""
    return _pick(user, _COMMON)


def event_user(user: JsonObject) -> JsonObject:
    """Show a user as ``UserResponsePrivacyFields``."""
    return _pick(user, _PRIVATE)


def full_user(ctx: Context, user: JsonObject) -> JsonObject:
    """Show a user as ``FullUserResponse``, devices included."""
    devices: list[Any] = ctx.store.all("device", user["id"])
    return {**user, "devices": devices} if devices else user
