# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class IngressSourceResponse(Model):
    """Ingress source response.

    Source: schema IngressSourceResponse
    """

    fps: Lenient[int]
    height: Lenient[int]
    width: Lenient[int]
