# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

from .. import models as _m
from .._model import Model, request


@request
class CreateGuestRequest(Model):
    """Body of `CreateGuest`.

    Source: schema CreateGuestRequest
    """

    __checked__: ClassVar[tuple[str, ...]] = ("user",)

    user: _m.UserRequest
