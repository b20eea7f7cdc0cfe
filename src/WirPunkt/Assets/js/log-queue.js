// What a device has counted, in IndexedDB: written to disk before the tap is acknowledged, kept until the shift has ended and all is sent.
const opened = new Promise((resolve, reject) => {
  const request = indexedDB.open("wirpunkt-log", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("entries", { keyPath: "id" });
    request.result.createObjectStore("state", { keyPath: "name" });
  };
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function within(store, mode, act) {
  const transaction = (await opened).transaction(store, mode, { durability: "strict" }); // a battery may be empty in a second
  const asked = act(transaction.objectStore(store));
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
  return asked?.result;
}

export const entries = () => within("entries", "readonly", store => store.getAll());
export const entry = id => within("entries", "readonly", store => store.get(id));
export const keep = changed => within("entries", "readwrite", store => store.put(changed));
export const state = async name => (await within("state", "readonly", store => store.get(name)))?.value;
export const setState = (name, value) => within("state", "readwrite", store => store.put({ name, value }));

/** Adds to a list, or takes from it, in one step: a page and what it sends do so at the same time. */
export const changeList = (name, to) => within("state", "readwrite", store => {
  const request = store.get(name);
  request.onsuccess = () => store.put({ name, value: to(request.result?.value ?? []) });
});

export const forget = ids => within("entries", "readwrite", store => { for (const id of ids) store.delete(id); });

/** What the server answered, unless the entry has been changed again meanwhile. */
export const answered = (sent, answers) => within("entries", "readwrite", store => {
  for (const [i, { answer, reason }] of answers.entries()) {
    const { id, revision } = sent[i];
    const request = store.get(id);
    request.onsuccess = () => {
      const now = request.result;
      if (!now || now.revision < revision) return;
      store.put(answer === "refused" ? { ...now, refused: now.revision === revision ? reason : null } : { ...now, sent: Math.max(now.sent, revision) });
    };
  }
});

export const waits = e => e.sent < e.revision && !e.refused;

/** What of a shift has been counted; not what was changed or came while it ended. */
const forgetCounted = shift => within("entries", "readwrite", store => {
  const request = store.getAll();
  request.onsuccess = () => { for (const e of request.result) if (e.shift === shift && !e.refused && !waits(e)) store.delete(e.id); };
});

/** The shifts that have to end on the server: those that were ended here, and those of which something is here again although they are over. */
export async function ending() {
  const counted = (await entries()).filter(e => !e.refused); // before the shift is asked for: what comes in between is of one that still runs
  const running = (await state("shift"))?.id;
  return [...new Set([...(await state("ending")) ?? [], ...counted.map(e => e.shift).filter(shift => shift !== running)])];
}

const AT_ONCE = 50;
const PATIENCE = 30_000; // milliseconds: a connection that is one in name only would hold up everything after it
const FIELDS = ["id", "shift", "site", "day", "revision", "number", "topic", "language", "channel", "help", "outcome", "sent-wrongly", "duration"];

/** Sends what waits. Returns "sent", "offline" or "sign-in"; nothing is lost by any of them. */
export function send(home, token) {
  return navigator.locks.request("wirpunkt-log", async () => {
    try {
      for (let fresh = false, most = AT_ONCE; ;) {
        const waiting = (await entries()).filter(waits).slice(0, most);
        if (waiting.length === 0) return await endShifts(home, token);
        const list = waiting.map(e => Object.fromEntries(FIELDS.filter(f => e[f] !== undefined).map(f => [f, e[f]])));
        const answer = await post(`${home}/batch`, token, { entries: JSON.stringify(list) });
        if (answer.type === "opaqueredirect" || answer.status === 404) return "sign-in";
        if (answer.status === 400 && !fresh) { // the token is older than the sign-in
          fresh = true;
          if (!(await freshen(home, token))) return "sign-in";
          continue;
        }
        if (answer.status === 413 && most > 1) { most = Math.ceil(most / 2); continue; }
        if (!answer.ok) return "offline";
        fresh = false;
        const { answers } = await answer.json();
        if (answers.length !== waiting.length) return "offline";
        await answered(waiting, answers);
      }
    } catch {
      return "offline"; // no network: it stays here
    }
  });
}

/** Shifts that were ended end on the server once everything of theirs is there. */
async function endShifts(home, token) {
  for (const shift of await ending()) {
    let answer = await post(`${home}/ende`, token, { shift });
    if (answer.status === 400 && (await freshen(home, token))) answer = await post(`${home}/ende`, token, { shift });
    if (answer.type !== "opaqueredirect") return "offline";
    if (!(await freshen(home, token))) return "sign-in"; // the answer led to the door, not to the log
    await forgetCounted(shift);
    await changeList("ending", all => all.filter(s => s !== shift));
  }
  return "sent";
}

const post = (address, token, fields) =>
  fetch(address, { method: "POST", redirect: "manual", signal: AbortSignal.timeout(PATIENCE), body: new URLSearchParams({ ...fields, [token.name]: token.value }) });

async function freshen(home, token) {
  const answer = await fetch(`${home}/token`, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) return false;
  token.value = (await answer.json()).token;
  return true;
}
