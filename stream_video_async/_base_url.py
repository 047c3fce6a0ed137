"""Validation of the base URL and of the URL of a proxy."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import TYPE_CHECKING

from .errors import StreamConfigError

if TYPE_CHECKING:
    from yarl import URL

__all__ = ["check_proxy", "checked_base_url", "is_loopback"]

_PLAIN_URL = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*)"
    r"(:[1-9][0-9]{1,3})?(/[A-Za-z0-9_-]+)*/?"
).fullmatch


def checked_base_url(base_url: object, *, allow_insecure: bool) -> str:
    """Validate the URL and return it without a trailing slash.

    Raises:
        StreamConfigError: The URL is invalid. The message does not quote it, as it may contain a password.
    """
    if not isinstance(base_url, str) or not base_url:
        raise StreamConfigError("base_url must be a non-empty str, such as https://video.stream-io-api.com")
    if plain := _PLAIN_URL(base_url):
        # yarl is slow to import and would return such a URL unchanged.
        _refuse_unencrypted(plain["scheme"], plain["host"], allow_insecure=allow_insecure)
        return base_url.rstrip("/")
    if not _is_plain_text(base_url):
        raise StreamConfigError("base_url contains spaces, control characters or backslashes")
    url = _parsed(base_url)
    if url is None or url.scheme not in {"http", "https"} or not url.host:
        raise StreamConfigError("base_url must be an https:// URL with a host")
    if url.raw_user is not None or url.raw_password is not None or "@" in url.raw_authority:
        raise StreamConfigError("base_url must not contain a user name or password")
    if url.raw_query_string or url.raw_fragment or "?" in base_url or "#" in base_url:
        raise StreamConfigError("base_url must not contain a query or a fragment")
    _refuse_unencrypted(url.scheme, url.host, allow_insecure=allow_insecure)
    return str(url).rstrip("/")


def _refuse_unencrypted(scheme: str, host: str, *, allow_insecure: bool) -> None:
    if scheme == "http" and not allow_insecure and not is_loopback(host):
        raise StreamConfigError(
            "base_url must be https://, because http:// sends tokens unencrypted; "
            "http:// is accepted for loopback addresses, or with allow_insecure=True"
        )


def check_proxy(proxy: object, name: str = "proxy") -> None:
    """Validate the URL of a proxy.

    Raises:
        StreamConfigError: The URL is invalid. The message does not quote it, as it may contain a password.
    """
    url = _parsed(proxy) if isinstance(proxy, str) and _is_plain_text(proxy) else None
    if url is None or url.scheme not in {"http", "https"} or not url.host:
        raise StreamConfigError(
            f"{name} must be an http:// or https:// URL with a host, such as http://proxy.example:3128; "
            "SOCKS needs a session of your own, with a connector for it"
        )


def _is_plain_text(url: str) -> bool:
    return not any(character <= " " or "\x7f" <= character <= "\x9f" for character in url) and "\\" not in url


def _parsed(text: str) -> URL | None:
    from yarl import URL

    try:
        url = URL(text)
        _ = url.port
    except ValueError:
        return None
    return url


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
