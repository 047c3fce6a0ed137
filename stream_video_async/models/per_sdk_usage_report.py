# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class PerSDKUsageReport(Model):
    """Usage of one SDK, by version.

    Source: schema PerSDKUsageReport
    """

    by_version: Lenient[dict[str, int]]
    """Usage by version of the SDK."""
    total: Lenient[int]
