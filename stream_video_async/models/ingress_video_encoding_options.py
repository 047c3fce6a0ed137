# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class IngressVideoEncodingOptions(Model):
    """Ingress video encoding options.

    Source: schema IngressVideoEncodingOptions
    """

    layers: Lenient[list[_m.IngressVideoLayer]]
    """At least 1 entry."""
    source: _m.IngressSource | None = None
