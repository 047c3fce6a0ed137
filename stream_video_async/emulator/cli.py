"""The command line: serve, and print what a shell needs to use the emulator."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from . import StreamEmulator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .emulator import StreamEmulator as Emulator

__all__ = ["main"]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m stream_video_async.emulator", description="A local server that speaks the Video API."
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on; anything but loopback is open to all"
    )
    parser.add_argument("--port", type=int, default=0, help="port to listen on; 0 takes a free one")
    parser.add_argument("--data", type=Path, metavar="FILE", help="keep the state in this file")
    parser.add_argument("--seed", type=int, default=0, help="ids follow from it")
    parser.add_argument("--tasks", default="immediate", help="immediate, seconds=N or polls=N")
    parser.add_argument("--rate-limits", choices=("off", "production"), default="off")
    parser.add_argument("--timestamps", choices=("ns", "rfc3339", "text"), default="ns", help="how replies spell times")
    parser.add_argument("--loose", action="store_true", help="read nulls in typed fields as left out")
    parser.add_argument("--no-stubs", action="store_true", help="answer operations without behaviour with 501")
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
        strict=not arguments.loose,
        stubs=not arguments.no_stubs,
    )


async def _serve(emulator: Emulator) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with emulator:
        print(f"Emulator at {emulator.url}", flush=True)  # noqa: T201 - the command's output
        for name, value in emulator.environment().items():
            print(f"export {name}={value}", flush=True)  # noqa: T201
        await stop.wait()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    options = _parser().parse_args(arguments)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(_build(options)))
    return 0
