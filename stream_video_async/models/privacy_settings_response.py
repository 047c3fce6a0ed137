# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply
from ..types import UNSET, UnsetType


@reply
class PrivacySettingsResponse(Model):
    """What a user lets others see: typing, reading and delivery.

    Source: schema PrivacySettingsResponse
    """

    delivery_receipts: _m.DeliveryReceiptsResponse | None | UnsetType = UNSET
    """Whether others see that messages arrived."""
    read_receipts: _m.ReadReceiptsResponse | None | UnsetType = UNSET
    """Whether others see which messages were read."""
    typing_indicators: _m.TypingIndicatorsResponse | None | UnsetType = UNSET
    """Whether others see the user typing."""
