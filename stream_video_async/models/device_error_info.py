# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DeviceErrorInfo(Model):
    """Why a trial push failed on one device.

    Source: schema DeviceErrorInfo
    """

    error_message: Lenient[str]
    provider: Lenient[str]
    provider_name: Lenient[str]
