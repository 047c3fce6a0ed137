"""A service without bulk work that shares the app's rate limits with the workers.

uvicorn live_app:app --port 8002
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from tasks import client

from stream_video_async.models import UserRequest


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
    async with client() as stream:
        app.state.stream = stream
        yield


app = FastAPI(lifespan=lifespan)


@app.put("/users/{id}")
async def save(id: str, name: str) -> dict[str, str | None]:
    reply = await app.state.stream.upsert_users(UserRequest(id=id, name=name))
    return {"id": id, "name": reply.users[id].name}
