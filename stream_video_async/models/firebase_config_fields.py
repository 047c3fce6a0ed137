# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class FirebaseConfigFields(Model):
    """Firebase push settings as the app has them now.

    Source: schema FirebaseConfigFields
    """

    enabled: Lenient[bool]
    apn_template: str | None = None
    credentials_json: str | None = None
    data_template: str | None = None
    notification_template: str | None = None
    server_key: str | None = None
