// The form of a record: what is typed is kept in this browser until it is saved; lines are added without losing the place;
// long lists can be filtered. Without script the form does all of it but the keeping.
const PAUSE = 1000; // milliseconds without a key before it is kept
const LARGEST = 2 * 1024 * 1024; // bytes that the server takes

const box = document.querySelector("[data-editing]");
const form = box.querySelector("form");
const key = `editing:${box.dataset.editing}`;
const notice = document.querySelector("[data-kept]");
let timer;

const values = () => JSON.stringify([...new FormData(form)].filter(([name]) => /^[fnlw]\.|^note$/.test(name)));
const asShown = values();

function kept() {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function keep() {
  clearTimeout(timer);
  const now = values();
  if (now === asShown) return;
  try {
    localStorage.setItem(key, JSON.stringify({ version: form.elements.version.value, values: now }));
  } catch {
    // no room, or not allowed here: the form itself still holds it
  }
}

/** Fields that the page does not show are shown by the server: it gets everything as it was typed. */
function take(values) {
  const again = document.createElement("form");
  again.method = "post";
  again.action = form.getAttribute("action");
  const fields = [...values, ...[...form.querySelectorAll("input[type=hidden]")].filter(f => !/^[nl]\./.test(f.name)).map(f => [f.name, f.value]), ["step", "show"]];
  for (const [name, value] of fields) {
    const field = document.createElement("textarea");
    field.name = name;
    field.value = value;
    again.append(field);
  }
  again.hidden = true;
  document.body.append(again);
  again.submit();
}

if (box.dataset.saved) localStorage.removeItem(key);
const before = kept();
if (before && before.values !== asShown) {
  notice.hidden = false;
  notice.querySelector("[data-kept-take]").addEventListener("click", () => take(JSON.parse(before.values)));
  notice.querySelector("[data-kept-drop]").addEventListener("click", () => { localStorage.removeItem(key); notice.hidden = true; });
}

form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(keep, PAUSE); });
window.addEventListener("pagehide", keep);

form.addEventListener("submit", event => {
  keep();
  const size = new Blob([...new FormData(form)].flat()).size;
  if (size > LARGEST) {
    event.preventDefault();
    alert(box.dataset.tooLong);
    return;
  }
  const step = event.submitter?.name === "step" ? event.submitter.closest("fieldset")?.id : null;
  if (step) sessionStorage.setItem("editing-place", step);
});

const place = sessionStorage.getItem("editing-place");
sessionStorage.removeItem("editing-place");
if (place) {
  const field = document.getElementById(place);
  field?.scrollIntoView({ block: "center" });
  const inside = field?.querySelectorAll("input:not([type=hidden]), textarea, select");
  (inside?.[inside.length - 1] ?? field?.querySelector("button"))?.focus({ preventScroll: true });
}
document.getElementById("problems")?.focus();

for (const field of document.querySelectorAll("[data-filter]")) {
  const list = field.querySelector(".tick-list");
  const label = Object.assign(document.createElement("label"), { className: "kern-label", textContent: field.dataset.filter });
  const search = Object.assign(document.createElement("input"), { type: "search", className: "kern-form-input__input", autocomplete: "off", id: `${field.id}-filter` });
  label.htmlFor = search.id;
  list.before(label, search);
  search.addEventListener("input", event => {
    event.stopPropagation();
    const words = search.value.toLowerCase().split(/\s+/);
    for (const choice of list.querySelectorAll(".choice"))
      choice.hidden = !choice.querySelector("input").checked && !words.every(w => choice.textContent.toLowerCase().includes(w));
  });
  search.addEventListener("keydown", event => { if (event.key === "Enter") event.preventDefault(); });
}
