# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class IngressSource(Model):
    """Ingress source.

    Source: schema IngressSource
    """

    fps: Lenient[int]
    """From 1 to 60."""
    height: Lenient[int]
    """At least 2."""
    width: Lenient[int]
    """At least 2."""
