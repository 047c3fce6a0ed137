"""The client: credentials, tokens, life cycle, and the operations that are not about video."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, Self, Unpack, cast
from uuid import uuid4

import attrs

from . import models as _m
from . import tasks
from ._http.transport import Transport
from ._lazy import LazyModule
from ._redaction import hide
from .api._operations_common import CommonOperations
from .config import ClientConfig, ClientOptions, RequestOptions, check_options
from .errors import StreamConfigError, StreamDecodeError
from .pagination import Pages
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
    loop; its session is opened at the first request.

    Args:
        api_key: The app's key. Omitted together with ``api_secret`` and ``token``, the credentials and settings are
            read from the ``STREAM_*`` variables.
        api_secret: The app's secret; it signs tokens and is never sent.
        token: A user's or server's JWT to act with instead of a secret.
        session: A session of yours; it is neither changed nor closed.
        config: All settings at once, including the rarer ones; excludes credentials and options.
        **options: Single settings, such as ``timeout``, ``connection_limit`` or ``base_url``; see ``ClientOptions``.

    Raises:
        StreamConfigError: Credentials are missing or a setting cannot work; the message names it.
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
            raise StreamConfigError("config= holds all settings; pass either it or the single arguments")
        self._attach(Transport(config, token=_authorization(config, token), session=session))

    def _attach(self, transport: Transport) -> None:
        self.transport = transport
        self._video = VideoClient(transport)

    @classmethod
    def _derived(cls, transport: Transport) -> Self:
        client = cls.__new__(cls)
        client._attach(transport)  # noqa: SLF001 - an instance of this very class
        return client

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Self:
        """Make a client from the ``STREAM_*`` variables alone.

        Args:
            environ: The variables; ``os.environ`` when omitted.

        Raises:
            StreamConfigError: A credential is missing, or a variable holds no number where one is needed.
        """
        return cls(config=ClientConfig.from_env(environ))

    def __repr__(self) -> str:
        # Error reporters print it half made, too.
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
        """Close the client and the session it opened; a second call does nothing.

        Calls in flight end with ``ClientClosedError``. A session that was passed in stays open.
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
        """Jobs over any number of users: upserts, partial updates, deletes, within the quota, with checkpoints."""
        from .bulk import Bulk

        return Bulk(self.transport)

    @property
    def imports(self) -> _bulk.Imports:
        """Imports of whole files."""
        from .bulk import Imports

        return Imports(self.transport)

    def with_options(self, **options: Unpack[RequestOptions]) -> Self:
        """Return a client with other settings that shares this one's session, slots and rate limits.

        It costs little, so it serves for single calls: ``await client.with_options(timeout=2).get_app()``.

        Args:
            **options: What differs: ``timeout``, ``retry``, ``headers``, ``strict_decoding``; see ``RequestOptions``.
                ``headers`` are sent in addition to those of this client.

        Raises:
            StreamConfigError: A setting cannot work; the message names it.
            TypeError: An option does not exist or cannot differ between clients that share a session.
        """
        check_options(options, RequestOptions.__optional_keys__, "with_options")
        if "headers" in options:
            options["headers"] = {**self.config.headers, **options["headers"]}
        return self._derived(self.transport.derive(config=attrs.evolve(self.config, **options)))

    def clone_for_token(self, token: str) -> Self:
        """Return a client that acts with another token, such as a user's, and shares session and settings.

        The clone cannot sign tokens. Closing it leaves the session open.

        Args:
            token: The JWT.
        """
        token = hide(token)
        config = attrs.evolve(self.config, api_secret=None)
        return self._derived(self.transport.derive(config=config, token=token))

    # --- any request ------------------------------------------------------------------------------------------------

    async def request(
        self, method: str, path: str, *, json: Any = None, params: Mapping[str, Any] | None = None
    ) -> Response[Any]:
        """Send a request that no method covers, with the same credentials, limits, repeats and errors.

        What may be repeated follows from the contract's operation of this method and path. Where the contract has
        none, ``GET``, ``HEAD`` and ``OPTIONS`` are repeated as reads, and nothing else once the server may have got
        it; such requests share the entry ``Request`` of ``rate_limits``.

        Args:
            method: The HTTP method, in either case.
            path: The path below ``base_url``, such as ``/api/v2/app``. Percent-encode ids that hold a slash, a question
                mark or a percent sign, with ``urllib.parse.quote(id, safe="")``.
            json: The body: models, dicts, lists, text, numbers; omitted, none is sent.
            params: The query. Instants, booleans, lists and objects are written as the API expects them; ``None`` is
                left out.

        Returns:
            The reply with its status and headers; ``data`` holds plain dicts and lists, ``None`` if the body is empty.

        Raises:
            ValueError: The method, the path or a parameter cannot be sent, or the body has no JSON form.
            StreamApiError: The server refused the request; its subclasses say why.
            StreamTransportError: No usable reply came; ``sent`` says whether the server may have acted.
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
            claims: Further claims to put into the token.

        Returns:
            The JWT, with ``iat`` dated back by a few seconds for clocks that differ.

        Raises:
            ValueError: The id is empty or no text, the expiration is not positive, or the client has no secret.
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
            claims: Further claims to put into the token.

        Returns:
            The JWT.

        Raises:
            ValueError: An argument is empty or malformed, or the client has no secret.
        """
        leeway = self.config.token_leeway
        return create_call_token(self._secret(), user_id, call_cids, role, expiration, leeway=leeway, claims=claims)

    def _secret(self) -> str:
        if self.config.api_secret is None:
            raise StreamConfigError("this client has no API secret, so it can neither sign tokens nor verify webhooks")
        return self.config.api_secret

    # --- webhooks ---------------------------------------------------------------------------------------------------

    def verify_signature(self, body: webhooks.Body, signature: str | bytes | None) -> bool:
        """Check whether a webhook's body was signed with this client's secret; nothing is sent.

        Args:
            body: The body as received, before any JSON parsing: raw or gzip.
            signature: The value of ``X-Signature``; ``None`` if the header is missing.

        Returns:
            Whether the signature is right. Use ``webhooks.verify`` while a secret is being rotated.

        Raises:
            StreamConfigError: The client has no secret.
        """
        from .webhooks import verify

        return verify(body, signature, self._secret())

    def verify_and_parse_webhook(
        self, body: webhooks.Body, signature: str | bytes | None
    ) -> _m.WHEvent | webhooks.UnknownEvent:
        """Check the signature of a webhook with this client's secret, then decode its event; nothing is sent.

        Args:
            body: The body as received, before any JSON parsing: raw or gzip.
            signature: The value of ``X-Signature``; ``None`` if the header is missing.

        Returns:
            The event's model, chosen by its ``type``, or an ``UnknownEvent``.

        Raises:
            WebhookError: The signature is wrong (answer 401), or the body is not an event (answer 400); see ``reason``.
            StreamConfigError: The client has no secret.
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
            WebhookError: The message carries no event.
        """
        from .webhooks import parse_sqs

        return parse_sqs(message_body)

    def parse_sns(self, notification_body: webhooks.Body) -> _m.WHEvent | webhooks.UnknownEvent:
        """Decode the event in an SNS notification, **which is not signed by Stream**; nothing is sent.

        Args:
            notification_body: The envelope, or the ``Message`` taken out of it.

        Returns:
            The event's model, chosen by its ``type``, or an ``UnknownEvent``.

        Raises:
            WebhookError: The notification carries no event.
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
            The user as the server holds it.

        Raises:
            StreamDecodeError: The reply does not hold the user, although the request succeeded.

        Source: UpdateUsers, POST /api/v2/users
        """
        from .models import UserRequest

        user = UserRequest(id=id or str(uuid4()), name=name or None, image=image or None)
        reply = await self.upsert_users(user)
        created = (reply.users or {}).get(user.id)
        if created is None:
            raise StreamDecodeError("the reply does not hold the new user", operation="UpdateUsers")
        return created

    async def upsert_users(
        self, *users: _m.UserRequest | Mapping[str, Any] | Iterable[_m.UserRequest | Mapping[str, Any]]
    ) -> _m.UpdateUsersResponse:
        """Create users, and replace those that exist: what a request leaves out is lost on the server.

        More than 100 go out in several requests, 8 at a time; ``client.bulk.upsert_users`` does the same for any number
        of users, within the quota and without stopping at the first refusal.

        Args:
            *users: The users, as ``UserRequest`` or as dicts with its fields, one by one or in lists. The last one
                wins if an id occurs twice.

        Returns:
            The users as the server holds them, by id.

        Raises:
            ValueError: No user was given.
            TypeError: A dict lacks ``id`` or has a key that is not a field of ``UserRequest``.
            StreamApiError: The server refused a request; with several, a note on the error says how many users went
                through.

        Source: UpdateUsers, POST /api/v2/users
        """
        by_id = {user.id: user for user in _users(users)}
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
        """Iterate over all users that match, in the order of their ids; ``.pages()`` gives whole pages.

        The query itself ends at an offset of 1 000; this continues from the last id, so it reaches the last user.

        Args:
            filter_conditions: Which users; omitted, all. See ``QueryUsersPayload`` for fields and operators.
            page_size: Users in each page, from 1 to 100.
            include_deactivated_users: Yield users that were deactivated as well.
            limit: The number of users to stop after; omitted, all are returned.

        Raises:
            ValueError: ``page_size`` is not from 1 to 100, or ``limit`` is negative.

        Source: QueryUsers, GET /api/v2/users
        """
        if not 1 <= page_size <= 100:
            raise ValueError(f"page_size must be from 1 to 100, not {page_size}")

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
                raise StreamDecodeError("the last user of a full page has no id to go on from", operation="QueryUsers")
            return page.users[-1].id

        return Pages(fetch, lambda page: page.users, last_id, limit=limit)

    # --- tasks ------------------------------------------------------------------------------------------------------

    async def wait_for_task(
        self, task_id: str, *, poll_interval: float = 1.0, timeout: float | None = 60.0
    ) -> _m.GetTaskResponse:
        """Wait until an asynchronous task has ended.

        Args:
            task_id: The id that the operation returned.
            poll_interval: Seconds between two looks.
            timeout: Seconds to wait at most; ``None`` waits as long as it takes.

        Returns:
            The completed task, with its result.

        Raises:
            StreamTaskError: The task failed.
            StreamWaitTimeoutError: The task had not ended in time.

        Source: GetTask, GET /api/v2/tasks/{id}
        """
        return await tasks.wait_for_task(self, task_id, poll_interval=poll_interval, timeout=timeout)


def _users(given: Iterable[Any]) -> Iterator[_m.UserRequest]:
    from .models import UserRequest

    for item in given:
        if isinstance(item, UserRequest):
            yield item
        elif isinstance(item, Mapping):
            yield UserRequest(**cast("Mapping[str, Any]", item))
        elif isinstance(item, Iterable) and not isinstance(item, str | bytes):
            yield from _users(cast("Iterable[object]", item))
        else:
            raise TypeError(f"a user is a UserRequest or a dict with its fields, not {type(item).__name__}")


def _config(api_key: str | None, api_secret: str | None, token: str | None, options: ClientOptions) -> ClientConfig:
    """Take credentials from the caller or all from the environment, never some from each."""
    if api_key is None and api_secret is None and token is None:
        return ClientConfig.from_env(None, **options)
    if api_key is None:
        raise StreamConfigError("api_key is missing; pass it, or pass no credentials at all to read STREAM_*")
    if api_secret is None and token is None:
        raise StreamConfigError("api_secret is missing; pass it, or a token=, or no credentials to read STREAM_*")
    return ClientConfig(api_key=api_key, api_secret=api_secret, **options)


def _authorization(config: ClientConfig, token: str | None) -> str | ServerToken | None:
    if token is not None:
        return token
    if config.api_secret is None:
        return None
    return ServerToken(config.api_secret, lifetime=config.server_token_lifetime)
