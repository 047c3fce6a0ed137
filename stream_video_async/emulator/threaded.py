"""``ThreadedStreamEmulator``: the emulator in a thread and event loop of its own, for synchronous code.

A test that blocks does not stall it. Its methods may be called from any thread but its own, in which listeners and
the conditions of faults run: there, those that would wait for that thread raise ``RuntimeError``.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, Final, Protocol, Self, TypeVar

from .base import BaseEmulator
from .hosting import Host
from .journal import RecordedRequest, RecordedRequests, RequestLog
from .json_types import JsonObject
from .queues import QueueMessage
from .steps import Steps
from .webhooks import Delivery, WebhookFault, Webhooks

__all__ = ["BlockingQueue", "BlockingRequestLog", "BlockingWebhooks", "ThreadedStreamEmulator"]

T = TypeVar("T")
_STOP_SECONDS: Final = 10.0
_lock: Final = threading.Lock()
"""Held while work is handed to a loop: work handed to a loop that has stopped would wait forever."""


class Run(Protocol):
    """Runs a coroutine in the emulator's event loop, and waits for it."""

    def __call__(self, work: Coroutine[Any, Any, T]) -> T: ...


class BlockingRequestLog(RecordedRequests):
    """The requests that came in, for code without an event loop."""

    def __init__(self, log: RequestLog, run: Run) -> None:
        super().__init__(log.records)
        self._log = log
        self._run = run

    def wait_for(
        self,
        operation: str,
        *,
        times: int = 1,
        timeout: float = 5.0,
        where: Callable[[RecordedRequest], bool] | None = None,
    ) -> list[RecordedRequest]:
        """Block until an operation has been called ``times`` times.

        Raises:
            AssertionError: It was not within ``timeout`` seconds.
        """
        return self._run(self._log.wait_for(operation, times=times, timeout=timeout, where=where))


class BlockingQueue:
    """The messages that hooks of kind ``sqs`` or ``sns`` have written to one address."""

    def __init__(self, queue: asyncio.Queue[QueueMessage], run: Run) -> None:
        self._queue = queue
        self._run = run

    def get_nowait(self) -> QueueMessage:
        """Take the oldest message.

        Raises:
            asyncio.QueueEmpty: There is none.
        """
        return self._queue.get_nowait()

    def qsize(self) -> int:
        """Return the number of messages."""
        return self._queue.qsize()

    def empty(self) -> bool:
        """Return whether there is no message."""
        return self._queue.empty()

    def get(self, timeout: float = 5.0) -> QueueMessage:
        """Take the oldest message; blocks until there is one.

        Raises:
            TimeoutError: None came within ``timeout`` seconds.
        """
        return self._run(asyncio.wait_for(self._queue.get(), timeout))


class BlockingWebhooks:
    """Deliveries to the app's hooks, for code without an event loop."""

    def __init__(self, webhooks: Webhooks, run: Run) -> None:
        self._webhooks = webhooks
        self._run = run

    def settle(self) -> None:
        """Block until every delivery is done, successful or not."""
        self._run(self._webhooks.settle())

    def send(self, app: str, body: JsonObject, *, url: str | None = None) -> None:
        """Start to send an event to the hooks that receive its type, or only to a URL."""

        async def send() -> None:
            self._webhooks.send(app, body, url=url)

        self._run(send())

    def subscribe(self, listener: Callable[[Delivery], None]) -> Callable[[], None]:
        """Call ``listener`` in the emulator's thread whenever a delivery begins or its state changes.

        Returns:
            A function that ends the subscription.
        """
        return self._webhooks.subscribe(listener)

    @property
    def deliveries(self) -> list[Delivery]:
        """The deliveries so far, oldest first."""
        return list(self._webhooks.deliveries)

    @property
    def faults(self) -> list[WebhookFault]:
        """The faults of deliveries; append to the list or assign another."""
        return self._webhooks.faults

    @faults.setter
    def faults(self, faults: list[WebhookFault]) -> None:
        self._webhooks.faults = faults

    @property
    def retry_delay(self) -> float:
        """Real seconds before the second attempt; doubles each time."""
        return self._webhooks.retry_delay

    @retry_delay.setter
    def retry_delay(self, seconds: float) -> None:
        self._webhooks.retry_delay = seconds

    def queue(self, address: str) -> BlockingQueue:
        """Return the messages that hooks of kind ``sqs`` or ``sns`` have written to a queue URL or topic ARN."""
        return BlockingQueue(self._webhooks.queue(address), self._run)


def _serve(loop: asyncio.AbstractEventLoop, host: Host) -> None:
    """Run the loop until it is stopped, then close the host and cancel the tasks, such as what callers wait for."""
    with contextlib.closing(loop):
        loop.run_forever()
        with contextlib.suppress(TimeoutError):
            loop.run_until_complete(asyncio.wait_for(host.stop(), _STOP_SECONDS))
        tasks = asyncio.all_tasks(loop)
        for task in tasks:
            task.cancel()
        if tasks:
            loop.run_until_complete(asyncio.wait(tasks, timeout=_STOP_SECONDS))


class ThreadedStreamEmulator(BaseEmulator):
    """An emulator for code without an event loop.

    Example:
        >>> with ThreadedStreamEmulator() as emulator:
        ...     urllib.request.urlopen(emulator.url + "/_emulator/health")
    """

    _thread: threading.Thread | None = None
    _loop: asyncio.AbstractEventLoop | None = None

    @property
    def requests(self) -> BlockingRequestLog:
        """The requests that came in, with assertions."""
        return BlockingRequestLog(self._services.requests, self._run)

    @property
    def webhooks(self) -> BlockingWebhooks:
        """Deliveries to the app's hooks."""
        return BlockingWebhooks(self._services.webhooks, self._run)

    def _do(self, action: Callable[[], T]) -> T:
        async def act() -> T:
            return action()

        return self._run(act())

    def _do_steps(self, steps: Steps[T]) -> T:
        return self._run(self._services.store.in_steps(steps))

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        try:
            self._refuse_own_thread()
            with _lock:
                if self._loop is None:
                    raise self._not_running()
                future = asyncio.run_coroutine_threadsafe(work, self._loop)
        except RuntimeError:
            work.close()
            raise
        return future.result()

    def _refuse_own_thread(self) -> None:
        if threading.current_thread() is self._thread:
            message = "called from the emulator's own thread, which would wait for itself: call it from another one"
            raise RuntimeError(message)

    # --- life -----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Start the thread and return once the emulator listens.

        Raises:
            OSError: The port is taken.
            RuntimeError: It runs already.
        """
        with _lock:
            if self._loop is not None:
                message = "the emulator is running already"
                raise RuntimeError(message)
            loop = self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=_serve, args=(loop, self._host), name="stream-emulator", daemon=True)
        self._thread.start()
        try:
            self._run(self._host.start())
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop the emulator and its thread; does nothing the second time.

        Calls of other threads that still wait raise ``concurrent.futures.CancelledError``.

        Raises:
            RuntimeError: It is called from the emulator's own thread.
        """
        self._refuse_own_thread()
        with _lock:
            loop, self._loop = self._loop, None
        if loop is not None:
            loop.call_soon_threadsafe(loop.stop)
        if self._thread is not None:
            self._thread.join()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
