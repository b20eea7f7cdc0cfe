// Suggestions while typing, as an ARIA combobox (list autocomplete, manual selection). Without script the form is sent as ever.
const PAUSE = 150; // milliseconds without a key before the server is asked
const SHORTEST = 2; // letters
const MOST = 6; // suggestions

document.querySelectorAll("form[data-suggest]").forEach(suggestIn);

function suggestIn(form) {
  const field = form.elements.q;
  const { suggest: address, lang, kinds, label } = form.dataset;
  const nameOf = JSON.parse(kinds);
  const list = Object.assign(document.createElement("ul"), { id: `${field.id}-suggestions`, className: "suggestions", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  const status = document.createElement("span");
  set(status, { role: "status", class: "kern-sr-only" });
  field.after(list, status);
  set(field, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id });

  let hits = [], active = -1, timer, asking;

  function show(found, told = "") {
    hits = found;
    status.textContent = told;
    list.replaceChildren(...hits.map(option));
    list.hidden = hits.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  }

  function option(hit, i) {
    const title = Object.assign(document.createElement("span"), { className: "suggestions__title", lang: hit.lang, dir: "auto", textContent: hit.title });
    const kind = Object.assign(document.createElement("span"), { className: "suggestions__kind", textContent: nameOf[hit.kind] ?? "" });
    const item = Object.assign(document.createElement("li"), { id: `${list.id}-${i}`, className: "suggestions__item" });
    item.setAttribute("role", "option");
    item.append(title, " ", kind);
    item.addEventListener("pointerdown", event => event.preventDefault()); // the field keeps the focus
    item.addEventListener("click", () => location.assign(hit.url));
    return item;
  }

  function choose(i) {
    active = i;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === i)));
    if (i < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", list.children[i].id);
    list.children[i].scrollIntoView({ block: "nearest" });
  }

  async function ask() {
    asking?.abort();
    const q = field.value.trim();
    if (q.length < SHORTEST) return show([]);
    asking = new AbortController();
    try {
      const answer = await fetch(`${address}?${new URLSearchParams({ q, lang, limit: MOST })}`, { signal: asking.signal });
      if (!answer.ok || field !== document.activeElement) return;
      const { hits, told } = await answer.json();
      show(hits, told);
    } catch (error) {
      if (error.name !== "AbortError") show([]); // no network: the form still works; a newer question shows its own
    }
  }

  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, PAUSE); });
  field.addEventListener("blur", () => show([]));
  form.addEventListener("submit", () => { clearTimeout(timer); show([]); });
  field.addEventListener("keydown", event => {
    if (event.isComposing) return;
    if (list.hidden) {
      if (event.key === "ArrowDown") ask();
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      // Round over the options and the field itself (-1).
      const places = hits.length + 1, step = event.key === "ArrowDown" ? 1 : -1;
      choose((active + 1 + step + places) % places - 1);
    } else if (event.key === "Enter" && active >= 0) location.assign(hits[active].url);
    else if (event.key === "Escape") show([]);
    else return;
    event.preventDefault();
  });
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
