"""``stream-video users``: show users, change their state, export them; ``upsert`` has its own module."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from stream_video_async import BulkError
from stream_video_async._text import counted

from .output import Format, Output, print_one, print_rows, whole_file
from .session import Exit, command, note, open_client
from .upsert import upsert
from .values import check_writable, json_object

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from stream_video_async import AsyncStreamClient
    from stream_video_async.bulk import BulkJob, BulkReport

__all__ = ["app"]

app: typer.Typer = typer.Typer(
    no_args_is_help=True, help="Show users, upsert them from files, deactivate, delete, export."
)
app.command()(upsert)

_COLUMNS = {
    "id": "id",
    "name": "name",
    "role": "role",
    "created": "created_at",
    "last_active": "last_active",
    "custom": "custom",
}
_EXPORTED = (
    "id",
    "name",
    "image",
    "role",
    "language",
    "invisible",
    "teams",
    "teams_role",
    "privacy_settings",
    "custom",
)
"""The fields of an export: those that 'users upsert' accepts."""

Where = Annotated[str, typer.Option(help='Filter conditions as JSON, for instance \'{"role": "admin"}\'.')]
Ids = Annotated[list[str] | None, typer.Argument(help="User ids; - reads them from stdin, one a line.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


@app.command("list")
@command
async def list_users(
    where: Where = "{}",
    limit: Annotated[int, typer.Option(help="How many at most; 0: all.", min=0)] = 25,
    deactivated: Annotated[bool, typer.Option(help="Include deactivated users.")] = False,
    output: Output = None,
) -> None:
    """List users in the order of their ids."""
    conditions = json_object(where, "--where", '{"role": "admin"}')
    async with open_client() as client:
        users = client.iter_users(filter_conditions=conditions, include_deactivated_users=deactivated)
        await print_rows(users, _COLUMNS, output, limit=limit)


@app.command()
@command
async def get(user_id: Annotated[str, typer.Argument(help="The user's id.")], output: Output = None) -> int:
    """Print one user; exit code 1 if there is none with this id."""
    async with open_client() as client:
        async for user in client.iter_users(filter_conditions={"id": user_id}, limit=1, include_deactivated_users=True):
            print_one(user, output)
            return Exit.OK
    note(f"error: there is no user {user_id!r}")
    return Exit.FAILED


@app.command()
@command
async def export(
    where: Where = "{}",
    to: Annotated[Path | None, typer.Option("--to", help="File to write; default: stdout.", dir_okay=False)] = None,
    output: Annotated[Format, typer.Option("--output", "-o", help="jsonl, csv or json.")] = Format.JSONL,
) -> None:
    """Export users; 'users upsert' reads jsonl and csv."""
    if output is Format.TABLE:
        raise typer.BadParameter("users export writes jsonl, csv or json")
    if to is not None:
        check_writable(to, "--to")
    conditions = json_object(where, "--where", '{"role": "admin"}')
    async with open_client() as client:
        rows = _exported_rows(client, conditions)
        columns = {name: name for name in _EXPORTED}
        if to is None:
            await print_rows(rows, columns, output)
            return
        with whole_file(to) as file:
            count = await print_rows(rows, columns, output, file)
        note(f"{counted(count, 'user')} in {to}")


@app.command()
@command
async def deactivate(
    ids: Ids = None,
    mark_messages_deleted: Annotated[bool, typer.Option(help="Mark their messages as deleted.")] = False,
    yes: Yes = False,
) -> int:
    """Deactivate users: they can no longer connect, and keep their data."""
    chosen = _read_ids(ids)
    _confirm(f"Deactivate {_describe_users(chosen)}?", yes)
    async with open_client() as client:
        return await _finish(client.bulk.deactivate_users(chosen, mark_messages_deleted=mark_messages_deleted or None))


@app.command()
@command
async def reactivate(
    ids: Ids = None,
    restore_messages: Annotated[bool, typer.Option(help="Restore messages that the deactivation deleted.")] = False,
) -> int:
    """Reactivate deactivated users."""
    async with open_client() as client:
        return await _finish(client.bulk.reactivate_users(_read_ids(ids), restore_messages=restore_messages or None))


@app.command()
@command
async def delete(
    ids: Ids = None,
    hard: Annotated[bool, typer.Option(help="Delete users, messages, conversations and calls for good.")] = False,
    yes: Yes = False,
) -> int:
    """Delete users, and wait until the server has finished. Without --hard it can be undone."""
    chosen = _read_ids(ids)
    _confirm(f"Delete {_describe_users(chosen)}{' for good' if hard else ''}?", yes)
    kinds: dict[str, Any] = (
        dict.fromkeys(("user", "messages", "conversations", "calls"), "hard") if hard else {"user": "soft"}
    )
    async with open_client() as client:
        return await _finish(client.bulk.delete_users(chosen, **kinds))


async def _exported_rows(client: AsyncStreamClient, conditions: dict[str, Any]) -> AsyncIterator[dict[str, Any]]:
    async for user in client.iter_users(filter_conditions=conditions):
        plain = user.to_dict()
        yield {name: plain[name] for name in _EXPORTED if plain.get(name) not in (None, [], {}, "")}


async def _finish(job: BulkJob) -> int:
    try:
        report: BulkReport = await job
    except BulkError as error:
        if error.result is not None:
            note(str(error.result))
        raise
    note(str(report))
    for failure in report.failed:
        typer.echo(json.dumps({"id": failure.id, "error": failure.error}, ensure_ascii=False))
    return Exit.FAILED if report.failed else Exit.OK


def _read_ids(ids: list[str] | None) -> list[str]:
    if ids == ["-"]:
        ids = [line.strip() for line in sys.stdin if line.strip()]
    if not ids:
        raise typer.BadParameter("name at least one user id, or - to read ids from stdin")
    return ids


def _describe_users(ids: list[str]) -> str:
    return f"user {ids[0]!r}" if len(ids) == 1 else counted(len(ids), "user")


def _confirm(question: str, yes: bool) -> None:
    if yes:
        return
    if not sys.stdin.isatty():
        raise typer.BadParameter("stdin is not a terminal, so the question cannot be asked: pass --yes")
    typer.confirm(question, abort=True, err=True)
