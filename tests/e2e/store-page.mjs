// A page with the very IndexedDB code that the app ships, and nothing else: Emscripten's IDBStore
// with the repair of src/web/idb.js. For tests that break storage on purpose.

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** Serves the page; what it posts goes to `report`. Resolves with { url, close }. */
export function serveStorePage(report = () => {}) {
    const page = storePage();
    const server = http.createServer((request, response) => {
        if (request.method === 'POST') {
            const parts = [];
            request.on('data', (part) => parts.push(part)).on('end', () => {
                response.end();
                report(JSON.parse(Buffer.concat(parts)));
            });
            return;
        }
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(page);
    });
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({
        url: `http://127.0.0.1:${server.address().port}/`,
        close() {
            server.closeAllConnections();
            server.close();
        },
    })));
}

function storePage() {
    const emscripten = path.join(root, '.toolchain/emscripten/src');
    const script = [
        'globalThis.assert = console.assert;',
        fs.readFileSync(path.join(emscripten, 'IDBStore.js'), 'utf8'),
        // As Emscripten does it: what begins with $ becomes a variable of the program.
        `const addToLibrary = (library) => {
            for (const [name, value] of Object.entries(library))
                if (/^\\$[A-Za-z]+$/.test(name))
                    globalThis[name.slice(1)] =
                        typeof value === 'string' ? (0, eval)(value) : value;
        };`,
        // Macros stand only in the functions that talk to C, which nobody calls here.
        fs.readFileSync(path.join(root, 'src/web/idb.js'), 'utf8')
            .replace(/\{\{\{[^]*?\}\}\}/g, 'void 0'),
        'repairIDBStore();',
        `(${helpers})();`,
    ].join('\n');
    return `<!DOCTYPE html><meta charset="utf-8"><title>store</title><script>${script}</script>`;
}

/* c8 ignore start: runs in the page */
function helpers() {
    const name = 'varde';
    const outcome = (error) => (error ? error.name || String(error) : 'ok');
    // Bytes that tell which record they belong to, so that a torn one is noticed.
    globalThis.bytesOf = (number, size) => Uint8Array.from({ length: size }, (_, i) =>
        (number * 31 + i * 7) & 255);
    globalThis.store = (key, bytes) => new Promise((resolve) =>
        IDBStore.setFile(name, key, bytes, (error) => resolve(outcome(error))));
    globalThis.load = (key) => new Promise((resolve) =>
        IDBStore.getFile(name, key, (error, bytes) => resolve(error ? outcome(error) : bytes)));
    globalThis.storeAll = (records) => new Promise((resolve) => idbTransact(name, 'readwrite',
        (table, fail) => records.map(([key, bytes]) => idbWrite(table, key, bytes, fail)).at(-1),
        (error) => resolve(outcome(error))));
    globalThis.keys = () => new Promise((resolve) => idbTransact(name, 'readonly',
        (table) => table.getAllKeys(), (error, found) => resolve(error ? outcome(error) : found)));
    globalThis.post = (message) => fetch('/', { method: 'POST', body: JSON.stringify(message) });

    const recordKey = (number) => `j/${String(number).padStart(8, '0')}`;
    globalThis.recordKey = recordKey;
    const size = Number(new URLSearchParams(location.search).get('size'));
    const modes = {
        /** Writes without end, and tells of each record that was acknowledged. */
        async write() {
            const first = (await keys()).length;
            for (let number = first; ; ++number) {
                const result = await store(recordKey(number), bytesOf(number, size));
                post({ acknowledged: number, result });
            }
        },
        /** Tells what is there: how many records without a gap, and whether all are whole. */
        async read() {
            const found = await keys();
            let whole = 0;
            while (whole < found.length && found[whole] === recordKey(whole)) {
                const bytes = await load(recordKey(whole));
                const wanted = bytesOf(whole, size);
                if (bytes.length !== size || wanted.some((b, i) => b !== bytes[i])) break;
                ++whole;
            }
            await post({ found: found.length, whole });
        },
    };
    modes[location.pathname.slice(1)]?.().catch((error) => post({ error: String(error) }));
}
/* c8 ignore stop */
