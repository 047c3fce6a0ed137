"""Imports of uploaded files, and imports of version 2, whose settings name a file or folder of a storage.

The format of import files is not published, so files are stored but not read; only the states are emulated.

Inferred: the names of the states, and their numbers in version 2 (1 waiting, 2 running, 3 completed, 4 failed,
5 canceled); an import whose file was not uploaded fails; an import ends as the option ``tasks`` says, or by hand with
``POST /_emulator/tasks/{id}``; a finished import cannot be canceled.
"""

from __future__ import annotations

from typing import Final

from .files import file_url
from .kit import Context, JsonObject, bad_input, operation, pick
from .resource import Resource
from .tasks import finish_task, poll_task, start_task

_STATES: Final = {"pending": "uploaded", "running": "importing", "completed": "completed", "failed": "failed"}


@operation("CreateImportURL")
def create_import_url(ctx: Context) -> JsonObject:
    """Return a URL to ``PUT`` a file to, and its path for an import."""
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
    fields: JsonObject = {"size": len(content or b""), "state": "uploaded", "history": [], "created_at": ctx.now}
    task = IMPORTS.write(ctx, {"id": task_id, **pick(ctx.body, ("mode", "path")), **fields})
    return {"import_task": task}


def _current(ctx: Context, task: JsonObject) -> JsonObject:
    """Update the import to the state of its task."""
    seen = poll_task(ctx, task["id"])
    state = _STATES[seen["status"]]
    if state != task["state"]:
        step = {"prev_state": task["state"], "next_state": state, "created_at": seen["updated_at"]}
        task |= {"state": state, "updated_at": seen["updated_at"], "history": [*task["history"], step]}
        ctx.store.put("import", task["id"], task)
    return task


IMPORTS: Final = Resource("import", newest_first=True, show=_current)
IMPORTS.serve(get="GetImport", list="ListImports")


# --- version 2 --------------------------------------------------------------------------------------------------------

_NUMBERS: Final = {"pending": 1, "running": 2, "completed": 3, "failed": 4}
_CANCELLED: Final = 5


@operation("CreateImportV2Task")
def create_import_v2(ctx: Context) -> JsonObject:
    """Start an import."""
    fields = {"app_pk": 1, "state": _NUMBERS["pending"], "created_at": ctx.now}
    return IMPORTS_V2.write(ctx, {"id": start_task(ctx), **pick(ctx.body, ("product", "settings")), **fields})


def _current_v2(ctx: Context, task: JsonObject) -> JsonObject:
    if task["state"] == _CANCELLED:
        return task
    seen = poll_task(ctx, task["id"])
    return {**task, "state": _NUMBERS[seen["status"]], **pick(seen, ("updated_at", "result"))}


IMPORTS_V2: Final = Resource("import_v2", newest_first=True, show=_current_v2)
IMPORTS_V2.serve(get="GetImportV2Task", delete="DeleteImportV2Task")


@operation("ListImportV2Tasks")
def list_imports_v2(ctx: Context) -> JsonObject:
    """List all imports, newest first, or those in one state."""
    state = ctx.query.get("state")
    tasks = [_current_v2(ctx, task) for task in IMPORTS_V2.all(ctx)]
    return {"import_tasks": [task for task in tasks if state in (None, task["state"])]}


@operation("CancelImportV2Task")
def cancel_import_v2(ctx: Context) -> None:
    """Stop an import that is not finished."""
    task = _current_v2(ctx, IMPORTS_V2.find(ctx))
    if task["state"] not in (_NUMBERS["pending"], _NUMBERS["running"]):
        raise bad_input("the import is finished and can't be cancelled")
    IMPORTS_V2.write(ctx, task | {"state": _CANCELLED})
