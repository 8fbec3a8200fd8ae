import { keepInFrame } from './keep-in-frame.ts';
import { tellHost } from './tell-host.ts';
import { wholePath } from './addresses.ts';

const BASE = import.meta.env.BASE_URL;

// A link that was copied in a frame, or read from a QR code, leads to the page itself.
if (window.parent === window) location.replace(wholePath(location.pathname, BASE) + location.search + location.hash);
else {
  const { embedders = '', scope } = document.documentElement.dataset;
  keepInFrame(document, BASE, scope === 'console' ? 'console' : 'help');
  tellHost(embedders.split(' '), BASE);
}
