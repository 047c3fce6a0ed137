# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class LimitInfoResponse(Model):
    """Limit info response.

    Source: schema LimitInfoResponse
    """

    limit: Lenient[int]
    remaining: Lenient[int]
    reset: Lenient[int]
