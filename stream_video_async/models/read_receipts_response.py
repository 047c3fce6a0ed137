# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ReadReceiptsResponse(Model):
    """Whether the user lets others see what was read.

    Source: schema ReadReceiptsResponse
    """

    enabled: Lenient[bool]
    """Whether others see which messages were read."""
