import { launch } from '/work/main/test/browser/chromium.ts';
import { readFileSync } from 'node:fs';
const b = await launch(); const p = await (await b.newContext({ viewport: { width: 1280, height: 1000 } })).newPage();
// file, y, height
for (const spec of process.argv.slice(2)) { const [f, y, h, w] = spec.split(':'); await p.setViewportSize({ width: Number(w), height: Number(h) }); await p.setContent(`<body style="margin:0"><img style="display:block;margin-top:-${y}px" src="data:image/png;base64,${readFileSync(`/tmp/shots/${f}.png`).toString('base64')}">`); await p.screenshot({ path: `/tmp/shots/crop-${f.replace('/', '_')}.png` }); }
await b.close();
