"""``python -m stream_video_async`` is the command ``stream-video``."""

from __future__ import annotations

from .cli import main

main()
