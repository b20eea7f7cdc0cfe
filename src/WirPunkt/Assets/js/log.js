// The log: a tap is kept on the device, said, and sent when there is a network. Nothing here knows a person or a time of day.
const OPEN = 10_000; // milliseconds for which the strip stands there after a tap
const AGAIN = 30_000; // milliseconds after which it is tried again
const SLOW = 3_000; // milliseconds after which what is being sent counts as waiting

const root = document.querySelector("[data-log]");
// Without a safe connection a browser keeps nothing: then the plain forms count, and the rest of this never begins.
const { entries, entry, keep, state, setState, changeList, ending, send, forget, waits } = await (isSecureContext ? import(root.dataset.queue) : new Promise(() => {}));
const board = root.querySelector("[data-board]");
const begin = root.querySelector("[data-begin]");
const strip = board.querySelector("[data-strip]");
const said = board.querySelector("[data-said]");
const tiles = board.querySelector(".log-tiles");
const panel = root.querySelector("[data-waiting]");
const unsent = root.querySelector("[data-unsent]");
const signIn = panel.querySelector("[data-sign-in]");
const hidden = tiles.querySelector("input[type=hidden]:not([name=id])");
const token = { name: hidden.name, value: hidden.value };
const sites = JSON.parse(root.dataset.tSites);
let current, closing;

const today = () => new Date().toLocaleDateString("sv");
const nameOf = topic => tiles.querySelector(`[name=topic][value="${CSS.escape(topic ?? "not-recorded")}"] span`)?.textContent ?? topic;
const say = text => { said.textContent = text; };

async function shiftNow() {
  const shift = await state("shift");
  if (shift || !board.dataset.shift) return shift;
  const { shift: id, site, language, channel } = board.dataset; // begun without script
  if (((await state("ended")) ?? []).includes(id)) return undefined;
  await setState("shift", { id, site, language, channel });
  return state("shift");
}

/** @param waiting not while it is just being sent, unless something waits already: it would be read out each time */
async function show(waiting = true) {
  const shift = await shiftNow();
  board.hidden = !shift;
  begin.hidden = Boolean(shift);
  board.querySelector("[data-now]").textContent = shift ? sites[shift.site] ?? shift.site : "";
  const all = await entries();
  if (waiting || unsent.textContent) showWaiting(all);
  showShift(shift ? all.filter(e => e.shift === shift.id && e.number > 0 && !e.refused) : []);
}

function showWaiting(all) {
  const waiting = all.filter(waits);
  const refused = all.filter(e => e.refused);
  const count = waiting.reduce((sum, e) => sum + Math.max(e.number, 1), 0);
  if (board.hidden !== panel.contains(unsent)) board.hidden ? panel.prepend(unsent) : said.after(unsent); // under the tiles: what appears must not move them away from the finger
  unsent.textContent = count === 0 ? "" : `${root.dataset.tUnsent.replace("{count}", count)}${navigator.onLine ? "" : ` ${root.dataset.tOffline}`}`;
  panel.hidden = refused.length === 0 && signIn.hidden && !(board.hidden && count > 0);
  panel.querySelector("[data-refused]").hidden = refused.length === 0;
  for (const reason of panel.querySelectorAll("[data-reason]")) reason.hidden = refused.every(e => e.refused !== reason.dataset.reason);
  panel.querySelector("[data-refused] ul").replaceChildren(...refused.map(e => {
    const line = document.createElement("li");
    line.append(`${new Date(`${e.day}T12:00`).toLocaleDateString(document.documentElement.lang)} ${nameOf(e.topic)} × ${e.number} `,
      act(root.dataset.tToday, () => countToday(e)),
      act(root.dataset.tDiscard, async () => { await forget([e.id]); await show(); }));
    return line;
  }));
}

/** Also when the clock of the device is years behind the page. */
async function countToday(e) {
  const day = [today(), tiles.elements.day.defaultValue].sort().at(-1);
  await keep({ ...e, refused: null, revision: e.revision + 1, day, number: Math.min(Math.max(e.number, 1), 99), ...known(e) });
  await flush();
}

/** A refused entry without what this site no longer knows. */
function known(e) {
  const features = ["topic", "language", "channel", "help", "outcome", "sent-wrongly", "duration"];
  const has = (feature, value) => feature === "topic" ? tiles.querySelector(`[name=topic][value="${CSS.escape(value)}"]`) : strip.querySelector(`[value="${CSS.escape(`${feature}:${value}`)}"]`);
  const site = sites[e.site] ? {} : { site: Object.keys(sites)[0] };
  return { ...site, ...Object.fromEntries(features.filter(f => e[f] && !has(f, e[f])).map(f => [f, undefined])) };
}

function showShift(own) {
  const list = board.querySelector("[data-list]");
  list.hidden = own.length === 0;
  // By topic: in which order they came nobody needs to know.
  list.querySelector("ul").replaceChildren(...own.sort((a, b) => (a.topic ?? "").localeCompare(b.topic ?? "") || a.id.localeCompare(b.id)).map(e => {
    const line = document.createElement("li");
    line.append(act(`${nameOf(e.topic)} × ${e.number}`, () => openStrip(e, false)));
    return line;
  }));
}

function act(text, does) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "log-chip", textContent: text });
  button.addEventListener("click", does);
  return button;
}

function openStrip(e, closes) {
  current = e.id;
  strip.hidden = false;
  for (const chip of strip.querySelectorAll("[value*=':']")) {
    const [feature, category] = chip.value.split(":");
    chip.setAttribute("aria-pressed", String((e[feature] ?? "not-recorded") === category));
  }
  clearTimeout(closing);
  if (closes) closing = setTimeout(closeStrip, OPEN);
}

/** Not under the finger or the focus of somebody who is still choosing. */
function closeStrip() {
  if (strip.matches(":hover, :focus-within")) closing = setTimeout(closeStrip, OPEN);
  else strip.hidden = true;
}

async function tap(topic) {
  const shift = await shiftNow();
  if (!shift) return;
  const { number, day } = tiles.elements;
  const counted = { id: crypto.randomUUID(), shift: shift.id, site: shift.site, day: day.value && day.value !== day.defaultValue ? day.value : today(), revision: 1, sent: 0, number: Number(number.value) || 1 };
  for (const [feature, category] of Object.entries({ topic, language: shift.language, channel: shift.channel }))
    if (category && category !== "not-recorded") counted[feature] = category;
  await keep(counted);
  number.value = 1;
  say("");
  requestAnimationFrame(() => say(root.dataset.tCounted.replace("{topic}", nameOf(counted.topic)))); // the same words twice are heard twice
  openStrip(counted, true);
  await show(!navigator.onLine);
  await flush();
}

async function change(set) {
  const kept = current && await entry(current);
  if (!kept) return;
  const changed = { ...kept, revision: kept.revision + 1 };
  const [feature, category] = set.split(":");
  if (set === "undo") changed.number = 0;
  else if (category === "not-recorded" || kept[feature] === category) delete changed[feature];
  else changed[feature] = category;
  await keep(changed);
  if (set === "undo") {
    strip.hidden = true;
    say(root.dataset.tUndone);
    tiles.querySelector(`[value="${CSS.escape(kept.topic ?? "not-recorded")}"]`)?.focus();
  } else openStrip(changed, true);
  await show(!navigator.onLine);
  await flush();
}

async function flush() {
  const slow = setTimeout(show, SLOW); // accepted, but no answer
  const result = await send(root.dataset.home, token);
  clearTimeout(slow);
  signIn.hidden = result !== "sign-in";
  await show();
}

tiles.addEventListener("submit", event => { event.preventDefault(); if (event.submitter) tap(event.submitter.value); });
board.querySelector(".log-strip").addEventListener("submit", event => { event.preventDefault(); if (event.submitter) change(event.submitter.value); });

begin.querySelector("form").addEventListener("submit", async event => {
  event.preventDefault();
  const { site, language, channel } = event.target.elements;
  await setState("shift", { id: crypto.randomUUID(), site: site.value, language: language.value, channel: channel.value });
  await navigator.storage?.persist?.();
  await show();
  board.focus();
});

board.querySelector(".log-end").addEventListener("submit", async event => {
  event.preventDefault();
  const shift = await state("shift");
  await changeList("ending", all => [...all, shift.id]);
  await changeList("ended", all => [...all, shift.id].slice(-20));
  await setState("shift", undefined);
  strip.hidden = true;
  await show();
  await flush();
  const done = !(await ending()).length;
  panel.hidden = false;
  const refused = (await entries()).some(e => e.refused); // then the panel says so, and "all is counted" would be wrong
  unsent.textContent = !done ? root.dataset.tOffline : refused ? "" : root.dataset.tEnded;
  begin.querySelector("select").focus();
});

// Digits count, and 0 takes back, only while the focus is in the board, so that nobody who dictates sets one off (WCAG 2.1.4).
board.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-9]$/.test(event.key) || event.target.matches("input, select")) return;
  if (event.key === "0") {
    if (!strip.hidden) change("undo");
    return;
  }
  const tile = [...tiles.querySelectorAll("[name=topic]")][Number(event.key) - 1];
  if (!tile) return;
  event.preventDefault();
  tap(tile.value);
});

addEventListener("online", flush);
addEventListener("offline", () => show());
setInterval(async () => { if ((await entries()).some(waits) || (await ending()).length) await flush(); }, AGAIN);

/** The desk itself, once in each tab. */
async function takeAlong() {
  await navigator.serviceWorker.register(root.dataset.worker);
  const pack = await import(root.dataset.pack);
  if (sessionStorage.getItem("shell")) return;
  await pack.keepShell();
  sessionStorage.setItem("shell", "kept");
}

if ("serviceWorker" in navigator) takeAlong().catch(() => {}); // no network: the next page tries again
await show();
if (!board.hidden && (document.activeElement === document.body)) board.focus({ preventScroll: true });
await flush();
