# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The call operations as methods: the part of the façade that follows from the contract."""

from __future__ import annotations

from .. import api as _api
from .. import models as _m
from .._http.transport import Transport


class CallOperations:
    """One method per operation (1); each returns the reply's model."""

    __slots__ = ("data", "id", "transport", "type")
    transport: Transport
    type: str
    """Name of the call's type."""
    id: str
    """The call's id within its type."""
    data: _m.CallResponse | None
    """The call as a reply last described it; `None` before the first such reply."""

    async def water(self, *, ring: bool | None = None) -> _m.WateredResponse:
        """Water.

        Raises:
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
            ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

        Source: WaterCall, POST /api/v2/video/call/{type}/{id}/water
        """
        response = await _api.sprinklers.water_call(
            self,
            self.type,
            self.id,
            ring=ring,
        )
        self.data = response.data.call
        return response.data
