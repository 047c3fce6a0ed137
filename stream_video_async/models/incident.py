# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Incident(Model):
    """A time window in which viewers were interrupted.

    Source: schema Incident
    """

    __wire_names__: ClassVar[dict[str, str]] = {"from_": "from"}
    from_: Lenient[str]
    peak_concurrency: Lenient[int]
    to: Lenient[str]
    viewers_interrupted: Lenient[int]
