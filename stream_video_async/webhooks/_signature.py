"""Creation and verification of HMAC-SHA256 signatures, in constant time and with several secrets."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from typing import Final, NoReturn, SupportsIndex, TypeAlias, cast

from stream_video_async._redaction import refuse_pickling
from stream_video_async.errors import WebhookError

from ._body import MAX_EVENT_BYTES, Body, read_payload

__all__ = ["Secrets", "SigningKeys", "sign", "verify"]

_DIGEST: Final = "sha256"


class SigningKeys:
    """One or more API secrets, validated once, and hidden from ``repr`` and from tracebacks with locals."""

    __slots__ = ("_keys",)

    def __init__(self, secrets: Secrets) -> None:
        """Validate the secrets.

        Raises:
            ValueError: There is no secret, or an empty one, with which anyone could sign.
            TypeError: A secret is neither text nor bytes.
        """
        self._keys: tuple[bytes, ...]
        if isinstance(secrets, SigningKeys):
            self._keys = secrets._keys  # noqa: SLF001 - the same class
        else:
            self._keys = _read_keys(secrets)
        kinds = {type(key) for key in self._keys}
        empty = not self._keys or not all(self._keys)
        del secrets  # tracebacks must not show it
        if not kinds <= {bytes}:
            raise TypeError("secret must be text or bytes, or a list of them")
        if empty:
            raise ValueError("secret is empty; pass the API secret of the app, from the dashboard or STREAM_API_SECRET")

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        refuse_pickling(self)

    def __repr__(self) -> str:
        return f"<SigningKeys: {len(self._keys)}>"

    def sign(self, payload: bytes) -> str:
        """Sign with the first secret."""
        return hmac.digest(self._keys[0], payload, _DIGEST).hex()

    def match(self, payload: bytes, signature: object) -> bool:
        """Return whether the signature is that of one of the secrets; all of them are compared."""
        given = _normalize(signature)
        matched = False
        for key in self._keys:
            expected = hmac.digest(key, payload, _DIGEST).hex().encode("ascii")
            matched |= hmac.compare_digest(expected, given)
        return matched


Secrets: TypeAlias = str | bytes | Iterable[str | bytes] | SigningKeys
"""One API secret, or several while a secret is being rotated."""


def sign(body: Body, secret: Secrets) -> str:
    """Sign a body as Stream does, for tests of your endpoint.

    Args:
        body: The JSON; a gzip body is decompressed first, since the signature covers the uncompressed JSON.
        secret: The API secret; the first one of several is used.

    Returns:
        The value for ``X-Signature``: 64 lower-case hex digits.
    """
    keys = SigningKeys(secret)
    del secret
    return keys.sign(read_payload(body, MAX_EVENT_BYTES))


def verify(body: Body, signature: str | bytes | None, secret: Secrets, *, max_bytes: int = MAX_EVENT_BYTES) -> bool:
    """Return whether a body was signed with one of the secrets.

    Args:
        body: The body as received, before any JSON parsing: raw or gzip.
        signature: The value of ``X-Signature``, in either case; ``None`` if the header is missing.
        secret: The API secret, or a list of them during rotation.
        max_bytes: Limit on the size of the body after decompression; a larger body is not valid.

    Raises:
        ValueError: The secret is empty.
        WebhookError: ``body`` is neither bytes nor text, so it is not the body as received.
    """
    keys = SigningKeys(secret)
    del secret
    try:
        payload = read_payload(body, max_bytes)
    except WebhookError as error:
        if error.reason == "invalid_body":
            raise
        return False
    return keys.match(payload, signature)


def _read_keys(secrets: object) -> tuple[bytes, ...]:
    if isinstance(secrets, (str, bytes)) or not isinstance(secrets, Iterable):
        return (_as_key(secrets),)
    return tuple(_as_key(secret) for secret in cast("Iterable[object]", secrets))


def _as_key(secret: object) -> bytes:
    # Other types are returned unchanged: the constructor rejects them after it has deleted the values.
    return secret.encode("utf-8", "surrogatepass") if isinstance(secret, str) else cast("bytes", secret)


def _normalize(signature: object) -> bytes:
    """Convert a signature to lower-case bytes; values of other types become empty, which matches nothing."""
    if isinstance(signature, str):
        signature = signature.encode("ascii", "replace")
    if isinstance(signature, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes", signature)).strip().lower()
    return b""
