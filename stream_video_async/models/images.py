# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Images(Model):
    """A GIF in several renditions.

    Source: schema Images
    """

    fixed_height: Lenient[_m.ImageData]
    fixed_height_downsampled: Lenient[_m.ImageData]
    fixed_height_still: Lenient[_m.ImageData]
    fixed_width: Lenient[_m.ImageData]
    fixed_width_downsampled: Lenient[_m.ImageData]
    fixed_width_still: Lenient[_m.ImageData]
    original: Lenient[_m.ImageData]
