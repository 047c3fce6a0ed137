# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class UpsertPushTemplateResponse(Model):
    """The push template after the change.

    Reply of `UpsertPushTemplate`.

    Source: schema UpsertPushTemplateResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    template: _m.PushTemplateResponse | None = None
