# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply
class PollOptionResponseData(Model):
    """Poll option response data.

    Source: schema PollOptionResponseData
    """

    custom: Lenient[dict[str, Any]]
    id: Lenient[str]
    text: Lenient[str]
