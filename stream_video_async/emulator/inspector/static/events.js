import { $, address, attempt, button, el, empty, eventPath, fill, follow, get, keys, link, onSubmit, pairs, post, say, steps, stringify, syncClock, table, time } from "./core.js";
import { jsonView } from "./json.js";
import { List } from "./list.js";

let kept = 0; // as many as the emulator's journal
let events = []; // newest first: { id, type, body }
let deliveries = [];
let made = 0;
let current = null;

const about = ({ body }) => body.call_cid ?? body.user?.id ?? body.user_id ?? "";

const list = new List($("#list"), {
  label: "Events, newest first",
  draw: (event) => [
    el("span", { class: "lead" }, el("span", { class: "code dim" }, event.type.split(".")[0])),
    el("span", { class: "what" }, event.type),
    el("span", { class: "more" }, about(event) || "–"),
    el("span", { class: "side" }, time(event.body.created_at)),
  ],
  choose: open,
});

const mark = (state) =>
  el("span", { class: state === "delivered" ? "good" : state === "pending" ? "warn" : "bad" }, state);

function paint() {
  const words = $("#search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = events.filter((event) => words.every((word) => `${event.type} ${about(event)}`.toLowerCase().includes(word)));
  $("#none").hidden = events.length > 0;
  $("#list").hidden = $("#detail").hidden = !events.length;
  $("#count").textContent = found.length === events.length ? `${events.length} events` : `${found.length} of ${events.length}`;
  list.show(found);
}

const entry = (body) => ({ id: (made += 1), type: body.type, body });

async function load() {
  const [sent, hooks] = await Promise.all([get("events"), get("webhooks")]);
  ({ kept } = sent);
  events = sent.events.map(entry);
  const known = new Set(events.map(({ body }) => stringify(body)));
  deliveries = hooks.deliveries;
  // Samples and resent bodies are in no journal of the app's events.
  const others = deliveries.map(({ body }) => body).filter((body) => !known.has(stringify(body)) && known.add(stringify(body)));
  events = [...events, ...others.map(entry)].sort((a, b) => Number(b.body.created_at) - Number(a.body.created_at));
  paint();
}

function of(event) {
  const text = stringify(event.body);
  return deliveries.filter(({ type, body }) => type === event.type && stringify(body) === text);
}

function open(event) {
  current = event;
  history.replaceState(null, "", address(eventPath(event)));
  $("#main").classList.add("open");
  fill($("#detail"), button("← All events", close, "back"),
    el("div", { class: "title" }, el("h2", {}, event.type), time(event.body.created_at)),
    event.body.call_cid && el("p", {}, "Call ", link(`calls/${event.body.call_cid.split(":").map(encodeURIComponent).join("/")}`, event.body.call_cid)),
    el("h2", {}, "Webhooks"), ...attempts(event),
    el("h2", {}, "Body"), jsonView(event.body, "event"));
}

function attempts(event) {
  const found = of(event);
  if (!found.length) return [el("p", { class: "dim" }, "No hook wanted this event. ", link("webhooks", "Add one"), ", then trigger it again.")];
  return found.map((delivery) => el("div", { class: "card" },
    el("div", { class: "row" }, mark(delivery.state), el("code", {}, delivery.url),
      button("Resend", async () => { await post(`webhooks/${delivery.id}/resend`); say("Sent once more"); }, "small")),
    delivery.attempts.length > 0 && table(["Attempt", "Answer", "Took", "When"], delivery.attempts.map((one, index) =>
      [index + 1, one.status || one.failure, `${one.duration_ms.toFixed(1)} ms`, time(one.at_ns)])),
    pairs([["X-Webhook-Id", delivery.id], ["X-Signature", delivery.signature]])));
}

function close() {
  current = null;
  history.replaceState(null, "", address("events"));
  list.select(null);
  $("#main").classList.remove("open");
  fill($("#detail"), empty("No event chosen", "Choose one to see its body, its signature and each attempt to deliver it."));
}

function onEvent({ body }) {
  events = [entry(body), ...events].slice(0, kept);
  paint();
}

function onDelivery(delivery) {
  const at = deliveries.findIndex(({ id }) => id === delivery.id);
  if (at >= 0) deliveries[at] = delivery;
  else deliveries.push(delivery);
  const text = stringify(delivery.body);
  if (!events.some(({ type, body }) => type === delivery.type && stringify(body) === text)) onEvent(delivery);
  if (current && of(current).includes(delivery)) open(current);
}

keys.Escape = close;
$("#search").addEventListener("input", paint);
onSubmit($("#trigger"), async (form) => {
  const type = form.get("type");
  const { event } = await post("webhooks/trigger", { type });
  const text = stringify(event);
  if (!events.some(({ body }) => stringify(body) === text)) onEvent({ body: event });
  list.select(events.find(({ body }) => stringify(body) === text));
  say(`${type} triggered`);
});
const [type, at] = steps();
if (!type) close();
await attempt(async () => {
  await syncClock();
  const { types } = await get("events/types");
  fill($("#types"), types.map((type) => el("option", {}, type)));
  await load();
  const named = type && events.find((event) => event.type === type && String(event.body.created_at) === at);
  if (named) list.select(named);
  else if (type) fill($("#detail"), empty("This event is not there", "The emulator keeps only the last ones."));
});
follow({ event: onEvent, delivery: onDelivery }, load);
