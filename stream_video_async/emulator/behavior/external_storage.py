"""External storages for recordings and transcriptions, and the importer's storage. No storage is contacted.

Inferred: names that start with ``stream-`` are reserved; checks succeed unless ``fail_storage`` makes them fail; the
importer's storage needs the settings group of its type; credentials are stored and not shown.
"""

from __future__ import annotations

from typing import Final

from .call_types import find_call_type
from .files import store_file
from .kit import Context, JsonObject, bad_input, not_found, operation, require, shown_as, without
from .resource import Resource


def require_storage(ctx: Context, name: str | None) -> None:
    """Check that a storage exists, unless it is unnamed or one of the service's own (else 404)."""
    if name and not name.startswith("stream-"):
        require(ctx, "external_storage", name)


def fail_storage(ctx: Context, name: str, reason: str | None) -> None:
    """Make checks of a storage fail for a reason, or succeed again with ``None``.

    Raises:
        ApiFault: 404, code 16: the storage does not exist.
    """
    require(ctx, "external_storage", name)
    if reason is None:
        ctx.store.delete("storage_failure", name)
    else:
        ctx.store.put("storage_failure", name, {"reason": reason, "created_at": ctx.now})


def folder_of(ctx: Context, call: JsonObject, named: str | None, own: str) -> str:
    """Return the folder for a call's file: of the storage named or of the call type's one, else ``own``."""
    storage: str | None = named or (find_call_type(ctx, call["type"]) or {}).get("external_storage")
    return own if not storage or storage.startswith("stream-") else f"external-storage/{storage}"


def _complete(_: Context, storage: JsonObject) -> JsonObject:
    if storage["name"].startswith("stream-"):
        raise bad_input(f"{storage['name']} name reserved for internal use")
    return without(storage, "storage_type") | {"type": storage["storage_type"]}


STORAGES: Final = Resource("external_storage", key="name", defaults={"path": ""}, replaces=True, prepare=_complete)
STORAGES.serve(create="CreateExternalStorage", update="UpdateExternalStorage", delete="DeleteExternalStorage")


@operation("ListExternalStorage")
def list_external_storage(ctx: Context) -> JsonObject:
    """List all storages by name."""
    storages = [shown_as("ExternalStorageResponse", storage) for storage in STORAGES.all(ctx)]
    return {"external_storages": {storage["name"]: storage for storage in storages}}


@operation("CheckExternalStorage")
def check_external_storage(ctx: Context) -> JsonObject:
    """Store a file that the emulator serves in place of the storage, unless ``fail_storage`` makes the check fail."""
    name: str = STORAGES.find(ctx)["name"]
    failure = ctx.store.get("storage_failure", name)
    if failure is not None:
        raise bad_input(failure["reason"])
    return {"file_url": store_file(ctx, f"external-storage-check/{name}.txt", b"check\n")}


# --- the importer's ---------------------------------------------------------------------------------------------------

_IMPORTER_ID: Final = "importer"


def _importer_storage(ctx: Context) -> JsonObject:
    storage = ctx.store.get("importer_storage", _IMPORTER_ID)
    if storage is None:
        raise not_found("external storage is not configured")
    return storage


@operation("UpsertImporterExternalStorage")
def upsert_importer_storage(ctx: Context) -> None:
    """Configure the storage that imports read from."""
    kind: str = ctx.body["type"]
    if kind not in ctx.body:
        raise bad_input(f"{kind} is a required field", {kind: f"{kind} is a required field"})
    known = ctx.store.get("importer_storage", _IMPORTER_ID) or {"created_at": ctx.now}
    storage = {**known, "type": kind, "updated_at": ctx.now, "settings": ctx.body[kind]}
    ctx.store.put("importer_storage", _IMPORTER_ID, storage)


@operation("GetImporterExternalStorage")
def get_importer_storage(ctx: Context) -> JsonObject:
    """Show the storage that imports read from."""
    storage = _importer_storage(ctx)
    reply, settings = shown_as("GetExternalStorageResponse", storage), storage["settings"]
    if storage["type"] == "aws_s3":
        return {**reply, "aws_s3": shown_as("GetExternalStorageAWSS3Response", settings)}
    return {**reply, "gcs": {**shown_as("GetExternalStorageGCSResponse", settings), "credentials_set": True}}


@operation("DeleteImporterExternalStorage")
def delete_importer_storage(ctx: Context) -> None:
    """Delete the storage that imports read from."""
    _importer_storage(ctx)
    ctx.store.delete("importer_storage", _IMPORTER_ID)


@operation("ValidateImporterExternalStorage")
def validate_importer_storage(ctx: Context) -> None:
    """Check that a storage is configured (else 404)."""
    _importer_storage(ctx)
