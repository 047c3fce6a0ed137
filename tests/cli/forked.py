"""Run the command in a process forked from one that has imported it: milliseconds instead of a second each."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from multiprocessing import forkserver
from pathlib import Path

import pytest

_FORKS = multiprocessing.get_context("forkserver")
_READ_AT_IMPORT = ("FORCE_COLOR", "GITHUB_ACTIONS", "PY_COLORS", "TERMINAL_WIDTH")
"""The environment variables that typer reads at import."""


def start() -> None:
    """Start the process from which the others are forked."""
    with pytest.MonkeyPatch.context() as patch:
        for name in _READ_AT_IMPORT:
            patch.delenv(name, raising=False)
        _FORKS.set_forkserver_preload([f"{__package__}.preloaded"])
        forkserver.ensure_running()


def run(
    arguments: Sequence[str], environment: Mapping[str, str], stdin: str, folder: Path
) -> subprocess.CompletedProcess[str]:
    """Run ``stream-video`` with these arguments; its streams are files in ``folder``."""
    files = [folder / name for name in ("stdin", "stdout", "stderr")]
    for file, text in zip(files, (stdin, "", ""), strict=True):
        file.write_text(text, encoding="utf-8")
    process = _FORKS.Process(target=_main, args=(list(arguments), dict(environment), files))
    process.start()
    process.join(60)
    if process.exitcode is None:
        process.kill()
        raise subprocess.TimeoutExpired(["stream-video", *arguments], 60)
    texts = [file.read_text(encoding="utf-8") for file in files[1:]]
    return subprocess.CompletedProcess(["stream-video", *arguments], process.exitcode, *texts)


def _main(arguments: list[str], environment: dict[str, str], files: list[Path]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    for number, file in enumerate(files):
        opened = os.open(file, os.O_RDWR)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115 - open as long as the process lives
        for number, mode in enumerate("rww")
    )
    sys.argv = ["stream-video", *arguments]
    from stream_video_async.cli import main

    main()
