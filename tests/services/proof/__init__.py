"""The acceptance checks of fleets at any size; ``make fleet-proof`` runs them at full size.

There is one module for each kind of check. ``scene`` has their common setup, ``__main__`` the command and the table.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from .deaths import check_frozen, check_kills, check_pending, check_takeover
from .limits import check_limiter_cost, check_pause_after_429, check_share_40, check_share_250
from .outages import check_redis_emptied, check_redis_hangs, check_redis_killed, check_redis_promoted
from .scene import Size, Table
from .work import check_extras, check_speed, check_steering

__all__ = ["CHECKS"]

CHECKS: dict[str, Callable[[Size], Awaitable[Table]]] = {
    "kills": check_kills,
    "takeover": check_takeover,
    "pending": check_pending,
    "redis_killed": check_redis_killed,
    "redis_hangs": check_redis_hangs,
    "redis_promoted": check_redis_promoted,
    "redis_emptied": check_redis_emptied,
    "share_40": check_share_40,
    "share_250": check_share_250,
    "pause_after_429": check_pause_after_429,
    "limiter_cost": check_limiter_cost,
    "speed": check_speed,
    "steering": check_steering,
    "extras": check_extras,
    "frozen": check_frozen,
}
