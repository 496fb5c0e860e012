// Packs the page for serving: content-hashed names, the list of assets, the service worker.
//
//   node web/pack.mjs --wasm-dir DIR --fonts DIR --packs guidelines --out DIST [--licenses DIR]
//
// --wasm-dir holds varde.js and varde.wasm; the texts of --licenses become licenses.txt. Plain
// node, no dependencies.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheControl, securityHeaders } from './headers.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const { values: args } = parseArgs({
    options: {
        'wasm-dir': { type: 'string' },
        fonts: { type: 'string' },
        packs: { type: 'string', default: 'guidelines' },
        licenses: { type: 'string' },
        out: { type: 'string' },
    },
});
for (const name of ['wasm-dir', 'fonts', 'out'])
    if (!args[name]) fail(`--${name} is missing`);

const dist = new Map();     // path in the site -> bytes
const renamed = new Map();  // name in the source -> hashed name

const styles = ['style.css', 'reading.css'];
const assets = [...fonts(), ...languages(), ...bundles()];
const wasm = addHashed('varde.wasm', read(args['wasm-dir'], 'varde.wasm'));
const sources = scripts();
const version = hash(json([securityHeaders, assets, wasm, ...sources,
    ...['index.html', ...styles, 'sw.js', ...plainFiles()].map((name) =>
        hash(read(here, name)))]));
sources.set('assets.js', assetsModule());
addScripts();
for (const name of styles) addHashed(name, read(here, name));
for (const name of plainFiles()) add(name, name.endsWith('.html') ? page(name) : read(here, name));
add('index.html', indexPage());
if (args.licenses) add('licenses.txt', licenses());
add('sw.js', serviceWorker());
add('headers.json', json({ headers: securityHeaders, cache: {
    hashed: cacheControl('x.0123456789.js'), other: cacheControl('index.html') } }));
write();
console.log(`packed ${dist.size} files, version ${version}, into ${args.out}`);

// --- assets --------------------------------------------------------------------------------------

function fonts() {
    const files = fs.readdirSync(args.fonts).filter((name) => /\.(otf|ttf)$/i.test(name));
    return [['font', /regular/i], ['font-bold', /semibold/i]].map(([kind, pattern]) => {
        const name = files.find((file) => pattern.test(file)) ??
            fail(`no ${pattern} in ${args.fonts}`);
        return { kind, id: '', url: addHashed(`fonts/${name}`, read(args.fonts, name)) };
    });
}

function languages() {
    const folder = path.join(here, 'lang');
    if (!fs.existsSync(folder)) return [];
    return fs.readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => ({
        kind: 'language',
        id: path.basename(name, '.json'),
        url: addHashed(`lang/${name}`, json(parse(path.join(folder, name)))),
    }));
}

/** The folders of the packs: those that order.json names first, then the others by name. */
function packFolders() {
    const order = path.join(args.packs, 'order.json');
    const first = fs.existsSync(order) ? parse(order) : [];
    return [...new Set([...first, ...fs.readdirSync(args.packs).sort()])];
}

/** Each folder with a pack.json becomes one file. */
function bundles() {
    if (!fs.existsSync(args.packs)) return [];
    return packFolders()
        .map((name) => path.join(args.packs, name))
        .filter((folder) => fs.existsSync(path.join(folder, 'pack.json')))
        .map((folder) => {
            const files = Object.fromEntries(jsonFiles(folder).map((name) =>
                [name, parse(path.join(folder, name))]));
            const name = path.basename(folder);
            const bundle = json({ format: 'varde-bundle/1', files });
            const url = addHashed(`packs/${name}.json`, bundle);
            return { kind: 'pack', id: files['pack.json'].id ?? name, url };
        });
}

function jsonFiles(folder) {
    return fs.readdirSync(folder, { recursive: true })
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.replaceAll(path.sep, '/')).sort();
}

// --- scripts -------------------------------------------------------------------------------------

function scripts() {
    const names = fs.readdirSync(here).filter((name) => name.endsWith('.js') && name !== 'sw.js');
    return new Map([...names.sort().map((name) => [name, withoutComments(read(here, name))]),
        ['varde.js', read(args['wasm-dir'], 'varde.js').toString()]]);
}

/** A third of our own scripts is comments; those on lines of their own are left out. */
function withoutComments(source) {
    return source.toString().replace(/^ *\/\*\*[^]*?\*\/\n/gm, '').replace(/^ *\/\/.*\n/gm, '')
        .replace(/^ +/gm, '').replace(/\n{2,}/g, '\n');
}

function assetsModule() {
    return [
        `export const version = ${JSON.stringify(version)};`,
        `export const wasm = ${JSON.stringify(wasm)};`,
        `export const assets = ${JSON.stringify(assets)};`, ''].join('\n');
}

/** Leaves first, since a module's text, and so its hash, holds the names of those it imports. */
function addScripts() {
    const visit = (name, above) => {
        if (renamed.has(name)) return;
        if (above.includes(name)) fail(`a circle of imports: ${[...above, name].join(' > ')}`);
        const source = sources.get(name) ?? fail(`${above.at(-1)} imports ${name}: missing`);
        const imports = /(\b(?:from|import)\s*)(['"])\.\/([\w.-]+\.js)\2/g;
        addHashed(name, Buffer.from(source.replace(imports, (_, before, quote, wanted) => {
            visit(wanted, [...above, name]);
            return `${before}${quote}./${renamed.get(wanted)}${quote}`;
        })));
    };
    for (const name of sources.keys()) visit(name, []);
}

// --- the page and its worker ---------------------------------------------------------------------

/** Goes into the site under its own name. */
function plainFiles() {
    const icons = fs.readdirSync(path.join(here, 'icons')).map((name) => `icons/${name}`);
    const pages = fs.readdirSync(here).filter((name) =>
        name.endsWith('.html') && name !== 'index.html');
    return ['manifest.webmanifest', ...icons.sort(), ...pages.sort()];
}

/** A page whose styles and scripts go by their hashed names. */
function page(name) {
    let text = read(here, name).toString();
    for (const used of [...styles, 'main.js', 'old.js'])
        text = text.replace(`"${used}"`, () => `"${renamed.get(used)}"`);
    return Buffer.from(text);
}

function indexPage() {
    const link = (attributes, url) => `<link ${attributes} href="${url}">`;
    const modules = [...renamed].filter(([name]) =>
        sources.has(name) && name !== 'main.js' && name !== 'old.js');
    const preloads = [
        link('rel="preload" as="fetch" type="application/wasm" crossorigin', wasm),
        ...modules.map(([, url]) => link('rel="modulepreload"', url)),
        ...assets.map(({ url }) => link('rel="preload" as="fetch" crossorigin', url)),
    ];
    return Buffer.from(page('index.html').toString()
        .replace('<!-- preload: pack.mjs -->', preloads.join('\n    ')));
}

/** The worker with its version and the exact files: each with the hash it must have. */
function serviceWorker() {
    const files = [...dist].map(([name, bytes]) => [
        // Some servers redirect index.html to the folder, and a redirected page cannot be served.
        name === 'index.html' ? './' : name,
        `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
    ]);
    const list = files.map((file) => `    ${JSON.stringify(file)},`).join('\n');
    const marked = /\/\* pack\.mjs[^]*?\/\* end \*\//;
    return Buffer.from(withoutComments(read(here, 'sw.js')).replace(marked,
        () => `const version = '${version}';\nconst files = [\n${list}\n];`));
}

function licenses() {
    return Buffer.from(fs.readdirSync(args.licenses).sort().map((name) =>
        `${name}\n${'='.repeat(name.length)}\n\n${read(args.licenses, name)}\n`).join('\n'));
}

// --- small things --------------------------------------------------------------------------------

function write() {
    fs.rmSync(args.out, { recursive: true, force: true });
    for (const [name, bytes] of dist) {
        const file = path.join(args.out, name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, bytes);
    }
}

function add(name, bytes) {
    dist.set(name, bytes);
    return name;
}

function addHashed(name, bytes) {
    const { dir, name: stem, ext } = path.posix.parse(name);
    const hashed = path.posix.join(dir, `${stem}.${hash(bytes)}${ext}`);
    renamed.set(name, hashed);
    return add(hashed, bytes);
}

function hash(bytes) { return createHash('sha256').update(bytes).digest('hex').slice(0, 10); }
function read(...parts) { return fs.readFileSync(path.join(...parts)); }
function json(value) { return Buffer.from(JSON.stringify(value)); }

function parse(file) {
    try {
        return JSON.parse(fs.readFileSync(file, 'utf8'));
    } catch (error) {
        return fail(`${file}: ${error.message}`);
    }
}

function fail(why) {
    console.error(`pack: ${why}`);
    process.exit(1);
}
