# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SRTIngress(Model):
    """SRT way into the call.

    Source: schema SRTIngress
    """

    address: Lenient[str]
    """Where to send SRT."""
