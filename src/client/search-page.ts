import { SiteSearch } from './search/site-search.ts';

customElements.define('site-search', SiteSearch);
