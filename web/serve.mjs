// A static server for a packed site on this machine: node web/serve.mjs DIST [PORT]
//
// Sends the headers that every server of Varde must send, and compresses what shrinks.

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import { promisify } from 'node:util';
import { createHash } from 'node:crypto';
import { cacheControl, securityHeaders } from './headers.mjs';

const types = {
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.otf': 'font/otf',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.ttf': 'font/ttf',
    '.txt': 'text/plain; charset=utf-8',
    '.wasm': 'application/wasm',
    '.webmanifest': 'application/manifest+json',
};
const incompressible = new Set(['.png']);
const encoders = {
    br: (bytes) => promisify(zlib.brotliCompress)(bytes, {
        params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } }),
    gzip: (bytes) => promisify(zlib.gzip)(bytes, { level: 9 }),
};

/** Serves the folder `root`; resolves with { url, server } when it listens. Port 0: any. */
export function serve(root, port = 0) {
    const site = fs.realpathSync(root);
    const cache = new Map();  // "path encoding" -> { stamp, bytes, tag }
    const server = http.createServer((request, response) =>
        answer(request, response, site, cache).catch((error) => {
            console.error(error);
            if (!response.headersSent) response.writeHead(500, securityHeaders);
            response.end();
        }));
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () =>
            resolve({ url: `http://127.0.0.1:${server.address().port}/`, server }));
    });
}

async function answer(request, response, site, cache) {
    if (request.method !== 'GET' && request.method !== 'HEAD')
        return refuse(response, 405, 'Bare GET og HEAD');
    const file = fileOf(request.url, site);
    if (!file) return refuse(response, 404, 'Finnes ikke');
    const encoding = encodingFor(request, file);
    const { bytes, tag } = await content(file, encoding, cache);
    const headers = {
        ...securityHeaders,
        'Cache-Control': cacheControl(file),
        'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
        ETag: tag,
        Vary: 'Accept-Encoding',
        ...(encoding && { 'Content-Encoding': encoding }),
    };
    if (request.headers['if-none-match'] === tag) {
        response.writeHead(304, headers);
        return response.end();
    }
    response.writeHead(200, { ...headers, 'Content-Length': bytes.length });
    return response.end(request.method === 'HEAD' ? undefined : bytes);
}

function refuse(response, status, why) {
    response.writeHead(status, { ...securityHeaders, 'Content-Type': types['.txt'] });
    return response.end(`${why}\n`);
}

/** The file an address names, or null when there is none inside the site. */
function fileOf(address, site) {
    let name;
    try {
        name = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    } catch {
        return null;
    }
    if (name.includes('\0')) return null;
    if (name.endsWith('/')) name += 'index.html';
    let file;
    try {
        // A link in the site that leads out of it is followed to where it leads.
        file = fs.realpathSync(path.join(site, path.normalize(name)));
    } catch {
        return null;
    }
    const inside = file.startsWith(site + path.sep);
    return inside && fs.statSync(file).isFile() ? file : null;
}

function encodingFor(request, file) {
    if (incompressible.has(path.extname(file))) return null;
    const accepted = (request.headers['accept-encoding'] ?? '').split(',').map((part) =>
        part.split(';')[0].trim());
    return ['br', 'gzip'].find((encoding) => accepted.includes(encoding)) ?? null;
}

/** Compressed once and kept, until the file changes. */
async function content(file, encoding, cache) {
    const { mtimeMs, size } = fs.statSync(file);
    const stamp = `${mtimeMs} ${size}`;
    const key = `${file} ${encoding}`;
    const kept = cache.get(key);
    if (kept?.stamp === stamp) return kept;
    const plain = await fs.promises.readFile(file);
    const bytes = encoding ? await encoders[encoding](plain) : plain;
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const fresh = { stamp, bytes, tag };
    cache.set(key, fresh);
    return fresh;
}

const startedByHand = process.argv[1] && fs.realpathSync(process.argv[1]) ===
    new URL(import.meta.url).pathname;
if (startedByHand) {
    const [root, port = '8000'] = process.argv.slice(2);
    try {
        const { url } = await serve(root, Number(port));
        console.log(`Varde kjører på ${url} (stopp med Ctrl+C)`);
    } catch (error) {
        const taken = error.code === 'EADDRINUSE';
        console.error(`serve: ${taken ? `port ${port} er i bruk; velg en annen` : error.message}`);
        process.exit(1);
    }
}
