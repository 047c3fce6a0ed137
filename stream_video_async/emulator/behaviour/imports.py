"""Imports of uploaded files, the first kind.

The layout of an import file is not in the published contract, so its content is stored and measured but not read.

Inferred: the names of the states; an import whose file was never uploaded fails; the option ``tasks`` says when an
import is done, and ``POST /_emulator/tasks/{id}`` ends one by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .crud import require
from .files import file_url
from .registry import operation
from .tasks import finish_task, look_at_task, start_task

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

_STATES: Final[Mapping[str, str]] = {
    "pending": "uploaded",
    "running": "importing",
    "completed": "completed",
    "failed": "failed",
}


@operation("CreateImportURL")
def create_import_url(ctx: Context) -> JsonObject:
    """Name a place for a file: ``PUT`` it to the URL, then name the path in an import."""
    name = (ctx.body.get("filename") or "import.jsonl").replace("\\", "/").rpartition("/")[2]
    path = f"imports/{ctx.new_id('import_url')}/{name}"
    return {"path": path, "upload_url": file_url(ctx, path)}


@operation("CreateImport")
def create_import(ctx: Context) -> JsonObject:
    """Start an import of an uploaded file."""
    content = ctx.store.get_blob(ctx.body["path"])
    task_id = start_task(ctx)
    if content is None:
        finish_task(ctx, task_id, error={"type": "import", "description": "the file was not uploaded"})
    task: JsonObject = {
        "id": task_id,
        "mode": ctx.body["mode"],
        "path": ctx.body["path"],
        "size": len(content or b""),
        "state": "uploaded",
        "history": [],
        "created_at": ctx.now,
        "updated_at": ctx.now,
    }
    ctx.store.put("import", task_id, task)
    return {"import_task": task}


def _current(ctx: Context, task: JsonObject) -> JsonObject:
    """Move the import on as far as its task is."""
    seen = look_at_task(ctx, task["id"])
    state = _STATES[seen["status"]]
    if state != task["state"]:
        step = {"prev_state": task["state"], "next_state": state, "created_at": seen["updated_at"]}
        task = {**task, "state": state, "updated_at": seen["updated_at"], "history": [*task["history"], step]}
        ctx.store.put("import", task["id"], task)
    return task


@operation("GetImport")
def get_import(ctx: Context) -> JsonObject:
    """Show how far an import is."""
    return {"import_task": _current(ctx, require(ctx, "import", ctx.path["id"]))}


@operation("ListImports")
def list_imports(ctx: Context) -> JsonObject:
    """List all imports, newest first."""
    return {"import_tasks": [_current(ctx, task) for task in ctx.store.all("import", newest_first=True)]}
