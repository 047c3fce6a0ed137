# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class GetExternalStorageResponse(Model):
    """Reply of `GetImporterExternalStorage`.

    Source: schema GetExternalStorageResponse
    """

    created_at: Lenient[Instant]
    duration: Lenient[str]
    type: Lenient[str]
    updated_at: Lenient[Instant]
    aws_s3: _m.GetExternalStorageAWSS3Response | None = None
    gcs: _m.GetExternalStorageGCSResponse | None = None
