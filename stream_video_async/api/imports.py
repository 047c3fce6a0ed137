# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: imports."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_cancel_import_v2_task",
    "cancel_import_v2_task",
    "build_create_import",
    "create_import",
    "build_create_import_url",
    "create_import_url",
    "build_create_import_v2_task",
    "create_import_v2_task",
    "build_delete_import_v2_task",
    "delete_import_v2_task",
    "build_delete_importer_external_storage",
    "delete_importer_external_storage",
    "build_get_import",
    "get_import",
    "build_get_import_v2_task",
    "get_import_v2_task",
    "build_get_importer_external_storage",
    "get_importer_external_storage",
    "build_list_import_v2_tasks",
    "list_import_v2_tasks",
    "build_list_imports",
    "list_imports",
    "build_upsert_importer_external_storage",
    "upsert_importer_external_storage",
    "build_validate_importer_external_storage",
    "validate_importer_external_storage",
]

_CANCEL_IMPORT_V2_TASK = Operation("CancelImportV2Task", "POST", "/api/v2/imports/v2/{id}/cancel", "unsafe")


def build_cancel_import_v2_task(id: str | UUID) -> Request:
    """Build the request of `cancel_import_v2_task`, with the same arguments, without sending it."""
    return Request(
        _CANCEL_IMPORT_V2_TASK,
        f"/api/v2/imports/v2/{path_segment(id, 'id')}/cancel",
    )


async def cancel_import_v2_task(client: HasTransport, id: str | UUID) -> Response[_m.CancelImportV2TaskResponse]:
    """Cancel a version 2 import task that has not finished.

    Args:
        id: Import task, by ID.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: CancelImportV2Task, POST /api/v2/imports/v2/{id}/cancel
    """
    request = build_cancel_import_v2_task(id)
    return await client.transport.send(request, _m.CancelImportV2TaskResponse)


_CREATE_IMPORT = Operation("CreateImport", "POST", "/api/v2/imports", "unsafe")


def build_create_import(
    *, mode: Literal["insert", "upsert"] | str, path: str, merge_custom: bool | None = None
) -> Request:
    """Build the request of `create_import`, with the same arguments, without sending it."""
    return Request(
        _CREATE_IMPORT,
        "/api/v2/imports",
        json=_m.CreateImportRequest(
            mode=mode,
            path=path,
            merge_custom=merge_custom,
        ),
    )


async def create_import(
    client: HasTransport, *, mode: Literal["insert", "upsert"] | str, path: str, merge_custom: bool | None = None
) -> Response[_m.CreateImportResponse]:
    """Start the import of an uploaded file.

    Args:
        mode: `insert` or `upsert`.
        path: The uploaded file.
        merge_custom: Whether custom data is added to what is there instead of replacing it.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreateImport, POST /api/v2/imports
    """
    request = build_create_import(mode=mode, path=path, merge_custom=merge_custom)
    return await client.transport.send(request, _m.CreateImportResponse)


_CREATE_IMPORT_URL = Operation("CreateImportURL", "POST", "/api/v2/import_urls", "unsafe")


def build_create_import_url(*, filename: str | None = None) -> Request:
    """Build the request of `create_import_url`, with the same arguments, without sending it."""
    return Request(
        _CREATE_IMPORT_URL,
        "/api/v2/import_urls",
        json=_m.CreateImportURLRequest(
            filename=filename,
        ),
    )


async def create_import_url(
    client: HasTransport, *, filename: str | None = None
) -> Response[_m.CreateImportURLResponse]:
    """Get a URL to upload an import file to, and the path to name when importing it.

    Args:
        filename: The file's name, from the listing.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreateImportURL, POST /api/v2/import_urls
    """
    request = build_create_import_url(filename=filename)
    return await client.transport.send(request, _m.CreateImportURLResponse)


_CREATE_IMPORT_V2_TASK = Operation("CreateImportV2Task", "POST", "/api/v2/imports/v2", "unsafe")


def build_create_import_v2_task(
    *,
    product: Literal["chat", "feeds"] | str,
    settings: _m.ImportV2TaskSettings,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Request:
    """Build the request of `create_import_v2_task`, with the same arguments, without sending it."""
    return Request(
        _CREATE_IMPORT_V2_TASK,
        "/api/v2/imports/v2",
        json=_m.CreateImportV2TaskRequest(
            product=product,
            settings=settings,
            user=user,
            user_id=user_id,
        ),
    )


async def create_import_v2_task(
    client: HasTransport,
    *,
    product: Literal["chat", "feeds"] | str,
    settings: _m.ImportV2TaskSettings,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Response[_m.CreateImportV2TaskResponse]:
    """Start a version 2 import task that reads from an external storage.

    Args:
        product: Data to import: `chat` or `feeds`.
        settings: Storage, path and mode of the import.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreateImportV2Task, POST /api/v2/imports/v2
    """
    request = build_create_import_v2_task(product=product, settings=settings, user=user, user_id=user_id)
    return await client.transport.send(request, _m.CreateImportV2TaskResponse)


_DELETE_IMPORT_V2_TASK = Operation("DeleteImportV2Task", "DELETE", "/api/v2/imports/v2/{id}", "replayable")


def build_delete_import_v2_task(id: str | UUID) -> Request:
    """Build the request of `delete_import_v2_task`, with the same arguments, without sending it."""
    return Request(
        _DELETE_IMPORT_V2_TASK,
        f"/api/v2/imports/v2/{path_segment(id, 'id')}",
    )


async def delete_import_v2_task(client: HasTransport, id: str | UUID) -> Response[_m.DeleteImportV2TaskResponse]:
    """Delete a version 2 import task.

    Args:
        id: Import task, by ID.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteImportV2Task, DELETE /api/v2/imports/v2/{id}
    """
    request = build_delete_import_v2_task(id)
    return await client.transport.send(request, _m.DeleteImportV2TaskResponse)


_DELETE_IMPORTER_EXTERNAL_STORAGE = Operation(
    "DeleteImporterExternalStorage", "DELETE", "/api/v2/imports/v2/external-storage", "replayable"
)


def build_delete_importer_external_storage() -> Request:
    """Build the request of `delete_importer_external_storage`, with the same arguments, without sending it."""
    return Request(
        _DELETE_IMPORTER_EXTERNAL_STORAGE,
        "/api/v2/imports/v2/external-storage",
    )


async def delete_importer_external_storage(client: HasTransport) -> Response[_m.DeleteExternalStorageResponse]:
    """Delete the external storage that version 2 imports read from.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: DeleteImporterExternalStorage, DELETE /api/v2/imports/v2/external-storage
    """
    request = build_delete_importer_external_storage()
    return await client.transport.send(request, _m.DeleteExternalStorageResponse)


_GET_IMPORT = Operation("GetImport", "GET", "/api/v2/imports/{id}", "read")


def build_get_import(id: str | UUID) -> Request:
    """Build the request of `get_import`, with the same arguments, without sending it."""
    return Request(
        _GET_IMPORT,
        f"/api/v2/imports/{path_segment(id, 'id')}",
    )


async def get_import(client: HasTransport, id: str | UUID) -> Response[_m.GetImportResponse]:
    """Get an import with its state and history.

    Args:
        id: Import task, by ID.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetImport, GET /api/v2/imports/{id}
    """
    request = build_get_import(id)
    return await client.transport.send(request, _m.GetImportResponse)


_GET_IMPORT_V2_TASK = Operation("GetImportV2Task", "GET", "/api/v2/imports/v2/{id}", "read")


def build_get_import_v2_task(id: str | UUID) -> Request:
    """Build the request of `get_import_v2_task`, with the same arguments, without sending it."""
    return Request(
        _GET_IMPORT_V2_TASK,
        f"/api/v2/imports/v2/{path_segment(id, 'id')}",
    )


async def get_import_v2_task(client: HasTransport, id: str | UUID) -> Response[_m.GetImportV2TaskResponse]:
    """Get a version 2 import task with its state and result.

    Args:
        id: Import task, by ID.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetImportV2Task, GET /api/v2/imports/v2/{id}
    """
    request = build_get_import_v2_task(id)
    return await client.transport.send(request, _m.GetImportV2TaskResponse)


_GET_IMPORTER_EXTERNAL_STORAGE = Operation(
    "GetImporterExternalStorage", "GET", "/api/v2/imports/v2/external-storage", "read"
)


def build_get_importer_external_storage() -> Request:
    """Build the request of `get_importer_external_storage`, with the same arguments, without sending it."""
    return Request(
        _GET_IMPORTER_EXTERNAL_STORAGE,
        "/api/v2/imports/v2/external-storage",
    )


async def get_importer_external_storage(client: HasTransport) -> Response[_m.GetExternalStorageResponse]:
    """Get the external storage that version 2 imports read from.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: GetImporterExternalStorage, GET /api/v2/imports/v2/external-storage
    """
    request = build_get_importer_external_storage()
    return await client.transport.send(request, _m.GetExternalStorageResponse)


_LIST_IMPORT_V2_TASKS = Operation("ListImportV2Tasks", "GET", "/api/v2/imports/v2", "read")


def build_list_import_v2_tasks(*, state: int | None = None) -> Request:
    """Build the request of `list_import_v2_tasks`, with the same arguments, without sending it."""
    return Request(
        _LIST_IMPORT_V2_TASKS,
        "/api/v2/imports/v2",
        query=query_pairs(
            ("state", state),
        ),
    )


async def list_import_v2_tasks(
    client: HasTransport, *, state: int | None = None
) -> Response[_m.ListImportV2TasksResponse]:
    """List the version 2 import tasks, all or those in one state.

    Args:
        state: Only tasks in this state.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ListImportV2Tasks, GET /api/v2/imports/v2
    """
    request = build_list_import_v2_tasks(state=state)
    return await client.transport.send(request, _m.ListImportV2TasksResponse)


_LIST_IMPORTS = Operation("ListImports", "GET", "/api/v2/imports", "read")


def build_list_imports() -> Request:
    """Build the request of `list_imports`, with the same arguments, without sending it."""
    return Request(
        _LIST_IMPORTS,
        "/api/v2/imports",
    )


async def list_imports(client: HasTransport) -> Response[_m.ListImportsResponse]:
    """List the imports of the app with their state and history.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ListImports, GET /api/v2/imports
    """
    request = build_list_imports()
    return await client.transport.send(request, _m.ListImportsResponse)


_UPSERT_IMPORTER_EXTERNAL_STORAGE = Operation(
    "UpsertImporterExternalStorage", "PUT", "/api/v2/imports/v2/external-storage", "replayable"
)


def build_upsert_importer_external_storage(
    type: Literal["aws_s3", "gcs"] | str,
    *,
    aws_s3: _m.UpsertExternalStorageAWSS3Request | None = None,
    gcs: _m.UpsertExternalStorageGCSRequest | None = None,
) -> Request:
    """Build the request of `upsert_importer_external_storage`, with the same arguments, without sending it."""
    return Request(
        _UPSERT_IMPORTER_EXTERNAL_STORAGE,
        "/api/v2/imports/v2/external-storage",
        json=_m.UpsertExternalStorageRequest(
            type=type,
            aws_s3=aws_s3,
            gcs=gcs,
        ),
    )


async def upsert_importer_external_storage(
    client: HasTransport,
    type: Literal["aws_s3", "gcs"] | str,
    *,
    aws_s3: _m.UpsertExternalStorageAWSS3Request | None = None,
    gcs: _m.UpsertExternalStorageGCSRequest | None = None,
) -> Response[_m.UpsertExternalStorageResponse]:
    """Set the external storage that version 2 imports read from.

    Args:
        type: `aws_s3` or `gcs`.
        aws_s3: Bucket to use with type `aws_s3`.
        gcs: Bucket to use with type `gcs`.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: UpsertImporterExternalStorage, PUT /api/v2/imports/v2/external-storage
    """
    request = build_upsert_importer_external_storage(type, aws_s3=aws_s3, gcs=gcs)
    return await client.transport.send(request, _m.UpsertExternalStorageResponse)


_VALIDATE_IMPORTER_EXTERNAL_STORAGE = Operation(
    "ValidateImporterExternalStorage", "POST", "/api/v2/imports/v2/external-storage/validate", "unsafe"
)


def build_validate_importer_external_storage() -> Request:
    """Build the request of `validate_importer_external_storage`, with the same arguments, without sending it."""
    return Request(
        _VALIDATE_IMPORTER_EXTERNAL_STORAGE,
        "/api/v2/imports/v2/external-storage/validate",
    )


async def validate_importer_external_storage(client: HasTransport) -> Response[_m.ValidateExternalStorageResponse]:
    """Check that version 2 imports can read their external storage.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ValidateImporterExternalStorage, POST /api/v2/imports/v2/external-storage/validate
    """
    request = build_validate_importer_external_storage()
    return await client.transport.send(request, _m.ValidateExternalStorageResponse)
