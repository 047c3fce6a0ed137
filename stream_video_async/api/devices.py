# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: devices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import models as _m
from .._http.build import query_pairs
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from ..types import HasTransport, Response, UnsetType

__all__ = [
    "create_device",
    "delete_device",
    "list_devices",
]

_CREATE_DEVICE = Operation("CreateDevice", "POST", "/api/v2/devices", "unsafe")


async def create_device(
    client: HasTransport,
    *,
    id: str,
    push_provider: Literal["apn", "firebase", "huawei", "xiaomi"] | str,
    hardware_id: str | None | UnsetType = UNSET,
    push_provider_name: str | None | UnsetType = UNSET,
    user: _m.UserRequest | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
    voip_token: bool | None | UnsetType = UNSET,
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
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: CreateDevice, POST /api/v2/devices
    """
    return await client.transport.send(
        Request(
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
        ),
        _m.Response,
    )


_DELETE_DEVICE = Operation("DeleteDevice", "DELETE", "/api/v2/devices", "replayable")


async def delete_device(
    client: HasTransport, id: str, *, user_id: str | None | UnsetType = UNSET
) -> Response[_m.Response]:
    """Delete a device of a user, so that it receives no more pushes.

    Args:
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: DeleteDevice, DELETE /api/v2/devices
    """
    return await client.transport.send(
        Request(
            _DELETE_DEVICE,
            "/api/v2/devices",
            query=query_pairs(
                ("id", id),
                ("user_id", user_id),
            ),
        ),
        _m.Response,
    )


_LIST_DEVICES = Operation("ListDevices", "GET", "/api/v2/devices", "read")


async def list_devices(
    client: HasTransport, *, user_id: str | None | UnsetType = UNSET
) -> Response[_m.ListDevicesResponse]:
    """List the devices registered for a user.

    Args:
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: ListDevices, GET /api/v2/devices
    """
    return await client.transport.send(
        Request(
            _LIST_DEVICES,
            "/api/v2/devices",
            query=query_pairs(
                ("user_id", user_id),
            ),
        ),
        _m.ListDevicesResponse,
    )
