"""All scenarios, by importing the modules that hold them."""

from . import (  # noqa: F401
    call_types,
    calls,
    errors,
    guides,
    live,
    members,
    moderation,
    queries,
    resources,
    users,
)
from .kit import SCENARIOS

__all__ = ["SCENARIOS"]
