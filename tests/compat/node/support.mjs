// What the flows share: a client made as its users make it, and the emulator's control API.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { StreamClient } from "@stream-io/node-sdk";

export const { STREAM_API_KEY: apiKey, STREAM_API_SECRET: secret, STREAM_BASE_URL: basePath } = process.env;

// The SDK's own timeout is 3 s, short for a busy machine.
export const client = new StreamClient(apiKey, secret, { basePath, timeout: 20_000 });

export const newId = (name = "id") => `${name}-${randomUUID()}`;

export async function newUsers(count = 1, fields = {}) {
  const users = Array.from({ length: count }, () => ({ id: newId("user"), ...fields }));
  await client.upsertUsers(users);
  return users.map((user) => user.id);
}

export async function newCall(data = {}, type = "default") {
  const [creator] = await newUsers();
  const call = client.video.call(type, newId("call"));
  await call.getOrCreate({ data: { created_by_id: creator, ...data } });
  return call;
}

export async function control(method, path, body = {}) {
  const reply = await fetch(`${basePath}/_emulator/${path}`, {
    method,
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json" },
  });
  assert.equal(reply.status, 200);
  return reply.json();
}

export const session = (action, call, more = {}) =>
  control("POST", "sessions", { action, type: call.type, id: call.id, ...more });

// The action must fail with the SDK's own error, carrying this status, code and text.
export async function refused(action, status, code, text = "") {
  const error = await action().then(
    () => assert.fail("this should have been refused"),
    (reason) => reason,
  );
  assert.equal(error.constructor.name, "StreamError", String(error));
  assert.deepEqual([error.metadata.responseCode, error.code], [status, code], error.message);
  assert.ok(error.message.includes(text), error.message);
  return error;
}
