# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class BroadcastDigest(Model):
    """Report on one broadcast: audience, quality, joins and source health.

    Source: schema BroadcastDigest
    """

    audience: Lenient[_m.Audience]
    broadcast: Lenient[_m.BroadcastInfo]
    coverage: Lenient[_m.Coverage]
    joins: Lenient[_m.Joins]
    poor_tail: Lenient[_m.PoorTail]
    quality: Lenient[_m.Quality]
    schema_version: Lenient[str]
    segments: Lenient[_m.Segments]
    source: Lenient[_m.SourceHealth]
    viewers: Lenient[_m.ViewerBehavior]
