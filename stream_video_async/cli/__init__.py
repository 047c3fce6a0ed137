"""The command ``stream-video`` (extra ``cli``): tokens, users, calls, bulk upserts, the emulator.

One module per group of commands; shared code is in ``session`` (client, exit codes), ``output`` (rows), ``values``
(arguments) and ``profiles``.
"""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path

__all__ = ["main"]


def main() -> None:
    """Run the command; if an extra is missing, say how to install it."""
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] - closed, as by <&- in a shell
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - open as long as the process lives
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison]
        print("error: stdout is closed; redirect it, for instance to /dev/null", file=sys.stderr)  # noqa: T201
        sys.exit(2)
    # PyJWT's warning about a short secret: it names a file of Python, and the service determines the length.
    warnings.filterwarnings("ignore", "The HMAC key is ")
    try:
        _run()
    except KeyboardInterrupt:  # while modules were loaded
        sys.exit(130)


def _run() -> None:
    if sys.argv[1:2] == ["emulator"]:
        # The emulator has to be ready in half a second and needs neither typer nor rich.
        try:
            from stream_video_async.emulator.cli import main as emulator
        except ImportError as error:  # the extra is not installed; the error says so
            sys.exit(f"error: {error}")
        sys.exit(emulator(sys.argv[2:], program="stream-video emulator"))
    try:
        from .app import app
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"typer", "rich"}:
            raise
        sys.exit("stream-video needs typer and rich: pip install 'stream-video-async[cli]'")
    app(prog_name="stream-video")
