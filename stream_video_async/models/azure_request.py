# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class AzureRequest(Model):
    """Credentials for Azure Blob Storage.

    Source: schema AzureRequest
    """

    abs_account_name: str
    """Azure storage account. Required."""
    abs_client_id: str
    """Azure application that signs in. Required."""
    abs_client_secret: str
    """Secret of that Azure application. Required."""
    abs_tenant_id: str
    """Azure tenant that owns the application. Required."""
