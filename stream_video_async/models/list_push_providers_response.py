# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class ListPushProvidersResponse(Model):
    """Reply of `ListPushProviders`.

    Source: schema ListPushProvidersResponse
    """

    duration: Lenient[str]
    push_providers: Lenient[list[_m.PushProviderResponse]]
