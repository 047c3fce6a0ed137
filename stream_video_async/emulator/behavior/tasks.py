"""Asynchronous jobs: they take effect at once, and their task finishes as the option ``tasks`` says."""

from __future__ import annotations

from .kit import SECOND, Context, JsonObject, operation, require


def start_task(ctx: Context, result: JsonObject | None = None) -> str:
    """Register a job that ends with ``result`` and return its id."""
    task_id, mode = ctx.new_id("task"), ctx.options.tasks
    task: JsonObject = {
        "task_id": task_id,
        "created_at": ctx.now,
        "ready_at": ctx.now + (int(mode.amount * SECOND) if mode.kind == "seconds" else 0),
        "polls_left": int(mode.amount) if mode.kind == "polls" else 0,
        "polls": 0,
        "result": result or {},
    }
    ctx.store.put("task", task_id, task)
    return task_id


def set_task_result(ctx: Context, task_id: str, result: JsonObject) -> None:
    """Set the result that a job ends with (else 404)."""
    ctx.store.put("task", task_id, require(ctx, "task", task_id) | {"result": result})


def finish_task(
    ctx: Context, task_id: str, *, result: JsonObject | None = None, error: JsonObject | None = None
) -> None:
    """Finish a job now, with its result, a new one or an error (else 404)."""
    task = require(ctx, "task", task_id) | {"status": "completed" if error is None else "failed", "ready_at": ctx.now}
    if result is not None:
        task["result"] = result
    if error is not None:
        task["error"] = {"type": "error", "description": "the task failed", **error}
    ctx.store.put("task", task_id, task)


def poll_task(ctx: Context, task_id: str) -> JsonObject:
    """Return the state of a job: ``pending``, ``running``, ``completed`` or ``failed``; this is a poll (else 404)."""
    task = require(ctx, "task", task_id)
    shown: JsonObject = {"task_id": task_id, "created_at": task["created_at"], "updated_at": ctx.now}
    if "status" not in task and (ctx.now < task["ready_at"] or task["polls_left"] > 0):
        seen = {"polls": task["polls"] + 1, "polls_left": task["polls_left"] - 1}
        ctx.store.put("task", task_id, task | seen)
        return shown | {"status": "pending" if task["polls"] == 0 else "running"}
    shown["updated_at"] = max(task["created_at"], task["ready_at"])
    if task.get("status") == "failed":
        return shown | {"status": "failed", "error": task["error"]}
    return shown | {"status": "completed", "result": task["result"]}


operation("GetTask")(lambda ctx: poll_task(ctx, ctx.path["id"]))
