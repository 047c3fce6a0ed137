"""JSON Web Tokens with HS256, the only algorithm of the service.

PyJWT also loads what other algorithms need, which takes longer than the emulator's whole start.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any, Final

import msgspec

from .json_types import JsonObject

__all__ = ["is_signed_with", "read_claims", "sign"]

_HEADER: Final = {"alg": "HS256", "typ": "JWT"}


def sign(claims: JsonObject, secret: str) -> str:
    """Return a token with these claims."""
    content = f"{_encode(_HEADER)}.{_encode(claims)}"
    return f"{content}.{_base64(_signature(content, secret))}"


def read_claims(token: str) -> JsonObject:
    """Return a token's claims without checking its signature.

    Raises:
        ValueError: It is not a token, or is signed in another way.
    """
    header, claims, _ = token.split(".")
    if (found := _decode(header)).get("alg") != _HEADER["alg"] or "crit" in found:
        raise ValueError("the token is not signed with HS256")
    return _decode(claims)


def is_signed_with(token: str, secret: str) -> bool:
    """Return whether a token's signature was made with the secret."""
    content, _, signature = token.rpartition(".")
    return hmac.compare_digest(_base64(_signature(content, secret)).encode(), signature.encode())


def _signature(content: str, secret: str) -> bytes:
    return hmac.digest(secret.encode(), content.encode(), hashlib.sha256)


def _base64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def _encode(part: Any) -> str:
    return _base64(msgspec.json.encode(part))


def _decode(part: str) -> JsonObject:
    try:
        return msgspec.json.decode(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)), type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError) as error:
        message = f"a part of the token is not a JSON object: {error}"
        raise ValueError(message) from None
