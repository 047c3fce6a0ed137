# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class PinResponse(Model):
    """Confirms the pinning; holds nothing but timing.

    Reply of `VideoPin`.

    Source: schema PinResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
