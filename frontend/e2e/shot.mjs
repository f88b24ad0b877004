// Pictures of screens as somebody sees them:
//
//   node e2e/shot.mjs --as new_hire --path /inbox --out /tmp/inbox.png
//   node e2e/shot.mjs --as "Mei-Hua Chen" --path /path,/inbox --lang en,ko,zh-TW --theme light,dark --width 1280,390 --out /tmp/shots
//
//   --as      a person's number or name, or what they do: new_hire, reviewer, "Manager of 40" … (nobody: signed out)
//   --path    one or more, by commas or by repeating it; a $ is an id you know
//   --lang    en, zh-TW, ko   --theme light, dark   --width 1280, 390 …   (each may be a list: all combinations)
//   --height  of the window (900)            --full      the whole page instead of the window
//   --out     a file, or a folder for several pictures (shots)
//   --db      a demo database to copy (else ASSAY_E2E_DB, else one is made and kept in e2e/.cache); a 500 at
//             once means that it is older than the code
//   --zone    the browser's time zone (the person's own)
//   --press   keys after loading, by commas: "Control+k,ArrowDown"        --click  a selector: "text=Submit"
//   --fill    selector=text, before pressing                             --wait   more milliseconds before the picture
//   --axe     also say what axe finds        --built     the interface inside bin/assay instead of frontend/dist
//   --keep    build nothing first
//
// It builds what changed (frontend/dist, bin/assay), starts the server on a port of its own over a copy of the
// database, and prints what the console and the content security policy complained about.
import { execSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch, openContext, settle } from './lib/browser.mjs';
import { build } from './lib/build.mjs';
import { demo } from './lib/demo.mjs';
import { frontend } from './lib/paths.mjs';
import { signIn } from './lib/people.mjs';
import { serve } from './lib/server.mjs';

const text = { type: 'string' };
const flag = { type: 'boolean', default: false };
const list = { type: 'string', multiple: true };
const { values: given } = parseArgs({
  options: {
    as: text,
    path: list,
    lang: list,
    theme: list,
    width: list,
    height: text,
    out: text,
    db: text,
    zone: text,
    press: list,
    click: list,
    fill: list,
    wait: text,
    full: flag,
    axe: flag,
    built: flag,
    keep: flag,
  },
});

const many = (option, otherwise) => (option ?? [otherwise]).flatMap((s) => s.split(',')).filter(Boolean);

const paths = many(given.path, '/');
const looks = many(given.lang, 'en').flatMap((lang) =>
  many(given.theme, 'light').flatMap((theme) =>
    many(given.width, '1280').map((width) => ({
      lang,
      theme,
      width: Number(width),
      height: Number(given.height ?? 900),
    })),
  ),
);
const single = paths.length * looks.length === 1 && given.out?.endsWith('.png');

function fileOf(at, look) {
  if (single) return given.out;
  const slug = at.replace(/^\//, '').replace(/[^\w.-]+/g, '-') || 'home';
  return path.join(given.out ?? 'shots', `${slug}.${look.lang}.${look.theme}.${look.width}.png`);
}

async function act(page) {
  for (const pair of given.fill ?? []) {
    const at = pair.lastIndexOf('=');
    await page
      .locator(pair.slice(0, at))
      .first()
      .fill(pair.slice(at + 1));
  }
  for (const selector of given.click ?? []) await page.locator(selector).first().click();
  for (const key of many(given.press, '')) await page.keyboard.press(key);
  // What opens is loaded and then moves in.
  const acted = given.fill || given.click || given.press;
  await page.waitForTimeout(Number(given.wait ?? (acted ? 500 : 0)));
}

async function shoot(page, url, at, look) {
  await page.goto(url + at);
  await settle(page).catch(() => console.log(`  ${at}: still loading after 10 s`));
  await act(page);
  const file = fileOf(at, look);
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  await page.screenshot({ path: file, fullPage: given.full });
  console.log(file);
  if (given.axe) {
    const { violations } = await import('./lib/axe.mjs');
    for (const line of await violations(page)) console.log(`  axe: ${line}`);
  }
}

async function dress(browser, url, look) {
  const { me, state } = given.as ? await signIn(url, given.as, look.lang) : {};
  if (me) console.log(`${me.name} (${me.id}), ${look.lang}, ${look.theme}, ${look.width}`);
  const { context, wrong } = await openContext(browser, { ...look, state, zone: given.zone ?? me?.zone });
  const page = await context.newPage();
  for (const at of paths) await shoot(page, url, at, look);
  for (const line of new Set(wrong)) console.log(`  ${line}`);
  await context.close();
}

if (!given.keep && !given.built)
  execSync('npm run -s build', { cwd: frontend, stdio: ['ignore', 'ignore', 'inherit'] });
if (!given.keep) build();
const server = await serve({
  db: given.db ?? demo(),
  web: given.built ? undefined : path.join(frontend, 'dist'),
});
try {
  const browser = await launch();
  for (const look of looks) await dress(browser, server.url, look);
  await browser.close();
} finally {
  await server.stop();
}
