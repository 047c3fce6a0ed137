// Tasks, call types, webhooks, state and coverage.
import { $, ask, attempt, button, el, empty, eventPath, fill, get, keepFresh, link, now, onSubmit, operate, parse, post, rowLink, say, steps, stringify, table, time } from "./core.js";
import { jsonView } from "./json.js";

const content = $("#content");
const card = (...children) => el("section", { class: "card" }, children);
const nothing = () => $("#none").content.cloneNode(true);
const mark = (state) => el("span", { class: ["delivered", "completed"].includes(state) ? "good" : ["pending", "running", "waiting"].includes(state) ? "warn" : "bad" }, state);

// --- tasks -----------------------------------------------------------------------------------------------------------

function tasks() {
  const finish = (id, outcome) => async () => { await post(`tasks/${encodeURIComponent(id)}`, outcome); await load(); };
  const load = async () => {
    const found = (await get("tasks")).tasks;
    fill(content, found.length ? card(table(["Task", "Status", "Created", "Result", ""], found.map((task) => {
      const id = task.task_id ?? task.id;
      const ready = Number(task.ready_at) / 1e6 <= now() && task.polls_left <= 0;
      const status = task.status ?? (ready ? "completed" : "pending");
      const done = status !== "pending";
      return [rowLink("tasks", id), mark(status), time(task.created_at), done ? jsonView(task.error ?? task.result ?? {}, "result") : "",
        done ? null : el("div", { class: "row" }, button("Finish", finish(id, {}), "small"), button("Fail", finish(id, { error: { type: "inspector", description: "failed by hand" } }), "small danger"))];
    }))) : nothing());
  };
  keepFresh(load);
}

// --- call types ------------------------------------------------------------------------------------------------------

function callTypes() {
  const [chosen] = steps();
  const load = async () => {
    const { call_types: found } = await operate("ListCallTypes");
    fill(content, Object.values(found).map((type) => card(
      el("details", { open: type.name === chosen },
        el("summary", {}, el("b", {}, type.name), el("span", { class: "dim" }, ` · ${Object.keys(type.settings).length} groups of settings, ${Object.keys(type.grants).length} roles with grants`)),
        el("div", {}, el("p", {}, link(`call-types/${encodeURIComponent(type.name)}`, "Link to this type"), " · updated ", time(type.updated_at)),
          el("h2", {}, "Settings"), jsonView(type.settings, `settings of ${type.name}`),
          el("h2", {}, "Grants"), jsonView(type.grants, `grants of ${type.name}`),
          el("h2", {}, "Notifications"), jsonView(type.notification_settings ?? {}, `notifications of ${type.name}`))))));
  };
  keepFresh(load, []);
}

// --- webhooks --------------------------------------------------------------------------------------------------------

function webhooks() {
  let hooks = [];
  let faults = [];
  const put = async (change) => { await ask("PUT", "webhooks", change); await load(); };
  const without = (list, index) => list.filter((_, at) => at !== index);
  const where = (hook) => hook.webhook_url ?? hook.sqs_queue_url ?? hook.sns_topic_arn ?? "";
  const load = async () => {
    const found = await get("webhooks");
    ({ event_hooks: hooks, faults } = found);
    fill($("#hooks"), hooks.length ? table(["Kind", "Address", "Events", "State", ""], hooks.map((hook, index) => [
      hook.hook_type ?? "webhook", el("code", {}, where(hook)), hook.event_types?.join(", ") || "all", hook.enabled === false ? "off" : "on",
      button("Remove", () => put({ event_hooks: without(hooks, index) }), "small danger")])) : el("p", { class: "dim" }, "No hook yet."));
    fill($("#faults"), faults.length ? table(["Effect", "Event", "Left", ""], faults.map((fault, index) => [
      fault.effect, fault.event, fault.count ?? "all", button("Remove", () => put({ faults: without(faults, index) }), "small danger")])) : el("p", { class: "dim" }, "None: every delivery is sent once, signed, in order."));
    const deliveries = found.deliveries.slice(-200).reverse();
    fill(content, deliveries.length ? card(el("h2", {}, `Deliveries: ${found.deliveries.length}`), table(["Event", "Address", "State", "Attempts", "Sent", ""], deliveries.map((one) => [
      link(eventPath(one), one.type), el("code", {}, one.url), mark(one.state), one.statuses.map((status) => status || "no answer").join(", "), one.attempts.length ? time(one.attempts[0].at_ns) : "",
      button("Resend", async () => { await post(`webhooks/${encodeURIComponent(one.id)}/resend`); say("Sent once more"); }, "small")]))) : nothing());
  };
  onSubmit($("#add"), async (form) => {
    const types = form.get("types").split(",").map((type) => type.trim()).filter(Boolean);
    await put({ event_hooks: [...hooks, { hook_type: "webhook", webhook_url: form.get("url"), enabled: true, ...(types.length && { event_types: types }) }] });
    say("Hook added");
  });
  onSubmit($("#fault"), async (form) => {
    const count = form.get("count") === "" ? null : Number(form.get("count"));
    await put({ faults: [...faults, { effect: form.get("effect"), event: form.get("event"), count, seconds: Number(form.get("seconds")) }] });
  });
  onSubmit($("#trigger"), async (form) => {
    const type = form.get("type");
    const takes = ({ enabled, event_types: wanted }) => enabled !== false && (!wanted?.length || wanted.includes("*") || wanted.includes(type));
    if (!hooks.some(takes)) throw new Error(hooks.length ? `No hook takes ${type}: add one above` : "There is no hook to send it to: add one above");
    await post("webhooks/trigger", { type });
    await load();
    say(`${type} triggered`);
  });
  attempt(async () => fill($("#types"), (await get("events/types")).types.map((type) => el("option", {}, type))));
  keepFresh(load, ["delivery", "request"]);
}

// --- state -----------------------------------------------------------------------------------------------------------

const PARTS = ["state", "requests", "events", "faults", "clock", "rate_limits", "webhooks"];

function state() {
  fill($("#parts"), PARTS.map((part) => el("label", { class: "check" }, el("input", { type: "checkbox", name: part, checked: part === "state" }), part.replace("_", " "))));
  const load = async () => {
    const { snapshots } = await get("snapshots");
    fill($("#snapshots"), snapshots.length ? table(["Snapshot", ""], snapshots.map((id) => [id, button("Restore", async () => { await post(`snapshots/${id}/restore`); say(`Back at ${id}`); await load(); }, "small")])) : el("p", { class: "dim" }, "None yet."));
    const { apps } = await get("state");
    fill(content, Object.entries(apps).map(([key, { documents }]) => {
      const kinds = Object.groupBy(documents, ({ kind }) => kind);
      return [el("h2", {}, key), documents.length ? table(["Kind", "Documents"], Object.entries(kinds).map(([kind, entries]) => [kind.replaceAll("_", " "), entries.length])) : el("p", { class: "dim" }, "Empty.")];
    }).flat());
  };
  $("#snapshot").addEventListener("click", () => attempt(async () => { say(`Saved as ${(await post("snapshots")).id}`); await load(); }));
  $("#export").addEventListener("click", () => attempt(async () => {
    const file = new Blob([stringify(await get("state"), 1)], { type: "application/json" });
    const anchor = el("a", { href: URL.createObjectURL(file), download: "emulator-state.json" });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
  }));
  onSubmit($("#import"), async (form) => { await ask("PUT", "state", parse(await form.get("file").text())); say("Imported"); await load(); });
  onSubmit($("#reset"), async (form) => {
    const parts = [...form.keys()];
    if (!parts.length) throw new Error("Choose what to reset.");
    await post("reset", { parts });
    say(`Reset: ${parts.join(", ")}`);
    await load();
  });
  keepFresh(load, []);
}

// --- coverage --------------------------------------------------------------------------------------------------------

function coverage() {
  const load = async () => {
    const operations = Object.entries(await get("operations"));
    const word = $("#search").value.trim().toLowerCase();
    const found = operations.filter(([name, { path }]) => `${name} ${path}`.toLowerCase().includes(word));
    const called = operations.filter(([, { calls }]) => calls).length;
    $("#count").textContent = `${called} of ${operations.length} called so far`;
    const groups = Object.groupBy(found, ([, { resource }]) => resource);
    fill(content, found.length ? Object.entries(groups).sort().map(([resource, entries]) => card(el("h2", {}, resource.replaceAll("_", " ")),
      table(["Operation", "Request", "Answer", "Calls", "Faults"], entries.map(([name, one]) => [
        name, el("code", { class: "dim" }, `${one.method.toUpperCase()} ${one.path.replace("/api/v2", "")}`),
        one.emulated === "stateful" ? el("span", { class: "good" }, "behavior") : el("span", { class: "warn" }, "example"), one.calls || "", one.faults || ""]))))
      : empty(`No operation is named like ${word}`));
  };
  $("#search").addEventListener("input", () => attempt(load));
  keepFresh(load, ["request"]);
}

({ tasks, "call-types": callTypes, webhooks, state, coverage })[document.body.dataset.page]();
