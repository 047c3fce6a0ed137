# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class UpsertPushProviderResponse(Model):
    """The push provider after the change.

    Reply of `UpsertPushProvider`.

    Source: schema UpsertPushProviderResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    push_provider: Lenient[_m.PushProviderResponse]
    """The provider after the change."""
