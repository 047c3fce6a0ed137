"""``stream-video calls``: create, show and end calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from stream_video_async.models import CallRequest, MemberRequest

from .output import Output, print_one, print_rows
from .session import command, note, open_client
from .values import call_id, custom_fields, instant, json_object, member

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["app"]

app: typer.Typer = typer.Typer(no_args_is_help=True, help="Create calls, show them, ring, go live, end.")

_COLUMNS = {
    "cid": "call.cid",
    "created": "call.created_at",
    "by": "call.created_by.id",
    "starts": "call.starts_at",
    "ended": "call.ended_at",
    "custom": "call.custom",
}
_MEMBER_COLUMNS = {"user": "user_id", "name": "user.name", "role": "role", "since": "created_at", "custom": "custom"}

Cid = Annotated[str, typer.Argument(help="The call, type:id.")]
Custom = Annotated[list[str] | None, typer.Option(help="Custom data, key=text or key:=json; can be repeated.")]
Members = Annotated[list[str] | None, typer.Option("--member", help="A member, user or user:role; can be repeated.")]
StartsAt = Annotated[str | None, typer.Option(help="When it begins, for instance 2026-01-31T18:00:00Z or +2h.")]


@app.command()
@command
async def create(
    call_type: Annotated[str, typer.Argument(help="The call's type, or type:id in one word.")],
    id: Annotated[str | None, typer.Argument(help="The call's id.")] = None,
    created_by: Annotated[str | None, typer.Option(help="The user on whose behalf it is created.")] = None,
    members: Members = None,
    custom: Custom = None,
    starts_at: StartsAt = None,
    team: Annotated[str | None, typer.Option(help="The team that it belongs to.")] = None,
    ring: Annotated[bool, typer.Option(help="Ring the members.")] = False,
    notify: Annotated[bool, typer.Option(help="Notify the members.")] = False,
    output: Output = None,
) -> None:
    """Create a call, or get it if it exists, and print it."""
    type_, id_ = (call_type, id) if id is not None else call_id(call_type)
    data = CallRequest(
        created_by_id=created_by,
        members=_members(members, "--member") or None,
        custom=custom_fields(custom or ()) or None,
        starts_at=instant(starts_at, "--starts-at") if starts_at else None,
        team=team,
    )
    async with open_client() as client:
        reply = await client.video.call(type_, id_).create(data=data, ring=ring or None, notify=notify or None)
    if not reply.created:
        note(f"{reply.call.cid} exists already")
    print_one(reply.call, output)


@app.command()
@command
async def get(cid: Cid, output: Output = None) -> None:
    """Print one call with its settings."""
    async with open_client() as client:
        print_one((await client.video.call(*call_id(cid)).get()).call, output)


@app.command("list")
@command
async def list_calls(
    where: Annotated[str, typer.Option(help='Filter conditions as JSON, for instance \'{"type": "default"}\'.')] = "{}",
    limit: Annotated[int, typer.Option(help="How many at most; 0: all.", min=0)] = 25,
    output: Output = None,
) -> None:
    """List calls, newest first."""
    conditions = json_object(where, "--where")
    async with open_client() as client:
        calls = client.video.iter_calls(filter_conditions=conditions)
        await print_rows(calls, _COLUMNS, output, limit=limit)


@app.command()
@command
async def update(cid: Cid, custom: Custom = None, starts_at: StartsAt = None, output: Output = None) -> None:
    """Change custom data or the start of a call, and print it."""
    if not custom and not starts_at:
        raise typer.BadParameter("nothing to change: pass --custom or --starts-at")
    begins = instant(starts_at, "--starts-at") if starts_at else None
    fields = custom_fields(custom or ()) or None
    async with open_client() as client:
        reply = await client.video.call(*call_id(cid)).update(custom=fields, starts_at=begins)
    print_one(reply.call, output)


@app.command()
@command
async def end(cid: Cid) -> None:
    """End a call for all participants."""
    async with open_client() as client:
        await client.video.call(*call_id(cid)).end()
    note(f"{cid} ended")


@app.command()
@command
async def members(
    cid: Cid,
    add: Annotated[list[str] | None, typer.Option(help="Add a member or change its role, user or user:role.")] = None,
    remove: Annotated[list[str] | None, typer.Option(help="Remove a member, by user id.")] = None,
    output: Output = None,
) -> None:
    """List the members of a call, after adding and removing some."""
    async with open_client() as client:
        call = client.video.call(*call_id(cid))
        if add or remove:
            changed = _members(add, "--add") or None
            await call.update_call_members(update_members=changed, remove_members=remove or None)
        await print_rows(call.iter_members(), _MEMBER_COLUMNS, output)


@app.command()
@command
async def ring(
    cid: Cid,
    member_ids: Annotated[
        list[str] | None, typer.Option("--member", help="Ring only this user; can be repeated. Default: all members.")
    ] = None,
    video: Annotated[bool, typer.Option(help="Announce a video call.")] = False,
) -> None:
    """Ring the members of a call, and print their ids."""
    async with open_client() as client:
        reply = await client.video.call(*call_id(cid)).ring(members_ids=member_ids or None, video=video or None)
    for user_id in reply.members_ids or ():
        typer.echo(user_id)


@app.command()
@command
async def live(cid: Cid, stop: Annotated[bool, typer.Option("--stop", help="Go back to backstage.")] = False) -> None:
    """Take a call from backstage to live, or back."""
    async with open_client() as client:
        call = client.video.call(*call_id(cid))
        if stop:
            await call.stop_live()
        else:
            await call.go_live()
    note(f"{cid} is {'in backstage' if stop else 'live'}")


def _members(items: Iterable[str] | None, option: str) -> list[MemberRequest]:
    return [MemberRequest(user_id=user, role=role) for user, role in (member(item, option) for item in items or ())]
