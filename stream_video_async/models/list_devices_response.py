# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListDevicesResponse(Model):
    """Devices a user has registered for pushes.

    Reply of `ListDevices`.

    Source: schema ListDevicesResponse
    """

    devices: Lenient[list[_m.DeviceResponse]]
    """The user's devices."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
