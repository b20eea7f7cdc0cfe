// The desk without a network: its copy on the device looks in the titles of the pages that were taken along, and says so.
const { state } = await import(document.querySelector("[data-queue]").dataset.queue);
const MOST = 12;
const form = document.querySelector("[data-desk]");
const asked = new URLSearchParams(location.search);
const query = asked.get("q") ?? "";
/** Titles with all words: those in which each begins a word come first. */
function bestOf(pages, words) {
  const begins = title => words.every(word => ` ${plain(title).replace(/[^\p{L}\p{N}]+/gu, " ")}`.includes(` ${word}`));
  const found = pages.filter(([, title]) => words.every(word => plain(title).includes(word)));
  return [...found.filter(([, title]) => begins(title)), ...found.filter(([, title]) => !begins(title))];
}

const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

if (form && query !== form.elements.q.value) { // the server writes what was asked into the field; a copy does not
  form.elements.q.value = query;
  const lang = asked.get("lang") ?? "de";
  form.elements.lang.value = lang;
  const words = plain(query).split(/\s+/).filter(Boolean);
  const pages = (await Promise.all([...new Set([lang, "de"])].map(code => state(`pack-${code}`)))).flatMap(pack => pack?.pages ?? []);
  const hits = bestOf(pages, words).slice(0, MOST);
  const list = document.querySelector("[data-hits]");
  const said = document.querySelector("[data-t-search-offline]").dataset;
  const heading = list.querySelector("h2");
  const lines = list.querySelector("ol");
  while (heading.nextElementSibling !== lines) heading.nextElementSibling.remove(); // what is often sought
  heading.textContent = hits.length > 0 ? said.tHits : said.tNothing;
  heading.classList.toggle("kern-sr-only", hits.length === 0); // the line below says it
  const notes = [hits.length > 0 ? said.tFound.replace("{count}", hits.length) : said.tNothing, said.tSearchOffline].map(textContent => Object.assign(document.createElement("p"), { className: "kern-body", textContent }));
  list.querySelector("[role=status]")?.remove(); // it counts for the server
  const status = document.createElement("div");
  status.setAttribute("role", "status");
  heading.after(status);
  status.append(...notes);
  lines.replaceChildren(...hits.map(([path, title]) => {
    const line = Object.assign(document.createElement("li"), { className: "desk-hit" });
    line.append(Object.assign(document.createElement("a"), { className: "kern-link", href: path, textContent: title }));
    return line;
  }));
}
