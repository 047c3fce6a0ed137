"""attrs classes with the fields of our request models, encoded and checked alike, to which `None` means nothing.

What is left out is msgspec's `UNSET`.
"""

from __future__ import annotations

from typing import Any

import attrs
from msgspec import UNSET, UnsetType

from benchmarks.bodies import USERS_PER_REQUEST
from stream_video_async._models.codec import encode_json


@attrs.define(kw_only=True, slots=False, eq=False)
class UserRequest:
    id: str
    custom: dict[str, Any] | UnsetType = UNSET
    image: str | UnsetType = UNSET
    invisible: bool | UnsetType = UNSET
    language: str | UnsetType = UNSET
    name: str | UnsetType = UNSET
    privacy_settings: dict[str, Any] | UnsetType = UNSET
    role: str | UnsetType = UNSET
    teams: list[str] | UnsetType = UNSET
    teams_role: dict[str, str] | UnsetType = UNSET


class Contestant:
    async def open(self, url: str, concurrency: int) -> None:
        """Do nothing: this one sends nothing."""

    async def close(self) -> None:
        """Do nothing."""

    def encode_users(self) -> bytes:
        users = [
            UserRequest(id=f"user-{index}", name="Name", custom={"country": "NL"}) for index in range(USERS_PER_REQUEST)
        ]
        return encode_json({"users": {user.id: user for user in users}})
