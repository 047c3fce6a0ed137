# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

from stream_video_async import models as _m
from stream_video_async._model import Model, request


@request
class ReportClientEventRequest(Model):
    """Body of `ReportClientCallEvent`.

    Source: schema ReportClientEventRequest
    """

    __checked__: ClassVar[tuple[str, ...]] = ("events",)

    events: list[_m.ClientEvent]
    """From 1 to 100 entries."""
