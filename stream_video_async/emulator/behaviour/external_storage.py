"""External storages for recordings and transcriptions, and the one of the importer. Nothing outside is contacted.

Inferred: every name that begins with ``stream-`` is reserved; checks succeed unless ``fail_storage`` says otherwise;
the settings group of the storage's type is needed for the importer's; credentials are kept and never shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stream_video_async.emulator.errors import bad_input, not_found

from .call_types import require_call_type
from .crud import given, require
from .files import file_name, store_file
from .registry import operation
from .resource import Resource

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["chosen_storage", "fail_storage", "file_path", "require_own_file", "require_storage"]


def require_storage(ctx: Context, name: str | None) -> None:
    """Refuse a storage that does not exist; the service's own ones and no name at all are fine.

    Raises:
        ApiFault: 404, code 16.
    """
    if name and not name.startswith("stream-"):
        require(ctx, "external_storage", name)


def fail_storage(ctx: Context, name: str, reason: str | None) -> None:
    """Let checks of a storage fail for a reason, or succeed again with ``None``.

    Raises:
        ApiFault: 404, code 16: there is no such storage.
    """
    require(ctx, "external_storage", name)
    if reason is None:
        ctx.store.delete("storage_failure", name)
    else:
        ctx.store.put("storage_failure", name, {"reason": reason, "created_at": ctx.now})


def chosen_storage(ctx: Context, call: JsonObject, named: str | None) -> str | None:
    """Choose where a file goes: the storage named for it, the call type's, or the service's own (``None``)."""
    found: str | None = named or require_call_type(ctx, call["type"]).get("external_storage")
    return None if not found or found.startswith("stream-") else found


def require_own_file(ctx: Context, url: str) -> None:
    """Refuse to delete a file that lies in an external storage.

    Raises:
        ApiFault: 400, code 4.
    """
    if (file_name(ctx, url) or "").startswith("external-storage/"):
        raise bad_input("only files on Stream's own storage can be deleted")


def file_path(storage: str | None, folder: str, name: str) -> str:
    """Return the name under which a file is kept."""
    return f"{folder}/{name}" if storage is None else f"external-storage/{storage}/{name}"


def _checked(ctx: Context, storage: JsonObject) -> JsonObject:
    name: str = storage["name"]
    if name.startswith("stream-"):
        raise bad_input(f"{name} name reserved for internal use")
    return storage | {"type": ctx.body["storage_type"]}


def _show(storage: JsonObject) -> JsonObject:
    return given(storage, ("name", "type", "bucket", "path"))


STORAGES: Final = Resource(
    "external_storage",
    key="name",
    fields=("name", "bucket", "path", "aws_s3", "azure_blob", "gcs_credentials"),
    defaults={"path": ""},
    replaces=True,
    prepare=_checked,
    show=_show,
)
"""Credentials may be missing."""
STORAGES.serve(update="UpdateExternalStorage", delete="DeleteExternalStorage")


@operation("CreateExternalStorage")
def create_external_storage(ctx: Context) -> JsonObject:
    """Register a storage."""
    STORAGES.create(ctx)
    return {}


@operation("ListExternalStorage")
def list_external_storage(ctx: Context) -> JsonObject:
    """List all storages by name."""
    return {"external_storages": {storage["name"]: _show(storage) for storage in ctx.store.all("external_storage")}}


@operation("CheckExternalStorage")
def check_external_storage(ctx: Context) -> JsonObject:
    """Write a file "into the storage": it can be fetched from the emulator. A storage made to fail gives an error."""
    name: str = require(ctx, "external_storage", ctx.path["name"])["name"]
    failure = ctx.store.get("storage_failure", name)
    if failure is not None:
        raise bad_input(failure["reason"])
    return {"file_url": store_file(ctx, f"external-storage-check/{name}.txt", b"check\n")}


# --- the importer's ---------------------------------------------------------------------------------------------------

_ONLY = "importer"


def _importer_storage(ctx: Context) -> JsonObject:
    storage = ctx.store.get("importer_storage", _ONLY)
    if storage is None:
        raise not_found("external storage is not configured")
    return storage


@operation("UpsertImporterExternalStorage")
def upsert_importer_storage(ctx: Context) -> JsonObject:
    """Configure where imports are read from."""
    kind: str = ctx.body["type"]
    if kind not in ctx.body:
        raise bad_input(f"{kind} is a required field", {kind: f"{kind} is a required field"})
    known = ctx.store.get("importer_storage", _ONLY) or {"created_at": ctx.now}
    storage = {**known, "type": kind, "updated_at": ctx.now, "settings": ctx.body[kind]}
    ctx.store.put("importer_storage", _ONLY, storage)
    return {}


@operation("GetImporterExternalStorage")
def get_importer_storage(ctx: Context) -> JsonObject:
    """Show where imports are read from."""
    storage = _importer_storage(ctx)
    settings: JsonObject = storage["settings"]
    reply = given(storage, ("type", "created_at", "updated_at"))
    if storage["type"] == "aws_s3":
        return {**reply, "aws_s3": given(settings, ("bucket", "path_prefix", "region", "role_arn"))}
    return {**reply, "gcs": {**given(settings, ("bucket", "path_prefix")), "credentials_set": True}}


@operation("DeleteImporterExternalStorage")
def delete_importer_storage(ctx: Context) -> JsonObject:
    """Forget where imports are read from."""
    _importer_storage(ctx)
    ctx.store.delete("importer_storage", _ONLY)
    return {}


@operation("ValidateImporterExternalStorage")
def validate_importer_storage(ctx: Context) -> JsonObject:
    """Succeed when a storage is configured."""
    _importer_storage(ctx)
    return {}
