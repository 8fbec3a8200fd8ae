import { keepInFrame } from './keep-in-frame.ts';
import { partIn } from '../../ui/dom.ts';
import { tellHost } from './tell-host.ts';

// The page's own address, as the build wrote it: a path in the address bar may read as another host.
const { href: whole } = partIn<HTMLAnchorElement>(document, '.embedded-whole a');

// A link that was copied in a frame, or read from a QR code, leads to the page itself.
if (window.parent === window) location.replace(whole + location.search + location.hash);
else {
  const { embedders = '', scope } = document.documentElement.dataset;
  keepInFrame(document, import.meta.env.BASE_URL, scope === 'console' ? 'console' : 'help');
  tellHost(embedders.split(' '), whole);
}
