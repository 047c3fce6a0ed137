# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class PlatformDataResponse(Model):
    """Browser, device and system that feedback came from.

    Source: schema PlatformDataResponse
    """

    browser: Lenient[_m.BrowserDataResponse]
    device: Lenient[_m.DeviceDataResponse]
    os: Lenient[_m.ClientOSDataResponse]
