"""``stream-video api``: any request."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from .session import command, note, open_client
from .values import json_data

__all__ = ["api"]


@command
async def api(
    method: Annotated[str, typer.Argument(help="GET, POST, PUT, PATCH or DELETE.")],
    path: Annotated[str, typer.Argument(help="Path, for instance /api/v2/video/calls.")],
    data: Annotated[str | None, typer.Option(help="The body as JSON, @file or - for stdin.")] = None,
    query: Annotated[list[str] | None, typer.Option(help="A query parameter, name=value; can be repeated.")] = None,
    include: Annotated[bool, typer.Option("--include", "-i", help="Print status and headers to stderr.")] = False,
) -> None:
    """Send any request with the app's credentials and print the body of the reply as JSON."""
    body = None if data is None else json_data(data, "--data")
    if "?" in path:
        raise typer.BadParameter("PATH holds a query: pass it with --query name=value")
    params: dict[str, str] = {}
    for item in query or ():
        name, equals, value = item.partition("=")
        if not equals:
            raise typer.BadParameter(f"--query takes name=value, not {item!r}")
        params[name] = value
    async with open_client() as client:
        response = await client.request(method.upper(), path, json=body, params=params or None)
    if include:
        note(f"HTTP {response.status}")
        for name, value in response.headers.items():
            note(f"{name}: {value}")
    typer.echo(json.dumps(response.data, indent=2, ensure_ascii=False))
