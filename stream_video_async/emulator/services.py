"""Everything one emulator is made of, in one place that its parts share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from .auth import Apps
from .clock import Clock
from .contract import load_contract
from .faults import Faults
from .journal import EventLog, Records, RequestLog
from .limits import Limits
from .routing import Router
from .store import AppStore, Store
from .validation import EventValidator
from .webhooks import Webhooks

if TYPE_CHECKING:
    from .context import Event
    from .contract import Contract
    from .json_types import JsonObject
    from .options import Options

__all__ = ["Services"]


@attrs.define(eq=False)
class Services:
    """The parts of one emulator."""

    options: Options
    contract: Contract
    store: Store
    router: Router
    apps: Apps
    clock: Clock
    limits: Limits
    url: str = ""
    """Base URL, once bound."""
    requests: RequestLog = attrs.field(init=False)
    events: EventLog = attrs.field(init=False)
    faults: Faults = attrs.field(init=False)
    webhooks: Webhooks = attrs.field(init=False)
    event_validator: EventValidator = attrs.field(init=False)
    _settings: dict[str, tuple[int, JsonObject]] = attrs.field(factory=dict[str, "tuple[int, JsonObject]"], init=False)
    check_replies: bool = False
    """Check every reply of ours against the contract and fail loudly; for our own tests."""

    def __attrs_post_init__(self) -> None:
        self.requests = RequestLog(Records(self.options.journal_size))
        self.events = EventLog(self.options.journal_size)
        self.faults = Faults(self.options.seed)
        self.webhooks = Webhooks(self.options, self.apps, self.clock, self.settings)
        self.event_validator = EventValidator(self.contract)

    @classmethod
    def build(cls, options: Options) -> Services:
        """Make the parts; opens the database."""
        contract = load_contract()
        return cls(
            options=options,
            contract=contract,
            store=Store(options.data),
            router=Router(contract.everything),
            apps=Apps(),
            clock=Clock(),
            limits=Limits(options.rate_limits),
        )

    def app_store(self, app: str) -> AppStore:
        """Return the documents of one app."""
        return AppStore(self.store, app)

    def settings(self, app: str) -> JsonObject:
        """Return an app's stored settings; read again only after one of them was written."""
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
                faults = self.event_validator.faults(body)
                if faults:
                    message = f"the emulator's event {event.type} departs from the contract: {faults[:5]}"
                    raise AssertionError(message)
