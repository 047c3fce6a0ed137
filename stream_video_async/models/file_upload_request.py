# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from stream_video_async import models as _m
from stream_video_async._model import Model, request
from stream_video_async.types import UNSET, UnsetType


@request
class FileUploadRequest(Model):
    """Body of `UploadFile`.

    Source: schema FileUploadRequest
    """

    file: Any | None | UnsetType = UNSET
    user: _m.OnlyUserID | None | UnsetType = UNSET
