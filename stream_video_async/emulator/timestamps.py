"""The format of timestamps in replies (option ``timestamps``).

The contract says which values are times, so custom data is not changed.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from .clock import format_time
from .contract import Endpoint, load_contract
from .json_types import JsonObject


def with_timestamps(endpoint: Endpoint, body: bytes, style: Literal["ns", "rfc3339", "text"]) -> bytes:
    """Return an encoded reply with its timestamps in the given format."""
    if style == "ns":
        return body

    def convert(schema: JsonObject, value: Any, _: tuple[str, ...]) -> Any:
        if not schema.get("x-time") or not isinstance(value, (int, float)):
            return value
        return format_time(int(value)) if style == "rfc3339" else str(int(value))

    return msgspec.json.encode(load_contract().rewritten(endpoint.response, msgspec.json.decode(body), convert))
