# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request
class UnpinRequest(Model):
    """Body of `VideoUnpin`.

    Source: schema UnpinRequest
    """

    session_id: str
    user_id: str
