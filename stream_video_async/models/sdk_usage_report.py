# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class SDKUsageReport(Model):
    """SDK usage report.

    Source: schema SDKUsageReport
    """

    per_sdk_usage: Lenient[dict[str, _m.PerSDKUsageReport]]
