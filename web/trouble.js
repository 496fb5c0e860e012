// When the app cannot run: one of the plain pages in index.html, and a way to save what is stored.

import { download } from './files.js';

const database = 'varde';
const table = 'FILE_DATA';

/** Shows the section `id` of index.html instead of the app. */
export function showTrouble(id) {
    document.documentElement.dataset.trouble = id;
    document.getElementById('stage').hidden = true;
    document.getElementById('skeleton')?.remove();
    const section = document.getElementById(id);
    section.hidden = false;
    section.querySelector('h1').focus();
    for (const button of section.querySelectorAll('button.again'))
        button.onclick = () => location.reload();
    for (const button of section.querySelectorAll('button.rescue'))
        button.onclick = () => rescue(section.querySelector('output'));
}

async function rescue(output) {
    const say = (what) => { output.textContent = output.dataset[what]; };
    try {
        const records = await readAll();
        if (records.length === 0) return say('empty');
        download(rescueFile(records));
        return say('saved');
    } catch {
        return say('failed');
    }
}

/** A file the office can read without Varde: JSON, with each record's bytes in base64. */
function rescueFile(records) {
    const lines = records.map(([key, bytes]) => JSON.stringify({ key, bytes: base64(bytes) }));
    const text = `{"format":"varde-rescue/1","records":[\n${lines.join(',\n')}\n]}\n`;
    const day = new Date().toISOString().slice(0, 10);
    return new File([text], `varde-kopi-${day}.json`, { type: 'application/json' });
}

function base64(bytes) {
    let text = '';
    // In slices: a call takes a limited number of arguments.
    for (let i = 0; i < bytes.length; i += 8192)
        text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    return btoa(text);
}

function readAll() {
    return new Promise((resolve, reject) => {
        const open = indexedDB.open(database);
        // Nothing was ever stored: leave no empty database behind.
        open.onupgradeneeded = () => open.transaction.abort();
        open.onerror = () => (open.error.name === 'AbortError' ? resolve([]) : reject(open.error));
        open.onsuccess = () => {
            const store = open.result.transaction(table).objectStore(table);
            const keys = store.getAllKeys();
            const values = store.getAll();
            values.onerror = () => reject(values.error);
            values.onsuccess = () => resolve(keys.result.map((key, i) => [key, values.result[i]]));
        };
    });
}
