"""What the generator has no answer for, found before anything is written."""

from __future__ import annotations

from .errors import UnsupportedError
from .json_types import Json, is_object

__all__ = ["check_document"]


def check_document(document: Json) -> None:
    """Refuse a document that is no OpenAPI 3.0 description.

    Raises:
        UnsupportedError: It is not; the error names the place.
    """
    if "swagger" in document:
        raise UnsupportedError(("swagger",), f"Swagger {document['swagger']}; OpenAPI 3.0 is needed")
    version = document.get("openapi")
    if not isinstance(version, str) or not version.startswith("3.0."):
        raise UnsupportedError(("openapi",), f"the version {version!r}; OpenAPI 3.0 is needed")
    if not is_object(document.get("paths")):
        raise UnsupportedError(("paths",), "no paths")
