# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class ResolveSipAuthResponse(Model):
    """Reply of `ResolveSipAuth`.

    Source: schema ResolveSipAuthResponse
    """

    auth_result: Lenient[str]
    duration: Lenient[str]
    password: str | None = None
    trunk_id: str | None = None
    username: str | None = None
