"""Upsert the users of a file, within the quota, with a progress bar and a checkpoint.

python examples/bulk_upsert.py examples/data/users.jsonl --checkpoint users.checkpoint

Stop it with Ctrl-C or kill -9, and start it again: it continues where it stopped. Runs on the built-in emulator; with
STREAM_API_KEY and STREAM_API_SECRET set it runs against the service (STREAM_BASE_URL: against another address).
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from stream_video_async import AsyncStreamClient, BulkError
from stream_video_async.bulk import ProgressBar, read_users

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Sequence

    from stream_video_async.bulk import BulkReport


@asynccontextmanager
async def connect() -> AsyncGenerator[AsyncStreamClient]:
    """Yield a client of the service if its credentials are set, else of an emulator."""
    if os.environ.get("STREAM_API_KEY") and os.environ.get("STREAM_API_SECRET"):
        async with AsyncStreamClient() as client:
            yield client
        return
    from stream_video_async.emulator import StreamEmulator

    async with StreamEmulator() as emulator, emulator.client() as client:
        yield client


def show(report: BulkReport) -> None:
    """Print the report and the first failures."""
    print(report)
    for failure in report.failed[:20]:
        print(f"  {failure}")
    if len(report.failed) > 20:
        print(f"  and {len(report.failed) - 20} more")


async def upsert(path: str, checkpoint: str | None, share: float) -> int:
    """Run the job and print its report, also when it is stopped."""
    async with connect() as client:
        with ProgressBar() as bar:
            job = client.bulk.upsert_users(read_users(path), checkpoint=checkpoint, share=share, on_progress=bar)
            try:
                await job
            except asyncio.CancelledError:
                print("stopped:", end=" ")
                show(job.report)
                raise
            except BulkError as error:
                print(error, file=sys.stderr)
        show(job.report)
        return 0 if job.report.complete and not job.report.failed else 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Upsert the users of a JSON Lines or CSV file.")
    parser.add_argument("path", help="users.jsonl, users.csv, users.tsv, also with .gz")
    parser.add_argument("--checkpoint", help="file that keeps the progress; the same command then continues from it")
    parser.add_argument("--share", type=float, default=0.8, help="part of the quota to use (0.8)")
    given = parser.parse_args(arguments)
    try:
        return asyncio.run(upsert(given.path, given.checkpoint, given.share))
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
