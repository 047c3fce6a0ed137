"""The Python interface that both kinds of emulator share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Concatenate, ParamSpec, TypeVar

import attrs

from stream_video_async._lazy import LazyModule
from stream_video_async.tokens import server_token

from .behavior.external_storage import fail_storage
from .behavior.open_graph import register_page
from .behavior.places import share_location
from .behavior.tasks import finish_task
from .clock import Clock, to_nanoseconds
from .context import Context
from .control import ControlHandler
from .control.routes import load_routes
from .event_log import EventLog, require_event_type
from .exports import export_object
from .faults import Faults
from .hosting import Host
from .json_types import JsonObject
from .limits import Limits
from .options import DEFAULT_API_KEY, DEFAULT_API_SECRET, Options
from .server import ApiHandler
from .services import Services
from .state import State
from .steps import Steps
from .webhooks import require_loopback_url

if TYPE_CHECKING:
    from stream_video_async import client as _client
else:
    _client = LazyModule("stream_video_async.client")

__all__ = ["BaseEmulator"]

P = ParamSpec("P")
T = TypeVar("T")


class BaseEmulator(ABC):
    """A local server that speaks the Video API, with its own state; the subclasses choose its event loop."""

    def __init__(
        self,
        *,
        api_key: str = DEFAULT_API_KEY,
        api_secret: str = DEFAULT_API_SECRET,
        host: str = "127.0.0.1",
        port: int = 0,
        check_replies: bool = False,
        options: Options | None = None,
        **changes: Any,
    ) -> None:
        """Prepare an emulator; nothing listens until it is entered or started.

        Args:
            api_key: API key of the first app.
            api_secret: Its secret, 32 bytes or more.
            host: Address to listen on; any address but loopback opens the emulator to the network.
            port: Port to listen on; 0 picks a free one.
            check_replies: Check every reply against the contract; a reply that violates it becomes a 500.
            options: How it behaves.
            changes: Single options by name, for instance ``seed=7`` or ``tasks="polls=2"``; see ``Options``.

        Raises:
            ValueError: The secret is too short, or an option cannot have this value.
            TypeError: There is no such option.
        """
        self._key = api_key
        self._services = Services(attrs.evolve(options or Options(), **changes), check_replies=check_replies)
        self._services.apps.add(api_key, api_secret)
        self._api = ApiHandler(self._services)
        self._state = State(self._services)
        control = ControlHandler(self._services, self._state, host)
        self._host = Host(self._services, self._api, control, host, port)

    _statement: ClassVar[str] = "with"

    @abstractmethod
    def _do(self, action: Callable[[], T]) -> T:
        """Run an action in the emulator's thread."""

    @abstractmethod
    def _do_steps(self, steps: Steps[T]) -> T:
        """Run an operation on whole states."""

    # --- what it is -----------------------------------------------------------------------------------------------

    @property
    def url(self) -> str:
        """Base URL, for ``base_url=`` or ``STREAM_BASE_URL``.

        Raises:
            RuntimeError: The emulator is not running.
        """
        if not self._services.url:
            raise self._not_running()
        return self._services.url

    def _not_running(self) -> RuntimeError:
        return RuntimeError(f"the emulator is not running: use '{self._statement} {type(self).__name__}()' or start()")

    @property
    def api_key(self) -> str:
        """API key of the first app."""
        return self._key

    @property
    def api_secret(self) -> str:
        """API secret of the first app."""
        return self._services.apps.secret(self._key)

    @property
    def clock(self) -> Clock:
        """Virtual time: all timestamps, windows, expiries and timers follow it."""
        return self._services.clock

    @property
    def limits(self) -> Limits:
        """Rate limits by operation."""
        return self._services.limits

    @property
    def events(self) -> EventLog:
        """The events that were sent, with assertions."""
        return self._services.events

    @property
    def faults(self) -> Faults:
        """The rules for injected faults."""
        return self._services.faults

    def add_app(self, api_key: str, api_secret: str) -> None:
        """Add another app, with its own state.

        Raises:
            ValueError: The key is empty, or the secret is shorter than 32 bytes.
        """
        self._services.apps.add(api_key, api_secret)

    def environment(self) -> dict[str, str]:
        """Return the variables that point this SDK and the official ones at the emulator.

        ``STREAM_TOKEN`` is a server token, for curl: ``-H "Authorization: $STREAM_TOKEN" -H "stream-auth-type: jwt"``.
        """
        return {
            "STREAM_API_KEY": self.api_key,
            "STREAM_API_SECRET": self.api_secret,
            "STREAM_BASE_URL": self.url,
            "STREAM_TOKEN": server_token(self.api_secret),
        }

    def client(self, **options: Any) -> _client.AsyncStreamClient:
        """Return a client for this emulator; ``options`` go to ``AsyncStreamClient``."""
        settings: dict[str, Any] = {"base_url": self.url, **options}
        return _client.AsyncStreamClient(self.api_key, self.api_secret, **settings)

    # --- whole states ---------------------------------------------------------------------------------------------

    def reset(self, parts: Iterable[str] | None = None, *, empty: bool = False) -> None:
        """Restore the imported state, or clear the state if none was imported.

        Args:
            parts: Some of state, requests, events, faults, clock, rate_limits and webhooks; omitted, all of them.
            empty: Discard the imported state as well.

        Raises:
            ValueError: There is no such part.
        """
        self._do_steps(self._state.reset(parts and _list("parts", parts), empty=empty))

    def keep_state(self) -> None:
        """Make the current state the one that ``reset`` restores."""
        self._do_steps(self._state.keep())

    def snapshot(self) -> str:
        """Save the state of all apps and return the snapshot's id."""
        return self._do_steps(self._state.snapshot())

    def restore(self, snapshot: str) -> None:
        """Restore a snapshot; it can be restored again.

        Raises:
            KeyError: There is no such snapshot.
        """
        self._do_steps(self._state.restore(snapshot))

    def export_state(self) -> dict[str, Any]:
        """Return the whole state as JSON; importing it and exporting again gives the same."""
        return export_object(self._do_steps(self._state.export()))

    def import_state(self, state: Mapping[str, Any], *, api_key: str | None = None) -> None:
        """Replace the whole state with an export, or one app's state with a seed; ``reset`` restores it from now on.

        Args:
            state: The result of ``export_state``, or a seed as ``seed`` takes it.
            api_key: The app of a seed, or of an export of a single app whose key is unknown here; the first one when
                omitted.

        Raises:
            ValueError: It is neither an export nor a seed, or has API keys that this emulator does not know.
        """
        self._do_steps(self._state.load(state, api_key or self._key))

    def seed(self, content: Mapping[str, Any], *, api_key: str | None = None) -> None:
        """Add roles, users, call types and calls, each given as the body of its request.

        ``{"users": [...], "call_types": [...], "calls": [{"type": "default", "id": "x", "data": {...}}]}``; also
        ``app`` (settings) and ``roles`` (names). Users and calls may carry ``created_at``, calls ``ended_at``.
        """
        self._do_steps(self._state.seed(content, api_key or self._key))

    def set_webhook(self, url: str, *, event_types: Iterable[str] = ()) -> None:
        """Make a URL the app's only hook; it receives all events, or those of the given types.

        Raises:
            ValueError: The URL is not a loopback address, or a type is unknown.
        """
        require_loopback_url(url)
        types = _list("event_types", event_types)
        for type_ in types:
            require_event_type(type_)
        hook = {"hook_type": "webhook", "webhook_url": url, "enabled": True, "event_types": types}
        self._do(lambda: self._state.run(self._key, "UpdateApp", body={"event_hooks": [hook]}))

    # --- what happens outside the API -----------------------------------------------------------------------------

    def trigger(self, type: str, fields: Mapping[str, Any] | None = None, *, url: str | None = None) -> dict[str, Any]:
        """Send a signed sample event to the app's hooks, or only to ``url``.

        Args:
            type: Any event type of the contract, such as ``call.session_started``.
            fields: Values to set; a dotted name addresses a nested field: ``{"call.custom.color": "blue"}``.
            url: A loopback address; omitted, the app's hooks for events of this type.

        Returns:
            The event's body, valid by the contract.

        Raises:
            ValueError: The type is unknown, the contract does not allow the fields, or ``url`` is not loopback.
        """
        return self._do(lambda: self._state.trigger(self._key, type, dict(fields or {}), url))

    def join_call(
        self, type: str, id: str, user_id: str, *, role: str | None = None, published_tracks: Iterable[str] = ()
    ) -> dict[str, Any]:
        """Join a call as a user; its session starts if none is running. No media is exchanged.

        Returns:
            The participant, with its ``user_session_id``.
        """
        tracks = _list("published_tracks", published_tracks)
        return self._act("join", type, id, user_id=user_id, role=role, published_tracks=tracks)

    def leave_call(self, type: str, id: str, user_id: str) -> None:
        """Leave a call as a user; the session ends with its last participant."""
        self._act("leave", type, id, user_id=user_id)

    def accept_call(self, type: str, id: str, user_id: str) -> None:
        """Accept a ringing call as a member."""
        self._act("accept", type, id, user_id=user_id)

    def reject_call(self, type: str, id: str, user_id: str, *, reason: str | None = None) -> None:
        """Reject a ringing call as a member."""
        self._act("reject", type, id, user_id=user_id, reason=reason)

    def miss_call(self, type: str, id: str, user_id: str) -> None:
        """Miss a ringing call as a member."""
        self._act("miss", type, id, user_id=user_id)

    def publish_tracks(self, type: str, id: str, user_id: str, tracks: Iterable[str]) -> None:
        """Set what a participant publishes: some of audio, video, screen_share, screen_share_audio."""
        self._act("publish", type, id, user_id=user_id, published_tracks=_list("tracks", tracks))

    def send_reaction(
        self,
        type: str,
        id: str,
        user_id: str,
        reaction_type: str = "reaction",
        *,
        emoji_code: str | None = None,
        custom: Mapping[str, Any] | None = None,
    ) -> None:
        """Send a reaction as a user."""
        details = {"reaction_type": reaction_type, "emoji_code": emoji_code, "custom": dict(custom or {})}
        self._act("react", type, id, user_id=user_id, **details)

    def request_permissions(self, type: str, id: str, user_id: str, permissions: Iterable[str]) -> None:
        """Request some of screenshare, send-audio and send-video as a user."""
        self._act("request_permissions", type, id, user_id=user_id, permissions=_list("permissions", permissions))

    def show_call(self, type: str, id: str) -> dict[str, Any]:
        """Return what the API does not show of a call: participants with their tracks, pins, single permissions."""
        return self._act("show", type, id)

    def start_session(self, type: str, id: str) -> str:
        """Start a session without participants and return its id."""
        return str(self._act("start", type, id)["session_id"])

    def end_session(self, type: str, id: str) -> None:
        """End a call's running session."""
        self._act("end", type, id)

    def _change(self, change: Callable[Concatenate[Context, P], None], *arguments: P.args, **named: P.kwargs) -> None:
        self._do(lambda: self._state.change(self._key, change, *arguments, **named))

    def _act(self, action: str, type: str, id: str, **details: Any) -> dict[str, Any]:
        given = {name: value for name, value in details.items() if value is not None}
        _check("sessions", {"action": action, "type": type, "id": id, **given})
        return self._do(lambda: self._state.act(self._key, action, type, id, given))

    def finish_task(
        self, task_id: str, *, result: Mapping[str, Any] | None = None, error: Mapping[str, Any] | None = None
    ) -> None:
        """Finish an asynchronous task now, with a result or with an error (``type``, ``description``)."""
        outcome = {"result": None if result is None else dict(result), "error": None if error is None else dict(error)}
        self._change(finish_task, task_id, **outcome)

    def register_page(self, url: str, html: str) -> None:
        """Make ``GetOG`` read this page at this URL; nothing is fetched from the network."""
        _check("pages", {"url": url, "html": html})
        self._change(register_page, url, html)

    def share_location(
        self, user_id: str, message_id: str, *, latitude: float, longitude: float, end_at: datetime | None = None
    ) -> None:
        """Share a live location as a user; ``UpdateLiveLocation`` can move it, without ``end_at`` it never ends."""
        location: dict[str, Any] = {"latitude": latitude, "longitude": longitude}
        if end_at is not None:
            location["end_at"] = to_nanoseconds(end_at)
        _check("locations", {"user_id": user_id, "message_id": message_id, **location})
        self._change(share_location, user_id, message_id, location)

    def fail_storage(self, name: str, reason: str | None) -> None:
        """Make ``CheckExternalStorage`` fail for a reason; ``None`` makes it succeed again."""
        self._change(fail_storage, name, reason)


def _list(name: str, values: Iterable[str]) -> list[str]:
    if isinstance(values, str):
        message = f"{name} must be a list, got the string {values!r}"
        raise TypeError(message)
    return list(values)


def _check(path: str, arguments: JsonObject) -> None:
    """Check the arguments as the control API does that has them as its body (else ``ValueError``)."""
    [route] = [route for route in load_routes() if (route.method, route.path) == ("POST", path)]
    route.check(arguments)
