import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'release/', '.astro/', '.cache/', 'node_modules/', 'coverage/'] },
  typescript.configs.strict,
  typescript.configs.stylistic,
  astro.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // `index!` after a check by key is clearer here than a branch that cannot be reached.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // The commands that people run speak to the terminal, and so does what builds the site.
  { files: ['tools/**', 'src/build/**'], rules: { 'no-console': 'off' } },
);
