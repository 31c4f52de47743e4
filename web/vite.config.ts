import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { licences } from "./licences.ts";

export default defineConfig({
  plugins: [
    svelte({
      onwarn: (warning) => {
        throw new Error(`${warning.filename}: ${warning.message}`);
      },
    }),
    licences(),
  ],
  build: {
    outDir: "../src/sayso/desk/static",
    emptyOutDir: true,
    // Nothing may be inlined: the desk's Content-Security-Policy knows no data: and no inline code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { "/api": "http://127.0.0.1:8765" } },
  test: { include: ["tests/**/*.test.ts"] },
});
