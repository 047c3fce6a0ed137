# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class SendCallEventResponse(Model):
    """Reply of `SendCallEvent`.

    Source: schema SendCallEventResponse
    """

    duration: Lenient[str]
