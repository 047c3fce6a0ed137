"""The video half of the façade: calls, call types, stats, SIP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .api._operations_video import VideoOperations
from .call import Call

if TYPE_CHECKING:
    from uuid import UUID

    from .transport import Transport

__all__ = ["VideoClient"]


class VideoClient(VideoOperations):
    """Video operations, reached as ``client.video``.

    Operations on one call take its type and id first; ``call`` binds the two once.
    """

    __slots__ = ()

    def __init__(self, transport: Transport) -> None:
        self.transport = transport

    def __repr__(self) -> str:
        return "<VideoClient>"

    def call(self, call_type: str, id: str | UUID) -> Call:
        """Return a handle on one call; nothing is sent, and the call need not exist yet.

        Args:
            call_type: Name of the call's type, such as ``default`` or ``livestream``.
            id: The call's id within the type, up to 64 characters; a UUID is the usual choice.

        Raises:
            ValueError: An argument is empty, ``.`` or ``..``, or holds control characters.
        """
        return Call(self.transport, call_type, id)
