# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""One async function per operation of the contract (v1.2.3), in modules by resource, each loaded when first used.

Each takes a client first and returns a `Response`: the decoded model with status, headers, rate limit and request id.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import photos as photos
    from . import plants as plants
    from . import sprinklers as sprinklers
else:
    from importlib import import_module

    _RESOURCES = frozenset(
        (
            "photos",
            "plants",
            "sprinklers",
        )
    )

    def __getattr__(name):
        if name not in _RESOURCES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__():
        return sorted({*globals(), *_RESOURCES})


__all__ = [
    "photos",
    "plants",
    "sprinklers",
]
