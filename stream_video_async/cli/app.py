"""The root of the command: global options and the groups."""

from __future__ import annotations

from typing import Annotated

import typer

from stream_video_async import __version__

from . import app_info, bulk, call_types, calls, configure, doctor, raw, recordings, tokens, users, webhooks
from .session import profile

__all__ = ["app"]

_EPILOG = (
    "Exit codes: 0 done, 1 some rows failed or the request was refused, 2 usage, 3 credentials missing or refused, "
    "4 rate limit, 5 server not reachable."
)
app: typer.Typer = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(tokens.app, name="token")
app.add_typer(users.app, name="users")
app.add_typer(bulk.app, name="bulk")
app.add_typer(calls.app, name="calls")
app.add_typer(call_types.app, name="call-types")
app.add_typer(recordings.app, name="recordings")
app.add_typer(app_info.app, name="app")
app.add_typer(webhooks.app, name="webhooks")
app.command("rate-limits")(app_info.rate_limits)
app.command("api")(raw.api)
app.command("configure")(configure.configure)
app.command("doctor")(doctor.doctor)


@app.command("emulator", context_settings={"ignore_unknown_options": True, "help_option_names": []})
def emulator(arguments: Annotated[list[str] | None, typer.Argument(metavar="[OPTIONS] [COMMAND]")] = None) -> None:
    """Run a local server that speaks the Video API; see 'stream-video emulator --help'."""
    from stream_video_async.emulator.cli import main

    raise typer.Exit(main(arguments or [], program="stream-video emulator"))


def _print_version(is_requested: bool) -> None:
    if is_requested:
        typer.echo(f"stream-video {__version__}")
        raise typer.Exit


@app.callback()
def root(
    profile_name: Annotated[
        str | None,
        typer.Option(
            "--profile", envvar="STREAM_PROFILE", help="The credentials to use, by the name given to 'configure'."
        ),
    ] = None,
    _asked: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Work with a Stream Video app from the command line.

    Credentials come from STREAM_API_KEY and STREAM_API_SECRET, or from a profile created by 'stream-video configure'.
    Data goes to stdout, messages go to stderr.
    """
    profile.set(profile_name)
