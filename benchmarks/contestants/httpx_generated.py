"""The client that openapi-python-client itself writes for this contract, on httpx; made by ``benchmarks.peers``."""

from __future__ import annotations

import httpx
import jwt
from stream_by_openapi_python_client import AuthenticatedClient
from stream_by_openapi_python_client.api.calls import get_or_create_call
from stream_by_openapi_python_client.models import (
    CallRequest,
    CallRequestCustom,
    GetOrCreateCallRequest,
    GetOrCreateCallResponse,
    MemberRequest,
)

from benchmarks.bodies import API_KEY, API_SECRET


class Contestant:
    async def open(self, url: str, concurrency: int) -> None:
        limits = httpx.Limits(max_connections=concurrency, max_keepalive_connections=concurrency)
        self.client = AuthenticatedClient(
            base_url=f"{url}/rfc3339",  # it fails on the integer times that the service sends
            token=jwt.encode({"server": True}, API_SECRET, "HS256"),
            prefix="",
            headers={"stream-auth-type": "jwt"},
            timeout=httpx.Timeout(120),
            raise_on_unexpected_status=True,
            httpx_args={"params": {"api_key": API_KEY}, "limits": limits},
        )

    async def close(self) -> None:
        await self.client.get_async_httpx_client().aclose()

    async def get_or_create(self, id: str) -> str:
        data = CallRequest(
            created_by_id="sacha",
            members=[MemberRequest(user_id="john", role="admin"), MemberRequest(user_id="sara")],
            custom=CallRequestCustom.from_dict({"color": "blue"}),
        )
        reply = await get_or_create_call.asyncio(
            "default", id, client=self.client, body=GetOrCreateCallRequest(data=data)
        )
        if not isinstance(reply, GetOrCreateCallResponse):
            raise TypeError(f"unexpected reply {reply!r}")
        return reply.call.cid
