# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Supporting(Model):
    """Evidence for the causes of poor quality.

    Source: schema Supporting
    """

    delivery_incident_windows: Lenient[list[_m.Incident]]
    edge_outlier_zones: Lenient[list[str]]
    source_drop_windows: Lenient[list[_m.TimeWindow]]
