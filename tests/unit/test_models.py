"""Models as values: what is sent, and how models are compared, copied and changed."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
import re
import typing
from datetime import UTC, datetime
from typing import Any

import attrs
import pytest
from rich.pretty import pretty_repr

from stream_video_async import NULL, api, models
from stream_video_async._models import codec
from stream_video_async._models.base import Model
from stream_video_async._models.codec import encode_json

NOW = datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=UTC)
CLASSES = [cls for name in models.__all__ if isinstance(cls := getattr(models, name), type) and issubclass(cls, Model)]


def call_request() -> models.CallRequest:
    return models.CallRequest(
        created_by_id="a",
        starts_at=NOW,
        members=[models.MemberRequest(user_id="b", custom={"n": None})],
        settings_override=models.CallSettingsRequest(screensharing=models.ScreensharingSettingsRequest(enabled=True)),
    )


# --- None is left out -----------------------------------------------------------------------------------------------


def test_none_is_left_out_of_a_request_and_reads_as_none() -> None:
    body = models.CallRequest(created_by_id="a", custom=None, team=None)
    assert encode_json(body) == b'{"created_by_id":"a"}'
    assert (body.custom, body.team) == (None, None)


def test_setting_none_removes_a_field() -> None:
    body = models.CallRequest(created_by_id="a", team="red")
    body.team = None
    body.video = True
    assert body.to_dict() == {"created_by_id": "a", "video": True}


def test_free_form_objects_keep_their_nulls() -> None:
    custom = {"a": None, "b": [None, {"c": None}]}
    assert models.CallRequest(custom=custom).to_dict() == {"custom": custom}


def test_a_model_inside_a_free_form_object_leaves_its_own_nulls_out() -> None:
    user = models.UserRequest.from_json(b'{"id":"a","name":null}')
    assert models.CallRequest(custom={"user": user, "x": None}).to_dict() == {
        "custom": {"user": {"id": "a"}, "x": None}
    }


def test_a_body_without_nulls_costs_nothing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """A body without nulls is encoded once and not searched."""

    def search(*_: object) -> bool:
        raise AssertionError("searched")

    users = {name: models.UserRequest(id=name, name="x", image=None, custom={"a": 1}) for name in "abc"}
    plain = {name: {"id": name, "name": "x", "custom": {"a": 1}} for name in users}
    body = models.UpdateUsersRequest(users=users)
    monkeypatch.setattr(codec, "_find_error", search)
    assert json.loads(encode_json(body)) == {"users": plain}
    with pytest.raises(AssertionError, match="searched"):
        encode_json(models.CallRequest(custom={"a": None}))


def test_null_is_sent_on_purpose() -> None:
    body = models.CallRequest(team=NULL)
    assert body.to_json() == b'{"team":null}'
    assert repr(body) == "CallRequest(team=NULL)"
    assert copy.deepcopy(body) == pickle.loads(pickle.dumps(body)) == body


def test_a_null_that_was_received_is_not_sent_on() -> None:
    """For instance, settings from a reply that become part of a request."""
    received = models.UserRequest.from_json(b'{"id":"a","name":null,"custom":{"n":null}}')
    request = models.UpdateUsersRequest(users={"a": received})
    assert json.loads(encode_json(request)) == {"users": {"a": {"id": "a", "custom": {"n": None}}}}
    assert received.name is None


def test_a_required_field_of_a_request_cannot_be_none() -> None:
    with pytest.raises(TypeError, match=r"UserRequest\.id is required"):
        models.UserRequest(id=None)  # type: ignore[arg-type]
    user = models.UserRequest(id="a")
    with pytest.raises(TypeError, match=r"UserRequest\.id is required"):
        user.id = None  # type: ignore[assignment]
    with pytest.raises(TypeError, match=r"block_users|BlockUsersRequest.blocked_user_id is required"):
        api.users.build_block_users(None)  # type: ignore[arg-type]


def test_a_field_that_does_not_exist_cannot_be_set() -> None:
    user = models.UserRequest(id="a")
    with pytest.raises(AttributeError, match="'UserRequest' object has no attribute 'nmae'"):
        user.nmae = "x"


def test_every_model_leaves_out_what_is_not_given() -> None:
    for cls in CLASSES:
        assert_only_what_is_given(cls)


def assert_only_what_is_given(cls: type[Model]) -> None:
    required = {name: f"<{name}>" for name in cls.__required__}
    optional = [field.name for field in cls.__attrs_attrs__ if field.name not in required]
    made = cls(**required, **dict.fromkeys(optional))
    assert made.to_dict().keys() == {cls.__wire_names__.get(name, name) for name in required}
    assert cls(**required) == made
    assert all(getattr(made, name) is None for name in optional)
    assert cls.from_json(made.to_json()).to_dict() == made.to_dict() if not required else True


# --- what can be done with a model ----------------------------------------------------------------------------------


def test_a_dict_has_what_is_sent() -> None:
    body = call_request()
    assert body.to_dict() == {
        "created_by_id": "a",
        "starts_at": "2026-01-02T03:04:05.000678Z",
        "members": [{"user_id": "b", "custom": {"n": None}}],
        "settings_override": {"screensharing": {"enabled": True}},
    }
    assert json.loads(body.to_json()) == body.to_dict()
    assert models.CallRequest.from_dict(body.to_dict()) == models.CallRequest.from_json(body.to_json()) == body
    assert models.CallRequest.from_json(body.to_json().decode()) == body


def test_a_dict_uses_wire_names() -> None:
    window = models.TimeWindow(from_="a", to="b")
    assert window.to_dict() == {"from": "a", "to": "b"}
    assert models.TimeWindow.from_dict({"from": "a", "to": "b"}) == window
    window.from_ = "c"
    assert window.to_dict()["from"] == window.from_ == "c"


def test_deleting_a_field_leaves_it_out() -> None:
    user = models.UserRequest(id="a", name="x")
    del user.name
    assert user == models.UserRequest(id="a")
    with pytest.raises(TypeError, match=r"UserRequest\.id is required"):
        del user.id
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        del user.nothing  # type: ignore[attr-defined]


def test_from_dict_takes_python_values() -> None:
    member = models.MemberRequest(user_id="b")
    body = models.CallRequest.from_dict({"starts_at": NOW, "members": [member, {"user_id": "c"}], "unknown": 1})
    assert body.starts_at == NOW
    assert body.members == [member, models.MemberRequest(user_id="c")]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "required field `id`"),
        ({"id": 1}, "Expected `str`, got `int`"),
        ({"id": "a", "teams": {}}, r"at `\$.teams`"),
    ],
)
def test_from_dict_refuses_what_is_not_of_the_model(data: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        models.UserRequest.from_dict(data)
    with pytest.raises(ValueError, match=message):
        models.UserRequest.from_json(json.dumps(data))


def test_to_json_refuses_what_has_no_json_form() -> None:
    with pytest.raises(ValueError, match="starts_at is a datetime without a time zone"):
        models.CallRequest(starts_at=datetime(2026, 1, 1)).to_dict()


@pytest.mark.parametrize("model", [call_request(), models.TimeWindow(from_="a", to="b")], ids=["plain", "wire names"])
def test_a_model_is_copied_pickled_and_compared(model: models.CallRequest | models.TimeWindow) -> None:
    for twin in (copy.copy(model), copy.deepcopy(model), pickle.loads(pickle.dumps(model)), attrs.evolve(model)):
        assert twin == model
        assert twin is not model
    assert model != object()
    with pytest.raises(TypeError, match="unhashable"):
        hash(model)


def test_a_model_is_evolved() -> None:
    body = call_request()
    assert attrs.evolve(body, team="red").team == "red"
    assert "starts_at" not in attrs.evolve(body, starts_at=None).to_dict()
    assert attrs.asdict(models.UserRequest(id="a"))["name"] is None
    assert attrs.evolve(models.TimeWindow(from_="a", to="b"), from_="c").from_ == "c"


REPLACE: Any = getattr(copy, "replace", Model.__replace__)
"""``copy.replace`` is new in Python 3.13; it calls ``__replace__``, which the tests call in earlier versions."""


@pytest.mark.parametrize("change", [REPLACE, attrs.evolve], ids=["replace", "evolve"])
def test_every_model_is_changed_copied_pickled_and_compared(change: Any) -> None:
    for cls in CLASSES:
        names = [field.name for field in cls.__attrs_attrs__]
        model = cls(**{name: f"<{name}>" for name in names})
        assert pickle.loads(pickle.dumps(model)) == copy.deepcopy(model) == change(model) == model
        for name in names:
            changed = change(model, **{name: "another"})
            assert (getattr(changed, name), type(changed)) == ("another", cls)
            assert changed != model
            if name not in cls.__required__:
                assert cls.__wire_names__.get(name, name) not in change(model, **{name: None}).to_dict()


# --- secrets --------------------------------------------------------------------------------------------------------

SECRET_FIELDS = """
    a1 abs_client_secret access_token api_key apn_auth_key apn_p12_cert auth_key credentials credentials_json
    default_pin firebase_credentials firebase_server_key gcs_credentials huawei_app_secret p12_cert password response
    s3_api_key s3_secret secret server_key sns_key sns_secret sqs_key sqs_secret stream_key token xiaomi_app_secret
"""
FLAGS_AND_TIMES = "apn_sandbox_certificate credentials_set voip_token revoke_tokens_issued_before"
HARMLESS_FIELDS = """
    apn_auth_type apn_key_id auth_result auth_type author_icon author_link author_name
    disable_auth_checks filterable_custom_keys key key_id keyframe_classifications_map pin_expires
    pin_failed_attempt_prompt pin_hangup_prompt pin_prompt pin_protection_configs pin_routing_configs pin_success_prompt
    required_pin_digits sns_auth_type sqs_auth_type userhash
"""
SUSPICIOUS = re.compile("secret|token|passw|passphrase|credential|key|cert|auth|sign|jwt|pem|private|_pin|^pin_|hash")


def test_fields_with_secrets_are_not_shown() -> None:
    hidden: set[str] = set()
    for cls in CLASSES:
        names = [field.name for field in cls.__attrs_attrs__]
        model = cls(**{name: f"<{name}>" for name in names})
        for shown in (repr(model), pretty_repr(model)):
            hidden |= {name for name in names if f"<{name}>" not in shown}
            assert all(f"{name}='***'" in shown for name in hidden.intersection(names))
    assert hidden == {*SECRET_FIELDS.split(), *FLAGS_AND_TIMES.split()}


def test_every_field_with_a_suspicious_name_is_hidden_or_known_to_be_harmless() -> None:
    """Decide about the new fields of a contract: extend the rule in ``_redaction``, or the list of harmless fields."""
    names = {field.name for cls in CLASSES for field in cls.__attrs_attrs__}
    suspicious = {name for name in names if SUSPICIOUS.search(name)}
    assert suspicious - {*SECRET_FIELDS.split(), *FLAGS_AND_TIMES.split()} == set(HARMLESS_FIELDS.split())


def test_flags_and_times_with_the_names_of_secrets_are_shown() -> None:
    device = models.CreateDeviceRequest(id="a", push_provider="apn", voip_token=True)
    assert "voip_token=True" in repr(device)
    assert f"revoke_tokens_issued_before={NOW!r}" in repr(models.UpdateAppRequest(revoke_tokens_issued_before=NOW))


def test_secrets_in_free_form_objects_and_links_are_not_shown() -> None:
    custom = {"crm": [{"apiKey": "hush", "n": 1}], "url": "https://hush:hush@example.com/a?Signature=hush&Policy=p"}
    shown = repr(models.UserRequest(id="a", custom=custom))
    assert shown == (
        "UserRequest(id='a', custom={'crm': [{'apiKey': '***', 'n': 1}], "
        "'url': 'https://***@example.com/a?Signature=***&Policy=p'})"
    )
    assert custom["crm"] == [{"apiKey": "hush", "n": 1}]


def test_every_annotation_and_signature_resolves() -> None:
    for cls in CLASSES:
        fields = attrs.fields_dict(cls)
        assert fields.keys() <= typing.get_type_hints(cls).keys()
        parameters = inspect.signature(cls).parameters
        assert parameters.keys() == fields.keys()
        required = {name for name, parameter in parameters.items() if parameter.default is inspect.Parameter.empty}
        assert required == {name for name, field in fields.items() if field.default is attrs.NOTHING}


# --- events ---------------------------------------------------------------------------------------------------------


def test_an_event_keeps_its_type_in_json() -> None:
    event = models.CallEndedEvent.from_json(b'{"call_cid":"default:a"}')
    assert event.type == event.to_dict()["type"] == "call.ended"
    with pytest.raises(ValueError, match="Invalid enum value"):
        models.CallEndedEvent.from_json(b'{"type":"call.created"}')


def test_tools_that_document_a_model_find_names_that_python_can_spell() -> None:
    found = {name: getattr(models, name) for name in models.__all__}
    names = [(name, inner) for name, model in found.items() if isinstance(model, type) for inner in vars(model)]
    names += [(model, inner) for model, kind in found.items() for inner in getattr(kind, "__annotations__", ())]
    assert [(model, inner) for model, inner in names if not inner.isidentifier()] == []
    with_hyphens = models.APNSPayload(content_available=1)
    assert with_hyphens.to_dict() == {"content-available": 1}
    assert models.APNSPayload.from_dict({"content-available": 2}).content_available == 2
    assert models.APNSPayload().content_available is None
