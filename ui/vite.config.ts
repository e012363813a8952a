import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The gallery is a second page in development only: a release build holds one page.
const pages = (mode: string): Record<string, string> =>
  mode === "gallery" ? { gallery: here("./gallery.html") } : { index: here("./index.html") };

export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [svelte()],
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
