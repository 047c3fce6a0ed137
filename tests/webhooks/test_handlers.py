"""The dispatcher: each event reaches the handlers of its type once, and failures reach the caller."""

import asyncio
import functools

import pytest

from stream_video_async import webhooks
from stream_video_async.models import CallCreatedEvent, CallEndedEvent
from stream_video_async.webhooks import Delivery, Handlers, MemoryDeduplicator, UnknownEvent
from tests.support.timing import Sleeper

CREATED = webhooks.parse('{"type": "call.created", "call_cid": "default:1"}')
ENDED = webhooks.parse('{"type": "call.ended", "call_cid": "default:1"}')
UNKNOWN = webhooks.parse('{"type": "poll.created", "x": 1}')


@pytest.fixture
def seen():
    return []


async def test_a_handler_gets_the_events_of_its_type(seen):
    """Other handlers do not get the event."""
    handlers = Handlers()

    @handlers.on("call.created")
    async def created(event: CallCreatedEvent) -> None:
        seen.append(("created", event))

    @handlers.on("call.ended")
    def ended(event: CallEndedEvent) -> None:
        seen.append(("ended", event))

    assert await handlers.dispatch(CREATED) == "handled"
    assert await handlers.dispatch(ENDED) == "handled"
    assert seen == [("created", CREATED), ("ended", ENDED)]


async def test_a_handler_may_ask_for_the_delivery(seen):
    """A second parameter without a default gets the delivery with id and attempt."""
    handlers = Handlers()

    @handlers.on("call.created")
    async def created(event: CallCreatedEvent, delivery: Delivery[CallCreatedEvent]) -> None:
        seen.append((event, delivery.event, delivery.id, delivery.attempt))

    await handlers.dispatch(Delivery(CREATED, id="a", attempt=2))
    await handlers.dispatch(CREATED)
    assert seen == [(CREATED, CREATED, "a", 2), (CREATED, CREATED, None, None)]


async def test_every_kind_of_callable_can_handle(seen):
    """Functions, methods, partials, lambdas, objects, with defaults or without."""
    handlers = Handlers()

    class Service:
        async def method(self, event):
            seen.append("method")

        def __call__(self, event, *, flag=False):
            seen.append(flag)

    async def with_default(event, extra="default"):
        seen.append(extra)

    async def with_bound(name, event):
        seen.append(name)

    for handler in (
        Service().method,
        Service(),
        with_default,
        functools.partial(with_bound, "partial"),
        lambda event: seen.append("lambda"),
        lambda *arguments: seen.append(len(arguments)),
    ):
        assert handlers.on("call.created")(handler) is handler
    await handlers.dispatch(CREATED)
    assert seen == ["method", False, "default", "partial", "lambda", 1]


async def test_one_function_can_handle_several_types(seen):
    """Decorators can be stacked."""
    handlers = Handlers()

    @handlers.on("call.created")
    @handlers.on("call.ended")
    async def either(event: CallCreatedEvent | CallEndedEvent) -> None:
        seen.append(event.type)

    await handlers.dispatch(CREATED)
    await handlers.dispatch(ENDED)
    assert seen == ["call.created", "call.ended"]
    assert handlers.types() == ("call.created", "call.ended")


async def test_one_decorator_can_name_several_types(seen):
    """The annotation is the union of the classes; a type that is given twice counts once."""
    handlers = Handlers()

    @handlers.on("call.created", "call.ended", "call.created")
    async def either(event: CallCreatedEvent | CallEndedEvent) -> None:
        seen.append(event)

    for event in (CREATED, ENDED):
        assert await handlers.dispatch(event) == "handled"
    assert seen == [CREATED, ENDED]
    assert handlers.types() == ("call.created", "call.ended")


def test_a_handler_whose_annotation_lacks_a_class_is_refused():
    """Type checkers compare it only with the first type."""
    handlers = Handlers()

    def narrow(event: CallCreatedEvent) -> None: ...

    with pytest.raises(TypeError, match=r"handles 'call.ended': annotate its parameter 'event' with CallEndedEvent"):
        handlers.on("call.created", "call.ended")(narrow)
    assert handlers.types() == ()
    with pytest.raises(ValueError, match=r"did you mean 'call.ended'"):
        handlers.on("call.created", "call.endet")


def test_annotations_that_cannot_be_checked_are_ignored():
    handlers = Handlers()

    def bare(event): ...

    def unresolved(event: "NotImportedHere") -> None: ...  # type: ignore[name-defined]  # noqa: F821

    def wide(event: object) -> None: ...

    def any_event(event: webhooks.Event) -> None: ...

    def without_delivery(event: "CallCreatedEvent | CallEndedEvent", delivery: "Delivery[object]") -> None: ...

    for handler in (bare, unresolved, wide, any_event, without_delivery, functools.partial(wide), print):
        handlers.on("call.created", "call.ended")(handler)


async def test_handlers_run_in_order_and_stop_at_the_first_error(seen):
    """The caller sees the error."""
    handlers = Handlers()
    handlers.on("call.ended")(lambda event: seen.append(1))

    @handlers.on("call.ended")
    async def fail(event: CallEndedEvent) -> None:
        raise LookupError("no such room")

    handlers.on("call.ended")(lambda event: seen.append(3))
    with pytest.raises(LookupError, match="no such room"):
        await handlers.dispatch(ENDED)
    assert seen == [1]


async def test_unknown_types_go_to_the_fallback(seen):
    """Events of known types without a handler do not."""
    handlers = Handlers()
    assert await handlers.dispatch(UNKNOWN) == "unhandled"

    @handlers.fallback
    async def unknown(event: UnknownEvent) -> None:
        seen.append(event.raw)

    assert await handlers.dispatch(UNKNOWN) == "handled"
    assert await handlers.dispatch(ENDED) == "unhandled"
    assert seen == [{"type": "poll.created", "x": 1}]


@pytest.mark.parametrize("wrong", ["call.sesion_ended", "", "CALL.ENDED", None, 5])
def test_a_type_that_does_not_exist_is_refused(wrong):
    """At registration, with the likely spelling."""
    with pytest.raises(ValueError, match=r"@handlers\.fallback"):
        Handlers().on(wrong)
    with pytest.raises(ValueError, match=r"did you mean 'call\.session_ended'"):
        Handlers().on("call.sesion_ended")


@pytest.mark.parametrize("handler", [lambda: None, lambda a, b, c: None, lambda *, event: None])
def test_a_handler_that_cannot_be_called_so_is_refused(handler):
    """At registration, not when the first event arrives."""
    with pytest.raises(TypeError, match=r"takes \(event\) or \(event, delivery\)"):
        Handlers().on("call.ended")(handler)
    with pytest.raises(TypeError, match=r"takes \(event\) or \(event, delivery\)"):
        Handlers().fallback(handler)


def test_something_not_callable_is_refused():
    """Such as the result of calling the handler."""
    with pytest.raises(TypeError, match="must be callable, got str"):
        Handlers().on("call.ended")("handler")  # type: ignore[type-var]


@pytest.mark.parametrize("wrong", [None, {"type": "call.ended"}, b"{}", webhooks.Delivery(event=None), 5])
async def test_what_is_no_event_is_refused(wrong):
    """Such as the JSON of one."""
    with pytest.raises(TypeError, match=r"dispatch\(\) takes the result of read_delivery\(\)"):
        await Handlers().dispatch(wrong)


# --- de-duplication -------------------------------------------------------------------------------------------------


async def test_a_repeated_delivery_is_handled_once(seen):
    """The id is the same over all attempts."""
    handlers = Handlers()
    handlers.on("call.ended")(lambda event: seen.append(event))  # noqa: PLW0108 - a handler has one named parameter
    assert await handlers.dispatch(Delivery(ENDED, id="a", attempt=1)) == "handled"
    assert await handlers.dispatch(Delivery(ENDED, id="a", attempt=2)) == "duplicate"
    assert await handlers.dispatch(Delivery(ENDED, id="b", attempt=1)) == "handled"
    assert len(seen) == 2


async def test_deliveries_without_an_id_are_all_handled(seen):
    """Without an id, duplicates cannot be recognized."""
    handlers = Handlers()
    handlers.on("call.ended")(seen.append)
    await handlers.dispatch(ENDED)
    await handlers.dispatch(Delivery(ENDED))
    assert len(seen) == 2


async def test_without_a_deduplicator_every_attempt_is_handled(seen):
    """``dedup=False`` leaves it to the handlers."""
    handlers = Handlers(dedup=False)
    handlers.on("call.ended")(seen.append)
    await handlers.dispatch(Delivery(ENDED, id="a"))
    await handlers.dispatch(Delivery(ENDED, id="a"))
    assert len(seen) == 2


async def test_a_failed_delivery_is_handled_again(seen):
    """Stream retries after a failure, so the next attempt must be handled."""
    handlers = Handlers()

    @handlers.on("call.ended")
    async def fail_once(event: CallEndedEvent) -> None:
        seen.append(event)
        if len(seen) == 1:
            raise ConnectionError

    with pytest.raises(ConnectionError):
        await handlers.dispatch(Delivery(ENDED, id="a", attempt=1))
    assert await handlers.dispatch(Delivery(ENDED, id="a", attempt=2)) == "handled"
    assert await handlers.dispatch(Delivery(ENDED, id="a", attempt=3)) == "duplicate"


async def test_a_retry_during_a_slow_attempt_does_not_run_beside_it():
    """Stream is asked to retry later, because the first attempt may still fail."""
    handlers = Handlers()
    go, started = asyncio.Event(), asyncio.Event()

    @handlers.on("call.ended")
    async def slow(event: CallEndedEvent) -> None:
        started.set()
        await go.wait()

    first = asyncio.create_task(handlers.dispatch(Delivery(ENDED, id="a", attempt=1)))
    await started.wait()
    assert await handlers.dispatch(Delivery(ENDED, id="a", attempt=2)) == "running"
    go.set()
    assert await first == "handled"
    assert await handlers.dispatch(Delivery(ENDED, id="a", attempt=3)) == "duplicate"


async def test_a_cancelled_attempt_leaves_the_delivery_to_the_next():
    """A server that shuts down cancels its handlers."""
    handlers = Handlers()
    started = asyncio.Event()

    @handlers.on("call.ended")
    async def forever(event: CallEndedEvent) -> None:
        started.set()
        await asyncio.Event().wait()

    first = asyncio.create_task(handlers.dispatch(Delivery(ENDED, id="a")))
    await started.wait()
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    started.clear()
    second = asyncio.create_task(handlers.dispatch(Delivery(ENDED, id="a")))
    await started.wait()
    second.cancel()
    with pytest.raises(asyncio.CancelledError):
        await second


async def test_a_custom_deduplicator_is_called_in_order(seen):
    """The protocol has three methods."""

    class Recorder(MemoryDeduplicator):
        async def claim(self, webhook_id, /):
            seen.append(("claim", webhook_id))
            return await super().claim(webhook_id)

        async def complete(self, webhook_id, /):
            seen.append(("complete", webhook_id))
            await super().complete(webhook_id)

        async def release(self, webhook_id, /):
            seen.append(("release", webhook_id))
            await super().release(webhook_id)

    handlers = Handlers(dedup=Recorder())
    handlers.on("call.ended")(lambda event: seen.append("handled"))

    @handlers.on("call.created")
    def fail(event: CallCreatedEvent) -> None:
        raise ConnectionError

    await handlers.dispatch(Delivery(ENDED, id="a"))
    await handlers.dispatch(Delivery(ENDED, id="a"))
    with pytest.raises(ConnectionError):
        await handlers.dispatch(Delivery(CREATED, id="b"))
    await handlers.dispatch(Delivery(UNKNOWN, id="c"))
    assert seen == [
        ("claim", "a"),
        "handled",
        ("complete", "a"),
        ("claim", "a"),
        ("claim", "b"),
        ("release", "b"),
    ]


async def test_memory_is_bounded_by_number():
    """The oldest is removed first."""
    memory = MemoryDeduplicator(max_entries=2)
    for name in ("a", "b", "c"):
        assert await memory.claim(name) == "new"
        await memory.complete(name)
    assert len(memory) == 2
    assert [await memory.claim(name) for name in ("b", "c", "a")] == ["done", "done", "new"]


async def test_memory_is_bounded_by_time():
    """Counted from the last change, by a monotonic clock."""
    clock = Sleeper(0.0)
    memory = MemoryDeduplicator(ttl=10, clock=clock)
    await memory.claim("a")
    clock.now = 5
    await memory.complete("a")
    await memory.claim("b")
    clock.now = 14
    assert await memory.claim("a") == "done"
    clock.now = 15
    assert await memory.claim("a") == "new"
    assert len(memory) == 1


async def test_memory_is_bounded_by_the_length_of_ids():
    """Senders choose the header, so a long id is stored as a digest."""
    memory = MemoryDeduplicator()
    assert await memory.claim("x" * 100_000) == "new"
    assert await memory.claim("x" * 100_000) == "running"
    assert await memory.claim("x" * 100_001) == "new"
    await memory.release("x" * 100_000)
    assert await memory.claim("x" * 100_000) == "new"
    assert await memory.claim("\ud800" * 200) == "new"


@pytest.mark.parametrize("dedup", [True, 0, 5, MemoryDeduplicator, {}])
def test_a_deduplicator_has_all_methods(dedup):
    """At construction, not when the first event arrives."""
    with pytest.raises(TypeError, match=r"dedup must have claim\(\), complete\(\) and release\(\), or be False, not"):
        Handlers(dedup=dedup)


@pytest.mark.parametrize(
    "bounds", [{"max_entries": 0}, {"max_entries": "5"}, {"ttl": 0}, {"ttl": -1.0}, {"ttl": float("nan")}, {"ttl": "5"}]
)
def test_bounds_must_be_positive(bounds):
    """Other values would store nothing, or everything."""
    with pytest.raises(ValueError, match=next(iter(bounds))):
        MemoryDeduplicator(**bounds)
