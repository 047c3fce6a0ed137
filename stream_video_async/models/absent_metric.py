# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class AbsentMetric(Model):
    """A metric that is missing from the digest, and why.

    Source: schema AbsentMetric
    """

    metric: Lenient[str]
    reason: Lenient[str]
