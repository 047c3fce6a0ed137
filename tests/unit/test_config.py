"""Settings: validation, environment variables, and masked secrets."""

from __future__ import annotations

import ssl
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async.config import DEFAULT_BASE_URL, ENVIRONMENT, ClientConfig
from stream_video_async.errors import StreamConfigError
from stream_video_async.rate_limit import LocalRateLimiter
from stream_video_async.retry import RetryPolicy

CREDENTIALS = {"STREAM_API_KEY": "key", "STREAM_API_SECRET": "secret"}


def config(**settings):
    return ClientConfig(**{"api_key": "key", **settings})


def test_the_defaults_are_those_that_are_documented():
    made = config()
    assert made.base_url == DEFAULT_BASE_URL == "https://chat.stream-io-api.com"
    assert (made.timeout, made.connect_timeout, made.idle_timeout) == (30.0, 10.0, 55.0)
    assert (made.attempt_timeout, made.read_timeout) == (None, None)
    assert made.connection_limit == 100
    assert made.max_body_bytes == 32 * 1024 * 1024
    assert made.retry is not None
    assert made.retry.attempts == 3
    assert made.token_leeway == 5.0
    assert (made.trust_env, made.log_bodies, made.tracing, made.strict_decoding, made.allow_insecure) == (False,) * 5


@pytest.mark.parametrize(
    ("given_url", "kept"),
    [
        ("https://example.com", "https://example.com"),
        ("https://example.com/", "https://example.com"),
        ("https://example.com/prefix", "https://example.com/prefix"),
        ("https://example.com/prefix/", "https://example.com/prefix"),
        ("https://example.com:8443", "https://example.com:8443"),
        ("HTTPS://Example.COM", "https://example.com"),
        ("http://localhost:3030", "http://localhost:3030"),
        ("http://127.0.0.1:3030/", "http://127.0.0.1:3030"),
        ("http://127.8.9.1", "http://127.8.9.1"),
        ("http://[::1]:3030", "http://[::1]:3030"),
        ("https://b\xfccher.example", "https://xn--bcher-kva.example"),
    ],
)
def test_a_base_url_is_kept_without_its_final_slash(given_url, kept):
    assert config(base_url=given_url).base_url == kept


@pytest.mark.parametrize(
    "bad",
    [
        "", "example.com", "//example.com", "https://", "https:///path", "file:///etc/passwd", "ftp://example.com",
        "http://example.com", "http://10.0.0.1", "http://169.254.169.254", "http://[fe80::1]", "http://localhost.evil.com",
        "http://127.0.0.1.evil.com", "https://user@example.com", "https://user:pw@example.com", "https://:@example.com",
        "https://example.com?a=b", "https://example.com/?", "https://example.com/#", "https://example.com/x#y",
        "https://[::1", "https://example.com:99999", "https://example.com:x", "https://exa mple.com",
        "https://example.com\n", "https://example.com\\@evil.com", "https://example.com/\x00", None, 5, b"https://a.b",
    ],
)  # fmt: skip
def test_a_base_url_that_is_unsafe_or_no_address_is_refused(bad):
    with pytest.raises(StreamConfigError, match="base_url"):
        config(base_url=bad)


def test_plain_http_to_another_machine_needs_the_switch():
    assert config(base_url="http://10.0.0.1:8080", allow_insecure=True).base_url == "http://10.0.0.1:8080"


def test_the_message_about_a_base_url_never_repeats_it():
    with pytest.raises(StreamConfigError) as caught:
        config(base_url="https://user:hunter2@example.com")
    assert "hunter2" not in str(caught.value)


TIMES = ["timeout", "attempt_timeout", "connect_timeout", "read_timeout", "idle_timeout", "server_token_lifetime"]


@pytest.mark.parametrize("name", TIMES)
@pytest.mark.parametrize(
    "value", [0, -1, float("nan"), float("inf"), True, "5", 0.0, 1e10, pytest.param(10**400, id="huge")]
)
def test_times_must_be_positive_numbers(name, value):
    with pytest.raises(StreamConfigError, match=name):
        config(**{name: value})


@pytest.mark.parametrize("name", ["connect_timeout", "idle_timeout"])
def test_times_that_cannot_be_unlimited_refuse_none(name):
    with pytest.raises(StreamConfigError, match=name):
        config(**{name: None})


@pytest.mark.parametrize("name", ["timeout", "attempt_timeout", "read_timeout", "server_token_lifetime"])
def test_none_means_unlimited(name):
    assert getattr(config(**{name: None}), name) is None


@pytest.mark.parametrize("name", ["connection_limit", "max_body_bytes"])
@pytest.mark.parametrize("value", [0, -1, 1.5, True, None, "5"])
def test_counts_must_be_whole_and_positive(name, value):
    with pytest.raises(StreamConfigError, match=name):
        config(**{name: value})


@pytest.mark.parametrize("value", [-1, float("nan"), "x", True, pytest.param(10**400, id="huge")])
def test_the_leeway_must_not_be_negative(value):
    with pytest.raises(StreamConfigError, match="token_leeway"):
        config(token_leeway=value)
    assert config(token_leeway=0).token_leeway == 0


@pytest.mark.parametrize("value", [0.5, 2, 59.9, 4e8, 1e12])
def test_tokens_that_clocks_cannot_tell_from_expired_ones_or_that_last_for_decades_are_refused(value):
    with pytest.raises(
        StreamConfigError, match=r"server_token_lifetime must be .* from 60 to 315,360,000 \(ten years\)"
    ):
        config(server_token_lifetime=value)
    assert config(server_token_lifetime=60).server_token_lifetime == 60


FLAGS = ["allow_insecure", "trust_env", "log_bodies", "strict_decoding", "tracing", "metrics"]


@pytest.mark.parametrize("name", FLAGS)
@pytest.mark.parametrize("value", ["no", 0, None, object()])
def test_flags_must_be_true_or_false(name, value):
    """In an ``if``, the text ``"no"`` counts as true."""
    with pytest.raises(StreamConfigError, match=f"{name} must be True or False"):
        config(**{name: value})


@pytest.mark.parametrize("value", [False, True, "x", "/etc/ca.pem"])
def test_certificate_checks_cannot_be_turned_off(value):
    with pytest.raises(StreamConfigError, match=r"ssl must be an ssl\.SSLContext"):
        config(ssl=value)
    context = ssl.create_default_context()
    assert config(ssl=context).ssl is context


@pytest.mark.parametrize("proxy", ["http://proxy:3128", "https://user:pw@proxy.example/", "http://[::1]:3128"])
def test_proxies_are_urls_with_a_host(proxy):
    assert config(proxy=proxy).proxy == proxy


@pytest.mark.parametrize(
    "proxy",
    [
        *(
            "socks5://h",
            "nope",
            "proxy:3128",
            "",
            5,
            b"http://h",
            "http://",
            "http://:3128",
            "http://h:x",
            "http://h:99999",
        ),
        *("http://planted:planted@[::1", "ftp://planted:planted@h", "http://pla nted@h", "http://h\n"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_refused_without_being_shown(proxy):
    with pytest.raises(StreamConfigError, match=r"proxy must be an http:// or https:// URL with a host") as caught:
        config(proxy=proxy)
    assert "planted" not in str(caught.value)


def test_retry_must_be_a_policy_or_none():
    assert config(retry=None).retry is None
    assert config(retry=RetryPolicy(attempts=5)).retry.attempts == 5
    with pytest.raises(StreamConfigError, match="RetryPolicy"):
        config(retry=3)


@pytest.mark.parametrize("value", [5, LocalRateLimiter])
def test_a_limiter_is_an_object_with_all_methods(value):
    """The class itself has the methods, too."""
    with pytest.raises(
        StreamConfigError, match=r"rate_limiter must be an object with acquire\(\), observe\(\) and close\(\)"
    ):
        config(rate_limiter=value)
    assert config(rate_limiter=LocalRateLimiter()).rate_limiter is not None


@pytest.mark.parametrize("name", ["rate_limiter", "tracing", "metrics", "retry", "ssl", "timeout", "trust_env"])
def test_the_message_about_a_setting_never_repeats_text(name):
    """It may be in the wrong place, such as the URL of Redis with a password."""
    with pytest.raises(StreamConfigError, match=f"{name} must be .*, not str") as caught:
        config(**{name: "redis://:planted@host"})
    assert "planted" not in str(caught.value)


@pytest.mark.parametrize("setting", ["api_key", "api_secret"])
@pytest.mark.parametrize("value", ["", 5, b"key"])
def test_credentials_must_be_text(setting, value):
    with pytest.raises(StreamConfigError, match=setting):
        config(**{setting: value})


def test_an_error_of_settings_is_a_value_error_too():
    with pytest.raises(ValueError, match="timeout"):
        config(timeout=-1)


def test_settings_are_frozen_and_evolve_with_all_checks():
    made = config(api_secret="s")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.timeout = 5
    changed = attrs.evolve(made, timeout=5.0)
    assert (changed.timeout, changed.api_key, changed.api_secret) == (5.0, "key", "s")
    with pytest.raises(StreamConfigError):
        attrs.evolve(made, timeout=-5.0)


def test_the_repr_shows_no_credentials():
    assert repr(config(api_key="planted1", api_secret="planted2", proxy="http://u:planted3@p")).count("planted") == 0


# --- environment ----------------------------------------------------------------------------------------------------


def test_all_variables_are_read():
    made = ClientConfig.from_env(
        {
            **CREDENTIALS,
            "STREAM_BASE_URL": "https://video.stream-io-api.com",
            "STREAM_REQUEST_TIMEOUT": "12.5",
            "STREAM_CONNECT_TIMEOUT": "3",
            "STREAM_IDLE_TIMEOUT": "20",
            "STREAM_MAX_CONNS_PER_HOST": "7",
        }
    )
    assert (made.api_key, made.api_secret) == ("key", "secret")
    assert made.base_url == "https://video.stream-io-api.com"
    assert (made.timeout, made.connect_timeout, made.idle_timeout, made.connection_limit) == (12.5, 3.0, 20.0, 7)


def test_the_process_environment_is_the_default(monkeypatch):
    for variable in ENVIRONMENT:
        monkeypatch.delenv(variable, raising=False)
    with pytest.raises(StreamConfigError, match="STREAM_API_KEY"):
        ClientConfig.from_env()
    for variable, value in CREDENTIALS.items():
        monkeypatch.setenv(variable, value)
    assert ClientConfig.from_env().api_secret == "secret"


@pytest.mark.parametrize("missing", CREDENTIALS)
@pytest.mark.parametrize("instead", [None, "", "  "])
def test_a_missing_or_empty_credential_names_the_variable(missing, instead):
    environ = {name: value for name, value in CREDENTIALS.items() if name != missing}
    if instead is not None:
        environ[missing] = instead
    with pytest.raises(StreamConfigError, match=missing):
        ClientConfig.from_env(environ)


def test_settings_win_over_variables():
    made = ClientConfig.from_env({**CREDENTIALS, "STREAM_REQUEST_TIMEOUT": "12"}, timeout=5.0, connection_limit=3)
    assert (made.timeout, made.connection_limit) == (5.0, 3)


@pytest.mark.parametrize("name", ["api_key", "api_secret"])
def test_explicit_credentials_are_never_completed_from_the_environment(name):
    with pytest.raises(StreamConfigError, match=name):
        ClientConfig.from_env(CREDENTIALS, **{name: "mine"})


@pytest.mark.parametrize("variable", [name for name in ENVIRONMENT if name.endswith(("TIMEOUT", "HOST"))])
@pytest.mark.parametrize("value", ["soon", "1,5", "0x10", "--1"])
def test_a_variable_that_is_no_number_is_named(variable, value):
    with pytest.raises(StreamConfigError, match=variable):
        ClientConfig.from_env({**CREDENTIALS, variable: value})


@pytest.mark.parametrize("value", ["nan", "inf", "-1", "0"])
def test_a_variable_out_of_range_is_refused(value):
    with pytest.raises(StreamConfigError, match="timeout"):
        ClientConfig.from_env({**CREDENTIALS, "STREAM_REQUEST_TIMEOUT": value})


def test_empty_variables_count_as_absent():
    assert (
        ClientConfig.from_env({**CREDENTIALS, "STREAM_BASE_URL": "", "STREAM_IDLE_TIMEOUT": " "}).idle_timeout == 55.0
    )


@given(text=st.text(max_size=40))
def test_any_text_as_base_url_is_an_address_without_surprises_or_refused(text):
    try:
        made = config(base_url=text)
    except StreamConfigError:
        return
    assert made.base_url.startswith(("https://", "http://localhost", "http://127.", "http://[::1]"))
    assert not set(made.base_url) & set("?#@ \\")


def test_a_refused_config_shows_no_credential_in_any_frame_of_the_package():
    import traceback

    given: dict[str, Any] = {
        "api_key": "planted-key-0123456789",
        "api_secret": "planted-secret-0123456789-0123456789",
        "timeout": -1,
    }
    with pytest.raises(StreamConfigError) as caught:
        ClientConfig(**given)
    frames = [frame for frame, _ in traceback.walk_tb(caught.value.__traceback__)][1:]
    assert frames
    assert not [value for frame in frames for value in frame.f_locals.values() if "planted" in repr(value)]
