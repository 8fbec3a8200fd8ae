import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'release/', '.astro/', '.cache/', 'node_modules/', 'coverage/'] },
  typescript.configs.strict,
  typescript.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // A test fails where what it is sure of is not so.
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ExpressionStatement:has(> CallExpression[callee.name="beforeAll"]) ~ ExpressionStatement > CallExpression[callee.name="afterAll"]',
          message: 'Return the clean-up from beforeAll: afterAll also runs after a beforeAll that failed.',
        },
      ],
    },
  },
  // The commands that people run speak to the terminal, and so does what builds the site.
  { files: ['tools/**', 'src/build/**'], rules: { 'no-console': 'off' } },
);
