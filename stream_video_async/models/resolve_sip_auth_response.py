# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ResolveSipAuthResponse(Model):
    """How an incoming SIP call has to sign in.

    Reply of `ResolveSipAuth`.

    Source: schema ResolveSipAuthResponse
    """

    auth_result: Lenient[str]
    """`password`, `accept` or `no_trunk_found`."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    password: str | None = None
    """Digest password; only with result `password`."""
    trunk_id: str | None = None
    """Trunk that was found."""
    username: str | None = None
    """Digest user name; only with result `password`."""
