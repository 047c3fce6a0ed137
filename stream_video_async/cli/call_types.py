"""``stream-video call-types``: show call types and change their settings."""

from __future__ import annotations

from typing import Annotated

import typer

from .output import Output, print_one, print_rows
from .session import command, open_client
from .values import json_object

__all__ = ["app"]

app: typer.Typer = typer.Typer(no_args_is_help=True, help="Show call types and change them.")
_COLUMNS = {"name": "name", "created": "created_at", "updated": "updated_at"}


@app.command("list")
@command
async def list_types(output: Output = None) -> None:
    """List the call types of the app."""
    async with open_client() as client:
        types = (await client.video.list_call_types()).call_types
    await print_rows([types[name] for name in sorted(types)], _COLUMNS, output)


@app.command()
@command
async def get(name: Annotated[str, typer.Argument(help="Name of the call type.")], output: Output = None) -> None:
    """Print one call type with its settings and grants."""
    async with open_client() as client:
        print_one(await client.video.get_call_type(name), output)


@app.command()
@command
async def update(
    name: Annotated[str, typer.Argument(help="Name of the call type.")],
    data: Annotated[
        str,
        typer.Option(help='The changes as JSON, @file or - for stdin: {"settings": {"audio": {…}}, "grants": {…}}.'),
    ],
    output: Output = None,
) -> None:
    """Change settings, grants or notification settings of a call type, and print it."""
    changes = json_object(data, "--data", '{"settings": {"backstage": {"enabled": true}}}')
    async with open_client() as client:
        try:
            updated = await client.video.update_call_type(name, **changes)
        except TypeError as error:
            raise typer.BadParameter(f"--data: {error}") from None
        print_one(updated, output)
