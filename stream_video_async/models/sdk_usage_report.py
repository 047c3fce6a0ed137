# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SDKUsageReport(Model):
    """SDK usage of one day.

    Source: schema SDKUsageReport
    """

    per_sdk_usage: Lenient[dict[str, _m.PerSDKUsageReport]]
    """Totals and version counts for each SDK."""
