// Published as sw.js, this takes the service worker back: each browser removes what it keeps of this site at its next
// visit. Other sites on the host have stores of their own.
const path = new URL('.', location.href).pathname.slice(0, -1);
async function withdraw() {
  for (const name of await caches.keys()) if (name.replace(/^shirube-[a-z]+/, '') === path) await caches.delete(name);
  await registration.unregister();
}
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(withdraw()));
// A page that was being opened meanwhile has registered it once more, and talks to it.
addEventListener('message', (event) => event.waitUntil(withdraw()));
