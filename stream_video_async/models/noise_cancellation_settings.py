# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class NoiseCancellationSettings(Model):
    """Whether noise cancellation can be used in a call.

    Source: schema NoiseCancellationSettings
    """

    mode: Lenient[Literal["auto-on", "available", "disabled"] | str]
    """`available`, `disabled` or `auto-on`."""
