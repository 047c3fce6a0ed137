"""Client settings: frozen, validated on construction, with secrets masked.

Settings come either from the caller or from ``STREAM_*`` variables (:meth:`ClientConfig.from_env`); explicit
credentials are never completed from the environment.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, Final, NoReturn, SupportsIndex, TypedDict
from urllib.parse import urlsplit

import attrs

from . import _setting_checks as check
from ._base_url import checked_base_url, is_loopback
from ._lazy import LazyModule
from ._redaction import EMULATOR_API_SECRET, HIDDEN, Secret, hide, refuse_pickling
from .errors import StreamConfigError, StreamCredentialsError
from .rate_limit import RateLimiter
from .retry import RetryPolicy

if TYPE_CHECKING:
    import ssl as _ssl

    from opentelemetry import metrics as _metrics
    from opentelemetry import trace as _trace
else:
    _ssl = LazyModule("ssl")
    _metrics = LazyModule("opentelemetry.metrics")
    _trace = LazyModule("opentelemetry.trace")

__all__ = ["DEFAULT_BASE_URL", "ENVIRONMENT", "ClientConfig", "ClientOptions", "RequestOptions"]

DEFAULT_BASE_URL = "https://chat.stream-io-api.com"
"""The server that the contract names; ``https://video.stream-io-api.com`` serves the same paths."""

ENVIRONMENT: Mapping[str, str] = {
    "STREAM_API_KEY": "api_key",
    "STREAM_API_SECRET": "api_secret",
    "STREAM_BASE_URL": "base_url",
    "STREAM_REQUEST_TIMEOUT": "timeout",
    "STREAM_CONNECT_TIMEOUT": "connect_timeout",
    "STREAM_IDLE_TIMEOUT": "idle_timeout",
    "STREAM_MAX_CONNS_PER_HOST": "connection_limit",
}
"""Variables that :meth:`ClientConfig.from_env` reads, and the setting that each one sets."""


def _secret(value: Any) -> Any:  # mypy takes the types of arguments from converters, but not from generic ones
    return hide(value)


@attrs.frozen(kw_only=True, repr=False, eq=False)
class ClientConfig:
    """All settings of a client. Times are in seconds.

    Raises:
        StreamConfigError: A setting is invalid; the message names it. It is a ``ValueError``, too.
    """

    api_key: str = attrs.field(converter=_secret, validator=check.header_text)
    """The app's key. It is part of every URL; logs and errors treat it as a secret."""
    api_secret: str | None = attrs.field(default=None, converter=_secret, validator=check.secret_text)
    """Signs tokens; it is never sent. ``None`` for clients that have only a token."""
    base_url: str = attrs.field(default=DEFAULT_BASE_URL)
    """An ``https://`` URL, with an optional path prefix; ``http://`` only to loopback or with ``allow_insecure``."""
    allow_insecure: bool = attrs.field(default=False, validator=check.flag)
    """Allows ``http://`` to other machines, which sends tokens unencrypted."""
    timeout: float | None = attrs.field(default=30.0, validator=check.positive)
    """Deadline of a whole call: waiting for a slot, all attempts and the waits between them. ``None``: no deadline."""
    attempt_timeout: float | None = attrs.field(default=None, validator=check.positive)
    """Time limit of one attempt, not including the wait for a slot.

    ``None``: a third of ``timeout``, but at least 5 s, for an attempt that can be retried, so that a request that is
    lost on the way leaves time for a retry; other attempts get all the time that is left.
    """
    connect_timeout: float = attrs.field(default=10.0, validator=check.positive)
    """Time limit for the TCP connection; name resolution and TLS are limited by the attempt."""
    read_timeout: float | None = attrs.field(default=None, validator=check.positive)
    """Longest time without data while waiting for a reply. ``None``: limited by the attempt."""
    idle_timeout: float = attrs.field(default=55.0, validator=check.positive)
    """How long an idle connection is kept; shorter than the idle timeout of the service's load balancers."""
    connection_limit: int = attrs.field(default=100, validator=check.count)
    """Maximum number of requests in flight; further calls wait in the order of their arrival."""
    max_body_bytes: int = attrs.field(default=32 * 1024 * 1024, validator=check.count)
    """Maximum size of a reply after decompression."""
    retry: RetryPolicy | None = attrs.field(factory=RetryPolicy, validator=check.policy)
    """When and how often a request is retried. ``None``: never."""
    rate_limiter: RateLimiter | None = attrs.field(default=None, validator=check.limiter)
    """Decides when requests start; closed together with the client. ``None``: based on the replies to this client."""
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str], converter=check.headers)
    """Headers to send with each request in addition to the client's own."""
    strict_decoding: bool = attrs.field(default=False, validator=check.flag)
    """Raises an error if a reply deviates from the contract; for tests."""
    token_leeway: float = attrs.field(default=5.0, validator=check.not_negative)
    """Seconds by which ``iat`` of user tokens is set back, for servers whose clock is behind."""
    server_token_lifetime: float | None = attrs.field(default=None, validator=check.token_lifetime)
    """Lifetime of the client's own token, from 60 s to ten years; it is signed again when a tenth of it is left.
    ``None``: it never expires."""
    user_agent: str | None = attrs.field(default=None, validator=check.header_text)
    """Replaces the value of ``X-Stream-Client``."""
    ssl: _ssl.SSLContext | None = attrs.field(default=None, validator=check.tls_context)
    """A TLS context, for a private certificate authority. ``None``: the system's authorities. Anything else is refused,
    so certificates are checked unless the context says otherwise."""
    proxy: str | None = attrs.field(default=None, converter=_secret, validator=check.proxy_url)
    """URL of an HTTP proxy, ``http://`` or ``https://``; it may contain credentials."""
    trust_env: bool = attrs.field(default=False, validator=check.flag)
    """Uses the proxy that the environment names (``HTTPS_PROXY`` and similar variables)."""
    log_bodies: bool = attrs.field(default=False, validator=check.flag)
    """Adds bodies to the DEBUG log, with sensitive fields masked."""
    tracing: bool | _trace.TracerProvider = attrs.field(default=False, validator=check.flag_or_provider)
    """Records OpenTelemetry spans (extra ``otel``); ``True`` uses the global tracer provider."""
    metrics: bool | _metrics.MeterProvider = attrs.field(default=False, validator=check.flag_or_provider)
    """Records OpenTelemetry metrics (extra ``otel``); ``True`` uses the global meter provider."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "base_url", checked_base_url(self.base_url, allow_insecure=self.allow_insecure))
        if self.api_secret == EMULATOR_API_SECRET and not is_loopback(urlsplit(self.base_url).hostname or ""):
            raise StreamCredentialsError(
                "api_secret is the well-known secret of the emulator, but base_url is not on this machine: "
                "pass the URL of the emulator as base_url, or the credentials of the app"
            )

    def __repr__(self) -> str:
        # Error reporters print partly initialized objects, too, whose base_url may still contain a password.
        address = str(getattr(self, "base_url", ""))
        shown = (f"{name}={getattr(self, name, None)}" for name in ("timeout", "connection_limit"))
        return f"<ClientConfig {HIDDEN if '@' in address else address} {' '.join(shown)}>"

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        refuse_pickling(self)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None, /, **settings: Any) -> ClientConfig:
        """Read credentials and settings from ``STREAM_*`` variables.

        Args:
            environ: The variables; omitted, ``os.environ``. Empty variables count as absent.
            **settings: Settings that take precedence over the variables. To pass credentials, use the constructor.

        Returns:
            The settings.

        Raises:
            StreamCredentialsError: A credential is missing.
            StreamConfigError: A credential is passed as an argument, or a variable is not a valid number.
        """
        for name in ("api_key", "api_secret"):
            if settings.get(name) is not None:
                raise StreamConfigError(
                    f"{name} must not be passed to from_env(): use ClientConfig(...), or set the STREAM_* variables"
                )
        merged = _from_variables(os.environ if environ is None else environ)
        for variable, name in (("STREAM_API_KEY", "api_key"), ("STREAM_API_SECRET", "api_secret")):
            if name not in merged:
                raise StreamCredentialsError(f"no {name}: pass api_key and api_secret, or set {variable}")
        merged.update((name, value) for name, value in settings.items() if name not in {"api_key", "api_secret"})
        return cls(**merged)


class RequestOptions(TypedDict, total=False):
    """Settings that may differ between clients that share a session: the arguments of ``with_options``."""

    timeout: float | None
    """Seconds that a call may take in total, including waits and retries; ``None`` for no limit."""
    retry: RetryPolicy | None
    """When and how often a request is retried; ``None`` disables retries."""
    headers: Mapping[str, str]
    """Headers to send with each request, in addition to the client's own."""
    strict_decoding: bool
    """Raises an error if a reply deviates from the contract."""
    log_bodies: bool
    """Adds bodies to the DEBUG log, with sensitive fields masked."""


class ClientOptions(RequestOptions, total=False):
    """Keyword arguments of ``AsyncStreamClient``; ``ClientConfig`` has all settings and documents the defaults."""

    base_url: str
    """The URL of the API; a path prefix is allowed."""
    connection_limit: int
    """Maximum number of requests in flight; further calls wait in the order of their arrival."""
    connect_timeout: float
    """Seconds that opening a connection may take."""
    idle_timeout: float
    """Seconds that an idle connection is kept."""
    rate_limiter: RateLimiter | None
    """Decides when requests start, for instance a ``RedisRateLimiter`` that all processes share; closed together with
    the client. ``None``: based on the replies to this client."""
    user_agent: str
    """Value of the ``X-Stream-Client`` header."""


_REPLACEMENTS: Final = {
    "request_timeout": "timeout= (seconds for the whole call)",
    "max_conns_per_host": "connection_limit=",
    "http_client": "session= (an aiohttp.ClientSession)",
    "transport": "session= (an aiohttp.ClientSession)",
    "logger": 'logging.getLogger("stream_video_async")',
}
"""Constructor arguments of the official SDK, and their equivalents."""


def check_options(options: Mapping[str, object], allowed: AbstractSet[str], function: str) -> None:
    """Reject unknown options.

    Raises:
        TypeError: An option is unknown; the message says what to use instead.
    """
    for name in options.keys() - allowed:
        raise TypeError(f"{function}() has no option {name}=: {_advice(name, allowed)}")


def _advice(name: str, allowed: AbstractSet[str]) -> str:
    if name in _REPLACEMENTS:
        return f"use {_REPLACEMENTS[name]}"
    if name in ClientOptions.__optional_keys__:
        return "it belongs to the session: set it when you create the client"
    if any(attribute.name == name for attribute in attrs.fields(ClientConfig)):
        return f"use config=ClientConfig(..., {name}=...)"
    import difflib

    near = difflib.get_close_matches(name, allowed, n=1)
    return f"did you mean {near[0]}=?" if near else f"the options are {', '.join(sorted(allowed))}"


def _hiding(make: Callable[..., None]) -> Callable[..., None]:
    """Wrap the constructor so that the traceback of a rejected setting shows no credential."""

    @functools.wraps(make)
    def init(self: ClientConfig, **settings: Any) -> None:
        for name in ("api_key", "api_secret", "proxy"):
            if name in settings:
                settings[name] = hide(settings[name])
        make(self, **settings)

    return init


ClientConfig.__init__ = _hiding(ClientConfig.__init__)  # type: ignore[method-assign]


def _from_variables(environ: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for variable, name in ENVIRONMENT.items():
        text = environ.get(variable, "").strip()
        if not text:
            continue
        if name in {"api_key", "api_secret"}:
            found[name] = Secret(text)
        elif name == "base_url":
            found[name] = text
        else:
            found[name] = _number(variable, text, whole=name == "connection_limit")
    return found


def _number(variable: str, text: str, *, whole: bool) -> float:
    try:
        return int(text) if whole else float(text)
    except ValueError:
        pass
    raise StreamConfigError(f"{variable} must be {'an integer' if whole else 'a number of seconds'}, not {text!r}")
