import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { billOfMaterials } from '../../../tools/release/bill.ts';
import { projectFolder } from '../../support/sources.ts';

const { packages } = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { name?: string; version: string; integrity?: string }>;
};
/** What the lock file names: each package once, with its hash as the bill writes it. */
const locked = new Map(
  Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { name, version, integrity }]) => [
      `${name ?? path.replace(/^.*node_modules\//, '')}@${version}`,
      Buffer.from(integrity!.replace('sha512-', ''), 'base64').toString('hex'),
    ]),
);
const purlOf = (reference: string) => `pkg:npm/${reference.replace(/^@/, '%40')}`;

/** What CycloneDX 1.5 asks for, as far as npm writes it. */
const cyclonedx = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
  version: z.literal(1),
  metadata: z.object({
    timestamp: z.iso.datetime(),
    component: z.object({ type: z.literal('application'), name: z.literal('shirube'), version: z.string() }),
  }),
  components: z.array(
    z.object({
      'bom-ref': z.string(),
      type: z.literal('library'),
      name: z.string(),
      version: z.string(),
      purl: z.string(),
      hashes: z.tuple([z.object({ alg: z.literal('SHA-512'), content: z.string().length(128) })]),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

/** What SPDX 2.3 asks for, likewise. */
const spdx = z.object({
  spdxVersion: z.literal('SPDX-2.3'),
  dataLicense: z.literal('CC0-1.0'),
  SPDXID: z.literal('SPDXRef-DOCUMENT'),
  name: z.string(),
  documentNamespace: z.url(),
  creationInfo: z.object({ created: z.iso.datetime(), creators: z.array(z.string()).min(1) }),
  documentDescribes: z.tuple([z.string()]),
  packages: z.array(
    z.object({
      name: z.string(),
      SPDXID: z.string().regex(/^SPDXRef-[A-Za-z0-9.-]+$/),
      versionInfo: z.string(),
      downloadLocation: z.string(),
      licenseDeclared: z.string(),
      checksums: z
        .array(z.object({ algorithm: z.literal('SHA512'), checksumValue: z.string().length(128) }))
        .optional(),
      externalRefs: z.array(z.object({ referenceType: z.literal('purl'), referenceLocator: z.string() })).min(1),
    }),
  ),
  relationships: z.array(
    z.object({ spdxElementId: z.string(), relatedSpdxElement: z.string(), relationshipType: z.string() }),
  ),
});

describe('the bill of materials', () => {
  test('in CycloneDX is whole: every locked package with its hash, and nothing else', async () => {
    const bill = cyclonedx.parse(JSON.parse(await billOfMaterials(projectFolder, 'cyclonedx', 'shirube')));
    const listed = new Map(bill.components.map((each) => [each['bom-ref'], each.hashes[0].content]));
    expect(listed.size).toBe(bill.components.length);
    expect([...listed].sort()).toEqual([...locked].sort());
    expect(bill.components.filter(({ purl, 'bom-ref': ref }) => purl !== purlOf(ref))).toEqual([]);
    const known = new Set(bill.dependencies.map(({ ref }) => ref));
    expect(known.size).toBe(listed.size + 1);
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual([]);
  });

  test('in SPDX likewise, and it names no host that a package came from', async () => {
    const bill = spdx.parse(JSON.parse(await billOfMaterials(projectFolder, 'spdx', 'shirube')));
    const listed = bill.packages.filter(({ SPDXID }) => SPDXID !== bill.documentDescribes[0]);
    expect(listed.map(({ name, versionInfo }) => `${name}@${versionInfo}`).sort()).toEqual([...locked.keys()].sort());
    const ids = new Set([...bill.packages.map(({ SPDXID }) => SPDXID), bill.SPDXID]);
    expect(ids.size).toBe(bill.packages.length + 1);
    const ends = bill.relationships.flatMap(({ spdxElementId, relatedSpdxElement }) => [
      spdxElementId,
      relatedSpdxElement,
    ]);
    expect(ends.filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(listed.map(({ downloadLocation }) => downloadLocation))).toEqual(new Set(['NOASSERTION']));
  });
});
