// Calls, members, settings, queries, moderation, live, recording, ending and deleting.
import assert from "node:assert/strict";
import { test } from "node:test";
import { client, newCall, newId, newUsers, refused, session } from "./support.mjs";

test("create, then get", async () => {
  const [ann, bob] = await newUsers(2);
  const call = client.video.call("default", newId());
  const data = { created_by_id: ann, members: [{ user_id: bob, role: "admin" }], custom: { a: 1 } };
  assert.equal((await call.create({ data })).created, true);
  assert.equal((await call.getOrCreate({ data })).created, false);
  const shown = await call.get();
  assert.deepEqual([shown.call.cid, shown.call.custom], [`default:${call.id}`, { a: 1 }]);
  assert.deepEqual(shown.members.map((member) => [member.user_id, member.role]), [[bob, "admin"]]);
  assert.ok(shown.call.created_at instanceof Date);
  assert.ok(shown.call.ingress.rtmp.address.includes(call.id));
  assert.ok(call.createSRTCredentials(ann).address.startsWith("srt://"));
});

test("ids need no encoding", async () => {
  const [ann] = await newUsers();
  const call = client.video.call("default", `${newId()}:a b`);
  await call.getOrCreate({ data: { created_by_id: ann } });
  assert.equal((await call.get()).call.id, call.id);
});

test("errors of calls", async () => {
  const call = client.video.call("default", newId());
  await refused(() => call.get(), 404, 16, `Can't find call with id default:${call.id}`);
  await refused(() => call.getOrCreate({ data: {} }), 400, 4);
  await refused(() => client.video.call("nothing", "x").get(), 404, 16, "nothing: call type does not exist");
  const [ann] = await newUsers();
  const data = { created_by_id: ann, members: [{ user_id: "ghost" }] };
  await refused(() => call.getOrCreate({ data }), 400, 4, "but don't exist: [ghost]");
});

test("update", async () => {
  const call = await newCall();
  const starts_at = new Date("2030-01-02T03:04:05.678Z");
  await call.update({
    custom: { color: "red" },
    starts_at,
    settings_override: { screensharing: { enabled: true, access_request_enabled: true }, limits: { max_duration_seconds: 0 } },
  });
  const shown = (await call.get()).call;
  assert.deepEqual(shown.custom, { color: "red" });
  assert.equal(shown.starts_at.getTime(), starts_at.getTime());
  assert.equal(shown.settings.screensharing.access_request_enabled, true);
  assert.equal(shown.settings.limits.max_duration_seconds, 0);
});

test("members", async () => {
  const [ann, bob, cat] = await newUsers(3);
  const call = await newCall({ members: [{ user_id: ann }, { user_id: bob }, { user_id: cat }] });
  assert.deepEqual((await call.queryMembers()).members.map((member) => member.user_id), [cat, bob, ann]);
  const first = await call.queryMembers({ limit: 2 });
  const rest = await call.queryMembers({ limit: 2, next: first.next });
  assert.deepEqual(rest.members.map((member) => member.user_id), [ann]);
  assert.equal(rest.next, undefined);
  const changed = await call.updateCallMembers({ update_members: [{ user_id: ann, role: "admin", custom: { seat: 1 } }], remove_members: [bob] });
  assert.deepEqual(changed.members.map((member) => [member.user_id, member.role]), [[ann, "admin"]]);
  const admins = await call.queryMembers({ filter_conditions: { role: { $eq: "admin" } } });
  assert.deepEqual(admins.members.map((member) => member.user_id), [ann]);
  await refused(() => call.updateCallMembers({ update_members: [{ user_id: "ghost" }] }), 400, 4, "the provided users [ghost] don't exist");
});

test("queries of calls", async () => {
  const team = newId("team");
  const calls = [];
  for (const place of [0, 1, 2]) calls.push(await newCall({ team, custom: { place } }));
  await calls[0].end();
  const asked = { filter_conditions: { team, ended_at: null }, sort: [{ field: "created_at", direction: 1 }], limit: 1 };
  const first = await client.video.queryCalls(asked);
  assert.deepEqual(first.calls.map((state) => state.call.id), [calls[1].id]);
  const second = await client.video.queryCalls({ ...asked, next: first.next });
  assert.deepEqual(second.calls.map((state) => state.call.id), [calls[2].id]);
  const custom = await client.video.queryCalls({ filter_conditions: { $and: [{ team }, { "custom.place": { $lt: 1 } }] } });
  assert.deepEqual(custom.calls.map((state) => state.call.id), [calls[0].id]);
  await refused(() => client.video.queryCalls({ filter_conditions: { color: "red" } }), 400, 4);
});

test("moderation and permissions", async () => {
  const [ann, bob] = await newUsers(2);
  const call = await newCall({ members: [{ user_id: bob }] });
  await call.blockUser({ user_id: bob });
  assert.deepEqual((await call.get()).call.blocked_user_ids, [bob]);
  await call.unblockUser({ user_id: bob });
  await call.muteUsers({ muted_by_id: ann, user_ids: [bob], audio: true });
  await call.updateUserPermissions({ user_id: bob, grant_permissions: ["send-audio"], revoke_permissions: ["screenshare"] });
  await call.sendCallEvent({ user_id: ann, custom: { hello: "there" } });
  assert.deepEqual((await call.ring({ members_ids: [bob] })).members_ids, [bob]);
  await call.kickUser({ user_id: bob, block: true });
  assert.deepEqual((await call.get()).call.blocked_user_ids, [bob]);
});

test("going live, recording, broadcasting", async () => {
  const [ann] = await newUsers();
  const call = await newCall({ settings_override: { backstage: { enabled: true } } });
  assert.equal((await call.goLive()).call.backstage, false);
  await refused(() => call.startRecording({ recording_type: "composite" }), 400, 4, "there is no active session");
  await refused(() => call.stopRecording({ recording_type: "composite" }), 400, 4, "call egress is not running");
  await session("join", call, { user_id: ann, published_tracks: ["audio"] });
  await call.startRecording({ recording_type: "composite" });
  await call.startTranscription();
  await call.stopRecording({ recording_type: "composite" });
  await call.stopTranscription();
  const { recordings } = await call.listRecordings();
  assert.ok(recordings[0].start_time instanceof Date);
  await call.deleteRecording({ session: recordings[0].session_id, filename: recordings[0].filename });
  assert.equal((await call.listTranscriptions()).transcriptions.length, 1);
  assert.ok((await call.startHLSBroadcasting()).playlist_url);
  await call.startRTMPBroadcasts({ broadcasts: [{ name: "tv", stream_url: "rtmp://example.com/x" }] });
  assert.equal((await call.get()).call.egress.broadcasting, true);
  const found = await call.queryCallParticipants({ filter_conditions: { user_id: ann } });
  assert.deepEqual(found.participants.map((participant) => participant.user.id), [ann]);
  // Ann may not be in backstage, so the session ends with her.
  assert.equal((await call.stopLive()).call.egress.broadcasting, false);
  assert.equal((await call.getCallReport()).report.participants.unique, 1);
});

test("end and delete", async () => {
  const call = await newCall();
  await call.end();
  assert.ok((await call.get()).call.ended_at instanceof Date);
  assert.ok(!(await call.delete()).task_id);
  await refused(() => call.get(), 404, 16);
  const other = await newCall();
  const { task_id } = await other.delete({ hard: true });
  assert.equal((await client.getTask({ id: task_id })).result[`default:${other.id}`].status, "ok");
});
