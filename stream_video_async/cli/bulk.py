"""``stream-video bulk``: campaigns, bulk jobs that a fleet of workers runs."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
import time
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer
from rich.console import Console
from rich.live import Live
from rich.text import Text

from stream_video_async._text import counted
from stream_video_async.bulk import read_users

from .output import Output, print_one
from .session import Exit, command, note, open_client
from .values import check_writable

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from stream_video_async.workers import Campaigns, CampaignStatus
    from stream_video_async.workers.campaigns import CampaignSettings

__all__ = ["app"]

app: typer.Typer = typer.Typer(no_args_is_help=True, help="Run bulk jobs on a fleet of workers that share a Redis.")

Url: TypeAlias = Annotated[
    str,
    typer.Option("--redis", envvar="STREAM_REDIS_URL", help="URL of the Redis, for instance redis://host:6379/0."),
]
Id: TypeAlias = Annotated[str, typer.Argument(help="The campaign's id, as 'bulk start' printed it.")]

_LOCAL = "redis://127.0.0.1:6379/0"
_REFRESH = 1.0


@asynccontextmanager
async def _open(redis: str) -> AsyncGenerator[Campaigns]:
    try:
        from stream_video_async.workers import Campaigns
    except ModuleNotFoundError as error:
        raise typer.BadParameter(str(error)) from None
    campaigns = Campaigns(redis)
    try:
        yield campaigns
    finally:
        await campaigns.close()


@app.command()
@command
async def start(
    file: Annotated[Path, typer.Argument(help="JSON Lines, CSV or TSV, also .gz. Workers open it by this path.")],
    folder: Annotated[Path, typer.Option(help="A folder that all workers can read and write.")],
    redis: Url = _LOCAL,
    job: Annotated[str, typer.Option(help="upsert, partial-update or delete.")] = "upsert",
    hard: Annotated[bool, typer.Option("--hard", help="Delete users, messages and conversations for good.")] = False,
    id: Annotated[str | None, typer.Option("--id", help="The campaign's id; default: a random one.")] = None,
    slots: Annotated[int, typer.Option(help="Parts to work on at a time, in the whole fleet.")] = 8,
    share: Annotated[float, typer.Option(help="Part of the quota to use; the rest is left to the live app.")] = 0.8,
    rate: Annotated[float | None, typer.Option(help="Requests a minute at most, in the whole fleet.")] = None,
) -> None:
    """Register a campaign and print its id; workers split the file and send its rows."""
    if job not in {"upsert", "partial-update", "delete"}:
        raise typer.BadParameter(f"--job takes upsert, partial-update or delete, not {job!r}")
    if hard and job != "delete":
        raise typer.BadParameter("--hard goes with --job delete")
    if not file.is_file():
        raise typer.BadParameter(f"{file} is not a file")
    settings: CampaignSettings = {"slots": slots, "share": share, "rate": rate}
    async with _open(redis) as campaigns:
        source = read_users(file)
        if job == "delete":
            kind = "hard" if hard else None
            name = await campaigns.delete_users(
                source, folder=folder, id=id, user=kind, messages=kind, conversations=kind, **settings
            )
        elif job == "upsert":
            name = await campaigns.upsert_users(source, folder=folder, id=id, **settings)
        else:
            name = await campaigns.partial_update_users(source, folder=folder, id=id, **settings)
    typer.echo(name)


@app.command("list")
@command
async def list_campaigns(redis: Url = _LOCAL) -> None:
    """Print all campaigns, one per line."""
    async with _open(redis) as campaigns:
        for name in await campaigns.ids():
            typer.echo(StatusText().describe(await campaigns.status(name)).splitlines()[0])


@app.command()
@command
async def status(
    id: Id,
    redis: Url = _LOCAL,
    watch: Annotated[bool, typer.Option("--watch", help="Update the view until the campaign has ended.")] = False,
    output: Output = None,
) -> int:
    """Print the progress of a campaign; exit code 1 if rows failed."""
    async with _open(redis) as campaigns:
        found = await (_watch(campaigns, id) if watch else campaigns.status(id))
        if output is not None:
            print_one(found, output)
        elif not watch:
            typer.echo(StatusText().describe(found))
        return Exit.FAILED if found.failed else Exit.OK


async def _watch(campaigns: Campaigns, id: str) -> CampaignStatus:
    console, text = Console(), StatusText()
    if not console.is_terminal:
        while True:
            found = await campaigns.status(id)
            console.print(text.describe(found).replace("\n", "  "), highlight=False, soft_wrap=True)
            if found.state in {"complete", "cancelled"}:
                return found
            await asyncio.sleep(5 * _REFRESH)
    with Live(console=console, auto_refresh=False) as live:
        while True:
            found = await campaigns.status(id)
            live.update(Text(text.describe(found)), refresh=True)
            if found.state in {"complete", "cancelled"}:
                return found
            await asyncio.sleep(_REFRESH)


class StatusText:
    """Describes a campaign; from the second call on, including its speed."""

    def __init__(self) -> None:
        self._samples: list[tuple[float, int, int]] = []

    def describe(self, status: CampaignStatus) -> str:
        """Describe the status in up to three lines."""
        now = time.monotonic()
        self._samples = [*self._samples[-60:], (now, status.rows, status.requests)]
        share = f" ({100 * status.rows / status.total:.0f} %)" if status.total else ""
        head = f"{status.id} {status.state}  {status.rows:,} of {status.total:,} rows{share}"
        lines = [f"{head}  {status.succeeded:,} done  {status.failed:,} failed  {status.duplicates:,} duplicates"]
        if status.parts:
            lines.append(
                f"{status.parts - status.parts_left} of {status.parts} parts done, "
                f"{status.active} active in {status.processes} processes{self._speed(status)}"
            )
        if status.error:
            lines.append(f"last error: {status.error}")
        return "\n".join(lines)

    def _speed(self, status: CampaignStatus) -> str:
        then, rows, requests = self._samples[0]
        seconds = self._samples[-1][0] - then
        if status.state != "running" or seconds <= 0 or status.rows <= rows:
            return ""
        left = (status.total - status.rows) * seconds / (status.rows - rows)
        rest = f"{left / 60:.0f} min" if left >= 120 else f"{left:.0f} s"
        return f"  {60 * (status.requests - requests) / seconds:.0f} requests/min  about {rest} left"


@app.command()
@command
async def pause(id: Id, redis: Url = _LOCAL) -> None:
    """Pause a campaign after the requests in flight."""
    async with _open(redis) as campaigns:
        await campaigns.pause(id)
    note(f"{id} is paused")


@app.command()
@command
async def resume(id: Id, redis: Url = _LOCAL) -> None:
    """Continue a paused campaign."""
    async with _open(redis) as campaigns:
        await campaigns.resume(id)
    note(f"{id} continues")


@app.command()
@command
async def cancel(id: Id, redis: Url = _LOCAL) -> None:
    """End a campaign for good; requests in flight are finished and counted."""
    async with _open(redis) as campaigns:
        await campaigns.cancel(id)
    note(f"{id} is cancelled")


@app.command()
@command
async def delete(id: Id, redis: Url = _LOCAL) -> None:
    """Remove a campaign from Redis, and its part files."""
    async with _open(redis) as campaigns:
        await campaigns.delete(id)
    note(f"{id} is deleted")


@app.command()
@command
async def report(
    id: Id,
    redis: Url = _LOCAL,
    failures: Annotated[Path | None, typer.Option(help="Write failed rows to this file, as JSON Lines.")] = None,
) -> int:
    """Sum up a campaign; exit code 1 if rows failed."""
    if failures is not None:
        check_writable(failures, "--failures")
    async with _open(redis) as campaigns:
        if failures is not None:
            count = await _write_failures(campaigns, id, failures)
            note(f"{counted(count, 'failed row')} in {failures}")
        typer.echo(StatusText().describe(found := await campaigns.status(id)).splitlines()[0])
        return Exit.FAILED if found.failed else Exit.OK


async def _write_failures(campaigns: Campaigns, id: str, path: Path) -> int:
    count = 0
    with path.open("w", encoding="utf-8") as file:
        async for failure in campaigns.failures(id):
            row = {
                name: getattr(failure, name) for name in ("id", "position", "line", "kind", "error", "status", "code")
            }
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


@app.command()
@command
async def worker(
    redis: Url = _LOCAL,
    tasks: Annotated[int, typer.Option(help="Parts to work on at a time in this process.", min=1)] = 2,
) -> None:
    """Work on all campaigns, without taskiq, until SIGTERM or Ctrl-C; requests in flight are finished."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        if sys.platform != "win32":
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with _open(redis) as campaigns:
        from stream_video_async.redis import RedisRateLimiter

        async with open_client(rate_limiter=RedisRateLimiter(redis)) as client:
            note(f"waiting for campaigns, {tasks} parts at a time; Ctrl-C ends it")
            with suppress(asyncio.CancelledError):
                await campaigns.work_on_all(client, tasks=tasks, stop=stop)
