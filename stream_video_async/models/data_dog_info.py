# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class DataDogInfo(Model):
    """Connection of the app to Datadog.

    Source: schema DataDogInfo
    """

    api_key: str | None = None
    enabled: bool | None = None
    site: str | None = None
