import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: folder('.'),
  plugins: [react()],
  build: {
    outDir: folder('../../dist/web'),
    emptyOutDir: true,
    target: ['chrome109', 'firefox115', 'safari16.4'], // the floor of public offices: antd 6 needs CSS variables
    sourcemap: false,
    manifest: true, // what a page loads first is counted from it
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
