# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async._model import Model, request
from stream_video_async.types import UNSET, UnsetType


@request
class DeactivateUserRequest(Model):
    """Body of `DeactivateUser`.

    Source: schema DeactivateUserRequest
    """

    created_by_id: str | None | UnsetType = UNSET
    mark_messages_deleted: bool | None | UnsetType = UNSET
