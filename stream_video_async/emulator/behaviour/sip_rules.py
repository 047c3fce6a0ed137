"""Rules that route incoming SIP calls to video calls, and the resolution of one.

Inferred: trunks named by a rule must exist; empty lists of numbers match every number; the oldest matching rule wins;
a routing number finds the call that has it; templates in ids and custom data are left as they are; PINs and SIP
challenges are not checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jwt

from stream_video_async.emulator.errors import bad_input, not_found

from .crud import given, require
from .registry import operation
from .resource import Resource
from .sip_trunks import trunk_with_number

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject


def _write(ctx: Context, id: str, created_at: int) -> JsonObject:
    body = ctx.body
    unknown = [trunk for trunk in body["trunk_ids"] if ctx.store.get("sip_trunk", trunk) is None]
    if unknown:
        raise bad_input(f"the SIP trunks [{' '.join(unknown)}] don't exist")
    rule: JsonObject = {
        "id": id,
        "called_numbers": [],
        **given(body, ("name", "trunk_ids", "called_numbers", "caller_numbers", "direct_routing_configs")),
        **given(body, ("pin_routing_configs",)),
        "caller_configs": {"custom_data": {}, **body["caller_configs"]},
        "created_at": created_at,
        "updated_at": ctx.now,
    }
    if "call_configs" in body:
        rule["call_configs"] = {"custom_data": {}, **body["call_configs"]}
    if "pin_protection_configs" in body:
        rule["pin_protection_configs"] = {"enabled": False, **body["pin_protection_configs"]}
    ctx.store.put("sip_rule", id, rule)
    return rule


def _with_duration(rule: JsonObject) -> JsonObject:
    """A rule inside a reply carries the field that the contract gives every reply."""
    return {**rule, "duration": "0ms"}


@operation("CreateSIPInboundRoutingRule")
def create_sip_rule(ctx: Context) -> JsonObject:
    """Make a rule."""
    return _write(ctx, ctx.new_id("sip_rule"), ctx.now)


Resource("sip_rule", many="sip_inbound_routing_rules", show=_with_duration).serve(
    list="ListSIPInboundRoutingRule", delete="DeleteSIPInboundRoutingRule"
)


@operation("UpdateSIPInboundRoutingRule")
def update_sip_rule(ctx: Context) -> JsonObject:
    """Replace a rule."""
    known = require(ctx, "sip_rule", ctx.path["id"])
    return {"sip_inbound_routing_rule": _with_duration(_write(ctx, known["id"], known["created_at"]))}


@operation("ResolveSipInbound")
def resolve_sip_inbound(ctx: Context) -> JsonObject:
    """Find the call that an incoming SIP call goes to, and the credentials to join it."""
    trunk, rule = _route(ctx)
    call_type, call_id = _target(ctx, rule)
    user_id: str = rule["caller_configs"]["id"]
    token = jwt.encode({"user_id": user_id, "iat": ctx.now // 1_000_000_000 - 5}, ctx.secret, algorithm="HS256")
    credentials: JsonObject = {
        "api_key": ctx.store.app,
        "token": token,
        "user_id": user_id,
        "user_custom_data": rule["caller_configs"]["custom_data"],
        "call_type": call_type,
        "call_id": call_id,
        "call_custom_data": rule.get("call_configs", {}).get("custom_data", {}),
    }
    return {"credentials": credentials, "sip_trunk": trunk, "sip_routing_rule": _with_duration(rule)}


def _route(ctx: Context) -> tuple[JsonObject, JsonObject]:
    body = ctx.body
    trunk_id = body.get("trunk_id")
    number: str = body["sip_trunk_number"]
    trunk = require(ctx, "sip_trunk", trunk_id) if trunk_id else trunk_with_number(ctx, number)
    if trunk is None:
        raise not_found(f"no SIP trunk has the number {number}")
    for rule in ctx.store.all("sip_rule"):
        is_called = _matches(rule["called_numbers"], number)
        if trunk["id"] in rule["trunk_ids"] and is_called and _matches(rule.get("caller_numbers"), _caller(body)):
            return trunk, rule
    raise not_found(f"no SIP routing rule matches the number {number}")


def _caller(body: JsonObject) -> str:
    return str(body["sip_caller_number"])


def _matches(numbers: list[str] | None, number: str) -> bool:
    return not numbers or number in numbers


def _target(ctx: Context, rule: JsonObject) -> tuple[str, str]:
    direct: dict[str, Any] | None = rule.get("direct_routing_configs")
    if direct is not None:
        return direct["call_type"], direct["call_id"]
    number = ctx.body.get("routing_number")
    if number:
        found = ctx.store.select("call", "json_extract(body, '$.routing_number') = ?", [number], "seq", 1)
        if found:
            return found[0][0]["type"], found[0][0]["id"]
    raise not_found("no call has this routing number")
