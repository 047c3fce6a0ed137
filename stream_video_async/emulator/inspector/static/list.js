// A list that draws only the rows in sight.
import { el, keys } from "./core.js";

const ROW = 46; // as in style.css
const SPARE = 6;

export class List {
  /** `draw(item)` gives a row's children; `choose(item)` is called when the selection moves. */
  constructor(place, { label, draw, choose, id = (item) => item.id }) {
    Object.assign(this, { place, draw, choose, id, items: [], selected: null, rows: new Map() });
    this.all = el("div", { class: "all", role: "none" });
    place.setAttribute("role", "listbox");
    place.setAttribute("aria-label", label);
    place.tabIndex = 0;
    place.append(this.all);
    place.addEventListener("scroll", () => this.paint());
    new ResizeObserver(() => this.paint()).observe(place);
    keys.j = () => this.move(1);
    keys.k = () => this.move(-1);
    place.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }[event.key];
      if (!step) return;
      event.preventDefault();
      this.move(step);
    });
  }

  /** Show these items; what is in sight stays there when new ones come in above. */
  show(items) {
    const top = Math.floor(this.place.scrollTop / ROW);
    const seen = this.place.scrollTop > ROW && this.items[top] ? this.id(this.items[top]) : null;
    this.items = items;
    this.all.style.height = `${items.length * ROW}px`;
    if (seen !== null) {
      const where = items.findIndex((item) => this.id(item) === seen);
      if (where >= 0) this.place.scrollTop += (where - top) * ROW;
    }
    this.paint();
  }

  paint() {
    const first = Math.max(0, Math.floor(this.place.scrollTop / ROW) - SPARE);
    const last = Math.min(this.items.length, Math.ceil((this.place.scrollTop + this.place.clientHeight) / ROW) + SPARE);
    const kept = new Map();
    for (let index = first; index < last; index += 1) {
      const item = this.items[index];
      const old = this.rows.get(this.id(item));
      const row = old?.item === item ? old.row : this.make(item);
      row.style.transform = `translateY(${index * ROW}px)`;
      row.setAttribute("aria-posinset", index + 1);
      row.setAttribute("aria-setsize", this.items.length);
      row.setAttribute("aria-selected", this.id(item) === this.selected);
      kept.set(this.id(item), { item, row });
    }
    for (const [id, { row }] of this.rows) if (kept.get(id)?.row !== row) row.remove();
    for (const { row } of kept.values()) if (!row.isConnected) this.all.append(row);
    this.rows = kept;
    const active = kept.get(this.selected)?.row.id;
    if (active) this.place.setAttribute("aria-activedescendant", active);
    else this.place.removeAttribute("aria-activedescendant");
  }

  make(item) {
    return el("div", { role: "option", id: `row-${this.id(item)}`, click: () => this.select(item) }, this.draw(item));
  }

  select(item) {
    this.selected = item ? this.id(item) : null;
    this.paint();
    if (item) this.choose(item);
  }

  move(by) {
    if (!this.items.length) return;
    const at = this.items.findIndex((item) => this.id(item) === this.selected);
    const next = Math.min(this.items.length - 1, Math.max(0, at < 0 ? 0 : at + by));
    const [above, below] = [next * ROW, (next + 1) * ROW - this.place.clientHeight];
    if (this.place.scrollTop > above) this.place.scrollTop = above;
    else if (this.place.scrollTop < below) this.place.scrollTop = below;
    this.select(this.items[next]);
  }
}
