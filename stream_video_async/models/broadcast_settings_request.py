# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

from stream_video_async import models as _m
from stream_video_async._model import Model, request
from stream_video_async.types import UNSET, UnsetType


@request
class BroadcastSettingsRequest(Model):
    """Broadcast settings request.

    Source: schema BroadcastSettingsRequest
    """

    __checked__: ClassVar[tuple[str, ...]] = ("hls", "rtmp")

    enabled: bool | None | UnsetType = UNSET
    hls: _m.HLSSettingsRequest | None | UnsetType = UNSET
    rtmp: _m.RTMPSettingsRequest | None | UnsetType = UNSET
