# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class XiaomiConfigFields(Model):
    """Xiaomi push settings as the app has them now.

    Source: schema XiaomiConfigFields
    """

    enabled: Lenient[bool]
    package_name: str | None = None
    secret: str | None = None
