# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class DeviceErrorInfo(Model):
    """Device error info.

    Source: schema DeviceErrorInfo
    """

    error_message: Lenient[str]
    provider: Lenient[str]
    provider_name: Lenient[str]
