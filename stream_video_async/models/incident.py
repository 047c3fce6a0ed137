# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply_with_wire_names


@reply_with_wire_names({"from_": "from"})
class Incident(Model):
    """A time window in which viewers were interrupted.

    Source: schema Incident
    """

    from_: Lenient[str]
    peak_concurrency: Lenient[int]
    to: Lenient[str]
    viewers_interrupted: Lenient[int]
