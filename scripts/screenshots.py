"""Take the pictures of the inspector that the documentation shows: ``python scripts/screenshots.py [FOLDER]``.

With ``--all`` every page is taken, wide and narrow, dark and light, to look at while working on the pages.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from aiohttp import web
from playwright.async_api import Browser, async_playwright

from stream_video_async import AsyncStreamClient, StreamApiError
from stream_video_async.emulator import StreamEmulator
from stream_video_async.models import (
    CallRequest,
    CallSettingsRequest,
    MemberRequest,
    QueryUsersPayload,
    ScreensharingSettingsRequest,
    UserRequest,
)

ROOT = Path(__file__).resolve().parents[1]
SHOWN = {"requests": "requests/{refused}", "call": "calls/default/standup", "events": "events"}
"""Pictures of the documentation."""
OTHERS = {
    "clock": "clock",
    "request-list": "requests",
    "calls": "calls",
    "users": "users",
    "user": "users/john",
    "tasks": "tasks",
    "call-types": "call-types",
    "webhooks": "webhooks",
    "faults": "faults",
    "limits": "limits",
    "state": "state",
    "coverage": "coverage",
}
PEOPLE = {"john": "John Doe", "sara": "Sara Lind", "emily": "Emily Stone", "tommaso": "Tommaso Rossi"}


async def play(emulator: StreamEmulator, client: AsyncStreamClient) -> str:
    """Make some requests and events, and return the id of a request that was refused."""
    emulator.faults.add("status", operation="GetApp", status=503, first=1)
    emulator.limits.set("QueryUsers", 100)
    emulator.limits.set("UpdateUsers", 10)
    await client.upsert_users(
        *(UserRequest(id=key, name=name, custom={"team": "blue"}) for key, name in PEOPLE.items())
    )
    await client.get_app()
    members = [MemberRequest(user_id=key) for key in ("john", "sara", "emily")]
    for name in ("standup", "retro", "planning"):
        data = CallRequest(created_by_id="john", members=members, custom={"topic": name})
        await client.video.call("default", name).get_or_create(data=data, ring=name == "standup")
    emulator.accept_call("default", "standup", "sara")
    emulator.join_call("default", "standup", "john", published_tracks=["audio", "video"])
    emulator.join_call("default", "standup", "sara", published_tracks=["audio"])
    await client.video.call("default", "standup").start_recording("composite")
    for _ in range(6):
        await client.query_users(payload=QueryUsersPayload(filter_conditions={"name": {"$autocomplete": "jo"}}))
    await client.delete_users(user_ids=["tommaso"])
    standup = client.video.call("default", "standup")
    screensharing = ScreensharingSettingsRequest(enabled=False)
    await standup.update(settings_override=CallSettingsRequest(screensharing=screensharing))
    await standup.send_closed_caption(speaker_id="john", text="Good morning, shall we start?", user_id="john")
    with contextlib.suppress(StreamApiError):
        await client.video.call("default", "stand-up").get()
    guests = CallRequest(created_by_id="john", members=[MemberRequest(user_id="john"), MemberRequest(user_id="zoe")])
    with contextlib.suppress(StreamApiError):
        await client.video.call("default", "party").get_or_create(data=guests)
    await emulator.webhooks.settle()
    return str(next(record.id for record in reversed(list(emulator.requests)) if record.reason))


@contextlib.asynccontextmanager
async def receiver() -> Any:
    """A service that receives webhooks and refuses every fourth."""
    count = 0

    async def take(_: web.BaseRequest) -> web.Response:
        nonlocal count
        count += 1
        return web.Response(status=503 if count % 4 == 0 else 200)

    runner = web.ServerRunner(web.Server(take))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


async def shoot(browser: Browser, address: str, file: Path, width: int, height: int, scheme: Any) -> None:
    """Take one picture."""
    page = await browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    await page.goto(address)
    await page.wait_for_selector("#live.on", timeout=5000)
    await page.wait_for_timeout(300)
    if "/events" in address and width > 1000:
        await page.keyboard.press("j")
        await page.wait_for_timeout(300)
    await page.screenshot(path=file)
    await page.close()


async def main(folder: Path, *, everything: bool) -> None:
    """Play, then take the pictures."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    async with receiver() as hook, StreamEmulator(seed=1) as emulator, emulator.client() as client:
        emulator.set_webhook(hook)
        refused = await play(emulator, client)
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
            for name, page in (SHOWN | OTHERS if everything else SHOWN).items():
                address = f"{emulator.url}/_emulator/ui/{page.format(refused=refused)}"
                if not everything:
                    await shoot(browser, address, folder / f"inspector-{name}.png", 1280, 800, "light")
                    continue
                for scheme in ("light", "dark"):
                    await shoot(browser, address, folder / f"{name}-1280-{scheme}.png", 1280, 800, scheme)
                    await shoot(browser, address, folder / f"{name}-390-{scheme}.png", 390, 844, scheme)
            await browser.close()


if __name__ == "__main__":
    target = Path(next((word for word in sys.argv[1:] if word != "--all"), ROOT / "docs" / "images"))
    target.mkdir(parents=True, exist_ok=True)
    asyncio.run(main(target, everything="--all" in sys.argv))
