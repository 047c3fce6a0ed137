# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request
class PinRequest(Model):
    """Body of `VideoPin`.

    Source: schema PinRequest
    """

    session_id: str
    user_id: str
