"""``stream-video app`` and ``stream-video rate-limits``: the app itself."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .output import Output, print_one, print_rows
from .session import Exit, command, open_client

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stream_video_async.models import GetRateLimitsResponse

__all__ = ["app", "rate_limits"]

app: typer.Typer = typer.Typer(no_args_is_help=True, help="Show the app's settings and check its queues.")


@app.command("get")
@command
async def get_app(output: Output = None) -> None:
    """Print the app's settings."""
    async with open_client() as client:
        print_one((await client.get_app()).app, output)


@app.command()
@command
async def check(
    what: Annotated[str, typer.Argument(help="sqs or sns.")],
    url: Annotated[str | None, typer.Option(help="Queue URL or topic ARN; default: the app's own.")] = None,
    key: Annotated[str | None, typer.Option(help="AWS access key; default: the app's own.")] = None,
    secret: Annotated[
        str | None, typer.Option(envvar="AWS_SECRET_ACCESS_KEY", help="AWS secret key; better by the variable.")
    ] = None,
    output: Output = None,
) -> int:
    """Let the server send a test message to a queue (sqs) or topic (sns); exit code 1 if it cannot."""
    async with open_client() as client:
        if what == "sqs":
            sqs = await client.check_sqs(sqs_url=url, sqs_key=key, sqs_secret=secret)
            print_one(sqs, output)
            return Exit.OK if sqs.status == "ok" else Exit.FAILED
        if what == "sns":
            sns = await client.check_sns(sns_topic_arn=url, sns_key=key, sns_secret=secret)
            print_one(sns, output)
            return Exit.OK if sns.status == "ok" else Exit.FAILED
    raise typer.BadParameter(f"app check takes sqs or sns, not {what!r}")


@command
async def rate_limits(
    endpoint: Annotated[
        list[str] | None, typer.Option(help="Only this operation, for instance GetCall; can be repeated.")
    ] = None,
    output: Output = None,
) -> None:
    """Print the rate limits of the app's server side: limit, remaining requests, and when the window ends."""
    async with open_client() as client:
        limits = await client.get_rate_limits(server_side=True, endpoints=",".join(endpoint) if endpoint else None)
    columns = {name: name for name in ("endpoint", "limit", "remaining", "reset")}
    await print_rows(_limits(limits), columns, output)


def _limits(limits: GetRateLimitsResponse) -> Iterator[dict[str, Any]]:
    for name, info in sorted((limits.server_side or {}).items()):
        reset = datetime.fromtimestamp(info.reset, UTC)
        yield {"endpoint": name, "limit": info.limit, "remaining": info.remaining, "reset": reset}
