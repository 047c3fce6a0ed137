# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from .._model import Model, request
from ..types import UNSET, UnsetType


@request
class QueryCallParticipantsRequest(Model):
    """Body of `QueryCallParticipants`.

    Source: schema QueryCallParticipantsRequest
    """

    __checked__: ClassVar[tuple[str, ...]] = ("filter_conditions",)

    filter_conditions: dict[str, Any] | None | UnsetType = UNSET
    """Fields: published_tracks ($eq $in); user_id ($eq $in)."""
