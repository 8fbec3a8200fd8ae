export class SiteSearch extends HTMLElement {}
