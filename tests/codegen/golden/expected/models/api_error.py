# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class APIError(Model):
    """

    Source: schema APIError
    """

    message: Lenient[str]
