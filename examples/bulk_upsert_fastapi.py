"""The same job in the background of a FastAPI service: start it, show it, stop it, continue after a restart.

export STREAM_API_KEY=... STREAM_API_SECRET=...
uvicorn examples.bulk_upsert_fastapi:app

POST /jobs/users.jsonl starts the job for a file of JOBS_FOLDER, or continues it; GET shows it; DELETE stops it.
The checkpoint is next to the file, so the next POST continues a job that a restart has interrupted.
"""

# No ``from __future__ import annotations`` here: FastAPI evaluates the annotations of routes.

import asyncio
import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any

import attrs
from fastapi import FastAPI, HTTPException
from fastapi import Path as PathParameter

from stream_video_async import BulkError
from stream_video_async.bulk import BulkJob, read_users
from stream_video_async.integrations import fastapi as stream

FOLDER = Path(os.environ.get("JOBS_FOLDER", "."))
Name = Annotated[str, PathParameter(pattern=r"^[\w-]+(\.[\w-]+)+$")]


class Jobs:
    """The jobs of this process; each task is held, or it could be collected while it runs."""

    def __init__(self) -> None:
        self.jobs: dict[str, BulkJob] = {}
        self.tasks: dict[str, asyncio.Task[None]] = {}

    def start(self, name: str, job: BulkJob) -> None:
        self.jobs[name] = job
        self.tasks[name] = asyncio.create_task(self._run(job))

    async def _run(self, job: BulkJob) -> None:
        try:
            await job
        except BulkError:
            return  # GET shows how far it got; POST continues

    def is_running(self, name: str) -> bool:
        return name in self.tasks and not self.tasks[name].done()

    async def stop(self, *names: str) -> None:
        """Let the requests under way finish, so that nothing is sent twice when the jobs go on."""
        for name in names:
            self.jobs[name].stop()
        await asyncio.gather(*(self.tasks[name] for name in names), return_exceptions=True)


jobs = Jobs()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[dict[str, Any]]:
    async with stream.lifespan()(app) as state:
        yield {**state}
        await jobs.stop(*jobs.tasks)


app = FastAPI(title="Bulk upserts", lifespan=lifespan)


@app.post("/jobs/{name}", status_code=202)
async def start(name: Name, client: stream.StreamDep) -> dict[str, Any]:
    """Start a job, or go on with one that was stopped."""
    path = FOLDER / name
    if not path.is_file():
        raise HTTPException(404, f"there is no file {name}")
    if not jobs.is_running(name):
        source = read_users(path)
        jobs.start(name, client.bulk.upsert_users(source, checkpoint=path.with_name(f"{name}.checkpoint")))
        await asyncio.sleep(0)
    return {"name": name, "running": jobs.is_running(name)}


@app.get("/jobs/{name}")
async def show(name: Name) -> dict[str, Any]:
    """Show how far a job is, and the rows that failed."""
    job = _known(name)
    failed = [str(failure) for failure in job.report.failed[:100]]
    return {"running": jobs.is_running(name), "failures": failed, **attrs.asdict(job.progress)}


@app.delete("/jobs/{name}")
async def stop(name: Name) -> dict[str, Any]:
    """Stop a job; the checkpoint keeps what was done."""
    job = _known(name)
    await jobs.stop(name)
    return {"name": name, "succeeded": job.report.succeeded, "complete": job.report.complete}


def _known(name: str) -> BulkJob:
    if name not in jobs.jobs:
        raise HTTPException(404, f"there is no job {name}")
    return jobs.jobs[name]
