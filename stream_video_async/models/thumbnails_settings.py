# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ThumbnailsSettings(Model):
    """Preview pictures of a call type.

    Source: schema ThumbnailsSettings
    """

    enabled: Lenient[bool]
    """Whether preview pictures are made."""
