// Forms in a real browser, by finger: a foreign Questionnaire is fetched into the app, every kind
// of question is answered, and what was done is undone, explained, finished and amended.

import { calm, expect, openApp, ready, test } from './support.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const checkbox = (page, name) => page.getByRole('checkbox', { name, exact: true });
const field = (page, name) => page.getByRole('textbox', { name, exact: true });
const radio = (page, group, name) => page.getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name, exact: true });

// --- a form with every kind of question

const options = (...labels) => ({ answerOption: labels.map((display) =>
    ({ valueCoding: { system: 'urn:varde:test', code: display.toLowerCase(), display } })) });
const extension = (url, type, value) => ({ url, [type]: value });
const unit = (code) => extension(
    'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption', 'valueCoding',
    { system: 'http://unitsofmeasure.org', code, display: code });
const questionnaire = {
    resourceType: 'Questionnaire', status: 'active', language: 'nb-NO',
    url: 'https://example.org/Questionnaire/alle-slag', version: '1', title: 'Alle slag spørsmål',
    item: [
        { linkId: 'slag', type: 'group', text: 'Ulike slag', item: [
            { linkId: 'kort', type: 'string', text: 'Kort tekst' },
            { linkId: 'lang', type: 'text', text: 'Lang tekst' },
            { linkId: 'barn', type: 'boolean', text: 'Var barnet der?' },
            { linkId: 'antall', type: 'integer', text: 'Antall søsken',
                enableWhen: [{ question: 'barn', operator: '=', answerBoolean: true }] },
            { linkId: 'dobbelt', type: 'integer', text: 'Det dobbelte', readOnly: true,
                extension: [extension('urn:varde:questionnaire:calculate', 'valueString',
                    '["multiply",["answer","antall"],2]')] },
            { linkId: 'grader', type: 'decimal', text: 'Grader' },
            { linkId: 'hoyde', type: 'quantity', text: 'Høyde',
                extension: [unit('cm'), unit('m')] },
            { linkId: 'sted', type: 'choice', text: 'Sted', ...options('Hjemme', 'Ute') },
            { linkId: 'hvem', type: 'choice', repeats: true, text: 'Hvem',
                ...options('Mor', 'Far', 'Bestemor') },
            { linkId: 'spraak', type: 'open-choice', text: 'Språk',
                ...options('Norsk', 'Samisk') },
            { linkId: 'dag', type: 'date', text: 'Dag' },
            { linkId: 'tid', type: 'time', text: 'Tid' },
            { linkId: 'mote', type: 'dateTime', text: 'Møte' },
            { linkId: 'neste', type: 'date', text: 'Neste besøk' },
            { linkId: 'tegning', type: 'attachment', text: 'Tegning' },
        ] },
        { linkId: 'avtaler', type: 'group', text: 'Avtaler', item: [
            { linkId: 'avtale', type: 'group', repeats: true, text: 'Avtale', item: [
                { linkId: 'hva', type: 'string', text: 'Hva skal gjøres?', required: true }] },
        ] },
    ],
};

async function fetchFile(page, name, json) {
    await button(page, 'Send').tap();
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'Velg fil').tap();
    await (await chooser).setFiles({ name, mimeType: 'application/json',
        buffer: Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)) });
}

async function startForm(page) {
    await openApp(page);
    await fetchFile(page, 'skjema.json', questionnaire);
    const dialog = page.getByRole('dialog', { name: 'Hente denne malen?' });
    await dialog.getByRole('button', { name: 'Hent', exact: true }).tap();
    await expect(page.getByText(/^Malen «Alle slag spørsmål» er hentet/)).toBeVisible();
    await button(page, 'Besøk').tap();
    await page.getByRole('button', { name: /^Alle slag spørsmål/ }).tap();
    await expect(field(page, 'Kort tekst')).toBeVisible();
}

async function saved(page) {
    await calm(page);
    await expect(page.getByRole('status').filter({ hasText: /^Lagret$/ })).toBeVisible();
}

async function choose(page, group, name) {
    await radio(page, group, name).tap();
    await expect(radio(page, group, name)).toBeChecked();
}

// --- what is tested

test('every kind of question is answered by finger and is there again', async ({ page }) => {
    await startForm(page);
    const typed = { 'Kort tekst': 'Blåveis', 'Lang tekst': 'Først.\nSå.', 'Grader': '36,5',
        'Høyde': '98,5', 'Dag': '20.11.2026', 'Tid': '10.30', 'Møte, dato': '21.11.2026',
        'Møte, klokkeslett': '09.15', 'Neste besøk': '31.2.2027' };  // no such day: it stays
    await choose(page, 'Var barnet der?', 'Ja');
    await field(page, 'Antall søsken').fill('2');
    await expect(page.getByText('Det dobbelte: 4')).toBeAttached();
    for (const [name, text] of Object.entries(typed)) await field(page, name).fill(text);
    await choose(page, 'Enhet for Høyde', 'm');
    await choose(page, 'Sted', 'Ute');
    for (const who of ['Mor', 'Bestemor']) await checkbox(page, who).tap();
    await field(page, 'Annet svar på Språk').fill('Kvensk');
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'Legg ved fil').tap();
    await (await chooser).setFiles({ name: 'Blåveis.png', mimeType: 'image/png',
        buffer: Buffer.alloc(3000) });
    await expect(page.getByText('Blåveis.png (3 kB)')).toBeAttached();
    await saved(page);

    await page.reload();
    await ready(page);
    for (const [name, text] of Object.entries({ ...typed, 'Antall søsken': '2',
        'Annet svar på Språk': 'Kvensk' }))
        await expect(field(page, name)).toHaveValue(text);
    await expect(radio(page, 'Sted', 'Ute')).toBeChecked();
    await expect(radio(page, 'Enhet for Høyde', 'm')).toBeChecked();
    await expect(checkbox(page, 'Mor')).toBeChecked();
    await expect(checkbox(page, 'Far')).not.toBeChecked();
    await expect(field(page, 'Neste besøk')).toHaveAccessibleDescription(/Skriv datoen slik/);
    await expect(page.getByText('Blåveis.png (3 kB)')).toBeAttached();
    await button(page, 'Fjern filen').tap();
    await expect(field(page, 'Tegning')).toHaveValue('');
});

test('rows come and go, and undo and redo reach the whole note', async ({ page }) => {
    await startForm(page);
    await field(page, 'Kort tekst').fill('Først');
    await button(page, 'Neste: Avtaler').tap();
    const row = field(page, 'Hva skal gjøres?');
    await expect(row).toHaveCount(1);
    await row.fill('Ringe');
    await button(page, 'Legg til: Avtale').tap();
    await expect(row).toHaveCount(2);
    await row.nth(1).fill('Skrive');
    await button(page, 'Fjern Avtale 2').tap();
    await expect(row).toHaveCount(1);
    await page.getByRole('button', { name: 'Angre', exact: true }).first().tap();
    await expect(row.nth(1)).toHaveValue('Skrive');

    await button(page, 'Angre').tap();  // the text of the new row
    await expect(row.nth(1)).toHaveValue('');
    await button(page, 'Angre').tap();  // the row
    await expect(row).toHaveCount(1);
    await button(page, 'Angre').tap();
    await expect(row).toHaveValue('');
    await button(page, 'Angre').tap();  // in the part before
    await expect(field(page, 'Kort tekst')).toHaveValue('');
    await button(page, 'Gjør om igjen').tap();
    await expect(field(page, 'Kort tekst')).toHaveValue('Først');
});

test('a number typed wrongly stays, and the list of what is missing leads to each field',
    async ({ page }) => {
        await startForm(page);
        const number = field(page, 'Grader');
        await number.fill('omtrent 37');
        await expect(number).not.toHaveAttribute('aria-invalid', 'true');
        await field(page, 'Kort tekst').tap();
        await expect(number).toHaveAttribute('aria-invalid', 'true');
        await expect(number).toHaveValue('omtrent 37');
        await button(page, 'Neste: Avtaler').tap();
        await button(page, 'Gjør ferdig').tap();
        const dialog = page.getByRole('dialog', { name: 'Gjøre notatet ferdig?' });
        await dialog.getByRole('button', { name: /^Hva skal gjøres\?/ }).tap();
        await expect(field(page, 'Hva skal gjøres?')).toBeFocused();
        await field(page, 'Hva skal gjøres?').fill('Ringe');
        await button(page, 'Gjør ferdig').tap();
        await dialog.getByRole('button', { name: /^Grader/ }).tap();
        await expect(number).toBeFocused();
        await expect(number).toHaveValue('omtrent 37');
    });

test('history shows old and new, and a finished note is amended with a reason',
    async ({ page }) => {
        await startForm(page);
        await choose(page, 'Sted', 'Hjemme');
        await choose(page, 'Sted', 'Ute');
        await button(page, 'Mer om Sted').tap();
        const about = page.getByRole('dialog', { name: 'Sted' });
        await expect(about.getByText(/før: Hjemme/)).toBeVisible();
        await about.getByRole('button', { name: 'Lukk' }).tap();
        await button(page, 'Neste: Avtaler').tap();
        await field(page, 'Hva skal gjøres?').fill('Ringe');
        await button(page, 'Gjør ferdig').tap();
        await page.getByRole('dialog', { name: 'Gjøre notatet ferdig?' })
            .getByRole('button', { name: 'Gjør ferdig' }).tap();
        await expect(page.getByText('Notatet er ferdig.')).toBeVisible();
        const save = button(page, 'Legg til');
        await field(page, 'Tillegg').fill('Mor ringte.');
        await expect(save).toBeDisabled();
        await field(page, 'Hvorfor skriver du tillegget?').fill('Nytt siden sist');
        await save.tap();
        await expect(page.getByText('Mor ringte.')).toBeVisible();
        await expect(page.getByText('Grunn: Nytt siden sist')).toBeVisible();
    });

test('a form that cannot be read is refused with the place and the reason', async ({ page }) => {
    await openApp(page);
    await fetchFile(page, 'feil.json', '{"resourceType": "Questionnaire", "item": [');
    await expect(page.getByText(/^Malen kan ikke hentes.*gyldig JSON \(linje:tegn\): 1:/))
        .toBeVisible();
});
