// The editor of a page's text: what is typed stays in this browser until it is saved, the server shows what the public would see, and
// buttons write Markdown. Without script there are the text area and a button for the preview.
const KEEP_AFTER = 1000, LOOK_AFTER = 1200, ASK_AFTER = 250; // milliseconds without a key
const SAY_EVERY = 15_000; // milliseconds between two announcements: nobody wants to hear it after every sentence
const OWN = /^(title|summary|body|block-\d+|follows|reviewed|stays-valid|target-group|confirmed-\d+|note)$/;

const box = document.querySelector("[data-editor]");
const form = box.querySelector("form");
const body = box.querySelector("#t-body");
const said = box.querySelector("[data-said]");
const aside = box.querySelector("[data-aside]");
const notice = box.querySelector("[data-kept]");
const key = `text:${box.dataset.editor}`;
let keeping, looking, asking, lastSaid = 0, sending = false;

const values = () => JSON.stringify([...new FormData(form)].filter(([name]) => OWN.test(name)));
const asShown = values();
const isDirty = () => values() !== asShown;

// ---- kept in this browser

function kept() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep() {
  clearTimeout(keeping);
  try {
    if (isDirty() || box.dataset.refused) localStorage.setItem(key, values());
    else localStorage.removeItem(key);
  } catch {
    // no room, or not allowed here: the form itself still holds it
  }
}

function forget() {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept either
  }
}

function take(stored) {
  const by = new Map(JSON.parse(stored));
  for (const field of form.elements) {
    if (!OWN.test(field.name)) continue;
    if (field.type === "checkbox") field.checked = by.has(field.name);
    else if (by.has(field.name)) field.value = by.get(field.name);
  }
  notice.hidden = true;
  look();
  (body ?? form.querySelector("textarea")).focus();
}

if (box.dataset.saved) forget();
const before = kept();
if (before && before !== asShown) {
  notice.hidden = false;
  notice.querySelector("[data-kept-take]").addEventListener("click", () => take(before));
  notice.querySelector("[data-kept-drop]").addEventListener("click", () => { forget(); notice.hidden = true; });
}

form.addEventListener("input", () => {
  clearTimeout(keeping);
  keeping = setTimeout(keep, KEEP_AFTER);
  if (!box.dataset.preview) return;
  clearTimeout(looking);
  looking = setTimeout(look, LOOK_AFTER);
});
form.addEventListener("submit", () => { keep(); sending = true; });
window.addEventListener("pagehide", () => { if (!sending) keep(); });
window.addEventListener("beforeunload", event => { if (!sending && isDirty()) event.preventDefault(); });

// ---- as the public would see it

async function look() {
  if (!box.dataset.preview) return;
  asking?.abort();
  asking = new AbortController();
  const typed = new FormData(form);
  typed.delete("act");
  try {
    const answer = await fetch(box.dataset.preview, { method: "POST", body: typed, signal: asking.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (aside.contains(document.activeElement)) return; // somebody reads there
    aside.replaceChildren(...page.body.childNodes);
    say(said.dataset.done);
  } catch (error) {
    if (error.name !== "AbortError") return; // no network: the button shows it as ever
  }
}

function say(words) {
  if (Date.now() - lastSaid < SAY_EVERY) return;
  lastSaid = Date.now();
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = words; });
}

// A finding or a broken link leads to its place in the text.
aside?.addEventListener("click", event => {
  const link = event.target.closest("[data-line], [data-find]");
  if (!link || link.getAttribute("href") !== "#t-body") return;
  event.preventDefault();
  const lines = body.value.split("\n");
  const at = link.dataset.find
    ? body.value.indexOf(link.dataset.find)
    : lines.slice(0, Number(link.dataset.line) - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const length = link.dataset.find?.length ?? lines[Number(link.dataset.line) - 1]?.length ?? 0;
  if (at < 0) return body.focus();
  body.focus();
  body.setSelectionRange(at, at + length);
  body.scrollTop = (body.value.slice(0, at).split("\n").length - 3) * parseFloat(getComputedStyle(body).lineHeight);
});

// ---- buttons that write Markdown

const toolbar = box.querySelector("[data-toolbar]");
if (toolbar) {
  toolbar.hidden = false;
  const buttons = [...toolbar.querySelectorAll("button")];
  buttons.forEach((button, i) => { button.tabIndex = i === 0 ? 0 : -1; });
  toolbar.addEventListener("keydown", event => {
    const rtl = getComputedStyle(toolbar).direction === "rtl";
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
    const at = buttons.indexOf(document.activeElement);
    const next = step ? buttons[(at + step + buttons.length) % buttons.length] : event.key === "Home" ? buttons[0] : event.key === "End" ? buttons.at(-1) : null;
    if (!next || at < 0) return;
    event.preventDefault();
    buttons.forEach(button => { button.tabIndex = button === next ? 0 : -1; });
    next.focus();
  });
  toolbar.addEventListener("click", event => {
    const write = event.target.closest("[data-write]")?.dataset.write;
    if (write) WRITES[write]();
  });
}

const WRITES = {
  heading: () => eachLine(line => (line.startsWith("## ") ? line.slice(3) : `## ${line.replace(/^#+\s*/, "")}`)),
  list: () => eachLine(line => (line.startsWith("- ") ? line.slice(2) : `- ${line}`)),
  bold: () => around("**", "**"),
  phone: () => around("+49 ", ""),
  link: openFinder,
};

/** As if it had been typed, so that Ctrl+Z takes it back. */
function type(text, from, to) {
  body.focus();
  body.setSelectionRange(from, to);
  if (!document.execCommand("insertText", false, text)) body.setRangeText(text, from, to, "end");
  form.dispatchEvent(new Event("input"));
}

function around(left, right) {
  const { selectionStart: from, selectionEnd: to } = body;
  const words = body.value.slice(from, to);
  type(left + words + right, from, to);
  body.setSelectionRange(from + left.length, from + left.length + words.length);
}

function eachLine(change) {
  const from = body.value.lastIndexOf("\n", body.selectionStart - 1) + 1;
  const end = body.value.indexOf("\n", body.selectionEnd);
  const to = end < 0 ? body.value.length : end;
  type(body.value.slice(from, to).split("\n").map(change).join("\n"), from, to);
}

// ---- a link to a record, found by its name

const finder = box.querySelector("[data-link-finder]");
const words = finder?.querySelector("input");
let chosen = [0, 0], finding;

function openFinder() {
  chosen = [body.selectionStart, body.selectionEnd];
  finder.hidden = false;
  words.value = body.value.slice(...chosen).trim();
  words.focus();
  if (words.value) find();
}

function closeFinder() {
  finder.hidden = true;
  body.focus();
  body.setSelectionRange(...chosen);
}

async function find() {
  const answer = await fetch(`${box.dataset.links}?${new URLSearchParams({ q: words.value })}`).catch(() => null);
  if (!answer?.ok) return;
  const targets = await answer.json();
  const status = finder.querySelector("[role=status]");
  status.textContent = targets.length === 0 ? status.dataset.none : `${status.dataset.found}: ${targets.length}`;
  finder.querySelector("[data-link-list]").replaceChildren(...targets.map(({ link, title }) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "kern-btn kern-btn--tertiary", lang: "de" });
    const name = Object.assign(document.createElement("span"), { className: "kern-label", textContent: `${title} (${link})` });
    button.append(name);
    button.addEventListener("click", () => {
      finder.hidden = true;
      type(`[${body.value.slice(...chosen) || title}](${link})`, ...chosen);
    });
    const item = document.createElement("li");
    item.append(button);
    return item;
  }));
}

if (finder) {
  words.addEventListener("input", event => { event.stopPropagation(); clearTimeout(finding); finding = setTimeout(find, ASK_AFTER); });
  finder.querySelector("[data-link-close]").addEventListener("click", closeFinder);
  finder.addEventListener("keydown", event => {
    if (event.key === "Escape") closeFinder();
    if (event.key === "Enter" && event.target === words) { event.preventDefault(); find(); } // not the form
  });
}
