"""Routes for faults, the clock and rate limits."""

from __future__ import annotations

from typing import Final

from ..contract import require_operation
from ..errors import not_found
from ..faults import CONDITIONS, EFFECTS, INSTANT, check_effect
from ..json_types import JsonObject
from .routes import ANY_OBJECT, INTEGER, TEXT, ControlContext, array, obj, route

_MAX_ADVANCE: Final = 3_200_000_000
"""Seconds by which one request may advance the clock: about a hundred years."""


@route("GET", "faults", reply=obj({"faults": array(obj(extra=True)), "effects": obj(extra=array(TEXT))}))
def list_faults(ctx: ControlContext) -> JsonObject:
    """List the fault rules with their hits, and the parameters of each effect."""
    effects = {name: sorted(parameters) for name, parameters in EFFECTS.items()}
    return {"faults": [rule.as_json() for rule in ctx.services.faults.rules], "effects": effects}


@route(
    "POST",
    "faults",
    body=obj(
        {
            "effect": {"enum": sorted(EFFECTS)},
            "parameters?": ANY_OBJECT,
            "seed?": INTEGER,
            **{f"{name}?": schema for name, schema in CONDITIONS.items()},
        }
    ),
    reply=obj(extra=True),
)
def add_fault(ctx: ControlContext) -> JsonObject:
    """Add a fault rule: conditions, schedule, stage, and an effect with its parameters."""
    rule = dict(ctx.body)
    effect, parameters = rule.pop("effect"), dict(rule.pop("parameters", {}))
    check_effect(effect, parameters)
    return ctx.services.faults.add(effect, with_body=parameters.pop("body", None), **rule, **parameters).as_json()


@route("DELETE", "faults")
def clear_faults(ctx: ControlContext) -> None:
    """Remove all fault rules."""
    ctx.services.faults.clear()


@route("DELETE", "faults/{id}")
def remove_fault(ctx: ControlContext) -> None:
    """Remove a fault rule."""
    if not ctx.services.faults.remove(ctx.path["id"]):
        raise not_found(f"there is no fault {ctx.path['id']}")


_CLOCK = obj({"now": {"type": "number"}, "now_ns": INTEGER, "scale": {"type": "number"}})
_TIME: Final[JsonObject] = {"anyOf": [INSTANT, {"type": "string", "maxLength": 40}]}


@route("GET", "clock", reply=_CLOCK)
def get_clock(ctx: ControlContext) -> JsonObject:
    """Show the virtual time in Unix seconds and nanoseconds, and its speed (0: frozen)."""
    clock = ctx.services.clock
    return {"now": clock.now, "now_ns": clock.now_ns, "scale": clock.scale}


@route(
    "POST",
    "clock",
    body=obj(
        {
            "freeze?": {"anyOf": [{"const": True}, _TIME]},
            "set?": _TIME,
            "advance?": {"type": "number", "minimum": -_MAX_ADVANCE, "maximum": _MAX_ADVANCE},
            "scale?": {"type": "number", "minimum": 0, "maximum": 10**6},
            "resume?": {"const": True},
        }
    ),
    reply=_CLOCK,
)
def set_clock(ctx: ControlContext) -> JsonObject:
    """Freeze, set, advance, scale or resume the clock; several steps are applied in the order given."""
    clock = ctx.services.clock
    for name, value in ctx.body.items():
        match name:
            case "freeze":
                clock.freeze(None if value is True else value)
            case "set":
                clock.set(value)
            case "advance":
                clock.advance(float(value))
            case "scale":
                clock.run_at(float(value))
            case _:
                clock.resume()
    return get_clock(ctx)


@route("GET", "rate_limits", reply=obj(extra=obj({"limit": INTEGER, "remaining": INTEGER, "reset": INTEGER})))
def get_rate_limits(ctx: ControlContext) -> JsonObject:
    """Show the limit, remaining requests and reset time of each operation, for servers."""
    limits, now, fields = ctx.services.limits, ctx.services.clock.now, ("limit", "remaining", "reset")
    return {
        name: dict(zip(fields, limits.read(ctx.app, name, "server_side", now), strict=True))
        for name in ctx.services.contract.endpoints
    }


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
def set_rate_limits(ctx: ControlContext) -> None:
    """Limit operations; `*` means all without a rule of their own, and null removes a limit."""
    for name in ctx.body.keys() - {"*"}:
        require_operation(name)
    for name, rule in ctx.body.items():
        ctx.services.limits.set(name, rule["limit"], rule.get("window", 60.0))
