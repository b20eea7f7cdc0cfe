// The desk: results while typing, one key for everything, and what was opened in this tab. All of it stays in this tab.
const PAUSE = 200; // milliseconds without a key before the server is asked
const KEPT = 6; // concerns remembered in this tab

const form = document.querySelector("[data-desk]");
const field = form.elements.q;
const recent = document.querySelector("[data-recent]");
let timer, asking;

async function ask() {
  asking?.abort();
  asking = new AbortController();
  const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
  try {
    const answer = await fetch(address, { signal: asking.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelector("[data-hits]").replaceWith(page.querySelector("[data-hits]"));
  } catch (error) {
    if (error.name !== "AbortError") return; // no network: Enter sends the form as ever
  }
}

const links = () => [...document.querySelectorAll("[data-open]")];
// Keys without Alt work on a hit alone, so that nobody who dictates sets one off (WCAG 2.1.4).
const ON_HIT = { l: "[data-slip]", z: "[data-show]" };
const WITH_ALT = {
  q: () => field.select(),
  s: () => form.elements.lang.focus(),
  n: () => location.assign(`/${form.elements.lang.value}/nicht-hier`),
  p: newPerson,
};

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (event.target.matches("select")) return;
    const all = [field, ...links()];
    const next = all[all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); }
    return;
  }
  const key = event.key.toLowerCase();
  const hit = document.activeElement.closest("[data-hit]");
  const place = event.code.replace("Key", "").toLowerCase(); // with Alt a Mac types another letter
  const act = event.altKey ? WITH_ALT[key] ?? WITH_ALT[place] : hit && ON_HIT[key] && (() => (hit.querySelector(ON_HIT[key]) ?? hit.querySelector("[data-open]")).click());
  if (act) { event.preventDefault(); act(); }
});

/** Nothing of one person stays for the next. */
function newPerson() {
  sessionStorage.removeItem("recent");
  location.replace("/team/desk");
}

document.querySelector("[data-new-person]").addEventListener("click", event => { event.preventDefault(); newPerson(); });

form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, PAUSE); });

document.addEventListener("click", event => {
  const hit = event.target.closest("[data-hit] a")?.closest("[data-hit]");
  if (!hit) return;
  const open = hit.querySelector("[data-open]");
  const entry = { text: open.textContent, link: open.getAttribute("href") };
  const kept = [entry, ...remembered().filter(e => e.link !== entry.link)].slice(0, KEPT);
  sessionStorage.setItem("recent", JSON.stringify(kept));
});

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem("recent") ?? "[]");
  } catch {
    return [];
  }
}

function showRecent() {
  const list = recent.querySelector("ul");
  list.replaceChildren(...remembered().map(({ text, link }) => {
    const anchor = Object.assign(document.createElement("a"), { className: "kern-link", href: link, textContent: text });
    const item = document.createElement("li");
    item.append(anchor);
    return item;
  }));
  recent.hidden = list.children.length === 0;
}

showRecent();
window.addEventListener("pageshow", showRecent);
