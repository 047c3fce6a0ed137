# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class SessionWarningResponse(Model):
    """A problem noticed with a track.

    Source: schema SessionWarningResponse
    """

    code: Lenient[str]
    warning: Lenient[str]
    time: Instant | None = None
