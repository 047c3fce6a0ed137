"""Protection against web pages in a browser on the same machine.

The control API needs no token, so pages of other origins must not reach it: neither by cross-origin requests, which
``Origin`` and ``Sec-Fetch-Site`` reveal, nor by DNS rebinding, which ``Host`` reveals. The API itself answers other
origins only where ``cors`` names them.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from hmac import compare_digest
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web

from .errors import not_allowed

PAGE_TOKEN: Final = "x-emulator-page-token"  # noqa: S105 - a name
"""The header that carries the token of the inspector's pages."""
_OWN_SITES: Final = ("same-origin", "none")
"""Values of ``Sec-Fetch-Site`` that mean no other site; ``none`` is an address that the user typed."""
_EXPOSED: Final = "X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After, x-emulated"


def refuse_other_sites(request: web.BaseRequest, listening_on: str, page_token: str) -> None:
    """Reject a control request that a web page of another site may have made.

    A page that changes something must send the token of the inspector's pages. Programs send no ``Origin``.

    Raises:
        ApiFault: 403, code 17.
    """
    host = request.headers.get("Host", "")
    if not _is_ours(host, listening_on):
        raise not_allowed(f"the control API is not for the host {host[:200]!r}: use localhost or an IP address")
    if request.method == "GET" and request.path.startswith("/_emulator/files/"):
        # Pages may embed uploaded images; they cannot read their content.
        return
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != host:
        raise not_allowed(f"the control API is not for pages of {origin[:200]!r}")
    if request.headers.get("Sec-Fetch-Site", "none") not in _OWN_SITES:
        raise not_allowed("the control API is not for pages of other sites")
    shown = request.headers.get(PAGE_TOKEN, "")
    if origin is not None and request.method != "GET" and not compare_digest(shown.encode(), page_token.encode()):
        raise not_allowed("the page is older than this emulator: reload it")


def _is_ours(host: str, listening_on: str) -> bool:
    """Return whether no third party can have pointed this host name at this machine.

    Names without a dot, such as those of containers, cannot be registered in public DNS.
    """
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    if "." not in name or name == listening_on or name.endswith(".localhost"):
        return bool(name)
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def cors_headers(headers: Mapping[str, str], allowed: AbstractSet[str]) -> dict[str, str]:
    """Return the headers that let a page of an allowed origin read a reply of the API."""
    origin = headers.get("Origin")
    if not allowed or origin is None or not ("*" in allowed or origin in allowed):
        return {}
    return {"Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": _EXPOSED, "Vary": "Origin"}


def preflight_headers(headers: Mapping[str, str], allowed: AbstractSet[str]) -> dict[str, str] | None:
    """Return the headers that grant a CORS preflight request; ``None`` if it is not one, or of another origin."""
    found = cors_headers(headers, allowed)
    if not found or "Access-Control-Request-Method" not in headers:
        return None
    return found | {
        "Access-Control-Allow-Methods": "GET, POST, PUT, PATCH, DELETE",
        "Access-Control-Allow-Headers": headers.get("Access-Control-Request-Headers", "*"),
        "Access-Control-Max-Age": "600",
    }
