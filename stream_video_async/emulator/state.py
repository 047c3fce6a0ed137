"""Operations on whole states (reset, export, import, seed, snapshots), and actions that the API does not offer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, Final, ParamSpec, TypeVar

from .app_store import AppStore
from .behavior import load_behaviors
from .behavior.calls_shared import require_call
from .behavior.participants import ACTIONS
from .context import Auth, Context
from .errors import bad_input
from .exports import SavedApp, read_export, rows_of, save_app
from .samples import sample_event
from .seeding import execute_seed, read_seed
from .validation import decode_json, encode_json, event_faults, validators
from .webhooks import require_loopback_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from .json_types import JsonObject
    from .services import Services
    from .steps import Steps

__all__ = ["PARTS", "SEED_PARTS", "State"]

P = ParamSpec("P")
T = TypeVar("T")

PARTS: Final = ("state", "requests", "events", "faults", "clock", "rate_limits", "webhooks")
"""What a reset can be limited to."""
SEED_PARTS: Final = ("app", "roles", "call_types", "users", "calls")
"""What a seed can hold."""


class State:
    """Operations on the state of an emulator other than through its API.

    Long operations are generators, so that other requests can be answered between their steps.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._snapshots: dict[str, dict[str, SavedApp]] = {}
        self._baseline: dict[str, SavedApp] = {}

    # --- reset and snapshots --------------------------------------------------------------------------------------

    def reset(
        self, parts: Iterable[str] | None = None, api_key: str | None = None, *, empty: bool = False
    ) -> Steps[None]:
        """Restore the imported state, or clear the state if none was imported.

        Args:
            parts: Some of ``PARTS``; omitted, all of them.
            api_key: The app whose state is reset; omitted, all apps.
            empty: Discard the imported state of these apps as well.

        Raises:
            ValueError: There is no such part.
        """
        chosen = list(PARTS if parts is None else parts)
        unknown = sorted(set(chosen) - set(PARTS))
        if unknown:
            message = f"unknown part {', '.join(unknown)}; use some of: {', '.join(PARTS)}"
            raise ValueError(message)
        keys, services = self._keys(api_key), self._services
        for key in keys if empty else ():
            self._baseline.pop(key, None)
        actions: dict[str, Callable[[], None]] = {
            "requests": services.requests.clear,
            "events": services.events.clear,
            "faults": services.faults.clear,
            "clock": services.clock.reset,
            "rate_limits": services.limits.reset,
            "webhooks": services.webhooks.reset,
        }
        if "state" in chosen:
            yield from services.store.replace(
                {key: rows_of(self._baseline[key]) if key in self._baseline else {} for key in keys}
            )
        for part in chosen:
            if part != "state":
                actions[part]()

    def _keys(self, api_key: str | None) -> list[str]:
        return self._services.apps.keys() if api_key is None else [self._services.apps.check_key(api_key)]

    def _save(self, keys: Iterable[str]) -> Steps[dict[str, SavedApp]]:
        """Copy the states of apps as they are at the first step."""
        store, saved = self._services.store, dict[str, SavedApp]()
        with store.frozen() as reader:
            for key in keys:
                saved[key] = yield from save_app(store, key, reader)
        return saved

    def keep(self) -> Steps[None]:
        """Make the current state of all apps the one that ``reset`` restores."""
        self._baseline = yield from self.export()

    @property
    def snapshots(self) -> list[str]:
        """The ids of all snapshots, oldest first."""
        return list(self._snapshots)

    def snapshot(self, api_key: str | None = None) -> Steps[str]:
        """Save the documents of one app, or of all, and return the snapshot's id."""
        saved = yield from self._save(self._keys(api_key))
        name = f"snapshot-{len(self._snapshots) + 1}"
        self._snapshots[name] = saved
        return name

    def restore(self, name: str) -> Steps[None]:
        """Restore a snapshot; it can be restored again.

        Raises:
            KeyError: There is no such snapshot.
        """
        yield from self._services.store.replace({key: rows_of(app) for key, app in self._snapshots[name].items()})

    # --- export, import, seed -------------------------------------------------------------------------------------

    def export(self) -> Steps[dict[str, SavedApp]]:
        """Return the state of all apps; loading it and exporting again gives the same."""
        return self._save(self._keys(None))

    def load(self, state: Mapping[str, Any], api_key: str) -> Steps[None]:
        """Replace the whole state with an export, or one app's state with a seed; ``reset`` restores it from now on.

        An export of a single app whose key is unknown here becomes the state of ``api_key``.

        Raises:
            ValueError: It is neither an export nor a seed, has API keys that this emulator does not know, or an
                operation rejects an entry of the seed (``ApiFault``); nothing is changed then.
        """
        store, loaded = self._services.store, [api_key]
        if "apps" in state:
            exports = read_export(state["apps"], self._services.apps.keys(), api_key)
            yield from store.replace({key: rows_of(app) for key, app in exports.items()})
            loaded = list(exports)
        elif set(state) & set(SEED_PARTS):
            space = store.new_space(api_key)
            try:
                yield from self.seed(state, api_key, space)
            except Exception:
                yield from store.drop(space)
                raise
            yield from store.move({api_key: space})
        else:
            message = f"this is neither an export, which has apps, nor a seed, which has {', '.join(SEED_PARTS)}"
            raise ValueError(message)
        self._baseline |= yield from self._save(loaded)

    def seed(self, content: Mapping[str, Any], api_key: str, space: str | None = None) -> Steps[None]:
        """Add the content of a seed, see ``seeding``.

        Raises:
            ApiFault: An operation rejects an entry.
        """
        self._services.apps.check_key(api_key)

        def run(operation: str, path: dict[str, str], body: JsonObject, at: int | None) -> JsonObject:
            return self.run(api_key, operation, path, body, at=at, space=space)

        return execute_seed(run, read_seed(content))

    # --- from outside the API -------------------------------------------------------------------------------------

    def run(
        self,
        api_key: str,
        operation: str,
        path: dict[str, str] | None = None,
        body: JsonObject | None = None,
        *,
        query: JsonObject | None = None,
        at: int | None = None,
        space: str | None = None,
    ) -> JsonObject:
        """Execute an operation with server rights, without HTTP; ``at`` is its instant, now when omitted.

        Raises:
            ApiFault: The operation rejects the request.
        """
        context = self._context(api_key, operation, at, space)
        context.path = path or {}
        validator = validators()[operation]
        context.query = validator.check_values(context.path, query or {})
        context.body, _ = validator.known_fields(validator.check_body(encode_json(body or {})))
        return self._transact(context, load_behaviors()[operation].run)

    def _context(self, api_key: str, operation: str, at: int | None = None, space: str | None = None) -> Context:
        services = self._services
        return Context(
            services.contract.endpoints[operation],
            services.options,
            AppStore(services.store, services.apps.check_key(api_key), space=space),
            Auth("server"),
            services.clock.now_ns if at is None else at,
            services.url,
            secret=services.apps.secret(api_key),
        )

    def _transact(self, context: Context, action: Callable[[Context], T]) -> T:
        services = self._services
        with services.store.transaction():
            result = action(context)
        services.publish(context.store.app, context.events)
        return result

    def act(self, api_key: str, action: str, type: str, id: str, details: JsonObject) -> JsonObject:
        """Perform one of ``behavior.participants.ACTIONS`` on a call.

        Raises:
            ApiFault: The action or the call is unknown, or the action is not possible now.
        """
        if action not in ACTIONS:
            raise bad_input(f"unknown action {action}; use one of: {', '.join(ACTIONS)}")

        context = self._context(api_key, "GetCall")
        context.path = {"type": type, "id": id}
        known: JsonObject = decode_json(encode_json(details))
        return self._transact(context, lambda ctx: ACTIONS[action](ctx, require_call(ctx), known))

    def trigger(self, api_key: str, type: str, fields: JsonObject, url: str | None = None) -> JsonObject:
        """Send a sample event to the app's hooks, or only to ``url``, and return it.

        Raises:
            ValueError: The type is unknown, the contract does not allow the fields, or ``url`` is not loopback.
        """
        services = self._services
        if url is not None:
            require_loopback_url(url)
        body: JsonObject = decode_json(encode_json(sample_event(type, fields, now=services.clock.now_ns)))
        faults = event_faults(body)
        if faults:
            message = f"the contract does not allow these fields for {type}: {'; '.join(faults[:3])}"
            raise ValueError(message)
        services.webhooks.send(api_key, body, url=url)
        return body

    def change(
        self, api_key: str, change: Callable[Concatenate[Context, P], None], *arguments: P.args, **named: P.kwargs
    ) -> None:
        """Call a function of ``behavior`` with these arguments, such as ``finish_task``.

        Raises:
            ApiFault: The function rejects it.
        """
        self._transact(self._context(api_key, "GetApp"), lambda ctx: change(ctx, *arguments, **named))
