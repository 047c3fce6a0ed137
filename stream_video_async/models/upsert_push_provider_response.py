# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class UpsertPushProviderResponse(Model):
    """Reply of `UpsertPushProvider`.

    Source: schema UpsertPushProviderResponse
    """

    duration: Lenient[str]
    push_provider: Lenient[_m.PushProviderResponse]
