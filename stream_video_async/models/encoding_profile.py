# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class EncodingProfile(Model):
    """How a publisher's video was encoded.

    Source: schema EncodingProfile
    """

    getstats_snapshots: Lenient[int]
    quality_limitation_durations_s: Lenient[dict[str, int]]
    quality_limitation_samples: Lenient[dict[str, int]]
    source_file: Lenient[str]
    svc_modes: Lenient[list[str]]
    avg_send_kbps: int | None = None
    codec: str | None = None
    encoder_impl: str | None = None
    fps_p10: int | None = None
    fps_p50: int | None = None
    hardware_encode: bool | None = None
    ladder_type: str | None = None
    power_efficient: bool | None = None
    resolution: str | None = None
    simulcast_layers: int | None = None
