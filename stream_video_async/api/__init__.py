# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""One async function per operation of the contract (v236.0.4), in modules by resource, each loaded when first used.

Each takes a client first and returns a `Response`: the decoded model with status, headers, rate limit and request id.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import app as app
    from . import blocklists as blocklists
    from . import broadcasts as broadcasts
    from . import call_types as call_types
    from . import calls as calls
    from . import closed_captions as closed_captions
    from . import devices as devices
    from . import edges as edges
    from . import external_storage as external_storage
    from . import feedback as feedback
    from . import imports as imports
    from . import members as members
    from . import participants as participants
    from . import permissions as permissions
    from . import polls as polls
    from . import push as push
    from . import recordings as recordings
    from . import roles as roles
    from . import sip as sip
    from . import stats as stats
    from . import tasks as tasks
    from . import transcriptions as transcriptions
    from . import uploads as uploads
    from . import user_groups as user_groups
    from . import users as users
else:
    from importlib import import_module

    _RESOURCES = frozenset(
        (
            "app",
            "blocklists",
            "broadcasts",
            "call_types",
            "calls",
            "closed_captions",
            "devices",
            "edges",
            "external_storage",
            "feedback",
            "imports",
            "members",
            "participants",
            "permissions",
            "polls",
            "push",
            "recordings",
            "roles",
            "sip",
            "stats",
            "tasks",
            "transcriptions",
            "uploads",
            "user_groups",
            "users",
        )
    )

    def __getattr__(name):
        if name not in _RESOURCES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__():
        return sorted({*globals(), *_RESOURCES})


__all__ = [
    "app",
    "blocklists",
    "broadcasts",
    "call_types",
    "calls",
    "closed_captions",
    "devices",
    "edges",
    "external_storage",
    "feedback",
    "imports",
    "members",
    "participants",
    "permissions",
    "polls",
    "push",
    "recordings",
    "roles",
    "sip",
    "stats",
    "tasks",
    "transcriptions",
    "uploads",
    "user_groups",
    "users",
]
