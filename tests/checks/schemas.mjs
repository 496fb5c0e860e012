// The JSON Schemas and the linter agree: each fault of shape is seen by both, and what is about
// meaning by `varde check` alone. Needs build/native-debug/bin/varde.

import { execFile, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv/dist/2020.js';
import { good, meaning, shape } from './tables/pack-mutations.mjs';

const root = path.join(import.meta.dirname, '../..');
const guidelines = path.join(root, 'guidelines');
const varde = process.env.VARDE ?? path.join(root, 'build/native-debug/bin/varde');
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const jsonFiles = (folder) => fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
const folders = (parent) => fs.readdirSync(parent).map((name) => path.join(parent, name))
    .filter((folder) => fs.existsSync(path.join(folder, 'pack.json')));

const schemas = Object.fromEntries(jsonFiles(path.join(guidelines, 'schema'))
    .map((name) => [name, read(path.join(guidelines, 'schema', name))]));
const ajv = new Ajv({ strict: true, strictTypes: false, strictTuples: false,
     allErrors: true });
// Words of the editors' JSON support, which shows them to the author.
ajv.addVocabulary(['patternErrorMessage', 'enumDescriptions']);
for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);

const schemaOf = (file) => file.replace(/\.json$/, '.schema.json');

/** What the schemas say about a pack's files, "" when nothing. */
function judgedBySchema(files) {
    return Object.entries(files).map(([name, json]) => {
        const validate = ajv.getSchema(schemaOf(name));
        return validate(json) ? '' : `${name}${ajv.errorsText(validate.errors)} `;
    }).join('');
}

const example = path.join(guidelines, 'eksempel/lokale-rutiner');

/** The example with the two official lists that it has no use for, so that it stands alone. */
function draft() {
    const files = Object.fromEntries(jsonFiles(example).map((name) =>
        [name, read(path.join(example, name))]));
    const label = { nb: 'Omsorg', nn: 'Omsorg' };
    files['needs.json'] = { needs: [{ code: '2', label }, { code: '2.1', parent: '2', label,
        valid_from: '2026-01-01', valid_to: '2030-01-01', rare_at_home_visit: false }] };
    files['codes.json'] = { codes: [{ list: 'plantype', code: '1', label }] };
    return files;
}

/** Sets the value at `pointer`, or takes the member away when there is no value. */
function mutate(files, file, pointer, value) {
    const keys = pointer.split('/').slice(1);
    const last = keys.pop();
    const parent = keys.reduce((at, key) => at[key], files[file]);
    if (value !== undefined) parent[last] = value;
    else if (Array.isArray(parent)) parent.splice(last, 1);
    else delete parent[last];
    return files;
}

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'varde-schemas-'));
process.on('exit', () => fs.rmSync(work, { recursive: true, force: true }));
let written = 0;

function write(files) {
    const folder = path.join(work, String(written++), 'lokale-rutiner');
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, json] of Object.entries(files))
        fs.writeFileSync(path.join(folder, name), JSON.stringify(json, null, 2));
    return folder;
}

/** The exit code and the lines of `varde ...`. */
async function run(...words) {
    const { error, stdout, stderr } = await promisify(execFile)(varde, words)
        .catch((error) => ({ error, stdout: error.stdout, stderr: error.stderr }));
    if (stderr) throw new Error(stderr);
    return { code: error?.code ?? 0, lines: stdout.trim().split('\n') };
}

async function judgedByLinter(files) {
    const { code, lines } = await run('check', write(files));
    const found = lines.slice(0, -1);
    if ((code === 1) !== found.length > 0) throw new Error(`exit ${code}: ${found}`);
    return found.map((line) => line.replace(/^.*lokale-rutiner\//, '')).join('; ');
}

const show = (value) => (value === undefined ? 'gone' : JSON.stringify(value).slice(0, 50));

/** Runs `judge` over the rows of a table, as many at a time as there are processors. */
async function table(rows, judge) {
    const waiting = [...rows];
    const wrong = [];
    await Promise.all(os.cpus().map(async () => {
        for (let row = waiting.shift(); row; row = waiting.shift()) {
            const [file, pointer, value] = row;
            const files = mutate(draft(), file, pointer, value);
            const why = judge(row, judgedBySchema(files), await judgedByLinter(files));
            if (why) wrong.push(`${file}${pointer} ${show(value)}: ${why}`);
        }
    }));
    equal(wrong, []);
}

const checks = {
    'every file that the reader knows has its schema': () => {
        const known = [...fs.readFileSync(path.join(root, 'src/content/reader.cpp'), 'utf8')
            .matchAll(/name == "([\w.]+)"/g)].map((match) => schemaOf(match[1]));
        equal(Object.keys(schemas).sort(), [...known, 'common.schema.json'].sort());
    },
    'every pack file names its schema and follows it': () => {
        for (const folder of [...folders(guidelines), ...folders(path.dirname(example))])
            for (const name of jsonFiles(folder)) {
                const json = read(path.join(folder, name));
                equal(json.$schema, `../schema/${schemaOf(name)}`);
                equal(judgedBySchema({ [name]: json }), '');
            }
    },
    'an editor has a title for every member': () => {
        const nameless = [];
        const titled = ({ title, $ref = '' }, file) =>
            title ?? ajv.getSchema($ref.replace(/^#/, `${file}#`))?.schema.title;
        const visit = (schema, file, at) => {
            for (const [key, value] of Object.entries(schema)) {
                // What stands below a condition describes no member, it only narrows one.
                if (['anyOf', 'allOf', 'if', 'then', 'else'].includes(key)) continue;
                if (at.endsWith('/properties') && !titled(value, file))
                    nameless.push(`${file}${at}/${key}`);
                if (typeof value === 'object' && value) visit(value, file, `${at}/${key}`);
            }
        };
        for (const [name, schema] of Object.entries(schemas)) visit(schema, name, '');
        equal(nameless, []);
    },
    'the functions of expressions are those of the core': () => {
        const folder = path.join(root, 'src/logic/functions');
        const words = [...new Set(fs.readdirSync(folder).flatMap((name) =>
            fs.readFileSync(path.join(folder, name), 'utf8').match(/"[a-zA-Z_]+"/g) ?? []))];
        const lines = words.map((word) => `[${word}]`).join('\n');
        const results = execFileSync(varde, ['eval', '--lines'], { input: lines }).toString();
        const functions = words.filter((_, i) =>
            !results.split('\n')[i].includes('expression_function')).map((word) => JSON.parse(word));
        equal(schemas['common.schema.json'].$defs.expression.prefixItems[0].enum, functions.sort());
    },
    'the example for authors is faultless': async () => {
        equal(judgedBySchema(draft()), '');
        equal(await judgedByLinter(draft()), '');
    },
    [`both let ${good.length} changes pass`]: () => table(good, (_, schema, linter) =>
        schema + linter),
    [`both see ${shape.length} faults of shape`]: () => table(shape, (_, schema, linter) =>
        (schema ? '' : 'not seen by the schema ') + (linter ? '' : 'not seen by the linter')),
    [`the linter alone sees ${meaning.length} faults of meaning`]: () =>
        table(meaning, ([, , , rule], schema, linter) =>
            (schema ? `seen by the schema: ${schema}` : '') +
            (linter.includes(`[${rule}]`) ? '' : `no [${rule}] in: ${linter}`)),
    'all faults are said at once, each with file, line, pointer and words': async () => {
        const files = mutate(draft(), 'terms.json', '/terms/0/word/nb', '');
        mutate(files, 'recommendations.json', '/recommendations/1/level', 'ukjent');
        const folder = write(files);
        const { code, lines } = await run('check', folder);
        equal([code, lines.length], [1, 3]);
        const place = (name, text) => `${folder}/${name}:${1 + JSON.stringify(files[name], null, 2)
            .split('\n').findIndex((line) => line.includes(text))}`;
        const level = `${place('recommendations.json', '"ukjent"')}: /recommendations/1/level: `;
        const word = `${place('terms.json', '"nb": ""')}: /terms/0/word/nb: `;
        equal(lines.slice(0, 2).map((line, i) => line.startsWith([level, word][i])), [true, true]);
    },
    'a file that is no JSON is named with its line': async () => {
        const folder = write(draft());
        fs.appendFileSync(path.join(folder, 'terms.json'), '\n}');
        const { code, lines } = await run('check', folder);
        equal(code, 1);
        if (!/terms\.json:\d+: : .+JSON/.test(lines[0])) throw new Error(lines[0]);
    },
    '--diff tells what is new and what has to be learned again': async () => {
        const old = write(draft());
        const files = mutate(draft(), 'recommendations.json', '/recommendations/1/statement',
            { nb: 'Dra alltid to sammen.', nn: 'Dra alltid to saman.' });
        mutate(files, 'terms.json', '/terms/0/word/nn', 'besøk heime');
        const { code, lines } = await run('check', '--diff', old, write(files));
        equal(code, 0);
        equal(lines, ['recommendations.json: lokal.to-sammen: endret: statement',
            'terms.json: lokal.besok: endret: word',
            'må læres på nytt: lokal.to-sammen: Dra alltid to sammen. (husk å øke «revision»)',
            'diff: 2 endringer, 1 råd må læres på nytt']);
    },
};

function equal(found, wanted) {
    const [a, b] = [found, wanted].map((value) => JSON.stringify(value, null, 1));
    if (a !== b) throw new Error(`${a}\n     instead of ${b}`);
}

let passed = 0;
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
    try {
        await check();
        ++passed;
    } catch (error) {
        ++failed;
        console.log(`FAIL ${name}: ${error.message}`);
    }
}
console.log(`schemas: ${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
