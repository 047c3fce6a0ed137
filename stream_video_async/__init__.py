"""Asyncio-first client for Stream's Video server API."""

from ._version import __version__

__all__ = ["__version__"]
