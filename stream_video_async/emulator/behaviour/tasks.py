"""Asynchronous jobs: their effect is there at once, their task finishes when the options say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream_video_async.emulator.errors import not_found

from .registry import operation

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["finish_task", "get_task", "look_at_task", "start_task"]


def start_task(ctx: Context, result: JsonObject | None = None) -> str:
    """Register a job that ends with ``result`` and return its id."""
    task_id = ctx.new_id("task")
    mode = ctx.options.tasks
    ctx.store.put(
        "task",
        task_id,
        {
            "task_id": task_id,
            "created_at": ctx.now,
            "ready_at": ctx.now + (int(mode.amount * 1e9) if mode.kind == "seconds" else 0),
            "polls_left": int(mode.amount) if mode.kind == "polls" else 0,
            "polls": 0,
            "result": result or {},
        },
    )
    return task_id


def finish_task(
    ctx: Context, task_id: str, *, result: JsonObject | None = None, error: JsonObject | None = None
) -> None:
    """Finish a job now: with a new result if one is given, or with an error.

    Raises:
        ApiFault: 404, code 16.
    """
    task = ctx.store.get("task", task_id)
    if task is None:
        raise not_found(f"Task with id {task_id} doesn't exist")
    task["status"] = "completed" if error is None else "failed"
    task["ready_at"] = ctx.now
    if result is not None:
        task["result"] = result
    if error is not None:
        task["error"] = {"type": "error", "description": "the task failed", **error}
    ctx.store.put("task", task_id, task)


@operation("GetTask")
def get_task(ctx: Context) -> JsonObject:
    """Tell how far a job is: ``pending``, ``running``, then ``completed`` or ``failed``."""
    return look_at_task(ctx, ctx.path["id"])


def look_at_task(ctx: Context, task_id: str) -> JsonObject:
    """Show a job as GetTask does; this counts as a poll.

    Raises:
        ApiFault: 404, code 16.
    """
    task = ctx.store.get("task", task_id)
    if task is None:
        raise not_found(f"Task with id {task_id} doesn't exist")
    is_ready = "status" in task or (ctx.now >= task["ready_at"] and task["polls_left"] <= 0)
    first = task["polls"] == 0
    if not is_ready:
        task["polls"] += 1
        task["polls_left"] -= 1
        ctx.store.put("task", task_id, task)
    reply: JsonObject = {"task_id": task_id, "created_at": task["created_at"], "updated_at": ctx.now}
    if not is_ready:
        return {**reply, "status": "pending" if first else "running"}
    reply["updated_at"] = max(task["created_at"], task["ready_at"])
    if task.get("status") == "failed":
        return {**reply, "status": "failed", "error": task["error"]}
    return {**reply, "status": "completed", "result": task["result"]}
