import { join } from 'node:path';

/** A folder with `fullchain.pem` and `privkey.pem` for `localhost` and `help.example`, which only tests trust. */
export const CERTIFICATE_FOLDER = join(import.meta.dirname, 'certificate');
