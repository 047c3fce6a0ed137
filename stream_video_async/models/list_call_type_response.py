# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListCallTypeResponse(Model):
    """Call types of the app.

    Reply of `ListCallTypes`.

    Source: schema ListCallTypeResponse
    """

    call_types: Lenient[dict[str, _m.CallTypeResponse]]
    """Call types by name."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
