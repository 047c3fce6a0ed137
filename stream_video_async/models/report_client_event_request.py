# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request
class ReportClientEventRequest(Model):
    """Body of `ReportClientCallEvent`.

    Source: schema ReportClientEventRequest
    """

    events: list[_m.ClientEvent]
    """From 1 to 100 entries."""
