# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

from stream_video_async import models as _m
from stream_video_async._model import Model, request


@request
class UpdateUsersRequest(Model):
    """Body of `UpdateUsers`.

    Source: schema UpdateUsersRequest
    """

    __checked__: ClassVar[tuple[str, ...]] = ("users",)

    users: dict[str, _m.UserRequest]
    """At most 100 entries."""
