// The start: fetches everything at once, brings the core up, and connects it with the page.

import createVarde from './varde.js';
import { assets, version, wasm } from './assets.js';
import { Core } from './core.js';
import { filePicker, shareFile } from './files.js';
import { listenToKeys } from './keyboard.js';
import { liveRegions } from './live.js';
import { Mirror } from './mirror.js';
import { Pointer } from './pointer.js';
import { History, claimWriting, watchVisibility } from './session.js';
import { applyTextScale, applyTheme, registerFont } from './theme.js';
import { showTrouble } from './trouble.js';
import { Updates } from './updates.js';
import { Viewport } from './viewport.js';

const assetKind = { font: 0, 'font-bold': 1, language: 2, pack: 3 };
const fontWeight = { font: '400', 'font-bold': '600' };

const get = (id) => document.getElementById(id);
const host = {};
const core = new Core(host, stopped);
const mirror = new Mirror(get('mirror'), get('descriptions'), core);
const places = new History(core);
const updates = new Updates(core);

async function start() {
    if (typeof WebAssembly !== 'object' || typeof WebGL2RenderingContext !== 'function')
        return showTrouble('missing');
    updates.start();
    const [module, ...loaded] = await Promise.all([instantiate(), ...assets.map(fetchAsset)]);
    core.attach(module);
    for (const { kind, id, bytes } of loaded)
        if (bytes.length) core.asset(assetKind[kind], id, bytes);
    const viewport = new Viewport(get('canvas'), get('insets'), core);
    await Promise.all([viewport.ready(), claimWriting(core)]);
    core.open(places.place);
    // A core that has crashed answers 0 too, and has said so.
    if (core.call('start') === 1) return listen();
    return core.stopped ? undefined : showTrouble('missing');
}

function instantiate() {
    return new Promise((resolve, reject) => {
        const instantiateWasm = (imports, done) => {
            compile(imports).then(({ instance, module }) => done(instance, module)).catch(reject);
            return {};
        };
        createVarde({ host: guarded(host), instantiateWasm, onAbort: stopped })
            .then(resolve, reject);
    });
}

function compile(imports) {
    return WebAssembly.instantiateStreaming(fetch(wasm), imports).catch(async () => {
        // A server that does not know the type application/wasm.
        const response = await fetch(wasm);
        return WebAssembly.instantiate(await response.arrayBuffer(), imports);
    });
}

/** Fonts may be blocked, by a network or by the browser: the app is usable without them. */
async function fetchAsset({ kind, id, url }) {
    const weight = fontWeight[kind];
    if (!weight) return { kind, id, bytes: await fetchBytes(url) };
    const bytes = await fetchBytes(url).catch(() => new Uint8Array());
    if (bytes.length) registerFont(weight, bytes).then(() => mirror.restyle()).catch(() => {});
    return { kind, id, bytes };
}

async function fetchBytes(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
}

function listen() {
    new Pointer(get('stage'), mirror, core);
    listenToKeys(core);
    watchVisibility(core);
    const canvas = get('canvas');
    canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();  // otherwise the browser never gives a new one
        core.call('context', 1);
    });
    canvas.addEventListener('webglcontextrestored', () => core.call('context', 0));
}

/** The core's memory cannot be trusted after a crash; what is stored can. */
function stopped(error) {
    console.error(error);
    core.stop();
    showTrouble('stopped');
}

// Counters for tests and benchmarks; nothing of the person's is reachable here.
globalThis.varde = Object.freeze({
    version,
    frames: () => core.call('frames'),
    frameMilliseconds: () => core.call('frame_ms'),
    vertices: () => core.call('vertices'),
});

// A frame that crashes is called by the browser, not by us.
addEventListener('error', ({ error }) => {
    const exception = globalThis.WebAssembly?.Exception;
    if (error instanceof WebAssembly.RuntimeError || (exception && error instanceof exception))
        stopped(error);
});

// --- what the core may ask for (src/web/host.hpp) ------------------------------------------------

const methods = {
    semantics: (words, strings) => mirror.sync(words, strings),
    announce: liveRegions(get('polite'), get('assertive')),
    shareFile: (name, mime, bytes) => shareFile(core, name, mime, bytes),
    pickFile: filePicker(get('file'), core),
    persist,
    applyUpdate: () => updates.apply(),
    route: (place) => places.route(place),
    title: (text) => { document.title = text; },
    focus: (id) => mirror.focus(id),
    ready,
    theme: applyTheme,
    textScale: (percent) => { applyTextScale(percent); mirror.restyle(); },
    timer: (milliseconds, token) => setTimeout(() => core.call('timer', token), milliseconds),
    copy: (text) => navigator.clipboard?.writeText(text).catch(() => {}),
    language: (code) => { document.documentElement.lang = code; mirror.relabel(); },
};

/** Each method runs with the core held, so that DOM events do not enter it a second time. */
function guarded(target) {
    for (const [name, method] of Object.entries(methods))
        target[name] = (...args) => core.hold(() => method(...args));
    return target;
}

async function persist() {
    const answer = await navigator.storage?.persist?.().catch(() => undefined);
    core.call('persisted', answer === undefined ? 2 : Number(answer));
}

function ready(whole) {
    document.documentElement.dataset.ready = 'true';
    get('skeleton')?.remove();
    updates.started(version, whole);
}

start().catch(stopped);
