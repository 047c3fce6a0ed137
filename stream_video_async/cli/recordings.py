"""``stream-video recordings``: list, delete and download the recordings of a call."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from .output import Output, print_rows
from .session import Exit, command, note, open_client
from .values import call_id

if TYPE_CHECKING:
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

    Existing files are not changed. A failed download leaves no file with the final name.
    """
    import aiohttp

    async with open_client() as client:
        found = (await client.video.call(*call_id(cid)).list_recordings()).recordings or []
    chosen = [recording for recording in found if filename in {None, recording.filename}]
    if not chosen:
        note(f"there is no recording {filename!r}" if filename else "there are no recordings")
        return Exit.FAILED if filename else Exit.OK
    to.mkdir(parents=True, exist_ok=True)
    failed = 0
    # Recordings are on a storage server, which must not get the credentials.
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(sock_connect=10, sock_read=60)) as session:
        for recording in chosen:
            try:
                typer.echo(await _download(session, recording, to))
            except (aiohttp.ClientError, TimeoutError) as error:
                failed += 1
                note(f"error: {recording.filename}: {error or type(error).__name__}")
    return Exit.FAILED if failed else Exit.OK


async def _download(session: aiohttp.ClientSession, recording: CallRecording, folder: Path) -> Path:
    # The server chooses the name; only its last part is used, so that the file stays in the folder.
    target = folder / (Path(recording.filename).name or "recording")
    if target.exists():
        note(f"{target} exists already")
        return target
    partial = target.with_name(f"{target.name}.part")
    columns = (TextColumn("{task.description}"), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        try:
            async with session.get(recording.url, raise_for_status=True) as response:
                task = progress.add_task(target.name, total=response.content_length)
                with partial.open("wb") as file:
                    async for piece in response.content.iter_chunked(1 << 16):
                        file.write(piece)
                        progress.advance(task, len(piece))
        except BaseException:
            partial.unlink(missing_ok=True)
            raise
    return partial.replace(target)
