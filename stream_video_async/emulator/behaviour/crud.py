"""What behaviours of plain resources share: look up or refuse, copy the named fields, name the acting user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream_video_async.emulator.clock import parse_time
from stream_video_async.emulator.errors import bad_input, not_found

from .users_shared import ensure_user

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["acting_user", "given", "instant", "refuse_duplicate", "refuse_unknown_users", "require"]


def require(ctx: Context, kind: str, id: str, owner: str = "") -> JsonObject:
    """Return a document.

    Raises:
        ApiFault: 404, code 16.
    """
    found = ctx.store.get(kind, id, owner)
    if found is None:
        raise not_found(f"{kind.replace('_', ' ')} with id {id} doesn't exist")
    return found


def refuse_duplicate(ctx: Context, kind: str, id: str, owner: str = "") -> None:
    """Refuse to make what is there already.

    Raises:
        ApiFault: 400, code 4.
    """
    if ctx.store.get(kind, id, owner) is not None:
        raise bad_input(f"{kind.replace('_', ' ')} with id {id} already exists")


def given(source: JsonObject, names: Iterable[str]) -> JsonObject:
    """Copy those of the named fields that have a value."""
    return {name: source[name] for name in names if source.get(name) is not None}


def instant(name: str, value: object) -> int:
    """Read a time that the contract leaves free, as nanoseconds.

    Raises:
        ApiFault: 400, code 4: no time, or one beyond what 64 bits hold.
    """
    moment = parse_time(value)
    if moment is None or not -(2**63) <= moment < 2**63:
        raise bad_input(f"{name} is not a valid time", {name: f"{name} is not a valid time"})
    return moment


def acting_user(ctx: Context) -> str:
    """Name the user that this request is about, made on the fly when not known.

    Raises:
        ApiFault: 400, code 4: a server said nothing of a user.
    """
    user_id = ctx.user_id()
    if user_id is None:
        raise bad_input("either user or user_id must be provided when using server side auth.")
    return str(ensure_user(ctx, user_id)["id"])


def refuse_unknown_users(ctx: Context, user_ids: list[str]) -> None:
    """Refuse ids of users that do not exist.

    Raises:
        ApiFault: 400, code 4.
    """
    known = ctx.store.get_many("user", user_ids)
    unknown = [user_id for user_id in dict.fromkeys(user_ids) if user_id not in known]
    if unknown:
        raise bad_input(f"the provided users [{' '.join(unknown)}] don't exist")
