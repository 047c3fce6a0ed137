# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class ReportClientEventRequest(Model):
    """A batch of telemetry events; a bad one does not stop the others.

    Body of `ReportClientCallEvent`.

    Source: schema ReportClientEventRequest
    """

    events: list[_m.ClientEvent]
    """Events to report, 1 to 100. Required."""
