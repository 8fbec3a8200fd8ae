import { expect, test } from 'vitest';
import { featuresTold } from './features.ts';

const TABLE = `<!-- made by the tests: SHIRUBE_UPDATE=1 -->

| feature | Firefox 99 | WebKitGTK 2.54 | what for, and what stands in |
| --- | --- | --- | --- |
| a | yes | no | nothing |
| b | no | yes | nothing |

<!-- end -->`;
const told = (engine: string, found: Record<string, boolean>) => featuresTold(engine, found, TABLE);

test('of the table’s version all that it says is told, whatever was found', () => {
  expect(told('Firefox 99', { a: false, b: true })).toEqual({ a: true, b: false });
  expect(told('WebKitGTK 2.54', {})).toEqual({ a: false, b: true });
});

test('of a newer one what the table says that there is, and what was found more', () => {
  expect(told('Firefox 100', { a: false, b: true })).toEqual({ a: true, b: true });
  expect(told('WebKitGTK 2.100', { a: false, b: false })).toEqual({ a: false, b: true });
});

test('of an older one, and of another engine, nothing', () => {
  expect(told('Firefox 98', { a: true, b: true })).toBeUndefined();
  expect(told('WebKitGTK 2.6', { a: true, b: true })).toBeUndefined();
  expect(told('Chromium 150', { a: true, b: true })).toBeUndefined();
});
