"""A local, stateful server that speaks the Video API: for demos, examples and tests without a network.

Needs the extra ``emulator``: ``pip install 'stream-video-async[emulator]'``.

Example:
    >>> async with StreamEmulator() as emulator, emulator.client() as client:
    ...     await client.get_app()
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .decorator import emulated
    from .emulator import StreamEmulator
    from .options import Options, TaskMode
    from .threaded import ThreadedStreamEmulator
    from .webhooks import WebhookFault

__all__ = ["Options", "StreamEmulator", "TaskMode", "ThreadedStreamEmulator", "WebhookFault", "emulated"]

_MODULES = {
    "Options": "options",
    "StreamEmulator": "emulator",
    "TaskMode": "options",
    "ThreadedStreamEmulator": "threaded",
    "WebhookFault": "webhooks",
    "emulated": "decorator",
}


def __getattr__(name: str) -> object:
    """Load a public name on first use.

    Raises:
        ImportError: The extra is not installed.
    """
    if name not in _MODULES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    if find_spec("jsonschema_rs") is None:
        message = (
            "the emulator checks requests with jsonschema-rs, which is not installed: "
            "pip install 'stream-video-async[emulator]'"
        )
        raise ImportError(message)
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
