# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class TopBroadcast(Model):
    """One of the largest broadcasts of the day.

    Source: schema TopBroadcast
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    hours_watched: Lenient[float]
    """Viewing time added up over all viewers, in hours."""
    peak_concurrent_viewers: Lenient[int]
    """Most viewers at once."""
    poor_pct: float | None = None
    """Share with poor quality, in percent."""
