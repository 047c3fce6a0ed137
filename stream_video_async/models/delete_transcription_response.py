# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DeleteTranscriptionResponse(Model):
    """Confirms that the transcription file is gone.

    Reply of `DeleteTranscription`.

    Source: schema DeleteTranscriptionResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
