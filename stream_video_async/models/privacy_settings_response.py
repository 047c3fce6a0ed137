# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class PrivacySettingsResponse(Model):
    """What a user lets others see: typing, reading and delivery.

    Source: schema PrivacySettingsResponse
    """

    delivery_receipts: _m.DeliveryReceiptsResponse | None = None
    """Whether others see that messages arrived."""
    read_receipts: _m.ReadReceiptsResponse | None = None
    """Whether others see which messages were read."""
    typing_indicators: _m.TypingIndicatorsResponse | None = None
    """Whether others see the user typing."""
