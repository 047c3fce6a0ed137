"""Errors that the emulated service answers with, in the service's own envelope.

Behavior functions raise them; the server turns them into replies. The message form is
``<OperationId> failed with error: "<text>"``, for an unknown route ``Request failed with error: "Not Found"``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

MORE_INFO: Final = "https://getstream.io/chat/docs/api_errors_response"


class ApiFault(ValueError):  # noqa: N818 - "fault" is what the service calls a refused request
    """An error reply: HTTP status, the service's error code and its text; in Python a ``ValueError`` with the text."""

    def __init__(
        self,
        status: int,
        code: int,
        text: str,
        *,
        fields: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        unrecoverable: bool | None = None,
    ) -> None:
        super().__init__(status, code, text)
        self.status = status
        self.code = code
        self.text = text
        self.fields: dict[str, str] = dict(fields or {})
        self.headers: dict[str, str] = dict(headers or {})
        self.unrecoverable = unrecoverable

    def __str__(self) -> str:
        return self.text


def bad_input(text: str, fields: Mapping[str, str] | None = None) -> ApiFault:
    """400, code 4: the request is invalid."""
    return ApiFault(400, 4, text, fields=fields)


def duplicate_username(name: str) -> ApiFault:
    """400, code 6: the app enforces unique user names."""
    return ApiFault(400, 6, f"username '{name}' already exists")


def not_found(text: str) -> ApiFault:
    """404, code 16: the resource does not exist."""
    return ApiFault(404, 16, text)


def not_allowed(text: str) -> ApiFault:
    """403, code 17: the caller's role has no grant for this."""
    return ApiFault(403, 17, text)


def unauthenticated(code: int, text: str) -> ApiFault:
    """401 with one of the codes 2, 5, 40, 41, 42, 43."""
    return ApiFault(401, code, text)


def envelope(fault: ApiFault, operation: str | None, duration: str) -> bytes:
    """Encode the fault as the body that the service would send."""
    body: dict[str, object] = {
        "StatusCode": fault.status,
        "code": fault.code,
        "details": [],
        "duration": duration,
        "message": f'{operation or "Request"} failed with error: "{fault.text}"',
        "more_info": MORE_INFO,
    }
    if fault.fields:
        body["exception_fields"] = fault.fields
    if fault.unrecoverable is not None:
        body["unrecoverable"] = fault.unrecoverable
    return msgspec.json.encode(body)
