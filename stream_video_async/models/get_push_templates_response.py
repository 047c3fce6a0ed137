# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetPushTemplatesResponse(Model):
    """Push templates for chat.

    Reply of `GetPushTemplates`.

    Source: schema GetPushTemplatesResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    templates: Lenient[list[_m.PushTemplateResponse]]
