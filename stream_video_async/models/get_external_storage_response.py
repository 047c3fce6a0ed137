# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class GetExternalStorageResponse(Model):
    """Storage that imports read from; answers 404 if none is set up.

    Reply of `GetImporterExternalStorage`.

    Source: schema GetExternalStorageResponse
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    type: Lenient[str]
    updated_at: Lenient[Instant]
    """When it last changed."""
    aws_s3: _m.GetExternalStorageAWSS3Response | None = None
    """Amazon S3 details."""
    gcs: _m.GetExternalStorageGCSResponse | None = None
