// Draws the icon, a cairn of three stones, as SVG and PNG: node web/icons.mjs
//
// The same outlines serve both; the PNGs are rendered here, so that no drawing program is needed.

import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const folder = path.join(path.dirname(new URL(import.meta.url).pathname), 'icons');
const ground = [0x0F, 0x52, 0x57];
const stone = [0xF4, 0xF5, 0xF1];
const top = [0xF0, 0x92, 0x6B];

// On a grid of 100: stones as super-ellipses { cx, cy, rx, ry, tilt in degrees }.
const stones = [
    { cx: 50, cy: 71.5, rx: 29, ry: 9.5, tilt: -2, colour: stone },
    { cx: 48.5, cy: 51.5, rx: 20.5, ry: 8.8, tilt: 4, colour: stone },
    { cx: 51.5, cy: 33, rx: 12.5, ry: 8, tilt: -5, colour: top },
];
const roundness = 2.7;
const corner = 22;

fs.mkdirSync(folder, { recursive: true });
fs.writeFileSync(path.join(folder, 'icon.svg'), svg());
for (const [name, size, shape] of [
    ['icon-192.png', 192, { corner }],
    ['icon-512.png', 512, { corner }],
    // The system cuts its own shape: full bleed, and the drawing inside the safe zone.
    ['maskable-512.png', 512, { corner: 0, shrink: 0.8 }],
    // iOS rounds the corners and shows transparency as black.
    ['apple-touch-icon.png', 180, { corner: 0, shrink: 0.92 }],
]) fs.writeFileSync(path.join(folder, name), png(size, shape));

// --- outlines ------------------------------------------------------------------------------------

function outline({ cx, cy, rx, ry, tilt }, points = 48) {
    const angle = tilt * Math.PI / 180;
    return Array.from({ length: points }, (_, i) => {
        const t = i / points * 2 * Math.PI;
        const x = rx * superCosine(Math.cos(t));
        const y = ry * superCosine(Math.sin(t));
        return [cx + x * Math.cos(angle) - y * Math.sin(angle),
            cy + x * Math.sin(angle) + y * Math.cos(angle)];
    });
}

function superCosine(c) { return Math.sign(c) * Math.abs(c) ** (2 / roundness); }

function isInStone({ cx, cy, rx, ry, tilt }, x, y) {
    const angle = -tilt * Math.PI / 180;
    const dx = x - cx;
    const dy = y - cy;
    const u = (dx * Math.cos(angle) - dy * Math.sin(angle)) / rx;
    const v = (dx * Math.sin(angle) + dy * Math.cos(angle)) / ry;
    return Math.abs(u) ** roundness + Math.abs(v) ** roundness <= 1;
}

function isInSquare(radius, x, y) {
    const dx = Math.max(radius - x, x - (100 - radius), 0);
    const dy = Math.max(radius - y, y - (100 - radius), 0);
    return Math.hypot(dx, dy) <= radius;
}

// --- files ---------------------------------------------------------------------------------------

function svg() {
    const css = (rgb) => `#${rgb.map((v) => v.toString(16).padStart(2, '0')).join('')}`;
    const paths = stones.map((s) => {
        const points = outline(s).map((p) => p.map((v) => v.toFixed(1)).join(' ')).join('L');
        return `<path fill="${css(s.colour)}" d="M${points}z"/>`;
    });
    const square = `<rect width="100" height="100" rx="${corner}" fill="${css(ground)}"/>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">` +
        `${square}${paths.join('')}</svg>\n`;
}

function png(size, { corner: radius, shrink = 1 }) {
    const samples = 4;
    const rows = [];
    for (let y = 0; y < size; ++y) {
        const row = Buffer.alloc(1 + size * 4);
        for (let x = 0; x < size; ++x)
            row.set(pixel(x, y, size, samples, radius, shrink), 1 + x * 4);
        rows.push(row);
    }
    const header = Buffer.alloc(13);
    header.writeUInt32BE(size, 0);
    header.writeUInt32BE(size, 4);
    header.set([8, 6, 0, 0, 0], 8);
    return Buffer.concat([Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        chunk('IHDR', header), chunk('IDAT', zlib.deflateSync(Buffer.concat(rows), { level: 9 })),
        chunk('IEND', Buffer.alloc(0))]);
}

/** Average of samples × samples points: smooth edges. */
function pixel(px, py, size, samples, radius, shrink) {
    const sum = [0, 0, 0];
    let covered = 0;
    for (let i = 0; i < samples * samples; ++i) {
        const x = (px + (i % samples + 0.5) / samples) * 100 / size;
        const y = (py + (Math.floor(i / samples) + 0.5) / samples) * 100 / size;
        if (!isInSquare(radius, x, y)) continue;
        ++covered;
        const hit = stones.findLast((s) =>
            isInStone(s, 50 + (x - 50) / shrink, 50 + (y - 50) / shrink));
        (hit?.colour ?? ground).forEach((value, channel) => { sum[channel] += value; });
    }
    if (covered === 0) return [0, 0, 0, 0];
    return [...sum.map((value) => Math.round(value / covered)),
        Math.round(255 * covered / samples ** 2)];
}

function chunk(type, data) {
    const body = Buffer.concat([Buffer.from(type), data]);
    const all = Buffer.alloc(body.length + 8);
    all.writeUInt32BE(data.length, 0);
    all.set(body, 4);
    all.writeUInt32BE(crc(body), body.length + 4);
    return all;
}

function crc(bytes) {
    let value = ~0;
    for (const byte of bytes) {
        value ^= byte;
        for (let bit = 0; bit < 8; ++bit) value = (value >>> 1) ^ (value & 1 ? 0xEDB88320 : 0);
    }
    return ~value >>> 0;
}
