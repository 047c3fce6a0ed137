"""What each operation does, in modules by resource. ``load_behaviors`` imports every module of this package.

How to add behavior
--------------------
Write ``behavior/<resource>.py``; it needs no registration elsewhere::

    from .kit import Context, JsonObject, operation, require


    @operation("GetPoll")
    def get_poll(ctx: Context) -> JsonObject:
        return {"poll": require(ctx, "poll", ctx.path["poll_id"])}

* The request is routed, authenticated, counted, decoded and checked against the contract before the function runs.
  ``ctx.path``, ``ctx.query`` (typed values), ``ctx.body`` (a JSON object, without fields that the contract does not
  know) and ``ctx.parts`` (uploaded files) hold it.
* Functions are synchronous and run one at a time, each in its own transaction, so what they read does not change while
  they run. An exception rolls back their writes and drops their events. ``ApiFault`` (see ``not_found``, ``bad_input``,
  ``not_allowed``) becomes the service's error envelope, any other exception a 500. Docstrings of helpers give the
  status of a failure in parentheses: "Return a document (else 404)".
* The result is the reply's JSON object without ``duration``, or ``None`` for an empty one. Leave optional fields
  without a value out of replies.
* ``ctx.store`` keeps JSON documents: ``put(kind, id, body, owner="")``, ``get``, ``get_many``, ``delete``, ``all``,
  ``count``. The kind is a singular noun; ``owner`` is the id of the document that it belongs to (a member's owner is
  the call's cid). Put ``created_at`` (nanoseconds) into the body. Store user ids and join the users when replying;
  ``shown_as("PollResponseData", poll)`` returns the fields of a document that a schema of the contract has.
* Times are integer Unix nanoseconds; ``ctx.now`` is the time of the request, ``parse_time`` parses times in requests.
* ``ctx.new_id("poll")`` gives reproducible UUIDs, ``ctx.emit("call.ended", call_cid=…, call=…)`` queues an event
  for the app's hooks.
* Plain create, get, list, update and delete operations are declared with ``resource.Resource``.
* ``calls_shared.on_call("EndCall", "end-call")`` passes the call named in the path to the function, after checking that
  the caller has the capability.
* ``query_operation(Query("QueryThings", "thing"), show)`` registers a query; ``run_query`` (of ``..query``) returns its
  filtered pages, by the contract's own fields and sorts.
  ``@operation(…, scan=True)`` marks a read-only operation that may scan every document: it runs in a thread, on the
  last committed state. ``@operation_in_steps`` registers a generator function for an operation that reads or changes
  thousands of documents: other requests are answered, and its writes are committed, wherever it yields.
* ``users_shared.acting_user(ctx)`` is the user who acts, ``load_user`` returns one as replies show it.
* ``tasks.start_task(ctx, result)`` returns the ``task_id`` of an asynchronous job, ``timers.set_timer`` schedules an
  action at a time of the virtual clock.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Mapping

from .kit import BEHAVIORS, Behavior, operation

__all__ = ["Behavior", "load_behaviors", "operation"]


@functools.cache
def load_behaviors() -> Mapping[str, Behavior]:
    """Import every module of this package and return the behaviors by operation id."""
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        importlib.import_module(module.name)
    return BEHAVIORS
