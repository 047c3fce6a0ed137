"""Imports of the second kind: settings name a file or a folder of a storage.

The layout of an import file is not in the published contract, so nothing is read; the states are what is emulated.

Inferred: the numbers of the states (1 waiting, 2 running, 3 completed, 4 failed, 5 cancelled); what is finished cannot
be cancelled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stream_video_async.emulator.errors import bad_input

from .crud import require
from .registry import operation
from .resource import Resource
from .tasks import look_at_task, start_task

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

_STATES: Final[Mapping[str, int]] = {"pending": 1, "running": 2, "completed": 3, "failed": 4}
_CANCELLED: Final = 5
_APP_PK: Final = 1


@operation("CreateImportV2Task")
def create_import_v2(ctx: Context) -> JsonObject:
    """Start an import."""
    task_id = start_task(ctx)
    task: JsonObject = {
        "id": task_id,
        "app_pk": _APP_PK,
        "product": ctx.body["product"],
        "settings": ctx.body["settings"],
        "state": _STATES["pending"],
        "created_at": ctx.now,
        "updated_at": ctx.now,
    }
    ctx.store.put("import_v2", task_id, task)
    return task


def _current(ctx: Context, task: JsonObject) -> JsonObject:
    if task["state"] == _CANCELLED:
        return task
    seen = look_at_task(ctx, task["id"])
    task = {**task, "state": _STATES[seen["status"]], "updated_at": seen["updated_at"]}
    return {**task, "result": seen["result"]} if seen["status"] == "completed" else task


@operation("GetImportV2Task")
def get_import_v2(ctx: Context) -> JsonObject:
    """Show how far an import is."""
    return _current(ctx, require(ctx, "import_v2", ctx.path["id"]))


@operation("ListImportV2Tasks")
def list_imports_v2(ctx: Context) -> JsonObject:
    """List all imports, newest first, or those in one state."""
    tasks = [_current(ctx, task) for task in ctx.store.all("import_v2", newest_first=True)]
    state = ctx.query.get("state")
    return {"import_tasks": [task for task in tasks if state is None or task["state"] == state]}


@operation("CancelImportV2Task")
def cancel_import_v2(ctx: Context) -> JsonObject:
    """Stop an import that is not finished."""
    task = _current(ctx, require(ctx, "import_v2", ctx.path["id"]))
    if task["state"] not in (_STATES["pending"], _STATES["running"]):
        raise bad_input("the import is finished and can't be cancelled")
    ctx.store.put("import_v2", task["id"], {**task, "state": _CANCELLED, "updated_at": ctx.now})
    return {}


Resource("import_v2").serve(delete="DeleteImportV2Task")
