# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListExternalStorageResponse(Model):
    """Storages of your own that are registered.

    Reply of `ListExternalStorage`.

    Source: schema ListExternalStorageResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    external_storages: Lenient[dict[str, _m.ExternalStorageResponse]]
    """Storages by name."""
