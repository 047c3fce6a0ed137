# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The video operations as methods: the part of the façade that follows from the contract."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from .. import api as _api
from .. import models as _m
from .._http.transport import Transport


class VideoOperations:
    """One method per operation (2); each returns the reply's model."""

    __slots__ = ("transport",)
    transport: Transport

    async def stop_sprinkler(self, kind: Literal["drip", "spray"] | str, id: str | UUID) -> _m.PlantResponse:
        """Stop a sprinkler.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: StopSprinkler, DELETE /api/v2/video/sprinklers/{kind}/{id}
        """
        response = await _api.sprinklers.stop_sprinkler(
            self,
            kind,
            id,
        )
        return response.data

    async def water_call(self, type: str | UUID, id: str | UUID, *, ring: bool | None = None) -> _m.WateredResponse:
        """Water.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: WaterCall, POST /api/v2/video/call/{type}/{id}/water
        """
        response = await _api.sprinklers.water_call(
            self,
            type,
            id,
            ring=ring,
        )
        return response.data
