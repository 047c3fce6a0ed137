"""A tour of the client: users, tokens, a call with members, settings, queries, and a bulk job of 2,000 users.

Runs on the built-in emulator. With STREAM_API_KEY and STREAM_API_SECRET set it runs against the service.
"""

from __future__ import annotations

import asyncio
import os
import time
import uuid
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from stream_video_async import AsyncStreamClient
from stream_video_async.bulk import ProgressBar, read_users
from stream_video_async.models import (
    CallRequest,
    CallSettingsRequest,
    MemberRequest,
    QueryUsersPayload,
    ScreensharingSettingsRequest,
    UserRequest,
)

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from stream_video_async import Call
    from stream_video_async.bulk import BulkReport

USERS = Path(__file__).parent / "data" / "users.jsonl"
console = Console()


@asynccontextmanager
async def connect() -> AsyncGenerator[tuple[AsyncStreamClient, str]]:
    """Yield a client of the service, if its credentials are set, or else of an emulator."""
    if os.environ.get("STREAM_API_KEY") and os.environ.get("STREAM_API_SECRET"):
        async with AsyncStreamClient() as client:
            yield client, "the service"
        return
    from stream_video_async.emulator import StreamEmulator

    async with StreamEmulator() as emulator, emulator.client() as client:
        yield client, f"the emulator at {emulator.url}"


async def tour(client: AsyncStreamClient) -> Call:
    """Do what most apps do: users, a token, a call, members, settings, queries."""
    tommaso = UserRequest(id="tommaso-id", name="tommaso", role="admin", custom={"country": "NL"})
    await client.upsert_users(tommaso)
    await client.upsert_users(*(UserRequest(id=name) for name in ("sacha", "john", "sara", "emily")))
    console.print("[green]✓[/] five users")

    token = client.create_token(user_id="tommaso-id", expiration=3600)
    console.print(f"[green]✓[/] a token for tommaso, valid for an hour ({len(token)} characters)")

    call = client.video.call("default", uuid.uuid4())
    created = await call.create(
        data=CallRequest(
            created_by_id="sacha",
            members=[MemberRequest(user_id="john", role="admin")],
            custom={"color": "blue"},
        )
    )
    console.print(f"[green]✓[/] call {created.call.cid}, new: {created.created}")

    await call.update_call_members(
        update_members=[MemberRequest(user_id="sara"), MemberRequest(user_id="emily", role="admin")]
    )
    await call.update(custom={"color": "red"})
    updated = await call.update(
        settings_override=CallSettingsRequest(
            screensharing=ScreensharingSettingsRequest(enabled=True, access_request_enabled=True)
        )
    )
    console.print(f"[green]✓[/] members, custom data {updated.call.custom} and settings changed")

    app = await client.get_app()
    console.print(f"[green]✓[/] app settings of [bold]{app.app.name}[/]")
    async for row in client.video.iter_calls(filter_conditions={"type": "default"}):
        console.print(f"  • {row.call.cid} with {len(row.members)} members")
    return call


async def upsert_all(client: AsyncStreamClient) -> BulkReport:
    """Send the users of a file, 100 a request, several requests at a time, and show how far it is."""
    with ProgressBar("upserting users", console=console) as bar:
        report = await client.bulk.upsert_users(read_users(USERS), on_progress=bar)
    report.raise_for_failures()
    return report


async def main() -> None:
    """Run everything and sum up."""
    begun = time.perf_counter()
    async with connect() as (client, where):
        console.rule(f"[bold]stream_video_async[/] on {where}")
        call = await tour(client)
        report = await upsert_all(client)

        state = await call.get()
        admins = await client.query_users(payload=QueryUsersPayload(filter_conditions={"role": "admin"}, limit=100))
        summary = Table(title="What the server holds", show_header=False, title_justify="left")
        summary.add_row("call", state.call.cid)
        summary.add_row("members", ", ".join(sorted(member.user_id for member in state.members)))
        summary.add_row("custom data", str(state.call.custom))
        summary.add_row("screen sharing", "on" if state.call.settings.screensharing.enabled else "off")
        summary.add_row(
            "users upserted", f"{report.succeeded:,} in {report.duration:.2f} s ({report.rate:,.0f} a second)"
        )
        summary.add_row("requests for them", f"{report.requests}, {report.retries} repeated")
        summary.add_row("admins among them", str(len(admins.users)))
        summary.add_row("time in all", f"{time.perf_counter() - begun:.2f} s")
        console.print(summary)


if __name__ == "__main__":
    asyncio.run(main())
