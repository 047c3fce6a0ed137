"""Permissions: one built in for each capability, and custom ones.

Inferred: the service's own list is not published, so the built-in ones here follow the documented capabilities; they
cannot be changed. Custom permissions are stored and shown; what they allow is not evaluated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .call_type_defaults import ALL_CAPABILITIES
from .resource import Resource

if TYPE_CHECKING:
    from stream_video_async.emulator.json_types import JsonObject


_OTHER_PRODUCTS: Final = ("create-channel",)
"""Permissions cover all products; of the others only this one is known to be in every app."""
_DEFAULTS: Final[JsonObject] = {
    "description": "", "level": "app", "owner": False, "owner_resource": "", "same_team": False, "tags": [],
}  # fmt: skip
_BUILT_IN: Final = (*ALL_CAPABILITIES, *_OTHER_PRODUCTS)


def _built_in() -> list[JsonObject]:
    return [_permission(id_, [word.capitalize() for word in id_.split("-")]) for id_ in _BUILT_IN]


def _permission(id: str, words: list[str]) -> JsonObject:
    return {**_DEFAULTS, "id": id, "name": " ".join(words), "action": "".join(words), "custom": False}


def _shown(permission: JsonObject) -> JsonObject:
    return {name: value for name, value in permission.items() if name not in ("created_at", "updated_at")}


Resource(
    "permission",
    fields=("id", "name", "action", "condition", "description", "owner", "same_team"),
    defaults={**_DEFAULTS, "custom": True},
    one="permission",
    many="permissions",
    replaces=True,
    silent=True,
    built_in=_built_in,
    show=_shown,
).serve(
    create="CreatePermission",
    get="GetPermission",
    list="ListPermissions",
    update="UpdatePermission",
    delete="DeletePermission",
)
