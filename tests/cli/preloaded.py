"""What a process has loaded from which commands are forked: the modules they import, and the tree of commands."""

from functools import cache

import aiohttp  # noqa: F401
import jwt  # noqa: F401
import typer.main
import typer.rich_utils

from stream_video_async import bulk, models, workers  # noqa: F401
from stream_video_async.cli.app import app

from . import forked  # noqa: F401

typer.main.get_command = cache(typer.main.get_command)
typer.main.get_command(app)
