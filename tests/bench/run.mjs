// ./dev bench [page|forms|native|ui|packs|search CORPUS.json]: figures against the budgets of the
// design. Nothing here fails: a slow machine is no bug, and a ratio is read by a person.

import path from 'node:path';
import { execFileSync } from 'node:child_process';

const root = path.resolve(import.meta.dirname, '../..');

function report(name, value, unit, budget) {
    const number = value >= 100 ? value.toFixed(0) : value.toFixed(2);
    const verdict = budget === undefined ? ''
        : value <= budget ? `within ${budget}` : `OVER ${budget}`;
    console.log(`${name.padEnd(52)} ${number.padStart(10)} ${unit.padEnd(7)} ${verdict}`);
}

/** Prints the figures of a program: one line of JSON each. */
function run(program, ...words) {
    const text = execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 });
    for (const line of text.trim().split('\n')) {
        const { name, value, unit, budget } = JSON.parse(line);
        report(name, value, unit, budget);
    }
}

const parts = {
    page: async () => (await import('./page.mjs')).pageBench(report),
    native: async () => run(path.join(root, 'build/native-release/bin/varde_bench')),
    // What the tablet runs: WebAssembly.
    packs: async () => run(process.execPath,
        path.join(root, 'build/web-release/bin/varde_bench.js'), 'packs'),
    ui: async () => (await import('./ui.mjs')).uiBench(report),
    forms: async () => (await import('./forms.mjs')).formsBench(report),
    search: async (rest) => (await import('./search.mjs')).searchBench(rest),
};

const [wanted, ...rest] = process.argv.slice(2);
if (wanted !== undefined && !parts[wanted]) {
    console.error(`There is no benchmark "${wanted}"; there are: ${Object.keys(parts).join(', ')}`);
    process.exit(2);
}
for (const name of wanted ? [wanted] : ['native', 'page']) await parts[name](rest);
