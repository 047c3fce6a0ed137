"""Routes about what governs requests: faults, clock, rate limits."""

from __future__ import annotations

import re
from typing import Final

from ..clock import parse_time
from ..errors import bad_input, not_found
from ..faults import EFFECTS
from ..json_types import JsonObject
from .routes import ANY_OBJECT, TEXT, WHOLE, Ask, array, obj, route

_COUNT: Final[JsonObject] = {"type": "integer", "minimum": 1, "maximum": 10**9}
_INSTANT: Final[JsonObject] = {"type": "number", "minimum": 0, "maximum": 10**11}
_LONGEST: Final = 3_200_000_000
"""Seconds that the clock may be moved at once: about a hundred years."""


@route("GET", "faults", reply=obj({"faults": array(obj(extra=True)), "effects": obj(extra=array(TEXT))}))
def list_faults(ask: Ask) -> JsonObject:
    """List the fault rules with their hits, and the effects with the parameters that each takes."""
    effects = {name: sorted(parameters) for name, parameters in EFFECTS.items()}
    return {"faults": [rule.as_json() for rule in ask.services.faults.rules], "effects": effects}


@route(
    "POST",
    "faults",
    body=obj(
        {
            "effect": {"enum": sorted(EFFECTS)},
            "parameters?": ANY_OBJECT,
            "operation?": TEXT,
            "method?": TEXT,
            "path?": {"type": "string", "maxLength": 500},
            "api_key?": TEXT,
            "user_agent?": TEXT,
            "body?": ANY_OBJECT,
            "stage?": {"enum": ["before", "after"]},
            "nth?": _COUNT,
            "first?": _COUNT,
            "every?": _COUNT,
            "probability?": {"type": "number", "minimum": 0, "maximum": 1},
            "not_before?": _INSTANT,
            "not_after?": _INSTANT,
            "seed?": WHOLE,
        }
    ),
    reply=obj(extra=True),
)
def add_fault(ask: Ask) -> JsonObject:
    """Add a fault rule: match, schedule, stage, effect with its parameters."""
    given = dict(ask.body)
    parameters = dict(given.pop("parameters", {}))
    try:
        re.compile(given.get("path") or "")
    except re.error as error:
        raise bad_input(f"path is not a regular expression: {error}") from None
    foreign = sorted(set(parameters) - EFFECTS[given["effect"]])
    if foreign:
        raise bad_input(f"effect {given['effect']} takes no parameter {', '.join(foreign)[:200]}")
    text = parameters.pop("body", None)
    return ask.services.faults.add(given.pop("effect"), with_body=text, **given, **parameters).as_json()


@route("DELETE", "faults")
def clear_faults(ask: Ask) -> None:
    """Remove all fault rules."""
    ask.services.faults.clear()


@route("DELETE", "faults/{id}")
def remove_fault(ask: Ask) -> None:
    """Remove a fault rule."""
    if not ask.services.faults.remove(ask.path["id"]):
        raise not_found(f"there is no fault {ask.path['id']}")


_CLOCK = obj({"now": {"type": "number"}, "now_ns": WHOLE, "scale": {"type": "number"}})
_TIME: Final[JsonObject] = {"anyOf": [_INSTANT, {"type": "string", "maxLength": 40}]}


@route("GET", "clock", reply=_CLOCK)
def get_clock(ask: Ask) -> JsonObject:
    """Read the clock: virtual time in Unix seconds and nanoseconds, and its speed (0: frozen)."""
    clock = ask.services.clock
    return {"now": clock.now, "now_ns": clock.now_ns, "scale": clock.scale}


@route(
    "POST",
    "clock",
    body=obj(
        {
            "freeze?": {"anyOf": [{"const": True}, _TIME]},
            "set?": _TIME,
            "advance?": {"type": "number", "minimum": -_LONGEST, "maximum": _LONGEST},
            "scale?": {"type": "number", "minimum": 0, "maximum": 10**6},
            "resume?": {"const": True},
        }
    ),
    reply=_CLOCK,
)
def set_clock(ask: Ask) -> JsonObject:
    """Freeze, set, advance, scale or resume the clock; several steps happen in the order given."""
    clock = ask.services.clock
    for name, value in ask.body.items():
        match name:
            case "freeze":
                clock.freeze(None if value is True else _seconds(value))
            case "set":
                clock.set(_seconds(value))
            case "advance":
                clock.advance(float(value))
            case "scale":
                clock.run_at(float(value))
            case _:
                clock.resume()
    return get_clock(ask)


def _seconds(value: float | str) -> float:
    if not isinstance(value, str):
        return value
    instant = parse_time(value)
    if instant is None or not 0 <= instant <= _INSTANT["maximum"] * 10**9:
        raise bad_input(f"{value!r} is no time: use Unix seconds or RFC 3339, such as 2030-01-01T00:00:00Z")
    return instant / 1e9


@route("GET", "rate_limits", reply=obj(extra=obj({"limit": WHOLE, "remaining": WHOLE, "reset": WHOLE})))
def get_rate_limits(ask: Ask) -> JsonObject:
    """Show the limit, what is left of it, and the reset of each operation, for servers."""
    services = ask.services
    now = services.clock.now
    shown: JsonObject = {}
    for name in services.contract.endpoints:
        limit, remaining, reset = services.limits.read(ask.app, name, "server_side", now)
        shown[name] = {"limit": limit, "remaining": remaining, "reset": reset}
    return shown


@route(
    "PUT",
    "rate_limits",
    body=obj(
        extra=obj(
            {
                "limit": {"type": ["integer", "null"], "minimum": 0, "maximum": 10**9},
                "window?": {"type": "number", "minimum": 0.001, "maximum": 86_400},
            }
        )
    ),
)
def set_rate_limits(ask: Ask) -> None:
    """Limit operations; `*` stands for all without a rule of their own, a limit of null lifts it."""
    for name in ask.body:
        if name != "*" and name not in ask.services.contract.endpoints:
            raise bad_input(f"unknown operation {name[:100]}")
    for name, rule in ask.body.items():
        ask.services.limits.set(name, rule["limit"], rule.get("window", 60.0))
