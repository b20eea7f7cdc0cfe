// The desk without a network: its copy on the device looks in the titles of the pages that were taken along, and says so.
const { state } = await import(document.querySelector("[data-queue]").dataset.queue);
const MOST = 12;
const form = document.querySelector("[data-desk]");
const asked = new URLSearchParams(location.search);
const query = asked.get("q") ?? "";
/** Titles with all words, of each page the first: those in which each word begins one come first. */
function bestOf(pages, words) {
  const begins = title => words.every(word => ` ${plain(title).replace(/[^\p{L}\p{N}]+/gu, " ")}`.includes(` ${word}`));
  const found = pages.filter(({ title }) => words.every(word => plain(title).includes(word)));
  const sorted = [...found.filter(({ title }) => begins(title)), ...found.filter(({ title }) => !begins(title))];
  return sorted.filter((page, i) => sorted.findIndex(({ same }) => same === page.same) === i);
}

const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What was taken along, language by language: that of the person first, then German, then whatever there is. */
async function packsFor(lang) {
  const all = [...form.elements.lang.options].map(o => o.value);
  const packs = await Promise.all([...new Set([lang, "de", ...all])].map(async code => ({ code, pack: await state(`pack-${code}`) })));
  return packs.filter(({ pack }) => pack);
}

if (form && query !== form.elements.q.value) { // the server writes what was asked into the field; a copy does not
  form.elements.q.value = query;
  const lang = asked.get("lang") ?? "de";
  form.elements.lang.value = lang;
  const packs = await packsFor(lang);
  const pages = packs.flatMap(({ code, pack }) => pack.pages.map(([path, title]) => ({ path, title, code, same: path.slice(code.length + 1) })));
  const hits = bestOf(pages, plain(query).split(/\s+/).filter(Boolean)).slice(0, MOST);
  const list = document.querySelector("[data-hits]");
  const said = document.querySelector("[data-t-search-offline]").dataset;
  const nameOf = code => [...form.elements.lang.options].find(o => o.value === code)?.text ?? code;
  const loaded = packs.length === 0 ? said.tNoPack : said.tPacks.replace("{languages}", packs.map(({ code }) => `\u2068${nameOf(code)}\u2069`).join(", ")); // each in its own script
  const heading = list.querySelector("h2");
  const lines = list.querySelector("ol");
  while (heading.nextElementSibling !== lines) heading.nextElementSibling.remove(); // what is often sought
  heading.textContent = hits.length > 0 ? said.tHits : said.tNothing;
  heading.classList.toggle("kern-sr-only", hits.length === 0); // the line below says it
  const notes = [hits.length > 0 ? said.tFound.replace("{count}", hits.length) : said.tNothing, `${said.tSearchOffline} ${loaded}`].map(textContent => Object.assign(document.createElement("p"), { className: "kern-body", textContent }));
  list.querySelector("[role=status]")?.remove(); // it counts for the server
  const status = document.createElement("div");
  status.setAttribute("role", "status");
  heading.after(status);
  status.append(...notes);
  lines.replaceChildren(...hits.map(({ path, title, code, same }) => {
    const own = pages.find(page => page.code === lang && page.same === same); // found by its German title, opened in the language of the person
    const line = Object.assign(document.createElement("li"), { className: "desk-hit" });
    line.append(Object.assign(document.createElement("a"), { className: "kern-link", href: own?.path ?? path, lang: code, textContent: title }));
    if (own && own.code !== code) line.append(" ", Object.assign(document.createElement("bdi"), { className: "source", lang, textContent: own.title }));
    return line;
  }));
}
