"""``stream-video recordings``: list, delete and download the recordings of a call."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from .output import Output, print_rows
from .session import Exit, command, note, open_client
from .values import call_id, without_secrets

if TYPE_CHECKING:
    from collections.abc import Iterable

    import aiohttp

    from stream_video_async.models import CallRecording

__all__ = ["app"]

app: typer.Typer = typer.Typer(no_args_is_help=True, help="List, delete and download recordings.")
_COLUMNS = {"session": "session_id", "filename": "filename", "start": "start_time", "end": "end_time", "url": "url"}
Cid = Annotated[str, typer.Argument(help="The call, type:id.")]


@app.command("list")
@command
async def list_recordings(cid: Cid, output: Output = None) -> None:
    """List the recordings of a call."""
    async with open_client() as client:
        found = (await client.video.call(*call_id(cid)).list_recordings()).recordings
    await print_rows(found or [], _COLUMNS, output)


@app.command()
@command
async def delete(
    cid: Cid,
    session: Annotated[str, typer.Argument(help="Id of the session.")],
    filename: Annotated[str, typer.Argument(help="Name of the recording, as 'recordings list' prints it.")],
) -> None:
    """Delete one recording."""
    async with open_client() as client:
        await client.video.call(*call_id(cid)).delete_recording(session, filename)
    note(f"deleted {filename}")


@app.command()
@command
async def download(
    cid: Cid,
    filename: Annotated[str | None, typer.Argument(help="Only this recording; default: all.")] = None,
    to: Annotated[Path, typer.Option(help="Folder for the files.", file_okay=False)] = Path(),
) -> int:
    """Download recordings, and print the path of each file.

    Recordings of the same name get the id of their session in front. Existing files are not changed. A failed
    download leaves no file with the final name.
    """
    import aiohttp

    async with open_client() as client:
        found = (await client.video.call(*call_id(cid)).list_recordings()).recordings or []
    chosen = {
        name: recording for name, recording in _file_names(found).items() if filename in {None, recording.filename}
    }
    if not chosen:
        note(f"there is no recording {filename!r}" if filename else "there are no recordings")
        return Exit.FAILED if filename else Exit.OK
    to.mkdir(parents=True, exist_ok=True)
    failed = 0
    # Recordings are on a storage server, which must not get the credentials.
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(sock_connect=10, sock_read=60)) as session:
        for name, recording in chosen.items():
            try:
                file = await _download(session, recording.url, to, name)
            except (aiohttp.ClientError, OSError) as error:
                failed += 1
                note(f"error: {recording.filename}: {without_secrets(str(error)) or type(error).__name__}")
            else:
                typer.echo(file)
    return Exit.FAILED if failed else Exit.OK


def _file_names(recordings: Iterable[CallRecording]) -> dict[str, CallRecording]:
    """Return recordings by the name of their file: the last part of their name, or all of it if others have it too.

    The server chooses the names; without separators, the files stay in their folder.
    """
    last_parts = Counter(_last_part(recording) for recording in recordings)
    names: dict[str, CallRecording] = {}
    for recording in recordings:
        name = Path(recording.filename).name
        if last_parts[_last_part(recording)] > 1 or name in {"", ".."}:
            name = re.sub(r"[^\w.-]+", "_", f"{recording.session_id}_{recording.filename}")
        while name in names:
            name = f"_{name}"
        names[name] = recording
    return names


def _last_part(recording: CallRecording) -> str:
    return Path(recording.filename).name.casefold()  # some file systems ignore case


async def _download(session: aiohttp.ClientSession, url: str, folder: Path, name: str) -> Path:
    target = folder / name
    if target.exists():
        note(f"{target} exists already")
        return target
    partial = target.with_name(f"{target.name}.part")
    columns = (TextColumn("{task.description}"), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        try:
            async with session.get(url, raise_for_status=True) as response:
                task = progress.add_task(target.name, total=response.content_length)
                with partial.open("wb") as file:
                    async for piece in response.content.iter_chunked(1 << 16):
                        file.write(piece)
                        progress.advance(task, len(piece))
        except BaseException:
            partial.unlink(missing_ok=True)
            raise
    return partial.replace(target)
