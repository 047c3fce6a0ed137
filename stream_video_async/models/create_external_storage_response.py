# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async._model import Lenient, Model, reply


@reply
class CreateExternalStorageResponse(Model):
    """Reply of `CreateExternalStorage`.

    Source: schema CreateExternalStorageResponse
    """

    duration: Lenient[str]
