"""What each operation does, one module per resource; every module of this package is loaded by itself.

How to add behaviour
--------------------
Write ``behaviour/<resource>.py``; nothing else has to know of it::

    from ..context import Context, Reply
    from ..errors import bad_input, not_found
    from .registry import operation


    @operation("GetPoll")
    def get_poll(ctx: Context) -> JsonObject:
        poll = ctx.store.get("poll", ctx.path["poll_id"])
        if poll is None:
            raise not_found(f"Poll with id {ctx.path['poll_id']} doesn't exist")
        return {"poll": poll}

* The request is routed, authenticated, counted, decoded and checked against the contract before the function runs.
  ``ctx.path``, ``ctx.query`` (typed values), ``ctx.body`` (a JSON object) and ``ctx.parts`` (uploaded files) hold it.
* Functions are plain and synchronous and run one at a time inside one transaction: what they read cannot change under
  them. An exception undoes their writes and drops their events. ``ApiFault`` (made by ``not_found``, ``bad_input``,
  ``not_allowed``, … of ``errors``) becomes the service's error envelope, anything else a 500.
* The result is the reply's JSON object without ``duration``; the status is the documented one unless a ``Reply`` says
  otherwise.
* ``ctx.store`` keeps JSON documents: ``put(kind, id, body, owner="")``, ``get``, ``get_many``, ``delete``, ``all``,
  ``count``. The kind is the thing's singular name; ``owner`` is what it belongs to (a member's owner is the call's
  cid). Put ``created_at`` (nanoseconds) into the body. Store what belongs to the thing; join users when answering.
* Times are integer Unix nanoseconds, ``ctx.now`` is the request's instant; read what clients send with
  ``clock.parse_time``. Replies are respelt elsewhere if somebody wants RFC 3339.
* ``ctx.new_id("poll")`` gives reproducible UUIDs, ``ctx.emit("call.ended", call_cid=…, call=…)`` queues an event
  for the app's hooks.
* ``tasks.start_task(ctx, result)`` gives the ``task_id`` of an asynchronous job.
* Filtered pages: ``query.run_query(ctx, SPEC, …)`` with the contract's own filter fields and sort combinations.
* What only creates, shows, lists, changes and deletes documents is described, not programmed: ``resource.Resource``.
* ``@operation("QueryThings", scan=True)`` marks what only reads and may have to look at every document: it runs in a
  thread, on the state as it was when it began.
* ``timers.set_timer`` plans what happens by itself at an instant of the virtual clock.
* Optional fields without a value are left out of replies, never null.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

from .registry import Behaviour, behaviours, is_scan, operation

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Behaviour", "is_scan", "load_behaviours", "operation"]


def load_behaviours() -> Mapping[str, Behaviour]:
    """Import every module of this package and return what they registered."""
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        importlib.import_module(module.name)
    return behaviours()
