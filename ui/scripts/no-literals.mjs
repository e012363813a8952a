// House rules for markup and styles: words come from `locales/`, layout follows the line of reading, every key exists, no style attributes.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

const ROOT = new URL("../src", import.meta.url).pathname;
const LOCALES = new URL("../../locales", import.meta.url).pathname;
const LANGUAGES = ["ar", "en", "es", "fr"];
/** The gallery is never shipped; its sample texts stand for data. */
const UNSHIPPED = /\/gallery\//;
/** Written by `cargo xtask codegen`; its freshness is checked there. */
const GENERATED = /\/generated\//;
const WORD_ATTRIBUTES = /\b(?:aria-label|aria-placeholder|aria-description|title|alt|placeholder|label|text|hint)="([^"{]*\p{L}[^"{]*)"/gu;
const PHYSICAL =
  /(?:^|[;{\s])((?:margin|padding|border)-(?:left|right|top|bottom)(?:-\w+)*|left|right|top|bottom|(?:min-|max-)?(?:width|height)|float|border-(?:top|bottom)-(?:left|right)-radius)\s*:/;
const KEY = /\b(?:t|has)\(\s*"([a-z][a-z0-9-]*)"/g;

const problems = [];
const files = readdirSync(ROOT, { recursive: true }).map((name) => join(ROOT, String(name)));
const known = new Map(LANGUAGES.map((language) => [language, keysOf(language)]));

function keysOf(language) {
  const folder = join(LOCALES, language);
  const keys = new Set();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(".ftl")) continue;
    for (const match of readFileSync(join(folder, name), "utf8").matchAll(/^([a-z][a-z0-9_-]*)\s*=/gm)) keys.add(match[1]);
  }
  return keys;
}

function report(file, source, index, what) {
  const line = source.slice(0, index).split("\n").length;
  problems.push(`${relative(join(ROOT, ".."), file)}:${line}: ${what}`);
}

/** Same length, so that line numbers stay true. */
function blank(source, pattern) {
  return source.replace(pattern, (part) => part.replace(/[^\n]/g, " "));
}

function checkStyles(file, source, css, offset) {
  const bare = blank(css, /\/\*[\s\S]*?\*\//g);
  let at = 0;
  for (const line of bare.split("\n")) {
    const media = /^\s*@/.test(line);
    const match = media ? null : PHYSICAL.exec(line);
    if (match) report(file, source, offset + at, `physical property "${match[1]}"`);
    at += line.length + 1;
  }
}

/** Removes `{…}` with nesting, strings and templates inside included. */
function blankExpressions(markup) {
  let depth = 0;
  let out = "";
  for (const char of markup) {
    if (char === "{") depth += 1;
    out += depth > 0 && char !== "\n" ? " " : char;
    if (char === "}") depth = Math.max(0, depth - 1);
  }
  return out;
}

function checkMarkup(file, source) {
  let markup = blank(source, /<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g);
  for (const match of markup.matchAll(WORD_ATTRIBUTES)) report(file, source, match.index, `words in an attribute: "${match[1]}"`);
  for (const match of markup.matchAll(/\sstyle=/g)) report(file, source, match.index, "style attribute: use a class or style:");
  for (const match of markup.matchAll(/\{@html/g)) report(file, source, match.index, "{@html} is not used here");
  markup = blankExpressions(markup);
  for (const match of markup.matchAll(/>([^<>]*)</g)) {
    if (/\p{L}{2,}/u.test(match[1]) && !match[1].includes("=")) report(file, source, match.index, `words in markup: "${match[1].trim()}"`);
  }
}

function checkKeys(file, source) {
  for (const match of source.matchAll(KEY)) {
    for (const [language, keys] of known) {
      if (!keys.has(match[1])) report(file, source, match.index, `no words for "${match[1]}" in ${language}`);
    }
  }
}

for (const file of files) {
  if (!/\.(svelte|css|ts)$/.test(file) || file.endsWith(".test.ts")) continue;
  const source = readFileSync(file, "utf8");
  if (file.endsWith(".css")) checkStyles(file, source, source, 0);
  if (file.endsWith(".svelte")) {
    for (const match of source.matchAll(/<style>([\s\S]*?)<\/style>/g)) checkStyles(file, source, match[1], match.index + 7);
  }
  if (UNSHIPPED.test(file) || GENERATED.test(file)) continue;
  if (file.endsWith(".svelte")) checkMarkup(file, source);
  checkKeys(file, source);
  if (/localStorage|sessionStorage|indexedDB|document\.cookie/.test(source)) report(file, source, 0, "browser storage is not used here");
  if (/@tauri-apps/.test(source) && !file.endsWith("backend/tauri.ts")) report(file, source, 0, "only backend/tauri.ts imports Tauri");
  if (source.split("\n").length > 500) report(file, source, 0, "more than 500 lines");
}

if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
} else {
  console.log(`no-literals: ${files.length} files keep the rules`);
}
