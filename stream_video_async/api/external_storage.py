# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: external storage."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_check_external_storage",
    "check_external_storage",
    "build_create_external_storage",
    "create_external_storage",
    "build_delete_external_storage",
    "delete_external_storage",
    "build_list_external_storage",
    "list_external_storage",
    "build_update_external_storage",
    "update_external_storage",
]

_CHECK_EXTERNAL_STORAGE = Operation("CheckExternalStorage", "GET", "/api/v2/external_storage/{name}/check", "read")


def build_check_external_storage(name: str | UUID) -> Request:
    """Build the request of `check_external_storage`, with the same arguments, without sending it."""
    return Request(
        _CHECK_EXTERNAL_STORAGE,
        f"/api/v2/external_storage/{path_segment(name, 'name')}/check",
    )


async def check_external_storage(client: HasTransport, name: str | UUID) -> Response[_m.CheckExternalStorageResponse]:
    """Check that the server can write a file to an external storage.

    Args:
        name: The name it is known by.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: CheckExternalStorage, GET /api/v2/external_storage/{name}/check
    """
    request = build_check_external_storage(name)
    return await client.transport.send(request, _m.CheckExternalStorageResponse)


_CREATE_EXTERNAL_STORAGE = Operation("CreateExternalStorage", "POST", "/api/v2/external_storage", "unsafe")


def build_create_external_storage(
    *,
    bucket: str,
    name: str,
    storage_type: Literal["abs", "gcs", "s3"] | str,
    aws_s3: _m.S3Request | None = None,
    azure_blob: _m.AzureRequest | None = None,
    gcs_credentials: str | None = None,
    path: str | None = None,
) -> Request:
    """Build the request of `create_external_storage`, with the same arguments, without sending it."""
    return Request(
        _CREATE_EXTERNAL_STORAGE,
        "/api/v2/external_storage",
        json=_m.CreateExternalStorageRequest(
            bucket=bucket,
            name=name,
            storage_type=storage_type,
            aws_s3=aws_s3,
            azure_blob=azure_blob,
            gcs_credentials=gcs_credentials,
            path=path,
        ),
    )


async def create_external_storage(
    client: HasTransport,
    *,
    bucket: str,
    name: str,
    storage_type: Literal["abs", "gcs", "s3"] | str,
    aws_s3: _m.S3Request | None = None,
    azure_blob: _m.AzureRequest | None = None,
    gcs_credentials: str | None = None,
    path: str | None = None,
) -> Response[_m.CreateExternalStorageResponse]:
    """Create an external storage on S3, Google Cloud Storage or Azure.

    Args:
        bucket: Bucket name at the storage provider.
        name: Name to refer to the storage by; unique.
        storage_type: Storage service: `s3`, `gcs` (Google Cloud) or `abs` (Azure Blob).
        aws_s3: Amazon S3 details; needed only for that storage type.
        azure_blob: Azure Blob Storage details; needed only for that storage type.
        gcs_credentials: Google Cloud credentials; for storage type `gcs`.
        path: Folder prefix under which files are put.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreateExternalStorage, POST /api/v2/external_storage
    """
    request = build_create_external_storage(
        bucket=bucket,
        name=name,
        storage_type=storage_type,
        aws_s3=aws_s3,
        azure_blob=azure_blob,
        gcs_credentials=gcs_credentials,
        path=path,
    )
    return await client.transport.send(request, _m.CreateExternalStorageResponse)


_DELETE_EXTERNAL_STORAGE = Operation("DeleteExternalStorage", "DELETE", "/api/v2/external_storage/{name}", "replayable")


def build_delete_external_storage(name: str | UUID) -> Request:
    """Build the request of `delete_external_storage`, with the same arguments, without sending it."""
    return Request(
        _DELETE_EXTERNAL_STORAGE,
        f"/api/v2/external_storage/{path_segment(name, 'name')}",
    )


async def delete_external_storage(client: HasTransport, name: str | UUID) -> Response[_m.DeleteExternalStorageResponse]:
    """Delete an external storage by its name.

    Args:
        name: The name it is known by.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteExternalStorage, DELETE /api/v2/external_storage/{name}
    """
    request = build_delete_external_storage(name)
    return await client.transport.send(request, _m.DeleteExternalStorageResponse)


_LIST_EXTERNAL_STORAGE = Operation("ListExternalStorage", "GET", "/api/v2/external_storage", "read")


def build_list_external_storage() -> Request:
    """Build the request of `list_external_storage`, with the same arguments, without sending it."""
    return Request(
        _LIST_EXTERNAL_STORAGE,
        "/api/v2/external_storage",
    )


async def list_external_storage(client: HasTransport) -> Response[_m.ListExternalStorageResponse]:
    """List the external storages that recordings and transcriptions can go to.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ListExternalStorage, GET /api/v2/external_storage
    """
    request = build_list_external_storage()
    return await client.transport.send(request, _m.ListExternalStorageResponse)


_UPDATE_EXTERNAL_STORAGE = Operation("UpdateExternalStorage", "PUT", "/api/v2/external_storage/{name}", "replayable")


def build_update_external_storage(
    name: str | UUID,
    *,
    bucket: str,
    storage_type: Literal["abs", "gcs", "s3"] | str,
    aws_s3: _m.S3Request | None = None,
    azure_blob: _m.AzureRequest | None = None,
    gcs_credentials: str | None = None,
    path: str | None = None,
) -> Request:
    """Build the request of `update_external_storage`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_EXTERNAL_STORAGE,
        f"/api/v2/external_storage/{path_segment(name, 'name')}",
        json=_m.UpdateExternalStorageRequest(
            bucket=bucket,
            storage_type=storage_type,
            aws_s3=aws_s3,
            azure_blob=azure_blob,
            gcs_credentials=gcs_credentials,
            path=path,
        ),
    )


async def update_external_storage(
    client: HasTransport,
    name: str | UUID,
    *,
    bucket: str,
    storage_type: Literal["abs", "gcs", "s3"] | str,
    aws_s3: _m.S3Request | None = None,
    azure_blob: _m.AzureRequest | None = None,
    gcs_credentials: str | None = None,
    path: str | None = None,
) -> Response[_m.UpdateExternalStorageResponse]:
    """Replace the settings and credentials of an external storage.

    Args:
        name: The name it is known by.
        bucket: Bucket name at the storage provider.
        storage_type: Storage service: `s3`, `gcs` (Google Cloud) or `abs` (Azure Blob).
        aws_s3: Amazon S3 details; needed only for that storage type.
        azure_blob: Azure Blob Storage details; needed only for that storage type.
        gcs_credentials: Google Cloud credentials; for storage type `gcs`.
        path: Folder prefix under which files are put.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdateExternalStorage, PUT /api/v2/external_storage/{name}
    """
    request = build_update_external_storage(
        name,
        bucket=bucket,
        storage_type=storage_type,
        aws_s3=aws_s3,
        azure_blob=azure_blob,
        gcs_credentials=gcs_credentials,
        path=path,
    )
    return await client.transport.send(request, _m.UpdateExternalStorageResponse)
