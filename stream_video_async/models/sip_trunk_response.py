# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class SIPTrunkResponse(Model):
    """SIP trunk response.

    Source: schema SIPTrunkResponse
    """

    allowed_ips: Lenient[list[str]]
    created_at: Lenient[Instant]
    id: Lenient[str]
    name: Lenient[str]
    numbers: Lenient[list[str]]
    password: Lenient[str]
    updated_at: Lenient[Instant]
    uri: Lenient[str]
    username: Lenient[str]
