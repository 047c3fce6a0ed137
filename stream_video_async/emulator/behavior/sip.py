"""SIP trunks, rules that route incoming SIP calls to video calls, and the resolution of an incoming call.

Inferred: the user name and a missing password of a trunk are generated; a source address in the trunk's list is
accepted without a password; the values of ``auth_result`` (``accept``, ``password``, ``no_trunk_found``). Trunks named
by a rule must exist; empty lists of numbers match every number; the oldest matching rule wins; a routing number finds
the call that has it; templates in ids and custom data are not filled in; PINs and SIP challenges are not checked.
"""

from __future__ import annotations

import ipaddress
from typing import Final

from .kit import Context, JsonObject, bad_input, field_sql, not_found, operation, pick, require
from .resource import Resource
from .users_shared import user_token

# --- trunks -----------------------------------------------------------------------------------------------------------


def _trunk_with_number(ctx: Context, number: str) -> JsonObject | None:
    """Return the oldest trunk that has a number."""
    return next((trunk for trunk in ctx.store.all("sip_trunk") if number in trunk["numbers"]), None)


def _complete_trunk(ctx: Context, trunk: JsonObject) -> JsonObject:
    for address in trunk["allowed_ips"]:
        try:
            ipaddress.ip_network(address, strict=False)
        except ValueError:
            text = f"allowed_ips: {address} is not an address or network"
            raise bad_input(text, {"allowed_ips": "invalid address"}) from None
    if "uri" in trunk:
        return trunk if "allowed_ips" in ctx.body else trunk | {"allowed_ips": []}
    id_: str = trunk["id"]
    generated = {
        "uri": f"sip:{id_}@{ctx.base_url.removeprefix('http://')}",
        "username": f"user-{id_[:8]}",
        "password": ctx.new_id("sip_password"),
    }
    return generated | trunk


Resource("sip_trunk", defaults={"allowed_ips": []}, prepare=_complete_trunk).serve(
    create="CreateSIPTrunk", list="ListSIPTrunks", update="UpdateSIPTrunk", delete="DeleteSIPTrunk"
)


@operation("ResolveSipAuth")
def resolve_sip_auth(ctx: Context) -> JsonObject:
    """Return whether a caller is accepted by address or needs the trunk's password."""
    trunk = _trunk_with_number(ctx, ctx.body["sip_trunk_number"])
    if trunk is None:
        return {"auth_result": "no_trunk_found"}
    if _is_allowed(trunk, ctx.body.get("source_ip") or ""):
        return {"auth_result": "accept", "trunk_id": trunk["id"]}
    return {"auth_result": "password", "trunk_id": trunk["id"], **pick(trunk, ("username", "password"))}


def _is_allowed(trunk: JsonObject, source: str) -> bool:
    try:
        address = ipaddress.ip_address(source)
    except ValueError:
        return False
    return any(address in ipaddress.ip_network(network, strict=False) for network in trunk["allowed_ips"])


# --- rules ------------------------------------------------------------------------------------------------------------


def _complete_rule(ctx: Context, rule: JsonObject) -> JsonObject:
    unknown = [trunk for trunk in rule["trunk_ids"] if ctx.store.get("sip_trunk", trunk) is None]
    if unknown:
        raise bad_input(f"the SIP trunks [{' '.join(unknown)}] don't exist")
    for name, default in _CONFIGS.items():
        if name in rule:
            rule[name] = default | rule[name]
    return rule


_CONFIGS: Final[dict[str, JsonObject]] = {
    "caller_configs": {"custom_data": {}},
    "call_configs": {"custom_data": {}},
    "pin_protection_configs": {"enabled": False},
}
"""Settings groups of a rule with their defaults."""


def _shown_rule(_: Context, rule: JsonObject) -> JsonObject:
    """Add ``duration``, which the contract requires in a rule as in every reply."""
    return {**rule, "duration": "0ms"}


Resource("sip_rule", defaults={"called_numbers": []}, replaces=True, prepare=_complete_rule, show=_shown_rule).serve(
    create="CreateSIPInboundRoutingRule",
    list="ListSIPInboundRoutingRule",
    update="UpdateSIPInboundRoutingRule",
    delete="DeleteSIPInboundRoutingRule",
)


@operation("ResolveSipInbound")
def resolve_sip_inbound(ctx: Context) -> JsonObject:
    """Return the call for an incoming SIP call, and credentials to join it."""
    trunk = _dialled_trunk(ctx)
    rule = _matching_rule(ctx, trunk)
    call_type, call_id = _target(ctx, rule)
    user_id: str = rule["caller_configs"]["id"]
    credentials: JsonObject = {
        "api_key": ctx.store.app,
        "token": user_token(ctx, user_id),
        "user_id": user_id,
        "user_custom_data": rule["caller_configs"]["custom_data"],
        "call_type": call_type,
        "call_id": call_id,
        "call_custom_data": rule.get("call_configs", {}).get("custom_data", {}),
    }
    return {"credentials": credentials, "sip_trunk": trunk, "sip_routing_rule": _shown_rule(ctx, rule)}


def _dialled_trunk(ctx: Context) -> JsonObject:
    trunk_id, number = ctx.body.get("trunk_id"), ctx.body["sip_trunk_number"]
    trunk = require(ctx, "sip_trunk", trunk_id) if trunk_id else _trunk_with_number(ctx, number)
    if trunk is None:
        raise not_found(f"no SIP trunk has the number {number}")
    return trunk


def _matching_rule(ctx: Context, trunk: JsonObject) -> JsonObject:
    numbers = {"called_numbers": ctx.body["sip_trunk_number"], "caller_numbers": ctx.body["sip_caller_number"]}
    for rule in ctx.store.all("sip_rule"):
        is_match = all(not rule.get(name) or number in rule[name] for name, number in numbers.items())
        if is_match and trunk["id"] in rule["trunk_ids"]:
            return rule
    raise not_found(f"no SIP routing rule matches the number {numbers['called_numbers']}")


def _target(ctx: Context, rule: JsonObject) -> tuple[str, str]:
    direct: JsonObject | None = rule.get("direct_routing_configs")
    if direct is not None:
        return direct["call_type"], direct["call_id"]
    number = ctx.body.get("routing_number")
    found = ctx.store.select("call", f"{field_sql('routing_number')} = ?", [number], limit=1) if number else []
    if not found:
        raise not_found("no call has this routing number")
    return found[0]["type"], found[0]["id"]
