"""Who sends: the API key in the URL, the token in the headers, and their removal from what is shown."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

import msgspec

from .._redaction import Secret, hide, refuse_pickling
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
_VISIBLE_ASCII = re.compile(r"[\x21-\x7e]+").fullmatch


class Credentials:
    """Builds the URL and the headers of each request from parts that are made once."""

    __slots__ = ("_config", "_headers", "_origin", "_query", "_signed", "_with_path", "token")

    def __init__(self, config: ClientConfig, token: str | Callable[[], str] | None) -> None:
        """Prepare what all requests have in common.

        Raises:
            StreamConfigError: The token cannot be a header.
        """
        token = hide(token)
        self._config = config
        self.token: str | Callable[[], str] | None = token
        self._origin = config.base_url
        self._query = Secret(f"?{query_string([('api_key', config.api_key)])[1:]}")
        self._with_path: Callable[[str], URL] | None = None
        self._signed: str | None = None
        self._sign(token if isinstance(token, str) else None)

    def __repr__(self) -> str:
        return f"<Credentials at {getattr(self, '_origin', '')}>"

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        refuse_pickling(self)

    def url(self, request: Request) -> URL:
        """Return the address of a request; it holds the API key, so keep it out of variables."""
        if request.query:
            from yarl import URL

            more = query_string(request.query)
            return URL(f"{self._origin}{request.path}{self._query}{more}", encoded=True)
        self._with_path = self._with_path or _addresses(self._origin, self._query)
        return self._with_path(request.path)

    def address(self) -> str:
        """Return the host and port that requests go to."""
        from yarl import URL

        url = URL(self._origin)
        return f"{url.host_subcomponent}:{url.port}"

    def headers(self, exchange: Exchange) -> dict[str, str]:
        """Return the headers of an attempt; they hold the token, so keep them out of variables.

        Raises:
            StreamConfigError: The function for the token returned what cannot be a header.
        """
        if callable(self.token):
            token = Secret(self.token())
            exchange.tokens += (token,)
            if token != self._signed:
                self._sign(token)
        headers = self._headers.copy()
        headers[REQUEST_ID] = exchange.request_id
        if exchange.body is not None:
            headers["Content-Type"] = "application/json"
        return headers

    def _sign(self, token: str | None) -> None:
        if token is not None and not _VISIBLE_ASCII(token):
            raise StreamConfigError("the token must be visible ASCII, without spaces and control characters")
        headers = dict(self._config.headers)
        if token is not None:
            headers["Authorization"] = token
        headers["stream-auth-type"] = "anonymous" if token is None else "jwt"
        headers["X-Stream-Client"] = self._config.user_agent or f"stream-video-async-{__version__}"
        headers["Accept-Encoding"] = "gzip, deflate"
        self._headers, self._signed = headers, token

    def scope(self) -> str:
        """Name the app and class of token whose rate limits count together, as a hash."""
        # The windows of users' tokens are not those of the server's.
        who = self.token if isinstance(self.token, str) and not _is_of_server(self.token) else "server"
        text = f"{self._config.base_url}\0{self._config.api_key}\0{who}"
        return f"@{hashlib.sha256(text.encode()).hexdigest()[:16]}"

    def secrets(self, exchange: Exchange | None = None) -> tuple[str | None, ...]:
        """Return what must not appear in anything that is shown.

        Args:
            exchange: The call whose tokens are secrets too, even if another call has been given a newer one since.
        """
        earlier = () if exchange is None else exchange.tokens
        return (self._config.api_secret, self._signed, self._config.api_key, *earlier)

    def loggable(self, exchange: Exchange, body: bytes | None) -> str | None:
        """Return a body as the log may show it; ``None`` when it is not to be shown."""
        if body is None or not self._config.log_bodies:
            return None
        return log_events.printable(body, self.secrets(exchange))


def _addresses(origin: str, query: Secret) -> Callable[[str], URL]:
    """Make a function that puts a path between an origin and a query.

    yarl need not take the whole address apart for each request. The URL, whose repr shows the API key, is known to the
    function alone.
    """
    from yarl import URL

    base = URL(f"{origin}/{query}", encoded=True)
    prefix = base.raw_path.removesuffix("/")
    return lambda path: base.with_path(f"{prefix}{path}", encoded=True, keep_query=True)


def _is_of_server(token: str) -> bool:
    """Return whether a JWT is a server token; its signature is not checked."""
    try:
        payload = token.split(".")[1]
        claims = msgspec.json.decode(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (IndexError, ValueError):
        return False
    return isinstance(claims, dict) and claims.get("server") is True  # pyright: ignore[reportUnknownMemberType]
