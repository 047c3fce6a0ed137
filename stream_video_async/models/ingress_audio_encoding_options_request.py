# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class IngressAudioEncodingOptionsRequest(Model):
    """Ingress audio encoding options request.

    Source: schema IngressAudioEncodingOptionsRequest
    """

    bitrate: int
    """From 16000 to 128000."""
    channels: Literal[1, 2] | int
    enable_dtx: bool | None | UnsetType = UNSET
