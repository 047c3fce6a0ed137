# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class UpsertPushProviderRequest(Model):
    """A push provider to create or change.

    Body of `UpsertPushProvider`.

    Source: schema UpsertPushProviderRequest
    """

    push_provider: _m.PushProviderRequest | None = None
    """The provider to create or change."""
