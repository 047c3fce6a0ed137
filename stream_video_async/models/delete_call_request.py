# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async._model import Model, request
from stream_video_async.types import UNSET, UnsetType


@request
class DeleteCallRequest(Model):
    """Body of `DeleteCall`.

    Source: schema DeleteCallRequest
    """

    hard: bool | None | UnsetType = UNSET
