// A generated form like the one that other form engines were measured with: sections of 50
// questions, in each 25 texts, 10 numbers and their sum, 10 times yes/no/unknown, 4 of them with a
// text that depends on the answer.

import fs from 'node:fs';
import path from 'node:path';

const both = (text) => ({ nb: text, nn: text });
const range = (count) => Array.from({ length: count }, (_, i) => i + 1);

function section(s) {
    const text = (i) => ({ id: `t${s}_${i}`, type: 'text', label: both(`Tekst ${s}.${i}`) });
    const number = (i) => ({ id: `n${s}_${i}`, type: 'integer', min: 0, max: 100,
        label: both(`Tall ${s}.${i}`) });
    const choice = (i) => ({ id: `v${s}_${i}`, type: 'choice', label: both(`Valg ${s}.${i}`),
        options: [['ja', 'Ja'], ['nei', 'Nei'], ['vet_ikke', 'Vet ikke']]
            .map(([code, label]) => ({ code, label: both(label) })) });
    const dependent = (i) => ({ id: `f${s}_${i}`, type: 'text', label: both(`Følger ${s}.${i}`),
        enable_when: { all: [{ question: `v${s}_${i}`, operator: '=', answer: 'ja' }] } });
    const sum = { id: `sum${s}`, type: 'integer', label: both(`Sum ${s}`), read_only: true,
        calculate: ['sum', ['list', ...range(10).map((i) => ['answer', `n${s}_${i}`])]] };
    return { id: `del${s}`, type: 'group', label: both(`Del ${s}`), items: [
        text(1), number(1), ...range(9).map((i) => number(i + 1)), sum,
        ...range(10).flatMap((i) => i <= 4 ? [choice(i), dependent(i)] : [choice(i)]),
        ...range(24).map((i) => text(i + 1))] };
}

/** Copies the packs of `guidelines` into `folder` and adds the form with that many questions. */
export function writePacks(guidelines, folder, questions) {
    fs.cpSync(guidelines, folder, { recursive: true });
    const pack = path.join(folder, 'skjema');
    fs.mkdirSync(pack);
    const write = (name, value) =>
        fs.writeFileSync(path.join(pack, name), JSON.stringify(value));
    write('pack.json', { format: 'varde-pack/1', id: 'skjema', version: '1', status: 'demo',
        title: both('Skjema'), summary: both('Et laget skjema for måling.'), publisher: 'Varde',
        licence: 'MIT', languages: ['nb', 'nn'], issued: '2026-11-21', levels: [], sources: [] });
    write('templates.json', { templates: [{ id: 'skjema', version: '1',
        title: both('Stort skjema'), summary: both('For måling.'), situations: ['måling'],
        items: range(questions / 50).map(section) }] });
}
