"""The commands themselves. Credentials come from the ``STREAM_*`` variables."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer
from rich.console import Console
from rich.table import Table

from stream_video_async import AsyncStreamClient, BulkError, StreamError
from stream_video_async.bulk import ProgressBar, read_users

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from stream_video_async.bulk import BulkReport

__all__ = ["app"]

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_show_locals=False)
console = Console()
_INTERRUPTED = 130


def _run(work: Coroutine[Any, Any, int | None]) -> None:
    """Run a command's work; errors become one line, Ctrl-C the usual exit status."""
    try:
        status = asyncio.run(work)
    except (StreamError, ValueError, OSError) as error:
        typer.secho(str(error), err=True, fg="red")
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(_INTERRUPTED) from None
    raise typer.Exit(status or 0)


@app.command()
def token(
    user_id: str,
    expires: Annotated[str, typer.Option(help="Seconds from now, or 'never'.")] = "3600",
    call: Annotated[list[str] | None, typer.Option(help="type:id of a call the token is for; repeatable.")] = None,
    role: Annotated[str | None, typer.Option(help="Role in these calls.")] = None,
) -> None:
    """Sign a token for a user and print it."""

    async def work() -> None:
        expiration = None if expires == "never" else float(expires)
        async with AsyncStreamClient() as client:
            if call or role:
                typer.echo(client.create_call_token(user_id, call, role, expiration))
            else:
                typer.echo(client.create_token(user_id, expiration))

    _run(work())


@app.command()
def upsert(
    file: Annotated[Path, typer.Argument(help="JSON Lines or CSV, gzip too.", exists=True, dir_okay=False)],
    checkpoint: Annotated[Path | None, typer.Option(help="Where to note what is done; start again to go on.")] = None,
    share: Annotated[float, typer.Option(help="Part of the quota to use; the rest is left to the live app.")] = 0.8,
) -> None:
    """Upsert the users of a file, within the quota; stop with Ctrl-C at any time."""

    async def work() -> int:
        async with AsyncStreamClient() as client:
            with ProgressBar(console=console) as bar:
                job = client.bulk.upsert_users(read_users(file), checkpoint=checkpoint, share=share, on_progress=bar)
                try:
                    report = await job
                except asyncio.CancelledError:
                    _tell(job.report)
                    raise
                except BulkError as error:
                    _tell(job.report)
                    raise error from None
            _tell(report)
            return 1 if report.failed else 0

    _run(work())


def _tell(report: BulkReport) -> None:
    console.print(str(report), highlight=False)
    for failure in report.failed[:20]:
        console.print(f"  {failure}", style="red", highlight=False)
    if len(report.failed) > 20:
        console.print(f"  and {len(report.failed) - 20} more", style="red")


@app.command()
def users(
    where: Annotated[str, typer.Option(help="Filter conditions as JSON.")] = "{}",
    limit: Annotated[int, typer.Option(help="How many to list.", min=1)] = 25,
) -> None:
    """List users in the order of their ids."""

    async def work() -> None:
        table = Table("id", "name", "role", "custom")
        async with AsyncStreamClient() as client:
            async for user in client.iter_users(filter_conditions=_filter(where), limit=min(limit, 100)):
                table.add_row(user.id, user.name or "", user.role, json.dumps(user.custom))
                if table.row_count == limit:
                    break
        console.print(table)

    _run(work())


@app.command()
def calls(
    where: Annotated[str, typer.Option(help="Filter conditions as JSON.")] = "{}",
    limit: Annotated[int, typer.Option(help="How many to list.", min=1)] = 25,
) -> None:
    """List calls, newest first."""

    async def work() -> None:
        table = Table("cid", "created", "by", "members", "custom")
        async with AsyncStreamClient() as client:
            async for row in client.video.iter_calls(filter_conditions=_filter(where), limit=min(limit, 100)):
                call = row.call
                created = f"{call.created_at:%Y-%m-%d %H:%M}"
                table.add_row(call.cid, created, call.created_by.id, str(len(row.members)), json.dumps(call.custom))
                if table.row_count == limit:
                    break
        console.print(table)

    _run(work())


def _filter(text: str) -> dict[str, Any]:
    try:
        conditions: Any = json.loads(text)
    except ValueError:
        conditions = None
    if isinstance(conditions, dict):
        return cast("dict[str, Any]", conditions)
    raise ValueError(f"--where takes a JSON object, such as {json.dumps({'type': 'default'})!r}, not {text!r}")
