"""The credentials of requests: the API key in the URL, the token in the headers, and what logs and errors hide."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

import msgspec

from .._redaction import Secret, refuse_pickling, secret_values
from .._setting_checks import VISIBLE_ASCII
from .._version import __version__
from ..errors import StreamConfigError
from . import log_events
from .url import query_string

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn, SupportsIndex

    from yarl import URL

    from ..config import ClientConfig
    from ..types import Request
    from .exchange import Exchange

__all__ = ["REQUEST_ID", "Credentials"]

REQUEST_ID = "x-client-request-id"


class Credentials:
    """Builds the URL and the headers of each request from precomputed parts."""

    __slots__ = ("_build_url", "_config", "_current_token", "_headers", "_query", "token")

    def __init__(self, config: ClientConfig, token: str | Callable[[], str] | None) -> None:
        """Prepare what all requests have in common.

        Raises:
            StreamConfigError: The token is neither text nor a function, or cannot be a header.
        """
        if not (token is None or callable(token) or isinstance(token, str)):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise StreamConfigError(f"token must be a JWT as text, not {type(token).__name__}")
        self._config = config
        self.token: str | Callable[[], str] | None = token
        self._query = Secret(f"?{query_string([('api_key', config.api_key)])[1:]}")
        self._build_url: Callable[[str], URL] | None = None
        self._use_token(token if isinstance(token, str) else None)

    def __repr__(self) -> str:
        return f"<Credentials at {self._config.base_url}>"

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        refuse_pickling(self)

    def url(self, request: Request) -> URL:
        """Return the URL of a request. It holds the API key, so it must not be assigned to a variable."""
        if request.query:
            from yarl import URL

            more = query_string(request.query)
            return URL(f"{self._config.base_url}{request.path}{self._query}{more}", encoded=True)
        self._build_url = self._build_url or _url_builder(self._config.base_url, self._query)
        return self._build_url(request.path)

    def address(self) -> str:
        """Return the host and port that requests go to."""
        from yarl import URL

        url = URL(self._config.base_url)
        return f"{url.host_subcomponent}:{url.port}"

    def headers(self, exchange: Exchange) -> dict[str, str]:
        """Return the headers of an attempt. They hold the token, so they must not be assigned to a variable.

        Raises:
            StreamConfigError: The token that the function returned cannot be a header.
        """
        if callable(self.token):
            token = Secret(self.token())
            exchange.tokens += (token,)
            if token != self._current_token:
                self._use_token(token)
        headers = self._headers.copy()
        headers[REQUEST_ID] = exchange.request_id
        if exchange.body is not None:
            headers["Content-Type"] = "application/json"
        return headers

    def _use_token(self, token: str | None) -> None:
        if token is not None and not VISIBLE_ASCII(token):
            raise StreamConfigError("the token must be visible ASCII, without spaces and control characters")
        headers = dict(self._config.headers)
        if token is not None:
            headers["Authorization"] = token
        headers["stream-auth-type"] = "anonymous" if token is None else "jwt"
        headers["X-Stream-Client"] = self._config.user_agent or f"stream-video-async-{__version__}"
        headers["Accept-Encoding"] = "gzip, deflate"
        self._headers, self._current_token = headers, token

    def limit_scope(self) -> str:
        """Return a hash of the app and the kind of token; requests of the same scope share rate-limit windows."""
        # Each user token has windows of its own; all server tokens of an app share theirs.
        who = self.token if isinstance(self.token, str) and not _is_server_token(self.token) else "server"
        text = f"{self._config.base_url}\0{self._config.api_key}\0{who}"
        return f"@{hashlib.sha256(text.encode()).hexdigest()[:16]}"

    def secrets(self, exchange: Exchange | None = None) -> tuple[str | None, ...]:
        """Return the secrets that errors and logs must not show.

        Args:
            exchange: A call; the tokens of its attempts are included, even if they have been replaced since, and the
                secrets in the body of its request.
        """
        own = (self._config.api_secret, self._current_token, self._config.api_key)
        if exchange is None:
            return own
        return (*own, *exchange.tokens, *secret_values(msgspec.json.decode(exchange.body or b"null")))

    def loggable(self, exchange: Exchange, body: bytes | None) -> str | None:
        """Return a body as text for the log; ``None`` unless bodies are logged."""
        if body is None or not self._config.log_bodies:
            return None
        return log_events.printable(body, self.secrets(exchange))


def _url_builder(base_url: str, query: Secret) -> Callable[[str], URL]:
    """Return a function that inserts a path between the base URL and the query.

    This saves yarl from parsing the whole URL for each request. Only the function holds the URL, whose ``repr`` shows
    the API key.
    """
    from yarl import URL

    base = URL(f"{base_url}/{query}", encoded=True)
    prefix = base.raw_path.removesuffix("/")
    return lambda path: base.with_path(f"{prefix}{path}", encoded=True, keep_query=True)


def _is_server_token(token: str) -> bool:
    """Return whether a JWT is a server token. The signature is not checked."""
    try:
        payload = token.split(".")[1]
        claims = msgspec.json.decode(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (IndexError, ValueError):
        return False
    return isinstance(claims, dict) and claims.get("server") is True  # pyright: ignore[reportUnknownMemberType]
