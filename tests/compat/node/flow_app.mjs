// Call types, tokens, errors, limits, devices, block lists, roles, permissions, groups, polls, storage, SIP, uploads.
import assert from "node:assert/strict";
import { File } from "node:buffer";
import { test } from "node:test";
import { StreamClient } from "@stream-io/node-sdk";
import { apiKey, basePath, client, control, newCall, newId, newUsers, refused } from "./support.mjs";

test("call types", async () => {
  const { call_types } = await client.video.listCallTypes();
  for (const name of ["default", "audio_room", "livestream", "development"]) assert.ok(name in call_types);
  const name = newId().slice(0, 40);
  const made = await client.video.createCallType({
    name,
    grants: { admin: ["send-audio", "join-call"] },
    settings: { audio: { mic_default_on: false, default_device: "speaker" }, recording: { mode: "disabled", audio_only: false, quality: "1080p" } },
  });
  assert.deepEqual(made.grants.admin, ["send-audio", "join-call"]);
  assert.ok(made.grants.user);
  await client.video.updateCallType({ name, settings: { backstage: { enabled: true } } });
  const shown = await client.video.getCallType({ name });
  assert.deepEqual([shown.settings.backstage.enabled, shown.settings.audio.mic_default_on], [true, false]);
  assert.ok(shown.created_at instanceof Date);
  assert.equal((await (await newCall({}, name)).get()).call.backstage, true);
  await client.video.deleteCallType({ name });
  await refused(() => client.video.getCallType({ name }), 404, 16, `${name}: call type does not exist`);
});

test("user tokens restrict", async () => {
  const [ann] = await newUsers();
  const call = await newCall();
  const asUser = (token) => {
    const theirs = new StreamClient(apiKey, "not used", { basePath, timeout: 20_000 });
    theirs.video.apiClient.apiConfig.token = token;
    return theirs.video.call("default", call.id);
  };
  const theirs = asUser(client.generateUserToken({ user_id: ann }));
  assert.equal((await theirs.get()).call.id, call.id);
  await refused(() => theirs.end(), 403, 17, `User '${ann}' with role 'user' is not allowed to perform action`);
  const forever = asUser(client.generatePermanentUserToken({ user_id: ann }));
  assert.equal((await forever.get()).call.id, call.id);
  const now = Math.floor(Date.now() / 1000);
  await refused(() => asUser(client.generateUserToken({ user_id: ann, iat: now - 60, exp: now - 30 })).get(), 401, 40);
  await refused(() => asUser(client.generateUserToken({ user_id: ann, iat: now + 60 })).get(), 401, 42);
  const byCall = client.generateCallToken({ user_id: ann, call_cids: [call.cid], role: "admin" });
  assert.equal((await asUser(byCall).get()).call.id, call.id);
});

test("wrong credentials", async () => {
  const wrongSecret = new StreamClient(apiKey, "x".repeat(40), { basePath });
  await refused(() => wrongSecret.getApp(), 401, 43);
  const wrongKey = new StreamClient("unknown", "x".repeat(40), { basePath });
  await refused(() => wrongKey.getApp(), 401, 2, "api_key not valid");
});

test("rate limits", async () => {
  await control("PUT", "rate_limits", { ListRoles: { limit: 1 } });
  const first = await client.listRoles();
  assert.deepEqual([first.metadata.rateLimit.rateLimit, first.metadata.rateLimit.rateLimitRemaining], [1, 0]);
  assert.ok(first.metadata.rateLimit.rateLimitReset instanceof Date);
  await refused(() => client.listRoles(), 429, 9);
  await control("PUT", "rate_limits", { ListRoles: { limit: 1_000_000 } });
  const left = await client.getRateLimits({ endpoints: "ListRoles,GetApp", server_side: true });
  assert.equal(left.server_side.ListRoles.limit, 1_000_000);
});

test("app settings", async () => {
  await client.updateApp({ enforce_unique_usernames: "no" });
  assert.equal((await client.getApp()).app.enforce_unique_usernames, "no");
});

test("devices and push providers", async () => {
  const [ann] = await newUsers();
  await client.createDevice({ id: "d", push_provider: "apn", user_id: ann });
  assert.deepEqual((await client.listDevices({ user_id: ann })).devices.map((device) => device.id), ["d"]);
  await client.deleteDevice({ id: "d", user_id: ann });
  assert.deepEqual((await client.listDevices({ user_id: ann })).devices, []);
  await client.upsertPushProvider({ push_provider: { name: "mine", type: "firebase", firebase_credentials: "{}" } });
  assert.ok((await client.listPushProviders()).push_providers.some((provider) => provider.name === "mine"));
  await client.deletePushProvider({ type: "firebase", name: "mine" });
});

test("block lists", async () => {
  const name = newId();
  await client.createBlockList({ name, words: ["a"] });
  await client.updateBlockList({ name, words: ["b"] });
  assert.deepEqual((await client.getBlockList({ name })).blocklist.words, ["b"]);
  assert.ok((await client.listBlockLists()).blocklists.some((list) => list.name === name));
  await client.deleteBlockList({ name });
  await refused(() => client.getBlockList({ name }), 404, 16);
});

test("roles and permissions", async () => {
  const name = newId("role");
  assert.equal((await client.createRole({ name })).role.custom, true);
  assert.ok((await client.listRoles()).roles.some((role) => role.name === name));
  await client.deleteRole({ name });
  const { permissions } = await client.listPermissions();
  assert.equal((await client.getPermission({ id: permissions[0].id })).permission.name, permissions[0].name);
});

test("user groups and polls", async () => {
  const [ann, bob] = await newUsers(2);
  const { user_group } = await client.createUserGroup({ name: "Group", member_ids: [ann] });
  await client.addUserGroupMembers({ id: user_group.id, member_ids: [bob] });
  assert.equal((await client.getUserGroup({ id: user_group.id })).user_group.members.length, 2);
  await client.deleteUserGroup({ id: user_group.id });
  const { poll } = await client.createPoll({ name: "Lunch?", user_id: ann, options: [{ text: "yes" }] });
  await client.updatePollPartial({ poll_id: poll.id, user_id: ann, set: { is_closed: true } });
  const found = await client.queryPolls({ filter: { id: poll.id } });
  assert.equal(found.polls[0].is_closed, true);
  await client.deletePoll({ poll_id: poll.id, user_id: ann });
});

test("storage and checks", async () => {
  const name = newId();
  await client.createExternalStorage({ name, bucket: "b", storage_type: "s3", path: "p" });
  assert.ok(name in (await client.listExternalStorage()).external_storages);
  await client.deleteExternalStorage({ name });
  const reserved = { name: "stream-s3", bucket: "b", storage_type: "s3" };
  await refused(() => client.createExternalStorage(reserved), 400, 4, "stream-s3 name reserved for internal use");
  assert.equal((await client.checkSQS({ sqs_key: "k", sqs_secret: "s", sqs_url: "https://foo.com/bar" })).status, "error");
});

test("SIP", async () => {
  const { sip_trunk } = await client.video.createSIPTrunk({ name: "office", numbers: ["+31"] });
  const answer = await client.video.resolveSipAuth({ sip_caller_number: "+1", sip_trunk_number: "+31" });
  assert.equal(answer.trunk_id, sip_trunk.id);
  await client.video.deleteSIPTrunk({ id: sip_trunk.id });
});

test("uploads", async () => {
  const [ann] = await newUsers();
  const file = new File(["hello"], "hello.txt", { type: "text/plain" });
  const uploaded = await client.uploadFile({ file, user: { id: ann } });
  assert.equal(await (await fetch(uploaded.file)).text(), "hello");
  await client.deleteFile({ url: uploaded.file });
  const image = new File([new Uint8Array([137, 80, 78, 71])], "dot.png", { type: "image/png" });
  const shown = await client.uploadImage({ file: image, user: { id: ann }, upload_sizes: [{ width: 10, height: 10 }] });
  assert.deepEqual(shown.upload_sizes, [{ width: 10, height: 10 }]);
});
