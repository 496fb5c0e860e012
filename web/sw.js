// Offline start. A version is installed as a whole or not at all, waits until the person lets it
// take over, and the version before it stays until the new one has drawn its first usable frame with
// every pack in force.

/* pack.mjs: version and files */
const version = 'dev';
const files = [];
/* end */

const prefix = 'varde-';
const cacheName = prefix + version;
const notebook = 'varde.starts';
const triesBeforeFallback = 2;

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('fetch', (event) => respond(event));
addEventListener('message', ({ data }) => {
    if (data?.type === 'take-over') skipWaiting();
    // A page of an older version says nothing about this one.
    if (data?.version !== version) return;
    if (data.type === 'started') settle();
    // It has a faulty pack: from the next start on, the version with the last good one serves.
    if (data.type === 'refused') note(triesBeforeFallback);
});

async function install() {
    const cache = await caches.open(cacheName);
    try {
        // Never from the HTTP cache; and only the very bytes this version was packed with.
        await cache.addAll(files.map(([url, integrity]) =>
            new Request(url, { cache: 'reload', integrity })));
    } catch (error) {
        await caches.delete(cacheName);
        throw error;
    }
}

async function activate() {
    await forget((await olderCaches()).slice(0, -1));
    await clients.claim();
}

/** This version works: the one before it is needed no more. */
async function settle() {
    await note('settled');
    await forget(await olderCaches());
}

/** In the order of their creation; a newer one belongs to a version that waits. */
async function olderCaches() {
    const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
    return names.slice(0, Math.max(0, names.indexOf(cacheName)));
}

const forget = (names) => Promise.all(names.map((name) => caches.delete(name)));

function respond(event) {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== location.origin || !url.href.startsWith(registration.scope)) return;
    if (request.method !== 'GET') return;
    event.respondWith(request.mode === 'navigate' ? page(url) : file(request));
}

/** Every address inside the app is the app, unless a file has that very name. */
async function page(url) {
    const cache = await caches.open(await servedCache());
    return (await cache.match(url, { ignoreSearch: true })) ??
        (await cache.match(registration.scope)) ?? fetch(url);
}

async function file(request) {
    const own = await caches.open(cacheName);
    return (await own.match(request)) ?? (await caches.match(request)) ?? fetch(request);
}

/**
 * A version that was opened twice without ever reaching its first usable frame is taken for
 * broken; its predecessor serves until another version comes.
 */
async function servedCache() {
    const state = await noted();
    if (state === 'settled') return cacheName;
    const previous = (await olderCaches()).at(-1);
    const tries = Number(state) || 0;
    if (tries >= triesBeforeFallback && previous) return previous;
    await note(tries + 1);
    return cacheName;
}

// A worker is stopped and started at will and remembers nothing by itself.
async function noted() {
    const entry = await (await caches.open(notebook)).match(noteAddress());
    return entry ? entry.text() : '';
}

async function note(text) {
    await (await caches.open(notebook)).put(noteAddress(), new Response(String(text)));
}

const noteAddress = () => new URL(`starts/${version}`, registration.scope).href;
