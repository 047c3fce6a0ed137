# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Lenient, Model, reply


@reply
class ListCallTypeResponse(Model):
    """Reply of `ListCallTypes`.

    Source: schema ListCallTypeResponse
    """

    call_types: Lenient[dict[str, _m.CallTypeResponse]]
    duration: Lenient[str]
