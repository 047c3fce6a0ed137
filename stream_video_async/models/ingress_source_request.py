# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request
class IngressSourceRequest(Model):
    """Ingress source request.

    Source: schema IngressSourceRequest
    """

    fps: Literal[30, 60] | int
    height: int
    """At least 2."""
    width: int
    """At least 2."""
