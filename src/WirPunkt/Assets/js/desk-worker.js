// For devices on which the desk was opened, and no others: the network first; without one, what the device has taken along.
const PATIENCE = 5_000; // milliseconds: a connection that is one in name only

addEventListener("install", event => event.waitUntil(skipWaiting()));
addEventListener("activate", event => event.waitUntil(clients.claim()));

addEventListener("fetch", event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && url.pathname === "/konto/abmelden") event.waitUntil(caches.delete("desk-shell")); // the next one at this device is somebody else
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(request, url));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(caches.match(request).then(kept => kept ?? fetch(request)));
});

async function page(request, url) {
  const kept = await caches.match(url.pathname);
  const network = fetch(request);
  try {
    return await (kept ? Promise.race([network, new Promise((_, late) => setTimeout(late, PATIENCE))]) : network);
  } catch (error) {
    network.catch(() => {});
    const copy = kept ?? await caches.match("/team/desk/log/ohne-netz");
    if (!copy) throw error;
    return copy;
  }
}
