"""httpx as a competent user writes it: one client, ``params=``, ``json=``, ``response.json()``."""

from __future__ import annotations

import httpx
import jwt

from benchmarks.bodies import API_KEY, API_SECRET


class Contestant:
    async def open(self, url: str, concurrency: int) -> None:
        token = jwt.encode({"server": True}, API_SECRET, "HS256")
        self.client = httpx.AsyncClient(
            base_url=url,
            params={"api_key": API_KEY},
            headers={"Authorization": token, "stream-auth-type": "jwt"},
            limits=httpx.Limits(max_connections=concurrency, max_keepalive_connections=concurrency),
            timeout=120,
        )

    async def close(self) -> None:
        await self.client.aclose()

    async def get_or_create(self, id: str) -> str:
        body = {
            "data": {
                "created_by_id": "sacha",
                "members": [{"user_id": "john", "role": "admin"}, {"user_id": "sara"}],
                "custom": {"color": "blue"},
            }
        }
        response = await self.client.post(f"/api/v2/video/call/default/{id}", json=body)
        response.raise_for_status()
        return response.json()["call"]["cid"]
