import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { controlsOf } from '../../../machines/simulator/index.ts';
import { createPageContext, libraryOf, productOf } from '../../../src/content/index.ts';
import { screensByDevice } from '../../../src/features/writers/screen-ids.ts';
import { writeProduct } from '../../support/other-products.ts';
import { projectFolder } from '../../support/sources.ts';
import { contentAt } from '../../support/temporary-content.ts';

const folders = (['other-product', 'form-product'] as const).map((name) => {
  const content = contentAt(mkdtempSync(join(tmpdir(), 'shirube-')));
  writeProduct(name, content.root);
  return { name, content };
});
afterAll(() => {
  for (const { content } of folders) content.remove();
});
const products = [
  { name: 'shipped', root: projectFolder },
  ...folders.map(({ name, content: { root } }) => ({ name, root })),
];

describe.each(products)('the ids of $name', ({ root }) => {
  const library = libraryOf(root);
  const product = productOf(library)!;
  // No guide is performed here: each screen is drawn as it is before anything was done.
  const devices = screensByDevice(library, createPageContext(library, library.site.source));

  test('are those of every screen, each on the device that has it', () => {
    for (const on of ['phone', 'portal'] as const) {
      const shown = devices.filter((each) => each.on === on).flatMap(({ screens }) => screens);
      expect([...new Set(shown.map(({ view }) => view.screen))].toSorted()).toEqual(product.screenIds[on].toSorted());
      for (const { view } of shown) expect(view.device === 'browser').toBe(on === 'portal');
    }
  });

  test('are those of everything that can be tapped or filled in', () => {
    const shown = devices.flatMap(({ screens }) => screens.flatMap(({ view }) => controlsOf(view)));
    const always = ['go-home', 'notice'];
    expect(product.controlIds().filter((id) => !shown.includes(id) && !always.includes(id))).toEqual([]);
  });

  test('are called in words', () => {
    for (const { screen } of devices.flatMap(({ screens }) => screens)) expect(screen).not.toMatch(/^$|screens\./);
  });
});

test('an Android phone has no screen of what an iPhone’s own camera reads', () => {
  const library = libraryOf(projectFolder);
  const devices = screensByDevice(library, createPageContext(library, 'en'));
  const on = (platform: string) =>
    devices.find((each) => each.platform === platform)!.screens.map(({ view }) => view.screen);
  expect(on('iphone')).toEqual(expect.arrayContaining(['website', 'store-installing', 'camera-permission']));
  expect(on('android')).toEqual(expect.arrayContaining(['camera-permission', 'settings']));
  expect(on('android').filter((id) => /^store|^website|banner/.test(id))).toEqual([]);
});
