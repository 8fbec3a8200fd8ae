// Published as /sw.js, this takes the service worker back: each browser removes what it keeps at its next visit.
async function withdraw() {
  for (const name of await caches.keys()) await caches.delete(name);
  await registration.unregister();
}
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(withdraw()));
// A page that was being opened meanwhile has registered it once more, and talks to it.
addEventListener('message', (event) => event.waitUntil(withdraw()));
