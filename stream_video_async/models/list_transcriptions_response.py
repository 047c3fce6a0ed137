# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListTranscriptionsResponse(Model):
    """Finished transcriptions of a call.

    Reply of `ListTranscriptions`.

    Source: schema ListTranscriptionsResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    transcriptions: Lenient[list[_m.CallTranscription]]
    """One entry for each file."""
