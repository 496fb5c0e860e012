// The architecture as a test: which folder of src/ may include which, and what stays out of the
// layers below the interface. `node tests/layers.mjs` checks the checker first, then src/.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

// Each folder, and which folders of ours it may include beside itself.
const below = (...names) => new Set(names);
const LAYERS = {
    base: below(),
    logic: below('base'),
    content: below('base', 'logic'),
    casework: below('base', 'logic', 'content'),
    training: below('base', 'logic', 'content'),
    vault: below('base'),
    exchange: below('base', 'logic', 'content', 'casework', 'training', 'vault'),
    app: below('base', 'logic', 'content', 'casework', 'training', 'vault', 'exchange'),
    ui: below('base', 'logic', 'content', 'casework', 'training', 'vault', 'exchange', 'app'),
    web: below('base', 'logic', 'content', 'casework', 'training', 'vault', 'exchange', 'app', 'ui'),
    cli: below('base', 'logic', 'content', 'casework', 'training', 'vault', 'exchange'),
};

// What reaches out of the program, and the folders that may. Everything else is data in, data out.
const OUTSIDE = [
    { what: 'Dear ImGui', pattern: /\bimgui|\bImGui\b/, allowed: ['ui', 'web'] },
    { what: 'Emscripten', pattern: /\bemscripten\b|\bEM_(JS|ASM)\b|__EMSCRIPTEN__/, allowed: ['web'] },
    {
        what: 'a clock',
        pattern: /\b(system_clock|steady_clock|high_resolution_clock|utc_clock)\b|\b(clock_)?gettime(ofday)?\s*\(|(?<![\w.>:])(std\s*::\s*)?(time|clock)\s*\(/,
        allowed: ['web', 'cli'],
    },
    {
        what: 'randomness',
        pattern: /\brandom_device\b|\bmt19937|(?<![\w.>:])(std\s*::\s*)?s?rand\s*\(|\bgetentropy\s*\(/,
        allowed: ['web', 'cli'],
    },
    {
        what: 'files',
        pattern: /[<"](fstream|filesystem)[>"]|\b(std\s*::\s*)?f(re)?open\s*\(/,
        allowed: ['web', 'cli'],
    },
];

// The one bridge from libsodium to the browser's random numbers; see the comment in it.
const EXCEPTIONS = new Set(['vault/randombytes_wasm.c']);

const INCLUDE = /^\s*#\s*include\s*"([^"]+)"/;

/** The text with comments and string literals blanked, line for line; includes stay. */
function codeOnly(text) {
    const literal = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"([^\s()\\]{0,16})\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'/g;
    return text
        .split('\n')
        .map((line) => (/^\s*#\s*include/.test(line) ? line.replaceAll('"', '\u0001') : line))
        .join('\n')
        .replace(literal, (found, _, at, all) =>
            /\w/.test(all[at - 1] ?? '') && found[0] === "'" ? found : found.replace(/[^\n]/g, ' '))
        .replaceAll('\u0001', '"');
}

/** The violations of one file. `path` is relative to src, with slashes. */
export function checkFile(path, text) {
    const layer = path.split('/')[0];
    if (!path.includes('/') || EXCEPTIONS.has(path)) return [];
    if (!(layer in LAYERS)) return [{ path, line: 1, message: `the folder ${layer} is in no layer` }];
    return codeOnly(text)
        .split('\n')
        .flatMap((code, index) =>
            checkLine(layer, code).map((message) => ({ path, line: index + 1, message })));
}

function checkLine(layer, code) {
    const messages = [];
    const target = INCLUDE.exec(code)?.[1];
    if (target !== undefined) messages.push(...checkInclude(layer, target));
    for (const { what, pattern, allowed } of OUTSIDE) {
        if (!allowed.includes(layer) && pattern.test(code)) {
            messages.push(`${what} below ${allowed.join('/')}: ${code.trim()}`);
        }
    }
    return messages;
}

function checkInclude(layer, target) {
    if (target.startsWith('.')) return [`write includes from src/: "${target}"`];
    const other = target.split('/')[0];
    if (!target.includes('/') || other === layer || LAYERS[layer].has(other)) return [];
    if (!(other in LAYERS)) return [];
    return [`${layer} must not include ${other}: "${target}"`];
}

// --- The checker's own test: what it must find, and what it must leave alone.

const PLANTED = [
    ['base/a.cpp', '#include "logic/expression.hpp"', 'base must not include logic'],
    ['casework/a.cpp', '#include "training/card.hpp"', 'casework must not include training'],
    ['training/a.cpp', '#include "casework/note.hpp"', 'training must not include casework'],
    ['vault/a.cpp', '#include "content/pack.hpp"', 'vault must not include content'],
    ['app/a.hpp', '  #  include "ui/kit/button.hpp"', 'app must not include ui'],
    ['ui/a.cpp', '#include "web/shell.hpp"', 'ui must not include web'],
    ['cli/a.cpp', '#include "web/shell.hpp"', 'cli must not include web'],
    ['web/a.cpp', '#include "cli/main.hpp"', 'web must not include cli'],
    ['base/deep/a.cpp', 'int x;\n#include "../../app/state.hpp"', 'write includes from src/'],
    ['new/a.cpp', 'int x;', 'the folder new is in no layer'],
    ['app/a.cpp', '#include <imgui.h>', 'Dear ImGui below'],
    ['app/a.cpp', 'ImGui::Begin("x");', 'Dear ImGui below'],
    ['ui/a.cpp', '#include <emscripten/html5.h>', 'Emscripten below'],
    ['base/a.cpp', '#ifdef __EMSCRIPTEN__', 'Emscripten below'],
    ['logic/a.cpp', 'auto now = std::chrono::system_clock::now();', 'a clock below'],
    ['ui/a.cpp', 'auto now = std::chrono::steady_clock::now();', 'a clock below'],
    ['casework/a.cpp', 'const auto t = std::time(nullptr);', 'a clock below'],
    ['casework/a.cpp', 'const auto t = time(nullptr);', 'a clock below'],
    ['training/a.cpp', 'std::random_device device;', 'randomness below'],
    ['training/a.cpp', 'int x = rand() % 6;', 'randomness below'],
    ['content/a.cpp', '#include <fstream>', 'files below'],
    ['content/a.cpp', '#include <filesystem>', 'files below'],
    ['exchange/a.cpp', 'FILE* f = std::fopen(path, mode);', 'files below'],
    ['base/a.cpp', '/* a\n comment */ int y = rand();', 'randomness below'],
];

const INNOCENT = [
    ['exchange/a.cpp', '#include "casework/note.hpp"\n#include "training/card.hpp"'],
    ['web/a.cpp', '#include "ui/kit/button.hpp"\n#include <emscripten.h>\n#include <imgui.h>'],
    ['cli/a.cpp', '#include "exchange/package.hpp"\n#include <fstream>'],
    ['base/a.cpp', '// rand() and time() stay out\nconst char* text = "time(rand())";'],
    ['base/a.cpp', '#include "base/result.hpp"\nint x = reading_time(3) + entry.time(2);'],
    ['base/a.cpp', 'const int million = 1\'000\'000; // std::fopen("x")'],
    ['app/a.cpp', 'enum class Effect { Now, RandomBytes };'],
    ['vault/randombytes_wasm.c', 'getentropy(at, count);'],
    ['vault/a.cpp', '#include <sodium.h>\nrandombytes_buf_deterministic(out, size, seed);'],
    ['CMakeLists.txt', 'anything'],
];

function selfTest() {
    const missed = PLANTED.filter(([path, text, message]) =>
        !checkFile(path, text).some((found) => found.message.startsWith(message)));
    const blamed = INNOCENT.filter(([path, text]) => checkFile(path, text).length > 0);
    for (const [path, text] of missed) console.log(`self-test: not found in ${path}: ${text}`);
    for (const [path, text] of blamed) {
        console.log(`self-test: wrongly found in ${path}: ${checkFile(path, text)[0].message}`);
    }
    const failed = missed.length + blamed.length;
    return { passed: PLANTED.length + INNOCENT.length - failed, failed };
}

// --- The sources.

function* sourceFiles(folder) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) yield* sourceFiles(path);
        else if (/\.(c|h|cpp|hpp)$/.test(entry.name)) yield path;
    }
}

/** One test for each folder: that its files keep to the rules. */
function checkSources() {
    const folders = new Map();
    for (const file of sourceFiles(SOURCE)) {
        const path = relative(SOURCE, file).split(sep).join('/');
        const found = checkFile(path, readFileSync(file, 'utf8'));
        for (const { line, message } of found) console.log(`src/${path}:${line}: ${message}`);
        const folder = path.split('/')[0];
        folders.set(folder, (folders.get(folder) ?? true) && found.length === 0);
    }
    const failed = [...folders.values()].filter((good) => !good).length;
    return { passed: folders.size - failed, failed };
}

const own = selfTest();
const sources = checkSources();
const failed = own.failed + sources.failed;
console.log(`layers: ${own.passed + sources.passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
