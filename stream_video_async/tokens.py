"""Sign and check Stream's JSON Web Tokens.

The ``iat`` of user and call tokens is set a little in the past, because the server rejects a token issued in its
future; they expire after an hour by default. Server tokens carry no ``iat``, so a fast clock cannot break them.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from math import ceil, inf
from typing import Any, NoReturn, SupportsIndex

from ._models.struct import Struct
from ._redaction import Secret, refuse_pickling

__all__ = [
    "DEFAULT_EXPIRATION",
    "DEFAULT_LEEWAY",
    "SRTCredentials",
    "ServerToken",
    "create_call_token",
    "create_user_token",
    "server_token",
    "srt_credentials",
]

DEFAULT_EXPIRATION = 3600
"""Default lifetime of user and call tokens, in seconds."""
DEFAULT_LEEWAY = 5.0
"""Seconds by which ``iat`` is set back."""

_LAST_INSTANT = 253_402_300_799  # 9999-12-31T23:59:59Z
_RESERVED = frozenset({"user_id", "iat", "exp", "nbf", "server", "call_cids", "role"})
_TEXT_CLAIMS = frozenset({"iss", "sub", "jti"})
"""Claims that must be text by RFC 7519."""
_CALL_CID = re.compile(r"[^:\x00-\x1f]+:[^\x00-\x1f]+").fullmatch


def create_user_token(
    secret: str,
    user_id: str,
    expiration: float | timedelta | None = DEFAULT_EXPIRATION,
    *,
    leeway: float = DEFAULT_LEEWAY,
    claims: Mapping[str, Any] | None = None,
    now: float | None = None,
) -> str:
    """Sign a token that lets a user connect.

    Args:
        secret: The app's API secret.
        user_id: The user.
        expiration: Seconds or a ``timedelta`` from now, cut to whole seconds; ``None`` for a token that never expires.
        leeway: Seconds by which ``iat`` is set back.
        claims: Additional claims; those that this function sets are rejected.
        now: Unix time to count from; the system's clock when omitted.

    Returns:
        The token.

    Raises:
        ValueError: An argument would give an expired, unintentionally permanent or malformed token.
    """
    secret = _checked_secret(secret)
    payload = _user_claims(user_id, expiration, leeway, now)
    payload.update(_checked_claims(claims))
    return _sign(payload, secret)


def create_call_token(
    secret: str,
    user_id: str,
    call_cids: Sequence[str] | None,
    role: str | None = None,
    expiration: float | timedelta | None = DEFAULT_EXPIRATION,
    *,
    leeway: float = DEFAULT_LEEWAY,
    claims: Mapping[str, Any] | None = None,
    now: float | None = None,
) -> str:
    """Sign a token that gives a user access to calls, or a role in them.

    Args:
        secret: The app's API secret.
        user_id: The user.
        call_cids: The calls as ``type:id``; ``None`` leaves the claim out.
        role: The user's role in these calls; ``None`` leaves the claim out.
        expiration: Seconds or a ``timedelta`` from now, cut to whole seconds; ``None`` for a token that never expires.
        leeway: Seconds by which ``iat`` is set back.
        claims: Additional claims; those that this function sets are rejected.
        now: Unix time to count from; the system's clock when omitted.

    Returns:
        The token.

    Raises:
        ValueError: An argument would give an expired, unintentionally permanent or malformed token.
    """
    secret = _checked_secret(secret)
    payload = _user_claims(user_id, expiration, leeway, now)
    if call_cids is not None:
        payload["call_cids"] = _checked_cids(call_cids)
    if role is not None:
        payload["role"] = _checked_text(role, "role")
    payload.update(_checked_claims(claims))
    return _sign(payload, secret)


def server_token(secret: str, *, lifetime: float | timedelta | None = None, now: float | None = None) -> str:
    """Sign the token that a server uses for its own requests.

    Args:
        secret: The app's API secret.
        lifetime: Seconds or a ``timedelta`` until it expires, at the end of that second; ``None`` for a token that
            never expires.
        now: Unix time to count from; the system's clock when omitted.

    Returns:
        The token.

    Raises:
        ValueError: The secret is empty, or the lifetime is less than a second.
    """
    secret = _checked_secret(secret)
    payload: dict[str, Any] = {"server": True}
    if lifetime is not None:
        moment = time.time() if now is None else now
        payload["exp"] = ceil(moment + _checked_seconds(lifetime, "lifetime", moment))
    return _sign(payload, secret)


class ServerToken:
    """The server's own token, signed when it is first used and again before it expires.

    Raises:
        ValueError: The secret is empty, or the lifetime is less than a second.
    """

    __slots__ = ("_lifetime", "_renew_at", "_renew_at_wall", "_secret", "_token")

    def __init__(self, secret: str, *, lifetime: float | timedelta | None = None) -> None:
        self._secret = _checked_secret(secret)
        self._lifetime = inf if lifetime is None else _checked_seconds(lifetime, "lifetime", time.time())
        self._token = ""
        self._renew_at = self._renew_at_wall = 0.0

    def __repr__(self) -> str:
        return "<ServerToken>"

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        refuse_pickling(self)

    def __call__(self) -> str:
        """Return a token that is valid for at least a tenth of its lifetime."""
        # The monotonic clock may stop while the machine is suspended, and the wall clock may be set back.
        now, wall = time.monotonic(), time.time()
        if now >= self._renew_at or wall >= self._renew_at_wall:
            lifetime = self._lifetime
            self._token = server_token(self._secret, lifetime=None if lifetime == inf else lifetime, now=wall)
            self._renew_at, self._renew_at_wall = now + lifetime * 0.9, wall + lifetime * 0.9
        return self._token


class SRTCredentials(Struct, frozen=True):
    """The address to publish to over SRT. It contains a token that does not expire: treat it as a secret."""

    address: str

    def __repr__(self) -> str:
        return "<SRTCredentials>"


def srt_credentials(address: str, token: str) -> SRTCredentials:
    """Insert a user's token into the SRT address of a call.

    Args:
        address: The template, ``call.ingress.srt.address``, with ``{passphrase}`` and ``{token}``.
        token: A token of the user who publishes.

    Returns:
        The address to give to the encoder.

    Raises:
        ValueError: The token is not a JWT, or the address is empty, as in a reply that lacks it.
    """
    token, address = Secret(token), _checked_text(address, "address")
    segments = [Secret(segment) for segment in token.split(".")]
    if len(segments) != 3 or not segments[2]:
        raise ValueError("token must be a JWT of three segments")
    return SRTCredentials(Secret(address.replace("{passphrase}", segments[2]).replace("{token}", token)))


def _sign(payload: dict[str, Any], secret: str) -> str:
    import jwt

    return Secret(jwt.encode(payload, secret, algorithm="HS256"))


def _user_claims(user_id: Any, expiration: Any, leeway: Any, now: float | None) -> dict[str, Any]:
    moment = time.time() if now is None else now
    if isinstance(leeway, bool) or not isinstance(leeway, int | float) or not 0 <= leeway <= moment:
        raise ValueError(f"leeway must be a number of seconds of at least 0, not {leeway!r}")
    payload: dict[str, Any] = {"user_id": _checked_text(user_id, "user_id"), "iat": int(moment - leeway)}
    if expiration is not None:
        payload["exp"] = int(moment) + int(_checked_seconds(expiration, "expiration", moment))
    return payload


def _checked_seconds(value: Any, name: str, now: float) -> float:
    seconds = value.total_seconds() if isinstance(value, timedelta) else value
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not -inf < seconds < inf:
        raise ValueError(f"{name} must be seconds, a timedelta or None, not {value!r}")
    if seconds < 1:
        raise ValueError(f"{name} must be at least one second, not {value!r}; pass None for a token that never expires")
    if seconds > _LAST_INSTANT - now:
        raise ValueError(f"{name} ends after the year 9999; pass None for a token that never expires")
    return seconds


def _checked_secret(secret: Any) -> Secret:
    if not isinstance(secret, str) or not secret:
        raise ValueError("the API secret must be a non-empty str")
    if _has_surrogate(secret):
        raise ValueError("the API secret contains a lone surrogate, which cannot be encoded as UTF-8")
    return Secret(secret)


def _checked_text(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{name} must be a str, not {type(value).__name__}")  # noqa: TRY004
    if not value:
        raise ValueError(f"{name} must not be empty")
    if _has_surrogate(value):
        raise ValueError(f"{name} contains a lone surrogate, which cannot be encoded as UTF-8")
    return value


def _has_surrogate(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _checked_cids(call_cids: Iterable[object]) -> list[str]:
    if isinstance(call_cids, str | bytes) or not isinstance(call_cids, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ValueError("call_cids must be a list, not a single value")  # noqa: TRY004
    cids = [_checked_text(cid, "call_cids") for cid in call_cids]
    if not cids:
        raise ValueError("call_cids must not be empty; use create_token() for a token without calls")
    for cid in cids:
        if not _CALL_CID(cid):
            raise ValueError(f"call_cids must be of the form type:id, not {cid!r}")
    return cids


def _checked_claims(claims: Mapping[str, Any] | None) -> dict[str, Any]:
    if claims is None:
        return {}
    if not isinstance(claims, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ValueError(f"claims must be a mapping of names to values, not {type(claims).__name__}")  # noqa: TRY004
    for name in claims:
        _checked_text(name, "claims")
        if name in _RESERVED:
            raise ValueError(f"claims must not contain {name!r}: use the argument of that name")
    for name in _TEXT_CLAIMS & claims.keys():
        _checked_text(claims[name], f"claims[{name!r}]")
    try:
        json.dumps(dict(claims), allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        pass
    else:
        return dict(claims)
    # Not raised in the handler, so that it is not chained: see _redaction.
    raise ValueError("claims must contain JSON values only: no NaN, no infinity, no other objects")
