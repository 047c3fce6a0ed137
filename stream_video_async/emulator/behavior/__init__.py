"""What each operation does, one module per resource; every module of this package is loaded by itself.

How to add behavior
--------------------
Write ``behavior/<resource>.py``; nothing else has to know of it::

    from .kit import Context, JsonObject, operation, require


    @operation("GetPoll")
    def get_poll(ctx: Context) -> JsonObject:
        return {"poll": require(ctx, "poll", ctx.path["poll_id"])}

* The request is routed, authenticated, counted, decoded and checked against the contract before the function runs.
  ``ctx.path``, ``ctx.query`` (typed values), ``ctx.body`` (a JSON object) and ``ctx.parts`` (uploaded files) hold it.
* Functions are plain and synchronous and run one at a time inside one transaction: what they read cannot change under
  them. An exception undoes their writes and drops their events. ``ApiFault`` (made by ``not_found``, ``bad_input``,
  ``not_allowed``) becomes the service's error envelope, anything else a 500. Helpers name the status with which they
  refuse in brackets: "Return a document (else 404)".
* The result is the reply's JSON object without ``duration``, or ``None`` for an empty one; the status is the documented
  one unless a ``Reply`` says otherwise. Optional fields without a value are left out of replies, never null.
* ``ctx.store`` keeps JSON documents: ``put(kind, id, body, owner="")``, ``get``, ``get_many``, ``delete``, ``all``,
  ``count``. The kind is the thing's singular name; ``owner`` is what it belongs to (a member's owner is the call's
  cid). Put ``created_at`` (nanoseconds) into the body. Store what belongs to the thing; join users when answering.
* Times are integer Unix nanoseconds, ``ctx.now`` is the request's instant; read what clients send with ``parse_time``.
* ``ctx.new_id("poll")`` gives reproducible UUIDs, ``ctx.emit("call.ended", call_cid=…, call=…)`` queues an event
  for the app's hooks.
* What only creates, shows, lists, changes and deletes documents is described, not programmed: ``resource.Resource``.
* ``calls_shared.on_call("EndCall", "end-call")`` gives the function the call that the path names, and checks what the
  caller may do to it.
* ``run_query(ctx, Query("QueryThings", "thing"))`` gives filtered pages, by the contract's own fields and sorts.
  ``@operation(…, scan=True)`` marks an operation that only reads and may scan every document: it runs in a thread, on
  the state as it was when it began.
* ``users_shared.acting_user(ctx)`` is the user that a request is about, ``load_user`` shows one in a reply.
* ``tasks.start_task(ctx, result)`` gives the ``task_id`` of an asynchronous job, ``timers.set_timer`` plans what
  happens by itself at an instant of the virtual clock.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping

from .kit import Behavior, behaviors, is_scan, operation

__all__ = ["Behavior", "is_scan", "load_behaviors", "operation"]


def load_behaviors() -> Mapping[str, Behavior]:
    """Import every module of this package and return what they registered."""
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        importlib.import_module(module.name)
    return behaviors()
