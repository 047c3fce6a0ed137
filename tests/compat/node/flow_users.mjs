// Users: upsert, partial update, query, block, deactivate, delete with tasks, restore, export, guests, teams.
import assert from "node:assert/strict";
import { test } from "node:test";
import { client, newId, newUsers, refused } from "./support.mjs";

test("upsert and query", async () => {
  const id = newId();
  const reply = await client.upsertUsers([{ id, name: "Ann", role: "admin", custom: { country: "NL" } }]);
  const user = reply.users[id];
  assert.deepEqual([user.name, user.role, user.custom], ["Ann", "admin", { country: "NL" }]);
  assert.ok(user.created_at instanceof Date && Math.abs(user.created_at - Date.now()) < 600_000);
  assert.equal(reply.metadata.responseCode, 201);
  const found = await client.queryUsers({ payload: { filter_conditions: { id: { $eq: id } } } });
  assert.deepEqual(found.users.map((entry) => entry.id), [id]);
});

test("partial updates keep what they do not name", async () => {
  const [id] = await newUsers(1, { name: "Ann", custom: { a: 1 } });
  const reply = await client.updateUsersPartial({ users: [{ id, set: { color: "blue", role: "admin" }, unset: ["name"] }] });
  assert.deepEqual([reply.users[id].custom, reply.users[id].role], [{ a: 1, color: "blue" }, "admin"]);
  assert.ok(!reply.users[id].name);
});

test("queries sort, page and combine", async () => {
  const team = newId("team");
  await client.upsertUsers(["a", "b", "c"].map((name) => ({ id: newId(), name, teams: [team] })));
  const names = [];
  for (const offset of [0, 2]) {
    const payload = { filter_conditions: { teams: { $in: [team] } }, sort: [{ field: "name", direction: -1 }], limit: 2, offset };
    names.push(...(await client.queryUsers({ payload })).users.map((user) => user.name));
  }
  assert.deepEqual(names, ["c", "b", "a"]);
  const none = await client.queryUsers({ payload: { filter_conditions: { $and: [{ teams: null }, { name: "nobody" }] } } });
  assert.deepEqual(none.users, []);
  await refused(() => client.queryUsers({}), 400, 4, "invalid json data");
});

test("users block each other", async () => {
  const [ann, bob] = await newUsers(2);
  await client.blockUsers({ user_id: ann, blocked_user_id: bob });
  const { blocks } = await client.getBlockedUsers({ user_id: ann });
  assert.deepEqual([blocks[0].user_id, blocks[0].blocked_user_id], [ann, bob]);
  await client.unblockUsers({ user_id: ann, blocked_user_id: bob });
  assert.deepEqual((await client.getBlockedUsers({ user_id: ann })).blocks, []);
});

test("deactivate and reactivate", async () => {
  const [id] = await newUsers();
  await client.deactivateUser({ user_id: id });
  await refused(() => client.upsertUsers([{ id }]), 404, 16, `the user ${id} was deactivated`);
  await client.reactivateUser({ user_id: id });
  const { task_id } = await client.deactivateUsers({ user_ids: [id] });
  assert.equal((await client.getTask({ id: task_id })).status, "completed");
});

test("delete and restore", async () => {
  const [id] = await newUsers();
  const { task_id } = await client.deleteUsers({ user_ids: [id], user: "soft" });
  const task = await client.getTask({ id: task_id });
  assert.equal(task.status, "completed");
  assert.ok(task.created_at instanceof Date);
  await client.restoreUsers({ user_ids: [id] });
  await refused(() => client.restoreUsers({ user_ids: [id] }), 400, 4, "is not deleted, it can't be restored");
});

test("export, guests and teams", async () => {
  const [id] = await newUsers(1, { teams: ["red"], teams_role: { red: "admin" } });
  assert.deepEqual((await client.exportUser({ user_id: id })).user.teams_role, { red: "admin" });
  const guest = await client.createGuest({ user: { id: newId("guest") } });
  assert.equal(guest.user.role, "guest");
  assert.ok(guest.access_token);
});
