"""The parts of one emulator, in one object that they share."""

from __future__ import annotations

from .app_store import AppStore
from .auth import Apps
from .clock import Clock
from .context import Event
from .contract import Contract, load_contract
from .event_log import EventLog
from .faults import Faults
from .journal import Records, RequestLog
from .json_types import JsonObject
from .limits import Limits
from .options import Options
from .routing import Router
from .store import Store
from .validation import event_faults
from .webhooks import Webhooks


class Services:
    """The parts of one emulator."""

    def __init__(self, options: Options, *, check_replies: bool = False) -> None:
        """Create the parts.

        Args:
            options: How the emulator behaves.
            check_replies: Check every reply and event of the emulator against the contract, and raise on a violation.
        """
        self.options = options
        self.check_replies = check_replies
        self.url: str = ""
        """Base URL, once bound."""
        self.contract: Contract = load_contract()
        self.store: Store = Store(options.data)
        self.router: Router = Router(self.contract.everything)
        self.apps: Apps = Apps()
        self.clock: Clock = Clock()
        self.limits: Limits = Limits(options.rate_limits)
        self.requests: RequestLog = RequestLog(Records(options.journal_size))
        self.events: EventLog = EventLog(options.journal_size)
        self.faults: Faults = Faults(options.seed)
        self.webhooks: Webhooks = Webhooks(options, self.apps, self.clock, self.settings)
        self._settings: dict[str, tuple[int, JsonObject]] = {}

    def app_store(self, app: str) -> AppStore:
        """Return the documents of one app."""
        return AppStore(self.store, app)

    def settings(self, app: str) -> JsonObject:
        """Return an app's stored settings, cached until settings are written."""
        cached = self._settings.get(app)
        if cached is None or cached[0] != self.store.settings_epoch:
            cached = (self.store.settings_epoch, self.app_store(app).get("app", "settings") or {})
            self._settings[app] = cached
        return cached[1]

    def publish(self, app: str, events: list[Event]) -> None:
        """Record and deliver the events of a committed request."""
        if not events:
            return
        self.events.add(app, events)
        if self.check_replies:
            self._check_events(events)
        self.webhooks.dispatch(app, events)

    def _check_events(self, events: list[Event]) -> None:
        for event in events:
            for body in event.bodies():
                faults = event_faults(body)
                if faults:
                    message = f"the emulator's event {event.type} violates the contract: {faults[:5]}"
                    raise AssertionError(message)
