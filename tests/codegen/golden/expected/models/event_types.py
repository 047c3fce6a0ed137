# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Which class decodes which event."""

from __future__ import annotations

from typing import Final

EVENT_TYPES: Final[dict[str, str]] = {
    "plant.felled": "FelledEvent",
    "plant.lost": "FelledEvent",
    "plant.planted": "PlantedEvent",
}
"""Event type → name of its class in `stream_video_async.models`."""
