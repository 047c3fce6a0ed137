"""Checks of new users and calls, and access by team in multi-tenant apps.

Inferred: texts and codes of the errors. The profile ``cautious`` rejects what the guides advise against and the service
is not known to accept: ids with characters other than letters, digits, at sign, underscore and hyphen, roles that do
not exist, more than 5 KiB of custom data, and a ``created_by`` that does not exist.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

import msgspec

from ..json_types import is_list, is_object
from .app import stored_settings
from .kit import Context, JsonObject, bad_input, not_allowed
from .roles import role_names

_MAX_TEAMS: Final = 250
_MAX_TEAM_NAME: Final = 100
_CAUTIOUS_ID: Final = re.compile(r"[A-Za-z0-9@_-]+")
_CAUTIOUS_CUSTOM: Final = 5 * 1024
"""Bytes."""


def _is_multi_tenant(ctx: Context) -> bool:
    """Return whether the app has ``multi_tenant_enabled``."""
    return bool(stored_settings(ctx).get("multi_tenant_enabled"))


def check_new_users(ctx: Context, requests: Sequence[JsonObject]) -> None:
    """Reject new users from a client of a multi-tenant app (403)."""
    if requests and not ctx.auth.is_server and _is_multi_tenant(ctx):
        raise not_allowed("users of a multi-tenant app can only be created by a server")


def check_user(ctx: Context, request: JsonObject) -> None:
    """Check the fields of a user in a request (else 400)."""
    teams = request.get("teams")
    if is_list(teams):
        if len(teams) > _MAX_TEAMS:
            raise bad_input(f"teams must have {_MAX_TEAMS} entries or less", {"teams": "too many"})
        if any(isinstance(team, str) and len(team) > _MAX_TEAM_NAME for team in teams):
            raise bad_input(f"a team name must have {_MAX_TEAM_NAME} characters or less", {"teams": "too long"})
    if ctx.options.profile != "cautious":
        return
    check_id(ctx, "user id", request["id"])
    check_custom(ctx, request.get("custom"))
    role = request.get("role")
    if role is not None and role not in role_names(ctx):
        raise bad_input(f"role {role} does not exist", {"role": "role does not exist"})


def check_id(ctx: Context, what: str, id: str) -> None:
    """Reject an id that the guides advise against, in the profile ``cautious`` (400)."""
    if ctx.options.profile == "cautious" and not _CAUTIOUS_ID.fullmatch(id):
        raise bad_input(f"{what} {id!r} may only have letters, digits, '@', '_' and '-'")


def check_custom(ctx: Context, custom: Any) -> None:
    """Reject custom data larger than the guides advise, in the profile ``cautious`` (400)."""
    if ctx.options.profile == "cautious" and len(msgspec.json.encode(custom)) > _CAUTIOUS_CUSTOM:
        raise bad_input(f"custom must have {_CAUTIOUS_CUSTOM} bytes or less", {"custom": "too large"})


def own_teams(ctx: Context) -> list[str] | None:
    """Return the teams that the caller is restricted to, or ``None``."""
    if ctx.auth.user_id is None or not _is_multi_tenant(ctx):
        return None
    user = ctx.store.get("user", ctx.auth.user_id)
    return [] if user is None else list(user["teams"])


def require_own_team(ctx: Context, call: JsonObject, action: str) -> None:
    """Check that the caller may access a call of its team (else 403)."""
    teams = own_teams(ctx)
    if teams is not None and (call["team"] not in teams if call.get("team") else bool(teams)):
        raise not_allowed(f"User '{ctx.auth.user_id}' is not allowed to {action} outside of the teams of the user")


def restrict_to_own_teams(ctx: Context, conditions: Any, field: str) -> Any:
    """Restrict a query to the caller's teams unless its filter has the field; the value ``{}`` lifts this."""
    if is_object(conditions) and conditions.get(field) == {}:
        return {name: value for name, value in conditions.items() if name != field}
    teams = own_teams(ctx)
    if teams is None or (is_object(conditions) and field in conditions):
        return conditions
    own: JsonObject = {field: {"$in": teams}} if teams else {field: None}
    return {"$and": [conditions, own]} if conditions else own
