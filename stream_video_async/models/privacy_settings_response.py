# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply
from ..types import UNSET, UnsetType


@reply
class PrivacySettingsResponse(Model):
    """Privacy settings response.

    Source: schema PrivacySettingsResponse
    """

    delivery_receipts: _m.DeliveryReceiptsResponse | None | UnsetType = UNSET
    read_receipts: _m.ReadReceiptsResponse | None | UnsetType = UNSET
    typing_indicators: _m.TypingIndicatorsResponse | None | UnsetType = UNSET
