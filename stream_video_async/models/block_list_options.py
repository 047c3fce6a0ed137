# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply
class BlockListOptions(Model):
    """Block list options.

    Source: schema BlockListOptions
    """

    behavior: Lenient[Literal["block", "flag", "shadow_block"] | str]
    blocklist: Lenient[str]
