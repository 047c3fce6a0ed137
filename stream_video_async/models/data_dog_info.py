# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async._model import Model, reply
from stream_video_async.types import UNSET, UnsetType


@reply
class DataDogInfo(Model):
    """Data dog info.

    Source: schema DataDogInfo
    """

    api_key: str | None | UnsetType = UNSET
    enabled: bool | None | UnsetType = UNSET
    site: str | None | UnsetType = UNSET
