"""The exit codes of the command line."""

from __future__ import annotations

from enum import IntEnum

from . import (
    BulkError,
    StreamAuthenticationError,
    StreamConfigError,
    StreamCredentialsError,
    StreamError,
    StreamPermissionError,
    StreamRateLimitError,
    StreamTransportError,
)

__all__ = ["Exit", "exit_code"]


class Exit(IntEnum):
    """The exit codes, the same for every command."""

    OK = 0
    FAILED = 1
    """Some rows failed, or the server refused the request."""
    USAGE = 2
    CREDENTIALS = 3
    RATE_LIMIT = 4
    UNREACHABLE = 5
    INTERRUPTED = 130


def exit_code(error: BaseException) -> Exit:
    """Return the exit code for an error."""
    if isinstance(error, BulkError) and isinstance(error.__cause__, StreamError):
        return exit_code(error.__cause__)
    if isinstance(error, StreamCredentialsError | StreamAuthenticationError | StreamPermissionError):
        return Exit.CREDENTIALS
    if isinstance(error, StreamRateLimitError):
        return Exit.RATE_LIMIT
    if isinstance(error, StreamTransportError | ConnectionError):
        return Exit.UNREACHABLE
    if isinstance(error, StreamConfigError) or not isinstance(error, StreamError):
        return Exit.USAGE
    return Exit.FAILED
