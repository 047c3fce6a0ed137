// What every page uses: elements, the control API, the emulator's clock, live news, keys.

const page = document.body.dataset.page;
const token = document.querySelector('meta[name="page-token"]').content;
const chosenApp = new URLSearchParams(location.search).get("api_key");

// --- elements: every value goes into the page as text ---------------------------------------------------------------

export const $ = (selector) => document.querySelector(selector);

/** Make an element. Attributes that are functions listen; children are elements, or become text. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, String(value));
  }
  made.append(...children.flat().filter((child) => child != null && child !== false).map(asNode));
  return made;
}

const asNode = (child) => (child instanceof Node ? child : document.createTextNode(String(child)));

export const fill = (target, ...children) => target.replaceChildren(...children.flat().filter(Boolean).map(asNode));

export const button = (text, action, kind = "") =>
  el("button", { type: "button", class: kind, click: (event) => attempt(() => action(event)) }, text);

export const empty = (title, ...hints) => el("div", { class: "empty" }, el("b", {}, title), hints);

/** The page of an event: it has no id, so its type and time name it. */
export const eventPath = ({ type, body }) => `events/${encodeURIComponent(type)}/${encodeURIComponent(body.created_at)}`;

export const link = (path, text) => el("a", { href: address(path) }, text);

/** Make a table; `rows` are lists of cells. The row whose first cell the address names after `#` is marked. */
export const table = (head, rows) =>
  el("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": `Table: ${head.filter(Boolean).join(", ")}` },
    el("table", {},
      el("thead", {}, el("tr", {}, head.map((name) => (name ? el("th", { scope: "col" }, name) : el("td", {}))))),
      el("tbody", {}, rows.map((row) => el("tr", { class: named(row[0]) && "chosen" }, row.map((cell) => el("td", {}, cell)))))));

const named = (cell) => location.hash && (cell?.textContent ?? String(cell)) === decodeURIComponent(location.hash.slice(1));

/** A link to one row of a page's table. */
export const rowLink = (path, text) => el("a", { href: `${address(path)}#${encodeURIComponent(text)}` }, text);
window.addEventListener("hashchange", () => location.reload());

export const pairs = (entries) =>
  el("dl", { class: "pairs" }, entries.filter(([, value]) => value != null && value !== "")
    .flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));

let hiding;
export function say(text, wrong = false) {
  const toast = $("#toast");
  toast.textContent = text;
  toast.classList.toggle("wrong", wrong);
  toast.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { toast.hidden = true; }, wrong ? 8000 : 3000);
}

/** Run an action; what goes wrong is told, and nothing else happens. */
export async function attempt(action) {
  try {
    return await action();
  } catch (error) {
    say(error.message, true);
    return undefined;
  }
}

export const onSubmit = (form, action) =>
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(() => action(new FormData(form)));
  });

export async function copy(text, what) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
  } else { // neither https nor a loopback address
    const area = el("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say(`Copied ${what}`);
}

// --- JSON: whole numbers beyond 2^53 are kept exactly ----------------------------------------------------------------

const exact = (_, value, context) =>
  typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? "")
    ? BigInt(context.source) : value;
const spelled = (_, value) => (typeof value === "bigint" ? (JSON.rawJSON?.(String(value)) ?? Number(value)) : value);

export const parse = (text) => JSON.parse(text, exact);
export const stringify = (value, indent) => JSON.stringify(value, spelled, indent);

// --- the control API -------------------------------------------------------------------------------------------------

const withApp = (path) => (chosenApp ? `${path}${path.includes("?") ? "&" : "?"}api_key=${encodeURIComponent(chosenApp)}` : path);

/** Address of a page, for the app that is looked at. */
export const address = (path) => withApp(`/_emulator/ui/${path}`);

/** Steps of the page's address after its name. */
export const steps = () => location.pathname.split("/").slice(4).filter(Boolean).map(decodeURIComponent);

export async function ask(method, path, body) {
  const response = await fetch(withApp(`/_emulator/${path}`), {
    method,
    headers: { "content-type": "application/json", "x-emulator-page-token": token },
    body: body === undefined ? undefined : stringify(body),
  }).catch(() => { throw new Error("The emulator does not answer. Is it still running?"); });
  const answer = parse(await response.text());
  if (!response.ok) throw new Error(answer.message ?? `status ${response.status}`);
  return answer;
}

export const get = (path) => ask("GET", path);
export const post = (path, body = {}) => ask("POST", path, body);

/** Carry out an operation of the API as a server. */
export const operate = (name, { path, query, body } = {}) => post(`operations/${name}`, { path, query, body });

export const app = async () => chosenApp ?? (await get("apps")).api_keys[0];

// --- time ------------------------------------------------------------------------------------------------------------

let clock = { now: Date.now(), scale: 1, at: performance.now() };

export async function syncClock() {
  const { now, scale } = await get("clock");
  clock = { now: now * 1000, scale, at: performance.now() };
  tick();
  return clock;
}

export const now = () => clock.now + (performance.now() - clock.at) * clock.scale;

/** Milliseconds of an instant in nanoseconds or RFC 3339. */
export const instant = (value) => (typeof value === "string" && /\D/.test(value) ? Date.parse(value) : Number(value) / 1e6);

export const utc = (ms) => {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? "–" : date.toISOString().replace("T", " ").slice(0, 19);
};

function relative(ms) {
  const seconds = (now() - ms) / 1000;
  const size = Math.abs(seconds);
  const [amount, unit] = size < 60 ? [size, "s"] : size < 3600 ? [size / 60, "min"] : size < 86400 ? [size / 3600, "h"] : [size / 86400, "d"];
  if (size < 1) return "now";
  return seconds < 0 ? `in ${Math.floor(amount)} ${unit}` : `${Math.floor(amount)} ${unit} ago`;
}

/** An instant, shown relative to the emulator's clock; the full time is in its title. */
export function time(value) {
  const ms = instant(value);
  if (!value || Number.isNaN(ms)) return "–";
  const made = el("time", { title: `${utc(ms)} UTC`, "data-ms": ms });
  made.textContent = relative(ms);
  return made;
}

function tick() {
  const shown = $("#clock");
  const speed = clock.scale === 0 ? "frozen" : clock.scale === 1 ? "" : `×${clock.scale}`;
  fill(shown, utc(now()), speed && el("b", {}, ` ${speed}`));
  for (const made of document.querySelectorAll("time[data-ms]")) made.textContent = relative(Number(made.dataset.ms));
}

// --- live news -------------------------------------------------------------------------------------------------------

/** Follow what happens; `again` is called when news may have been missed. */
export function follow(handlers, again = () => {}) {
  const source = new EventSource("/_emulator/live");
  const shown = $("#live");
  let lost = false;
  source.addEventListener("open", () => {
    shown.className = "live on";
    shown.textContent = "live";
    if (lost) attempt(again);
    lost = false;
  });
  source.addEventListener("error", () => {
    lost = true;
    shown.className = "live off";
    shown.textContent = "no connection";
  });
  for (const [kind, handler] of Object.entries(handlers)) {
    source.addEventListener(kind, (message) => {
      const news = parse(message.data);
      if (!chosenApp || news.api_key === chosenApp) handler(news);
    });
  }
  window.addEventListener("pagehide", () => source.close());
}

/** Load a page now, and again shortly after something happened that it may show. */
export function keepFresh(load, kinds = ["request", "event"]) {
  let waiting = false;
  const again = async () => {
    const restore = remember();
    await load();
    restore();
  };
  const soon = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => { waiting = false; attempt(again); }, 250);
  };
  follow(Object.fromEntries(kinds.map((kind) => [kind, soon])), load);
  return attempt(load);
}

/** Remember what is unfolded and where a person types; the result restores it after the page was drawn again. */
function remember() {
  const named = (summary) => summary.textContent + (summary.parentElement.parentElement.closest("details")?.firstChild.textContent ?? "");
  const open = new Map([...document.querySelectorAll("main summary")].map((summary) => [named(summary), summary.parentElement.open]));
  const active = document.activeElement;
  return () => {
    const queue = [...document.querySelectorAll("main summary")];
    for (const summary of queue) {
      const folded = summary.parentElement;
      if (!open.has(named(summary)) || folded.open === open.get(named(summary))) continue;
      folded.open = !folded.open;
      folded.dispatchEvent(new Event("toggle")); // JSON is drawn when it is unfolded
      queue.push(...folded.querySelectorAll("summary"));
    }
    if (active?.name && !active.isConnected) $(`main [name="${CSS.escape(active.name)}"]`)?.focus();
  };
}

// --- keys ------------------------------------------------------------------------------------------------------------

export const keys = {};

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, textarea, select");
  if (event.key === "Escape" && typing) event.target.blur();
  if (typing || document.querySelector("dialog[open]") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "?") $("#help").showModal();
  else if (event.key === "/" && $("#search")) $("#search").focus();
  else if (keys[event.key]) keys[event.key]();
  else return;
  event.preventDefault();
});

$("#help-button").addEventListener("click", () => $("#help").showModal());
$("#help-close").addEventListener("click", () => $("#help").close());
$("#menu").addEventListener("click", () => $("#menu").setAttribute("aria-expanded", $("#pages").classList.toggle("open")));
for (const anchor of document.querySelectorAll("nav a, .bar a, main a")) anchor.href = withApp(anchor.getAttribute("href"));

attempt(async () => {
  const { api_keys: known } = await get("apps");
  if (known.length < 2) return;
  const choice = $("#app");
  fill(choice, known.map((key) => el("option", { value: key, selected: key === (chosenApp ?? known[0]) }, key)));
  choice.addEventListener("change", () => { location.href = `/_emulator/ui/${page}?api_key=${encodeURIComponent(choice.value)}`; });
  choice.parentElement.hidden = false;
});
attempt(syncClock);
setInterval(tick, 1000);
setInterval(() => attempt(syncClock), 15000);
