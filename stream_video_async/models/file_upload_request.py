# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class FileUploadRequest(Model):
    """Body of `UploadFile`.

    Source: schema FileUploadRequest
    """

    file: Any
    user: _m.OnlyUserID | None | UnsetType = UNSET
