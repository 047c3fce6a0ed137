// The ordinary work of a server with an older official Node SDK: 0.4, and 0.7.15 with the older paths of recordings.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import { test } from "node:test";

const { StreamClient } = createRequire(`${process.env.SDK_FOLDER}/`)("@stream-io/node-sdk");
const { STREAM_API_KEY: apiKey, STREAM_API_SECRET: secret, STREAM_BASE_URL: basePath } = process.env;
const client = new StreamClient(apiKey, secret, { basePath, timeout: 20_000 });

async function newUsers(count = 1, fields = {}) {
  const users = Array.from({ length: count }, () => ({ id: randomUUID(), ...fields }));
  await client.upsertUsers(users);
  return users.map((user) => user.id);
}

async function newCall(data = {}) {
  const [creator] = await newUsers();
  const call = client.video.call("default", randomUUID());
  await call.getOrCreate({ data: { created_by_id: creator, ...data } });
  return call;
}

async function session(action, call, more = {}) {
  const body = JSON.stringify({ action, type: call.type, id: call.id, ...more });
  const headers = { "Content-Type": "application/json" };
  assert.equal((await fetch(`${basePath}/_emulator/sessions`, { method: "POST", body, headers })).status, 200);
}

test("users", async () => {
  const [id] = await newUsers(1, { name: "Ann", custom: { a: 1 } });
  const { users } = await client.queryUsers({ payload: { filter_conditions: { id } } });
  assert.deepEqual([users[0].name, users[0].role], ["Ann", "user"]);
  await client.deactivateUser({ user_id: id });
  await client.reactivateUser({ user_id: id });
});

test("calls", async () => {
  const [ann, bob] = await newUsers(2);
  const call = await newCall({ members: [{ user_id: ann }] });
  assert.equal((await call.getOrCreate({ data: { created_by_id: ann } })).created, false);
  await call.update({ custom: { color: "red" }, settings_override: { limits: { max_duration_seconds: 3600 } } });
  const shown = (await call.get()).call;
  assert.deepEqual([shown.custom, shown.settings.limits.max_duration_seconds], [{ color: "red" }, 3600]);
  await call.updateCallMembers({ update_members: [{ user_id: bob, role: "admin" }] });
  const { calls } = await client.video.queryCalls({ filter_conditions: { members: { $in: [bob] } } });
  assert.deepEqual(calls.map((state) => state.call.id), [call.id]);
  await call.blockUser({ user_id: bob });
  await call.unblockUser({ user_id: bob });
});

test("recordings", async () => {
  const call = await newCall();
  const recording = { recording_type: "composite" };
  await assert.rejects(() => call.startRecording(recording), /there is no active session/);
  await session("join", call, { user_id: (await newUsers())[0] });
  await call.startRecording(recording);
  assert.equal((await call.get()).call.recording, true);
  await call.stopRecording(recording);
  assert.equal((await call.listRecordings()).recordings.length, 1);
});

test("call types", async () => {
  const name = randomUUID();
  const made = await client.video.createCallType({ name, grants: { admin: ["send-audio"] } });
  assert.ok(made.grants.user);
  await client.video.deleteCallType({ name });
});
