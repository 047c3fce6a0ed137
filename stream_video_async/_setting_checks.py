"""Checks of the settings of a client: validators and converters for the fields of ``ClientConfig``."""

from __future__ import annotations

import re
import reprlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NoReturn, cast

from ._base_url import check_proxy
from ._redaction import hide
from .errors import StreamConfigError
from .rate_limit import RateLimiter
from .retry import MAX_SECONDS, RetryPolicy, is_duration

if TYPE_CHECKING:
    from attrs import Attribute

VISIBLE_ASCII = re.compile(r"[\x21-\x7e]+").fullmatch
_HEADER_VALUE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?").fullmatch
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+").fullmatch
_TOKEN_LIFETIMES: Final = (60, 315_360_000)
"""Shortest and longest lifetime of server tokens, in seconds.

A token is used until a tenth of its lifetime is left. Less than 6 s could pass on the way, or on a clock that is ahead.
"""
_OWN_HEADERS: Final = frozenset(
    {
        *("accept-encoding", "authorization", "connection", "content-encoding", "content-length", "content-type"),
        *("cookie", "host", "stream-auth-type", "transfer-encoding", "x-client-request-id", "x-stream-client"),
    }
)
"""Headers that the client sets itself, in lower case."""


def _refuse(attribute: Attribute[Any], rule: str, value: object) -> NoReturn:
    # Other values could contain a secret, such as a URL of Redis with a password.
    if value is None or isinstance(value, int | float):
        shown = reprlib.repr(value)
    else:
        shown = f"the class {value.__name__}" if isinstance(value, type) else type(value).__name__
    raise StreamConfigError(f"{attribute.name} must be {rule}, not {shown}")


def secret_text(_config: object, attribute: Attribute[Any], value: object) -> None:
    """Accept text, and ``None``. The message does not show the value."""
    if value is not None and (not isinstance(value, str) or not value):
        raise StreamConfigError(f"{attribute.name} must be a non-empty str")


def header_text(config: object, attribute: Attribute[Any], value: Any) -> None:
    """Accept text that can be a header, and ``None``. The message does not show the value."""
    secret_text(config, attribute, value)
    if value is not None and not VISIBLE_ASCII(value):
        raise StreamConfigError(f"{attribute.name} must be visible ASCII, without spaces and control characters")


def positive(_config: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a number of seconds above 0, and ``None`` where it means that there is no limit."""
    if value is None and (attribute.default is None or attribute.name == "timeout"):
        return
    if not is_duration(value) or value == 0:
        _refuse(attribute, f"a positive number of seconds up to {MAX_SECONDS:,}", value)


def not_negative(_config: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a number of seconds."""
    if not is_duration(value):
        _refuse(attribute, f"a number of seconds from 0 to {MAX_SECONDS:,}", value)


def token_lifetime(_config: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a lifetime that a token can have, and ``None``."""
    least, most = _TOKEN_LIFETIMES
    if value is not None and not is_duration(value, least, most):
        rule = f"a number of seconds from {least} to {most:,} (ten years), or None for a token that never expires"
        _refuse(attribute, rule, value)


def count(_config: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a number of at least 1."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        _refuse(attribute, "an int of at least 1", value)


def flag(_config: object, attribute: Attribute[Any], value: object) -> None:
    """Accept ``True`` and ``False``."""
    if not isinstance(value, bool):
        _refuse(attribute, "True or False", value)


def flag_or_provider(_config: object, attribute: Attribute[Any], value: object) -> None:
    """Accept ``True``, ``False`` and an OpenTelemetry provider."""
    method = {"tracing": "get_tracer", "metrics": "get_meter"}[attribute.name]
    if not isinstance(value, bool) and not hasattr(value, method):
        _refuse(attribute, f"True or False, or an OpenTelemetry provider with {method}()", value)


def tls_context(_config: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a TLS context, and ``None``; ``False`` would turn the checks of certificates off in aiohttp."""
    if value is None:
        return
    from ssl import SSLContext

    if not isinstance(value, SSLContext):
        _refuse(attribute, "an ssl.SSLContext, such as ssl.create_default_context(cafile=...), or None", value)


def proxy_url(_config: object, _attribute: Attribute[Any], value: object) -> None:
    """Accept the URL of a proxy, and ``None``."""
    if value is not None:
        check_proxy(value)


def policy(_config: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a retry policy, and ``None``."""
    if value is not None and not isinstance(value, RetryPolicy):
        _refuse(attribute, "a RetryPolicy, or None for no retries", value)


def limiter(_config: object, attribute: Attribute[Any], value: object) -> None:
    """Accept an object that is a ``RateLimiter``, and ``None``."""
    if value is not None and (isinstance(value, type) or not isinstance(value, RateLimiter)):
        _refuse(attribute, "an object with acquire(), observe() and close()", value)


def headers(value: object) -> Mapping[str, str]:
    """Return a read-only copy of headers, whose values are hidden from ``repr``.

    Raises:
        StreamConfigError: It is not a mapping, or has a header that cannot be sent or that the client sets itself.
    """
    if not isinstance(value, Mapping):
        raise StreamConfigError(f"headers must be a mapping of names to values, not {type(value).__name__}")
    checked: dict[str, str] = {}
    for name, text in cast("Mapping[object, object]", value).items():
        if not isinstance(name, str) or not _HEADER_NAME(name):
            raise StreamConfigError(f"headers: {name!r} is not the name of an HTTP header")
        if name.lower() in _OWN_HEADERS:
            raise StreamConfigError(f"headers: {name} is set by the client itself")
        if not isinstance(text, str) or not _HEADER_VALUE(text):
            raise StreamConfigError(f"headers: the value of {name} must be a str of printable ASCII")
        checked[name] = hide(text)
    return MappingProxyType(checked)
