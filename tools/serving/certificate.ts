import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Makes a certificate for a host that only this run trusts: `fullchain.pem` and `privkey.pem` in a folder.
 *
 * @throws when there is no openssl
 */
export function makeCertificate(folder: string, host: string): void {
  const made = spawnSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')],
      ...['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`],
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`No certificate could be made by openssl: ${made.stderr ?? made.error}`);
}
