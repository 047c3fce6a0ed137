# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: imports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from uuid import UUID

    from ..types import HasTransport, Response, UnsetType

__all__ = [
    "cancel_import_v2_task",
    "create_import",
    "create_import_url",
    "create_import_v2_task",
    "delete_import_v2_task",
    "delete_importer_external_storage",
    "get_import",
    "get_import_v2_task",
    "get_importer_external_storage",
    "list_import_v2_tasks",
    "list_imports",
    "upsert_importer_external_storage",
    "validate_importer_external_storage",
]

_CANCEL_IMPORT_V2_TASK = Operation("CancelImportV2Task", "POST", "/api/v2/imports/v2/{id}/cancel", "unsafe")


async def cancel_import_v2_task(client: HasTransport, id: str | UUID) -> Response[_m.CancelImportV2TaskResponse]:
    """Cancel a version 2 import task that has not finished.

    Args:
        id: Import task, by ID.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: CancelImportV2Task, POST /api/v2/imports/v2/{id}/cancel
    """
    return await client.transport.send(
        Request(
            _CANCEL_IMPORT_V2_TASK,
            f"/api/v2/imports/v2/{path_segment(id, 'id')}/cancel",
        ),
        _m.CancelImportV2TaskResponse,
    )


_CREATE_IMPORT = Operation("CreateImport", "POST", "/api/v2/imports", "unsafe")


async def create_import(
    client: HasTransport,
    *,
    mode: Literal["insert", "upsert"] | str,
    path: str,
    merge_custom: bool | None | UnsetType = UNSET,
) -> Response[_m.CreateImportResponse]:
    """Start the import of an uploaded file.

    Args:
        mode: `insert` or `upsert`.
        path: The uploaded file.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: CreateImport, POST /api/v2/imports
    """
    return await client.transport.send(
        Request(
            _CREATE_IMPORT,
            "/api/v2/imports",
            json=_m.CreateImportRequest(
                mode=mode,
                path=path,
                merge_custom=merge_custom,
            ),
        ),
        _m.CreateImportResponse,
    )


_CREATE_IMPORT_URL = Operation("CreateImportURL", "POST", "/api/v2/import_urls", "unsafe")


async def create_import_url(
    client: HasTransport, *, filename: str | None | UnsetType = UNSET
) -> Response[_m.CreateImportURLResponse]:
    """Get a URL to upload an import file to, and the path to name when importing it.

    Args:
        filename: The file's name, from the listing.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: CreateImportURL, POST /api/v2/import_urls
    """
    return await client.transport.send(
        Request(
            _CREATE_IMPORT_URL,
            "/api/v2/import_urls",
            json=_m.CreateImportURLRequest(
                filename=filename,
            ),
        ),
        _m.CreateImportURLResponse,
    )


_CREATE_IMPORT_V2_TASK = Operation("CreateImportV2Task", "POST", "/api/v2/imports/v2", "unsafe")


async def create_import_v2_task(
    client: HasTransport,
    *,
    product: Literal["chat", "feeds"] | str,
    settings: _m.ImportV2TaskSettings,
    user: _m.UserRequest | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
) -> Response[_m.CreateImportV2TaskResponse]:
    """Start a version 2 import task that reads from an external storage.

    Args:
        product: Data to import: `chat` or `feeds`.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: CreateImportV2Task, POST /api/v2/imports/v2
    """
    return await client.transport.send(
        Request(
            _CREATE_IMPORT_V2_TASK,
            "/api/v2/imports/v2",
            json=_m.CreateImportV2TaskRequest(
                product=product,
                settings=settings,
                user=user,
                user_id=user_id,
            ),
        ),
        _m.CreateImportV2TaskResponse,
    )


_DELETE_IMPORT_V2_TASK = Operation("DeleteImportV2Task", "DELETE", "/api/v2/imports/v2/{id}", "replayable")


async def delete_import_v2_task(client: HasTransport, id: str | UUID) -> Response[_m.DeleteImportV2TaskResponse]:
    """Delete a version 2 import task.

    Args:
        id: Import task, by ID.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteImportV2Task, DELETE /api/v2/imports/v2/{id}
    """
    return await client.transport.send(
        Request(
            _DELETE_IMPORT_V2_TASK,
            f"/api/v2/imports/v2/{path_segment(id, 'id')}",
        ),
        _m.DeleteImportV2TaskResponse,
    )


_DELETE_IMPORTER_EXTERNAL_STORAGE = Operation(
    "DeleteImporterExternalStorage", "DELETE", "/api/v2/imports/v2/external-storage", "replayable"
)


async def delete_importer_external_storage(client: HasTransport) -> Response[_m.DeleteExternalStorageResponse]:
    """Delete the external storage that version 2 imports read from.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: DeleteImporterExternalStorage, DELETE /api/v2/imports/v2/external-storage
    """
    return await client.transport.send(
        Request(
            _DELETE_IMPORTER_EXTERNAL_STORAGE,
            "/api/v2/imports/v2/external-storage",
        ),
        _m.DeleteExternalStorageResponse,
    )


_GET_IMPORT = Operation("GetImport", "GET", "/api/v2/imports/{id}", "read")


async def get_import(client: HasTransport, id: str | UUID) -> Response[_m.GetImportResponse]:
    """Get an import with its state and history.

    Args:
        id: Import task, by ID.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetImport, GET /api/v2/imports/{id}
    """
    return await client.transport.send(
        Request(
            _GET_IMPORT,
            f"/api/v2/imports/{path_segment(id, 'id')}",
        ),
        _m.GetImportResponse,
    )


_GET_IMPORT_V2_TASK = Operation("GetImportV2Task", "GET", "/api/v2/imports/v2/{id}", "read")


async def get_import_v2_task(client: HasTransport, id: str | UUID) -> Response[_m.GetImportV2TaskResponse]:
    """Get a version 2 import task with its state and result.

    Args:
        id: Import task, by ID.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetImportV2Task, GET /api/v2/imports/v2/{id}
    """
    return await client.transport.send(
        Request(
            _GET_IMPORT_V2_TASK,
            f"/api/v2/imports/v2/{path_segment(id, 'id')}",
        ),
        _m.GetImportV2TaskResponse,
    )


_GET_IMPORTER_EXTERNAL_STORAGE = Operation(
    "GetImporterExternalStorage", "GET", "/api/v2/imports/v2/external-storage", "read"
)


async def get_importer_external_storage(client: HasTransport) -> Response[_m.GetExternalStorageResponse]:
    """Get the external storage that version 2 imports read from.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: GetImporterExternalStorage, GET /api/v2/imports/v2/external-storage
    """
    return await client.transport.send(
        Request(
            _GET_IMPORTER_EXTERNAL_STORAGE,
            "/api/v2/imports/v2/external-storage",
        ),
        _m.GetExternalStorageResponse,
    )


_LIST_IMPORT_V2_TASKS = Operation("ListImportV2Tasks", "GET", "/api/v2/imports/v2", "read")


async def list_import_v2_tasks(
    client: HasTransport, *, state: int | None | UnsetType = UNSET
) -> Response[_m.ListImportV2TasksResponse]:
    """List the version 2 import tasks, all or those in one state.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: ListImportV2Tasks, GET /api/v2/imports/v2
    """
    return await client.transport.send(
        Request(
            _LIST_IMPORT_V2_TASKS,
            "/api/v2/imports/v2",
            query=query_pairs(
                ("state", state),
            ),
        ),
        _m.ListImportV2TasksResponse,
    )


_LIST_IMPORTS = Operation("ListImports", "GET", "/api/v2/imports", "read")


async def list_imports(client: HasTransport) -> Response[_m.ListImportsResponse]:
    """List the imports of the app with their state and history.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: ListImports, GET /api/v2/imports
    """
    return await client.transport.send(
        Request(
            _LIST_IMPORTS,
            "/api/v2/imports",
        ),
        _m.ListImportsResponse,
    )


_UPSERT_IMPORTER_EXTERNAL_STORAGE = Operation(
    "UpsertImporterExternalStorage", "PUT", "/api/v2/imports/v2/external-storage", "replayable"
)


async def upsert_importer_external_storage(
    client: HasTransport,
    type: Literal["aws_s3", "gcs"] | str,
    *,
    aws_s3: _m.UpsertExternalStorageAWSS3Request | None | UnsetType = UNSET,
    gcs: _m.UpsertExternalStorageGCSRequest | None | UnsetType = UNSET,
) -> Response[_m.UpsertExternalStorageResponse]:
    """Set the external storage that version 2 imports read from.

    Args:
        type: `aws_s3` or `gcs`.
        aws_s3: Bucket to use with type `aws_s3`.
        gcs: Bucket to use with type `gcs`.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: UpsertImporterExternalStorage, PUT /api/v2/imports/v2/external-storage
    """
    return await client.transport.send(
        Request(
            _UPSERT_IMPORTER_EXTERNAL_STORAGE,
            "/api/v2/imports/v2/external-storage",
            json=_m.UpsertExternalStorageRequest(
                type=type,
                aws_s3=aws_s3,
                gcs=gcs,
            ),
        ),
        _m.UpsertExternalStorageResponse,
    )


_VALIDATE_IMPORTER_EXTERNAL_STORAGE = Operation(
    "ValidateImporterExternalStorage", "POST", "/api/v2/imports/v2/external-storage/validate", "unsafe"
)


async def validate_importer_external_storage(client: HasTransport) -> Response[_m.ValidateExternalStorageResponse]:
    """Check that version 2 imports can read their external storage.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: ValidateImporterExternalStorage, POST /api/v2/imports/v2/external-storage/validate
    """
    return await client.transport.send(
        Request(
            _VALIDATE_IMPORTER_EXTERNAL_STORAGE,
            "/api/v2/imports/v2/external-storage/validate",
        ),
        _m.ValidateExternalStorageResponse,
    )
