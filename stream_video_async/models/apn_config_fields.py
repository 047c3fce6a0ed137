# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class APNConfigFields(Model):
    """Apple push settings as the app has them now.

    Source: schema APNConfigFields
    """

    development: Lenient[bool]
    enabled: Lenient[bool]
    auth_key: str | None = None
    auth_type: str | None = None
    bundle_id: str | None = None
    host: str | None = None
    key_id: str | None = None
    notification_template: str | None = None
    p12_cert: str | None = None
    team_id: str | None = None
