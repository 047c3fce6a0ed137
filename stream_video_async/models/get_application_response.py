# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class GetApplicationResponse(Model):
    """Reply of `GetApp`.

    Source: schema GetApplicationResponse
    """

    app: Lenient[_m.AppResponseFields]
    duration: Lenient[str]
