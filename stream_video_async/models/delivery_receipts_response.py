# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DeliveryReceiptsResponse(Model):
    """Whether the user lets others see that messages arrived.

    Source: schema DeliveryReceiptsResponse
    """

    enabled: Lenient[bool]
    """Whether others see that messages arrived."""
