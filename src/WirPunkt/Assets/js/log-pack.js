// What a device takes along: the desk itself, and the pages of a language with all that they need.
const modules = document.querySelector("[data-queue]").dataset;
const { state, setState } = await import(modules.queue);

const SHELL = ["/team/desk", "/team/desk/log", "/team/desk/log/ohne-netz"];
const SIDE_BY_SIDE = 6;
const TAKEN_ALONG = { headers: { Purpose: "prefetch" } }; // nobody has read it yet: it is not counted
const NEVER = /^\/[^/]+\/(suche|falsch-geschickt|rueckmeldung)(\/|$)/; // what only works with a server
const SHOWN = /^\/([^/]+)\/(leistung|anliegen|nicht-hier|brief)\//; // there in large letters, too

/** The addresses under which a page looks for more of itself. */
function filesOf(page) {
  return [...page.querySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload], script[src], img[src]")].map(e => e.getAttribute("href") ?? e.getAttribute("src")).filter(a => a.startsWith("/"));
}

function copyOf({ headers }, body) {
  const kept = new Headers(headers);
  for (const name of ["content-encoding", "content-length"]) kept.delete(name);
  return new Response(body, { headers: kept });
}

/** A copy does not know what time it is when it is read, nor whether the hours still hold: it says of which day it is, and nothing about "now". */
function dated(page, notice) {
  for (const now of page.querySelectorAll(".opening")) now.remove();
  const note = page.createElement("div");
  note.className = "kern-alert kern-alert--warning";
  note.setAttribute("role", "note");
  note.setAttribute("data-kept", "");
  note.innerHTML = '<div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><span class="kern-title"></span></div>';
  note.querySelector(".kern-title").textContent = notice;
  (page.querySelector("main") ?? page.body).prepend(note);
  return `<!DOCTYPE html>${page.documentElement.outerHTML}`;
}

async function keepFile(cache, address) {
  if (await caches.match(address)) return;
  const answer = await fetch(address);
  if (!answer.ok) return;
  await cache.put(address, answer.clone());
  const text = address.endsWith(".css") ? await answer.text() : "";
  const more = [...text.matchAll(/url\("?([^")]+)"?\)/g)].map(m => new URL(m[1], new URL(address, location.origin))).filter(u => u.origin === location.origin);
  for (const url of more) await keepFile(cache, url.pathname);
}

export async function keepShell() {
  const cache = await caches.open("desk-shell");
  for (const address of SHELL) {
    const answer = await fetch(address);
    if (!answer.ok || answer.redirected) continue; // the door is no desk
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    page.querySelector(".team-menu")?.remove(); // the copy knows nobody's name
    for (const field of page.querySelectorAll("input[type=hidden]")) field.setAttribute("value", ""); // nor a token: the queue asks for a fresh one
    await cache.put(address, copyOf(answer, `<!DOCTYPE html>${page.documentElement.outerHTML}`));
    for (const file of filesOf(page)) await keepFile(cache, file);
  }
  for (const module of [modules.queue, modules.pack]) await keepFile(cache, module);
}

/** Fetches a language; what its pages lead to in the same language (answers, slips, large letters) comes along. */
export async function keepLanguage(code, tell) {
  const list = await (await fetch(`/team/desk/log/paket?lang=${code}`)).json();
  const cache = await caches.open(`desk-pack-${code}`);
  const found = new Set(list.pages.flatMap(([path]) => SHOWN.test(path) ? [path, path.replace(SHOWN, "/$1/zeigen/$2/")] : [path]));
  const waiting = [...found];
  const files = new Set();
  let done = 0;
  const one = async () => {
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const answer = await fetch(path, TAKEN_ALONG);
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const file of filesOf(page)) files.add(file);
        for (const link of page.querySelectorAll(`a[href^="/${code}/"]`)) {
          const { pathname } = new URL(link.getAttribute("href"), location.origin);
          if (found.has(pathname) || NEVER.test(pathname)) continue;
          found.add(pathname);
          waiting.push(pathname);
        }
        await cache.put(path, copyOf(answer, dated(page, list.notice))); // a copy of its own: no browser takes one that was led elsewhere
      }
      tell(++done, found.size);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one));
  for (const file of files) await keepFile(cache, file);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname.startsWith(`/${code}/`) && !found.has(pathname)) await cache.delete(url); // no page any more
  }
  await setState(`pack-${code}`, { date: list.date, pages: list.pages });
}

const panel = document.querySelector("[data-take-along]");

async function showPacks() {
  const form = panel.querySelector("form");
  const lines = await Promise.all([...form.elements.lang.options].map(async ({ value, text }) => ({ text, lang: value, pack: await state(`pack-${value}`) })));
  panel.querySelector("[data-packs]").replaceChildren(...lines.filter(l => l.pack).map(({ text, lang, pack }) => {
    const line = document.createElement("li");
    const date = new Date(`${pack.date}T12:00`).toLocaleDateString(document.documentElement.lang);
    line.append(Object.assign(document.createElement("bdi"), { lang, textContent: text }), `: ${panel.dataset.tDate.replace("{date}", date)}`);
    return line;
  }));
}

if (panel && "caches" in window) {
  panel.hidden = false;
  const told = panel.querySelector("[data-pack-state]");
  panel.querySelector("form").addEventListener("submit", async event => {
    event.preventDefault();
    const button = event.target.querySelector("button");
    button.disabled = true;
    try {
      await keepShell();
      await keepLanguage(event.target.elements.lang.value, (done, all) => { if (done % 25 === 0) told.textContent = panel.dataset.tRunning.replace("{done}", done).replace("{all}", all); });
      told.textContent = "";
    } catch {
      told.textContent = panel.dataset.tFailed;
    }
    button.disabled = false;
    await showPacks();
  });
  await showPacks();
}
