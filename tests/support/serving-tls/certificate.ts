import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder with `fullchain.pem` and `privkey.pem` for `localhost` and `help.example`, which only tests trust. */
const CERTIFICATE_FOLDER = join(import.meta.dirname, 'certificate');

const CERTIFICATE = {
  cert: readFileSync(join(CERTIFICATE_FOLDER, 'fullchain.pem')),
  key: readFileSync(join(CERTIFICATE_FOLDER, 'privkey.pem')),
};
