"""Types of the dispatcher, as type checkers infer them; an ignored error that does not occur is an error, too."""

# pyright: strict, reportUnnecessaryTypeIgnoreComment=true, reportUnusedFunction=false

from typing import Any, assert_type

from aiohttp import web

from stream_video_async import AsyncStreamClient, webhooks
from stream_video_async.integrations.aiohttp import read_webhook
from stream_video_async.integrations.fastapi import WebhookDep
from stream_video_async.models import (
    AsyncExportErrorEvent,
    CallEndedEvent,
    CallSessionEndedEvent,
    CallSessionStartedEvent,
    CustomVideoEvent,
)
from stream_video_async.webhooks import Delivery, Handlers, UnknownEvent

handlers = Handlers()


# --- accepted -------------------------------------------------------------------------------------------------------


@handlers.on("call.session_ended")
async def with_event(event: CallSessionEndedEvent) -> int:
    assert_type(event.session_id, str)
    return 1


@handlers.on("call.session_ended")
async def with_delivery(event: CallSessionEndedEvent, delivery: Delivery[CallSessionEndedEvent]) -> None:
    assert_type(delivery.event, CallSessionEndedEvent)
    assert_type(delivery.id, str | None)
    assert_type(delivery.attempt, int | None)


@handlers.on("custom")
def synchronous(event: CustomVideoEvent) -> None:
    assert_type(event.custom, dict[str, Any])


@handlers.on("call.session_started")
@handlers.on("call.session_ended")
async def several(event: CallSessionStartedEvent | CallSessionEndedEvent) -> None:
    assert_type(event.call_cid, str)


@handlers.on("call.session_started", "call.session_ended")
async def several_at_once(event: CallSessionStartedEvent | CallSessionEndedEvent) -> None:
    if event.type == "call.session_started":
        assert_type(event, CallSessionStartedEvent)
    else:
        assert_type(event, CallSessionEndedEvent)


@handlers.on("export.users.error")
@handlers.on("export.channels.error")
async def shared(event: AsyncExportErrorEvent) -> None: ...


@handlers.on("call.ended")
async def any_event(event: webhooks.Event) -> None: ...


@handlers.on("call.ended")
async def any_object(event: object, delivery: Delivery[object]) -> None: ...


@handlers.fallback
async def unknown(event: UnknownEvent) -> None:
    assert_type(event.raw, dict[str, Any])


class Service:
    async def ended(self, event: CallEndedEvent) -> None: ...


handlers.on("call.ended")(Service().ended)


async def call_directly(event: CallSessionEndedEvent) -> None:
    # A decorated function keeps its type, so it can be called in tests.
    assert_type(await with_event(event), int)
    await with_delivery(event=event, delivery=Delivery(event))


# --- refused --------------------------------------------------------------------------------------------------------


@handlers.on("call.session_ended")  # type: ignore[type-var]
async def of_another_event(event: CallEndedEvent) -> None: ...


@handlers.on("call.session_ended")  # type: ignore[type-var]
async def of_another_delivery(event: CallSessionEndedEvent, delivery: Delivery[CallEndedEvent]) -> None: ...


@handlers.on("call.session_ended")  # type: ignore[type-var]
async def of_too_few_classes(event: CallEndedEvent | CallSessionStartedEvent) -> None: ...


@handlers.on("call.session_ended")  # type: ignore[type-var]
def synchronous_of_another_event(event: UnknownEvent) -> None: ...


@handlers.on("call.session_ended")  # type: ignore[type-var]
async def without_parameters() -> None: ...


@handlers.on("call.session_ended")  # type: ignore[type-var]
async def with_a_third_parameter(event: CallSessionEndedEvent, delivery: object, more: object) -> None: ...


@handlers.fallback  # type: ignore[type-var]
async def fallback_of_a_known_event(event: CallEndedEvent) -> None: ...


handlers.on("call.session_ended")(Service().ended)  # type: ignore[type-var]
handlers.on("call.sesion_ended")(Service().ended)  # type: ignore[operator]
handlers.on("call.ended", "poll.created")(Service().ended)  # type: ignore[operator]


@handlers.on("call.endet")  # type: ignore[operator]
async def of_a_misspelled_type(event: CallEndedEvent) -> None: ...


@handlers.on("call.ended", "call.session_started")  # type: ignore[type-var]
async def of_the_second_type_alone(event: CallSessionStartedEvent) -> None: ...


# --- parsing --------------------------------------------------------------------------------------------------------


async def routes(delivery: WebhookDep, request: web.Request) -> None:
    assert_type(delivery.event, webhooks.Event | UnknownEvent)
    await handlers.dispatch(delivery)
    assert_type(await read_webhook(request), Delivery[webhooks.Event | UnknownEvent])


def narrowed(event: webhooks.Event) -> None:
    if event.type == "call.ended":
        assert_type(event, CallEndedEvent)
    elif event.type == "call.session_ended":
        assert_type(event.session_id, str)
    match event:
        case CallEndedEvent():
            assert_type(event.call.id, str)
        case _:
            pass
    match event.type:
        case "call.session_ended":
            assert_type(event, CallSessionEndedEvent)
        case _:
            pass


def narrowed_after_parsing(body: bytes) -> None:
    event = webhooks.parse(body)
    if isinstance(event, UnknownEvent):
        return
    assert_type(event, webhooks.Event)
    if event.type == "call.ended":
        assert_type(event, CallEndedEvent)


def beside_unknown_events(event: webhooks.Event | UnknownEvent) -> None:
    if event.type == "call.ended":
        # To type checkers, the type of an unknown event may be any text.
        ended: CallEndedEvent = event  # type: ignore[assignment]
        del ended
    match event.type:
        case "call.ended":
            assert_type(event, CallEndedEvent | UnknownEvent)
        case _:
            pass
    match event:
        case CallSessionStartedEvent() | CallSessionEndedEvent():
            assert_type(event.session_id, str)
        case UnknownEvent():
            assert_type(event.raw, dict[str, Any])
        case _:
            pass


def parsed(body: bytes, client: AsyncStreamClient) -> None:
    event = webhooks.verify_and_parse(body, None, ["old", b"new"])
    assert_type(event, webhooks.Event | UnknownEvent)
    assert_type(client.parse_sqs("{}"), webhooks.Event | UnknownEvent)
    if isinstance(event, UnknownEvent):
        assert_type(event.raw, dict[str, Any])
    elif isinstance(event, CallSessionEndedEvent):
        assert_type(event.session_id, str)
    assert_type(webhooks.verify(body, None, "secret"), bool)
    webhooks.verify({"type": "call.ended"}, None, "secret")  # type: ignore[arg-type]
    webhooks.verify(body, None, None)  # type: ignore[arg-type]
