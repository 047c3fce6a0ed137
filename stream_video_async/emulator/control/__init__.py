"""The control API under ``/_emulator/``: what the Python objects offer, for tests in other languages and the browser.

Each module holds the routes of one subject and is loaded by itself. A route is a function under ``@route``; its schemas
check what comes in, make the document at ``/_emulator/openapi.json``, and are held against the replies by the tests.
"""

from __future__ import annotations

from .handler import ControlHandler

__all__ = ["ControlHandler"]
