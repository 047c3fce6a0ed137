"""The control API under ``/_emulator/``: the features of the Python objects for other languages and the browser.

Each module contains the routes of one subject; ``load_routes`` imports all of them. A route is a function decorated
with ``@route``; its schemas validate requests and make up ``/_emulator/openapi.json``, and tests check replies by them.
"""

from __future__ import annotations

from .handler import ControlHandler

__all__ = ["ControlHandler"]
