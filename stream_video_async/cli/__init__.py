"""The command ``stream-video`` (extra ``cli``): tokens, bulk upserts, looking around; an emulator to try it on."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command; without typer and rich, say how to get them."""
    try:
        from ._app import app
    except ModuleNotFoundError as error:
        if error.name not in {"typer", "rich"}:
            raise
        sys.exit("stream-video needs typer and rich: pip install 'stream-video-async[cli]'")
    app()
