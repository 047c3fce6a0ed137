"""Replies with times spelt otherwise than as integer nanoseconds.

The contract tells which values are times, so custom data stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

from .clock import format_time
from .json_types import JsonObject, is_list, is_object

if TYPE_CHECKING:
    from .contract import Contract, Endpoint

__all__ = ["Respeller"]


class Respeller:
    """Rewrites the timestamps of encoded replies; does nothing in the default spelling."""

    def __init__(self, contract: Contract, style: Literal["ns", "rfc3339", "text"]) -> None:
        self._contract = contract
        self._style = style

    def respell(self, endpoint: Endpoint, body: bytes) -> bytes:
        """Return the reply with its timestamps in the chosen spelling."""
        if self._style == "ns":
            return body
        return msgspec.json.encode(self._walk(endpoint.response, msgspec.json.decode(body)))

    def _walk(self, schema: JsonObject, value: Any) -> Any:
        schema = self._contract.resolve(schema)
        if schema.get("x-time"):
            return self._spell(value)
        if is_list(value):
            return [self._walk(schema.get("items", {}), entry) for entry in value]
        if not is_object(value):
            return value
        properties: JsonObject = schema.get("properties", {})
        others: Any = schema.get("additionalProperties", {})
        fallback: JsonObject = others if is_object(others) else {}
        return {key: self._walk(properties.get(key, fallback), entry) for key, entry in value.items()}

    def _spell(self, value: Any) -> Any:
        if not isinstance(value, (int, float)):
            return value
        return format_time(int(value)) if self._style == "rfc3339" else str(int(value))
