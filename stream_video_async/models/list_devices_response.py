# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class ListDevicesResponse(Model):
    """Reply of `ListDevices`.

    Source: schema ListDevicesResponse
    """

    devices: Lenient[list[_m.DeviceResponse]]
    duration: Lenient[str]
