# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class FileUploadRequest(Model):
    """The file contents, and who uploads them.

    Body of `UploadFile`.

    Source: schema FileUploadRequest
    """

    file: Any
    """Contents of the file. Required."""
    user: _m.OnlyUserID | None = None
    """Who uploads it; only for requests from a server."""
