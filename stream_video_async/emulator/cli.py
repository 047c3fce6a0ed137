"""The command line: serve, or run a command beside the emulator.

``python -m stream_video_async.emulator --port 0 --data state.db`` prints the URL and exports once bound;
``python -m stream_video_async.emulator exec -- pytest -q`` sets them for the command and returns its exit code.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import logging
import os
import shlex
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from . import StreamEmulator
from .store import DataFileError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .emulator import StreamEmulator as Emulator

__all__ = ["main"]

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
_LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m stream_video_async.emulator", description="A local server that speaks the Video API."
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on; anything but loopback is open to all"
    )
    parser.add_argument("--port", type=int, default=0, help="port to listen on; 0 takes a free one")
    parser.add_argument("--data", type=Path, metavar="FILE", help="keep the state in this file")
    parser.add_argument("--seed", type=int, default=0, help="ids and random faults follow from it")
    parser.add_argument("--tasks", default="immediate", help="immediate, seconds=N or polls=N")
    parser.add_argument("--rate-limits", choices=("off", "production"), default="off")
    parser.add_argument("--timestamps", choices=("ns", "rfc3339", "text"), default="ns", help="how replies spell times")
    parser.add_argument("--settings-update", choices=("merge", "replace"), default="merge")
    parser.add_argument("--strict-nulls", action="store_true", help="refuse nulls instead of reading them as left out")
    parser.add_argument("--no-gzip", action="store_true", help="never compress answers")
    parser.add_argument("--no-stubs", action="store_true", help="answer operations without behaviour with 501")
    parser.add_argument(
        "command", nargs=argparse.REMAINDER, metavar="exec -- CMD", help="run a command with STREAM_* set, then stop"
    )
    return parser


def _build(arguments: argparse.Namespace) -> Emulator:
    return StreamEmulator(
        host=arguments.host,
        port=arguments.port,
        seed=arguments.seed,
        data=arguments.data,
        tasks=arguments.tasks,
        rate_limits=arguments.rate_limits,
        timestamps=arguments.timestamps,
        settings_update=arguments.settings_update,
        strict_nulls=arguments.strict_nulls,
        stubs=not arguments.no_stubs,
        gzip=not arguments.no_gzip,
    )


async def _serve(emulator: Emulator) -> int:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in _SIGNALS:
        loop.add_signal_handler(number, stop.set)
    async with emulator:
        print(f"Emulator at {emulator.url}", flush=True)  # noqa: T201 - the command's output
        for name, value in emulator.environment().items():
            print(f"export {name}={shlex.quote(value)}", flush=True)  # noqa: T201
        await stop.wait()
    return 0


async def _execute(emulator: Emulator, command: Sequence[str]) -> int:
    loop = asyncio.get_running_loop()
    async with emulator:
        try:
            process = await asyncio.create_subprocess_exec(*command, env=os.environ | emulator.environment())
        except OSError as error:
            print(f"cannot run {command[0]}: {error.strerror}", file=sys.stderr)  # noqa: T201
            return 127

        def forward(number: int) -> None:
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(number)

        for number in _SIGNALS:
            loop.add_signal_handler(number, forward, number)
        code = await process.wait()
    return code if code >= 0 else 128 - code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    command: list[str] = options.command
    if command and command[0] != "exec":
        parser.error(f"unknown command {command[0]!r}: only 'exec -- CMD …' is known")
    command = command[1:][1:] if command[1:2] == ["--"] else command[1:]
    if options.command and not command:
        parser.error("exec needs a command: exec -- CMD …")
    if options.host not in _LOOPBACK:
        print(f"warning: listening on {options.host}: everybody in the network can use it", file=sys.stderr)  # noqa: T201
    try:
        emulator = _build(options)
    except ValueError as error:
        parser.error(str(error))
    logging.basicConfig(level=logging.WARNING)
    # A process of our own: what start-up made lives for ever, and requests make many short-lived dicts.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    try:
        return asyncio.run(_execute(emulator, command) if command else _serve(emulator))
    except DataFileError as error:
        parser.error(str(error))
    except OSError as error:
        print(f"cannot listen on {options.host}:{options.port}: {error.strerror}", file=sys.stderr)  # noqa: T201
        return 1
