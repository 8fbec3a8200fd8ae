import { npmCommand } from '../setup/npm.mjs';
import { capture } from '../setup/run.mjs';

export const BILLS = { 'sbom.cdx.json': 'cyclonedx', 'sbom.spdx.json': 'spdx' } as const;

interface Bill {
  metadata?: { component: { name: string } };
}

/**
 * All packages that the lock file names, with their hashes, licences and who needs whom, also those that only build
 * and test: what a site is made with matters as much as what is in it.
 *
 * @throws when npm cannot make it
 */
export async function billOfMaterials(root: string, format: 'cyclonedx' | 'spdx', name: string): Promise<string> {
  const npm = npmCommand(process.env, process.platform);
  const args = ['sbom', '--package-lock-only', '--sbom-type=application', `--sbom-format=${format}`];
  const { code, output } = await capture(npm.command, [...npm.args, ...args, '--loglevel=error'], {
    cwd: root,
    shell: npm.shell,
  });
  if (code !== 0) throw new Error(`npm made no bill of materials: ${output}`);
  const bill = JSON.parse(output, spdxId) as Bill;
  // npm takes the name of the folder that the project happens to be in.
  if (bill.metadata) bill.metadata.component.name = name;
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** SPDX ids allow only letters, digits, points and hyphens; npm uses the names of packages unchanged. */
function spdxId(_: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith('SPDXRef-') ? value.replace(/[^A-Za-z0-9.-]/g, '-') : value;
}
