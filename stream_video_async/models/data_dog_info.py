# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply
from ..types import UNSET, UnsetType


@reply
class DataDogInfo(Model):
    """Connection of the app to Datadog.

    Source: schema DataDogInfo
    """

    api_key: str | None | UnsetType = UNSET
    enabled: bool | None | UnsetType = UNSET
    site: str | None | UnsetType = UNSET
