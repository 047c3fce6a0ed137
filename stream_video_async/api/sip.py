# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: sip."""

from __future__ import annotations

from uuid import UUID

from .. import models as _m
from .._http.build import path_segment
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_create_sip_inbound_routing_rule",
    "create_sip_inbound_routing_rule",
    "build_create_sip_trunk",
    "create_sip_trunk",
    "build_delete_sip_inbound_routing_rule",
    "delete_sip_inbound_routing_rule",
    "build_delete_sip_trunk",
    "delete_sip_trunk",
    "build_list_sip_inbound_routing_rule",
    "list_sip_inbound_routing_rule",
    "build_list_sip_trunks",
    "list_sip_trunks",
    "build_resolve_sip_auth",
    "resolve_sip_auth",
    "build_resolve_sip_inbound",
    "resolve_sip_inbound",
    "build_update_sip_inbound_routing_rule",
    "update_sip_inbound_routing_rule",
    "build_update_sip_trunk",
    "update_sip_trunk",
]

_CREATE_SIP_INBOUND_ROUTING_RULE = Operation(
    "CreateSIPInboundRoutingRule", "POST", "/api/v2/video/sip/inbound_routing_rules", "unsafe"
)


def build_create_sip_inbound_routing_rule(
    *,
    caller_configs: _m.SIPCallerConfigsRequest,
    name: str,
    trunk_ids: list[str],
    call_configs: _m.SIPCallConfigsRequest | None = None,
    called_numbers: list[str] | None = None,
    caller_numbers: list[str] | None = None,
    direct_routing_configs: _m.SIPDirectRoutingRuleCallConfigsRequest | None = None,
    pin_protection_configs: _m.SIPPinProtectionConfigsRequest | None = None,
    pin_routing_configs: _m.SIPInboundRoutingRulePinConfigsRequest | None = None,
) -> Request:
    """Build the request of `create_sip_inbound_routing_rule`, with the same arguments, without sending it."""
    return Request(
        _CREATE_SIP_INBOUND_ROUTING_RULE,
        "/api/v2/video/sip/inbound_routing_rules",
        json=_m.SIPInboundRoutingRuleRequest(
            caller_configs=caller_configs,
            name=name,
            trunk_ids=trunk_ids,
            call_configs=call_configs,
            called_numbers=called_numbers,
            caller_numbers=caller_numbers,
            direct_routing_configs=direct_routing_configs,
            pin_protection_configs=pin_protection_configs,
            pin_routing_configs=pin_routing_configs,
        ),
    )


async def create_sip_inbound_routing_rule(
    client: HasTransport,
    *,
    caller_configs: _m.SIPCallerConfigsRequest,
    name: str,
    trunk_ids: list[str],
    call_configs: _m.SIPCallConfigsRequest | None = None,
    called_numbers: list[str] | None = None,
    caller_numbers: list[str] | None = None,
    direct_routing_configs: _m.SIPDirectRoutingRuleCallConfigsRequest | None = None,
    pin_protection_configs: _m.SIPPinProtectionConfigsRequest | None = None,
    pin_routing_configs: _m.SIPInboundRoutingRulePinConfigsRequest | None = None,
) -> Response[_m.SIPInboundRoutingRuleResponse]:
    """Create a rule that routes incoming SIP calls to video calls.

    Args:
        caller_configs: How the phone caller is represented as a user.
        name: Label for the rule, up to 100 characters. From 1 to 100 characters.
        trunk_ids: SIP trunks by ID. From 1 to 50 entries.
        call_configs: Settings for the call that is entered.
        called_numbers: Dialed numbers that the rule matches. At most 50 entries.
        caller_numbers: Numbers of callers that the rule matches. At most 50 entries.
        direct_routing_configs: Routes straight to one call; cannot be combined with `pin_routing_configs`.
        pin_protection_configs: Asks callers for a PIN before they get in.
        pin_routing_configs: Routes by the PIN that is keyed in; cannot be combined with
            `direct_routing_configs`.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreateSIPInboundRoutingRule, POST /api/v2/video/sip/inbound_routing_rules
    """
    request = build_create_sip_inbound_routing_rule(
        caller_configs=caller_configs,
        name=name,
        trunk_ids=trunk_ids,
        call_configs=call_configs,
        called_numbers=called_numbers,
        caller_numbers=caller_numbers,
        direct_routing_configs=direct_routing_configs,
        pin_protection_configs=pin_protection_configs,
        pin_routing_configs=pin_routing_configs,
    )
    return await client.transport.send(request, _m.SIPInboundRoutingRuleResponse)


_CREATE_SIP_TRUNK = Operation("CreateSIPTrunk", "POST", "/api/v2/video/sip/inbound_trunks", "unsafe")


def build_create_sip_trunk(
    *, name: str, numbers: list[str], allowed_ips: list[str] | None = None, password: str | None = None
) -> Request:
    """Build the request of `create_sip_trunk`, with the same arguments, without sending it."""
    return Request(
        _CREATE_SIP_TRUNK,
        "/api/v2/video/sip/inbound_trunks",
        json=_m.CreateSIPTrunkRequest(
            name=name,
            numbers=numbers,
            allowed_ips=allowed_ips,
            password=password,
        ),
    )


async def create_sip_trunk(
    client: HasTransport,
    *,
    name: str,
    numbers: list[str],
    allowed_ips: list[str] | None = None,
    password: str | None = None,
) -> Response[_m.CreateSIPTrunkResponse]:
    """Create a SIP trunk with its numbers.

    Args:
        name: Label for the trunk, up to 100 characters. From 1 to 100 characters.
        numbers: Phone numbers that reach this trunk. From 1 to 50 entries.
        allowed_ips: IPv4 or IPv6 addresses, or CIDR ranges, that may use the trunk. At most 50 entries.
        password: Password that the trunk signs in with, if it should need one. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreateSIPTrunk, POST /api/v2/video/sip/inbound_trunks
    """
    request = build_create_sip_trunk(name=name, numbers=numbers, allowed_ips=allowed_ips, password=password)
    return await client.transport.send(request, _m.CreateSIPTrunkResponse)


_DELETE_SIP_INBOUND_ROUTING_RULE = Operation(
    "DeleteSIPInboundRoutingRule", "DELETE", "/api/v2/video/sip/inbound_routing_rules/{id}", "replayable"
)


def build_delete_sip_inbound_routing_rule(id: str | UUID) -> Request:
    """Build the request of `delete_sip_inbound_routing_rule`, with the same arguments, without sending it."""
    return Request(
        _DELETE_SIP_INBOUND_ROUTING_RULE,
        f"/api/v2/video/sip/inbound_routing_rules/{path_segment(id, 'id')}",
    )


async def delete_sip_inbound_routing_rule(
    client: HasTransport, id: str | UUID
) -> Response[_m.DeleteSIPInboundRoutingRuleResponse]:
    """Delete a rule that routes incoming SIP calls.

    Args:
        id: Routing rule, by ID. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteSIPInboundRoutingRule, DELETE /api/v2/video/sip/inbound_routing_rules/{id}
    """
    request = build_delete_sip_inbound_routing_rule(id)
    return await client.transport.send(request, _m.DeleteSIPInboundRoutingRuleResponse)


_DELETE_SIP_TRUNK = Operation("DeleteSIPTrunk", "DELETE", "/api/v2/video/sip/inbound_trunks/{id}", "replayable")


def build_delete_sip_trunk(id: str | UUID) -> Request:
    """Build the request of `delete_sip_trunk`, with the same arguments, without sending it."""
    return Request(
        _DELETE_SIP_TRUNK,
        f"/api/v2/video/sip/inbound_trunks/{path_segment(id, 'id')}",
    )


async def delete_sip_trunk(client: HasTransport, id: str | UUID) -> Response[_m.DeleteSIPTrunkResponse]:
    """Delete a SIP trunk.

    Args:
        id: Trunk, by ID. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteSIPTrunk, DELETE /api/v2/video/sip/inbound_trunks/{id}
    """
    request = build_delete_sip_trunk(id)
    return await client.transport.send(request, _m.DeleteSIPTrunkResponse)


_LIST_SIP_INBOUND_ROUTING_RULE = Operation(
    "ListSIPInboundRoutingRule", "GET", "/api/v2/video/sip/inbound_routing_rules", "read"
)


def build_list_sip_inbound_routing_rule() -> Request:
    """Build the request of `list_sip_inbound_routing_rule`, with the same arguments, without sending it."""
    return Request(
        _LIST_SIP_INBOUND_ROUTING_RULE,
        "/api/v2/video/sip/inbound_routing_rules",
    )


async def list_sip_inbound_routing_rule(client: HasTransport) -> Response[_m.ListSIPInboundRoutingRuleResponse]:
    """List the rules that route incoming SIP calls.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ListSIPInboundRoutingRule, GET /api/v2/video/sip/inbound_routing_rules
    """
    request = build_list_sip_inbound_routing_rule()
    return await client.transport.send(request, _m.ListSIPInboundRoutingRuleResponse)


_LIST_SIP_TRUNKS = Operation("ListSIPTrunks", "GET", "/api/v2/video/sip/inbound_trunks", "read")


def build_list_sip_trunks() -> Request:
    """Build the request of `list_sip_trunks`, with the same arguments, without sending it."""
    return Request(
        _LIST_SIP_TRUNKS,
        "/api/v2/video/sip/inbound_trunks",
    )


async def list_sip_trunks(client: HasTransport) -> Response[_m.ListSIPTrunksResponse]:
    """List the SIP trunks of the app.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ListSIPTrunks, GET /api/v2/video/sip/inbound_trunks
    """
    request = build_list_sip_trunks()
    return await client.transport.send(request, _m.ListSIPTrunksResponse)


_RESOLVE_SIP_AUTH = Operation("ResolveSipAuth", "POST", "/api/v2/video/sip/auth", "unsafe")


def build_resolve_sip_auth(
    *, sip_caller_number: str, sip_trunk_number: str, from_host: str | None = None, source_ip: str | None = None
) -> Request:
    """Build the request of `resolve_sip_auth`, with the same arguments, without sending it."""
    return Request(
        _RESOLVE_SIP_AUTH,
        "/api/v2/video/sip/auth",
        json=_m.ResolveSipAuthRequest(
            sip_caller_number=sip_caller_number,
            sip_trunk_number=sip_trunk_number,
            from_host=from_host,
            source_ip=source_ip,
        ),
    )


async def resolve_sip_auth(
    client: HasTransport,
    *,
    sip_caller_number: str,
    sip_trunk_number: str,
    from_host: str | None = None,
    source_ip: str | None = None,
) -> Response[_m.ResolveSipAuthResponse]:
    """Resolve how an incoming SIP call has to authenticate on its trunk.

    Args:
        sip_caller_number: Phone number the SIP call comes from.
        sip_trunk_number: Number of the trunk that was dialed.
        from_host: Domain or address named in the request's From line.
        source_ip: Address that the SIP request came from.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ResolveSipAuth, POST /api/v2/video/sip/auth
    """
    request = build_resolve_sip_auth(
        sip_caller_number=sip_caller_number, sip_trunk_number=sip_trunk_number, from_host=from_host, source_ip=source_ip
    )
    return await client.transport.send(request, _m.ResolveSipAuthResponse)


_RESOLVE_SIP_INBOUND = Operation("ResolveSipInbound", "POST", "/api/v2/video/sip/resolve", "unsafe")


def build_resolve_sip_inbound(
    *,
    sip_caller_number: str,
    sip_trunk_number: str,
    challenge: _m.SIPChallengeRequest | None = None,
    routing_number: str | None = None,
    sip_headers: dict[str, str] | None = None,
    trunk_id: str | None = None,
) -> Request:
    """Build the request of `resolve_sip_inbound`, with the same arguments, without sending it."""
    return Request(
        _RESOLVE_SIP_INBOUND,
        "/api/v2/video/sip/resolve",
        json=_m.ResolveSipInboundRequest(
            sip_caller_number=sip_caller_number,
            sip_trunk_number=sip_trunk_number,
            challenge=challenge,
            routing_number=routing_number,
            sip_headers=sip_headers,
            trunk_id=trunk_id,
        ),
    )


async def resolve_sip_inbound(
    client: HasTransport,
    *,
    sip_caller_number: str,
    sip_trunk_number: str,
    challenge: _m.SIPChallengeRequest | None = None,
    routing_number: str | None = None,
    sip_headers: dict[str, str] | None = None,
    trunk_id: str | None = None,
) -> Response[_m.ResolveSipInboundResponse]:
    """Resolve an incoming SIP call to a video call and the credentials to join it.

    Args:
        sip_caller_number: Phone number the SIP call comes from.
        sip_trunk_number: Number of the trunk that was dialed.
        challenge: Digest data the caller signed in with.
        routing_number: 10-digit number for routing straight to a call, if used. From 3 to 12 characters.
        sip_headers: Headers of the SIP request, by name.
        trunk_id: Trunk accepted earlier without a password.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ResolveSipInbound, POST /api/v2/video/sip/resolve
    """
    request = build_resolve_sip_inbound(
        sip_caller_number=sip_caller_number,
        sip_trunk_number=sip_trunk_number,
        challenge=challenge,
        routing_number=routing_number,
        sip_headers=sip_headers,
        trunk_id=trunk_id,
    )
    return await client.transport.send(request, _m.ResolveSipInboundResponse)


_UPDATE_SIP_INBOUND_ROUTING_RULE = Operation(
    "UpdateSIPInboundRoutingRule", "PUT", "/api/v2/video/sip/inbound_routing_rules/{id}", "replayable"
)


def build_update_sip_inbound_routing_rule(
    id: str | UUID,
    *,
    caller_configs: _m.SIPCallerConfigsRequest,
    name: str,
    trunk_ids: list[str],
    call_configs: _m.SIPCallConfigsRequest | None = None,
    called_numbers: list[str] | None = None,
    caller_numbers: list[str] | None = None,
    direct_routing_configs: _m.SIPDirectRoutingRuleCallConfigsRequest | None = None,
    pin_protection_configs: _m.SIPPinProtectionConfigsRequest | None = None,
    pin_routing_configs: _m.SIPInboundRoutingRulePinConfigsRequest | None = None,
) -> Request:
    """Build the request of `update_sip_inbound_routing_rule`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_SIP_INBOUND_ROUTING_RULE,
        f"/api/v2/video/sip/inbound_routing_rules/{path_segment(id, 'id')}",
        json=_m.UpdateSIPInboundRoutingRuleRequest(
            caller_configs=caller_configs,
            name=name,
            trunk_ids=trunk_ids,
            call_configs=call_configs,
            called_numbers=called_numbers,
            caller_numbers=caller_numbers,
            direct_routing_configs=direct_routing_configs,
            pin_protection_configs=pin_protection_configs,
            pin_routing_configs=pin_routing_configs,
        ),
    )


async def update_sip_inbound_routing_rule(
    client: HasTransport,
    id: str | UUID,
    *,
    caller_configs: _m.SIPCallerConfigsRequest,
    name: str,
    trunk_ids: list[str],
    call_configs: _m.SIPCallConfigsRequest | None = None,
    called_numbers: list[str] | None = None,
    caller_numbers: list[str] | None = None,
    direct_routing_configs: _m.SIPDirectRoutingRuleCallConfigsRequest | None = None,
    pin_protection_configs: _m.SIPPinProtectionConfigsRequest | None = None,
    pin_routing_configs: _m.SIPInboundRoutingRulePinConfigsRequest | None = None,
) -> Response[_m.UpdateSIPInboundRoutingRuleResponse]:
    """Replace a rule that routes incoming SIP calls.

    Args:
        id: Routing rule, by ID. At most 255 characters.
        caller_configs: How the phone caller is represented as a user.
        name: Label for the rule, up to 255 characters.
        trunk_ids: SIP trunks by ID. At least 1 entry.
        call_configs: Settings for the call that is entered.
        called_numbers: Dialed numbers that the rule matches.
        caller_numbers: Numbers of callers that the rule matches.
        direct_routing_configs: Routes straight to one call; cannot be combined with `pin_routing_configs`.
        pin_protection_configs: Asks callers for a PIN before they get in.
        pin_routing_configs: Routes by the PIN that is keyed in; cannot be combined with
            `direct_routing_configs`.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdateSIPInboundRoutingRule, PUT /api/v2/video/sip/inbound_routing_rules/{id}
    """
    request = build_update_sip_inbound_routing_rule(
        id,
        caller_configs=caller_configs,
        name=name,
        trunk_ids=trunk_ids,
        call_configs=call_configs,
        called_numbers=called_numbers,
        caller_numbers=caller_numbers,
        direct_routing_configs=direct_routing_configs,
        pin_protection_configs=pin_protection_configs,
        pin_routing_configs=pin_routing_configs,
    )
    return await client.transport.send(request, _m.UpdateSIPInboundRoutingRuleResponse)


_UPDATE_SIP_TRUNK = Operation("UpdateSIPTrunk", "PUT", "/api/v2/video/sip/inbound_trunks/{id}", "replayable")


def build_update_sip_trunk(
    id: str | UUID, *, name: str, numbers: list[str], allowed_ips: list[str] | None = None, password: str | None = None
) -> Request:
    """Build the request of `update_sip_trunk`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_SIP_TRUNK,
        f"/api/v2/video/sip/inbound_trunks/{path_segment(id, 'id')}",
        json=_m.UpdateSIPTrunkRequest(
            name=name,
            numbers=numbers,
            allowed_ips=allowed_ips,
            password=password,
        ),
    )


async def update_sip_trunk(
    client: HasTransport,
    id: str | UUID,
    *,
    name: str,
    numbers: list[str],
    allowed_ips: list[str] | None = None,
    password: str | None = None,
) -> Response[_m.UpdateSIPTrunkResponse]:
    """Replace the settings of a SIP trunk.

    Args:
        id: Trunk, by ID. At most 255 characters.
        name: Label for the trunk, up to 100 characters. From 1 to 100 characters.
        numbers: Phone numbers that reach this trunk. From 1 to 50 entries.
        allowed_ips: IPv4 or IPv6 addresses, or CIDR ranges, that may use the trunk.
        password: Password that the trunk signs in with, if it should need one. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdateSIPTrunk, PUT /api/v2/video/sip/inbound_trunks/{id}
    """
    request = build_update_sip_trunk(id, name=name, numbers=numbers, allowed_ips=allowed_ips, password=password)
    return await client.transport.send(request, _m.UpdateSIPTrunkResponse)
