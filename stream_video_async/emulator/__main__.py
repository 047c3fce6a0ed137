"""``python -m stream_video_async.emulator``."""

from __future__ import annotations

import sys


def _main() -> int:
    try:
        from .cli import main
    except ImportError as error:  # the extra is not installed; the error says so
        sys.exit(f"error: {error}")
    except KeyboardInterrupt:  # while modules were loaded
        return 130
    return main()


sys.exit(_main())
