# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class WHIPIngress(Model):
    """WHIP way into the call.

    Source: schema WHIPIngress
    """

    address: Lenient[str]
    """Where to send WHIP; a fresh link is made for each response."""
