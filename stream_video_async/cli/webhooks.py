"""``stream-video webhooks``: send, verify and receive webhooks."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Annotated
from uuid import uuid4

import typer

from stream_video_async import WebhookError, webhooks
from stream_video_async.webhooks._body import read_payload

from .session import Exit, command, note, open_client
from .values import file_content, without_secrets

if TYPE_CHECKING:
    from aiohttp import web

__all__ = ["app"]

app: typer.Typer = typer.Typer(no_args_is_help=True, help="Send, verify and receive webhooks.")


@app.command()
@command
async def send(
    event: Annotated[str, typer.Argument(help="Type of the event, for instance call.ended.")],
    to: Annotated[str, typer.Option(help="URL of the receiver.")],
    data: Annotated[str | None, typer.Option(help="The whole body as @file; default: a sample of the event.")] = None,
) -> int:
    """Send a signed sample of an event to a receiver, as the service would; exit code 1 unless it replies with 2xx."""
    body = file_content(data[1:], "--data") if data and data.startswith("@") else (data or _sample(event)).encode()
    import aiohttp

    async with open_client() as client:
        headers = {
            "Content-Type": "application/json",
            "X-Signature": webhooks.sign(body, client.config.api_secret or ""),
            "X-Api-Key": client.config.api_key,
            "X-Webhook-Id": str(uuid4()),
            "X-Webhook-Attempt": "1",
        }
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session,
            session.post(to, data=body, headers=headers) as response,
        ):
            note(f"{response.status} {response.reason}")
            typer.echo(await response.text())
            return Exit.OK if response.ok else Exit.FAILED
    except (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError):
        shown = without_secrets(to)
        raise typer.BadParameter(f"--to takes a URL such as http://127.0.0.1:8080/hook, not {shown!r}") from None
    except (aiohttp.ClientError, TimeoutError) as error:
        note(without_secrets(f"error: {to} cannot be reached: {error or type(error).__name__}"))
        return Exit.UNREACHABLE


@app.command()
@command
async def verify(
    signature: Annotated[str, typer.Option(help="The X-Signature header.")],
    body: Annotated[str, typer.Argument(help="File that holds the body as received, or - for stdin.")] = "-",
) -> int:
    """Check the signature of a body and print its event; exit code 1 if it is refused."""
    content = file_content(body, "BODY")
    async with open_client() as client:
        try:
            event = client.verify_and_parse_webhook(content, signature)
        except WebhookError as error:
            note(f"error: {error}")
            return Exit.FAILED
    note(f"the signature is valid; event {event.type}")
    typer.echo(read_payload(content, webhooks.MAX_EVENT_BYTES))
    return Exit.OK


@app.command()
@command
async def serve(
    port: Annotated[int, typer.Option(help="Port on 127.0.0.1; 0 takes a free one.", min=0, max=65535)] = 8080,
    status: Annotated[int, typer.Option(help="Status to answer valid deliveries with.", min=200, max=599)] = 200,
) -> None:
    """Receive webhooks on 127.0.0.1, check their signature, and print each event as one line of JSON."""
    from aiohttp import web

    ended = asyncio.get_running_loop().create_future()
    async with open_client() as client:

        async def receive(request: web.Request) -> web.Response:
            content = await request.read()
            try:
                event = client.verify_and_parse_webhook(content, request.headers.get("X-Signature"))
            except WebhookError as error:
                note(f"refused: {error}")
                return web.Response(status=401)
            note(f"{event.type}, attempt {request.headers.get('X-Webhook-Attempt', '?')}")
            payload = read_payload(content, webhooks.MAX_EVENT_BYTES)
            try:
                typer.echo(json.dumps(json.loads(payload), ensure_ascii=False))
            except BrokenPipeError as error:  # the reader of stdout has ended
                if not ended.done():
                    ended.set_exception(error)
                return web.Response(status=503)
            return web.Response(status=status)

        server = web.Application()
        server.router.add_post("/{path:.*}", receive)
        runner = web.AppRunner(server)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", port)
            await site.start()
            bound: int = runner.addresses[0][1]
            note(f"listening on http://127.0.0.1:{bound}, any path; stop with Ctrl-C")
            await ended
        finally:
            await runner.cleanup()


def _sample(event: str) -> str:
    from stream_video_async.emulator.contract import load_contract
    from stream_video_async.emulator.samples import sample

    if event not in webhooks.EVENT_TYPES:
        raise typer.BadParameter(f"there is no event {event!r}; known: {', '.join(webhooks.EVENT_TYPES)}")
    schema = load_contract().schemas[webhooks.EVENT_TYPES[event]]
    return json.dumps(sample(schema, optional=True) | {"type": event})
