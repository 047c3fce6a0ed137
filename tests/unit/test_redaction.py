"""Masking of secrets in text: partial and escaped quotations, and text that stays unchanged."""

from __future__ import annotations

import base64
import html
import json
import urllib.parse

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stream_video_async._redaction import HIDDEN, names_a_secret, redact, redact_json_text, remove_secrets
from stream_video_async.tokens import server_token

LIMIT = 8


def visible_text(excluded: str = "") -> st.SearchStrategy[str]:
    characters = st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters=f"*{excluded}")
    return st.text(characters, min_size=LIMIT + 1, max_size=60)


secrets = visible_text()
# Characters that begin an escape would make escaped forms ambiguous; keys and tokens contain none.
unambiguous = visible_text(excluded="\\%&")
surroundings = st.text(st.characters(codec="utf-8"), max_size=30)

ESCAPES = {
    "as it is": lambda text: text,
    "percent": lambda text: urllib.parse.quote(text, safe=""),
    "every character by percent": lambda text: "".join(f"%{ord(c):02X}" for c in text),
    "lower-case percent": lambda text: "".join(f"%{ord(c):02x}" for c in text),
    "percent twice": lambda text: urllib.parse.quote(urllib.parse.quote(text, safe=""), safe=""),
    "JSON": lambda text: json.dumps(text)[1:-1],
    "JSON, all escaped": lambda text: "".join(f"\\u{ord(c):04x}" for c in text),
    "JSON in JSON": lambda text: json.dumps(json.dumps(text)[1:-1])[1:-1],
    "HTML": html.escape,
    "HTML, all escaped": lambda text: "".join(f"&#{ord(c)};" for c in text),
    "HTML, hexadecimal": lambda text: "".join(f"&#x{ord(c):x};" for c in text),
    "upper case": str.upper,
    "the other base64 alphabet": lambda text: text.translate(str.maketrans("-_", "+/")),
}


def longest_common(text: str, secret: str) -> int:
    """Return the length of the longest piece of the secret that the text contains."""
    best = 0
    for start in range(len(secret)):
        while start + best < len(secret) and secret[start : start + best + 1] in text:
            best += 1
    return best


@given(st.data(), secrets, surroundings, surroundings)
def test_no_piece_of_a_secret_longer_than_eight_characters_survives(data, secret, before, after):
    start = data.draw(st.integers(0, len(secret) - 1))
    end = data.draw(st.integers(start + 1, len(secret)))
    left = remove_secrets(before + secret[start:end] + after, [None, "", secret])
    assert longest_common(left, secret) <= LIMIT


@pytest.mark.parametrize("escape", ESCAPES)
@given(data=st.data(), secret=unambiguous)
def test_no_way_to_write_a_piece_of_a_secret_survives(escape, data, secret):
    start = data.draw(st.integers(0, len(secret) - LIMIT - 1))
    end = data.draw(st.integers(start + LIMIT + 1, len(secret)))
    quoted = ESCAPES[escape](secret[start:end])
    left = remove_secrets(f"<{quoted}>", [secret])
    assert HIDDEN in left
    for resolve in (lambda text: text, urllib.parse.unquote, html.unescape):
        assert longest_common(resolve(left), secret) <= LIMIT


@given(st.text(st.sampled_from('abc%2F\\u0&#;x"/'), max_size=60), secrets)
def test_any_text_is_read_without_an_error_and_secrets_in_it_are_found(text, secret):
    assert secret not in remove_secrets(text + secret + text, [secret])


@given(st.text(max_size=200), secrets)
def test_text_without_a_secret_stays_as_it_is(text, secret):
    assume(longest_common(text.lower(), secret.lower()) <= 1 and not set(text) & set("%\\&+/"))
    assert remove_secrets(text, [secret]) == text


def test_the_signature_alone_is_hidden():
    """Header and claims of all server tokens are the same, so the signature is enough to rebuild the token."""
    token = server_token("planted-api-secret-51c08e2b9d774d6f")
    signature = token.rpartition(".")[2]
    for echo in (signature, signature[5:], signature[:-5], signature[10:25]):
        assert remove_secrets(f"bad signature {echo!r}", [token]) == "bad signature '***'"


def test_the_signature_in_hexadecimal_is_hidden():
    """Servers may quote the signature in hexadecimal, which is enough to rebuild the token, too."""
    token = server_token("planted-api-secret-51c08e2b9d774d6f")
    signature = token.rpartition(".")[2]
    digits = base64.urlsafe_b64decode(signature + "=" * (-len(signature) % 4)).hex()
    for echo in (digits, digits.upper(), digits[7:40], digits[-9:]):
        assert remove_secrets(f"expected {echo}", [token]) == "expected ***"


@pytest.mark.parametrize("token", ["a.b.c", "a.b.", "a.b.!", "...", "a.b.é", "planted.jwt-header.planted-signature"])
def test_what_is_no_jwt_is_hidden_as_text(token):
    assert remove_secrets(f"<{token}>", [token]) == "<***>"


def test_a_short_secret_is_hidden_where_it_is_quoted_whole():
    assert remove_secrets("key abc123 is unknown, abc12 too", ["abc123"]) == "key *** is unknown, abc12 too"
    assert remove_secrets("?api_key=abc123&x=%20abc123%20", ["abc123"]) == "?api_key=***&x=%20***%20"


@pytest.mark.parametrize("key", ["k", "key", "1", "%6B%6B%6B", "&nothing;"])
def test_a_short_secret_leaves_longer_words_as_they_are(key):
    text = 'unknown api_key: "kk" of 11 keys, &unknown; \u00e9, monkey'
    assert remove_secrets(text, [key]) == text


def test_several_secrets_and_quotations_are_each_hidden():
    text = "api_key=first-long-key&token=second-long-token; first-long-key"
    assert remove_secrets(text, ["first-long-key", "second-long-token"]) == "api_key=***&token=***; ***"


# --- by the names of fields -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        *("token", "accessToken", "API_SECRET", "password", "passwd", "apiKey", "api-key", "X-Api-Key", "server_key"),
        *("signingKey", "private_key_id", "client_cert", "certificate", "default_pin", "X-Amz-Signature", "sig", "jwt"),
    ],
)
def test_names_of_secrets_in_any_spelling(name):
    assert names_a_secret(name)
    assert redact({"a": [{name: "hush"}]}) == {"a": [{name: HIDDEN}]}
    assert redact({name: {"deep": "hush"}}) == {name: HIDDEN}
    assert redact({name: None}) == {name: None}


@pytest.mark.parametrize(
    "name", ["key", "keys", "monkey", "key_id", "pin_prompt", "pinned", "design", "certified", "id"]
)
def test_names_that_only_resemble_those_of_secrets(name):
    assert not names_a_secret(name)
    assert redact({name: "shown"}) == {name: "shown"}


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        (
            "https://cdn.example/a.mp4?Key-Pair-Id=K&Signature=hush~&b=1#c",
            "https://cdn.example/a.mp4?Key-Pair-Id=K&Signature=***&b=1#c",
        ),
        ("srt://host:1?passphrase=hush&streamid=x", "srt://host:1?passphrase=***&streamid=x"),
        ("see https://user:hush@host/@a, or b@c", "see https://***@host/@a, or b@c"),
        ("is x?token=y a link", "is x?token=y a link"),
    ],
)
def test_secrets_in_links(link, shown):
    assert redact({"url": link}) == {"url": shown}


def test_secret_fields_of_truncated_json():
    text = '{"user": {"id": "a"}, "access_token" : "hush \\" hush", "n": "token", "api_key": "hus'
    shown = '{"user": {"id": "a"}, "access_token" : "***", "n": "token", "api_key": "***"'
    assert redact_json_text(text) == shown
    assert redact_json_text("<html>") == "<html>"
