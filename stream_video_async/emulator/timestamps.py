"""The format of timestamps in replies (option ``timestamps``).

The contract says which values are times, so custom data is not changed.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from .clock import format_time
from .contract import Contract, Endpoint
from .json_types import JsonObject


class TimestampFormatter:
    """Rewrites the timestamps of encoded replies; does nothing for the default format."""

    def __init__(self, contract: Contract, style: Literal["ns", "rfc3339", "text"]) -> None:
        self._contract = contract
        self._style = style

    def format(self, endpoint: Endpoint, body: bytes) -> bytes:
        """Return the reply with its timestamps in the chosen format."""
        if self._style == "ns":
            return body
        reply = msgspec.json.decode(body)
        return msgspec.json.encode(self._contract.rewritten(endpoint.response, reply, self._convert))

    def _convert(self, schema: JsonObject, value: Any, _: tuple[str, ...]) -> Any:
        if not schema.get("x-time") or not isinstance(value, (int, float)):
            return value
        return format_time(int(value)) if self._style == "rfc3339" else str(int(value))
