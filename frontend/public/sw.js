// Opens the interface where there is no connection, as it was last loaded. Of what the API says nothing is kept here.
const kept = 'assay';
const page = '/';

const isFile = (path) => /^\/(?:assets\/|boot\.js$|favicon\.svg$)/.test(path);
/** Every address is the page, but for what the server answers itself. */
const isPage = (path) => !/^\/(?:api|docs|openapi\.json|calendar|metrics|healthz|readyz)(?:\/|$)/.test(path);
const pathOf = (url) => new URL(url).pathname;
const mainOf = (html) => /assets\/index-[\w-]+\.js/.exec(html)?.[0];

/** A page of another build needs other files. */
async function keepPage(answer) {
  const before = await (await caches.match(page))?.text();
  const now = await answer.clone().text();
  if (!mainOf(now)) return;
  if (before && mainOf(before) !== mainOf(now)) await caches.delete(kept);
  await (await caches.open(kept)).put(page, answer);
}

/** What a window has loaded, which it needs again after a reload. */
async function keepFiles(urls) {
  const cache = await caches.open(kept);
  const paths = urls.map(pathOf).filter(isFile);
  const known = await Promise.all(paths.map((path) => cache.match(path)));
  const wanted = paths.filter((_, i) => !known[i]);
  if (!(await cache.match(page))) await keepPage(await fetch(page));
  await Promise.allSettled(wanted.map((path) => cache.add(path)));
}

async function open(event) {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    if (answer.ok) event.waitUntil(keepPage(answer.clone()));
    return answer;
  } catch {
    return (await caches.match(page)) ?? Response.error();
  }
}

/** What has a hash in its name never changes. */
async function load(request) {
  const path = pathOf(request.url);
  const found = await caches.match(path);
  if (found && path.startsWith('/assets/')) return found;
  return fetch(request).catch(() => found ?? Response.error());
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([clients.claim(), self.registration.navigationPreload?.enable()])),
);
self.addEventListener('message', (event) => event.waitUntil(keepFiles(event.data)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(open(event));
  else if (isFile(pathname)) event.respondWith(load(request));
});
