"""The client, the exit codes, and errors as one line on stderr: shared by all commands."""

from __future__ import annotations

import asyncio
import functools
import os
import sys
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final, ParamSpec

import typer

from stream_video_async import AsyncStreamClient, ClientConfig, StreamCredentialsError, StreamError
from stream_video_async._exit_codes import Exit, exit_code

from .profiles import Profile, load_profile

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

P = ParamSpec("P")

__all__ = ["Exit", "client_of", "command", "credentials_source", "exit_code", "note", "open_client", "profile"]


profile: Final[ContextVar[str | None]] = ContextVar("profile", default=None)
"""The value of ``--profile``."""


def credentials_source() -> str:
    """Return where the credentials come from: ``"environment"`` or ``"profile NAME"``."""
    if os.environ.get("STREAM_API_KEY") or os.environ.get("STREAM_API_SECRET"):
        return "environment"
    return f"profile {profile.get() or os.environ.get('STREAM_PROFILE') or 'default'}"


def open_client(**settings: Any) -> AsyncStreamClient:
    """Create the client that a command uses.

    ``STREAM_*`` variables take precedence over profiles.

    Args:
        **settings: Settings of the client, for instance ``timeout``.

    Raises:
        StreamCredentialsError: There are no credentials, or they cannot work.
        StreamConfigError: Another setting is invalid.
    """
    source = credentials_source()
    if source == "environment":
        if profile.get():
            note("using STREAM_API_KEY and STREAM_API_SECRET, which take precedence over --profile")
        return AsyncStreamClient(**settings)
    name = source.removeprefix("profile ")
    stored = load_profile(name)
    if stored is None:
        is_named = profile.get() or os.environ.get("STREAM_PROFILE")
        raise StreamCredentialsError(
            f"there is no profile {name!r}: create it with 'stream-video configure --profile {name}'"
            if is_named
            else "no credentials: set STREAM_API_KEY and STREAM_API_SECRET, or run 'stream-video configure'"
        )
    address = os.environ.get("STREAM_BASE_URL", "").strip()
    if address and stored.get("base_url", address) != address:
        note(f"using STREAM_BASE_URL, which takes precedence over the address of profile {name!r}")
    return client_of(stored, **settings)


def client_of(entry: Profile, **settings: Any) -> AsyncStreamClient:
    """Create a client with the credentials of a profile.

    Args:
        entry: The profile; its address is used unless ``STREAM_BASE_URL`` is set.
        **settings: Settings that take precedence over ``STREAM_*`` variables.

    Raises:
        StreamConfigError: A credential or setting is invalid.
    """
    variables = {name: value for name, value in os.environ.items() if value.strip()}
    credentials = {"STREAM_API_KEY": entry["api_key"], "STREAM_API_SECRET": entry["api_secret"]}
    address = {"STREAM_BASE_URL": entry.get("base_url", "")}
    return AsyncStreamClient(config=ClientConfig.from_env(address | variables | credentials, **settings))


def note(text: str) -> None:
    """Print a message to stderr."""
    typer.echo(text, err=True)


def command(function: Callable[P, Coroutine[Any, Any, int | None]]) -> Callable[P, None]:
    """Turn an async function into a command: it ends the process with one of the documented exit codes.

    Args:
        function: Returns the exit code; ``None`` means 0.
    """

    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            status = asyncio.run(function(*args, **kwargs))
        except KeyboardInterrupt:
            raise typer.Exit(Exit.INTERRUPTED) from None
        except BrokenPipeError:
            # The reader, such as head, has closed the pipe. Python would report it again when it flushes stdout.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(Exit.OK) from None
        except (StreamError, ValueError, OSError) as error:
            typer.secho(f"error: {error}", err=True, fg="red")
            raise typer.Exit(exit_code(error)) from None
        raise typer.Exit(status or Exit.OK)

    return run
