# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListRecordingsResponse(Model):
    """Finished recordings of a call.

    Reply of `ListRecordings`.

    Source: schema ListRecordingsResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    recordings: Lenient[list[_m.CallRecording]]
