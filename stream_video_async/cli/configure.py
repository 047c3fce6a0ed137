"""``stream-video configure``: store credentials in a profile."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from stream_video_async.config import DEFAULT_BASE_URL

from .profiles import Profile, load_profile, save_profile
from .session import client_of, command, note, profile

__all__ = ["configure"]


@command
async def configure(
    name: Annotated[str | None, typer.Option("--profile", help="Name of the profile; default: default.")] = None,
    api_key: Annotated[str | None, typer.Option(help="The app's key; omitted: asked for.")] = None,
    base_url: Annotated[
        str | None, typer.Option(envvar="STREAM_BASE_URL", help="Another server, such as an emulator.")
    ] = None,
    check: Annotated[bool, typer.Option(help="Try the credentials before they are stored.")] = True,
) -> None:
    """Store an app's credentials in a file that only you can read.

    The secret is asked for without echo, or read from stdin. There is no option for it, because other users of the
    machine can see the arguments of a command.
    """
    target = name or profile.get() or "default"
    key = api_key or typer.prompt("API key", err=True)
    secret = (
        typer.prompt("API secret", hide_input=True, err=True) if sys.stdin.isatty() else sys.stdin.readline().strip()
    )
    if not key.strip() or not secret.strip():
        raise typer.BadParameter("the API key or the API secret is empty")
    entry: Profile = {"api_key": key.strip(), "api_secret": secret.strip()}
    stored = load_profile(target)
    kept = base_url or (stored.get("base_url") if stored else None)
    if kept:
        entry["base_url"] = kept
    async with client_of(entry, base_url=kept or DEFAULT_BASE_URL) as client:
        if check:
            app = (await client.get_app()).app
            note(f"the credentials work: app {app.name!r}")
    server = f", with the address {kept}," if kept else ""
    note(f"profile {target!r}{server} is stored in {save_profile(target, entry)}")
