"""Client settings: frozen, validated on construction, with secrets masked.

Settings come either from the caller or from ``STREAM_*`` variables (:meth:`ClientConfig.from_env`); explicit
credentials are never completed from the environment.
"""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from ipaddress import ip_address
from math import inf
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NoReturn, SupportsIndex, TypedDict, cast
from urllib.parse import urlsplit

import attrs

from ._lazy import LazyModule
from ._redaction import HIDDEN, Secret, hide, refuse_pickling
from .errors import StreamConfigError
from .rate_limit import RateLimiter
from .retry import RetryPolicy

if TYPE_CHECKING:
    import ssl as _ssl

    from opentelemetry import metrics as _metrics
    from opentelemetry import trace as _trace
    from yarl import URL
else:
    _ssl = LazyModule("ssl")
    _metrics = LazyModule("opentelemetry.metrics")
    _trace = LazyModule("opentelemetry.trace")

__all__ = ["DEFAULT_BASE_URL", "ENVIRONMENT", "ClientConfig", "ClientOptions", "RequestOptions"]

EMULATOR_API_SECRET: Final = "emulator-secret-for-local-development-only"  # noqa: S105 - public on purpose
"""The emulator's default secret; refused for any other server."""
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
"""Variables that :meth:`ClientConfig.from_env` reads, and the setting that each one gives."""

_PLAIN_ADDRESS = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*)"
    r"(:[1-9][0-9]{1,3})?(/[A-Za-z0-9_-]+)*/?"
).fullmatch
_VISIBLE_ASCII = re.compile(r"[\x21-\x7e]+").fullmatch
_HEADER_VALUE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?").fullmatch
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+").fullmatch


def _header_text(_config: ClientConfig, attribute: attrs.Attribute[Any], value: Any) -> None:
    if value is None:
        return
    if not isinstance(value, str) or not value:
        raise StreamConfigError(f"{attribute.name} must be a non-empty str")
    if not _VISIBLE_ASCII(value):
        raise StreamConfigError(f"{attribute.name} must be visible ASCII, without spaces and control characters")


def _secret_text(_config: ClientConfig, attribute: attrs.Attribute[Any], value: Any) -> None:
    if value is not None and (not isinstance(value, str) or not value):
        raise StreamConfigError(f"{attribute.name} must be a non-empty str")


def _positive(_config: ClientConfig, attribute: attrs.Attribute[Any], value: Any) -> None:
    if value is None and (attribute.default is None or attribute.name == "timeout"):
        return
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < inf:
        raise StreamConfigError(f"{attribute.name} must be a positive number of seconds, not {value!r}")


def _not_negative(_config: ClientConfig, attribute: attrs.Attribute[Any], value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < inf:
        raise StreamConfigError(f"{attribute.name} must be a number of seconds that is not negative, not {value!r}")


def _count(_config: ClientConfig, attribute: attrs.Attribute[Any], value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise StreamConfigError(f"{attribute.name} must be an int of at least 1, not {value!r}")


def _policy(_config: ClientConfig, _attribute: attrs.Attribute[Any], value: Any) -> None:
    if value is not None and not isinstance(value, RetryPolicy):
        raise StreamConfigError(f"retry must be a RetryPolicy, or None for no repeats, not {type(value).__name__}")


def _limiter(_config: ClientConfig, _attribute: attrs.Attribute[Any], value: Any) -> None:
    if value is not None and not isinstance(value, RateLimiter):
        raise StreamConfigError(f"rate_limiter must have acquire(), observe() and close(), not {type(value).__name__}")


_OWN_HEADERS: Final = frozenset(
    {
        *("accept-encoding", "authorization", "connection", "content-encoding", "content-length", "content-type"),
        *("cookie", "host", "stream-auth-type", "transfer-encoding", "x-client-request-id", "x-stream-client"),
    }
)
"""Headers that the client sets itself, in lower case."""


def _headers(value: object) -> Mapping[str, str]:
    if not isinstance(value, Mapping):
        raise StreamConfigError(f"headers must be a mapping of names to values, not {type(value).__name__}")
    checked: dict[str, str] = {}
    for name, text in cast("Mapping[object, object]", value).items():
        if not isinstance(name, str) or not _TOKEN(name):
            raise StreamConfigError(f"headers: {name!r} is not the name of an HTTP header")
        if name.lower() in _OWN_HEADERS:
            raise StreamConfigError(f"headers: {name} is set by the client itself")
        if not isinstance(text, str) or not _HEADER_VALUE(text):
            raise StreamConfigError(f"headers: the value of {name} must be a str of printable ASCII")
        checked[name] = hide(text)
    return MappingProxyType(checked)


def _secret(value: Any) -> Any:
    return hide(value)


@attrs.frozen(kw_only=True, repr=False, eq=False)
class ClientConfig:
    """Everything that can be set on a client. All times are seconds.

    Raises:
        StreamConfigError: A setting cannot work; the message names it. It is a ``ValueError`` too.
    """

    api_key: str = attrs.field(converter=_secret, validator=_header_text)
    """The app's key. It goes into every URL, so it is treated as a secret."""
    api_secret: str | None = attrs.field(default=None, converter=_secret, validator=_secret_text)
    """Signs tokens and never leaves the process. ``None`` in clients that only hold a token."""
    base_url: str = attrs.field(default=DEFAULT_BASE_URL)
    """``https``, a path prefix allowed. ``http`` only to loopback, or with ``allow_insecure``."""
    allow_insecure: bool = False
    """Permits ``http://`` to other machines: tokens then travel in the clear."""
    timeout: float | None = attrs.field(default=30.0, validator=_positive)
    """One deadline for a whole call: waiting for a slot, all attempts, all pauses. ``None``: no deadline."""
    attempt_timeout: float | None = attrs.field(default=None, validator=_positive)
    """Limit for one attempt, waiting for a slot not included.

    ``None``: a third of ``timeout``, but at least 5 s, for an attempt that may be repeated, so that a request lost
    on the way leaves time for another one; the others have all the time that is left.
    """
    connect_timeout: float = attrs.field(default=10.0, validator=_positive)
    """Limit for the TCP connection (name resolution and TLS have the attempt's time)."""
    read_timeout: float | None = attrs.field(default=None, validator=_positive)
    """Longest silence of the server while a reply is awaited. ``None``: only the attempt limits it."""
    idle_timeout: float = attrs.field(default=55.0, validator=_positive)
    """How long an unused connection is kept; below the idle time of the service's load balancers."""
    connection_limit: int = attrs.field(default=100, validator=_count)
    """Requests in flight; further calls wait in the order of their arrival."""
    max_body_bytes: int = attrs.field(default=32 * 1024 * 1024, validator=_count)
    """Largest reply, counted after decompression."""
    retry: RetryPolicy | None = attrs.field(factory=RetryPolicy, validator=_policy)
    """When and how often a request is repeated. ``None``: never."""
    rate_limiter: RateLimiter | None = attrs.field(default=None, validator=_limiter)
    """Decides when requests start; closed together with the client. ``None``: by the replies of this client alone."""
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str], converter=_headers)
    """Headers to send with each request besides the client's own."""
    strict_decoding: bool = False
    """Makes errors of what replies lack or add in comparison with the contract; for tests."""
    token_leeway: float = attrs.field(default=5.0, validator=_not_negative)
    """How far ``iat`` of user tokens is dated back, for servers whose clock is behind."""
    server_token_lifetime: float | None = attrs.field(default=None, validator=_positive)
    """Seconds until the client's own token expires; it is then signed again. ``None``: it never expires."""
    user_agent: str | None = attrs.field(default=None, validator=_header_text)
    """Replaces the value of ``X-Stream-Client``."""
    ssl: _ssl.SSLContext | None = attrs.field(default=None)
    """A TLS context of your own, for a private certificate authority. ``None``: the system's authorities."""
    proxy: str | None = attrs.field(default=None, converter=_secret)
    """Address of an HTTP proxy, credentials allowed."""
    trust_env: bool = False
    """Lets the environment (``HTTPS_PROXY`` and its kin) choose a proxy."""
    log_bodies: bool = False
    """Adds bodies, with sensitive fields blanked out, to the DEBUG log."""
    tracing: bool | _trace.TracerProvider = False
    """Records OpenTelemetry spans (extra ``otel``), with the global tracer provider or the one given."""
    metrics: bool | _metrics.MeterProvider = False
    """Records OpenTelemetry metrics (extra ``otel``), with the global meter provider or the one given."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "base_url", _checked_base_url(self.base_url, allow_insecure=self.allow_insecure))
        if self.api_secret == EMULATOR_API_SECRET and not _is_loopback(urlsplit(self.base_url).hostname or ""):
            raise StreamConfigError(
                "api_secret is the emulator's, which everybody knows, but base_url is not on this machine: "
                "pass the emulator's url as base_url, or the app's own credentials"
            )

    def __repr__(self) -> str:
        # Error reporters print it half made, too, and then the address may still hold a password.
        address = str(getattr(self, "base_url", ""))
        shown = (f"{name}={getattr(self, name, None)}" for name in ("timeout", "connection_limit"))
        return f"<ClientConfig {HIDDEN if '@' in address else address} {' '.join(shown)}>"

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        refuse_pickling(self)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None, /, **settings: Any) -> ClientConfig:
        """Read credentials and settings from ``STREAM_*`` variables.

        Args:
            environ: The variables; ``os.environ`` when omitted. Empty ones count as absent.
            **settings: Settings that win over the variables. Credentials are not among them: whoever has some calls
                the constructor, which reads no variable.

        Returns:
            The settings.

        Raises:
            StreamConfigError: A credential is missing, or a variable is not a number where one is needed.
        """
        for name in ("api_key", "api_secret"):
            if settings.get(name) is not None:
                raise StreamConfigError(f"{name} was given: credentials come all from the caller or all from STREAM_*")
        merged = _from_variables(os.environ if environ is None else environ)
        for variable, name in (("STREAM_API_KEY", "api_key"), ("STREAM_API_SECRET", "api_secret")):
            if name not in merged:
                raise StreamConfigError(f"no {name}: pass api_key and api_secret, or set {variable}")
        merged.update((name, value) for name, value in settings.items() if name not in {"api_key", "api_secret"})
        return cls(**merged)


class RequestOptions(TypedDict, total=False):
    """Settings that may differ between clients that share a session: the arguments of ``with_options``."""

    timeout: float | None
    """Seconds that a call may take in all, waiting and repeats included; ``None`` for no limit."""
    retry: RetryPolicy | None
    """What is repeated and how long the waits between are; ``None`` repeats nothing."""
    headers: Mapping[str, str]
    """Headers to send with each request, in addition to the client's own."""
    strict_decoding: bool
    """Makes errors of replies that lack or add something in comparison with the contract."""
    log_bodies: bool
    """Adds bodies, with sensitive fields blanked out, to the DEBUG log."""


class ClientOptions(RequestOptions, total=False):
    """Single settings of ``AsyncStreamClient``; ``ClientConfig`` has the rarer ones as well, and the defaults."""

    base_url: str
    """Where the API is; a path prefix is allowed."""
    connection_limit: int
    """Requests in flight at a time; further calls wait in the order of their arrival."""
    connect_timeout: float
    """Seconds that opening a connection may take."""
    idle_timeout: float
    """Seconds that an unused connection is kept."""
    rate_limiter: RateLimiter | None
    """Decides when requests start, for instance a ``RedisRateLimiter`` that all processes share; closed together with
    the client. ``None``: the replies to this client decide."""
    user_agent: str
    """Value of the ``X-Stream-Client`` header."""


_ELSEWHERE: Final = {
    "request_timeout": "timeout= (seconds for the whole call)",
    "max_conns_per_host": "connection_limit=",
    "http_client": "session= (an aiohttp.ClientSession)",
    "transport": "session= (an aiohttp.ClientSession)",
    "logger": 'logging.getLogger("stream_video_async")',
}
"""Constructor arguments of the official SDK, and what serves here instead."""


def check_options(options: Mapping[str, object], allowed: AbstractSet[str], function: str) -> None:
    """Refuse options that do not exist.

    Raises:
        TypeError: An option is unknown; the message names what to use instead.
    """
    for name in options.keys() - allowed:
        raise TypeError(f"{function}() has no option {name}=: {_advice(name, allowed)}")


def _advice(name: str, allowed: AbstractSet[str]) -> str:
    if name in _ELSEWHERE:
        return f"use {_ELSEWHERE[name]}"
    if name in ClientOptions.__optional_keys__:
        return "it belongs to the session, so it is set when the client is made"
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


def _checked_base_url(base_url: Any, *, allow_insecure: bool) -> str:
    """Validate the address and return it without a trailing slash. It may hold a password, so errors never quote it."""
    if not isinstance(base_url, str) or not base_url:
        raise StreamConfigError("base_url must be a non-empty str, such as https://video.stream-io-api.com")
    if plain := _PLAIN_ADDRESS(base_url):
        # yarl is slow to import and would return such an address unchanged.
        _refuse_clear_text(plain["scheme"], plain["host"], allow_insecure=allow_insecure)
        return base_url.rstrip("/")
    if any(character <= " " or "\x7f" <= character <= "\x9f" for character in base_url) or "\\" in base_url:
        raise StreamConfigError("base_url contains spaces, control characters or backslashes")
    url = _parsed(base_url)
    if url is None or url.scheme not in {"http", "https"} or not url.host:
        raise StreamConfigError("base_url must be an https:// address with a host")
    if url.raw_user is not None or url.raw_password is not None or "@" in url.raw_authority:
        raise StreamConfigError("base_url must not contain a user name or password")
    if url.raw_query_string or url.raw_fragment or "?" in base_url or "#" in base_url:
        raise StreamConfigError("base_url must not contain a query or a fragment")
    _refuse_clear_text(url.scheme, url.host, allow_insecure=allow_insecure)
    return str(url).rstrip("/")


def _refuse_clear_text(scheme: str, host: str, *, allow_insecure: bool) -> None:
    if scheme == "http" and not allow_insecure and not _is_loopback(host):
        raise StreamConfigError(
            "base_url must be https://, because tokens would travel in the clear; "
            "http:// works for loopback, or with allow_insecure=True"
        )


def _parsed(base_url: str) -> URL | None:
    from yarl import URL

    try:
        url = URL(base_url)
        _ = url.port
    except ValueError:
        return None
    return url


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
