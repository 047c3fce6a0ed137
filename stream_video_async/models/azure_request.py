# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request
class AzureRequest(Model):
    """Azure request.

    Source: schema AzureRequest
    """

    abs_account_name: str
    abs_client_id: str
    abs_client_secret: str
    abs_tenant_id: str
