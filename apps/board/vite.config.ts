import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [vue()],
  resolve: { tsconfigPaths: true },
  define: { __VUE_I18N_LEGACY_API__: 'false', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    outDir: '../../dist/board',
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
    // The page never asks whose a domain is; the list, which does not declare itself pure, would be most of its code.
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /node_modules\/tldts/, sideEffects: false }] } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/socket.io': { target: 'http://127.0.0.1:3000', ws: true } } },
});
