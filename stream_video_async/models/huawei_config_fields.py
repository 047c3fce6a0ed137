# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class HuaweiConfigFields(Model):
    """Huawei push settings as the app has them now.

    Source: schema HuaweiConfigFields
    """

    enabled: Lenient[bool]
    id: str | None = None
    secret: str | None = None
