"""SIP trunks, and how a caller has to authenticate on one.

Inferred: user name and missing password are made up here; a source address of the trunk's list is accepted without a
password; the words in ``auth_result`` (``accept``, ``password``, ``no_trunk_found``).
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from stream_video_async.emulator.errors import bad_input

from .crud import given
from .registry import operation
from .resource import Resource

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["trunk_with_number"]


def trunk_with_number(ctx: Context, number: str) -> JsonObject | None:
    """Return the oldest trunk that answers a number."""
    for trunk in ctx.store.all("sip_trunk"):
        if number in trunk["numbers"]:
            return trunk
    return None


def _completed(ctx: Context, trunk: JsonObject) -> JsonObject:
    for address in trunk["allowed_ips"]:
        if _network(address) is None:
            raise bad_input(f"allowed_ips: {address} is no address or network", {"allowed_ips": "invalid address"})
    if "uri" in trunk:
        return trunk if "allowed_ips" in ctx.body else trunk | {"allowed_ips": []}
    id_: str = trunk["id"]
    return {
        "uri": f"sip:{id_}@{ctx.base_url.removeprefix('http://')}",
        "username": f"user-{id_[:8]}",
        "password": ctx.new_id("sip_password"),
        **trunk,
    }


Resource(
    "sip_trunk",
    fields=("name", "numbers", "allowed_ips", "password"),
    defaults={"allowed_ips": []},
    one="sip_trunk",
    many="sip_trunks",
    made_ids=True,
    prepare=_completed,
).serve(create="CreateSIPTrunk", list="ListSIPTrunks", update="UpdateSIPTrunk", delete="DeleteSIPTrunk")


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    try:
        return ipaddress.ip_network(text, strict=False)
    except ValueError:
        return None


@operation("ResolveSipAuth")
def resolve_sip_auth(ctx: Context) -> JsonObject:
    """Say whether a caller is let in by address or needs the trunk's password."""
    trunk = trunk_with_number(ctx, ctx.body["sip_trunk_number"])
    if trunk is None:
        return {"auth_result": "no_trunk_found"}
    if _is_allowed(trunk, ctx.body.get("source_ip") or ""):
        return {"auth_result": "accept", "trunk_id": trunk["id"]}
    return {"auth_result": "password", "trunk_id": trunk["id"], **given(trunk, ("username", "password"))}


def _is_allowed(trunk: JsonObject, source: str) -> bool:
    try:
        address = ipaddress.ip_address(source)
    except ValueError:
        return False
    networks = [_network(text) for text in trunk["allowed_ips"]]
    return any(network is not None and address in network for network in networks)
