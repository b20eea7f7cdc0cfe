// A calendar on the standard input, what ical.js reads in it on the standard output. What is no calendar by RFC 5545 throws.
import ICAL from "ical.js";
import { text } from "node:stream/consumers";

const calendar = new ICAL.Component(ICAL.parse(await text(process.stdin)));
if (calendar.name !== "vcalendar") throw new Error(`a calendar was expected, there is ${calendar.name}`);

const events = calendar.getAllSubcomponents("vevent").map(component => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue("status"),
    starts: event.startDate.toJSDate().toISOString(),
    ends: event.endDate.toJSDate().toISOString(),
    minutes: event.duration.toSeconds() / 60,
    title: event.summary,
    place: event.location,
  };
});
console.log(JSON.stringify({ version: calendar.getFirstPropertyValue("version"), method: calendar.getFirstPropertyValue("method"), events }));
