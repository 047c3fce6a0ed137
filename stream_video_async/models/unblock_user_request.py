# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async._model import Model, request


@request
class UnblockUserRequest(Model):
    """Body of `UnblockUser`.

    Source: schema UnblockUserRequest
    """

    user_id: str
