// The page and the core agree: what is written twice, in C++ and in JavaScript, says the same.

import fs from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const read = (name) => fs.readFileSync(path.join(root, name), 'utf8');
const all = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);
const unique = (names) => [...new Set(names)].sort();

/** The page's modules have no package that calls them modules: node reads them as data. */
const load = (name) => import(`data:text/javascript,${encodeURIComponent(read(name))}`);

const wire = await load('web/wire.js');
const { rebase } = await load('web/selection.js');
const page = fs.readdirSync(path.join(root, 'web')).filter((name) => name.endsWith('.js'))
    .map((name) => read(`web/${name}`)).join('\n');
const libraries = read('src/web/host.js') + read('src/web/idb.js');
const core = read('src/web/exports.cpp');

const enumerators = (header, pattern) => all(header.match(pattern)[1].replace(/\/\/.*/g, ''),
    /^\s*(\w+)(?:\s*=[^,]*)?,/gm);
const semantics = read('src/ui/kit/semantics.hpp');
const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

const checks = {
    'roles stand in the same order': () =>
        equal(wire.roles, enumerators(semantics, /enum class Role[^{]*\{([^}]*)\}/)),
    'states have the same bits': () => equal(
        Object.entries(wire.state),
        enumerators(semantics, /enum Bit[^{]*\{([^}]*)\}/).map((name, i) => [camel(name), 1 << i])),
    'a node has as many words': () => {
        const words = Number(read('web/wire.js').match(/nodeWords = (\d+)/)[1]);
        equal(words, Number(semantics.match(/then (\d+) words a node/)[1]));
    },
    'every call of the page has its export': () => {
        const called = unique([...all(page, /\bcall\('(\w+)'/g), ...all(page, /'(hidden|visible)'/g)]);
        equal(called.filter((name) => !core.includes(` varde_${name}(`)), []);
        const prefixed = all(core, /varde_(\w+)\(/g);
        const used = (name) => new RegExp(`['\`]${name}['\`]`).test(page);
        equal(unique(prefixed).filter((name) => !used(name)), []);
    },
    'every function of host.hpp is in a js-library': () => {
        const declared = all(read('src/web/host.hpp'), /^\w[\w ]* \*?(host_\w+)\(/gm);
        equal(unique(declared), unique(all(libraries, /^ {2}(host_\w+): \(/gm)));
    },
    'every wish of the core has a method in main.js': () => {
        const wished = unique(all(libraries, /pageHost\(\)\['(\w+)'\]/g));
        const methods = page.match(/const methods = \{([^]*?)\n\};/)[1];
        equal(wished, unique(all(methods, /^ {4}(\w+)[:,]/gm)));
    },
    'what both write at once is kept': () => {
        const cases = [
            // base, theirs, mine, wanted
            ['abc x', 'NY abc x', 'abc xyz', 'NY abc xyz'],
            ['abc', 'abc hale', 'hode abc', 'hode abc hale'],
            ['abcd', 'abd', 'abcdX', 'abdX'],
            ['a b c', 'a B c', 'a X c', 'a X c'],  // the same word: the person's stays
            ['', 'mal', '', 'mal'],
            ['abc', 'abc', 'abcd', 'abcd'],
        ];
        for (const [base, theirs, mine, wanted] of cases) equal(rebase(base, theirs, mine), wanted);
    },
};

function equal(found, wanted) {
    const [a, b] = [found, wanted].map((value) => JSON.stringify(value));
    if (a !== b) throw new Error(`${a}\n     instead of ${b}`);
}

let passed = 0;
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
    try {
        check();
        ++passed;
    } catch (error) {
        ++failed;
        console.log(`FAIL ${name}: ${error.message}`);
    }
}
console.log(`contract: ${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
