"""The effects of fault rules: wrong answers, late answers and broken connections.

Connections are broken through the transport of the request, so clients see real network errors.
"""

from __future__ import annotations

import asyncio
import gzip
import socket
import struct
import weakref
from collections.abc import Callable
from typing import Any, Final

import attrs
import msgspec
from aiohttp import web

from .errors import ApiFault, envelope
from .faults import FaultRule
from .json_types import JsonObject, is_object, mapped

_MEGABYTE: Final = 1024 * 1024


@attrs.define
class Answer:
    """A finished answer that a fault may still change."""

    status: int
    body: bytes
    headers: dict[str, str]
    operation: str | None = None
    content_type: str = "application/json"

    def response(self) -> web.Response:
        """Return it as an aiohttp response."""
        return web.Response(status=self.status, body=self.body, headers=self.headers, content_type=self.content_type)


class Effects:
    """Applies fault rules; keeps the connections that are to be aborted at their next request."""

    def __init__(self) -> None:
        self._stale: weakref.WeakSet[asyncio.Transport] = weakref.WeakSet()

    def abort_if_stale(self, request: web.BaseRequest) -> bool:
        """Abort the request's connection if a fault has made it stale; return whether it was."""
        transport = request.transport
        if transport is None or transport not in self._stale:
            return False
        transport.abort()
        return True

    async def apply(self, request: web.BaseRequest, answer: Answer, rule: FaultRule) -> web.StreamResponse:
        """Send the answer with the rule's effect."""
        if rule.effect in _ANSWERS:
            return _ANSWERS[rule.effect](answer, rule.parameters).response()
        if rule.effect == "stale_keep_alive" and request.transport is not None:
            self._stale.add(request.transport)
            return answer.response()
        if rule.effect in ("delay_body", "dribble"):
            return await _slow(request, answer, rule)
        if rule.effect == "hang":
            await asyncio.sleep(rule.parameters.get("seconds", 3600))
        _break(request, answer, rule)
        return answer.response()


# --- wrong answers --------------------------------------------------------------------------------------------------


def _status(answer: Answer, given: JsonObject) -> Answer:
    status = int(given.get("status", 503))
    code = {400: 4, 401: 5, 403: 17, 404: 16, 408: 23, 413: 22, 429: 9}.get(status, -1)
    fault = ApiFault(
        status,
        given.get("code", code),
        given.get("message", "fault injected"),
        unrecoverable=given.get("unrecoverable"),
    )
    headers = answer.headers | {name: str(value) for name, value in given.get("headers", {}).items()}
    if given.get("retry_after") is not None:
        headers["Retry-After"] = str(given["retry_after"])
    if status == 429:
        headers["X-RateLimit-Remaining"] = str(given.get("headers", {}).get("X-RateLimit-Remaining", 0))
    return Answer(status, envelope(fault, answer.operation, "0"), headers)


def _fixed(
    body: bytes, status: int = 200, content_type: str = "application/json"
) -> Callable[[Answer, JsonObject], Answer]:
    def make(answer: Answer, given: JsonObject) -> Answer:
        return Answer(int(given.get("status", status)), body, answer.headers, content_type=content_type)

    return make


def _cut(answer: Answer, given: JsonObject) -> Answer:
    error = _status(answer, {"status": given.get("status", 500)})
    return attrs.evolve(error, body=error.body[: len(error.body) // 2])


def _body(answer: Answer, given: JsonObject) -> Answer:
    return _fixed(str(given.get("body", "")).encode(), 200, given.get("content_type", "text/plain"))(answer, given)


def _edit(change: Callable[[JsonObject, str], JsonObject]) -> Callable[[Answer, JsonObject], Answer]:
    """Return an effect that changes the decoded answer; ``field`` defaults to its first one."""

    def make(answer: Answer, given: JsonObject) -> Answer:
        decoded: JsonObject = msgspec.json.decode(answer.body)
        changed = change(decoded, str(given.get("field", next(iter(decoded), "duration"))))
        return attrs.evolve(answer, body=msgspec.json.encode(changed))

    return make


_ENUMS: Final = frozenset({"mode", "default_device", "camera_facing", "closed_caption_mode"})
"""Names of fields with enumerated values."""


def _with_unknown_enums(value: Any) -> Any:
    if not is_object(value):
        return value
    return {
        name: "unknown_value" if name in _ENUMS and isinstance(entry, str) else entry for name, entry in value.items()
    }


def _huge(answer: Answer, given: JsonObject) -> Answer:
    return attrs.evolve(answer, body=b'{"duration":"' + b"x" * int(given.get("size", 64 * _MEGABYTE)) + b'"}')


def _zipped(answer: Answer, raw: bytes) -> Answer:
    return attrs.evolve(answer, body=raw, headers={**answer.headers, "Content-Encoding": "gzip"})


def _bomb(answer: Answer, given: JsonObject) -> Answer:
    return _zipped(answer, gzip.compress(b" " * int(given.get("size", 64 * _MEGABYTE)), 9, mtime=0))


def _bad_gzip(answer: Answer, _: JsonObject) -> Answer:
    raw = gzip.compress(answer.body, mtime=0)
    return _zipped(answer, raw[:10] + bytes(reversed(raw[10:])))


def _other_type(answer: Answer, given: JsonObject) -> Answer:
    return attrs.evolve(answer, content_type=given.get("content_type", "text/plain"))


_ANSWERS: Final[dict[str, Callable[[Answer, JsonObject], Answer]]] = {
    "status": _status,
    "body": _body,
    "html": _fixed(
        b"<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>", 502, "text/html"
    ),
    "empty": _fixed(b""),
    "cut_envelope": _cut,
    "null": _fixed(b"null"),
    "list": _fixed(b"[]"),
    "nan": _fixed(b'{"duration":NaN}'),
    "bad_utf8": _fixed(b'{"duration":"\xff\xfe"}'),
    "deep": _fixed(b"[" * 100_000 + b"]" * 100_000),
    "wrong_content_type": _other_type,
    "unknown_field": _edit(lambda body, _: body | {"unknown_field": {"nested": [1, 2, 3]}}),
    "unknown_enum": _edit(lambda body, _: mapped(body, _with_unknown_enums)),
    "null_field": _edit(lambda body, field: body | {field: None}),
    "missing_field": _edit(lambda body, field: {name: value for name, value in body.items() if name != field}),
    "huge_body": _huge,
    "gzip_bomb": _bomb,
    "bad_gzip": _bad_gzip,
}


# --- slow answers ---------------------------------------------------------------------------------------------------


async def _slow(request: web.BaseRequest, answer: Answer, rule: FaultRule) -> web.StreamResponse:
    response = web.StreamResponse(status=answer.status, headers=answer.headers)
    response.content_type = answer.content_type
    response.content_length = len(answer.body)
    await response.prepare(request)
    whole = rule.effect == "delay_body"
    size = len(answer.body) if whole else max(1, int(rule.parameters.get("size", 16)))
    for start in range(0, len(answer.body), size):
        await asyncio.sleep(rule.parameters.get("seconds", 0.01))
        await response.write(answer.body[start : start + size])
    await response.write_eof()
    return response


# --- broken connections ---------------------------------------------------------------------------------------------


def _break(request: web.BaseRequest, answer: Answer, rule: FaultRule) -> None:
    transport = request.transport
    if transport is None:
        return
    transport.write(_RAW[rule.effect](answer, rule.parameters) if rule.effect in _RAW else b"")
    if rule.effect.startswith("reset"):
        _reset_on_close(transport)
        transport.abort()
    else:
        transport.close()


def _reset_on_close(transport: asyncio.Transport) -> None:
    """Make closing the socket send a reset (RST) instead of a FIN."""
    connection = transport.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def _head(answer: Answer, *lines: str) -> bytes:
    first = f"HTTP/1.1 {answer.status} OK"
    return "\r\n".join([first, f"Content-Type: {answer.content_type}", *lines, "", ""]).encode()


def _part(answer: Answer, given: JsonObject) -> bytes:
    size = int(given.get("size", max(1, len(answer.body) // 2)))
    return _head(answer, f"Content-Length: {len(answer.body)}") + answer.body[:size]


def _chunk(answer: Answer, _: JsonObject) -> bytes:
    return _head(answer, "Transfer-Encoding: chunked") + b"5\r\n" + answer.body[:5] + b"\r\nnot a length\r\n"


def _two_lengths(answer: Answer, _: JsonObject) -> bytes:
    return _head(answer, f"Content-Length: {len(answer.body)}", "Content-Length: 1") + answer.body


def _big_header(answer: Answer, given: JsonObject) -> bytes:
    filler = "x" * int(given.get("size", 100_000))
    return _head(answer, f"X-Big: {filler}", f"Content-Length: {len(answer.body)}") + answer.body


_RAW: Final[dict[str, Callable[[Answer, JsonObject], bytes]]] = {
    "reset_in_body": _part,
    "close_in_body": _part,
    "malformed_chunk": _chunk,
    "garbage_status": lambda _answer, _given: b"\x00\x01 this is not HTTP\r\n\r\n",
    "two_lengths": _two_lengths,
    "big_header": _big_header,
}
