// Events that the emulator sends are verified and parsed by the SDK's own helper.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import { client, control, newCall, newUsers, session } from "./support.mjs";

test("events of a call", async () => {
  const received = [];
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    received.push([Buffer.concat(chunks), request.headers["x-signature"]]);
    response.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const webhook_url = `http://127.0.0.1:${server.address().port}/`;
  await client.updateApp({ event_hooks: [{ hook_type: "webhook", enabled: true, webhook_url }] });
  try {
    const [ann] = await newUsers();
    const call = await newCall();
    await session("join", call, { user_id: ann });
    await call.startRecording({ recording_type: "composite" });
    await session("end", call);
    await client.updateApp({ enable_hook_payload_compression: true });
    await call.end();
    await control("POST", "webhooks/settle");
    const events = received.map(([body, signature]) => client.verifyAndParseWebhook(body, signature));
    const types = events.map((event) => event.type);
    for (const type of ["user.updated", "call.created", "call.session_started", "call.recording_ready", "call.ended"]) {
      assert.ok(types.includes(type), `${type} in ${types}`);
    }
    assert.equal(events.find((event) => event.type === "call.created").call.id, call.id);
  } finally {
    await client.updateApp({ event_hooks: [], enable_hook_payload_compression: false });
    server.closeAllConnections();
    server.close();
  }
});
