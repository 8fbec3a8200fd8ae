import { SiteSearch } from './search/site-search.ts';
import { allowSearchWorker } from './search/trusted-types.ts';

allowSearchWorker();
customElements.define('site-search', SiteSearch);
