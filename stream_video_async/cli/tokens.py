"""``stream-video token``: sign and read tokens; nothing is sent."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

import jwt
import typer

from .output import Format, Output, print_one
from .session import Exit, command, note, open_client
from .values import call_id, duration

__all__ = ["app"]

_LONGEST = 250_000_000_000
"""Seconds; almost 8,000 years, the most that a ``datetime`` can represent."""

app: typer.Typer = typer.Typer(no_args_is_help=True, help="Sign and inspect tokens.")


@app.command()
@command
async def create(
    user_id: Annotated[str, typer.Argument(help="The user that the token is for.")],
    expires: Annotated[str, typer.Option(help="For example 90s, 15m, 8h, 7d; or 'never'.")] = "1h",
    call: Annotated[list[str] | None, typer.Option(help="Limit the token to a call, type:id; can be repeated.")] = None,
    role: Annotated[str | None, typer.Option(help="Role of the user in these calls; needs --call.")] = None,
) -> None:
    """Sign a token for a user and print it, alone, on stdout."""
    lifetime = duration(expires, "--expires")
    if lifetime is not None and lifetime < timedelta(seconds=1):
        raise typer.BadParameter(f"--expires must be at least 1s, or never, not {expires!r}")
    if role and not call:
        raise typer.BadParameter("--role is a role in calls: name them with --call type:id")
    for cid in call or ():
        call_id(cid)
    async with open_client() as client:
        if call:
            typer.echo(client.create_call_token(user_id, call, role, lifetime))
        else:
            typer.echo(client.create_token(user_id, lifetime))


@app.command()
@command
async def inspect(
    token: Annotated[str, typer.Argument(help="The token, or - for stdin.")],
    output: Output = None,
) -> int:
    """Show the claims of a token, whether it has expired, and whether the configured secret signed it.

    Exit code 1 if it has expired or another secret signed it.
    """
    text = (sys.stdin.read() if token == "-" else token).strip()
    try:
        claims: dict[str, Any] = jwt.decode(text, options={"verify_signature": False})
    except jwt.InvalidTokenError as error:
        raise ValueError(f"not a JWT: {error}") from None
    async with open_client() as client:
        signed = _is_signed_by(text, client.config.api_secret)
    expiry = claims.get("exp")
    left = None if not isinstance(expiry, int | float) else expiry - time.time()
    expired = left is not None and left < 0
    shown = {name: _readable(name, value) if output is Format.TABLE else value for name, value in claims.items()}
    print_one(shown | {"signature": "valid" if signed else "another secret signed it"}, output)
    if left is not None:
        note(f"expired {_span(left)} ago" if expired else f"expires in {_span(left)}")
    return Exit.FAILED if expired or not signed else Exit.OK


def _is_signed_by(token: str, secret: str | None) -> bool:
    try:
        jwt.decode(token, secret or "", algorithms=["HS256"], options={"verify_exp": False, "verify_iat": False})
    except jwt.InvalidTokenError:
        return False
    return True


def _span(seconds: float) -> timedelta:
    return timedelta(seconds=abs(round(min(seconds, _LONGEST))))


def _readable(name: str, value: Any) -> Any:
    if name in {"exp", "iat", "nbf"} and isinstance(value, int | float) and 0 <= value < _LONGEST:
        return f"{value} ({datetime.fromtimestamp(value, UTC):%Y-%m-%d %H:%M:%S} UTC)"
    return value
