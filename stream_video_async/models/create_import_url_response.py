# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CreateImportURLResponse(Model):
    """Where to upload the file, and the path to import it by.

    Reply of `CreateImportURL`.

    Source: schema CreateImportURLResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    path: Lenient[str]
    """Use this path to start the import."""
    upload_url: Lenient[str]
    """Put the file here."""
