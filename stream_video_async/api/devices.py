# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: devices."""

from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._http.build import query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_create_device",
    "create_device",
    "build_delete_device",
    "delete_device",
    "build_list_devices",
    "list_devices",
]

_CREATE_DEVICE = Operation("CreateDevice", "POST", "/api/v2/devices", "unsafe")


def build_create_device(
    *,
    id: str,
    push_provider: Literal["apn", "firebase", "huawei", "xiaomi"] | str,
    hardware_id: str | None = None,
    push_provider_name: str | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
    voip_token: bool | None = None,
) -> Request:
    """Build the request of `create_device`, with the same arguments, without sending it."""
    return Request(
        _CREATE_DEVICE,
        "/api/v2/devices",
        json=_m.CreateDeviceRequest(
            id=id,
            push_provider=push_provider,
            hardware_id=hardware_id,
            push_provider_name=push_provider_name,
            user=user,
            user_id=user_id,
            voip_token=voip_token,
        ),
    )


async def create_device(
    client: HasTransport,
    *,
    id: str,
    push_provider: Literal["apn", "firebase", "huawei", "xiaomi"] | str,
    hardware_id: str | None = None,
    push_provider_name: str | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
    voip_token: bool | None = None,
) -> Response[_m.Response]:
    """Register a device of a user for push notifications.

    Args:
        id: Push token of the device, 1 to 255 characters.
        push_provider: Push service behind the token, such as `firebase` or `apn`.
        hardware_id: Fixed ID of the physical device, so one device with several push tokens is notified
            once. At most 255 characters.
        push_provider_name: Which of the app's configured push providers to use, by name.
        user: Owner of the device, as an object; alternative to `user_id`.
        user_id: User who owns the device; only for requests from a server.
        voip_token: Set it if the token belongs to Apple's VoIP push service.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreateDevice, POST /api/v2/devices
    """
    request = build_create_device(
        id=id,
        push_provider=push_provider,
        hardware_id=hardware_id,
        push_provider_name=push_provider_name,
        user=user,
        user_id=user_id,
        voip_token=voip_token,
    )
    return await client.transport.send(request, _m.Response)


_DELETE_DEVICE = Operation("DeleteDevice", "DELETE", "/api/v2/devices", "replayable")


def build_delete_device(id: str, *, user_id: str | None = None) -> Request:
    """Build the request of `delete_device`, with the same arguments, without sending it."""
    return Request(
        _DELETE_DEVICE,
        "/api/v2/devices",
        query=query_pairs(
            ("id", id),
            ("user_id", user_id),
        ),
    )


async def delete_device(client: HasTransport, id: str, *, user_id: str | None = None) -> Response[_m.Response]:
    """Delete a device of a user, so that it receives no more pushes.

    Args:
        id: The push token that the device was registered with.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: DeleteDevice, DELETE /api/v2/devices
    """
    request = build_delete_device(id, user_id=user_id)
    return await client.transport.send(request, _m.Response)


_LIST_DEVICES = Operation("ListDevices", "GET", "/api/v2/devices", "read")


def build_list_devices(*, user_id: str | None = None) -> Request:
    """Build the request of `list_devices`, with the same arguments, without sending it."""
    return Request(
        _LIST_DEVICES,
        "/api/v2/devices",
        query=query_pairs(
            ("user_id", user_id),
        ),
    )


async def list_devices(client: HasTransport, *, user_id: str | None = None) -> Response[_m.ListDevicesResponse]:
    """List the devices registered for a user.

    Args:
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ListDevices, GET /api/v2/devices
    """
    request = build_list_devices(user_id=user_id)
    return await client.transport.send(request, _m.ListDevicesResponse)
