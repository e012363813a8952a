import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The gallery is a second page in development only: a release build holds one page.
const pages = (mode: string): Record<string, string> =>
  mode === "gallery" ? { gallery: here("./gallery.html") } : { index: here("./index.html") };

// What pdf.js reads beside its code, as files of our own: metrics of fonts, letters of East Asia, pictures of scanners.
const PDF_PARTS = { cmaps: "cmaps", standard_fonts: "fonts", iccs: "colours", "wasm/openjpeg_nowasm_fallback.js": "decoders/openjpeg_nowasm_fallback.js" };
function pdfParts(): Plugin {
  let out = "";
  return {
    name: "pdf-parts",
    apply: "build",
    configResolved: (config) => void (out = config.build.outDir),
    closeBundle: () => {
      if (out.includes("gallery")) return;
      for (const [from, to] of Object.entries(PDF_PARTS)) cpSync(here(`./node_modules/pdfjs-dist/${from}`), here(`./${out}/pdf/${to}`), { recursive: true });
    },
  };
}

export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [svelte(), pdfParts()],
  resolve: {
    alias: { "@": here("./src"), "@locales": here("../locales") },
    // Vitest would otherwise take Svelte's server build.
    ...(process.env["VITEST"] ? { conditions: ["browser"] } : {}),
  },
  define: {
    // The test bridge exists in development and in builds made with `--mode bridge`, never in a release.
    __BRIDGE__: JSON.stringify(mode !== "production"),
  },
  server: { port: 5173, strictPort: true, fs: { allow: [here("..")] } },
  build: {
    outDir: mode === "gallery" ? "dist-gallery" : "dist",
    target: "safari15",
    sourcemap: false,
    // Everything is a file: the content security policy allows no data: addresses for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: pages(mode) },
  },
  test: { environment: "happy-dom", include: ["src/**/*.test.ts", "tests/**/*.test.ts"] },
}));
