"""Authentication: API keys, token signatures, token lifetimes in virtual time, and the operations of user tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .clock import SECOND
from .context import Auth
from .errors import ApiFault, not_allowed, unauthenticated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .contract import Endpoint

__all__ = ["Apps", "authenticate", "require_client_operation"]

MIN_SECRET_BYTES: Final = 32
_CACHED_TOKENS: Final = 10_000

ANONYMOUS_OPERATIONS: Final = frozenset({"CreateGuest", "GetCall", "GetEdges", "QueryCalls", "QueryCallMembers"})
"""Operations that callers without a token may use."""

CLIENT_OPERATIONS: Final = ANONYMOUS_OPERATIONS | {
    "AddUserGroupMembers", "BlockUser", "BlockUsers", "CollectUserFeedback", "CreateDevice", "CreatePoll",
    "CreatePollOption", "CreateUserGroup", "DeleteCall", "DeleteDevice", "DeleteFile", "DeleteImage", "DeletePoll",
    "DeletePollOption", "DeleteRecording", "DeleteTranscription", "EndCall", "GetApp", "GetBlockedUsers",
    "GetCallReport", "GetOG", "GetOrCreateCall", "GetPoll", "GetPollOption", "GetTask", "GetUserGroup",
    "GetUserLiveLocations", "GoLive", "KickUser", "ListDevices", "ListRecordings", "ListTranscriptions",
    "ListUserGroups", "MuteUsers", "QueryCallParticipants", "QueryCallStats", "QueryPollVotes", "QueryPolls",
    "QueryUsers", "RemoveUserGroupMembers", "ReportClientCallEvent", "RingCall", "SearchUserGroups",
    "SendCallEvent", "SendClosedCaption", "StartClosedCaptions", "StartFrameRecording", "StartHLSBroadcasting",
    "StartRTMPBroadcasts", "StartRecording", "StartTranscription", "StopAllRTMPBroadcasts", "StopClosedCaptions",
    "StopFrameRecording", "StopHLSBroadcasting", "StopLive", "StopRTMPBroadcast", "StopRecording",
    "StopTranscription", "UnblockUser", "UnblockUsers", "UpdateCall", "UpdateCallMembers", "UpdateLiveLocation",
    "UpdatePoll", "UpdatePollOption", "UpdatePollPartial", "UpdatePushNotificationPreferences",
    "UpdateUserPermissions", "UpdateUsers", "UpdateUsersPartial", "UploadFile", "UploadImage", "VideoPin",
    "VideoUnpin",
}  # fmt: skip
"""Operations that user tokens may use; the others need a server token (our reading of what the client SDKs offer)."""


class Apps:
    """API keys and their secrets, with a cache of verified tokens."""

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}
        self._verified: dict[tuple[str, str], dict[str, Any]] = {}

    def add(self, key: str, secret: str) -> None:
        """Register an API key.

        Raises:
            ValueError: The key is empty or known with another secret, or the secret is shorter than 32 bytes.
        """
        if not isinstance(key, str) or not key:  # pyright: ignore[reportUnnecessaryIsInstance] - callers without types
            message = "api_key must be a text that is not empty"
            raise ValueError(message)
        if self._secrets.get(key, secret) != secret:
            message = "this API key is known already, with another secret"
            raise ValueError(message)
        if not isinstance(secret, str) or len(secret.encode()) < MIN_SECRET_BYTES:  # pyright: ignore[reportUnnecessaryIsInstance]
            message = f"api_secret must have at least {MIN_SECRET_BYTES} bytes: HS256 needs them"
            raise ValueError(message)
        self._secrets[key] = secret
        self._verified.clear()

    def secret(self, key: str) -> str:
        """Return the secret of a known key."""
        return self._secrets[key]

    def keys(self) -> list[str]:
        """List the known keys."""
        return list(self._secrets)

    def check_key(self, key: str | None) -> str:
        """Return the API key if it is known.

        Raises:
            ApiFault: 401, code 2.
        """
        if not key:
            raise unauthenticated(2, "api_key or app_id not provided")
        if key not in self._secrets:
            raise unauthenticated(2, "api_key not valid")
        return key

    def claims(self, key: str, token: str) -> dict[str, Any]:
        """Return the claims of a token after checking its signature, but not its times.

        Raises:
            ApiFault: 401, code 43 for a wrong signature, 5 for a malformed token.
        """
        known = self._verified.get((key, token))
        if known is not None:
            return known
        claims = _verify(token, self._secrets[key], key)
        if len(self._verified) >= _CACHED_TOKENS:
            self._verified.clear()
        self._verified[key, token] = claims
        return claims


def _verify(token: str, secret: str, key: str) -> dict[str, Any]:
    import jwt

    try:
        # The times are checked by ``_check_times``: PyJWT has no virtual clock, nor separate codes 41 and 42.
        return jwt.decode(
            token,
            secret,
            algorithms=["HS256"],
            options={
                "verify_exp": False, "verify_nbf": False, "verify_iat": False, "verify_aud": False, "verify_iss": False,
                "verify_sub": False, "verify_jti": False,
            },
        )  # fmt: skip
    except jwt.InvalidSignatureError:
        text = (
            "JWTAuth error: signature is not valid. Make sure the token is created using the secret for API key "
            f"'{key}'"
        )
        raise unauthenticated(43, text) from None
    except (jwt.InvalidTokenError, ValueError, TypeError):
        raise unauthenticated(5, "JWTAuth error: token is invalid") from None


def _check_times(claims: Mapping[str, Any], now: float) -> None:
    texts = {
        "exp": (40, "JWTAuth error: token is expired (exp)"),
        "nbf": (41, "JWTAuth error: token is not valid yet (nbf)"),
        "iat": (42, "JWTAuth error: token used before issue at (iat)"),
    }
    for claim, (code, text) in texts.items():
        moment = claims.get(claim)
        if moment is None:
            continue
        if isinstance(moment, bool) or not isinstance(moment, (int, float)):
            raise unauthenticated(5, f"JWTAuth error: claim {claim} is not a number")
        if (now >= moment) if claim == "exp" else (now < moment):
            raise unauthenticated(code, text)


def authenticate(
    apps: Apps, key: str, headers: Mapping[str, str], endpoint: Endpoint, now: float, *, check: bool = True
) -> Auth:
    """Identify the caller.

    Raises:
        ApiFault: 401 with code 5, 40, 41, 42 or 43; 403, code 17 for an operation that needs a token.
    """
    kind = headers.get("stream-auth-type", "")
    token = headers.get("Authorization", "").removeprefix("Bearer ")
    if kind not in ("jwt", "anonymous"):
        raise unauthenticated(5, "stream-auth-type missing or invalid")
    if kind == "anonymous" or (not token and not endpoint.requires_token):
        if endpoint.id not in ANONYMOUS_OPERATIONS:
            raise not_allowed(f"anonymous users are not allowed to perform action {endpoint.id}")
        return Auth("anonymous")
    if not token:
        raise unauthenticated(5, "authorization header is missing")
    claims = apps.claims(key, token) if check else _unverified_claims(token)
    if check:
        _check_times(claims, now)
    user_id = claims.get("user_id")
    if user_id is None or claims.get("server") is True:
        return Auth("server", claims=claims)
    if not isinstance(user_id, str) or not user_id:
        raise unauthenticated(5, "JWTAuth error: claim user_id is not a text")
    return Auth("user", user_id, claims)


def require_active(auth: Auth, user: Mapping[str, Any] | None, revoked_before: int | None) -> None:
    """Reject revoked user tokens, and users who are deactivated or deleted.

    Args:
        auth: A user.
        user: The user's document.
        revoked_before: Tokens of the app issued before this instant, in Unix nanoseconds, are revoked.

    Raises:
        ApiFault: 401, code 40 for a revoked token; 403, code 17 for the user.
    """
    issued = auth.claims.get("iat")
    for bound in (revoked_before, (user or {}).get("revoke_tokens_issued_before")):
        if bound is not None and (issued is None or issued * SECOND < bound):
            raise unauthenticated(40, "JWTAuth error: token was revoked")
    for state in ("deactivated", "deleted"):
        if user is not None and f"{state}_at" in user:
            raise not_allowed(f"the user {auth.user_id} was {state}")


def _unverified_claims(token: str) -> dict[str, Any]:
    """Return the claims of a token of an app that has disabled authentication."""
    import jwt

    try:
        return jwt.decode(token, options={"verify_signature": False})
    except jwt.InvalidTokenError:
        return {"server": True}


def require_client_operation(auth: Auth, endpoint: Endpoint) -> None:
    """Reject a user token for an operation that needs a server token.

    Raises:
        ApiFault: 403, code 17.
    """
    if auth.user_id is not None and endpoint.id not in CLIENT_OPERATIONS:
        raise scope_error(auth.user_id, "user", endpoint.id, ".app")


def scope_error(user_id: str, role: str, action: str, scope: str) -> ApiFault:
    """Return the service's error for a missing grant."""
    return not_allowed(
        f"User '{user_id}' with role '{role}' is not allowed to perform action {action} in scope '{scope}'"
    )
