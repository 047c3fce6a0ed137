"""Call types, tokens, errors, limits, devices, push, block lists, permissions, roles, groups, storage, SIP, uploads."""

import os
import tempfile
import time

import jwt
from getstream import Stream, StreamApiException
from getstream.models import (
    BackstageSettingsRequest,
    CallSettingsRequest,
    OnlyUserID,
    PushProviderRequest,
    SIPCallerConfigsRequest,
    SIPDirectRoutingRuleCallConfigsRequest,
)
from support import Flow, control


class CallTypes(Flow):
    def test_the_built_in_types_are_there(self):
        types = self.client.video.list_call_types().data.call_types
        self.assertLessEqual({"default", "audio_room", "livestream", "development"}, set(types))

    def test_a_type_lives_and_dies(self):
        name = self.new_id()[:40]
        made = self.client.video.create_call_type(
            name=name,
            grants={"admin": ["send-audio", "join-call"]},
            settings=CallSettingsRequest(backstage=BackstageSettingsRequest(enabled=True)),
        ).data
        self.assertEqual(made.grants["admin"], ["send-audio", "join-call"])
        self.assertIn("user", made.grants)
        changed = self.client.video.update_call_type(name, grants={"host": ["join-backstage"]}).data
        self.assertEqual(changed.grants["host"], ["join-backstage"])
        self.assertTrue(self.client.video.get_call_type(name).data.settings.backstage.enabled)
        self.assertTrue(self.new_call(name).get().data.call.backstage)
        self.client.video.delete_call_type(name)
        with self.refused(404, 16, f"{name}: call type does not exist"):
            self.client.video.get_call_type(name)


class TokensAndErrors(Flow):
    def test_user_tokens_restrict(self):
        (ann,) = self.new_users()
        call = self.new_call()
        theirs = Stream(
            api_key=self.client.api_key,
            token=self.client.create_token(ann, expiration=3600),
            base_url=self.client.base_url,
        )
        self.addCleanup(theirs.close)
        self.assertEqual(theirs.video.call("default", call.id).get().data.call.id, call.id)
        with self.assertRaises(StreamApiException) as refused:
            theirs.video.call("default", call.id).delete(hard=True)
        self.assertEqual((refused.exception.status_code, refused.exception.code), (403, 17))
        self.assertIn(f"User '{ann}' with role 'user' is not allowed to perform action", refused.exception.message)

    def test_bad_tokens_and_keys(self):
        def ask(key=self.client.api_key, secret=os.environ["STREAM_API_SECRET"], **claims):
            token = jwt.encode({"user_id": "ann", **claims}, secret, algorithm="HS256")
            client = Stream(api_key=key, token=token, base_url=self.client.base_url)
            self.addCleanup(client.close)
            client.get_app()

        now = int(time.time())
        with self.refused(401, 40):
            ask(exp=now - 60)
        with self.refused(401, 41):
            ask(nbf=now + 60)
        with self.refused(401, 42):
            ask(iat=now + 60)
        with self.refused(401, 43):
            ask(secret="x" * 40)
        with self.refused(401, 2, "api_key not valid"):
            ask(key="unknown")

    def test_call_tokens_are_accepted(self):
        (ann,) = self.new_users()
        call = self.new_call()
        token = self.client.create_call_token(ann, call_cids=[f"default:{call.id}"], role="admin", expiration=60)
        theirs = Stream(api_key=self.client.api_key, token=token, base_url=self.client.base_url)
        self.addCleanup(theirs.close)
        self.assertEqual(theirs.video.call("default", call.id).get().data.call.id, call.id)

    def test_validation_names_the_field(self):
        with self.refused(400, 4, "UpdateUsers failed with error") as refusal:
            self.client.update_users(users={"x": {}})
        self.assertIn("is a required field", str(refusal.error.exception_fields))

    def test_rate_limits(self):
        control("PUT", "rate_limits", {"ListRoles": {"limit": 2}})
        self.addCleanup(control, "PUT", "rate_limits", {"ListRoles": {"limit": 1000000}})
        first = self.client.list_roles().rate_limit()
        self.assertEqual((first.limit, first.remaining), (2, 1))
        self.client.list_roles()
        with self.refused(429, 9) as refusal:
            self.client.list_roles()
        self.assertGreater(refusal.error.retry_after.total_seconds(), 0)
        left = self.client.get_rate_limits(endpoints="ListRoles", server_side=True).data.server_side["ListRoles"]
        self.assertEqual(left.remaining, 0)


class App(Flow):
    def test_app_settings(self):
        self.client.update_app(enforce_unique_usernames="no")
        self.assertEqual(self.client.get_app().data.app.enforce_unique_usernames, "no")

    def test_devices(self):
        (ann,) = self.new_users()
        self.assertEqual(self.client.list_devices(user_id=ann).data.devices, [])
        self.client.create_device(id="d", push_provider="apn", user_id=ann, push_provider_name="mine")
        (device,) = self.client.list_devices(user_id=ann).data.devices
        self.assertEqual((device.id, device.user_id), ("d", ann))
        self.client.delete_device(id="d", user_id=ann)
        self.assertEqual(self.client.list_devices(user_id=ann).data.devices, [])

    def test_push_providers(self):
        provider = PushProviderRequest(name="mine", type="firebase", firebase_credentials="{}")
        self.client.upsert_push_provider(push_provider=provider)
        names = [entry.name for entry in self.client.list_push_providers().data.push_providers]
        self.assertIn("mine", names)
        self.client.delete_push_provider("firebase", "mine")

    def test_block_lists_and_tasks(self):
        name = self.new_id()
        made = self.client.create_block_list(name=name, words=["a"]).data.blocklist
        task = self.client.import_block_list(made.id, items=["b"]).data.task_id
        self.assertEqual(self.client.wait_for_task(task).data.status, "completed")
        self.assertEqual(self.client.get_block_list(name).data.blocklist.words, ["a", "b"])
        self.client.update_block_list(name, words=["c"])
        self.assertIn(name, [entry.name for entry in self.client.list_block_lists().data.blocklists])
        self.client.delete_block_list(name)
        with self.refused(404, 16):
            self.client.get_block_list(name)

    def test_permissions_and_roles(self):
        id_ = self.new_id()
        self.client.create_permission(id=id_, name="Mine", action="CreateCall", condition={})
        self.assertEqual(self.client.get_permission(id_).data.permission.name, "Mine")
        self.client.update_permission(id_, name="Other", action="CreateCall", condition={})
        self.assertIn(id_, [permission.id for permission in self.client.list_permissions().data.permissions])
        self.client.delete_permission(id_)
        self.assertTrue(self.client.create_role(name="captain").data.role.custom)
        self.assertEqual([role.name for role in self.client.search_roles(query="captain").data.roles], ["captain"])
        self.client.delete_role("captain")

    def test_user_groups(self):
        ann, bob = self.new_users(2)
        group = self.client.create_user_group(name="Group", member_ids=[ann]).data.user_group
        self.client.add_user_group_members(group.id, member_ids=[bob])
        members = self.client.get_user_group(group.id).data.user_group.members
        self.assertEqual([member.user_id for member in members], [ann, bob])
        self.client.delete_user_group(group.id)

    def test_polls(self):
        (ann,) = self.new_users()
        poll = self.client.create_poll(name="Lunch?", user_id=ann).data.poll
        option = self.client.create_poll_option(poll.id, text="yes", user_id=ann).data.poll_option
        self.assertEqual(self.client.get_poll(poll.id).data.poll.options[0].id, option.id)
        closed = self.client.update_poll_partial(poll.id, user_id=ann, set={"is_closed": True}).data.poll
        self.assertTrue(closed.is_closed)
        found = self.client.query_polls(filter={"id": poll.id}).data.polls
        self.assertEqual([entry.id for entry in found], [poll.id])
        self.client.delete_poll(poll.id, user_id=ann)

    def test_storage_and_checks(self):
        name = self.new_id()
        self.client.create_external_storage(bucket="b", name=name, storage_type="s3")
        self.assertIn(name, self.client.list_external_storage().data.external_storages)
        self.assertTrue(self.client.check_external_storage(name).data.file_url)
        self.client.delete_external_storage(name)
        with self.refused(400, 4, "stream-s3 name reserved for internal use"):
            self.client.create_external_storage(bucket="b", name="stream-s3", storage_type="s3")
        checked = self.client.check_sqs(sqs_key="k", sqs_secret="s", sqs_url="https://foo.com/bar").data
        self.assertEqual(checked.status, "error")

    def test_sip(self):
        trunk = self.client.video.create_sip_trunk(name="office", numbers=["+31"]).data.sip_trunk
        rule = self.client.video.create_sip_inbound_routing_rule(
            name="desk",
            trunk_ids=[trunk.id],
            caller_configs=SIPCallerConfigsRequest(id="caller"),
            direct_routing_configs=SIPDirectRoutingRuleCallConfigsRequest(call_id="desk", call_type="default"),
        ).data
        found = self.client.video.resolve_sip_inbound(sip_caller_number="+1", sip_trunk_number="+31").data
        self.assertEqual(found.credentials.call_id, "desk")
        self.client.video.delete_sip_inbound_routing_rule(rule.id)
        self.client.video.delete_sip_trunk(trunk.id)

    def test_uploads(self):
        (ann,) = self.new_users()
        with tempfile.NamedTemporaryFile(suffix=".txt") as file:
            file.write(b"hello")
            file.flush()
            url = self.client.upload_file(file.name, user=OnlyUserID(id=ann)).data.file
        self.client.delete_file(url=url)
        with self.refused(404, 16):
            self.client.delete_file(url=url)

    def test_imports(self):
        place = self.client.create_import_url(filename="users.json").data
        self.assertTrue(place.upload_url)
        task = self.client.create_import(mode="upsert", path=place.path).data.import_task
        self.assertIn(task.id, [entry.id for entry in self.client.list_imports().data.import_tasks])
