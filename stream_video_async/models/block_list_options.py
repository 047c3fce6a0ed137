# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class BlockListOptions(Model):
    """A block list used by a channel and what a match leads to.

    Source: schema BlockListOptions
    """

    behavior: Lenient[Literal["block", "flag", "shadow_block"] | str]
    """What a match does: `flag`, `block` or `shadow_block`."""
    blocklist: Lenient[str]
    """Which list, by name."""
