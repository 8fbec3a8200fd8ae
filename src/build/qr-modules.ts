import type { Plugin } from 'vite';

/**
 * Of what makes QR codes only that: what draws them on a canvas is nearly as much again, and nothing uses it. For what is
 * built for browsers alone: Node, and the page that is served as it is written, take the package as it is.
 */
export const qrModules: Plugin = {
  name: 'shirube:qr-modules',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^qrcode$/ },
    handler(_, importer) {
      return this.environment.name === 'client' ? this.resolve('qrcode/lib/core/qrcode.js', importer) : undefined;
    },
  },
};
