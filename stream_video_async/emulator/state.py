"""Whole states: reset, export, import, seed, snapshots; and what tests do to sessions and tasks from outside."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any, Final

from .behaviour import sessions
from .behaviour.calls_shared import require_call, save_call
from .behaviour.tasks import finish_task
from .context import Auth, Context
from .store import AppStore, document_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from .behaviour import Behaviour
    from .json_types import JsonObject
    from .services import Services

__all__ = ["PARTS", "State"]

PARTS: Final = ("state", "requests", "events", "faults", "clock", "rate_limits", "webhooks")
"""What a reset can be limited to."""


class State:
    """Operations on everything that an emulator knows, beside its API."""

    def __init__(
        self,
        services: Services,
        behaviours: Mapping[str, Behaviour],
        check_body: Callable[[str, JsonObject], JsonObject],
    ) -> None:
        self._services = services
        self._behaviours = behaviours
        self._check_body = check_body
        self._snapshots: dict[str, dict[str, dict[str, list[tuple[Any, ...]]]]] = {}

    # --- reset and snapshots --------------------------------------------------------------------------------------

    def reset(self, parts: Iterable[str] | None = None, api_key: str | None = None) -> None:
        """Forget everything, or only the parts named; with a key, only that app's documents.

        Raises:
            ValueError: A part that does not exist.
        """
        chosen = list(PARTS if parts is None else parts)
        unknown = sorted(set(chosen) - set(PARTS))
        if unknown:
            message = f"unknown part {', '.join(unknown)}; use some of: {', '.join(PARTS)}"
            raise ValueError(message)
        services = self._services
        actions: dict[str, Callable[[], None]] = {
            "state": lambda: self._clear(api_key),
            "requests": services.requests.clear,
            "events": services.events.clear,
            "faults": services.faults.clear,
            "clock": services.clock.reset,
            "rate_limits": services.limits.reset,
            "webhooks": services.webhooks.reset,
        }
        for part in chosen:
            actions[part]()

    def _clear(self, api_key: str | None) -> None:
        with self._services.store.transaction():
            for key in self._services.apps.keys() if api_key is None else [api_key]:
                self._services.store.clear(key)

    def snapshot(self, api_key: str | None = None) -> str:
        """Save the documents of one app, or of all, and return the snapshot's id."""
        keys = self._services.apps.keys() if api_key is None else [self._services.apps.check_key(api_key)]
        name = f"snapshot-{len(self._snapshots) + 1}"
        self._snapshots[name] = {key: self._services.store.dump(key) for key in keys}
        return name

    def restore(self, name: str) -> None:
        """Go back to a snapshot; it can be restored again.

        Raises:
            KeyError: There is no such snapshot.
        """
        for key, dump in self._snapshots[name].items():
            self._services.store.load(key, dump)

    # --- export, import, seed -------------------------------------------------------------------------------------

    def export(self) -> JsonObject:
        """Return all documents of all apps; ``load`` takes them back, and a second export is the same."""
        return {"version": 1, "apps": {key: self._export_app(key) for key in sorted(self._services.apps.keys())}}

    def _export_app(self, key: str) -> JsonObject:
        dump = self._services.store.dump(key)
        return {
            "documents": [
                {"kind": kind, "owner": owner, "id": id_, "created_at": created, "body": body}
                for _, _, kind, owner, id_, created, _, body in dump["docs"]
            ],
            "counters": {name: value for _, name, value in dump["counters"]},
            "files": {name: base64.b64encode(content).decode() for _, name, content in dump["blobs"]},
        }

    def load(self, state: JsonObject) -> None:
        """Replace the documents of the apps that an export names.

        Raises:
            ValueError: Not an export, or one with an API key that this emulator does not know.
        """
        try:
            apps: dict[str, JsonObject] = state["apps"]
            dumps = {key: self._import_app(key, content) for key, content in apps.items()}
        except (KeyError, TypeError, AttributeError, binascii.Error) as error:
            message = "this is no exported state: it needs apps, each with documents, counters and files"
            raise ValueError(message) from error
        unknown = sorted(set(dumps) - set(self._services.apps.keys()))
        if unknown:
            message = f"{len(unknown)} API keys of the export are unknown here; add the apps first"
            raise ValueError(message)
        for key, dump in dumps.items():
            self._services.store.load(key, dump)

    def _import_app(self, key: str, content: JsonObject) -> dict[str, list[tuple[Any, ...]]]:
        documents: list[JsonObject] = content["documents"]
        first = self._services.store.next_seq(len(documents))
        return {
            "docs": [
                document_row(
                    key, entry["kind"], entry["owner"], entry["id"], first + place, entry["created_at"], entry["body"]
                )
                for place, entry in enumerate(documents)
            ],
            "counters": [(key, name, value) for name, value in content["counters"].items()],
            "blobs": [(key, name, base64.b64decode(text)) for name, text in content["files"].items()],
        }

    def seed(self, content: JsonObject, api_key: str) -> None:
        """Add users, call types and calls, each in the shape of its request.

        ``{"users": [UserRequest…], "call_types": [CreateCallTypeRequest…], "calls": [{"type", "id", "data"}…]}``

        Raises:
            ApiFault: What the operation itself would refuse.
        """
        users: list[JsonObject] = content.get("users", [])
        if users:
            self.run(api_key, "UpdateUsers", body={"users": {user["id"]: user for user in users}})
        for call_type in content.get("call_types", []):
            self.run(api_key, "CreateCallType", body=call_type)
        for call in content.get("calls", []):
            path = {"type": call["type"], "id": call["id"]}
            self.run(api_key, "GetOrCreateCall", path=path, body={"data": call.get("data", {})})

    # --- from outside the API -------------------------------------------------------------------------------------

    def run(
        self, api_key: str, operation: str, path: dict[str, str] | None = None, body: JsonObject | None = None
    ) -> JsonObject:
        """Carry out an operation as a server would, without HTTP."""
        behaviour = self._behaviours[operation]

        def carry_out(ctx: Context) -> JsonObject:
            result = behaviour(ctx)
            return result if isinstance(result, dict) else result.body

        return self._inside(api_key, operation, path or {}, self._check_body(operation, body or {}), carry_out)

    def _inside(
        self,
        api_key: str,
        operation: str,
        path: dict[str, str],
        body: JsonObject,
        action: Callable[[Context], JsonObject],
    ) -> JsonObject:
        services = self._services
        context = Context(
            services.contract.endpoints[operation],
            services.options,
            AppStore(services.store, services.apps.check_key(api_key)),
            Auth("server"),
            services.clock.now_ns,
            services.url,
            path=path,
            body=body,
            secret=services.apps.secret(api_key),
        )
        with services.store.transaction():
            result = action(context)
        services.publish(api_key, context.events)
        return result

    def join(self, api_key: str, type: str, id: str, user_id: str, **options: Any) -> JsonObject:
        """Let a user enter a call; see ``behaviour.sessions.join``."""
        path = {"type": type, "id": id}
        return self._inside(
            api_key, "GetCall", path, {}, lambda ctx: sessions.join(ctx, require_call(ctx), user_id, **options)
        )

    def leave(self, api_key: str, type: str, id: str, user_id: str) -> None:
        """Let a user leave a call."""

        def action(ctx: Context) -> JsonObject:
            sessions.leave(ctx, require_call(ctx), user_id)
            return {}

        self._inside(api_key, "GetCall", {"type": type, "id": id}, {}, action)

    def start_session(self, api_key: str, type: str, id: str) -> str:
        """Start a session without participants and return its id."""

        def action(ctx: Context) -> JsonObject:
            call = require_call(ctx)
            session = sessions.start_session(ctx, call)
            save_call(ctx, call)
            return session

        return str(self._inside(api_key, "GetCall", {"type": type, "id": id}, {}, action)["id"])

    def end_session(self, api_key: str, type: str, id: str) -> None:
        """End the running session of a call."""

        def action(ctx: Context) -> JsonObject:
            call = require_call(ctx)
            sessions.require_session(call)
            sessions.end_session(ctx, call)
            save_call(ctx, call)
            return {}

        self._inside(api_key, "GetCall", {"type": type, "id": id}, {}, action)

    def finish_task(self, api_key: str, task_id: str, **outcome: Any) -> None:
        """Finish a task now, well (``result=``) or badly (``error=``)."""

        def action(ctx: Context) -> JsonObject:
            finish_task(ctx, task_id, **outcome)
            return {}

        self._inside(api_key, "GetTask", {"id": task_id}, {}, action)
