// The desk without a network: its copy on the device looks in the titles of the pages that were taken along, and says so.
const { state } = await import(document.querySelector("[data-queue]").dataset.queue);
const MOST = 12;
const form = document.querySelector("[data-desk]");
const asked = new URLSearchParams(location.search);
const query = asked.get("q") ?? "";
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

if (form && query !== form.elements.q.value) { // the server writes what was asked into the field; a copy does not
  form.elements.q.value = query;
  const lang = asked.get("lang") ?? "de";
  form.elements.lang.value = lang;
  const words = plain(query).split(/\s+/).filter(Boolean);
  const pages = (await Promise.all([...new Set([lang, "de"])].map(code => state(`pack-${code}`)))).flatMap(pack => pack?.pages ?? []);
  const hits = pages.filter(([, title]) => words.every(word => plain(title).includes(word))).slice(0, MOST);
  const list = document.querySelector("[data-hits]");
  const note = Object.assign(document.createElement("p"), { className: "kern-body", textContent: document.querySelector("[data-t-search-offline]").dataset.tSearchOffline });
  note.setAttribute("role", "status");
  list.querySelector("h2").after(note);
  list.querySelector("ol").replaceChildren(...hits.map(([path, title]) => {
    const line = Object.assign(document.createElement("li"), { className: "desk-hit" });
    line.append(Object.assign(document.createElement("a"), { className: "kern-link", href: path, textContent: title }));
    return line;
  }));
}
