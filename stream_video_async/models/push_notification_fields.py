# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class PushNotificationFields(Model):
    """Push settings of the app for every service.

    Source: schema PushNotificationFields
    """

    apn: Lenient[_m.APNConfigFields]
    firebase: Lenient[_m.FirebaseConfigFields]
    huawei: Lenient[_m.HuaweiConfigFields]
    offline_only: Lenient[bool]
    version: Lenient[str]
    xiaomi: Lenient[_m.XiaomiConfigFields]
    providers: list[_m.PushProvider] | None = None
