import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { billOfMaterials } from '../../../tools/release/bill.ts';
import { projectFolder } from '../../support/sources.ts';

const { packages } = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { name?: string; version: string; integrity?: string }>;
};
/** Each package once, with its hash as the bill writes it. */
const locked = new Map(
  Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { name, version, integrity }]) => [
      `${name ?? path.replace(/^.*node_modules\//, '')}@${version}`,
      Buffer.from(integrity!.replace('sha512-', ''), 'base64').toString('hex'),
    ]),
);

test('the bill of materials in CycloneDX has every locked package with its hash, and nothing else', async () => {
  const bill = JSON.parse(await billOfMaterials(projectFolder, 'cyclonedx', 'lamp')) as {
    metadata: { component: object };
    components: { 'bom-ref': string; hashes: [{ content: string }] }[];
  };
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { type: 'application', name: 'lamp' } },
  });
  expect(bill.components.map((each) => [each['bom-ref'], each.hashes[0].content]).sort()).toEqual([...locked].sort());
});

test('in SPDX likewise, by ids that are allowed, and it names no host that a package came from', async () => {
  const bill = JSON.parse(await billOfMaterials(projectFolder, 'spdx', 'lamp')) as {
    documentDescribes: [string];
    packages: { name: string; SPDXID: string; versionInfo: string; downloadLocation: string }[];
    relationships: { spdxElementId: string; relatedSpdxElement: string }[];
  };
  const listed = bill.packages.filter(({ SPDXID }) => SPDXID !== bill.documentDescribes[0]);
  expect(listed.map(({ name, versionInfo }) => `${name}@${versionInfo}`).sort()).toEqual([...locked.keys()].sort());
  const ids = new Set([...bill.packages.map(({ SPDXID }) => SPDXID), 'SPDXRef-DOCUMENT']);
  expect(ids.size).toBe(bill.packages.length + 1);
  expect([...ids].filter((id) => !/^SPDXRef-[A-Za-z0-9.-]+$/.test(id))).toEqual([]);
  const ends = bill.relationships.flatMap((each) => [each.spdxElementId, each.relatedSpdxElement]);
  expect(ends.filter((id) => !ids.has(id))).toEqual([]);
  expect(new Set(listed.map(({ downloadLocation }) => downloadLocation))).toEqual(new Set(['NOASSERTION']));
});
