// ./dev bench search [CORPUS.json...]: our search beside MiniSearch, FlexSearch and Lunr.
//
// A corpus is {docs: [{id, text}], queries: [{q, gold}]}; gold is an id or a list of ids. Without
// one, those in tests/samples/search are asked. Every engine gets the same queries, as they are
// and with one slip in each, in the same run; the time of a query is the fastest of five.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

import MiniSearch from 'minisearch';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import norwegian from 'lunr-languages/lunr.no.js';

stemmerSupport(lunr);
norwegian(lunr);

const root = path.resolve(import.meta.dirname, '../..');
const RUNS = 5;
const MOST = 100;

// --- Slips ----------------------------------------------------------------------------------

/** A small generator, so that a query always gets the same slip. */
function dice(text) {
    let state = 2166136261;
    for (const byte of Buffer.from(text)) state = Math.imul(state ^ byte, 16777619) >>> 0;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return (state >>> 8) % below;
    };
}

/** The query with one letter swapped, left out, doubled or wrong in one of its longer words. */
export function withSlip(query) {
    const next = dice(query);
    const words = [...query.matchAll(/\p{L}{5,}/gu)];
    if (words.length === 0) return query;
    const { 0: word, index } = words[next(words.length)];
    const at = 1 + next(word.length - 2);
    const wrong = 'abcdefghijklmnoprstuvyæøå'[next(25)];
    const slips = [
        word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
        word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + word[at] + word.slice(at),
        word.slice(0, at) + wrong + word.slice(at + 1),
    ];
    const kind = next(4);
    const slip = slips[kind] === word ? slips[1] : slips[kind];
    return query.slice(0, index) + slip + query.slice(index + word.length);
}

// --- Engines: each makes ask(query) -> ids, best first --------------------------------------

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function miniSearch(docs, { stop = new Set(), ...searchOptions }) {
    const engine = new MiniSearch({
        fields: ['text'],
        processTerm: (term) => (stop.has(term.toLowerCase()) ? null : term.toLowerCase()),
        searchOptions,
    });
    engine.addAll(docs);
    return (query) => engine.search(query).slice(0, MOST).map((hit) => hit.id);
}

function flexSearch(docs, options) {
    const engine = new FlexSearch.Index(options);
    for (const { id, text } of docs) engine.add(id, text);
    return (query) => engine.search(query, { limit: MOST, suggest: true });
}

function lunrSearch(docs, slips) {
    const engine = lunr(function build() {
        this.use(lunr.no);
        this.ref('id');
        this.field('text');
        for (const doc of docs) this.add(doc);
    });
    return (query) => engine.query((asked) => {
        for (const word of words(query)) {
            asked.term(word, { boost: 10 });
            if (slips && word.length > 4) asked.term(word, { editDistance: 1, boost: 1 });
        }
    }).slice(0, MOST).map((hit) => hit.ref);
}

/** Words of one or two in a hundred texts or more that questions are made of. */
const STOP = new Set(words(`hva hvem hvor hvordan hvorfor hvilken hvilket hvilke når er var ble blir
    som for det den de en et ei i på av til og å om med fra man kan har hadde å ved kva kven korleis
    kor kvifor ein eit vart blir frå`));

const fuzzyPrefix = { fuzzy: 0.2, prefix: true };
const engines = {
    'MiniSearch': (docs) => miniSearch(docs, {}),
    'MiniSearch fuzzy prefix': (docs) => miniSearch(docs, fuzzyPrefix),
    'MiniSearch fuzzy prefix, tuned': (docs) => miniSearch(docs, {
        stop: STOP,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        prefix: (term) => term.length > 3,
        weights: { fuzzy: 0.2, prefix: 0.4 },
        bm25: { k: 1.2, b: 0.7, d: 0.5 },
    }),
    'FlexSearch forward': (docs) => flexSearch(docs, { tokenize: 'forward' }),
    'FlexSearch full': (docs) => flexSearch(docs, { tokenize: 'full', resolution: 9 }),
    'Lunr no': (docs) => lunrSearch(docs, false),
    'Lunr no fuzzy': (docs) => lunrSearch(docs, true),
};

function askEngine(make, corpus, queries) {
    const ask = make(corpus.docs);
    for (const query of queries) ask(query);
    return queries.map((query) => {
        let ids = [];
        let ms = Infinity;
        for (let run = 0; run < RUNS; ++run) {
            const begin = performance.now();
            ids = ask(query);
            ms = Math.min(ms, performance.now() - begin);
        }
        return { ids: ids.map(String), ms };
    });
}

/** Ours is a program: it gets the corpus as a file and answers with a line of JSON. */
function askOurs(corpus, queries) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'varde-search-'));
    try {
        const file = path.join(folder, 'corpus.json');
        fs.writeFileSync(file, JSON.stringify(
            { docs: corpus.docs, queries: queries.map((q) => ({ q })) }));
        const text = execFileSync(process.execPath, [program, 'search', file],
            { encoding: 'utf8', maxBuffer: 1 << 30 });
        return JSON.parse(text).answers;
    } finally {
        fs.rmSync(folder, { recursive: true });
    }
}

// In the same runtime as the others: WebAssembly in node.
const ours = 'Varde';
const program = path.join(root, 'build/web-release/bin/varde_bench.js');

// --- Figures --------------------------------------------------------------------------------

const sorted = (values) => [...values].sort((a, b) => a - b);
const at = (values, share) =>
    sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function figures(answers, gold) {
    const ranks = answers.map(({ ids }, i) => ids.findIndex((id) => gold[i].has(id)) + 1);
    return {
        r1: mean(ranks.map((rank) => (rank === 1 ? 1 : 0))),
        r10: mean(ranks.map((rank) => (rank > 0 && rank <= 10 ? 1 : 0))),
        mrr: mean(ranks.map((rank) => (rank > 0 ? 1 / rank : 0))),
        median: at(answers.map(({ ms }) => ms), 0.5),
        p95: at(answers.map(({ ms }) => ms), 0.95),
    };
}

function print(name, { r1, r10, mrr, median, p95 }) {
    const share = (value) => value.toFixed(3).padStart(7);
    const time = (value) => value.toFixed(3).padStart(9);
    console.log(`${name.padEnd(32)}${share(r1)}${share(r10)}${share(mrr)}${time(median)}${time(p95)}`);
}

function compare(corpus, queries) {
    const gold = corpus.queries.map((query) => new Set([query.gold].flat().map(String)));
    console.log(`${''.padEnd(32)}    R@1   R@10    MRR   median      p95 ms`);
    const all = new Map();
    all.set(ours, figures(askOurs(corpus, queries), gold));
    for (const [name, make] of Object.entries(engines))
        all.set(name, figures(askEngine(make, corpus, queries), gold));
    for (const [name, each] of all) print(name, each);
    const own = all.get(ours);
    const [name, best] = [...all].slice(1).reduce((a, b) => (b[1].mrr > a[1].mrr ? b : a));
    const times = all.get('MiniSearch fuzzy prefix').median / own.median;
    console.log(`ours ${own.mrr.toFixed(3)}, best other ${best.mrr.toFixed(3)} (${name}); `
        + `${times.toFixed(1)} times as fast as MiniSearch fuzzy prefix\n`);
}

function bench(file) {
    const corpus = JSON.parse(fs.readFileSync(file, 'utf8'));
    corpus.docs = corpus.docs.map(({ id, text }) => ({ id: String(id), text }));
    const asked = corpus.queries.map(({ q }) => q);
    console.log(`${path.basename(file)}: ${corpus.docs.length} texts, ${asked.length} queries`);
    compare(corpus, asked);
    console.log('each query with one slip');
    compare(corpus, asked.map(withSlip));
}

export function searchBench(files) {
    const samples = path.join(root, 'tests/samples/search');
    const wanted = files.length > 0 ? files
        : fs.readdirSync(samples).filter((name) => name.endsWith('.json'))
            .map((name) => path.join(samples, name));
    for (const file of wanted) bench(file);
}
