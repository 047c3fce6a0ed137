# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply
class SIPCallerConfigsResponse(Model):
    """SIP caller configs response.

    Source: schema SIPCallerConfigsResponse
    """

    custom_data: Lenient[dict[str, Any]]
    id: Lenient[str]
