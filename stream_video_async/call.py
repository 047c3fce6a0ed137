"""The façade of a single call: every operation addressed by its type and id."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Any, cast
from uuid import UUID

from . import api as _api
from . import models as _m
from ._http.transport import Transport
from ._http.url import path_segment
from .api._operations_call import CallOperations
from .pagination import Pages
from .tokens import SRTCredentials, create_user_token, srt_credentials

__all__ = ["Call"]


class Call(CallOperations):
    """A handle on a call, created by ``client.video.call(type, id)``."""

    __slots__ = ()

    def __init__(self, transport: Transport, type: str, id: str | UUID) -> None:
        path_segment(type, "call_type")
        path_segment(id, "id")
        self.transport = transport
        self.type = type
        self.id: str = str(id)
        self.data: _m.CallResponse | None = None

    def __repr__(self) -> str:
        return f"<Call {self.cid}>"

    @property
    def cid(self) -> str:
        """The call's id across types: ``type:id``."""
        return f"{self.type}:{self.id}"

    @property
    def call_type(self) -> str:
        """Alias of ``type``, as the official SDK names it."""
        return self.type

    @property
    def custom(self) -> dict[str, Any] | None:
        """The call's custom data as a reply last described it; ``None`` before the first such reply, as ``data`` is."""
        return None if self.data is None else self.data.custom

    async def create(
        self,
        *,
        data: _m.CallRequest | None = None,
        members_limit: int | None = None,
        notify: bool | None = None,
        ring: bool | None = None,
        video: bool | None = None,
    ) -> _m.GetOrCreateCallResponse:
        """Create the call, or get it if it exists; ``created`` in the reply says which.

        Alias of ``get_or_create``, with the same arguments, errors and side effects.

        Source: GetOrCreateCall, POST /api/v2/video/call/{type}/{id}
        """
        return await self.get_or_create(data=data, members_limit=members_limit, notify=notify, ring=ring, video=video)

    async def query_members(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        limit: int | None = None,
        next: str | None = None,
        prev: str | None = None,
        sort: list[_m.SortParamRequest] | None = None,
    ) -> _m.QueryCallMembersResponse:
        """Fetch a page of the call's members, newest first unless sorted.

        Takes the arguments of ``client.video.query_call_members``, except type and id.

        Source: QueryCallMembers, POST /api/v2/video/call/members
        """
        response = await _api.members.query_call_members(
            self,
            type=self.type,
            id=self.id,
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        )
        return response.data

    def iter_members(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        page_size: int | None = None,
        sort: list[_m.SortParamRequest] | None = None,
        limit: int | None = None,
    ) -> Pages[_m.QueryCallMembersResponse, _m.MemberResponse]:
        """Iterate over the members of the call; ``.pages()`` iterates over whole pages.

        Nothing is sent before you iterate.

        Args:
            filter_conditions: Which members; omitted, all.
            page_size: Members per page, the ``limit`` of ``query_members``.
            sort: The order; omitted, newest first.
            limit: The number of members to stop after; omitted, all are returned.

        Source: QueryCallMembers, POST /api/v2/video/call/members
        """

        def fetch(cursor: str | None) -> Awaitable[_m.QueryCallMembersResponse]:
            return self.query_members(filter_conditions=filter_conditions, limit=page_size, next=cursor, sort=sort)

        return Pages(fetch, lambda page: page.members, lambda page: page.next, limit=limit)

    def create_srt_credentials(self, user_id: str) -> SRTCredentials:
        """Return the SRT address that a user publishes to; it contains a token that never expires.

        Args:
            user_id: The user who publishes.

        Returns:
            The address with passphrase and token filled in.

        Raises:
            ValueError: The call was not loaded yet (await ``get`` or ``get_or_create`` first), it has no SRT ingress,
                the client has no API secret, or ``user_id`` is empty.
        """
        secret = self.transport.config.api_secret
        if secret is None:
            raise ValueError("this client has no API secret: create it with one to sign SRT credentials")
        if self.data is None:
            raise ValueError(f"{self!r} was not loaded yet: await call.get() or call.get_or_create() first")
        address = _srt_address(self.data)
        if not address:
            raise ValueError(f"{self!r} has no SRT ingress")
        return srt_credentials(address, create_user_token(secret, user_id, None))


def _srt_address(call: _m.CallResponse) -> str | None:
    # Replies for older apps lack the ingress or its SRT part, although the contract requires both.
    ingress = cast("_m.CallIngressResponse | None", call.ingress)
    srt = ingress and cast("_m.SRTIngress | None", ingress.srt)
    return srt.address if srt else None
