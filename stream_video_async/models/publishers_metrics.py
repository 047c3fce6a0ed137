# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class PublishersMetrics(Model):
    """Quality over all publishers.

    Source: schema PublishersMetrics
    """

    all: _m.PublisherAllMetrics | None = None
