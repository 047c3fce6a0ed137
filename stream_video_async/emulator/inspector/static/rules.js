// Clock, faults and rate limits.
import { $, ask, attempt, button, el, empty, fill, follow, get, keepFresh, now, onSubmit, post, rowLink, say, syncClock, table, time, utc } from "./core.js";

const page = document.body.dataset.page;
const offer = (names) => fill($("#operations"), names.map((name) => el("option", { value: name })));

// --- clock -----------------------------------------------------------------------------------------------------------

const JUMPS = { "1 min": 60, "15 min": 900, "1 h": 3600, "1 day": 86_400, "30 days": 2_592_000 };

function clock() {
  let scale = 1;
  const show = async () => {
    ({ scale } = await syncClock());
    fill($("#controls"), scale === 0 ? button("Resume", () => change({ resume: true }), "main") : button("Freeze", () => change({ freeze: true }), "main"),
      scale !== 0 && scale !== 1 && button("Normal speed", () => change({ resume: true })),
      button("Back to the machine's time", async () => { await post("reset", { parts: ["clock"] }); await show(); }));
    $("#speed").textContent = scale === 0 ? "Frozen: time stands still until you resume or jump." : scale === 1 ? "Runs at normal speed." : `Runs ${scale} times as fast as the machine's clock.`;
  };
  const change = async (step) => {
    await post("clock", step);
    await show();
    say(`It is now ${utc(now())} UTC`);
  };
  fill($("#jumps"), Object.entries(JUMPS).map(([text, seconds]) => button(`+ ${text}`, () => change({ advance: seconds }))));
  onSubmit($("#advance"), (form) => change({ advance: Number(form.get("seconds")) }));
  onSubmit($("#set"), (form) => change({ set: `${form.get("at").padEnd(19, ":00")}Z` }));
  onSubmit($("#scale"), (form) => change({ scale: Number(form.get("scale")) }));
  $("#set").elements.at.value = utc(now()).replace(" ", "T");
  setInterval(() => { $("#now").textContent = `${utc(now())} UTC`; }, 200);
  attempt(show);
  follow({});
}

// --- faults ----------------------------------------------------------------------------------------------------------

const NUMBERS = new Set(["status", "code", "seconds", "until", "median", "sigma", "size"]);
const MAIN = new Set(["status", "seconds", "field", "size"]);
const TIMES = { nth: "only request", first: "the first", every: "every" };

function schedule(rule) {
  const parts = Object.entries(TIMES).filter(([name]) => rule[name]).map(([name, words]) => `${words} ${rule[name]}`);
  if (rule.probability !== undefined && rule.probability < 1) parts.push(`with probability ${rule.probability}`);
  return parts.join(", ") || "always";
}

function faults() {
  const form = $("#add");
  let effects = {};
  const askParameters = () => fill($("#parameters"), effects[form.elements.effect.value]?.map((name) =>
    el("label", {}, name, el("input", { name: `parameter ${name}`, ...(NUMBERS.has(name) && { type: "number", step: "any" }), ...(name === "status" && form.elements.effect.value === "status" && { value: 503 }) }))) ?? []);
  const load = async () => {
    const found = await get("faults");
    if (!form.elements.effect.length) {
      effects = Object.fromEntries(Object.entries(found.effects).map(([name, taken]) => [name, taken.sort((a, b) => MAIN.has(b) - MAIN.has(a))]));
      fill(form.elements.effect, Object.keys(effects).map((name) => el("option", {}, name)));
      form.elements.effect.value = "status";
      askParameters();
    }
    fill($("#content"), found.faults.length
      ? el("div", { class: "card" }, el("h2", {}, "Rules, applied in this order"),
        table(["Rule", "Operation", "Effect", "When", "Stage", "Hits", ""], found.faults.map((rule) => [
          rowLink("faults", rule.id), rule.operation === "*" ? "every one" : rule.operation,
          el("code", {}, [rule.effect, ...Object.entries(rule.parameters ?? {}).map(([name, value]) => `${name}=${JSON.stringify(value)}`)].join(" ")),
          schedule(rule), rule.stage ?? "", rule.hits ?? 0,
          button("Remove", async () => { await ask("DELETE", `faults/${encodeURIComponent(rule.id)}`); await load(); }, "small danger")])),
        el("p", {}, button("Remove all", async () => { await ask("DELETE", "faults"); await load(); }, "danger")))
      : empty("No faults", "Every request is answered normally. Add a fault above to see how your client copes."));
  };
  form.elements.effect.addEventListener("change", askParameters);
  onSubmit(form, async (given) => {
    const rule = { effect: given.get("effect"), parameters: {} };
    if (given.get("operation")) rule.operation = given.get("operation");
    if (given.get("stage")) rule.stage = given.get("stage");
    if (given.get("schedule")) rule[given.get("schedule")] = Number(given.get("amount"));
    for (const [name, value] of given) {
      const parameter = name.startsWith("parameter ") && name.slice(10);
      if (parameter && value !== "") rule.parameters[parameter] = NUMBERS.has(parameter) ? Number(value) : parameter === "headers" ? JSON.parse(value) : value;
    }
    await post("faults", rule);
    say(`Added: ${rule.effect}`);
    await load();
  });
  attempt(async () => offer(Object.keys(await get("operations"))));
  keepFresh(load, ["request"]);
}

// --- rate limits -----------------------------------------------------------------------------------------------------

const UNLIMITED = 1_000_000_000;

function limits() {
  const load = async () => {
    const shown = await get("rate_limits");
    const word = $("#search").value.trim().toLowerCase();
    const used = ([, { limit, remaining }]) => limit - remaining;
    const rows = Object.entries(shown)
      .filter((row) => (word ? row[0].toLowerCase().includes(word) : used(row) > 0 || row[1].limit < UNLIMITED))
      .sort((a, b) => used(b) / b[1].limit - used(a) / a[1].limit || used(b) - used(a));
    fill($("#content"), rows.length
      ? el("div", { class: "card" }, table(["Operation", "Used", "", "Limit", "Left", "Window ends"], rows.map(([name, { limit, remaining, reset }]) => [
        name, limit - remaining,
        limit < UNLIMITED && el("meter", { min: 0, max: Math.max(1, limit), value: limit - remaining, high: limit * 0.8, optimum: 0, "aria-label": `${name}: ${limit - remaining} of ${limit} used` }),
        limit < UNLIMITED ? limit : "none", limit < UNLIMITED ? remaining : "", time(reset * 1e9)])),
      el("p", { class: "dim" }, "Counts of server-side requests in the current window. Search to see the other operations."))
      : empty(word ? `No operation is named like ${word}` : "No requests in the current window", "Set a limit above to see how your client waits."));
  };
  $("#search").addEventListener("input", () => attempt(load));
  onSubmit($("#add"), async (form) => {
    const limit = form.get("limit") === "" ? null : Number(form.get("limit"));
    await ask("PUT", "rate_limits", { [form.get("operation")]: { limit, window: Number(form.get("window")) } });
    say(`Limit of ${form.get("operation")} set`);
    await load();
  });
  attempt(async () => offer(["*", ...Object.keys(await get("operations"))]));
  keepFresh(load, ["request"]);
}

({ clock, faults, limits })[page]();
