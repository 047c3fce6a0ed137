# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListPushProvidersResponse(Model):
    """Push providers set up for the app.

    Reply of `ListPushProviders`.

    Source: schema ListPushProvidersResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    push_providers: Lenient[list[_m.PushProviderResponse]]
