# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class TypingIndicatorsResponse(Model):
    """Whether the user lets others see typing.

    Source: schema TypingIndicatorsResponse
    """

    enabled: Lenient[bool]
    """Whether others see the user typing."""
