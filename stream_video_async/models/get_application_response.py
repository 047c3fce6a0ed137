# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetApplicationResponse(Model):
    """Settings of the app.

    Reply of `GetApp`.

    Source: schema GetApplicationResponse
    """

    app: Lenient[_m.AppResponseFields]
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
