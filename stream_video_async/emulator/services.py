"""Everything one emulator is made of, in one place that its parts share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from .auth import Apps
from .clock import Clock
from .contract import load_contract
from .limits import Limits
from .routing import Router
from .store import AppStore, Store

if TYPE_CHECKING:
    from .contract import Contract
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
    check_replies: bool = False
    """Check every reply of ours against the contract and fail loudly; for our own tests."""

    @classmethod
    def build(cls, options: Options) -> Services:
        """Make the parts; opens the database."""
        contract = load_contract()
        return cls(
            options=options,
            contract=contract,
            store=Store(options.data),
            router=Router(contract.endpoints.values()),
            apps=Apps(),
            clock=Clock(),
            limits=Limits(options.rate_limits),
        )

    def app_store(self, app: str) -> AppStore:
        """Return the documents of one app."""
        return AppStore(self.store, app)

    def checks_tokens(self, app: str) -> bool:
        """Tell whether an app has left its token checks on."""
        settings = self.app_store(app).get("app", "settings")
        return settings is None or not settings.get("disable_auth_checks", False)
