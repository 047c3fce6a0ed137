"""A service that starts campaigns and shows their status; the workers run them.

uvicorn imports_app:app --port 8001
"""

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

from fastapi import FastAPI, HTTPException, Query, Request
from fastapi.responses import JSONResponse
from tasks import campaigns

from stream_video_async.bulk import read_users
from stream_video_async.workers import CampaignError, CampaignNotFoundError, CampaignStatus

SHARED = Path(os.environ.get("SHARED_FOLDER", "/shared"))
Name = Annotated[str, Query(pattern=r"^[\w-]+(\.[\w-]+)+$")]


@asynccontextmanager
async def lifespan(_app: FastAPI) -> AsyncGenerator[None]:
    yield
    await campaigns.close()


app = FastAPI(lifespan=lifespan)


@app.post("/imports", status_code=202)
async def begin(file: Name) -> dict[str, str]:
    path = SHARED / file
    if not path.is_file():
        raise HTTPException(404, f"there is no file {file} in the shared folder")
    return {"id": await campaigns.upsert_users(read_users(path), folder=SHARED / "parts", slots=4)}


@app.get("/imports/{id}")
async def look(id: str) -> CampaignStatus:
    return await campaigns.status(id)


@app.post("/imports/{id}/pause", status_code=204)
async def pause(id: str) -> None:
    await campaigns.pause(id)


@app.post("/imports/{id}/resume", status_code=204)
async def resume(id: str) -> None:
    await campaigns.resume(id)


@app.delete("/imports/{id}", status_code=204)
async def cancel(id: str) -> None:
    await campaigns.cancel(id)


@app.exception_handler(CampaignError)
async def explain(_request: Request, error: CampaignError) -> JSONResponse:
    status = 404 if isinstance(error, CampaignNotFoundError) else 409
    return JSONResponse({"detail": str(error)}, status)
