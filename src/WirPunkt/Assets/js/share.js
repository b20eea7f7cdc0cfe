// What the buttons for taking along do. Nothing is sent anywhere: copying, printing and the calendar entry stay on the device.
document.querySelectorAll("[data-copy], [data-print], [data-appointment]").forEach(element => { element.hidden = false; });

document.addEventListener("click", async event => {
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    await navigator.clipboard.writeText(copy.dataset.copy);
    const said = copy.querySelector(".kern-label");
    said.setAttribute("role", "status");
    said.textContent = copy.dataset.done;
  }
  if (event.target.closest("[data-print]")) window.print();
});

document.querySelectorAll("[data-appointment]").forEach(form => form.addEventListener("submit", event => {
  event.preventDefault();
  const { appointment, place, link } = form.dataset;
  const start = `${form.elements.day.value}T${form.elements.time.value}`;
  save(calendarEntry(appointment, place ?? "", link, start), "termin.ics", "text/calendar");
}));

/** RFC 5545: one event of thirty minutes at the time of day that was typed in, wherever the device is. */
function calendarEntry(summary, place, link, start) {
  const local = start.replace(/[-:]/g, "") + "00";
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Wir-Punkt//DE", "BEGIN:VEVENT",
    `UID:${crypto.randomUUID()}`, `DTSTAMP:${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART:${local}`, "DURATION:PT30M", `SUMMARY:${escape(summary)}`, ...(place ? [`LOCATION:${escape(place)}`] : []), `URL:${link}`,
    "END:VEVENT", "END:VCALENDAR", ""].map(fold).join("\r\n");
}

/** RFC 5545 3.3.11 */
function escape(text) {
  return text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\n/g, "\\n");
}

/** RFC 5545 3.1: lines of at most 75 octets; 36 letters are never more. */
function fold(line) {
  return line.match(/.{1,36}/gu)?.join("\r\n ") ?? line;
}

function save(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
