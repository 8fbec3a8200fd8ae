import { expect, test } from 'vitest';
import { siteSchema } from '../../src/content/schemas.ts';

const read = (address: string) => siteSchema.shape.address.safeParse(address);

test.each([
  'https://x.example',
  'https://x.example/',
  'http://localhost:8080/',
  'https://x.example/help',
  'https://x.example/help/',
  'https://x.example/~tea/Help_2/center/',
])('%s is where a site can be', (address) => {
  expect(read(address).success).toBe(true);
});

test.each([
  'x.example/help/',
  'ftp://x.example/',
  'https://x.example/help//',
  'https://x.example//help/',
  'https://x.example/v2.0/',
  'https://x.example/help/../',
  'https://x.example/./',
  'https://x.example/a%20b/',
  'https://x.example/größe/',
  'https://x.example/a b/',
  'https://x.example/help/?from=mail',
  'https://x.example/help/#top',
  'https://x.example/help;v=2/',
  'https://me:secret@x.example/help/',
  'https://x.example\\help',
])('%j is not, and is told once', (address) => {
  expect(read(address).error?.issues).toHaveLength(1);
});
