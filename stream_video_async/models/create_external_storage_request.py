# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CreateExternalStorageRequest(Model):
    """Body of `CreateExternalStorage`.

    Source: schema CreateExternalStorageRequest
    """

    bucket: str
    name: str
    storage_type: Literal["abs", "gcs", "s3"] | str
    aws_s3: _m.S3Request | None | UnsetType = UNSET
    azure_blob: _m.AzureRequest | None | UnsetType = UNSET
    gcs_credentials: str | None | UnsetType = UNSET
    path: str | None | UnsetType = UNSET
