"""The client: credentials, tokens, life cycle, webhooks, and the operations that are not about video."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, Self, Unpack, cast
from uuid import uuid4

import attrs

from . import _setting_checks as check
from . import models as _m
from . import tasks
from ._http.transport import Transport
from ._lazy import LazyModule
from ._redaction import hide
from .api._operations_common import CommonOperations
from .config import ClientConfig, ClientOptions, RequestOptions, check_options
from .errors import StreamConfigError, StreamCredentialsError, StreamDecodeError
from .pagination import Pages, check_page_size
from .rate_limit import RateLimit
from .tokens import DEFAULT_EXPIRATION, ServerToken, create_call_token, create_user_token
from .types import Response
from .video import VideoClient

if TYPE_CHECKING:
    import aiohttp

    from . import bulk as _bulk
    from . import webhooks
else:
    aiohttp = LazyModule("aiohttp")
    _bulk = LazyModule("stream_video_async.bulk")
    webhooks = LazyModule("stream_video_async.webhooks")

__all__ = ["AsyncStreamClient"]


class AsyncStreamClient(CommonOperations):
    """Asyncio client of Stream's Video server API.

    Use it with ``async with``, or await ``close()`` at the end. One client serves any number of tasks of one event
    loop; the first request opens its session.

    Args:
        api_key: The app's key. If ``api_secret`` and ``token`` are omitted, too, credentials and settings are read
            from the ``STREAM_*`` variables.
        api_secret: The app's secret; it signs tokens and is never sent.
        token: The JWT of a user or server, used instead of a secret.
        session: A session that you own; it is neither changed nor closed.
        config: All settings; replaces credentials and options.
        **options: Single settings, such as ``timeout``, ``connection_limit`` or ``base_url``; see ``ClientOptions``.

    Raises:
        StreamCredentialsError: Credentials are missing.
        StreamConfigError: A setting is invalid; the message names it.
        TypeError: An option does not exist; the message names its equivalent, if there is one.
    """

    __slots__ = ("__weakref__", "_video")

    def __init__(
        self,
        api_key: str | None = None,
        api_secret: str | None = None,
        *,
        token: str | None = None,
        session: aiohttp.ClientSession | None = None,
        config: ClientConfig | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        api_key, api_secret, token = hide(api_key), hide(api_secret), hide(token)
        check_options(options, ClientOptions.__optional_keys__, type(self).__name__)
        if config is None:
            config = _config(api_key, api_secret, token, options)
        elif api_key is not None or api_secret is not None or options:
            raise StreamConfigError(
                "config contains all settings: pass either config or credentials and single options"
            )
        elif not isinstance(config, ClientConfig):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise StreamConfigError(f"config must be a ClientConfig, not {type(config).__name__}")
        self._attach(Transport(config, token=_authorization(config, token), session=session))

    def _attach(self, transport: Transport) -> None:
        self.transport = transport
        self._video = VideoClient(transport)

    @classmethod
    def _derived(cls, transport: Transport) -> Self:
        client = cls.__new__(cls)
        client._attach(transport)  # noqa: SLF001 - the same class
        return client

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Self:
        """Create a client from the ``STREAM_*`` variables.

        Args:
            environ: The variables; omitted, ``os.environ``.

        Raises:
            StreamCredentialsError: A credential is missing.
            StreamConfigError: A variable is not a valid number.
        """
        return cls(config=ClientConfig.from_env(environ))

    def __repr__(self) -> str:
        # Error reporters print partly initialized objects, too.
        transport: Transport | None = getattr(self, "transport", None)
        if transport is None:
            return f"<{type(self).__name__}>"
        return f"<{type(self).__name__} {transport.config.base_url}{' closed' if transport.closed else ''}>"

    # --- life cycle -------------------------------------------------------------------------------------------------

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def __enter__(self) -> NoReturn:
        raise TypeError("use `async with AsyncStreamClient(...) as client:`; the client is asynchronous")

    def __exit__(self, *_: object) -> None: ...

    async def close(self) -> None:
        """Close the client and the session that it opened; further calls do nothing.

        Calls in flight raise ``ClientClosedError``. A session that you passed stays open.
        """
        await self.transport.close()

    aclose = close

    @property
    def config(self) -> ClientConfig:
        """The settings, frozen."""
        return self.transport.config

    @property
    def api_key(self) -> str:
        """The app's key."""
        return self.config.api_key

    @property
    def rate_limits(self) -> Mapping[str, RateLimit]:
        """The latest rate-limit window of each operation, by operationId; a live, read-only view."""
        return self.transport.rate_limits

    @property
    def video(self) -> VideoClient:
        """The video operations."""
        return self._video

    @property
    def bulk(self) -> _bulk.Bulk:
        """Jobs over any number of users: upserts, partial updates, deletes; within the rate limit, with checkpoints."""
        from .bulk import Bulk

        return Bulk(self.transport)

    @property
    def imports(self) -> _bulk.Imports:
        """Imports of files."""
        from .bulk import Imports

        return Imports(self.transport)

    def with_options(self, **options: Unpack[RequestOptions]) -> Self:
        """Return a client with other settings that shares the session, slots and rate limits of this one.

        It is cheap enough for single calls: ``await client.with_options(timeout=2).get_app()``.

        Args:
            **options: The other settings, such as ``timeout``, ``retry`` or ``headers``; see ``RequestOptions``.
                ``headers`` are sent in addition to those of this client.

        Raises:
            StreamConfigError: A setting is invalid; the message names it.
            TypeError: An option does not exist or belongs to the session.
        """
        check_options(options, RequestOptions.__optional_keys__, "with_options")
        if "headers" in options:
            options["headers"] = {**self.config.headers, **check.headers(options["headers"])}
        return self._derived(self.transport.derive(config=attrs.evolve(self.config, **options)))

    def clone_for_token(self, token: str) -> Self:
        """Return a client with another token, such as a user's, that shares session and settings.

        The clone cannot sign tokens. Closing it does not close the session.

        Args:
            token: The JWT.

        Raises:
            StreamConfigError: It is not a text, or empty.
        """
        token = hide(token)
        if not isinstance(token, str) or not token:  # pyright: ignore[reportUnnecessaryIsInstance] - a missing session
            # It must never fall back to the rights of this client.
            raise StreamConfigError(
                f"token must be a JWT as text, not {'empty' if token == '' else type(token).__name__}"
            )
        config = attrs.evolve(self.config, api_secret=None)
        return self._derived(self.transport.derive(config=config, token=token))

    # --- any request ------------------------------------------------------------------------------------------------

    async def request(
        self, method: str, path: str, *, json: Any = None, params: Mapping[str, Any] | None = None
    ) -> Response[Any]:
        """Send any request, with the same credentials, limits, retries and errors as the other methods.

        If the contract has an operation with this method and path, its retry class applies. Otherwise ``GET``, ``HEAD``
        and ``OPTIONS`` are retried as reads, other methods only while the server cannot have received the request; such
        requests share the key ``Request`` of ``rate_limits``.

        Args:
            method: The HTTP method, in either case.
            path: The path below ``base_url``, such as ``/api/v2/app``. Percent-encode ids that contain a slash, a
                question mark or a percent sign, with ``urllib.parse.quote(id, safe="")``.
            json: The body: models, dicts, lists, text, numbers; omitted, none is sent.
            params: The query. Datetimes, booleans, lists and objects are encoded as the API expects; ``None`` is left
                out.

        Returns:
            The reply with its status and headers; ``data`` is plain dicts and lists, ``None`` if the body is empty.

        Raises:
            ValueError: The method, the path, a parameter or the body cannot be sent.
            StreamApiError: The server rejected the request; the subclass says why.
            StreamTransportError: There is no usable reply; ``sent`` says whether the server may have acted.
            StreamDecodeError: The reply is not JSON.
        """
        from ._raw import build_request

        return await self.transport.send(build_request(method, path, json, params), cast("type[Any]", Any))

    # --- tokens -----------------------------------------------------------------------------------------------------

    def create_token(
        self,
        user_id: str,
        expiration: float | timedelta | None = DEFAULT_EXPIRATION,
        *,
        claims: Mapping[str, Any] | None = None,
    ) -> str:
        """Sign a token that lets a user connect; nothing is sent.

        Args:
            user_id: The user.
            expiration: Seconds or a ``timedelta`` from now; ``None`` for a token that never expires.
            claims: Additional claims.

        Returns:
            The JWT, with ``iat`` set back by ``ClientConfig.token_leeway``, in case the server's clock is behind.

        Raises:
            ValueError: The id is empty or not text, the expiration is not positive, or the client has no secret.
        """
        leeway = self.config.token_leeway
        return create_user_token(self._secret(), user_id, expiration, leeway=leeway, claims=claims)

    def create_call_token(
        self,
        user_id: str,
        call_cids: Sequence[str] | None = None,
        role: str | None = None,
        expiration: float | timedelta | None = DEFAULT_EXPIRATION,
        *,
        claims: Mapping[str, Any] | None = None,
    ) -> str:
        """Sign a token that gives a user access to calls, or a role in them; nothing is sent.

        Args:
            user_id: The user.
            call_cids: The calls, each as ``type:id``.
            role: The user's role in these calls.
            expiration: Seconds or a ``timedelta`` from now; ``None`` for a token that never expires.
            claims: Additional claims.

        Returns:
            The JWT.

        Raises:
            ValueError: An argument is empty or malformed, or the client has no secret.
        """
        leeway = self.config.token_leeway
        return create_call_token(self._secret(), user_id, call_cids, role, expiration, leeway=leeway, claims=claims)

    def _secret(self) -> str:
        if self.config.api_secret is None:
            raise StreamCredentialsError(
                "this client has no API secret: create it with one to sign tokens and verify webhooks"
            )
        return self.config.api_secret

    # --- webhooks ---------------------------------------------------------------------------------------------------

    def verify_signature(self, body: webhooks.Body, signature: str | bytes | None) -> bool:
        """Return whether the body of a webhook was signed with this client's secret; nothing is sent.

        Args:
            body: The body as received, before any JSON parsing: raw or gzip.
            signature: The value of ``X-Signature``; ``None`` if the header is missing.

        Returns:
            Whether the signature is valid. Use ``webhooks.verify`` while a secret is being rotated.

        Raises:
            StreamCredentialsError: The client has no secret.
            WebhookError: ``body`` is neither bytes nor text.
        """
        from .webhooks import verify

        return verify(body, signature, self._secret())

    def verify_and_parse_webhook(
        self, body: webhooks.Body, signature: str | bytes | None
    ) -> _m.WHEvent | webhooks.UnknownEvent:
        """Verify the signature of a webhook with this client's secret and decode its event; nothing is sent.

        Args:
            body: The body as received, before any JSON parsing: raw or gzip.
            signature: The value of ``X-Signature``; ``None`` if the header is missing.

        Returns:
            The event's model, chosen by its ``type``, or an ``UnknownEvent``.

        Raises:
            WebhookError: The signature is invalid (respond with 401), or the body is not an event (400); see
                ``reason``.
            StreamCredentialsError: The client has no secret.
        """
        from .webhooks import verify_and_parse

        return verify_and_parse(body, signature, self._secret())

    def parse_sqs(self, message_body: webhooks.Body) -> _m.WHEvent | webhooks.UnknownEvent:
        """Decode the event in an SQS message, **which is not signed**; nothing is sent.

        Args:
            message_body: The message's ``Body``: raw JSON text, or base64 of gzip when compression is on.

        Returns:
            The event's model, chosen by its ``type``, or an ``UnknownEvent``.

        Raises:
            WebhookError: The message contains no event.
        """
        from .webhooks import parse_sqs

        return parse_sqs(message_body)

    def parse_sns(self, notification_body: webhooks.Body) -> _m.WHEvent | webhooks.UnknownEvent:
        """Decode the event in an SNS notification, **which is not signed by Stream**; nothing is sent.

        Args:
            notification_body: The envelope, or the ``Message`` from it.

        Returns:
            The event's model, chosen by its ``type``, or an ``UnknownEvent``.

        Raises:
            WebhookError: The notification contains no event.
        """
        from .webhooks import parse_sns

        return parse_sns(notification_body)

    # --- users ------------------------------------------------------------------------------------------------------

    async def create_user(self, name: str = "", id: str = "", image: str = "") -> _m.FullUserResponse:
        """Create a user, or replace the one with this id.

        Args:
            name: The user's name; left out when empty.
            id: The user's id; a random UUID when empty.
            image: URL of the user's picture; left out when empty.

        Returns:
            The user as stored by the server.

        Raises:
            StreamDecodeError: The request succeeded, but the reply does not contain the user.

        Source: UpdateUsers, POST /api/v2/users
        """
        from .models import UserRequest

        user = UserRequest(id=id or str(uuid4()), name=name or None, image=image or None)
        reply = await self.upsert_users(user)
        created = (reply.users or {}).get(user.id)
        if created is None:
            raise StreamDecodeError("the reply does not contain the new user", operation="UpdateUsers")
        return created

    async def upsert_users(
        self, *users: _m.UserRequest | Mapping[str, Any] | Iterable[_m.UserRequest | Mapping[str, Any]]
    ) -> _m.UpdateUsersResponse:
        """Create users, or replace existing ones: fields that you leave out are deleted on the server.

        More than 100 users are sent in several requests, 8 at a time. ``client.bulk.upsert_users`` takes any number of
        users, stays within the rate limit, and does not stop at the first rejected user.

        Args:
            *users: The users, as ``UserRequest`` or as dicts with its fields, one by one or in lists. If an id occurs
                twice, the last one counts.

        Returns:
            The users as stored by the server, by id.

        Raises:
            ValueError: No user was given.
            TypeError: A dict lacks ``id`` or has a key that is not a field of ``UserRequest``.
            StreamApiError: The server rejected a request; if there are several, a note on the error says how many users
                were stored.

        Source: UpdateUsers, POST /api/v2/users
        """
        by_id = {user.id: user for user in _user_requests(users)}
        if not by_id:
            raise ValueError("upsert_users() needs at least one user")
        if len(by_id) <= 100:
            return await self.update_users(by_id)
        from .bulk.jobs import upsert_in_batches

        return await upsert_in_batches(self.update_users, by_id)

    def iter_users(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        page_size: int = 100,
        include_deactivated_users: bool = False,
        limit: int | None = None,
    ) -> Pages[_m.QueryUsersResponse, _m.FullUserResponse]:
        """Iterate over all matching users, in the order of their ids; ``.pages()`` iterates over whole pages.

        The query ends at an offset of 1 000, so this continues from the last id of each page instead.

        Args:
            filter_conditions: Which users; omitted, all. See ``QueryUsersPayload`` for fields and operators.
            page_size: Users per page, from 1 to 100.
            include_deactivated_users: Include deactivated users.
            limit: The number of users to stop after; omitted, all are returned.

        Raises:
            ValueError: ``page_size`` is not from 1 to 100, or ``limit`` is negative.

        Source: QueryUsers, GET /api/v2/users
        """
        check_page_size(page_size)

        def fetch(beyond_id: str | None) -> Awaitable[_m.QueryUsersResponse]:
            from .models import QueryUsersPayload, SortParamRequest

            beyond: dict[str, Any] = {"id": {"$gt": beyond_id or ""}}
            return self.query_users(
                QueryUsersPayload(
                    filter_conditions={"$and": [filter_conditions, beyond]} if filter_conditions else beyond,
                    include_deactivated_users=include_deactivated_users,
                    limit=page_size,
                    sort=[SortParamRequest(field="id", direction=1)],
                )
            )

        def last_id(page: _m.QueryUsersResponse) -> str | None:
            if len(page.users or ()) < page_size:
                return None
            if not page.users[-1].id:
                raise StreamDecodeError(
                    "the last user of a full page has no id to continue from", operation="QueryUsers"
                )
            return page.users[-1].id

        return Pages(fetch, lambda page: page.users, last_id, limit=limit)

    # --- tasks ------------------------------------------------------------------------------------------------------

    async def wait_for_task(
        self, task_id: str, *, poll_interval: float = 1.0, timeout: float | None = 60.0
    ) -> _m.GetTaskResponse:
        """Wait until an asynchronous task has ended.

        Args:
            task_id: The id that the operation returned.
            poll_interval: Seconds between two requests.
            timeout: Longest wait in seconds; ``None`` for no limit.

        Returns:
            The completed task, with its result.

        Raises:
            StreamTaskError: The task failed.
            StreamWaitTimeoutError: The task did not end in time.

        Source: GetTask, GET /api/v2/tasks/{id}
        """
        return await tasks.wait_for_task(self, task_id, poll_interval=poll_interval, timeout=timeout)


def _user_requests(given: Iterable[Any]) -> Iterator[_m.UserRequest]:
    from .models import UserRequest

    for item in given:
        if isinstance(item, UserRequest):
            yield item
        elif isinstance(item, Mapping):
            try:
                user = UserRequest(**cast("Mapping[str, Any]", item))
            except TypeError as error:
                raise TypeError(f"a dict with a user does not fit UserRequest: {error}") from None
            yield user
        elif isinstance(item, Iterable) and not isinstance(item, str | bytes):
            yield from _user_requests(cast("Iterable[object]", item))
        else:
            raise TypeError(f"a user is a UserRequest or a dict with its fields, not {type(item).__name__}")


def _config(api_key: str | None, api_secret: str | None, token: str | None, options: ClientOptions) -> ClientConfig:
    """Read the credentials either from the arguments or from the environment, never some from each."""
    if api_key is None and api_secret is None and token is None:
        return ClientConfig.from_env(None, **options)
    if api_key is None:
        raise StreamCredentialsError("api_key is missing: pass it, or pass no credentials at all to read STREAM_*")
    if api_secret is None and token is None:
        raise StreamCredentialsError(
            "api_secret is missing: pass it, or token=, or no credentials at all to read STREAM_*"
        )
    return ClientConfig(api_key=api_key, api_secret=api_secret, **options)


def _authorization(config: ClientConfig, token: str | None) -> str | ServerToken | None:
    if token is not None:
        return token
    if config.api_secret is None:
        return None
    return ServerToken(config.api_secret, lifetime=config.server_token_lifetime)
