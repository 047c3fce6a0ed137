"""``stream-video users upsert``: users from a file or stdin, within the quota."""

from __future__ import annotations

import asyncio
import contextlib
import math
import os
import shlex
import shutil
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer
from rich.console import Console

from stream_video_async import BulkError
from stream_video_async._text import counted
from stream_video_async.bulk import CheckpointError, ProgressBar, RowError, UserFile, read_users
from stream_video_async.bulk.readers import FileRows

from .failed_rows import FailedRows
from .session import Exit, command, note, open_client
from .values import check_writable

if TYPE_CHECKING:
    from collections.abc import Generator

    from stream_video_async.bulk import BulkJob, BulkReport

__all__ = ["upsert"]

_SHOWN = 20
"""Failures to print; the others are counted."""


def _share(value: float) -> float:
    if not 0 < value <= 1:
        raise typer.BadParameter(f"{value} is not above 0 and at most 1")
    return value


def _finite(value: float | None) -> float | None:
    if value is not None and not 0 < value < math.inf:
        raise typer.BadParameter(f"{value} is not a positive number")
    return value


@command
async def upsert(
    file: Annotated[Path, typer.Argument(help="JSON Lines, CSV or TSV, also .gz; - reads stdin.", allow_dash=True)],
    format_: Annotated[
        str | None, typer.Option("--format", help="jsonl, csv or tsv; default: by the file's extension.")
    ] = None,
    encoding: Annotated[str, typer.Option(help="Encoding of the file.")] = "utf-8-sig",
    delimiter: Annotated[str | None, typer.Option(help="What separates the cells of a CSV, for instance ';'.")] = None,
    checkpoint: Annotated[
        Path | None, typer.Option(help="Keep progress in this file; the same command continues from it.")
    ] = None,
    failures: Annotated[
        Path | None,
        typer.Option(help="Write rows that failed to this file (JSON Lines), each with its reason."),
    ] = None,
    share: Annotated[
        float, typer.Option(help="Part of the quota to use; the rest is left to the live app.", callback=_share)
    ] = 0.8,
    rate: Annotated[float | None, typer.Option(help="Requests a minute at most.", callback=_finite)] = None,
    patience: Annotated[
        float, typer.Option(help="Seconds without any success after which to give up.", callback=_finite)
    ] = 300,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check all rows and send nothing.")] = False,
) -> int:
    """Create users, and replace those that exist, from a file.

    Ctrl-C stops after the requests in flight; with --checkpoint the same command continues later. Rows in the
    file of --failures can be repaired and fed to this command again. Exit code 1 if rows failed.
    """
    if delimiter is not None and (len(delimiter) != 1 or delimiter in '"\r\n'):
        raise typer.BadParameter(f"--delimiter takes one character, not {delimiter!r}")
    with _naming_options(), _source(file) as path:
        _check_targets(file, checkpoint, failures)
        users = read_users(path, format=_format(format_, file), encoding=encoding, delimiter=delimiter)
        failed_rows = FailedRows(users, failures) if failures is not None else None
        if dry_run:
            return _dry_run(users, failed_rows)
        async with open_client() as client:
            with ProgressBar("", console=Console(stderr=True)) as bar:
                job = client.bulk.upsert_users(
                    users, checkpoint=checkpoint, share=share, rate=rate, patience=patience, on_progress=bar
                )
                try:
                    with _stopping_on_signals(job):
                        report = await job
                except (BulkError, KeyboardInterrupt) as error:
                    # The rows of a checkpoint that belongs to another source are not those of this file.
                    _print_report(job.report, None if isinstance(error, CheckpointError) else failed_rows)
                    raise
            is_listed = _print_report(report, failed_rows)
            if not report.complete:
                _print_how_to_continue(checkpoint)
                return Exit.INTERRUPTED
            return Exit.OK if is_listed and not report.failed else Exit.FAILED


@contextlib.contextmanager
def _source(file: Path) -> Generator[Path]:
    """Yield the path to read; stdin is copied to a temporary file, since failed rows are read again."""
    if str(file) != "-":
        if not file.is_file():
            raise typer.BadParameter(f"{file} is not a file")
        yield file
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stdin"
        with path.open("wb") as copy:
            shutil.copyfileobj(sys.stdin.buffer, copy)
        yield path


def _format(chosen: str | None, file: Path) -> Literal["jsonl", "csv", "tsv"] | None:
    if chosen is None and str(file) == "-":
        raise typer.BadParameter("rows from stdin need --format jsonl, csv or tsv")
    if chosen not in {None, "jsonl", "csv", "tsv"}:
        raise typer.BadParameter(f"--format takes jsonl, csv or tsv, not {chosen!r}")
    return cast("Literal['jsonl', 'csv', 'tsv'] | None", chosen)


def _check_targets(source: Path, checkpoint: Path | None, failures: Path | None) -> None:
    """Refuse files that cannot be written, and those whose content would be lost."""
    opened = os.fstat(sys.stdin.fileno()) if str(source) == "-" else source.stat()
    for target, option in ((checkpoint, "--checkpoint"), (failures, "--failures")):
        if target is None:
            continue
        check_writable(target, option)
        if target.exists() and os.path.samestat(target.stat(), opened):
            raise typer.BadParameter(f"{option}: {target} is the file that the rows are read from; name another one")
    if checkpoint is not None and failures is not None and checkpoint.resolve() == failures.resolve():
        raise typer.BadParameter(f"--failures: {failures} is the checkpoint; name another file")


@contextlib.contextmanager
def _naming_options() -> Generator[None]:
    try:
        yield
    except (BulkError, ValueError) as error:
        error.args = (_with_option_names(str(error)),)
        raise


def _with_option_names(text: str) -> str:
    """Replace the names of Python's arguments by those of the command's options."""
    for argument in ("format", "encoding", "delimiter", "checkpoint", "patience"):
        text = text.replace(f"{argument}=", f"--{argument} ")
    return text.rstrip()


@contextlib.contextmanager
def _stopping_on_signals(job: BulkJob) -> Generator[None]:
    """Stop the job after the requests in flight on the first SIGINT or SIGTERM, and cancel it on the second."""
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    assert task is not None
    is_stopping = False

    def stop() -> None:
        nonlocal is_stopping
        if is_stopping:
            task.cancel()
            return
        is_stopping = True
        note("stopping: waiting for the requests in flight; press Ctrl-C again to cancel them")
        job.stop()

    numbers = (signal.SIGINT, signal.SIGTERM)
    for number in numbers:
        loop.add_signal_handler(number, stop)
    try:
        yield
    except asyncio.CancelledError:
        if is_stopping:
            raise KeyboardInterrupt from None
        raise
    finally:
        for number in numbers:
            loop.remove_signal_handler(number)


def _print_how_to_continue(checkpoint: Path | None) -> None:
    if checkpoint is None:
        note("Stopped. A new run begins at the first row; with --checkpoint FILE, it would continue.")
        return
    note(f"Stopped. Continue with: stream-video {shlex.join(sys.argv[1:])}")


def _print_report(report: BulkReport, failed_rows: FailedRows | None) -> bool:
    """Print the report and write the failed rows; return whether they are in their file, if there should be one."""
    console = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    state = "done" if report.complete else "so far"
    console.print(
        f"{state}: {counted(report.rows, 'row')}: {report.succeeded:,} upserted, {len(report.failed):,} failed, "
        f"{counted(len(report.duplicates), 'duplicate')}"
    )
    resumed = f", {counted(report.resumed, 'row')} done by earlier runs" if report.resumed else ""
    console.print(
        f"{counted(report.requests, 'request')}, {counted(report.retries, 'retry')}, {report.duration:.1f} s, "
        f"of which {report.waited:.1f} s waited for quota{resumed}"
    )
    is_listed = True
    if failed_rows is not None and (report.rows or report.complete):
        is_listed = _write(failed_rows, {failure.position: failure.error for failure in report.failed})
    # If the file cannot be written, they are all printed.
    shown = report.failed[: _SHOWN if is_listed else None]
    for failure in shown:
        console.print(f"  {_with_option_names(str(failure))}", style="red")
    if len(report.failed) > len(shown):
        console.print(f"  and {len(report.failed) - len(shown):,} more", style="red")
    return is_listed


def _write(failed_rows: FailedRows, reasons: dict[int, str]) -> bool:
    """Write the failed rows, and return whether that was possible."""
    target = failed_rows.target
    try:
        kept = failed_rows.write({position: _with_option_names(reason) for position, reason in reasons.items()})
    except (OSError, ValueError) as error:
        note(f"error: the rows that failed could not be written: {error}")
        return False
    if kept is not None:
        note(f"the earlier {target}, which has other rows, is now {kept}")
    note(f"{counted(len(reasons), 'row')} written to {target}")
    return True


def _dry_run(users: UserFile, failed_rows: FailedRows | None) -> int:
    """Read all rows without sending any."""
    count, bad = 0, 0
    ids: set[str] = set()
    found: dict[int, str] = {}
    with contextlib.closing(FileRows(users)) as rows:
        for position, row in enumerate(rows):
            count += 1
            if isinstance(row, RowError):
                bad += 1
                found[position] = str(row)
                if bad <= _SHOWN:
                    note(f"  line {row.line} ({row.id or 'no id'}): {_with_option_names(row.problem)}")
            else:
                ids.add(row.id)
    note(f"dry run: {counted(count, 'row')}, {counted(len(ids), 'user')}, {bad:,} invalid; nothing was sent")
    is_listed = failed_rows is None or _write(failed_rows, found)
    return Exit.OK if is_listed and not bad else Exit.FAILED
